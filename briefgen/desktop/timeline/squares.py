"""Events upon each other where their time is."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from briefgen.desktop.timeline.marks import EventMark
from briefgen.desktop.timeline.scale import ViewScale

MOST: Final = 200
"""Events in view that are shown one by one; more of them are counted by bars."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """An event that has `row` others below it; `middle` is the moment over which it stands."""

    mark: EventMark
    middle: float
    row: int


def stacked(marks: Sequence[EventMark], scale: ViewScale, width: float, rows: int) -> tuple[Stacked, ...] | None:
    """The events in view upon each other, where columns need `width` pixels; None where they are too many for `rows`.

    A column holds as many days as it needs. What is dated to a month or a year stands over the middle of that.
    """
    days = max(1, ceil(width / scale.pixels))
    heights: dict[int, int] = {}
    found: list[Stacked] = []
    for mark in marks:
        if not scale.start <= mark.middle < scale.end:
            continue
        place = floor(mark.middle / days)
        row = heights.get(place, 0)
        heights[place] = row + 1
        if row >= rows or len(found) >= MOST:
            return None
        found.append(Stacked(mark, place * days + days / 2, row))
    return tuple(found)
