"""Drafts to article data: ids, spans, and the ties between statements, events, themes and questions."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.draft import EventDraft, QuestionDraft, StatementDraft
from briefgen.extract.ids import slug, unique
from briefgen.extract.reading import Reading
from briefgen.extract.themes import ThemeFound
from briefgen.extract.ties import Tied, tied_of
from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event, EventActor
from briefgen.model.question import Question
from briefgen.model.span import Span
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme

_MOST_EVIDENCE = 12


def assembled(
    reading: Reading,
    article: Article,
    events: Sequence[EventDraft],
    statements: Sequence[StatementDraft],
    themes: Sequence[ThemeFound],
    questions: Sequence[QuestionDraft],
) -> ArticleData:
    """The article data of one text."""
    tied = tied_of(reading, article.text, tuple(events), tuple(statements))
    used = _used_players(reading, tied)
    actor_ids = dict(zip(used, unique([slug(reading.cast.players[index].name) for index in used]), strict=True))
    event_ids = unique([_event_name(reading, event) for event in tied.events])
    theme_items = tuple(_theme(reading, item) for item in themes)
    asked = [*questions, *tied.disputes]
    return ArticleData(
        article=article,
        themes=theme_items,
        actors=tuple(_actor(reading, index, actor_ids) for index in used),
        events=tuple(
            _event(event, name, actor_ids, theme_items) for event, name in zip(tied.events, event_ids, strict=True)
        ),
        statements=_statements(reading, tied, actor_ids, event_ids),
        questions=tuple(
            _question(reading, item, name, tied, event_ids)
            for item, name in zip(asked, unique([slug(item.text) for item in asked]), strict=True)
        ),
    )


def _used_players(reading: Reading, tied: Tied) -> list[int]:
    """All named actors; nameless groups only where they act, suffer or speak; and whoever these belong to."""
    players = reading.cast.players
    active = {player for event in tied.events for player, _ in event.actors} | {
        item.speaker for item in tied.statements
    }
    used = {
        index for index, player in enumerate(players) if player.kind not in ("group", "armed_group") or index in active
    }
    used |= {affiliation for index in used if (affiliation := players[index].affiliation) is not None}
    return sorted(used)


def _spans(pairs: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in dict.fromkeys(pairs) if start < end)


def _sentence(reading: Reading, number: int) -> tuple[int, int]:
    parse = reading.parse
    first, last = parse.sentences[number]
    while first < last and not parse.words[first].strip():
        first += 1
    while last > first and not parse.words[last].strip():
        last -= 1
    return parse.span(first, last)


def _actor(reading: Reading, index: int, ids: dict[int, str]) -> Actor:
    player = reading.cast.players[index]
    sentences = dict.fromkeys(reading.parse.sentence[item.first] for item in player.mentions)
    affiliation = ids.get(player.affiliation) if player.affiliation is not None else None
    return Actor(
        id=ids[index],
        name=player.name,
        kind=player.kind,
        role=player.role,
        affiliation=affiliation if player.affiliation != index else None,
        aliases=player.aliases,
        evidence=_spans([_sentence(reading, number) for number in sentences]),
        confidence=player.confidence,
        by=player.by,
    )


def _event_name(reading: Reading, event: EventDraft) -> str:
    agent = next(
        (player for player, part in event.actors if part in ("agent", "host")),
        event.actors[0][0] if event.actors else None,
    )
    who = reading.cast.players[agent].name if agent is not None else ""
    date = (
        f" {event.date.edtf}"
        if event.date is not None and event.date.edtf is not None and event.date.timex is not None
        else ""
    )
    return slug(f"{who} {event.predicate.lemma}{date}")


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
            "date_text": event.date_text,
            "title": event.title,
            "kind": event.kind,
            "status": event.status,
            "place": event.place,
            "actors": tuple(EventActor(id=actors[player], part=part) for player, part in event.actors),
            "themes": touched,
            "evidence": spans,
            "confidence": event.confidence,
            "by": event.by,
        }
    )


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end


def _theme(reading: Reading, item: ThemeFound) -> Theme:
    spans = _spans([_sentence(reading, number) for number in item.sentences[:_MOST_EVIDENCE]])
    return Theme(
        id=item.theme.id,
        label=item.theme.label,
        evidence=spans,
        confidence=round(min(0.95, 0.4 + item.score / 20), 2),
        by="theme.words",
    )


def _statements(reading: Reading, tied: Tied, actors: dict[int, str], events: Sequence[str]) -> tuple[Statement, ...]:
    parse = reading.parse
    names = unique(
        [slug(f"{reading.cast.players[item.speaker].name} {parse.lower[item.cue[0]]}") for item in tied.statements]
    )
    return tuple(
        Statement.model_validate(
            {
                "id": name,
                "speaker": actors[item.speaker],
                "cue": _spans([parse.span(*item.cue)])[0],
                "content": _spans([parse.span(*item.tokens)])[0],
                "stance": item.stance,
                "about": tuple(events[index] for index in about),
                "evidence": _spans([parse.span(*item.evidence)]),
                "confidence": item.confidence,
                "by": item.by,
            }
        )
        for item, about, name in zip(tied.statements, tied.about, names, strict=True)
    )


def _question(reading: Reading, item: QuestionDraft, name: str, tied: Tied, events: Sequence[str]) -> Question:
    about = item.events or _events_about(reading, item, tied)
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


def _events_about(reading: Reading, item: QuestionDraft, tied: Tied) -> tuple[int, ...]:
    """Events whose own words the question takes up: the same lemma as a word of the question's clause."""
    parse = reading.parse
    lemmas = {parse.lemmas[token].lower() for token in range(item.tokens[0], item.tokens[1] + 1)}
    return tuple(
        index
        for index, event in enumerate(tied.events)
        if event.predicate.lemma in lemmas or item.tokens[0] <= event.predicate.token <= item.tokens[1]
    )
