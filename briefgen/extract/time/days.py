"""Days and months of the calendar."""

import calendar
import re
from datetime import date, timedelta

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.calendar_parts import (
    YEAR,
    YEAR_OR_SHORT,
    given_year,
    month_number,
    month_of,
    nth_weekday,
    two_digit_year,
    year_of,
)
from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token import Tokens
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

# A date in figures that could be read two ways is taken to be the one that lies this near to publication.
_NEAR = timedelta(days=14)
_MONTHS = 12
_LONGEST_MONTH = 31
_RANGE = "(?: HYPHEN | DASH )"


def _day(found: Match, context: Context, month: int, day: int) -> Interpretation | None:
    year = year_of(found, context, month, day)
    value = timex_arithmetic.valid_day(year or 2000, month, day)
    if value is None:
        return None
    return Interpretation("DATE", value if year else f"XXXX{value[4:]}")


def _month_day(found: Match, context: Context) -> Interpretation | None:
    """A month and day; with "next" or "last" the first one to come, or the last one gone."""
    here, toward = context.published, found.has("next") - found.has("last")
    if toward and here is not None and not (found.has("year") or found.has("short")):
        month, day = month_of(found), int(found.number("day"))
        gone = (month, day) < (here.month, here.day) or (toward > 0 and (month, day) == (here.month, here.day))
        year = here.year + gone if toward > 0 else here.year - (not gone)
        value = timex_arithmetic.valid_day(year, month, day)
        return Interpretation("DATE", value) if value else None
    return _day(found, context, month_of(found), int(found.number("day" if found.has("day") else "plain")))


def _range_end(found: Match, context: Context) -> Interpretation | None:
    month = month_number(found.tokens.items[found.first - 3])
    return _day(found, context, month, int(found.number("day")))


def _second_day(found: Match, context: Context) -> Interpretation | None:
    """ "May 3 and 4", but not "May 3 and 4 people"."""
    token = found.token("day")
    return None if context.syntax.noun_follows(token.end) else _range_end(found, context)


def _this_day(found: Match, context: Context) -> Interpretation | None:
    """ "On this day in 1953"."""
    here = context.published
    if found.value("unit", "UNIT") != "D" or here is None:
        return None
    value = timex_arithmetic.valid_day(int(found.number("year")), here.month, here.day)
    return Interpretation("DATE", value) if value else None


def _attacks(found: Match, context: Context) -> Interpretation | None:
    """ "The Sept. 11 attacks" are those of 2001."""
    if (month_of(found), found.number("day")) == (9, 11):
        return Interpretation("DATE", "2001-09-11")
    return _month_day(found, context)


def _named(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", found.value("name", "NAMED"))


def _month_alone(found: Match, context: Context) -> Interpretation | None:
    token = found.token("month")
    if context.syntax.in_name(token.start, token.end) or context.syntax.tag(token.start, token.end) == "MD":
        return None
    if token.word in english().words["given_names"] and context.syntax.surname(token.start):
        return None
    return _month(found, context)


def _month(found: Match, context: Context) -> Interpretation:
    month = month_of(found)
    year = year_of(found, context, month, None)
    return Interpretation("DATE", timex_arithmetic.month_value(year, month) if year else f"XXXX-{month:02}")


def _month_year(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", timex_arithmetic.month_value(given_year(found), month_of(found)))


def _iso(found: Match, _context: Context) -> Interpretation | None:
    word = found.token("iso").word.upper().replace(" ", "T")
    if timex_arithmetic.first_day(word[:10]) is None:
        return None
    return Interpretation("TIME" if "T" in word else "DATE", word)


def _parts(word: str) -> tuple[int, int, int]:
    one, two, year = re.split(r"[/.-]", word)
    return int(one), int(two), int(year)


def are_days_first(tokens: Tokens) -> bool | None:
    """Whether the days stand before the months in the dates in figures, by those that have only one meaning.

    None where there are none such, or they differ.
    """
    figures = [_parts(item.word) for item in tokens.items if "NUMERIC" in item.classes]
    told = {one > _MONTHS for one, two, _ in figures if (one > _MONTHS) != (two > _MONTHS)}
    return told.pop() if len(told) == 1 else None


def _figures(found: Match, context: Context) -> Interpretation | None:
    """Figures as day/month or month/day: whichever is a date; where both are, as in the text's other dates in figures.

    Where these don't tell either, the one near publication.
    """
    one, two, year = _parts(found.token("figures").word)
    year = year if year > 99 else two_digit_year(f"{year:02}")
    if context.day_first is not None:
        one, two = (one, two) if context.day_first else (two, one)
        value = timex_arithmetic.valid_day(year, two, one)
        if value is not None:
            return Interpretation("DATE", value)
    values = {
        value
        for value in (timex_arithmetic.valid_day(year, one, two), timex_arithmetic.valid_day(year, two, one))
        if value
    }
    if len(values) < 2:
        return Interpretation("DATE", values.pop()) if values else None
    here = context.published
    near = [value for value in values if here and abs(date.fromisoformat(value) - here) <= _NEAR]
    return Interpretation("DATE", near[0] if len(near) == 1 else f"{year:04}-XX-XX")


def _day_alone(found: Match, context: Context) -> Interpretation | None:
    """A day alone, "on the 15th", in the month told of."""
    token = found.token("day")
    in_words = not token.word[0].isdigit()
    if context.syntax.noun_follows(token.end) or (in_words and context.syntax.entity(token.start, token.end) != "DATE"):
        return None
    day = int(token.number or 0)
    anchor = context.reference if context.reference and timex_arithmetic.as_fine(context.reference, "M") else None
    first = timex_arithmetic.first_day(anchor) if anchor else context.published
    value = timex_arithmetic.valid_day(first.year, first.month, day) if first else f"XXXX-XX-{day:02}"
    return Interpretation("DATE", value) if value else None


def _weekday_of_month(found: Match, context: Context) -> Interpretation | None:
    """ "Monday 16th": the day of a month about publication that is such a weekday, the next one if there are two."""
    here, day = context.published, int(found.number("day"))
    if here is None or not 1 <= day <= _LONGEST_MONTH:
        return None
    number = int(found.either("dow", "DOW", "DOW_ABBR"))
    months = [timex_arithmetic.first_of_month(here.year * 12 + here.month - 1 + step) for step in (0, 1, -1)]
    values = [timex_arithmetic.valid_day(month.year, month.month, day) for month in months]
    told = (value for value in values if value and date.fromisoformat(value).isoweekday() == number)
    value = next(told, None)
    return Interpretation("DATE", value) if value else None


def _nth_weekday(found: Match, context: Context) -> Interpretation | None:
    month = month_of(found)
    year = year_of(found, context, month, None)
    if year is None:
        return Interpretation("DATE", f"XXXX-{month:02}-XX")
    nth = -1 if "LAST" in found.token("nth").classes else int(found.number("nth"))
    day = nth_weekday(year, month, nth, int(found.value("dow", "DOW")))
    return Interpretation("DATE", day.isoformat()) if day else None


def _part_of_month(found: Match, context: Context) -> Interpretation | None:
    """ "The last day of May" is a day; of "the first week of May" only the month is certain."""
    month = month_of(found)
    year = year_of(found, context, month, None)
    if found.value("unit", "UNIT") != "D" or year is None:
        return _month(found, context)
    last = calendar.monthrange(year, month)[1]
    value = timex_arithmetic.valid_day(year, month, last if found.has("last") else int(found.number("nth")))
    return Interpretation("DATE", value) if value else None


RULES = (
    Rule("named day", "(?P<name> NAMED )", _named),
    Rule("named day", "(?P<x> (?P<month> MONTHNAME ) (?P<day> DAY | ORD ) ) COMMA? ATTACK", _attacks),
    Rule("this day of a year", "THIS (?P<unit> UNIT ) IN (?P<year> YEAR )", _this_day),
    Rule("iso date", "(?P<iso> ISO )", _iso),
    Rule("figures", "(?P<figures> NUMERIC )", _figures),
    Rule(
        "month day",
        "(?: THIS | (?P<last> LAST ) | (?P<next> NEXT | COMING ) )? (?: WEEKDAY COMMA? )?"
        f" (?P<month> MONTHNAME ) THE? (?P<day> DAY | ORD ) (?! {_RANGE} DAY ) {YEAR_OR_SHORT}",
        _month_day,
    ),
    Rule(
        "month day range",
        f"(?: WEEKDAY COMMA? )? (?P<month> MONTHNAME ) (?P<day> DAY | ORD ) (?= {_RANGE} (?: DAY | ORD ) )",
        _month_day,
    ),
    Rule("end of day range", f"(?<= MONTHNAME DAY {_RANGE} ) (?P<day> DAY ) {YEAR}", _range_end),
    Rule("second day", f"(?<= MONTHNAME DAY (?: AND | TO | TIL ) ) (?P<day> DAY ) {YEAR}", _second_day),
    Rule(
        "day month",
        f"(?: WEEKDAY COMMA? )? (?: THE? (?P<day> ORD ) OF? | (?P<plain> DAY ) ) (?P<month> MONTHNAME ){YEAR_OR_SHORT}",
        _month_day,
    ),
    Rule(
        "first day of a range",
        f"THE? (?P<day> DAY | ORD ) (?= (?: {_RANGE} | TO | AND | TIL ) "
        f"THE? (?: DAY | ORD ) OF? (?P<month> MONTHNAME ) {YEAR} )",
        _month_day,
    ),
    Rule(
        "month year",
        "(?P<month> MONTHNAME ) (?: (?: COMMA | OF )? (?P<year> YEAR ) | (?P<short> TWODIGITS ) )",
        _month_year,
    ),
    Rule("month", "(?P<month> MONTH )", _month_alone),
    Rule(
        "weekday and day of the month",
        "(?P<dow> WEEKDAY ) COMMA? THE? (?P<day> ORD ) (?! OF? MONTHNAME )",
        _weekday_of_month,
    ),
    Rule(
        "nth weekday",
        f"THE? (?P<nth> ORD | LAST ) (?P<dow> DOW ) (?: OF | IN ) (?P<month> MONTHNAME ) {YEAR}",
        _nth_weekday,
    ),
    Rule(
        "part of a month",
        "THE? (?: (?P<nth> ORD ) | (?P<last> LAST | FINAL ) ) (?P<unit> UNIT ) (?: OF | IN )"
        f"(?P<month> MONTHNAME ) {YEAR}",
        _part_of_month,
    ),
    Rule(
        "day of the month told of",
        "(?<= PREP ) (?P<x> THE (?P<day> ORD ) ) (?! LINK THE? ORD HYPHEN? CENTURYWORD )",
        _day_alone,
    ),
)
