"""Times that recur: "every Monday", "twice a week", "annual"."""

from briefgen.extract.time.context import Context
from briefgen.extract.time.durations import duration
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule


def _every(found: Match, _context: Context) -> Interpretation | None:
    if found.has("dow"):
        part = f"T{found.either('part', 'PARTOFDAY', 'PARTSOFDAY')}" if found.has("part") else ""
        return Interpretation("SET", f"XXXX-WXX-{found.value('dow', 'DOW')}{part}")
    if found.has("month"):
        return Interpretation("SET", f"XXXX-{int(found.value('month', 'MONTH')):02}")
    if found.has("season"):
        return Interpretation("SET", f"XXXX-{found.value('season', 'SEASON')}")
    if found.has("part"):
        return Interpretation("SET", f"XXXX-XX-XXT{found.value('part', 'PARTOFDAY')}")
    unit = found.either("unit", "UNIT", "UNITS")
    number = 2.0 if found.has("other") else found.number("n") if found.has("n") else 1.0
    return Interpretation("SET", duration(unit, None if found.has("vague") else number))


def _weekdays(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("SET", f"XXXX-WXX-{found.value('dows', 'DOWS')}")


def _frequency(found: Match, context: Context) -> Interpretation | None:
    token = found.token("word")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return None
    return Interpretation("SET", found.value("word", "FREQUENCY"))


RULES = (
    Rule(
        "every unit",
        "(?: EVERY | PER ) (?: (?P<other> OTHER ) | (?P<n> NUM ) | (?P<vague> VAGUE ) )? (?: (?P<unit> ANYUNIT )"
        " | (?P<dow> DOW ) | (?P<month> MONTH ) | (?P<season> SEASON ) | (?P<part> PARTOFDAY ) )",
        _every,
    ),
    Rule("every weekday morning", "EVERY (?P<dow> DOW ) (?P<part> PARTOFDAY )", _every),
    Rule("weekday mornings", "(?P<dow> DOW ) (?P<part> PARTSOFDAY )", _every),
    Rule("times a unit", "(?: ONCE | NUM TIMES ) (?: A | EVERY | PER ) (?P<unit> UNIT )", _every),
    Rule("weekdays", "(?P<dows> DOWS )", _weekdays),
    Rule("frequency", "(?P<word> FREQUENCY )", _frequency),
)
