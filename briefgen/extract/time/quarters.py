"""Quarters, halves and fiscal years."""

from datetime import date

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.context import Context
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

_YEAR = (
    "(?: (?: OF | IN | COMMA )? (?: FISCAL UNIT? )? (?P<year> YEAR )"
    " | OF? (?: THE (?: SAME | FISCAL )* | THIS | (?P<last> LAST ) | (?P<next> NEXT ) ) FISCAL? (?P<unit> UNIT ) )?"
)


def _part(found: Match, context: Context, letter: str, number: int) -> Interpretation | None:
    months = 3 if letter == "Q" else 6
    if not 1 <= number <= 12 // months:
        return None
    if found.has("year"):
        year = str(int(found.number("year")))
    elif found.has("unit"):
        if found.value("unit", "UNIT") != "Y":
            return None
        year = context.deictic("Y", found.offset)
    else:
        year = _nearest(found, context, months * (number - 1) + 1)
    return Interpretation("DATE", f"{year}-{letter}{number}")


def _nearest(found: Match, context: Context, month: int) -> str:
    here = context.published
    if here is None:
        return "XXXX"
    ahead = context.tense(found.start, found.end) == "future"
    begun = date(here.year, month, 1) <= here
    return str(here.year if begun or ahead else here.year - 1)


def _quarter(found: Match, context: Context) -> Interpretation | None:
    if found.value("kind", "UNIT") != "Q":
        return None
    return _part(found, context, "Q", int(found.number("n" if found.has("n") else "m")))


def _half(found: Match, context: Context) -> Interpretation | None:
    """Matches have halves, too: without a year it must look like a date to the parser as well."""
    token = found.token("n")
    if not (found.has("year") or found.has("unit") or context.syntax.entity(token.start, token.end) == "DATE"):
        return None
    return _part(found, context, "H", int(found.number("n")))


def _months_of_year(found: Match, context: Context) -> Interpretation | None:
    """ "The first three months of the year": a quarter or a half-year, or, of another count, the running year."""
    counted = found.value("months", "UNITS")
    if counted not in ("D", "W", "M"):
        return None
    parts = {3: ("Q1", "Q4"), 6: ("H1", "H2")}.get(int(found.number("count"))) if counted == "M" else None
    if found.has("year") and parts is None:
        return None  # the year is told of as it stands
    if not found.has("year") and found.value("unit", "UNIT") != "Y":
        return None
    year = str(int(found.number("year"))) if found.has("year") else context.deictic("Y", -found.has("gone"))
    return Interpretation("DATE", f"{year}-{parts[found.has('final')]}" if parts else year)


def _code(found: Match, context: Context) -> Interpretation | None:
    return _part(found, context, "Q", int(found.token("code").word[1:]))


def _the_quarter(found: Match, context: Context) -> Interpretation | None:
    unit = found.value("unit", "UNIT")
    if unit != "Q" or context.quarter is None:
        return None
    return Interpretation("DATE", context.quarter)


def _fiscal(found: Match, context: Context) -> Interpretation | None:
    if found.has("year"):
        return Interpretation("DATE", f"FY{int(found.number('year'))}")
    if found.value("unit", "UNIT") == "Q":
        return None
    return Interpretation("DATE", f"FY{context.deictic('Y', found.offset)}")


def _same_period(_found: Match, context: Context) -> Interpretation | None:
    if context.quarter is None:
        return Interpretation("DATE", context.deictic("Y", -1))
    day = timex_arithmetic.first_day(context.quarter)
    return Interpretation("DATE", f"{day.year - 1}{context.quarter[4:]}") if day else None


RULES = (
    Rule(
        "quarter",
        f"(?: (?: THE? FISCAL? )? (?P<n> ORD ) FISCAL? | (?P<m> ORD ) HYPHEN ) (?P<kind> UNIT ) {_YEAR}",
        _quarter,
    ),
    Rule("half year", f"THE? (?P<n> ORD ) HYPHEN? HALF {_YEAR}", _half),
    Rule(
        "months of a year",
        "THE (?: ORD | (?P<final> LAST | FINAL ) ) (?P<count> NUM ) (?P<months> UNITS ) OF"
        " (?: (?P<year> YEAR ) | (?: THE | THIS | (?P<gone> LAST ) ) (?P<unit> UNIT ) )",
        _months_of_year,
    ),
    Rule("quarter code", "(?P<code> QUARTERCODE ) (?: COMMA? (?P<year> YEAR ) )?", _code),
    Rule("quarter code", "(?P<year> YEAR ) (?P<code> QUARTERCODE )", _code),
    Rule("the quarter", "THE (?P<unit> UNIT )", _the_quarter),
    Rule("fiscal year", "THE? FISCAL UNIT? (?P<year> YEAR )", _fiscal),
    Rule(
        "fiscal year",
        "THE? (?: (?P<last> LAST | PREVIOUS ) | (?P<next> NEXT | COMING ) | THIS )? FISCAL (?P<unit> UNIT )",
        _fiscal,
    ),
    Rule("same period", "THE SAME (?: PERIOD | UNIT ) OF? THE? LAST UNIT", _same_period),
)
