"""What of the corpus goes into a brief: the filters and choices of the spec, applied."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.corpus.corpus import (
    Conflict,
    Corpus,
    CorpusActor,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    CorpusTheme,
)
from briefgen.corpus.coverage import Coverage
from briefgen.corpus.event_names import EventNames
from briefgen.corpus.places import is_name_of, states_named
from briefgen.document.direction import without_controls
from briefgen.model.edtf import EdtfDate
from briefgen.model.spec import Filters

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a corpus that a brief is about; events stand in order of date, undated ones last.

    `asked` has the ids of those whose titles name an actor that was asked for.
    """

    corpus: Corpus
    events: tuple[CorpusEvent, ...]
    actors: tuple[CorpusActor, ...]
    themes: tuple[CorpusTheme, ...]
    statements: tuple[CorpusStatement, ...]
    questions: tuple[CorpusQuestion, ...]
    conflicts: tuple[Conflict, ...] = ()
    asked: frozenset[str] = frozenset()

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that the selection rests on, in the order of the corpus."""
        groups = (self.events, self.statements, self.questions)
        used = {passage.article for group in groups for item in group for passage in item.passages}
        return tuple(article for article in self.corpus.articles if article in used)


def select(corpus: Corpus, filters: Filters) -> Selection:
    """The events that pass every filter, and the actors, statements and questions that go with them.

    A filter of themes or actors passes an event when any one of them fits; an actor fits by id, name, alias or
    affiliation, or where the title of the event has the name, or that of a state's people; a name that no actor has
    fits where the event is told under it or with it, one with a number in it ("Airbus A380") where its words stand in
    one passage. An undated event passes no bound of dates, since nothing shows that it lies
    within.
    """
    passes = _EventFilter(corpus, filters)
    events = in_order_of_date(filter(passes, corpus.events), filters.order)
    statements, questions = corpus.statements, corpus.questions
    chosen = {event.id for event in events}
    if passes.narrows:
        spans = Coverage(passage for event in events for passage in event.passages)
        statements = tuple(item for item in statements if _belongs(item, chosen, spans))
        questions = tuple(item for item in questions if _belongs(item, chosen, spans))
    acting = {part.actor for event in events for part in event.participants}
    acting |= {item.speaker for item in statements if item.speaker is not None}
    touched = {theme for event in events for theme in event.themes}
    return Selection(
        corpus,
        events,
        tuple(actor for actor in corpus.actors if actor.id in acting),
        tuple(theme for theme in corpus.themes if theme.id in touched),
        statements,
        questions,
        tuple(item for item in corpus.differences if item.event in chosen),
        frozenset(event.id for event in events if passes.names(event)) if filters.actors else frozenset(),
    )


def named_beside(corpus: Corpus, filters: Filters, others: Iterable[CorpusEvent]) -> tuple[CorpusEvent, ...]:
    """The events beside some others that pass every filter but that of actors, and in whose passages an actor is named
    that was asked for; none where none was.
    """
    if not filters.actors:
        return ()
    passes = _EventFilter(corpus, filters.model_copy(update={"actors": ()}))
    asked = matching_actors(corpus, filters.actors)
    called = {name for actor in corpus.actors if actor.id in asked for name in (actor.name, *actor.aliases)}
    names = tuple(filter(None, map(plain_words, sorted(called.union(filters.actors)))))
    known = {event.id for event in others}
    return tuple(
        event
        for event in in_order_of_date(filter(passes, corpus.events))
        if event.id not in known and any(_has_any(names, plain_words(corpus.words(each))) for each in event.passages)
    )


def has_number(name: str) -> bool:
    """Whether a name tells one thing of a kind by a number: a model, a resolution."""
    return any(any(map(str.isdigit, word)) for word in _WORD.findall(name)[1:])


def in_order_of_date(events: Iterable[CorpusEvent], order: Sequence[str] = ()) -> tuple[CorpusEvent, ...]:
    """The events by date, those of one date as the articles have them, what was only reported then behind them; undated
    ones last.

    Those of one date whose ids stand in an `order` stand in that, before the others.
    """
    ranks = {name: rank for rank, name in enumerate(order)}
    return tuple(sorted(events, key=lambda event: _date_order(event, ranks.get(event.id, len(ranks)))))


def matching_actors(corpus: Corpus, wanted: Iterable[str]) -> frozenset[str]:
    """Ids of the actors that a filter means: by id, name or alias, and all who are affiliated to one of those."""
    named = named_actors(corpus, wanted)
    return frozenset(named | {actor.id for actor in corpus.actors if actor.affiliation in named})


def named_actors(corpus: Corpus, wanted: Iterable[str]) -> frozenset[str]:
    """Ids of the actors that have one of the words as id, name or alias."""
    folded = {without_controls(word).casefold() for word in wanted}
    return frozenset(
        actor.id
        for actor in corpus.actors
        if not folded.isdisjoint(without_controls(name).casefold() for name in (actor.id, actor.name, *actor.aliases))
    )


def matching_themes(corpus: Corpus, wanted: Iterable[str]) -> frozenset[str]:
    """Ids of the themes that a filter means, by id or label."""
    folded = {word.casefold() for word in wanted}
    return frozenset(theme.id for theme in corpus.themes if {theme.id.casefold(), theme.label.casefold()} & folded)


def with_labels(corpus: Corpus, filters: Filters) -> Filters:
    """The filters with themes by their labels, where those mean the same: one choice has one form."""
    labels = {theme.id: theme.label for theme in corpus.themes}
    return filters.model_copy(update={"themes": tuple(_label(corpus, word, labels) for word in filters.themes)})


def _label(corpus: Corpus, word: str, labels: Mapping[str, str]) -> str:
    meant = matching_themes(corpus, (word,))
    found = {labels[name] for name in meant}
    return found.pop() if len(found) == 1 and matching_themes(corpus, found) == meant else word


class _EventFilter:
    """The filters, with the ids that they mean looked up once."""

    def __init__(self, corpus: Corpus, filters: Filters) -> None:
        self._corpus = corpus
        self._filters = filters
        self._events = frozenset(map(EventNames(corpus).current, filters.events) if filters.events else ())
        self._actors = matching_actors(corpus, filters.actors)
        self._names = tuple(filter(None, map(plain_words, filters.actors)))
        self._numbered = [frozenset(plain_words(name).split()) for name in filters.actors if has_number(name)]
        self._states = _states_meant(filters.actors)
        self._themes = matching_themes(corpus, filters.themes)
        self._dated = filters.since is not None or filters.until is not None
        self.narrows = bool(filters.events or filters.actors or filters.themes or self._dated)

    def __call__(self, event: CorpusEvent) -> bool:
        filters = self._filters
        if filters.events and event.id not in self._events:
            return False
        if filters.themes and self._themes.isdisjoint(event.themes):
            return False
        if filters.actors and not self._takes_part(event):
            return False
        if not self._dated:
            return True
        return event.date is not None and EdtfDate.parse(event.date).overlaps(filters.since, filters.until)

    def _takes_part(self, event: CorpusEvent) -> bool:
        if any(part.actor in self._actors for part in event.participants) or self.names(event):
            return True
        return not self._actors and (self._has_name(self._told(event)) or self._has_number(event))

    def names(self, event: CorpusEvent) -> bool:
        """Whether the title has the name of an actor that is asked for, or that of a state's people."""
        if not self._states.isdisjoint(states_named(event.title, in_headline=False)):
            return True
        return self._has_name((plain_words(event.title),))

    def _has_name(self, told: Iterable[str]) -> bool:
        return any(_has_any(self._names, words) for words in told)

    def _has_number(self, event: CorpusEvent) -> bool:
        """Whether a passage has all words of a name with a number: "Airbus unveiled plans for the A380"."""
        if not self._numbered:
            return False
        told = (frozenset(plain_words(self._corpus.words(each)).split()) for each in event.passages)
        return any(words <= passage for passage in told for words in self._numbered)

    def _told(self, event: CorpusEvent) -> Iterator[str]:
        """The event's title, its passages, and the headlines over them, as plain words."""
        yield plain_words(event.title)
        for passage in event.passages:
            yield plain_words(self._corpus.words(passage))
            yield plain_words(self._corpus.articles[passage.article].title or "")


def _states_meant(names: Iterable[str]) -> frozenset[str]:
    """The states that are meant by a name that is all theirs; no person or body that has a state's name in its own."""
    return frozenset(
        state for name in names for state in states_named(name, in_headline=False) if is_name_of(name, state)
    )


def _has_any(names: Iterable[str], words: str) -> bool:
    return any(f" {name} " in f" {words} " for name in names)


def plain_words(text: str) -> str:
    """The words of a text in small letters with a space between, for names to be looked for."""
    return " ".join(_WORD.findall(text.casefold()))


def _date_order(event: CorpusEvent, rank: int) -> tuple[Any, ...]:
    first = event.passages[0]
    position = (rank, first.article, first.start)
    if event.date is None:
        return (1, position)
    return (0, EdtfDate.parse(event.date).sort_key, event.date_basis == "reported", position)


def _belongs(item: CorpusStatement | CorpusQuestion, events: set[str], spans: Coverage) -> bool:
    if item.about:
        return not events.isdisjoint(item.about)
    return any(spans.touches(passage) for passage in item.passages)
