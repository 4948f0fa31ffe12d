"""Many marks as columns whose heights tell how many there are."""

from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.document.drawing import ColourRole, Rect, Shape
from briefgen.document.time_axis.glyphs import Sign

COLUMN_WIDTH: Final = 4.0
COLUMN_HEIGHT: Final = 30.0
_LEAST_HEIGHT: Final = 0.8


def columns(signs: Sequence[Sign], width: float, base: float) -> Iterator[Shape]:
    """Columns on `base`, the marks plainly reported below and the others on top of them.

    A mark counts one in all: what it covers shares it evenly, so a year does not weigh more than a day.
    """
    reported = _counts([sign for sign in signs if sign.mark.reported], width)
    others = _counts([sign for sign in signs if not sign.mark.reported], width)
    highest = max(map(sum, zip(reported, others, strict=True)))
    scale = COLUMN_HEIGHT / highest
    for index, counts in enumerate(zip(reported, others, strict=True)):
        x, y = index * COLUMN_WIDTH, base
        for count, fill in zip(counts, _FILLS, strict=True):
            height = count * scale
            if height >= _LEAST_HEIGHT:
                y -= height
                yield Rect(x, y, min(COLUMN_WIDTH - 0.5, width - x), height, fill)


_FILLS: Final[tuple[ColourRole, ColourRole]] = ("accent", "rule")


def _counts(signs: Sequence[Sign], width: float) -> list[float]:
    """Marks in each column, from the steps at which each mark's even share begins and ends."""
    size = int(width // COLUMN_WIDTH) + 1
    steps = [0.0] * (size + 1)
    for sign in signs:
        covered = [(_column(left, size), _column(right, size)) for left, right in _extents(sign)]
        share = 1 / sum(last - first + 1 for first, last in covered)
        for first, last in covered:
            steps[first] += share
            steps[last + 1] -= share
    counts, running = [], 0.0
    for step in steps[:-1]:
        running += step
        counts.append(max(0.0, running))
    return counts


def _extents(sign: Sign) -> tuple[tuple[float, float], ...]:
    return ((sign.pole, sign.pole),) if sign.mark.is_day else sign.pieces


def _column(x: float, size: int) -> int:
    return min(max(int(x // COLUMN_WIDTH), 0), size - 1)
