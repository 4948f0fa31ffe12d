"""The ruling of a time axis: strokes at the boundaries of its units, their names, and the larger units under them."""

from collections.abc import Iterator
from typing import Final

from briefgen.document.drawing import Label, Line, Shape
from briefgen.document.text_width import text_width
from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.marks import AxisWords
from briefgen.document.time_axis.scale import LETTERS, AxisSegment
from briefgen.document.time_axis.ticks import Lettering, larger_names, strokes, unit_names

TICK_SIZE: Final = LETTERS
ROW_HEIGHT: Final = 9.0  # points
FACE_SLACK: Final = 1.08
"""Room for faces that run wider than Source Sans, such as Arial."""

_FIRST_BASELINE: Final = 9.5  # points under the axis
_GAP: Final = 3.0  # points between names
_OVERHANG: Final = 4.0  # points that a name may pass the ends of its segment: the inset


def ruling_height(segments: tuple[AxisSegment, ...]) -> float:
    """Height in points of what stands under the axis line."""
    rows = 2 if any(segment.unit.larger for segment in segments) else 1
    return _FIRST_BASELINE + 2.5 + ROW_HEIGHT * (rows - 1)


def ruling(segment: AxisSegment, words: AxisWords, y: float) -> Iterator[Shape]:
    """Strokes and names of a segment whose line runs at `y`."""
    unit = segment.unit
    yield from _strokes(segment, unit, y, 3.0)
    letters = Lettering(words.month_names, words.month_year, _width, _GAP, _OVERHANG)
    for name in unit_names(segment, unit, letters):
        yield Label(name.x, y + _FIRST_BASELINE, name.text, TICK_SIZE, "middle", "grey")
    larger = unit.larger
    if larger is not None:
        yield from _strokes(segment, larger, y, 5.0)
        for name in larger_names(segment, larger, letters):
            yield Label(name.x, y + _FIRST_BASELINE + ROW_HEIGHT, name.text, TICK_SIZE, "middle", "grey", strong=True)


def _strokes(segment: AxisSegment, unit: Unit, y: float, length: float) -> Iterator[Shape]:
    for x in strokes(segment, unit):
        yield Line(x, y, x, y + length, "grey", 0.5)


def _width(text: str) -> float:
    return text_width(text, TICK_SIZE, strong=True) * FACE_SLACK
