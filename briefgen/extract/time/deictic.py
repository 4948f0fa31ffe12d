"""Dates measured from the publication date: "today", "last week", "next Monday"."""

from datetime import timedelta

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.context import Context
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule


def _day(found: Match, context: Context) -> Interpretation | None:
    token = found.token("word")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return None
    return Interpretation("DATE", context.deictic("D", int(found.value("word", "DAYWORD"))))


def _day_beside(found: Match, context: Context) -> Interpretation | None:
    if found.value("unit", "UNIT") != "D":
        return None
    return Interpretation("DATE", context.deictic("D", -2 if found.has("before") else 2))


def _unit(found: Match, context: Context) -> Interpretation | None:
    unit = found.value("unit", "UNIT")
    if unit.startswith("T"):
        return None
    if unit == "WE":
        return _weekend(found, context)
    if unit == "NI":
        return Interpretation("TIME", f"{context.deictic('D', min(found.offset, 0))}TNI")
    return Interpretation("DATE", context.deictic(unit, found.offset))


def _the_unit(found: Match, context: Context) -> Interpretation | None:
    """ "The last quarter", "the current year"; "the last year" is rather a stretch of time up to now."""
    if found.offset < 0 and found.value("unit", "UNIT") not in ("Q", "WE", "NI"):
        return None
    return _unit(found, context)


def _weekend(found: Match, context: Context) -> Interpretation | None:
    """ "The weekend" under a verb of the past is the one just gone."""
    if found.value("unit", "UNIT") != "WE":
        return None
    if context.published is None:
        return Interpretation("DATE", timex_arithmetic.open_value("WE"))
    offset = found.offset
    if offset == 0 and context.published.isoweekday() < 6 and context.tense(found.start, found.end) == "past":
        offset = -1
    return Interpretation("DATE", timex_arithmetic.shift(context.published, "WE", offset))


def _weekend_before_noun(found: Match, context: Context) -> Interpretation | None:
    """ "A weekend meeting"."""
    return _weekend(found, context) if context.syntax.noun_follows(found.end) else None


def _toward_weekday(found: Match, context: Context) -> Interpretation | None:
    """ "Last Monday", "next Friday", "this coming Saturday"."""
    number = int(found.value("dow", "DOW"))
    if context.published is None or (found.offset == 0 and not found.has("coming") and not found.has("gone")):
        return Interpretation("DATE", context.weekday(number, found.start, found.end))
    ahead = (number - context.published.isoweekday()) % 7
    days = ahead - 7 if found.offset < 0 or found.has("gone") else ahead or 7
    return Interpretation("DATE", (context.published + timedelta(days=days)).isoformat())


def _weekday_of_week(found: Match, context: Context) -> Interpretation | None:
    """ "Monday of last week", "Friday next week"."""
    number = int(found.value("dow", "DOW"))
    if found.value("unit", "UNIT") != "W":
        return None
    if context.published is None:
        return Interpretation("DATE", f"XXXX-WXX-{number}")
    days = number - context.published.isoweekday() + 7 * found.offset
    return Interpretation("DATE", (context.published + timedelta(days=days)).isoformat())


def _weekday(found: Match, context: Context) -> Interpretation | None:
    token = found.token("dow")
    if context.syntax.in_name(token.start, token.end) or context.syntax.names_paper(token.end):
        return None
    number = int(found.value("dow", "DOW"))
    from_day = timex_arithmetic.first_day(context.reference) if context.reference and found.has("since") else None
    if from_day is not None:
        return Interpretation("DATE", (from_day + timedelta(days=(number - from_day.isoweekday()) % 7)).isoformat())
    if found.followed_by("'s") and number in context.weekdays:
        return Interpretation("DATE", context.weekdays[number])  # what it owns has been told with its day
    return Interpretation("DATE", context.weekday(number, found.start, found.end))


def _toward_month(found: Match, context: Context) -> Interpretation | None:
    month = int(found.either("month", "MONTH", "MONTH_ABBR"))
    here = context.published
    if here is None:
        return Interpretation("DATE", f"XXXX-{month:02}")
    past = found.offset < 0 and month >= here.month
    ahead = found.offset > 0 and month <= here.month
    return Interpretation("DATE", timex_arithmetic.month_value(here.year - past + ahead, month))


def _month_of_year(found: Match, context: Context) -> Interpretation | None:
    """ "March of last year", "May 3 next year", "June this year"."""
    if found.value("unit", "UNIT") != "Y":
        return None
    value = f"{context.deictic('Y', found.offset)}-{int(found.either('month', 'MONTH', 'MONTH_ABBR')):02}"
    return Interpretation("DATE", f"{value}-{int(found.number('day')):02}" if found.has("day") else value)


def _day_of_month(found: Match, context: Context) -> Interpretation | None:
    """ "The 21st of this month"."""
    if found.value("unit", "UNIT") != "M":
        return None
    return Interpretation("DATE", f"{context.deictic('M', found.offset)}-{int(found.number('day')):02}")


def _before_last(found: Match, context: Context) -> Interpretation | None:
    unit = found.value("unit", "UNIT")
    return (
        None
        if unit.startswith("T")
        else Interpretation("DATE", context.deictic(unit, -2 if found.has("before") else 2))
    )


def _unit_end(found: Match, context: Context) -> Interpretation | None:
    """ "Year-end 2025", "month-end"."""
    unit = found.value("unit", "UNIT")
    if unit.startswith("T") or unit in ("D", "NI", "W", "WE"):
        return None
    value = found.token("year").word if found.has("year") else context.deictic(unit, 0)
    return Interpretation("DATE", value, found.value("part", "PART"))


RULES = (
    Rule("day word", "(?P<word> DAYWORD )", _day),
    Rule("day beside", "THE (?P<unit> UNIT ) (?: (?P<before> BEFORE ) YESTERDAY | AFTER TOMORROW )", _day_beside),
    Rule("this, last, next", "TOWARDS (?P<unit> UNIT )", _unit),
    Rule("this, last, next", "THIS (?: (?P<next> COMING ) | (?P<last> PAST ) ) (?P<unit> UNIT )", _unit),
    Rule("the last quarter", "THE (?: (?P<last> LAST ) | THIS | (?P<next> COMING ) ) (?P<unit> UNIT )", _the_unit),
    Rule("the weekend", "THE (?P<unit> UNIT )", _weekend),
    Rule("the weekend", "(?P<unit> UNIT )", _weekend_before_noun),
    Rule(
        "this, last, next weekday",
        "(?: TOWARDS | THIS (?: (?P<coming> COMING ) | (?P<gone> PAST ) ) ) (?P<dow> DOW )",
        _toward_weekday,
    ),
    Rule("weekday of a week", "(?P<dow> DOW ) OF? TOWARDS (?P<unit> UNIT )", _weekday_of_week),
    Rule("end of weekday range", "(?<= DOW (?: TO | TIL | HYPHEN | DASH ) ) (?P<since> ) (?P<dow> DOW )", _weekday),
    Rule("weekday", "(?P<dow> DOW )", _weekday),
    Rule("this, last, next month", "TOWARDS (?P<month> MONTHNAME )", _toward_month),
    Rule(
        "month of a year",
        "(?P<month> MONTHNAME ) (?P<day> DAY )? (?: OF | COMMA )? TOWARDS (?P<unit> UNIT )",
        _month_of_year,
    ),
    Rule("day of a month", "THE (?P<day> ORD ) OF TOWARDS (?P<unit> UNIT )", _day_of_month),
    Rule("before last", "THE (?P<unit> UNIT ) (?: (?P<before> BEFORE ) LAST | AFTER NEXT )", _before_last),
    Rule("year-end", "(?<= PREP ) (?P<unit> UNIT ) (?P<part> PART ) (?P<year> YEAR )?", _unit_end),
    Rule("year-end", "(?P<unit> UNIT ) HYPHEN (?P<part> PART ) (?P<year> YEAR )?", _unit_end),
)
