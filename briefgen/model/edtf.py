"""Dates at the precision that they have: the part of EDTF (ISO 8601-2:2019) that news needs.

Level 0 and 1: `2024`, `2024-12`, `2024-12-05`, seasons `2024-21` to `2024-24`, unspecified digits `202X`, `2024-XX`,
`2024-12-XX`, the qualifiers `?`, `~` and `%`, times of day, and intervals of dates, open on one side with `..`.
Level 2: seasons of a hemisphere (25 to 28 northern, 29 to 32 southern), quarters (33 to 36), half-years (40 and 41).
The parser is our own because start-up time is a promise of the command line and the `edtf` package takes longer to
load than a brief takes to write; the tests hold it against that package.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

Precision = Literal["day", "month", "season", "quarter", "half", "year", "decade", "century", "interval"]

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?(?P<qualifier>[?~%])?"
)
_LONGEST: Final = 60  # characters; an interval of two full dates with signs has some 25

_Months = tuple[int, int, Precision]
# First and last month; winter ends in the next year.
_SPRING: Final[_Months] = (3, 5, "season")
_SUMMER: Final[_Months] = (6, 8, "season")
_AUTUMN: Final[_Months] = (9, 11, "season")
_WINTER: Final[_Months] = (12, 14, "season")
# First and last month by the code that stands for a part of the year; months over 12 lie in the next year.
# A winter begins in December of its year, north of the equator or where no hemisphere is named.
_PARTS_OF_YEAR: Final = MappingProxyType(
    {
        21: _SPRING, 22: _SUMMER, 23: _AUTUMN, 24: _WINTER,
        25: _SPRING, 26: _SUMMER, 27: _AUTUMN, 28: _WINTER,
        29: _AUTUMN, 30: _WINTER, 31: _SPRING, 32: _SUMMER,
        33: (1, 3, "quarter"), 34: (4, 6, "quarter"), 35: (7, 9, "quarter"), 36: (10, 12, "quarter"),
        40: (1, 6, "half"), 41: (7, 12, "half"),
    }
)  # fmt: skip


class EdtfError(ValueError):
    """A string that is no date; the message says why."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or an interval. `lower` and `upper` are its first and last day, None where it is open.

    `ends` are the two dates of an interval, `code` is the number of a season, quarter or half-year (21 to 41).
    """

    value: str
    lower: datetime.date | None
    upper: datetime.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    ends: tuple["EdtfDate | None", "EdtfDate | None"] = (None, None)
    code: int | None = None

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

    @property
    def known_days(self) -> tuple[datetime.date, ...]:
        """The first and the last day; where one end is open, the other only."""
        return tuple(day for day in (self.lower, self.upper) if day is not None)

    @property
    def is_blurred(self) -> bool:
        """Whether it is told as about a time, or as not certain."""
        return self.approximate or self.uncertain

    def overlaps(self, since: datetime.date | None, until: datetime.date | None) -> bool:
        """Whether a day of the date lies within the bounds, both inclusive, None meaning no bound."""
        starts_in_time = until is None or self.lower is None or self.lower <= until
        ends_in_time = since is None or self.upper is None or self.upper >= since
        return starts_in_time and ends_in_time


@lru_cache(maxsize=16384)
def _parse(value: str) -> EdtfDate:
    if len(value) > _LONGEST:
        raise EdtfError(f"{value[:_LONGEST]!r}… is too long for a date")
    if "/" not in value:
        return _point(value)
    first, _, last = value.partition("/")
    if not first or not last:
        raise EdtfError(f"{value!r} lacks an end; write .. for one that is open")
    if "T" in value:
        raise EdtfError(f"{value!r} has a time of day; an interval is of whole days")
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
    lower, upper, precision, code = _bounds(value, match["year"], match["month"], match["day"])
    return EdtfDate(value, lower, upper, precision, qualifier in ("~", "%"), qualifier in ("?", "%"), code=code)


def _check_time(match: re.Match[str]) -> None:
    if not match["day"] or "X" in match["day"]:
        raise EdtfError(f"{match[0]!r} has a time without a day")
    if match["qualifier"]:
        raise EdtfError(f"{match[0]!r} has a time of day and is not sure; leave out the time")
    try:
        datetime.time.fromisoformat(match["time"] + (match["zone"] or "").replace("Z", "+00:00"))
    except ValueError:
        raise EdtfError(f"{match[0]!r} has no such time of day") from None


_Bounds = tuple[datetime.date, datetime.date, Precision, int | None]


def _bounds(value: str, year: str, month: str | None, day: str | None) -> _Bounds:
    if year == "0000":
        raise EdtfError(f"{value!r}: there is no year 0 in this calendar")
    if "X" in year:
        if month is not None:
            raise EdtfError(f"{value!r} has a month in a year that is not known")
        first = datetime.date(max(1, int(year.replace("X", "0"))), 1, 1)
        last = datetime.date(int(year.replace("X", "9")), 12, 31)
        return first, last, "century" if year.endswith("XX") else "decade", None
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise EdtfError(f"{value!r} has a day in a month that is not known")
        return datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31), "year", None
    if int(month) > 12:
        return _part_of_year(value, int(year), int(month), day)
    return _month_or_day(value, int(year), int(month), day)


def _part_of_year(value: str, year: int, code: int, day: str | None) -> _Bounds:
    if code not in _PARTS_OF_YEAR:
        known = "season (21 to 32), quarter (33 to 36) or half-year (40, 41)"
        raise EdtfError(f"{value!r}: {code} is not a month, {known}")
    begin, end, precision = _PARTS_OF_YEAR[code]
    if day is not None:
        raise EdtfError(f"{value!r} has a day in a {precision}")
    end_year, end_month = (year + 1, end - 12) if end > 12 else (year, end)
    return datetime.date(year, begin, 1), _last_day(end_year, end_month), precision, code


def _month_or_day(value: str, year: int, month: int, day: str | None) -> _Bounds:
    if month < 1:
        raise EdtfError(f"{value!r}: there is no month 00")
    if day is None or day == "XX":
        return datetime.date(year, month, 1), _last_day(year, month), "month", None
    try:
        exact = datetime.date(year, month, int(day))
    except ValueError:
        raise EdtfError(f"{value!r}: month {month:02} of {year} has no day {day}") from None
    return exact, exact, "day", None


def _last_day(year: int, month: int) -> datetime.date:
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
