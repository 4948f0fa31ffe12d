"""Durations, and times that recur."""

from briefgen.extract.time.context import Context
from briefgen.extract.time.grammar import Found, Reading, Rule

_COUNT = "(?: (?P<n> NUM ) | A? (?P<vague> VAGUE ) (?: MORE )? OF? )"


# "12 hours a day", "5 percent a year": what is measured against a unit of time.
_RATES = frozenset({"percent", "%", "times", "hours", "minutes", "days", "weeks", "months", "million", "billion", "dollars", "euros", "barrels", "tons", "tonnes"})


def duration(unit: str, amount: float | None) -> str:
    """A TIMEX3 duration; `amount` None is an unknown number of the unit, in years for decades and centuries."""
    factor = int(unit[:-1]) if unit[:-1].isdigit() else 1
    letter = unit.lstrip("0123456789")
    prefix = "PT" if letter.startswith("T") else "P"
    letter = {"NI": "D"}.get(letter, letter.removeprefix("T"))
    if amount is None:
        return f"{prefix}X{letter}"
    return f"{prefix}{amount * factor:g}{letter}" if amount * factor < 1e6 else f"{prefix}{int(amount * factor)}{letter}"


def _amount(found: Found) -> float | None:
    if found.has("vague"):
        return None
    number = found.number("n") if found.has("n") else 1.0
    return number + 0.5 if found.has("half") else number


def _counted(found: Found, context: Context) -> Reading | None:
    unit = found.either("unit", "UNIT", "UNITS")
    token = found.token("unit")
    if token.word in ("second", "min", "minute") and context.syntax.tag(token.start, token.end)[:2] == "JJ":
        return None
    if unit == "Q" and _followed_by(found, "of"):
        return None
    return Reading("DURATION", duration(unit, _amount(found)))


def _followed_by(found: Found, word: str) -> bool:
    items = found.tokens.items
    return found.last < len(items) and items[found.last].word == word


def _single(found: Found, context: Context) -> Reading | None:
    unit = found.value("unit", "UNIT")
    token = found.token("unit")
    if context.syntax.tag(token.start, token.end)[:2] != "NN" or (unit == "Q" and _followed_by(found, "of")):
        return None
    if found.first and found.tokens.items[found.first - 1].word in _RATES:
        return Reading("SET", duration(unit, 1))
    return Reading("DURATION", duration(unit, 1))


def _the_past_unit(found: Found, context: Context) -> Reading | None:
    """ "The past year" is a stretch up to now, "the next year" one only after a preposition of extent."""
    if found.value("unit", "UNIT") in ("Q", "WE", "NI"):
        return None
    before = found.tokens.items[found.first - 1].word if found.first else ""
    if found.has("next") and before not in ("over", "within", "for", "during", "throughout", "in"):
        return None
    return _single(found, context)


def _half(found: Found, _context: Context) -> Reading | None:
    unit = found.value("unit", "UNIT")
    if unit == "Y":
        return Reading("DURATION", "P6M")
    if unit == "TH":
        return Reading("DURATION", "PT30M")
    if unit == "10Y":
        return Reading("DURATION", "P5Y")
    return Reading("DURATION", duration(unit, 0.5))


def _bare(found: Found, _context: Context) -> Reading | None:
    return Reading("DURATION", duration(found.value("unit", "UNITS"), None))


def _recent(found: Found, _context: Context) -> Reading | None:
    return Reading("DATE", "PAST_REF" if found.has("past") else "FUTURE_REF")


def _every(found: Found, _context: Context) -> Reading | None:
    if found.has("dow"):
        return Reading("SET", f"XXXX-WXX-{found.value('dow', 'DOW')}")
    if found.has("month"):
        return Reading("SET", f"XXXX-{int(found.value('month', 'MONTH')):02}")
    if found.has("season"):
        return Reading("SET", f"XXXX-{found.value('season', 'SEASON')}")
    if found.has("part"):
        return Reading("SET", f"XXXX-XX-XXT{found.value('part', 'PARTOFDAY')}")
    unit = found.either("unit", "UNIT", "UNITS")
    number = 2.0 if found.has("other") else found.number("n") if found.has("n") else 1.0
    return Reading("SET", duration(unit, None if found.has("vague") else number))


def _weekdays(found: Found, _context: Context) -> Reading | None:
    return Reading("SET", f"XXXX-WXX-{found.value('dows', 'DOWS')}")


def _frequency(found: Found, context: Context) -> Reading | None:
    token = found.token("word")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return None
    return Reading("SET", found.value("word", "FREQUENCY"))


RULES = (
    Rule("duration", f"{_COUNT} HYPHEN? (?: AND A (?P<half> HALF ) )? (?P<unit> ANYUNIT ) (?: HYPHEN LONG )?", _counted),
    Rule("duration", "NUM (?: TO | OR | HYPHEN ) (?P<n> NUM ) HYPHEN? (?P<unit> ANYUNIT )", _counted),
    Rule("duration", "A (?P<unit> UNIT ) AND A (?P<half> HALF )", _counted),
    Rule("one unit", "(?: A | ALL ) (?P<unit> UNIT )", _single),
    Rule("half a unit", "A? HALF HYPHEN? A? (?P<unit> UNIT )", _half),
    Rule("the past units", f"(?: THE | THESE ) (?: PAST | LAST | NEXT | COMING | FOLLOWING | PREVIOUS | FIRST | FINAL ) {_COUNT} (?P<unit> ANYUNIT )", _counted),
    Rule("last units", f"(?: PAST | LAST | NEXT | PREVIOUS | FIRST ) {_COUNT} (?P<unit> UNITS )", _counted),
    Rule("the past unit", "THE (?: PAST | LAST | (?P<next> NEXT ) ) (?P<unit> UNIT )", _the_past_unit),
    Rule("the past units", "(?: THE | THESE ) (?: PAST | LAST | NEXT | PREVIOUS | FIRST | FINAL ) (?P<unit> UNITS )", _bare),
    Rule("the units", "(?: THE | THESE ) (?P<n> NUM ) (?P<unit> ANYUNIT )", _counted),
    Rule("a unit long", "(?P<unit> UNIT ) HYPHEN LONG", lambda found, _context: Reading("DURATION", duration(found.value("unit", "UNIT"), 1))),
    Rule("a unit long", "(?P<word> LASTING )", lambda found, _context: Reading("DURATION", found.value("word", "LASTING"))),
    Rule("open units", "(?: THESE | THE (?= UNITS (?! OF ) ) )? (?P<unit> UNITS ) (?: HYPHEN LONG )?", _bare),
    Rule("recent units", "(?P<past> PAST | PREVIOUS ) UNITS", _recent),
    Rule("recent units", "(?: THE )? (?: MORE )? (?: (?P<past> RECENT ) | COMING ) UNITS", _recent),
    Rule("every unit", "(?: EVERY | PER ) (?: (?P<other> OTHER ) | (?P<n> NUM ) | (?P<vague> VAGUE ) )? (?: (?P<unit> ANYUNIT ) | (?P<dow> DOW ) | (?P<month> MONTH ) | (?P<season> SEASON ) | (?P<part> PARTOFDAY ) )", _every),
    Rule("times a unit", "(?: ONCE | NUM TIMES ) (?: A | EVERY | PER ) (?P<unit> UNIT )", _every),
    Rule("weekdays", "(?P<dows> DOWS )", _weekdays),
    Rule("frequency", "(?P<word> FREQUENCY )", _frequency),
)
