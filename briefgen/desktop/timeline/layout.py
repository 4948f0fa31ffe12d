"""Where marks and their labels go, so that none covers another."""

import heapq
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from briefgen.desktop.timeline.marks import Mark

MOST: Final = 400
"""Marks that are placed one by one; the others are only counted."""
_FEW: Final = 100  # marks that are likely to find room, and are best placed as they come


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in pixels: of a day's disc, of the shortest bar, of what keeps things apart, of an end that is not sure."""

    point: float
    least: float
    gap: float
    fade: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its lane, 0 next to the axis: `left` and `right` are its ends, in pixels from the layout's first day.

    A label of `label` pixels stands behind the mark, or in it when `is_inside`; none when it is 0.
    """

    mark: Mark
    lane: int
    left: float
    right: float
    label: float
    is_inside: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What is placed between two days. Pixels count from the day `origin`."""

    origin: float
    until: float
    pixels: float
    placed: tuple[Placed, ...]


def lay_out(
    marks: Sequence[Mark],
    stretch: tuple[float, float],
    pixels: float,
    lanes: int,
    sizes: Sizes,
    label_width: Callable[[Mark], float],
    weight: Callable[[Mark], tuple[float, ...]],
) -> Layout:
    """Place the marks that touch a stretch of days, the heaviest first; `pixels` is the width of a day.

    Each takes the lowest lane in which there is room for it and its label; one whose label finds none goes without it.
    """
    start, end = stretch
    within = [mark for mark in marks if mark.first < end and mark.after > start]
    chosen = _chosen(within, weight)
    table = [_Lane() for _ in range(max(1, lanes))]
    placed = tuple(_placed(chosen, start, pixels, sizes, table, label_width))
    return Layout(start, end, pixels, placed)


def _chosen(marks: list[Mark], weight: Callable[[Mark], tuple[float, ...]]) -> list[Mark]:
    """The heaviest marks; of many that weigh the same, some from all the time that they cover."""
    if len(marks) <= _FEW:
        return sorted(marks, key=weight, reverse=True)
    return heapq.nlargest(MOST, marks, key=lambda mark: (*weight(mark), crc32(mark.id.encode())))


def _placed(
    marks: Iterable[Mark],
    origin: float,
    pixels: float,
    sizes: Sizes,
    lanes: Sequence["_Lane"],
    label_width: Callable[[Mark], float],
) -> Iterable[Placed]:
    bare: list[tuple[Mark, float, float]] = []
    for mark in marks:
        left, right = _ends(mark, origin, pixels, sizes)
        width = label_width(mark)
        is_inside = right - left >= width + 2 * sizes.gap
        end = right if is_inside else right + sizes.gap + width
        before, behind = _fades(mark, sizes)
        lane = _take(lanes, left - before, max(end, right + behind) + 2 * sizes.gap)
        if lane is None:
            bare.append((mark, left, right))
        else:
            yield Placed(mark, lane, left, right, width, is_inside)
    for mark, left, right in bare:
        before, behind = _fades(mark, sizes)
        lane = _take(lanes, left - before, right + behind + sizes.gap / 2)
        if lane is not None:
            yield Placed(mark, lane, left, right, 0.0, False)


def _ends(mark: Mark, origin: float, pixels: float, sizes: Sizes) -> tuple[float, float]:
    left, right = (mark.first - origin) * pixels, (mark.after - origin) * pixels
    least = sizes.point if mark.is_day else sizes.least
    if mark.is_day or right - left < least:
        middle = (left + right) / 2
        return middle - least / 2, middle + least / 2
    return left, right


def _fades(mark: Mark, sizes: Sizes) -> tuple[float, float]:
    before = sizes.fade if mark.open_start or mark.is_about else 0.0
    return before, sizes.fade if mark.open_end or mark.is_about else 0.0


def _take(lanes: Sequence["_Lane"], left: float, right: float) -> int | None:
    return next((number for number, lane in enumerate(lanes) if lane.take(left, right)), None)


class _Lane:
    """Stretches that are taken, none touching another, in order."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def take(self, left: float, right: float) -> bool:
        """Take a stretch if it is free."""
        place = bisect_left(self._lefts, left)
        if place > 0 and self._rights[place - 1] > left:
            return False
        if place < len(self._lefts) and self._lefts[place] < right:
            return False
        self._lefts.insert(place, left)
        self._rights.insert(place, right)
        return True
