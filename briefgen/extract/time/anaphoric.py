"""Dates at a counted distance, and dates measured from a date before: "two days later", "that summer"."""

from datetime import date, timedelta

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

_COUNT = (
    "(?: (?: A? VAGUE OF? (?= UNITS ) | (?= UNITS ) ) (?P<vague> ) | (?P<n> NUM ) | A ) (?: AND A (?P<half> HALF ) )?"
    " HYPHEN? (?P<unit> UNIT | UNITS )"
)
_HOURS = 24  # of a day
_FROM_BEFORE = "(?P<after> FOLLOWING ) | (?P<before> PREVIOUS )"


def _ago(found: Match, context: Context) -> Interpretation | None:
    return Interpretation("DATE", "PAST_REF") if found.has("vague") else _counted(found, context.published, -1)


def _later(found: Match, context: Context) -> Interpretation | None:
    if found.followed_by("than"):
        return None
    earlier = found.has("earlier")
    unit = found.either("unit", "UNIT", "UNITS")
    if found.has("vague"):
        if unit.startswith("T") and context.fine_reference("D"):
            return _counted(found, timex_arithmetic.first_day(context.fine_reference("D") or ""), 0)
        return Interpretation("DATE", "PAST_REF" if earlier else "FUTURE_REF")
    if context.reference is None:
        return _counted(found, context.published, -1 if earlier else 1)
    reference = context.fine_reference("Y" if unit.endswith("0Y") else unit)
    return _counted(found, timex_arithmetic.first_day(reference) if reference else None, -1 if earlier else 1)


def _counted(found: Match, day: date | None, sign: int) -> Interpretation:
    unit = found.either("unit", "UNIT", "UNITS")
    number = found.number("n") if found.has("n") else 0.0 if found.has("only_half") else 1.0
    number += 0.5 if found.has("half") or found.has("only_half") else 0.0
    mod = None
    if unit.endswith("0Y"):
        unit, number, mod = "Y", number * int(unit[:-1]), "APPROX"  # whoever counts decades doesn't count years
    if unit == "Y" and number % 1:
        unit, number = "M", number * 12
    if unit.startswith("T"):
        days = sign * int(number) // _HOURS if unit == "TH" and int(number) % _HOURS == 0 else 0
        known = (day + timedelta(days)).isoformat() if day else timex_arithmetic.UNKNOWN_DAY
        return Interpretation("TIME", f"{known}TXX")
    return Interpretation(
        "DATE", timex_arithmetic.shift(day, unit, sign * int(number)) if day else timex_arithmetic.open_value(unit), mod
    )


def _year_earlier(found: Match, context: Context) -> Interpretation | None:
    """ "The year-earlier period": of the quarter told of, else of the date."""
    unit = found.value("unit" if found.has("unit") else "other", "UNIT")
    if unit == "Y" and context.quarter:
        return Interpretation("DATE", f"{int(context.quarter[:4]) - 1}{context.quarter[4:]}")
    return None if unit.startswith("T") else Interpretation("DATE", context.anaphoric(unit, -1))


def _unit_beside(found: Match, context: Context) -> Interpretation | None:
    """ "The next day", "the previous month", "the same year", "that week"."""
    unit = found.value("unit", "UNIT")
    if unit.startswith("T") or (
        found.has("next") and context.syntax.word_before(found.start) in english().words["extent"]
    ):
        return None
    if context.syntax.tells_which(found.start, found.end):
        return Interpretation("DATE", timex_arithmetic.open_value(unit))
    return Interpretation("DATE", context.anaphoric(unit, found.direction))


def _name_beside(found: Match, context: Context) -> Interpretation | None:
    """ "That summer", "the following March": nearest to the date before, on the side that is said."""
    start = timex_arithmetic.first_day(context.reference) if context.reference else context.published
    season = found.value("season", "SEASON") if found.has("season") else None
    month = (
        timex_arithmetic.season_start(2000, season).month
        if season
        else int(found.either("month", "MONTH", "MONTH_ABBR"))
    )
    suffix = season or f"{month:02}"
    if start is None:
        return Interpretation("DATE", f"XXXX-{suffix}")
    ahead = found.direction > 0 and month <= start.month
    past = found.direction < 0 and month >= start.month
    return Interpretation("DATE", f"{start.year + ahead - past:04}-{suffix}")


def _weekday_beside(found: Match, context: Context) -> Interpretation | None:
    """ "The previous Friday", "the following Monday": nearest to the day before, on the side that is said."""
    number = int(found.value("dow", "DOW"))
    here = timex_arithmetic.first_day(context.day) if context.day else context.published
    if here is None:
        return Interpretation("DATE", f"XXXX-WXX-{number}")
    gap = number - here.isoweekday()
    days = gap % 7 or 7 if found.direction > 0 else -(-gap % 7 or 7)
    return Interpretation("DATE", (here + timedelta(days=days)).isoformat())


def _running(found: Match, context: Context) -> Interpretation | None:
    """ "The year" in "the end of the year": the running one."""
    unit = found.value("unit", "UNIT")
    if unit.startswith("T") or unit == "D":
        return None
    value = context.anaphoric(unit, 0) if context.narrative else context.deictic(unit, 0)
    return Interpretation("DATE", value, found.value("part", "PART") if found.has("part") else None)


def _ago_to_the_day(found: Match, context: Context) -> Interpretation | None:
    """ "Two years ago tomorrow", "a week ago today"."""
    from dateutil.relativedelta import relativedelta

    unit, here = found.either("unit", "UNIT", "UNITS"), context.published
    years = {"Y": 1, "10Y": 10, "100Y": 100}.get(unit)
    if here is None or found.has("vague") or (years is None and unit not in ("D", "W", "M")):
        return None
    day = here + timedelta(days=int(found.value("word", "DAYWORD")))
    number = int(found.number("n")) if found.has("n") else 1
    back = {"D": relativedelta(days=number), "W": relativedelta(weeks=number), "M": relativedelta(months=number)}
    return Interpretation("DATE", (day - back.get(unit, relativedelta(years=number * (years or 1)))).isoformat())


RULES = (
    Rule("ago to the day", f"{_COUNT} HYPHEN? AGO (?P<word> DAYWORD )", _ago_to_the_day),
    Rule("ago", f"{_COUNT} HYPHEN? AGO", _ago),
    Rule("ago", "(?: HALF A | A HALF ) (?P<only_half> ) HYPHEN? (?P<unit> UNIT ) AGO", _ago),
    Rule("earlier, later", f"{_COUNT} (?: (?P<earlier> EARLIER ) | LATER )", _later),
    Rule(
        "year-earlier",
        "THE? (?P<unit> UNIT ) HYPHEN (?: EARLIER | AGO ) (?: PERIOD | UNIT )"
        " | (?P<other> UNIT ) HYPHEN (?: EARLIER | AGO )",
        _year_earlier,
    ),
    Rule("day after", f"THE (?: (?P<next> NEXT ) | {_FROM_BEFORE} | VERY? SAME ) (?P<unit> UNIT )", _unit_beside),
    Rule("day after", f"(?: {_FROM_BEFORE} | SAME | THAT ) (?P<unit> UNIT )", _unit_beside),
    Rule(
        "day after",
        "THE (?P<unit> UNIT ) (?: (?P<before> BEFORE | EARLIER ) | (?P<after> AFTER | LATER ) )",
        _unit_beside,
    ),
    Rule(
        "that summer",
        f"(?: THE? (?: {_FROM_BEFORE} | SAME ) | THE (?P<next> NEXT ) | THAT )"
        " (?: (?P<season> SEASON ) | (?P<month> MONTHNAME ) )",
        _name_beside,
    ),
    Rule("previous Friday", f"THE? (?: {_FROM_BEFORE} ) (?P<dow> DOW )", _weekday_beside),
    Rule("part of the running year", "THE? VERY? (?P<part> PART ) OF THE (?P<unit> UNIT )", _running),
    Rule("part of the running year", "MODIFIER IN (?P<x> THE (?P<unit> UNIT ) )", _running),
)
