"""Pairs of events that may be one happening, found without comparing each with each.

A set of events is an integer with a bit for the place of each: sets of thousands are joined and cut in one step. Left
out are only pairs that `briefgen.selection.likeness` calls unlike or apart whatever else speaks for them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.story import Day
from briefgen.selection.facts import day_of
from briefgen.selection.likeness import FARTHEST, SLIP

_BLOCK: Final = 300  # events that have a word, of which more make it too common to compare all of them for it
_ALL: Final = -1  # the set that has every place
_REACH: Final = 2  # spans of `FARTHEST` days that another date of up to so many days can be away


def pairs_of(
    events: Sequence[CorpusEvent], words: Callable[[CorpusEvent], frozenset[int]]
) -> Iterator[tuple[CorpusEvent, CorpusEvent]]:
    """The pairs, each event with those before it; `words` are those that its title tells."""
    seen = _Seen()
    for place, event in enumerate(events):
        own = words(event)
        yield from ((events[other], event) for other in _places(seen.near(event, own)))
        seen.add(place, event, own)


class _Seen:
    """The events so far: who has a word, who takes part, and when it was."""

    def __init__(self) -> None:
        self._having: defaultdict[object, int] = defaultdict(int)
        self._counts: Counter[object] = Counter()
        self._at: defaultdict[str, int] = defaultdict(int)
        self._days = _Days()

    def add(self, place: int, event: CorpusEvent, words: frozenset[int]) -> None:
        bit = 1 << place
        for key in (*words, _doers(event)):
            self._having[key] |= bit
        self._counts.update((*words, _doers(event)))
        if event.date is not None:
            self._at[event.date] |= bit
        self._days.add(bit, event)

    def near(self, event: CorpusEvent, words: frozenset[int]) -> int:
        """Those that share a word which not too many have, or all doers; and two words, unless they are of one date."""
        doers = _doers(event)
        found = self._having.get(doers, 0) if doers and self._counts[doers] < _BLOCK else 0
        once = twice = 0
        for word in words:
            having = self._having.get(word, 0)
            twice |= once & having
            once |= having
            if self._counts[word] < _BLOCK:
                found |= having
        of_date = 0 if event.date is None else self._at.get(event.date, 0)
        return found & (twice | of_date) & self._days.near(event)


class _Days:
    """The events so far by when they were: what is stated for a day, what has some days, and what has any."""

    def __init__(self) -> None:
        self._stated: defaultdict[int, int] = defaultdict(int)
        self._spans: defaultdict[tuple[int, bool], int] = defaultdict(int)
        self._any = 0

    def add(self, bit: int, event: CorpusEvent) -> None:
        day = day_of(event.date)
        if _is_any(event, day):
            self._any |= bit
            return
        is_stated = _is_stated(event, day)
        self._spans[day.first // FARTHEST, is_stated] |= bit
        if is_stated:
            self._stated[day.first] |= bit

    def near(self, event: CorpusEvent) -> int:
        """Those that are not certainly of other days."""
        day = day_of(event.date)
        if _is_any(event, day):
            return _ALL
        found, is_stated = self._any, _is_stated(event, day)
        middle = day.first // FARTHEST
        for span in range(middle - _REACH, middle + _REACH + 1):
            found |= self._spans.get((span, False), 0)
            found |= 0 if is_stated else self._spans.get((span, True), 0)
        if is_stated:
            for beside in range(day.first - SLIP, day.first + SLIP + 1):
                found |= self._stated.get(beside, 0)
        return found


def _is_any(event: CorpusEvent, day: Day) -> bool:
    """Whether it may be of the days of very many others."""
    return event.date is None or day.last - day.first >= FARTHEST


def _is_stated(event: CorpusEvent, day: Day) -> bool:
    return day.first == day.last and event.date_basis != "reported"


def _doers(event: CorpusEvent) -> frozenset[str]:
    return frozenset(part.actor for part in event.participants)


def _places(bits: int) -> Iterator[int]:
    """The places of a set, from the first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
