"""Where the strokes and names of a time axis stand, on a page and in a window alike."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from briefgen.document.time_axis.calendar import UNITS, Period, Unit

_SIZE: Final = 7.0  # points, of the letters that `_LEAST` is for
_LEAST: Final = {"day": 12.0, "week": 26.0, "year": 22.0}
"""Points that a unit needs for its name in letters of `_SIZE` points: the name, and air beside it. With half of it
three of 43 briefs have another drawing, with twice four."""

_MONTH_AIR: Final = 5.0  # points beside the name of a month, in the same letters


class DayScale(Protocol):
    """A line on which days have their places; `start` and `end` are the days (ordinals) at its ends."""

    @property
    def start(self) -> float:
        """The day where reading begins."""
        ...

    @property
    def end(self) -> float:
        """The day where it ends."""
        ...

    def x(self, ordinal: float, /) -> float:
        """The place of a moment."""
        ...


class Lettering(NamedTuple):
    """How names are written: the length of a text, what keeps names apart, and how far they may pass the line's ends.

    `month_year`, with `{month}` and `{year}`, names a month in the lower row.
    """

    month_names: Sequence[str]
    month_year: str
    width: Callable[[str], float]
    gap: float
    overhang: float = 0.0


class Name(NamedTuple):
    """A name whose middle stands at `x`."""

    text: str
    x: float


def finest_unit(points: float, month_width: float, size: float, units: Sequence[Unit] = UNITS) -> Unit:
    """The finest of some units that takes its name where a day has so many points; the last where none does.

    `month_width` is the length of the longest name of a month, `size` that of the letters.
    """
    return next((unit for unit in units if unit.days * points >= _least(unit, month_width, size)), units[-1])


def strokes(scale: DayScale, unit: Unit) -> Iterator[float]:
    """The places where units begin."""
    for boundary in unit.boundaries(scale.start, scale.end):
        if boundary >= scale.start:
            yield scale.x(boundary)


def unit_names(scale: DayScale, unit: Unit, letters: Lettering) -> Iterator[Name]:
    """Names of the units: in the middle of a day, month or year, at the beginning of a longer unit."""
    before: Name | None = None
    for period in unit.periods(scale.start, scale.end):
        text = period.name(letters.month_names)
        left, right = _ends(scale, period)
        fits = right - left >= letters.width(text) if _names_a_stretch(unit) else period.first >= scale.start
        middle = (left + right) / 2 if _names_a_stretch(unit) else scale.x(period.first)
        name = Name(text, _kept(middle, text, scale, letters))
        if fits and (before is None or _stand_apart(before, name, letters)):
            yield name
            before = name


def larger_names(scale: DayScale, unit: Unit, letters: Lettering) -> Iterator[Name]:
    """Names of the larger units in the middle of what is seen of them; one at least."""
    cells = [
        (period.name(letters.month_names, letters.month_year), *_ends(scale, period))
        for period in unit.periods(scale.start, scale.end)
    ]
    fitting = [(text, left, right) for text, left, right in cells if right - left >= letters.width(text) + letters.gap]
    for text, left, right in fitting or [max(cells, key=lambda cell: cell[2] - cell[1])]:
        yield Name(text, _kept((left + right) / 2, text, scale, letters))


def _least(unit: Unit, month_width: float, size: float) -> float:
    if unit.kind == "month":
        return month_width + _MONTH_AIR * size / _SIZE
    return _LEAST[unit.kind] * size / _SIZE


def _ends(scale: DayScale, period: Period) -> tuple[float, float]:
    """The ends of what is seen of a period, the left one first."""
    one, two = scale.x(max(period.first, scale.start)), scale.x(min(period.after, scale.end))
    return min(one, two), max(one, two)


def _names_a_stretch(unit: Unit) -> bool:
    return unit.count == 1 and unit.kind != "week"


def _kept(x: float, text: str, scale: DayScale, letters: Lettering) -> float:
    """The place nearest to `x` at which the name stays within the line and what it may pass its ends by."""
    half = letters.width(text) / 2
    one, two = scale.x(scale.start), scale.x(scale.end)
    return min(max(x, min(one, two) - letters.overhang + half), max(one, two) + letters.overhang - half)


def _stand_apart(one: Name, two: Name, letters: Lettering) -> bool:
    return abs(two.x - one.x) >= (letters.width(one.text) + letters.width(two.text)) / 2 + letters.gap
