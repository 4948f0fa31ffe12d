"""Temporal awareness of timelines, as SemEval-2015 Task 4 scores them (Minard et al. 2015).

A timeline becomes a graph: every event mention is SIMULTANEOUS with the time expression (TIMEX3 value) of its row and
with the other mentions of that order; what stands in an earlier order is BEFORE what stands in a later one.
Rows of order 0, of no known date, count for nothing. As in TempEval-3 (UzZaman et al. 2013), after UzZaman and Allen
(2011), precision is the share of the relations of the system's reduced graph that the closure of the gold graph holds,
recall the share of the reduced gold graph that the closure of the system's graph holds; the counts are summed over all
timelines before the ratios are taken (micro average).

A reduced graph has no relation that follows from its others: here each mention with its time expression, time
expressions of one order with the first of them, and the first mention of an order with the first of the next.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.benchmarks.event_mentions import Mention

Node = Mention | str


class Row(NamedTuple):
    """Mentions at one date; rows of one timeline with equal `order` are simultaneous."""

    order: int
    date: str
    mentions: tuple[Mention, ...]


class Awareness(NamedTuple):
    """Relations: right of those given, given, recalled of those wanted, wanted."""

    right: int = 0
    given: int = 0
    recalled: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of relations given that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of relations wanted that are given."""
        return self.recalled / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def plus(self, other: "Awareness") -> "Awareness":
        """The sum of the counts."""
        return Awareness(*(one + two for one, two in zip(self, other, strict=True)))


def awareness(system: Sequence[Row], gold: Sequence[Row]) -> Awareness:
    """The counts of one timeline."""
    given, wanted = list(_reduced(system)), list(_reduced(gold))
    ours, theirs = _places(system), _places(gold)
    right = sum(_holds(theirs, *relation) for relation in given)
    return Awareness(right, len(given), sum(_holds(ours, *relation) for relation in wanted), len(wanted))


def _reduced(rows: Sequence[Row]) -> Iterator[tuple[Node, Node, bool]]:
    """Relations `(one, other, is_before)`."""
    orders: dict[int, list[Row]] = {}
    for row in rows:
        if row.order and row.mentions:
            orders.setdefault(row.order, []).append(row)
    seen: set[Node] = set()
    for group in orders.values():
        for row in group:
            if row.date != group[0].date and row.date not in seen:
                yield group[0].date, row.date, False
            for mention in row.mentions:
                if mention not in seen:
                    yield mention, row.date, False
            seen.update(row.mentions, (row.date,))
    first = [min(mention for row in orders[order] for mention in row.mentions) for order in sorted(orders)]
    yield from ((one, other, True) for one, other in pairwise(first))


def _places(rows: Sequence[Row]) -> Mapping[Node, int]:
    places: dict[Node, int] = {}
    for row in rows:
        if row.order:
            for node in (row.date, *row.mentions):
                places.setdefault(node, row.order)
    return places


def _holds(places: Mapping[Node, int], one: Node, other: Node, is_before: bool) -> bool:
    if one not in places or other not in places:
        return False
    return places[one] < places[other] if is_before else places[one] == places[other]
