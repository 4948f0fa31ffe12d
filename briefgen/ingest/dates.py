"""Dates as files state them."""

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_FIRST: Final = date(1500, 1, 1)
_DEFAULTS: Final = ((2000, 1, 1), (2001, 2, 2))
_LONGEST: Final = 100


def stated_date(value: object) -> date | None:
    """The day that the words state, as the writer's calendar has it; None where day, month or year is open.

    ISO 8601, RFC 5322 and spelt-out dates are read; "01/06/2025" is two days at once, so none.
    """
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if not isinstance(value, str) or not (words := value.strip()) or len(words) > _LONGEST:
        return None
    if found := _ISO.match(words):
        return _day(*map(int, found.groups()))
    if not re.search(r"\d{4}", words):
        return None
    days = {_parsed(words, default, dayfirst) for default in _DEFAULTS for dayfirst in (True, False)}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found >= _FIRST else None


def _parsed(words: str, default: tuple[int, int, int], dayfirst: bool) -> date | None:
    from datetime import datetime

    from dateutil.parser import ParserError, parse

    try:
        return parse(words, default=datetime(*default), dayfirst=dayfirst, ignoretz=True).date()
    except (ParserError, ValueError, OverflowError, TypeError):
        return None
