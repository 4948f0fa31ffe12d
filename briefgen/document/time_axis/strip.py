"""Many marks as a strip of counts: how many there are of each day, week, month or year, on a ruled line."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from briefgen.document.drawing import ColourRole, Drawing, Label, Line, Rect, Shape
from briefgen.document.text_width import text_width
from briefgen.document.time_axis.calendar import UNITS, Period, Unit
from briefgen.document.time_axis.legend import ROW_HEIGHT, break_sign, legend, legend_entries, legend_rows
from briefgen.document.time_axis.marks import AxisWords, Mark
from briefgen.document.time_axis.ruling import TICK_SIZE, ruling, ruling_height
from briefgen.document.time_axis.scale import BREAK_WIDTH, AxisSegment, Scale

_HEIGHT: Final = 34.0  # points, of the highest column; with twice as many one of six briefs is a page longer
_STEP: Final = 8.0
"""Points of height of one mark, at most."""
_APART: Final = 4.0
"""Points of height from which the marks of a column are drawn apart."""
_NARROWEST, _WIDEST = 6.0, 18.0  # points, of a column
_NUMBER_ROOM: Final = 10.0  # points over the highest column, for its number
_FILLS: Final[tuple[tuple[ColourRole, ColourRole], ...]] = (("accent", "accent"), ("paper", "accent"))
"""Fill and outline of what is plainly reported, and of the rest."""


class _Column(NamedTuple):
    """A stretch of time, its ends in points, and how many marks are reported and not plainly reported in it."""

    left: float
    right: float
    reported: float
    others: float

    @property
    def total(self) -> float:
        return self.reported + self.others


def strip(marks: Sequence[Mark], scale: Scale, width: float, words: AxisWords) -> Drawing:
    """The marks counted; the highest column has its number."""
    unit = max(map(_unit, scale.segments), key=lambda unit: unit.days)
    columns = list(chain.from_iterable(_columns(marks, segment, unit) for segment in scale.segments))
    highest = max(column.total for column in columns)
    step = min(_STEP, _HEIGHT / highest)
    line = _NUMBER_ROOM + step * highest + 1.0
    foot = line + ruling_height(scale.segments)
    entries = legend_entries(marks, words, breaks=len(scale.segments) - 1, labelled=len(marks), is_strip=True)
    rows = legend_rows(entries, width)
    shapes = [
        *axis_line(scale, line),
        *chain.from_iterable(_drawn(column, line - 1.0, step) for column in columns),
        *_number(next(column for column in columns if column.total == highest), line - 1.0, step, width),
        *chain.from_iterable(ruling(segment, words, line) for segment in scale.segments),
        *legend(rows, foot, is_strip=True),
    ]
    return Drawing(width, round(foot + ROW_HEIGHT * len(rows), 2), tuple(shapes))


def axis_line(scale: Scale, y: float) -> Iterator[Shape]:
    """The line of the axis, with a sign where it is broken."""
    for segment in scale.segments:
        yield Line(segment.left, y, segment.right, y, "grey", 0.75)
    for segment in scale.segments[1:]:
        yield from break_sign(segment.left - BREAK_WIDTH / 2, y)


def _columns(marks: Sequence[Mark], segment: AxisSegment, unit: Unit) -> Iterator[_Column]:
    """The columns of a segment that hold something, of one unit in all segments, so that heights compare.

    A mark counts one in all: what it covers shares it evenly, so a year does not weigh more than a day.
    """
    counts: tuple[defaultdict[Period, float], defaultdict[Period, float]] = (defaultdict(float), defaultdict(float))
    for mark in marks:
        first, after = max(mark.first, int(segment.start)), min(mark.after, int(segment.end) + 1)
        if first >= after:
            continue
        covered = list(unit.periods(first, after))
        part = (after - first) / (mark.after - mark.first)
        for period in covered:
            counts[not mark.reported][period] += part / len(covered)
    for period in sorted({*counts[0], *counts[1]}, key=lambda period: period.first):
        left, right = segment.x(period.first), segment.x(period.after)
        yield _Column(left, right, counts[0][period], counts[1][period])


def _unit(segment: AxisSegment) -> Unit:
    """The finest unit of which a column can be seen."""
    points = (segment.right - segment.left) / (segment.end - segment.start)
    return next((unit for unit in UNITS if unit.days * points >= _NARROWEST), UNITS[-1])


def _drawn(column: _Column, base: float, step: float) -> Iterator[Shape]:
    """What is plainly reported below, the rest above, each mark by itself where there is room and all are whole."""
    width = min(max(column.right - column.left - 1.5, 2.0), _WIDEST)
    x, y = (column.left + column.right - width) / 2, base
    for count, (fill, stroke) in zip((column.reported, column.others), _FILLS, strict=True):
        apart = step >= _APART and count == int(count)
        for _ in range(int(count) if apart else int(count > 0)):
            height = step if apart else count * step
            y -= height
            inset = 0.5 if apart else 0.0
            yield Rect(x, y + inset, width, height - 2 * inset, fill, None if fill == stroke else stroke)


def _number(column: _Column, base: float, step: float, width: float) -> Iterator[Shape]:
    text = f"{column.total:.0f}" if column.total >= 1 else ""
    half = text_width(text, TICK_SIZE) / 2
    x = min(max((column.left + column.right) / 2, half), width - half)
    if text:
        yield Label(x, base - column.total * step - 2.5, text, TICK_SIZE, "middle", "grey")
