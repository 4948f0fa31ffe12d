"""Where marks and their labels go, so that none covers another."""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from zlib import crc32

from briefgen.desktop.timeline.marks import EventMark
from briefgen.document.time_axis.glyphs import widened
from briefgen.document.time_axis.lanes import Lanes

MOST: Final = 400
"""Marks that are placed one by one; the others are only counted."""
_FEW: Final = 100  # marks that are likely to find room, and are best placed as they come


@dataclass(frozen=True, slots=True)
class MarkSizes:
    """Sizes in pixels: of a day's disc, of the shortest bar, of what keeps things apart, of an end that is not sure."""

    point: float
    least: float
    gap: float
    fade: float


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in its lane, 0 next to the axis: `left` and `right` are its ends, in pixels from the layout's first day.

    A label of `label` pixels stands behind the mark, or in it when `is_inside`; none when it is 0.
    """

    mark: EventMark
    lane: int
    left: float
    right: float
    label: float
    is_inside: bool


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """What is placed between two days. Pixels count from the day `origin`."""

    origin: float
    until: float
    pixels: float
    placed: tuple[PlacedMark, ...]


def lay_out(
    marks: Sequence[EventMark],
    stretch: tuple[float, float],
    pixels: float,
    lanes: int,
    sizes: MarkSizes,
    label_width: Callable[[EventMark], float],
    weight: Callable[[EventMark], tuple[float, ...]],
    before: Mapping[str, int] = MappingProxyType({}),
) -> TimelineLayout:
    """Place the marks that touch a stretch of days, the heaviest first; `pixels` is the width of a day.

    Each takes the lane that it had `before`, or else the lowest in which there is room for it and its label; one whose
    label finds none goes without it.
    """
    start, end = stretch
    within = [mark for mark in marks if mark.first < end and mark.after > start]
    chosen = _chosen(within, weight)
    placed = tuple(_placed(chosen, start, pixels, sizes, Lanes(max(1, lanes)), label_width, before))
    return TimelineLayout(start, end, pixels, placed)


def _chosen(marks: list[EventMark], weight: Callable[[EventMark], tuple[float, ...]]) -> list[EventMark]:
    """The heaviest marks; of many that weigh the same, some from all the time that they cover."""
    if len(marks) <= _FEW:
        return sorted(marks, key=weight, reverse=True)
    return heapq.nlargest(MOST, marks, key=lambda mark: (*weight(mark), crc32(mark.id.encode())))


def _placed(
    marks: Iterable[EventMark],
    origin: float,
    pixels: float,
    sizes: MarkSizes,
    lanes: Lanes,
    label_width: Callable[[EventMark], float],
    before: Mapping[str, int],
) -> Iterable[PlacedMark]:
    bare: list[tuple[EventMark, float, float]] = []
    for mark in marks:
        left, right = _ends(mark, origin, pixels, sizes)
        width = label_width(mark)
        is_inside = right - left >= width + 2 * sizes.gap
        end = right if is_inside else right + sizes.gap + width
        ahead, behind = _fades(mark, sizes)
        lane = lanes.take(left - ahead, max(end, right + behind) + 2 * sizes.gap, before.get(mark.id, 0))
        if lane is None:
            bare.append((mark, left, right))
        else:
            yield PlacedMark(mark, lane, left, right, width, is_inside)
    for mark, left, right in bare:
        ahead, behind = _fades(mark, sizes)
        lane = lanes.take(left - ahead, right + behind + sizes.gap / 2, before.get(mark.id, 0))
        if lane is not None:
            yield PlacedMark(mark, lane, left, right, 0.0, False)


def _ends(mark: EventMark, origin: float, pixels: float, sizes: MarkSizes) -> tuple[float, float]:
    left, right = (mark.first - origin) * pixels, (mark.after - origin) * pixels
    if mark.is_day:
        middle = (left + right) / 2
        return widened(middle, middle, sizes.point)
    return widened(left, right, sizes.least)


def _fades(mark: EventMark, sizes: MarkSizes) -> tuple[float, float]:
    before = sizes.fade if mark.open_start or mark.approximate else 0.0
    return before, sizes.fade if mark.open_end or mark.approximate else 0.0
