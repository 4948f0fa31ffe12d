"""The article data that a brief carries: the articles whole, and of what they say only what the brief tells."""

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Final, TypeVar

from briefgen.corpus.corpus import (
    CorpusActor,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    CorpusTheme,
    EventMention,
    Passage,
)
from briefgen.selection.telling import BriefContent

_Item = TypeVar("_Item")
Raw = dict[str, Any]
"""An object as JSON has it, which is checked and written as part of the whole."""
_DEFAULTS: Final[Mapping[str, str | None]] = {"date_basis": "stated", "place": None}
"""Of the fields of an event; what is as by default is left out."""
_LONGEST: Final = 200  # characters of an id in article data


def told_events(told: BriefContent) -> tuple[CorpusEvent, ...]:
    """The events that the brief tells, as rows or of its actors, each once."""
    deeds = chain.from_iterable(line.deeds for line in told.cast)
    return tuple({event.id: event for event in (*told.selection.events, *deeds)}.values())


def told_actors(told: BriefContent) -> tuple[CorpusActor, ...]:
    """The actors of whom the brief tells, who speak or take part in it, and those whom they belong to."""
    corpus = told.selection.corpus
    known = {actor.id: actor for actor in corpus.actors}
    mentions = chain.from_iterable(event.mentions for event in told_events(told))
    named = {
        *(line.actor.id for line in told.cast),
        *(actor.id for actor in told.also_named),
        *(part.actor for event in told_events(told) for part in event.participants),
        *(part.actor for mention in mentions for part in mention.participants),
        *(item.speaker for item in (*told.selection.statements, *told.described) if item.speaker is not None),
    }
    above = {known[name].affiliation for name in named}
    return tuple(actor for actor in corpus.actors if actor.id in named or actor.id in above)


def carried_articles(told: BriefContent, articles: Sequence[str]) -> tuple[Raw, ...]:
    """The article data of these articles, in their order, as `briefgen.model.ArticleData` takes it."""
    reduced = _ReducedArticles(told)
    return tuple(reduced.article(name) for name in articles)


class _ReducedArticles:
    """What the brief tells, article by article.

    Ids are those of the corpus, without the id of their own article before them.
    """

    def __init__(self, told: BriefContent) -> None:
        self._articles = told.selection.corpus.articles
        self._actors = _by_article((actor, actor.passages) for actor in told_actors(told))
        self._themes = _by_article((theme, theme.passages) for theme in told.selection.themes)
        self._questions = _by_article((item, item.passages) for item in told.selection.questions)
        statements = {item.id: item for item in (*told.selection.statements, *told.described)}
        self._statements = _by_article((item, (item.cue,)) for item in statements.values())
        self._mentions: dict[str, list[EventMention]] = defaultdict(list)
        self._names: dict[str, list[str]] = defaultdict(list)
        for event in told_events(told):
            for mention in event.mentions:
                self._mentions[mention.article].append(mention)
                self._names[event.id].append(mention.name)

    def article(self, name: str) -> Raw:
        """One article with what the brief tells of it."""
        found = self._actors[name]
        here = {actor.id for actor, _ in found}
        actors = [_actor(name, actor, passages, here) for actor, passages in found]
        themes = [_theme(name, theme, passages) for theme, passages in self._themes[name]]
        names, labels = {actor["id"] for actor in actors}, {theme["id"] for theme in themes}
        mentions = sorted(self._mentions[name], key=lambda mention: mention.rank)
        return {
            "article": self._articles[name].model_dump(mode="json"),
            "themes": themes,
            "actors": actors,
            "events": [self._event(mention, names, labels) for mention in mentions],
            "statements": [self._statement(name, item, names) for item, _ in self._statements[name]],
            "questions": [self._question(name, item, passages) for item, passages in self._questions[name]],
        }

    def _event(self, mention: EventMention, actors: set[str], themes: set[str]) -> Raw:
        name, version = mention.article, mention.version
        parts = ((_local(name, part.actor), part.part) for part in mention.participants)
        told = version._asdict()
        defaults = [key for key, value in _DEFAULTS.items() if told[key] == value]
        return {
            "id": mention.id,
            **{key: value for key, value in told.items() if key not in defaults},
            "actors": tuple({"id": actor, "part": part} for actor, part in parts if actor in actors),
            "themes": tuple(theme for each in mention.themes if (theme := _local(name, each)) in themes),
            "evidence": _spans(mention.passages),
        }

    def _statement(self, name: str, item: CorpusStatement, actors: set[str]) -> Raw:
        speaker = None if item.speaker is None else _local(name, item.speaker)
        words = item.cue if item.speaker_text is None and speaker not in actors else item.speaker_text
        return {
            "id": _local(name, item.id),
            "speaker": speaker if speaker in actors else None,
            **({} if words is None else {"speaker_text": _span(words)}),
            "cue": _span(item.cue),
            "content": _span(item.content),
            "stance": item.stance,
            "about": self._about(name, item.about),
            "evidence": _spans(passage for passage in item.passages if passage.article == name),
        }

    def _question(self, name: str, item: CorpusQuestion, passages: Iterable[Passage]) -> Raw:
        return {
            "id": _local(name, item.id),
            "text": item.text,
            "kind": item.kind,
            "about": self._about(name, item.about),
            "evidence": _spans(passages),
        }

    def _about(self, name: str, events: Iterable[str]) -> tuple[str, ...]:
        told = chain.from_iterable(self._names.get(event, ()) for event in events)
        return tuple(each.removeprefix(f"{name}:") for each in told if each.startswith(f"{name}:"))


def event_actors(event: CorpusEvent) -> tuple[Raw, ...]:
    """Who took part in an event."""
    return tuple({"id": part.actor, "part": part.part} for part in event.participants)


def _actor(article: str, actor: CorpusActor, passages: Iterable[Passage], here: Container[str]) -> Raw:
    above = actor.affiliation
    return {
        "id": _local(article, actor.id),
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role or None,
        "affiliation": _local(article, above) if above is not None and above in here else None,
        "aliases": actor.aliases,
        "evidence": _spans(passages),
    }


def _theme(article: str, theme: CorpusTheme, passages: Iterable[Passage]) -> Raw:
    return {"id": _local(article, theme.id), "label": theme.label, "evidence": _spans(passages)}


def _by_article(
    items: Iterable[tuple[_Item, Iterable[Passage]]],
) -> Mapping[str, list[tuple[_Item, list[Passage]]]]:
    """Items with their passages, article by article."""
    found: defaultdict[str, list[tuple[_Item, list[Passage]]]] = defaultdict(list)
    for item, passages in items:
        own: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            own[passage.article].append(passage)
        for article, within in own.items():
            found[article].append((item, within))
    return found


def _local(article: str, name: str) -> str:
    """The id of an item within its article."""
    own = name.removeprefix(f"{article}:")
    return own if len(own) <= _LONGEST else hashlib.sha256(own.encode()).hexdigest()


def _spans(passages: Iterable[Passage]) -> list[Raw]:
    return list(map(_span, dict.fromkeys(passages)))


def _span(passage: Passage) -> Raw:
    return {"start": passage.start, "end": passage.end}
