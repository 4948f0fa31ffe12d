"""From days to points: the segments of a time axis and the breaks between them.

An axis on which one empty stretch takes most of the length and crowds the rest into a corner is broken there. Each
segment between breaks keeps one scale from end to end and has its own ruling, so nothing is read off wrongly.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefgen.document.time_axis.calendar import FIRST_ORDINAL, LAST_ORDINAL, UNITS, Kind, Unit, precision
from briefgen.document.time_axis.marks import Mark
from briefgen.document.time_axis.ticks import finest_unit

BREAK_WIDTH: Final = 16.0  # points, of the sign of a break and the air beside it
INSET: Final = 4.0  # points of the axis before its first day
LETTERS: Final = 7.0  # points, of the names under the axis
_GAP_SHARE: Final = 0.2
"""Of a stretch, from which an empty part may be left out where the rest is crowded."""
_CROWDED_POINTS: Final = (24.0, 8.0, 8.0)
"""Room for a mark below which the first break, the second and the third are made: every break costs the eye."""

_MIN_SEGMENT: Final = 64.0  # points, for a segment to be ruled; half of it, or twice, rules 5 of 43 briefs anew
_MIN_DAYS_WHOLE: Final = 21.0  # a lone day stands in three weeks
_MIN_DAYS_BROKEN: Final = 9.0  # a lone day stands in its week and a day on either side
_PADDING_SHARE: Final = 0.02  # of the length that stays free at either end
_SNAP_SHARE: Final = 0.08  # of the length by which a segment is lengthened to begin and end with a unit
_FINEST_FIRST: Final[tuple[Kind, ...]] = ("day", "week", "month", "year")


class AxisSegment(NamedTuple):
    """A stretch of the axis: the days (ordinals) `start` to `end` lie between the points `left` and `right`."""

    start: float
    end: float
    left: float
    right: float
    unit: Unit

    def x(self, ordinal: float) -> float:
        """Place of a moment in points, kept within the segment."""
        share = (ordinal - self.start) / (self.end - self.start)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


class Scale(NamedTuple):
    """The segments of an axis from left to right."""

    segments: tuple[AxisSegment, ...]

    def x(self, ordinal: float) -> float:
        """Place of a moment in points."""
        return self._at(ordinal).x(ordinal)

    def pieces(self, start: float, end: float) -> list[tuple[float, float]]:
        """Left and right ends in points of what a period covers in each segment."""
        touched = [segment for segment in self.segments if segment.start < end and start < segment.end]
        return [(segment.x(start), segment.x(end)) for segment in touched]

    def _at(self, ordinal: float) -> AxisSegment:
        return next((segment for segment in self.segments if ordinal < segment.end), self.segments[-1])


def scale_of(marks: Sequence[Mark], width: float, month_width: float) -> Scale:
    """The scale for marks on an axis `width` points long; `month_width` is the width of the longest month name."""
    stretches = _stretches(marks, width)
    views = _views(marks, stretches)
    if any(left.end >= right.start for left, right in pairwise(views)):
        stretches = [(stretches[0][0], stretches[-1][1])]
        views = _views(marks, stretches)
    anchors = sorted(mark.first for mark in marks)
    counts = [bisect_left(anchors, end) - bisect_left(anchors, start) for start, end in stretches]
    lengths = _lengths(counts, width - 2 * INSET - BREAK_WIDTH * (len(views) - 1))
    segments, left = [], INSET
    for view, length in zip(views, lengths, strict=True):
        segments.append(_segment(view, left, length, month_width))
        left += length + BREAK_WIDTH
    return Scale(tuple(segments))


def _stretches(marks: Sequence[Mark], width: float) -> list[tuple[int, int]]:
    """First day and day after the last of each unbroken stretch."""
    bounds = sorted({bound for mark in marks for bound in (mark.first, mark.after)})
    anchors = sorted(mark.first for mark in marks)
    stretches = [(bounds[0], bounds[-1])]
    for crowded in _CROWDED_POINTS:
        gaps = [gap for stretch in stretches if (gap := _gap(bounds, anchors, stretch, crowded / width))]
        if not gaps:
            break
        start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
        split = next(index for index, stretch in enumerate(stretches) if stretch[0] <= start < stretch[1])
        first, last = stretches[split]
        stretches[split : split + 1] = [(first, start), (end, last)]
    return stretches


def _gap(
    bounds: Sequence[int], anchors: Sequence[int], stretch: tuple[int, int], crowded: float
) -> tuple[int, int] | None:
    """The longest part of a stretch in which nothing begins or ends, if it is long and crowds the marks beside it.

    A side is crowded when a mark there has less than the share `crowded` of the stretch.
    """
    first, last = stretch
    inside = bounds[bisect_left(bounds, first) : bisect_left(bounds, last) + 1]
    if last - first < 2 or len(inside) < 3:
        return None
    start, end = max(pairwise(inside), key=lambda gap: gap[1] - gap[0])
    if end - start <= _GAP_SHARE * (last - first):
        return None
    for low, high in ((first, start), (end, last)):
        count = bisect_left(anchors, high) - bisect_left(anchors, low)
        if count > 1 and (high - low) / (last - first) / count < crowded:
            return start, end
    return None


def _lengths(counts: Sequence[int], total: float) -> list[float]:
    """Lengths of the segments by the number of their marks, none too short to be ruled."""
    least = min(_MIN_SEGMENT, total / len(counts))
    spare = total - least * len(counts)
    needs = [max(count - 1, 0.5) for count in counts]
    return [least + spare * need / sum(needs) for need in needs]


class _View(NamedTuple):
    """The days that a segment shows, `start` to `end`; `reach` is how far it may be widened to the next boundary."""

    start: float
    end: float
    reach: float
    finest: Kind


def _views(marks: Sequence[Mark], stretches: Sequence[tuple[int, int]]) -> list[_View]:
    if len(stretches) == 1:
        return [_whole_view(*stretches[0], _finest(marks, stretches[0]))]
    room = min(right[0] - left[1] for left, right in pairwise(stretches)) / 3
    firsts = {mark.first for mark in marks}
    return [_part_view(start, end, _finest(marks, (start, end)), room, start in firsts) for start, end in stretches]


def _whole_view(start: int, end: int, finest: Kind) -> _View:
    """An unbroken axis: a lone period stands between its neighbours, a lone day in its weeks."""
    unit = Unit(finest)
    if unit.following(unit.floor(start)) == end and finest != "day":
        first, last = unit.floor(max(FIRST_ORDINAL, start - 1)), unit.following(min(LAST_ORDINAL, end))
        return _View(first, last, 0.0, finest)
    padding = max((end - start) * _PADDING_SHARE, (_MIN_DAYS_WHOLE - (end - start)) / 2)
    return _View(*_kept(start - padding, end + padding), _SNAP_SHARE * (end - start), finest)


def _part_view(start: int, end: int, finest: Kind, room: float, begins: bool) -> _View:
    """A segment of a broken axis: whole units when it is no longer than that, otherwise a little more than its days.

    A segment without length holds one end of a period that runs on beyond the break: its beginning when `begins`.
    """
    unit = Unit(finest)
    if finest != "day" and end - start <= unit.days * 1.5:
        first = unit.floor(start if begins or start < end else start - 1)
        return _View(*_kept(first, unit.following(unit.floor(max(first, end - 1)))), 0.0, finest)
    padding = min(room, max((end - start) * _PADDING_SHARE, (_MIN_DAYS_BROKEN - (end - start)) / 2))
    return _View(*_kept(start - padding, end + padding), min(room, _SNAP_SHARE * (end - start)), finest)


def _kept(start: float, end: float) -> tuple[float, float]:
    return max(FIRST_ORDINAL, start), min(LAST_ORDINAL + 1, end)


def _finest(marks: Sequence[Mark], stretch: tuple[int, int]) -> Kind:
    """The finest unit in which what begins or ends in a stretch is told."""
    first, last = stretch
    kinds = {precision(mark) for mark in marks if first <= mark.first <= last or first <= mark.after <= last}
    return next(kind for kind in _FINEST_FIRST if kind in kinds)


def _segment(view: _View, left: float, length: float, month_width: float) -> AxisSegment:
    allowed = [unit for unit in UNITS if _FINEST_FIRST.index(unit.kind) >= _FINEST_FIRST.index(view.finest)]
    scale = length / (view.end - view.start)
    unit = finest_unit(scale, month_width, LETTERS, allowed)
    floor, ceiling = unit.floor(view.start), unit.floor(view.end)
    ceiling = ceiling if ceiling == view.end else unit.following(ceiling)
    first = floor if view.start - floor <= view.reach else view.start
    last = ceiling if ceiling - view.end <= view.reach else view.end
    return AxisSegment(first, last, left, left + length, unit)
