"""Drafts to article data: ids, spans, and the ties between statements, events, themes and questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from briefgen.extract.actors.voices import BY as VOICE
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft, StatementDraft
from briefgen.extract.linking.linking import EventIndex, LinkedItems, link
from briefgen.extract.themes import ThemeFound
from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event, EventActor
from briefgen.model.question import Question
from briefgen.model.span import Span
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme

_LONGEST = 60  # characters of an id, for it to be read: of 300 texts 30 cuts 24 names of actors, 120 none
_OUTSIDE = re.compile(r"[^\w]+", re.UNICODE)
_MOST_EVIDENCE = 12  # passages of an actor; more tell nothing new. 6 and 24 give the same in 300 texts


def assembled(
    annotated: AnnotatedText,
    article: Article,
    events: Sequence[EventDraft],
    statements: Sequence[StatementDraft],
    themes: Sequence[ThemeFound],
    questions: Sequence[QuestionDraft],
) -> ArticleData:
    """The article data of one text."""
    linked = annotated.guard.one(
        "ties",
        lambda: link(annotated, article.text, tuple(events), tuple(statements)),
        LinkedItems(tuple(events), tuple(statements), ((),) * len(statements), ()),
    )
    used = _used_clusters(annotated, linked)
    actor_ids = dict(
        zip(used, _unique([_slug(annotated.resolved.clusters[index].name) for index in used]), strict=True)
    )
    event_ids = _unique([_event_name(annotated, event) for event in linked.events])
    theme_items = tuple(_theme(annotated, item) for item in themes)
    asked = [*questions, *linked.disputes]
    told = EventIndex(linked.events)
    return ArticleData(
        article=article,
        themes=theme_items,
        actors=tuple(_actor(annotated, index, actor_ids) for index in used),
        events=tuple(
            _event(event, name, actor_ids, theme_items) for event, name in zip(linked.events, event_ids, strict=True)
        ),
        statements=_statements(annotated, linked, actor_ids, event_ids),
        questions=tuple(
            _question(annotated, item, name, told, event_ids)
            for item, name in zip(asked, _unique([_slug(item.text) for item in asked]), strict=True)
        ),
    )


def _used_clusters(annotated: AnnotatedText, linked: LinkedItems) -> list[int]:
    """All named actors; nameless groups, and who says "I", only where they act; and whoever these belong to."""
    clusters = annotated.resolved.clusters
    active = {cluster for event in linked.events for cluster, _ in event.actors} | {
        item.speaker for item in linked.statements if item.speaker is not None
    }
    used = {
        index
        for index, cluster in enumerate(clusters)
        if (cluster.kind not in ("group", "armed_group") and cluster.by != VOICE) or index in active
    }
    used |= {affiliation for index in used if (affiliation := clusters[index].affiliation) is not None}
    return sorted(used)


def _spans(pairs: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in dict.fromkeys(pairs) if start < end)


def _sentence(annotated: AnnotatedText, number: int) -> tuple[int, int]:
    parse = annotated.parse
    first, last = parse.sentences[number]
    while first < last and not parse.words[first].strip():
        first += 1
    while last > first and not parse.words[last].strip():
        last -= 1
    return parse.span(first, last)


def _actor(annotated: AnnotatedText, index: int, ids: dict[int, str]) -> Actor:
    cluster = annotated.resolved.clusters[index]
    sentences = dict.fromkeys(annotated.parse.sentence[item.first] for item in cluster.mentions)
    affiliation = ids.get(cluster.affiliation) if cluster.affiliation is not None else None
    return Actor(
        id=ids[index],
        name=cluster.name,
        kind=cluster.kind,
        role=cluster.role,
        affiliation=affiliation if cluster.affiliation != index else None,
        aliases=cluster.aliases,
        evidence=_spans([_sentence(annotated, number) for number in sentences]),
        confidence=cluster.confidence,
        by=cluster.by,
    )


def _event_name(annotated: AnnotatedText, event: EventDraft) -> str:
    agent = next(
        (cluster for cluster, part in event.actors if part in ("agent", "host")),
        event.actors[0][0] if event.actors else None,
    )
    who = annotated.resolved.clusters[agent].name if agent is not None else ""
    date = (
        f" {event.date.edtf}"
        if event.date is not None and event.date.edtf is not None and event.date.timex is not None
        else ""
    )
    return _slug(f"{who} {event.trigger.lemma}{date}")


def _event(event: EventDraft, name: str, actors: dict[int, str], themes: Sequence[Theme]) -> Event:
    spans = _spans(event.evidence)
    date = event.date
    touched = tuple(
        theme.id for theme in themes if any(_overlap(span, other) for span in spans for other in theme.evidence)
    )
    return Event.model_validate(
        {
            "id": name,
            "date": date.edtf if date is not None else None,
            "date_basis": date.basis if date is not None else None,
            "date_text": event.date_text,
            "title": event.title,
            "kind": event.kind,
            "status": event.status,
            "place": event.place,
            "actors": tuple(EventActor(id=actors[cluster], part=part) for cluster, part in event.actors),
            "themes": touched,
            "evidence": spans,
            "confidence": event.confidence,
            "by": event.by,
        }
    )


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


def _theme(annotated: AnnotatedText, item: ThemeFound) -> Theme:
    spans = _spans([_sentence(annotated, number) for number in item.sentences[:_MOST_EVIDENCE]])
    return Theme(
        id=item.theme.id,
        label=item.theme.label,
        evidence=spans,
        confidence=round(min(0.95, 0.4 + item.score / 20), 2),
        by="theme.words",
    )


def _statements(
    annotated: AnnotatedText, linked: LinkedItems, actors: dict[int, str], events: Sequence[str]
) -> tuple[Statement, ...]:
    parse = annotated.parse
    names = _unique(
        [_slug(f"{_speaker_name(annotated, item)} {parse.lower[item.cue[0]]}") for item in linked.statements]
    )
    return tuple(
        Statement.model_validate(
            {
                "id": name,
                "speaker": actors[item.speaker] if item.speaker is not None else None,
                "speaker_text": _spans([parse.span(*item.speaker_tokens)])[0] if item.speaker is None else None,
                "cue": _spans([parse.span(*item.cue)])[0],
                "content": _spans([parse.span(*item.tokens)])[0],
                "stance": item.stance,
                "about": tuple(events[index] for index in about),
                "evidence": _spans([parse.span(*item.evidence)]),
                "confidence": item.confidence,
                "by": item.by,
            }
        )
        for item, about, name in zip(linked.statements, linked.about, names, strict=True)
    )


def _speaker_name(annotated: AnnotatedText, item: StatementDraft) -> str:
    if item.speaker is not None:
        return annotated.resolved.clusters[item.speaker].name
    return annotated.parse.words_of(*item.speaker_tokens)


def _question(
    annotated: AnnotatedText, item: QuestionDraft, name: str, told: EventIndex, events: Sequence[str]
) -> Question:
    about = item.events or _events_about(annotated, item, told)
    return Question.model_validate(
        {
            "id": name,
            "text": item.text,
            "kind": item.kind,
            "about": tuple(events[index] for index in about),
            "evidence": _spans(item.evidence),
            "confidence": item.confidence,
            "by": item.by,
        }
    )


def _events_about(annotated: AnnotatedText, item: QuestionDraft, told: EventIndex) -> tuple[int, ...]:
    """Events whose own words the question takes up: the same lemma as a word of the question's clause."""
    parse = annotated.parse
    lemmas = {parse.lemmas[token].lower() for token in range(item.tokens[0], item.tokens[1] + 1)}
    return told.of(lemmas, *item.tokens)


def _slug(words: str) -> str:
    """The words as an id; "item" where nothing is left of them."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("'s ", " ").replace("’s ", " ")
    joined = _OUTSIDE.sub("-", plain.replace("'", "").replace("’", "").replace(".", "")).strip("-_")
    if len(joined) <= _LONGEST:
        return joined or "item"
    return joined[:_LONGEST].rsplit("-", 1)[0] or joined[:_LONGEST]


def _unique(wanted: Sequence[str]) -> tuple[str, ...]:
    """The ids in order; a repeated one gets the first free number from 2."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    found: list[str] = []
    for item in wanted:
        number, name = last.get(item, 1), item
        while name in taken:
            number += 1
            name = f"{item}-{number}"
        last[item] = number
        taken.add(name)
        found.append(name)
    return tuple(found)
