"""The article data that a brief carries: the articles whole, and of what they say only what the brief tells."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusEvent, EventMention, Passage
from briefgen.selection.telling import BriefContent

Raw = dict[str, Any]
"""An object as JSON has it, which is checked and written as part of the whole."""
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
        self._told = told
        self._corpus: Corpus = told.selection.corpus
        self._actors = told_actors(told)
        self._mentions: dict[str, list[EventMention]] = {}
        self._names: dict[str, list[str]] = {}
        for event in told_events(told):
            for mention in event.mentions:
                self._mentions.setdefault(mention.article, []).append(mention)
                self._names.setdefault(event.id, []).append(mention.name)

    def article(self, name: str) -> Raw:
        """One article with what the brief tells of it."""
        actors = tuple(self._article_actors(name))
        themes = self._themes(name)
        mentions = sorted(self._mentions.get(name, ()), key=lambda mention: mention.rank)
        names = {actor["id"] for actor in actors}
        labels = {theme["id"] for theme in themes}
        return {
            "article": self._corpus.articles[name],
            "themes": themes,
            "actors": actors,
            "events": tuple(self._event(mention, names, labels) for mention in mentions),
            "statements": tuple(self._statements(name, names)),
            "questions": tuple(self._questions(name)),
        }

    def _article_actors(self, name: str) -> Iterator[Raw]:
        here = {actor.id for actor in self._actors if _within(actor.passages, name)}
        for actor in self._actors:
            if actor.id in here:
                yield (
                    {
                        "id": _local(name, actor.id),
                        "name": actor.name,
                        "kind": actor.kind,
                        "role": actor.role or None,
                        "affiliation": _local(name, actor.affiliation) if actor.affiliation in here else None,
                        "aliases": actor.aliases,
                        "evidence": _within(actor.passages, name),
                    }
                )

    def _themes(self, name: str) -> tuple[Raw, ...]:
        found = ((theme, _within(theme.passages, name)) for theme in self._told.selection.themes)
        return tuple(
            {"id": _local(name, theme.id), "label": theme.label, "evidence": spans} for theme, spans in found if spans
        )

    def _event(self, mention: EventMention, actors: set[str], themes: set[str]) -> Raw:
        name, version = mention.article, mention.version
        parts = ((_local(name, part.actor), part.part) for part in mention.participants)
        return {
            "id": mention.id,
            **version._asdict(),
            "actors": tuple({"id": actor, "part": part} for actor, part in parts if actor in actors),
            "themes": tuple(theme for each in mention.themes if (theme := _local(name, each)) in themes),
            "evidence": _within(mention.passages, name),
        }

    def _statements(self, name: str, actors: set[str]) -> Iterator[Raw]:
        told = {item.id: item for item in (*self._told.selection.statements, *self._told.described)}
        for item in told.values():
            if item.cue.article != name:
                continue
            speaker = None if item.speaker is None else _local(name, item.speaker)
            words = item.speaker_text
            yield (
                {
                    "id": _local(name, item.id),
                    "speaker": speaker if speaker in actors else None,
                    "speaker_text": _span(item.cue if words is None and speaker not in actors else words),
                    "cue": _span(item.cue),
                    "content": _span(item.content),
                    "stance": item.stance,
                    "about": self._about(name, item.about),
                    "evidence": _within(item.passages, name),
                }
            )

    def _questions(self, name: str) -> Iterator[Raw]:
        for item in self._told.selection.questions:
            spans = _within(item.passages, name)
            if spans:
                yield (
                    {
                        "id": _local(name, item.id),
                        "text": item.text,
                        "kind": item.kind,
                        "about": self._about(name, item.about),
                        "evidence": spans,
                    }
                )

    def _about(self, name: str, events: Iterable[str]) -> tuple[str, ...]:
        told = chain.from_iterable(self._names.get(event, ()) for event in events)
        return tuple(each.removeprefix(f"{name}:") for each in told if each.startswith(f"{name}:"))


def event_actors(event: CorpusEvent) -> tuple[Raw, ...]:
    """Who took part in an event."""
    return tuple({"id": part.actor, "part": part.part} for part in event.participants)


def _local(article: str, name: str) -> str:
    """The id of an item within its article."""
    own = name.removeprefix(f"{article}:")
    return own if len(own) <= _LONGEST else hashlib.sha256(own.encode()).hexdigest()


def _within(passages: Iterable[Passage], article: str) -> tuple[Raw, ...]:
    found = dict.fromkeys(passage for passage in passages if passage.article == article)
    return tuple({"start": passage.start, "end": passage.end} for passage in found)


def _span(passage: Passage | None) -> Raw | None:
    return None if passage is None else {"start": passage.start, "end": passage.end}
