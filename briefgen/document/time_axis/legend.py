"""The lines under the axis that say what its signs mean."""

from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.document.drawing import Circle, Fade, Label, Line, Rect, Shape
from briefgen.document.text_width import text_width
from briefgen.document.time_axis.marks import AxisWords, Mark
from briefgen.document.time_axis.ruling import FACE_SLACK

LEGEND_SIZE: Final = 7.0  # points: the smallest type that is read
ROW_HEIGHT: Final = 10.0  # points
_SIGN_WIDTH: Final = 12.0  # points, with the space behind it
_GAP: Final = 14.0  # points between entries

_Entry = tuple[str, str]


def legend_entries(
    marks: Sequence[Mark], words: AxisWords, *, breaks: int, labelled: int, is_strip: bool = False
) -> tuple[_Entry, ...]:
    """Kind and words of what needs saying, in the order in which it is printed."""
    blurred = any(mark.approximate or mark.open_start or mark.open_end for mark in marks)
    candidates = (
        ("density", words.density, is_strip),
        ("other", words.other, any(not mark.reported for mark in marks)),
        ("blurred", words.blurred, blurred and not is_strip),
        ("broken", words.broken, breaks > 0),
        ("", words.partly.format(labelled=labelled, total=len(marks)), labelled < len(marks)),
    )
    return tuple((kind, text) for kind, text, is_needed in candidates if is_needed and text)


def legend_rows(entries: Sequence[_Entry], width: float) -> tuple[tuple[tuple[float, _Entry], ...], ...]:
    """The entries with their left ends, as many to a row as fit."""
    rows: list[list[tuple[float, _Entry]]] = []
    x = width
    for entry in entries:
        length = _length(entry)
        if x + length > width or not rows:
            rows.append([])
            x = 0.0
        rows[-1].append((x, entry))
        x += length + _GAP
    return tuple(map(tuple, rows))


def legend(rows: Sequence[Sequence[tuple[float, _Entry]]], top: float, *, is_strip: bool = False) -> Iterator[Shape]:
    """The shapes of the legend, its first row at `top`."""
    for number, row in enumerate(rows):
        baseline = top + ROW_HEIGHT * number + 8
        for x, (kind, text) in row:
            yield from _sign(kind, x, baseline - 2.4, is_strip)
            yield Label(x + (_SIGN_WIDTH if kind else 0), baseline, text, LEGEND_SIZE, "start", "grey")


def _sign(kind: str, x: float, y: float, is_strip: bool = False) -> Iterator[Shape]:
    if kind == "density" or (kind == "other" and is_strip):
        yield Rect(
            x + 2, y - 3, 3.5, 6, "accent" if kind == "density" else "paper", None if kind == "density" else "accent"
        )
    elif kind == "other":
        yield Circle(x + 4, y, 2.2, "paper", "accent")
    elif kind == "blurred":
        yield Fade(x, y - 2, 9, 4, "accent", 0.0, 1.0)
    elif kind == "broken":
        yield from break_sign(x + 4.5, y)


def break_sign(x: float, y: float) -> Iterator[Shape]:
    """Two slanting strokes across the axis."""
    for shift in (-1.75, 1.75):
        yield Line(x + shift - 1.5, y + 3.5, x + shift + 1.5, y - 3.5, "grey", 0.75)


def _length(entry: _Entry) -> float:
    kind, text = entry
    return text_width(text, LEGEND_SIZE) * FACE_SLACK + (_SIGN_WIDTH if kind else 0)
