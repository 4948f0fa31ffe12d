"""Happenings and the dates found for them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading, Timex

UNREAL = frozenset({"future", "modal", "infinitive"})


LEAD_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """A date: `edtf` and the time expression that gives it (None for the dateline); `by` is the rule."""

    edtf: str | None
    timex: Timex | None
    by: str
    confidence: float

    def passed_on(self, by: str, less: float) -> Dated:
        """The same date for another happening, less sure."""
        return Dated(self.edtf, self.timex, by, round(max(self.confidence - less, 0.1), 2))


Found = dict[int, Dated]


@dataclass(frozen=True, slots=True)
class Items:
    """The happenings by sentence, by lemma, and those whose verb is joined to another verb, by that verb."""

    by_sentence: Mapping[int, tuple[Predicate, ...]]
    by_lemma: Mapping[str, tuple[Predicate, ...]]
    joined: Mapping[int, Predicate]

    def lead(self, first: int) -> Iterator[Predicate]:
        """The happenings of the first sentences from `first` on."""
        for number in range(first, first + LEAD_SENTENCES):
            yield from self.by_sentence.get(number, ())


Rule = Callable[[Reading, Predicate, Items, Found], Dated | None]


def indexed(reading: Reading, items: Sequence[Predicate]) -> Items:
    """The happenings, made ready to look up."""
    parse = reading.parse
    by_sentence: dict[int, list[Predicate]] = {}
    by_lemma: dict[str, list[Predicate]] = {}
    joined: dict[int, Predicate] = {}
    for item in items:
        by_sentence.setdefault(parse.sentence[item.token], []).append(item)
        by_lemma.setdefault(item.lemma, []).append(item)
        if item.clause is not None and item.clause.shared and parse.deps[item.clause.token] == "conj":
            joined.setdefault(parse.heads[item.clause.token], item)
    return Items(
        {key: tuple(found) for key, found in by_sentence.items()},
        {key: tuple(found) for key, found in by_lemma.items()},
        joined,
    )


def tense(item: Predicate) -> str:
    """The tense of the happening's clause; "noun" for a noun without a verb that carries it."""
    return item.clause.tense if item.clause is not None else "noun"
