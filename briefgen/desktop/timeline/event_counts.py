"""How many events begin when: columns at the foot of a timeline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, sqrt

from briefgen.desktop.timeline.marks import EventMark
from briefgen.desktop.timeline.scale import ViewScale


@dataclass(frozen=True, slots=True)
class Count:
    """Events that begin between two days: their number, how many are ticked, and the column's share of the height.

    Heights go by the square root of the number, so that a few are still seen beside many.
    """

    start: float
    end: float
    number: int
    ticked: int
    height: float


def counts_of(
    marks: Sequence[EventMark], ticked: frozenset[str] | None, scale: ViewScale, width: float
) -> tuple[Count, ...]:
    """Columns at least `width` pixels wide, for the marks that begin within the view; empty ones are left out."""
    days = width / scale.pixels
    numbers: dict[int, int] = {}
    within: dict[int, int] = {}
    for mark in marks:
        if scale.start <= mark.first < scale.end:
            place = floor(mark.first / days)
            numbers[place] = numbers.get(place, 0) + 1
            if ticked is None or mark.event.row.id in ticked:
                within[place] = within.get(place, 0) + 1
    return tuple(_columns(numbers, within, days))


def _columns(numbers: dict[int, int], within: dict[int, int], days: float) -> Iterator[Count]:
    most = max(numbers.values(), default=1)
    for place, number in numbers.items():
        height = sqrt(number / most)
        yield Count(place * days, (place + 1) * days, number, within.get(place, 0), height)
