"""Dates at the precision that they have: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that news needs.

`2024`, `2024-12`, `2024-12-05`, seasons `2024-21` to `2024-24` and quarters `2024-33` to `2024-36` (level 2),
unspecified digits `202X`, `2024-XX`, `2024-12-XX`, the qualifiers `?`, `~` and `%`, times of day, and intervals
of these, open on one side with `..`. The parser is our own because start-up time is a promise of the command
line and the `edtf` package takes longer to load than a brief takes to write; the tests hold it against that package.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "quarter", "year", "decade", "interval"]

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T(?P<time>\d{2}:\d{2}:\d{2})(?:Z|[+-]\d{2}:\d{2})?)?(?P<qualifier>[?~%])?"
)
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_QUARTER_MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


class EdtfError(ValueError):
    """A string that is no date; the message says why."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or an interval. `lower` and `upper` are its first and last day, None where it is open."""

    value: str
    lower: datetime.date | None
    upper: datetime.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    ends: tuple["EdtfDate | None", "EdtfDate | None"] = (None, None)

    @staticmethod
    def parse(value: str) -> "EdtfDate":
        """The date that an EDTF string means. Raises `EdtfError`."""
        return _parse(value)

    @property
    def sort_key(self) -> tuple[int, ...]:
        """Year, month and day of the first day, then of the last, so that the coarser of two dates comes later."""
        first = self.lower or self.upper
        last = self.upper or self.lower
        assert first is not None
        assert last is not None
        return (first.year, first.month, first.day, last.year, last.month, last.day)

    def overlaps(self, since: datetime.date | None, until: datetime.date | None) -> bool:
        """Whether a day of the date lies within the bounds, both inclusive, None meaning no bound."""
        starts_in_time = until is None or self.lower is None or self.lower <= until
        ends_in_time = since is None or self.upper is None or self.upper >= since
        return starts_in_time and ends_in_time


@lru_cache(maxsize=16384)
def _parse(value: str) -> EdtfDate:
    if "/" not in value:
        return _point(value)
    first, _, last = value.partition("/")
    lower = None if first == ".." else _point(first)
    upper = None if last == ".." else _point(last)
    if lower is None and upper is None:
        raise EdtfError(f"{value!r} is open on both sides")
    start = lower.lower if lower else None
    end = upper.upper if upper else None
    if start is not None and end is not None and start > end:
        raise EdtfError(f"{value!r} ends before it begins")
    given = [point for point in (lower, upper) if point is not None]
    return EdtfDate(
        value,
        start,
        end,
        "interval",
        any(point.approximate for point in given),
        any(point.uncertain for point in given),
        (lower, upper),
    )


def _point(value: str) -> EdtfDate:
    match = _POINT.fullmatch(value)
    if match is None:
        raise EdtfError(f"{value!r} is not a date such as 2024-12-05, 2024-12, 2024 or 2024-12-05/2024-12-09")
    qualifier = match["qualifier"] or ""
    if match["time"]:
        _check_time(match)
    lower, upper, precision = _bounds(value, match["year"], match["month"], match["day"])
    return EdtfDate(value, lower, upper, precision, qualifier in ("~", "%"), qualifier in ("?", "%"))


def _check_time(match: re.Match[str]) -> None:
    if not match["day"] or "X" in match["day"]:
        raise EdtfError(f"{match[0]!r} has a time without a day")
    try:
        datetime.time.fromisoformat(match["time"])
    except ValueError:
        raise EdtfError(f"{match[0]!r} has no such time of day") from None


def _bounds(
    value: str, year: str, month: str | None, day: str | None
) -> tuple[datetime.date, datetime.date, Precision]:
    if year == "0000":
        raise EdtfError(f"{value!r}: there is no year 0 in this calendar")
    if "X" in year:
        if month is not None:
            raise EdtfError(f"{value!r} has a month in a year that is not known")
        first = max(1, int(year.replace("X", "0")))
        return datetime.date(first, 1, 1), datetime.date(int(year.replace("X", "9")), 12, 31), "decade"
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise EdtfError(f"{value!r} has a day in a month that is not known")
        return datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31), "year"
    if int(month) > 12:
        return _part_of_year(value, int(year), int(month), day)
    return _month_or_day(value, int(year), int(month), day)


def _part_of_year(value: str, year: int, code: int, day: str | None) -> tuple[datetime.date, datetime.date, Precision]:
    months = _SEASON_MONTHS.get(code) or _QUARTER_MONTHS.get(code)
    if months is None or day is not None:
        raise EdtfError(f"{value!r}: {code} is no month, season (21 to 24) or quarter (33 to 36)")
    begin, end = months
    end_year, end_month = (year + 1, end - 12) if end > 12 else (year, end)
    return datetime.date(year, begin, 1), _last_day(end_year, end_month), "season" if code < 30 else "quarter"


def _month_or_day(value: str, year: int, month: int, day: str | None) -> tuple[datetime.date, datetime.date, Precision]:
    if month < 1:
        raise EdtfError(f"{value!r}: there is no month 00")
    if day is None or day == "XX":
        return datetime.date(year, month, 1), _last_day(year, month), "month"
    try:
        exact = datetime.date(year, month, int(day))
    except ValueError:
        raise EdtfError(f"{value!r}: month {month:02} of {year} has no day {day}") from None
    return exact, exact, "day"


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(min(year, 9999), month, calendar.monthrange(min(year, 9999), month)[1])
