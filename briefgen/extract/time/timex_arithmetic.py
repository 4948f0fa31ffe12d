"""Arithmetic on TIMEX3 date values."""

import re
from datetime import date, timedelta
from typing import Final

UNKNOWN_DAY: Final = "XXXX-XX-XX"
# Months of the meteorological seasons, north of the equator.
_SEASON_START: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# From coarse to fine; a value can be shifted by units at least as coarse as itself.
_FINENESS: Final = {
    "1000Y": 0,
    "100Y": 0,
    "10Y": 1,
    "Y": 2,
    "H": 3,
    "Q": 4,
    "S": 4,
    "M": 5,
    "2W": 6,
    "W": 6,
    "WE": 7,
    "D": 8,
    "NI": 8,
}
_OPEN: Final = {
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
}
# Units of years: how many, and how many digits of the year name one.
_DIGITS: Final = {"Y": (1, 4), "10Y": (10, 3), "100Y": (100, 2), "1000Y": (1000, 1)}
_SHAPE: Final = re.compile(
    r"(?P<year>\d{2,4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?|-W(?P<week>\d{2})(?P<end>-WE)?|-Q(?P<quarter>\d)"
    r"|-H(?P<half>\d)|-(?P<season>SP|SU|FA|WI))?(?:T\S*)?$"
)


def month_value(year: int, month: int) -> str:
    """A calendar month, "2024-05"."""
    return f"{year:04}-{month:02}"


def week_value(day: date) -> str:
    """The ISO week of a day, "2024-W21"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def weekend_value(day: date) -> str:
    """The weekend of a day's ISO week, "2024-W21-WE"."""
    return f"{week_value(day)}-WE"


def quarter_value(day: date) -> str:
    """The calendar quarter of a day, "2024-Q2"."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def season_start(year: int, season: str) -> date:
    """The first day of a (meteorological, northern) season; winter begins in December of its year."""
    return date(year, _SEASON_START[season], 1)


def valid_day(year: int, month: int, day: int) -> str | None:
    """A calendar day, "2024-05-20"; None when the month has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def open_value(unit: str) -> str:
    """The value of a date of which only the unit is known: "XXXX-WXX" for a week."""
    return _OPEN.get(unit, UNKNOWN_DAY)


def first_day(value: str) -> date | None:
    """The first day of what a value names; None for values that are no certain date."""
    shape = _SHAPE.match(value)
    if shape is None:
        return None
    year = int(shape["year"].ljust(4, "0"))
    try:
        if shape["week"]:
            return date.fromisocalendar(year, int(shape["week"]), 6 if shape["end"] else 1)
        if shape["season"]:
            return season_start(year, shape["season"])
        month = int(shape["month"] or 0) or int(shape["quarter"] or 0) * 3 - 2
        month = month if month > 0 else int(shape["half"] or 1) * 6 - 5
        return date(year, month, int(shape["day"] or 1))
    except ValueError:
        return None


def unit_of(value: str) -> str | None:
    """The unit that a date value is given in ("Y", "M", "W", "D", …); None when it is no certain date."""
    shape = _SHAPE.match(value)
    if shape is None:
        return None
    named = (
        ("day", "D"),
        ("month", "M"),
        ("end", "WE"),
        ("week", "W"),
        ("quarter", "Q"),
        ("half", "H"),
        ("season", "S"),
    )
    for group, unit in named:
        if shape[group]:
            return unit
    return {2: "100Y", 3: "10Y"}.get(len(shape["year"]), "Y")


def as_fine(value: str, unit: str) -> bool:
    """Whether a value is known to `unit` at least, so that arithmetic in that unit says something."""
    known = unit_of(value)
    return known is not None and _FINENESS[known] >= _FINENESS.get(unit, 8)


def shift(day: date, unit: str, amount: int) -> str:
    """The value, in `unit`, that lies `amount` units from the one `day` is in; negative amounts go back.

    Spans of several decades or centuries are counted in years. The open value when it leaves the calendar.
    """
    try:
        return _shift(day, unit, amount)
    except (ValueError, OverflowError):
        return open_value(unit)


def _shift(day: date, unit: str, amount: int) -> str:
    if unit in ("W", "2W", "WE"):
        there = day + timedelta(weeks=amount * (2 if unit == "2W" else 1))
        return weekend_value(there) if unit == "WE" else week_value(there)
    if unit in ("M", "Q"):
        there = first_of_month(day.year * 12 + day.month - 1 + amount * (3 if unit == "Q" else 1))
        return quarter_value(there) if unit == "Q" else month_value(there.year, there.month)
    if unit in _DIGITS:
        years, digits = _DIGITS[unit]
        return f"{day.replace(year=day.year + years * amount, day=1).year:04}"[:digits]
    return (day + timedelta(amount)).isoformat()


def first_of_month(months: int) -> date:
    """The first day of a month counted from January of the year 0."""
    return date(months // 12, months % 12 + 1, 1)
