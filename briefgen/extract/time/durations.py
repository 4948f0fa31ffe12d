"""Durations: "three years", "the past decade", "a two-day visit"."""

from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

_COUNT = "(?: (?P<n> NUM ) | A? (?P<vague> VAGUE ) (?: MORE )? OF? )"
_HALVES = {"Y": "P6M", "TH": "PT30M", "TM": "PT30S"}


def duration(unit: str, amount: float | None) -> str:
    """A TIMEX3 duration; `amount` None is an unknown number of the unit, in years for decades and centuries."""
    factor = int(unit[:-1]) if unit[:-1].isdigit() else 1
    letter = unit.lstrip("0123456789")
    prefix = "PT" if letter.startswith("T") else "P"
    letter = {"NI": "D"}.get(letter, letter.removeprefix("T"))
    if amount is None:
        return f"{prefix}X{letter}"
    number = amount * factor
    return f"{prefix}{number:g}{letter}" if number < 1e6 else f"{prefix}{int(number)}{letter}"


def _amount(found: Match) -> float | None:
    if found.has("vague"):
        return None
    number = found.number("n") if found.has("n") else 1.0
    return number + 0.5 if found.has("half") else number


def _counted(found: Match, context: Context) -> Interpretation | None:
    unit = found.either("unit", "UNIT", "UNITS")
    token = found.token("unit")
    if token.word in ("second", "min", "minute") and context.syntax.tag(token.start, token.end)[:2] == "JJ":
        return None
    if unit == "Q" and found.followed_by("of"):
        return None
    return Interpretation("DURATION", duration(unit, _amount(found)))


def _single(found: Match, context: Context) -> Interpretation | None:
    unit = found.value("unit", "UNIT")
    token = found.token("unit")
    if unit == "WE" and context.syntax.noun_follows(token.end):
        return None  # "a weekend meeting" was at the weekend
    if context.syntax.tag(token.start, token.end)[:2] != "NN" or (unit == "Q" and found.followed_by("of")):
        return None
    return Interpretation("SET" if _is_rate(found) else "DURATION", duration(unit, 1))


def _is_rate(found: Match) -> bool:
    """ "12 hours a day", "5 percent a year", "$3 million a month": something is counted by the unit."""
    before = found.tokens.items[found.first - 1].classes if found.first else frozenset()
    return "RATE" in before or ("NUM" in before and "YEAR" not in before)


def _the_past_unit(found: Match, context: Context) -> Interpretation | None:
    """ "The past year" is a stretch up to now, "the next year" one only after a preposition of extent."""
    if found.value("unit", "UNIT") in ("Q", "WE", "NI"):
        return None
    before = found.tokens.items[found.first - 1].word if found.first else ""
    if found.has("next") and before not in english().words["extent"]:
        return None
    return _single(found, context)


def _half(found: Match, _context: Context) -> Interpretation | None:
    unit = found.value("unit", "UNIT")
    return Interpretation("DURATION", _HALVES.get(unit) or duration(unit, 0.5))


def _bare(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DURATION", duration(found.value("unit", "UNITS"), None))


def _unit_long(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DURATION", duration(found.value("unit", "UNIT"), 1))


def _lasting(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DURATION", found.value("word", "LASTING"))


def _recent(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", "PAST_REF" if found.has("past") else "FUTURE_REF")


RULES = (
    Rule(
        "duration",
        f"{_COUNT} STRAIGHT? HYPHEN? (?: AND (?: A | NUM ) HYPHEN? (?P<half> HALF ) )? (?P<unit> ANYUNIT )"
        " (?: HYPHEN LONG )?",
        _counted,
    ),
    Rule("duration", "NUM (?: TO | OR | HYPHEN ) (?P<n> NUM ) HYPHEN? (?P<unit> ANYUNIT )", _counted),
    Rule("duration", "(?P<n> NUM ) HYPHEN AND HYPHEN A HYPHEN (?P<half> HALF ) HYPHEN (?P<unit> UNIT )", _counted),
    Rule("duration", "A (?P<unit> UNIT ) AND A (?P<half> HALF )", _counted),
    Rule("one unit", "(?: A | ALL ) (?P<unit> UNIT )", _single),
    Rule("half a unit", "A? HALF HYPHEN? A? (?P<unit> UNIT )", _half),
    Rule(
        "the past units",
        f"(?: THE | THESE ) (?: PAST | LAST | NEXT | COMING | FOLLOWING | PREVIOUS | FIRST | FINAL ) {_COUNT}"
        " (?P<unit> ANYUNIT )",
        _counted,
    ),
    Rule("last units", f"(?: PAST | LAST | NEXT | PREVIOUS | FIRST ) {_COUNT} (?P<unit> UNITS )", _counted),
    Rule("the past unit", "THE (?: PAST | LAST | (?P<next> NEXT ) ) (?P<unit> UNIT )", _the_past_unit),
    Rule(
        "the past units",
        "(?: THE | THESE ) (?: PAST | LAST | NEXT | PREVIOUS | FIRST | FINAL ) (?P<unit> UNITS )",
        _bare,
    ),
    Rule("the units", "(?: THE | THESE ) (?P<n> NUM ) (?P<unit> ANYUNIT )", _counted),
    Rule("a unit long", "(?P<unit> UNIT ) HYPHEN LONG", _unit_long),
    Rule("a unit long", "(?P<word> LASTING )", _lasting),
    Rule("open units", "(?: THESE | THE (?= UNITS (?! OF ) ) )? (?P<unit> UNITS ) (?: HYPHEN LONG )?", _bare),
    Rule("recent units", "(?P<past> PAST | PREVIOUS ) UNITS", _recent),
    Rule("recent units", "THE? MORE? (?: (?P<past> RECENT ) | COMING ) UNITS", _recent),
)
