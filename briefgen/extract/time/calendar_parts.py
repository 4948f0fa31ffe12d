"""The month and year that calendar dates of several patterns share."""

import calendar
import re
from datetime import date, timedelta

from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token import Token
from briefgen.extract.time.token_patterns import Match, compiled

YEAR = "(?: COMMA? (?P<year> YEAR ) )?"
YEAR_OR_SHORT = "(?: COMMA? (?P<year> YEAR ) | (?P<short> TWODIGITS ) )?"
_YEAR_AHEAD = (
    "LINK (?: THE? (?: ORD | DAY )+ LINK )* (?: (?: WEEKDAY COMMA? )? (?P<month> MONTHNAME ) (?: DAY | ORD )? COMMA?"
    " | (?: DAY | ORD ) (?: OF? (?P<other> MONTHNAME ) COMMA? | COMMA ) ) (?P<year> YEAR )"
)


def month_number(token: Token) -> int:
    """1 for a token that is "January" or "Jan."."""
    values = english().values
    return int(values["MONTH"].get(token.word) or values["MONTH_ABBR"][token.word])


def month_of(found: Match) -> int:
    """The month of the group `month`."""
    return month_number(found.token("month"))


def two_digit_year(word: str) -> int:
    """The year of "'98": in the fifty years before or after 2000."""
    value = int(word.strip("'s"))
    return 2000 + value if value < 50 else 1900 + value


def given_year(found: Match) -> int:
    """The year in the group `year`, or in two digits in the group `short`."""
    return int(found.number("year")) if found.has("year") else two_digit_year(found.token("short").word)


def year_of(found: Match, context: Context, month: int, day: int | None) -> int | None:
    """The year of a month (and day): as given, as the other end of a range gives it, or from the context."""
    if found.has("year") or found.has("short"):
        return given_year(found)
    known = _year_ahead(found, month) or _year_behind(found, context, month)
    return known or context.year_of(month, day, found.start, found.end)


def _year_ahead(found: Match, month: int) -> int | None:
    """The year given once for both ends of a range ("between May and July 2023"), seen from the first end."""
    ahead = compiled(_YEAR_AHEAD).match(found.tokens.class_string, found.last)
    if ahead is None:
        return None
    year = int(found.tokens.items[ahead.start("year")].number or 0)
    named = next((name for name in ("month", "other") if ahead[name]), None)
    if named is None:
        return year
    return year - 1 if month_number(found.tokens.items[ahead.start(named)]) < month else year


def _year_behind(found: Match, context: Context, month: int) -> int | None:
    """The year of a date just before that this one is joined to ("from 5 May 2006 to 3 June")."""
    before = compiled("YEAR LINK $").search(found.tokens.class_string[max(found.first - 2, 0) : found.first])
    if before is None or context.reference is None or not re.match(r"\d{4}-\d\d", context.reference):
        return None
    year, other = int(context.reference[:4]), int(context.reference[5:7])
    return year + 1 if month < other else year


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The nth Monday (1) to Sunday (7) of a month, -1 for the last; None when there is none."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None
