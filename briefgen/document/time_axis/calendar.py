"""Units of the calendar that a time axis can be ruled in."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from briefgen.document.time_axis.marks import Mark

Kind = Literal["day", "week", "month", "year"]

FIRST_ORDINAL: Final = datetime.date.min.toordinal()
LAST_ORDINAL: Final = datetime.date.max.toordinal()
_DAYS: Final = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}  # mean length, of the Gregorian calendar


@dataclass(frozen=True, slots=True)
class Unit:
    """A step of the calendar: `count` days, weeks, months or years; years count from year 0, months from January."""

    kind: Kind
    count: int = 1

    @property
    def days(self) -> float:
        """Mean length in days."""
        return _DAYS[self.kind] * self.count

    def floor(self, ordinal: float) -> int:
        """Ordinal of the last boundary at or before a day; weeks begin on Monday."""
        day = min(max(int(ordinal), FIRST_ORDINAL), LAST_ORDINAL)
        if self.kind == "day":
            return day
        if self.kind == "week":
            return max(FIRST_ORDINAL, day - (day - 1) % 7)
        date = datetime.date.fromordinal(day)
        if self.kind == "month":
            return date.replace(month=(date.month - 1) // self.count * self.count + 1, day=1).toordinal()
        return datetime.date(max(1, date.year // self.count * self.count), 1, 1).toordinal()

    def following(self, boundary: int) -> int:
        """Ordinal of the boundary after a boundary; the day after the last when the calendar ends."""
        if self.kind in {"day", "week"}:
            return boundary + int(self.days)
        date = datetime.date.fromordinal(boundary)
        months = self.count if self.kind == "month" else self.count * 12
        if self.kind == "year" and date.year < self.count:
            months = (self.count - date.year) * 12
        year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
        return LAST_ORDINAL + 1 if year > datetime.MAXYEAR else datetime.date(year, month + 1, 1).toordinal()

    def boundaries(self, start: float, end: float) -> Iterator[int]:
        """Ordinals of the boundaries from the last at or before `start` to the last before `end`."""
        boundary = self.floor(start)
        while boundary < end and boundary <= LAST_ORDINAL:
            yield boundary
            boundary = self.following(boundary)

    def periods(self, start: float, end: float) -> Iterator["Period"]:
        """What the unit divides the days from `start` to `end` into; the first may begin before, the last end after."""
        for boundary in self.boundaries(start, end):
            yield Period(boundary, min(self.following(boundary), LAST_ORDINAL + 1), self)

    @property
    def larger(self) -> "Unit | None":
        """The unit whose names stand under those of this one; none under years."""
        if self.kind == "year":
            return None
        return Unit("year") if self.kind == "month" else Unit("month")


class Period(NamedTuple):
    """One day, week, month or year, or several in a row: ordinals of its first day and of the day after its last."""

    first: int
    after: int
    unit: Unit

    def name(self, month_names: Sequence[str], month_year: str = "") -> str:
        """What stands under it: the number of its first day, its month or its year.

        A month is named with its year where `month_year`, with `{month}` and `{year}`, says how.
        """
        date = datetime.date.fromordinal(self.first)
        if self.unit.kind in {"day", "week"}:
            return str(date.day)
        if self.unit.kind == "year":
            return str(date.year)
        month = month_names[date.month - 1]
        return month_year.format(month=month, year=date.year) if month_year else month


# Steps that people count in: a quarter of a year, and 1, 2 and 5 of each power of ten.
UNITS: Final = (
    Unit("day"),
    Unit("week"),
    Unit("month"),
    Unit("month", 3),
    *(Unit("year", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)


def precision(mark: Mark) -> Kind:
    """The unit in which a mark is told: whole years, whole months, weeks from Monday to Sunday, or days."""
    if mark.is_day:
        return "day"
    ends_month = mark.after > LAST_ORDINAL or datetime.date.fromordinal(mark.after).day == 1
    if mark.start.day == 1 and ends_month:
        return "year" if mark.start.month == 1 and mark.end.month == 12 else "month"
    return "week" if mark.start.weekday() == 0 and mark.end.weekday() == 6 else "day"
