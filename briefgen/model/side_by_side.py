"""Articles side by side: one corpus of the data of many."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData
from briefgen.model.consolidation import event_of, version_of
from briefgen.model.corpus import (
    Corpus,
    CorpusActor,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    CorpusTheme,
    EventMention,
    Participant,
    Passage,
)
from briefgen.model.event import Event
from briefgen.model.question import Question
from briefgen.model.span import Span
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme

T = TypeVar("T", bound=Hashable)


def corpus_of(data: Sequence[ArticleData]) -> Corpus:
    """The articles side by side.

    Ids stay as they are when there is one article, and become `article:id` when there are more. Themes of
    one label, and actors of one kind and name, are one, under the first id; nothing else is merged. Where articles
    contradict each other on an actor, the first in the order of ids holds.
    """
    ordered = sorted(data, key=lambda item: item.article.id)
    builder = _Builder(qualify=len(ordered) > 1)
    for item in ordered:
        builder.add(item)
    return builder.corpus()


class _Builder:
    """Gathers the items of one article after the other."""

    def __init__(self, qualify: bool) -> None:
        self._qualify = qualify
        self._articles: dict[str, Article] = {}
        self._themes: dict[str, CorpusTheme] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._actors: dict[str, CorpusActor] = {}
        self._events: list[CorpusEvent] = []
        self._statements: list[CorpusStatement] = []
        self._questions: list[CorpusQuestion] = []

    def corpus(self) -> Corpus:
        return Corpus(
            self._articles,
            tuple(self._themes.values()),
            tuple(self._actors.values()),
            tuple(self._events),
            tuple(self._statements),
            tuple(self._questions),
            asked=tuple(self._questions),
        )

    def add(self, data: ArticleData) -> None:
        article = data.article
        self._articles[article.id] = article
        themes = {theme.id: self._theme(article.id, theme) for theme in data.themes}
        actors = self._actor_ids(article.id, data.actors)
        for actor in data.actors:
            self._merge_actor(article.id, actor, actors)
        told = enumerate(data.events)
        self._events.extend(self._event(article.id, rank, event, actors, themes) for rank, event in told)
        self._statements.extend(self._statement(article.id, item, actors) for item in data.statements)
        self._questions.extend(self._question(article.id, item) for item in data.questions)

    def _id(self, article: str, item: str) -> str:
        return f"{article}:{item}" if self._qualify else item

    def _theme(self, article: str, theme: Theme) -> str:
        key = theme.label.casefold()
        passages = _passages(article, theme.evidence)
        known = self._themes.get(key)
        if known is None:
            self._themes[key] = CorpusTheme(self._id(article, theme.id), theme.label, passages)
        else:
            self._themes[key] = CorpusTheme(known.id, known.label, known.passages + passages)
        return self._themes[key].id

    def _actor_ids(self, article: str, actors: Iterable[Actor]) -> dict[str, str]:
        """The corpus's id of each actor of an article; those of one kind and name have the same."""
        for actor in actors:
            self._names.setdefault(_actor_key(actor), self._id(article, actor.id))
        return {actor.id: self._names[_actor_key(actor)] for actor in actors}

    def _merge_actor(self, article: str, actor: Actor, ids: Mapping[str, str]) -> None:
        name = ids[actor.id]
        passages = _passages(article, actor.evidence)
        above = ids[actor.affiliation] if actor.affiliation else None
        affiliation = None if above is None or self._belongs(above, name) else above
        known = self._actors.get(name)
        if known is None:
            merged = CorpusActor(name, actor.name, actor.kind, actor.role, affiliation, actor.aliases, passages)
        else:
            merged = CorpusActor(
                name,
                known.name,
                known.kind,
                known.role or actor.role,
                known.affiliation or affiliation,
                _once((*known.aliases, *actor.aliases)),
                known.passages + passages,
            )
        self._actors[name] = merged

    def _belongs(self, actor: str, to: str) -> bool:
        """Whether an actor is another, or belongs to it by way of those known so far.

        No article has a circle of affiliations, but two articles may put one together.
        """
        above: str | None = actor
        while above is not None and above != to:
            known = self._actors.get(above)
            above = known.affiliation if known else None
        return above == to

    def _event(
        self, article: str, rank: int, event: Event, actors: dict[str, str], themes: dict[str, str]
    ) -> CorpusEvent:
        mention = EventMention(
            article,
            rank,
            event.id,
            version_of(event),
            _once(Participant(actors[actor.id], actor.part) for actor in event.actors),
            _once(themes[theme] for theme in event.themes),
            _passages(article, event.evidence),
        )
        return event_of((mention,), self._id(article, event.id))

    def _statement(self, article: str, item: Statement, actors: dict[str, str]) -> CorpusStatement:
        return CorpusStatement(
            self._id(article, item.id),
            actors[item.speaker] if item.speaker is not None else None,
            _passage(article, item.cue),
            _passage(article, item.content),
            item.stance,
            tuple(self._id(article, event) for event in item.about),
            _passages(article, item.evidence),
            _passage(article, item.speaker_text) if item.speaker_text is not None else None,
        )

    def _question(self, article: str, item: Question) -> CorpusQuestion:
        return CorpusQuestion(
            self._id(article, item.id),
            item.text,
            item.kind,
            tuple(self._id(article, event) for event in item.about),
            _passages(article, item.evidence),
        )


def _actor_key(actor: Actor) -> tuple[str, str]:
    return actor.kind, actor.name.casefold()


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _passage(article: str, span: Span) -> Passage:
    return Passage(article, span.start, span.end)


def _passages(article: str, spans: Iterable[Span]) -> tuple[Passage, ...]:
    return tuple(_passage(article, span) for span in spans)
