"""Days as people type them: 2021, July 2021, 16/7/2021, 30 May 2025, 2021-07; and the spans that have names."""

import datetime
from typing import Final, Literal

from dateutil import parser
from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QLocale

from briefgen.model.edtf import EdtfDate, EdtfError

Preset = Literal["all", "week", "month", "quarter", "this month", "this year"]
PRESETS: Final[tuple[Preset, ...]] = ("all", "week", "month", "quarter", "this month", "this year")
Span = tuple[datetime.date | None, datetime.date | None]
_DAYS: Final = {"week": 7, "month": 30, "quarter": 90}  # that units of a typed period stand for
# Two days that have nothing in common: what the words leave open shows as a difference.
_ONE, _OTHER = datetime.datetime(1904, 1, 1), datetime.datetime(1905, 2, 2)


class TypedDateError(ValueError):
    """What was typed is no year, month or day."""


def typed_span(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of what was typed. Raises `TypedDateError`."""
    words = " ".join(text.split())
    try:
        date = EdtfDate.parse(words)
        if date.lower is not None and date.upper is not None:
            return date.lower, date.upper
    except EdtfError:
        pass
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        shown = QLocale().toDate(words, form)
        if shown.isValid():
            day = datetime.date(shown.year(), shown.month(), shown.day())
            return day, day
    return _parsed(words)


def as_edtf(text: str) -> str:
    """What was typed as an EDTF date, whichever way people type it; what is none stays as it is."""
    try:
        EdtfDate.parse(text)
    except EdtfError:
        try:
            return edtf_of(*typed_span(text))
        except TypedDateError:
            pass
    return text


def typed_day(text: str) -> datetime.date | None:
    """The day that was typed; None for a month, a year, or what is no date."""
    try:
        first, last = typed_span(text)
    except TypedDateError:
        return None
    return first if first == last else None


def preset_span(preset: Preset, today: datetime.date) -> Span:
    """The days of a span that has a name, seen from today."""
    if preset == "all":
        return None, None
    if preset == "this month":
        return today.replace(day=1), today.replace(day=1) + relativedelta(months=1, days=-1)
    if preset == "this year":
        return datetime.date(today.year, 1, 1), datetime.date(today.year, 12, 31)
    return today - datetime.timedelta(days=_DAYS[preset] - 1), today


def edtf_of(first: datetime.date, last: datetime.date) -> str:
    """A span as one EDTF date: a year, a month, a day, or an interval."""
    whole_months = first.day == 1 and (last + datetime.timedelta(days=1)).day == 1
    if first == last:
        return first.isoformat()
    if whole_months and (first.year, first.month, last.month) == (last.year, 1, 12):
        return f"{first.year:04}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _parsed(words: str) -> tuple[datetime.date, datetime.date]:
    """What dateutil reads, its parts that are not there found by filling them in twice."""
    try:
        one, other = (parser.parse(words, default=filled, dayfirst=True).date() for filled in (_ONE, _OTHER))
    except (ValueError, OverflowError) as error:
        raise TypedDateError(words) from error
    if one.year != other.year:
        raise TypedDateError(words)
    if one.month != other.month:
        return datetime.date(one.year, 1, 1), datetime.date(one.year, 12, 31)
    if one.day != other.day:
        first = one.replace(day=1)
        return first, first + relativedelta(months=1, days=-1)
    return one, one
