"""Dates measured from the publication date or from a date before: "last week", "two days later"."""

from datetime import date, timedelta

from briefgen.extract.time import period
from briefgen.extract.time.context import Context
from briefgen.extract.time.grammar import Found, Reading, Rule

_TOWARDS = "(?P<next> NEXT | COMING ) | (?P<last> LAST | PAST ) | (?P<this> THIS )"


def _step(found: Found) -> int:
    return 1 if found.has("next") else -1 if found.has("last") else 0


def _day_word(amount: int) -> Rule:
    name = {0: "TODAY", -1: "YESTERDAY", 1: "TOMORROW"}[amount]
    return Rule("day word", f"(?P<word> {name} )", lambda found, context: _day(found, context, amount))


def _day(found: Found, context: Context, amount: int) -> Reading | None:
    token = found.token("word")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return None
    return Reading("DATE", context.deictic("D", amount))


def _day_beside(found: Found, context: Context) -> Reading | None:
    return Reading("DATE", context.deictic("D", -2 if found.has("before") else 2))


def _unit(found: Found, context: Context) -> Reading | None:
    unit, step = found.either("unit", "UNIT"), _step(found)
    if unit.startswith("T"):
        return Reading("DATE", "PRESENT_REF") if step == 0 else None
    if unit == "WE":
        return _weekend(found, context, step)
    if unit == "NI":
        return Reading("TIME", f"{context.deictic('D', min(step, 0))}TNI")
    return Reading("DATE", context.deictic(unit, step))


def _the_unit(found: Found, context: Context) -> Reading | None:
    """ "The last quarter", "the current year"; "the last year" is rather a stretch of time up to now."""
    if found.has("last") and found.value("unit", "UNIT") not in ("Q", "WE", "NI"):
        return None
    return _unit(found, context)


def _weekend(found: Found, context: Context, step: int) -> Reading:
    if context.published is None:
        return Reading("DATE", period.open_value("WE"))
    if step == 0 and context.published.isoweekday() < 6 and context.tense(found.start, found.end) == "past":
        step = -1
    return Reading("DATE", period.shift(context.published, "WE", step))


def _the_weekend(found: Found, context: Context) -> Reading | None:
    return _weekend(found, context, 0)


def _named_day(found: Found, context: Context) -> Reading | None:
    """ "Last Monday", "next Friday", "this coming Saturday"."""
    number, step = int(found.value("dow", "DOW")), _step(found)
    if context.published is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    if step == 0:
        return Reading("DATE", context.weekday(number, found.start, found.end))
    ahead = (number - context.published.isoweekday()) % 7
    days = (ahead or 7) if step > 0 else (ahead - 7)
    return Reading("DATE", (context.published + timedelta(days=days)).isoformat())


def _day_of_week(found: Found, context: Context) -> Reading | None:
    """ "Monday of last week", "Friday next week"."""
    if context.published is None:
        return Reading("DATE", f"XXXX-WXX-{found.value('dow', 'DOW')}")
    monday = context.published - timedelta(days=context.published.isoweekday() - 1)
    return Reading("DATE", (monday + timedelta(weeks=_step(found), days=int(found.value("dow", "DOW")) - 1)).isoformat())


def _weekday(found: Found, context: Context) -> Reading | None:
    token = found.token("dow")
    if context.syntax.in_name(token.start, token.end):
        return None
    return Reading("DATE", context.weekday(int(found.value("dow", "DOW")), found.start, found.end))


def _named_month(found: Found, context: Context) -> Reading | None:
    month, step = int(found.either("month", "MONTH", "MONTH_ABBR")), _step(found)
    here = context.published
    if here is None:
        return Reading("DATE", f"XXXX-{month:02}")
    year = here.year
    year -= 1 if step < 0 and month >= here.month else 0
    year += 1 if step > 0 and month <= here.month else 0
    return Reading("DATE", period.month_value(year, month))


def _month_of_year(found: Found, context: Context) -> Reading | None:
    """ "March of last year", "May next year", "June this year"."""
    year = context.deictic("Y", _step(found))
    return Reading("DATE", f"{year}-{int(found.either('month', 'MONTH', 'MONTH_ABBR')):02}")


def _day_of_year(found: Found, context: Context) -> Reading | None:
    year = context.deictic("Y", _step(found))
    month = int(found.either("month", "MONTH", "MONTH_ABBR"))
    return Reading("DATE", f"{year}-{month:02}-{int(found.number('day')):02}")


def _named_season(found: Found, context: Context) -> Reading | None:
    season, step = found.value("season", "SEASON"), _step(found)
    here = context.published
    if here is None:
        return Reading("DATE", f"XXXX-{season}")
    begun = here.year if period.season_start(here.year, season) <= here else here.year - 1
    ongoing = (here - period.season_start(begun, season)).days < 92
    if step > 0:
        return Reading("DATE", f"{begun + 1}-{season}")
    if step < 0:
        return Reading("DATE", f"{begun - 1 if ongoing else begun}-{season}")
    return Reading("DATE", f"{begun if ongoing else here.year}-{season}")


def _ago(found: Found, context: Context) -> Reading | None:
    if found.has("vague") or found.has("bare"):
        return Reading("DATE", "PAST_REF")
    return _counted(found, context.published, -1)


def _later(found: Found, context: Context) -> Reading | None:
    if found.has("vague"):
        return Reading("DATE", "PAST_REF" if found.has("earlier") else "FUTURE_REF")
    unit = found.either("unit", "UNIT", "UNITS")
    if context.reference is None:
        return _counted(found, context.published, -1 if found.has("earlier") else 1)
    fine = period.as_fine(context.reference, unit.replace("10Y", "Y").replace("100Y", "Y"))
    return _counted(found, period.first_day(context.reference) if fine else None, -1 if found.has("earlier") else 1)


def _year_earlier(found: Found, context: Context) -> Reading | None:
    """ "The year-earlier period": of the quarter told of, else of the date."""
    unit = found.value("unit" if found.has("unit") else "other", "UNIT")
    if unit == "Y" and context.quarter:
        return Reading("DATE", f"{int(context.quarter[:4]) - 1}{context.quarter[4:]}")
    return None if unit.startswith("T") else Reading("DATE", context.anaphoric(unit, -1))


def _day_of_a_month(found: Found, context: Context) -> Reading | None:
    if found.value("unit", "UNIT") != "M":
        return None
    return Reading("DATE", f"{context.deictic('M', _step(found))}-{int(found.number('day')):02}")


def _counted(found: Found, day: date | None, sign: int) -> Reading:
    unit = found.either("unit", "UNIT", "UNITS")
    number = found.number("n") if found.has("n") else 1
    if found.has("half"):
        number = number + 0.5 if found.has("n") else 0.5
    if unit.endswith("0Y"):
        unit, number = "Y", number * int(unit[:-1])
    if unit == "Y" and number % 1:
        unit, number = "M", number * 12
    if unit.startswith("T"):
        return Reading("TIME", f"{day.isoformat() if day else period.UNKNOWN_DAY}TXX")
    return Reading("DATE", period.shift(day, unit, sign * int(number)) if day else period.open_value(unit))


def _anaphoric(found: Found, context: Context) -> Reading | None:
    """ "The next day", "the previous month", "the same year", "that week"."""
    unit = found.value("unit", "UNIT")
    if unit.startswith("T"):
        return None
    step = 1 if found.has("after") else -1 if found.has("before") else 0
    return Reading("DATE", context.anaphoric(unit, step))


def _before_last(found: Found, context: Context) -> Reading | None:
    unit = found.value("unit", "UNIT")
    return None if unit.startswith("T") else Reading("DATE", context.deictic(unit, -2 if found.has("before") else 2))


def _unit_end(found: Found, context: Context) -> Reading | None:
    unit = found.value("unit", "UNIT")
    if unit.startswith("T"):
        return None
    value = found.token("year").word if found.has("year") else context.deictic(unit, 0)
    return Reading("DATE", value, found.value("part", "PART"))


def _anaphoric_name(found: Found, context: Context) -> Reading | None:
    """ "That summer", "the following March": nearest to the date before, on the side that is said."""
    start = period.first_day(context.reference) if context.reference else context.published
    season = found.value("season", "SEASON") if found.has("season") else None
    month = period.season_start(2000, season).month if season else int(found.either("month", "MONTH", "MONTH_ABBR"))
    suffix = season or f"{month:02}"
    if start is None:
        return Reading("DATE", f"XXXX-{suffix}")
    year = start.year
    year += 1 if (found.has("after") or found.has("next")) and month <= start.month else 0
    year -= 1 if found.has("before") and month >= start.month else 0
    return Reading("DATE", f"{year}-{suffix}")


def _part_of_running(found: Found, context: Context) -> Reading | None:
    """ "The year" in "the end of the year": the running one."""
    if found.value("unit", "UNIT").startswith("T"):
        return None
    return Reading("DATE", context.anaphoric(found.value("unit", "UNIT"), 0), found.value("part", "PART") if found.has("part") else None)


RULES = (
    _day_word(0),
    _day_word(-1),
    _day_word(1),
    Rule("day beside", "THE UNIT (?: (?P<before> BEFORE ) YESTERDAY | AFTER TOMORROW )", _day_beside),
    Rule("this, last, next", f"(?: {_TOWARDS} ) (?P<unit> UNIT )", _unit),
    Rule("this, last, next", "THIS (?: (?P<next> COMING ) | (?P<last> PAST ) ) (?P<unit> UNIT )", _unit),
    Rule("the last quarter", "THE (?: (?P<last> LAST ) | (?P<this> THIS ) | (?P<next> COMING ) ) (?P<unit> UNIT )", _the_unit),
    Rule("the weekend", "THE (?P<unit> UNIT )", lambda found, context: _the_weekend(found, context) if found.value("unit", "UNIT") == "WE" else None),
    Rule("this, last, next weekday", f"(?: {_TOWARDS} | THIS (?: (?P<coming> COMING ) | (?P<gone> PAST ) ) ) (?P<dow> DOW )", lambda found, context: _named_day(found, context)),
    Rule("weekday of a week", f"(?P<dow> DOW ) (?: OF )? (?: {_TOWARDS} ) UNIT", _day_of_week),
    Rule("weekday", "(?P<dow> DOW )", _weekday),
    Rule("this, last, next month", f"(?: {_TOWARDS} ) (?P<month> MONTHNAME )", _named_month),
    Rule("month of a year", f"(?P<month> MONTHNAME ) OF? (?: {_TOWARDS} ) UNIT", _month_of_year),
    Rule("day of a year", f"(?P<month> MONTHNAME ) (?P<day> DAY ) (?: OF | COMMA )? (?: {_TOWARDS} ) UNIT", _day_of_year),
    Rule("this, last, next season", f"(?: {_TOWARDS} ) (?P<season> SEASON )", _named_season),
    Rule("ago", "(?: A? (?P<vague> VAGUE ) OF? | (?P<n> NUM ) | A | (?P<bare> UNITS ) (?= AGO ) ) (?: AND A (?P<half> HALF ) )? HYPHEN? (?P<unit> UNIT | UNITS )? HYPHEN? AGO", _ago),
    Rule("half a unit ago", "(?: (?P<half> HALF ) A | A (?P<other> HALF ) ) HYPHEN? (?P<unit> UNIT ) AGO", _ago),
    Rule("earlier, later", "(?: (?: A? VAGUE OF? (?= UNITS ) | (?= UNITS ) ) (?P<vague> ) | (?P<n> NUM ) | A ) (?: AND A (?P<half> HALF ) )? (?P<unit> UNIT | UNITS ) (?: (?P<earlier> EARLIER ) | LATER )", _later),
    Rule("year-earlier", "(?: THE? (?P<unit> UNIT ) HYPHEN (?: EARLIER | AGO ) (?: PERIOD | UNIT ) | (?P<other> UNIT ) HYPHEN (?: EARLIER | AGO ) )", _year_earlier),
    Rule("day of a month", "THE (?P<day> ORD ) OF (?: (?P<next> NEXT ) | (?P<last> LAST ) | THIS | THAT | THE SAME ) (?P<unit> UNIT )", _day_of_a_month),
    Rule("day after", "THE (?: (?P<after> NEXT | FOLLOWING ) | (?P<before> PREVIOUS ) | VERY? SAME ) (?P<unit> UNIT )", _anaphoric),
    Rule("day after", "(?: (?P<after> FOLLOWING ) | (?P<before> PREVIOUS ) | SAME | THAT ) (?P<unit> UNIT )", _anaphoric),
    Rule("day after", "THE (?P<unit> UNIT ) (?: (?P<before> BEFORE | EARLIER ) | (?P<after> AFTER | LATER ) )", _anaphoric),
    Rule("that summer", "(?: THE? (?: (?P<after> FOLLOWING ) | (?P<before> PREVIOUS ) | SAME ) | THE (?P<next> NEXT ) | THAT ) (?: (?P<season> SEASON ) | (?P<month> MONTHNAME ) )", _anaphoric_name),
    Rule("before last", "THE (?P<unit> UNIT ) (?: (?P<before> BEFORE ) LAST | AFTER NEXT )", _before_last),
    Rule("year-end", "(?P<unit> UNIT ) HYPHEN (?P<part> PART ) (?P<year> YEAR )?", _unit_end),
    Rule("part of the running year", "THE? VERY? (?P<part> PART ) OF THE (?P<unit> UNIT )", _part_of_running),
    Rule("part of the running year", "MODIFIER IN (?P<x> THE (?P<unit> UNIT ) )", _part_of_running),
)
