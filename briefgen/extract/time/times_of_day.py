"""Times of day."""

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.context import Context
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

# Days for which a report goes on about a day that it has named, and up to which a day to come is that of its plans.
_RECENT = 7
_AHEAD = 31
_HOUR = "(?P<hour> HOUR | HOURWORD )"
_ZONE = "(?: LOCAL TIME | (?P<zone> ZONE ) )?"


def _today(context: Context) -> str:
    """The day of a time given without one: that just named in a report of these days, else that of publication."""
    reference = context.reference
    day = timex_arithmetic.first_day(reference) if reference and timex_arithmetic.unit_of(reference) == "D" else None
    if day is None:
        return context.deictic("D", 0)
    recent = context.published is None or -_AHEAD <= (context.published - day).days < _RECENT
    return day.isoformat() if recent or context.narrative else context.deictic("D", 0)


def _at(found: Match, context: Context, hour: int, minute: int = 0, seconds: str = "") -> Interpretation | None:
    if found.has("ampm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(found.value("ampm", "AMPM"))
    if hour > 24:
        return None
    zone = found.value("zone", "ZONE") if found.has("zone") else ""
    return Interpretation("TIME", f"{_today(context)}T{hour:02}:{minute:02}{seconds}{zone}")


def _clock(found: Match, context: Context) -> Interpretation | None:
    hour, minute, *seconds = found.token("clock").word.replace(".", ":").split(":")
    if "." in found.token("clock").word and not found.has("ampm"):
        return None
    return _at(found, context, int(hour), int(minute), f":{seconds[0]}" if seconds else "")


def _hour(found: Match, context: Context) -> Interpretation | None:
    return _at(found, context, int(found.number("hour")))


def _military(found: Match, context: Context) -> Interpretation | None:
    digits = found.token("hhmm").word
    return _at(found, context, int(digits[:2]), int(digits[2:]))


def _noon(found: Match, context: Context) -> Interpretation | None:
    return Interpretation("TIME", f"{_today(context)}{found.value('noon', 'NOON')}")


def _tonight(_found: Match, context: Context) -> Interpretation | None:
    return Interpretation("TIME", f"{context.deictic('D', 0)}TNI")


def _part(found: Match, context: Context) -> Interpretation | None:
    """ "This morning", "last night", "the following evening", "that night", "the afternoon"."""
    if found.has("beside"):
        day = context.anaphoric("D", found.direction)
    elif found.has("the"):
        day = _today(context)
    else:
        day = context.deictic("D", found.offset)
    return Interpretation("TIME", f"{day}T{found.value('part', 'PARTOFDAY')}")


def _early_hours(found: Match, _context: Context) -> Interpretation | None:
    """ "The early hours of Tuesday"; without the day beside it, no time at all."""
    words = [token.word for token in found.tokens.items[found.last - 2 : found.last]]
    return Interpretation("TIME", "TMO") if words == ["early", "hours"] else None


def _bare_part(found: Match, _context: Context) -> Interpretation | None:
    """A part of a day yet to be joined to the day beside it."""
    return Interpretation("TIME", f"T{found.value('part', 'PARTOFDAY')}")


RULES = (
    Rule("clock time", f"(?P<clock> CLOCK ) (?P<ampm> AMPM )? {_ZONE}", _clock),
    Rule("hour", f"{_HOUR} (?P<ampm> AMPM ) {_ZONE}", _hour),
    Rule("hour", f"{_HOUR} OCLOCK (?: IN THE PARTOFDAY )?", _hour),
    Rule(
        "hour",
        f"{_HOUR} (?= (?: TO | HYPHEN | DASH | AND ) (?: HOUR | HOURWORD | CLOCK ) (?P<ampm> AMPM ) )",
        _hour,
    ),
    Rule("early hours", "THE? MODIFIER UNITS (?= OF )", _early_hours),
    Rule("military time", "(?P<hhmm> HHMM ) (?: OPEN? (?P<zone> ZONE ) | LOCAL TIME )", _military),
    Rule("noon", "(?P<noon> NOON ) (?: LOCAL TIME | ZONE )?", _noon),
    Rule("tonight", "(?P<x> TONIGHT )", _tonight),
    Rule("part of day", "(?: THIS | (?P<last> LAST ) ) (?P<part> PARTOFDAY )", _part),
    Rule(
        "part of day",
        "(?P<beside> THE (?: (?P<after> NEXT | FOLLOWING ) | (?P<before> PREVIOUS ) | SAME ) | THAT )"
        " (?P<part> PARTOFDAY )",
        _part,
    ),
    Rule("part of a day", "(?P<part> PARTOFDAY )", _bare_part),
    Rule("part of day", "(?P<the> THE ) (?P<part> PARTOFDAY )", _part),
)
