"""The ruling of a time axis: strokes at the boundaries of its units, their names, and the larger units under them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from briefgen.document.drawing import Label, Line, Shape
from briefgen.document.text_width import text_width
from briefgen.document.time_axis.calendar import Period, Unit
from briefgen.document.time_axis.marks import AxisWords
from briefgen.document.time_axis.scale import Segment

TICK_SIZE: Final = 7.0
ROW_HEIGHT: Final = 9.0
FACE_SLACK: Final = 1.08
"""Room for faces that run wider than Source Sans, such as Arial."""

_FIRST_BASELINE: Final = 9.5
_GAP: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Cell:
    """A period within its segment: its ends in points, and whether it begins before the segment."""

    period: Period
    left: float
    right: float
    is_cut: bool


def ruling_height(segments: tuple[Segment, ...]) -> float:
    """Height in points of what stands under the axis line."""
    rows = 2 if any(segment.unit.larger for segment in segments) else 1
    return _FIRST_BASELINE + 2.5 + ROW_HEIGHT * (rows - 1)


def ruling(segment: Segment, words: AxisWords, y: float) -> Iterator[Shape]:
    """Strokes and names of a segment whose line runs at `y`."""
    unit = segment.unit
    yield from _strokes(segment, unit, y, 3.0)
    yield from _names(segment, words, y + _FIRST_BASELINE)
    larger = unit.larger
    if larger is not None:
        yield from _strokes(segment, larger, y, 5.0)
        yield from _larger_names(segment, larger, words, y + _FIRST_BASELINE + ROW_HEIGHT)


def _strokes(segment: Segment, unit: Unit, y: float, length: float) -> Iterator[Shape]:
    for boundary in unit.boundaries(segment.start, segment.end):
        if boundary >= segment.start:
            x = segment.x(boundary)
            yield Line(x, y, x, y + length, "grey", 0.5)


def _names(segment: Segment, words: AxisWords, baseline: float) -> Iterator[Shape]:
    """Names of the units: in the middle of a day, month or year, at the beginning of a longer unit."""
    taken = float("-inf")
    for cell in _cells(segment, segment.unit):
        text = cell.period.name(words.month_names)
        width = _width(text)
        if _names_a_stretch(segment.unit):
            x = (cell.left + cell.right) / 2
            fits = cell.right - cell.left >= width
        else:
            x = cell.left
            fits = not cell.is_cut
        x = min(max(x, segment.left - 4 + width / 2), segment.right + 4 - width / 2)
        if fits and x - width / 2 >= taken + _GAP:
            yield Label(x, baseline, text, TICK_SIZE, "middle", "grey")
            taken = x + width / 2


def _larger_names(segment: Segment, unit: Unit, words: AxisWords, baseline: float) -> Iterator[Shape]:
    """Names of the larger units in the middle of what is seen of them; one at least."""
    cells = list(_cells(segment, unit))
    texts = [cell.period.name(words.month_names, words.month_year) for cell in cells]
    fitting = [
        (cell, text) for cell, text in zip(cells, texts, strict=True) if cell.right - cell.left >= _width(text) + _GAP
    ]
    if not fitting:
        widest = max(range(len(cells)), key=lambda index: cells[index].right - cells[index].left)
        fitting = [(cells[widest], texts[widest])]
    for cell, text in fitting:
        half = _width(text) / 2
        x = min(max((cell.left + cell.right) / 2, segment.left - 4 + half), segment.right + 4 - half)
        yield Label(x, baseline, text, TICK_SIZE, "middle", "grey", strong=True)


def _cells(segment: Segment, unit: Unit) -> Iterator[_Cell]:
    for period in unit.periods(segment.start, segment.end):
        yield _Cell(period, segment.x(period.first), segment.x(period.after), period.first < segment.start)


def _names_a_stretch(unit: Unit) -> bool:
    return unit.count == 1 and unit.kind != "week"


def _width(text: str) -> float:
    return text_width(text, TICK_SIZE, strong=True) * FACE_SLACK
