"""Times of day."""

from datetime import timedelta

from briefgen.extract.time import period
from briefgen.extract.time.context import Context
from briefgen.extract.time.grammar import Found, Reading, Rule

# Days for which a report goes on about a day that it has named.
_RECENT = 7


def _today(context: Context) -> str:
    """The day that a time without one belongs to: the last day named if it is told of now, else the publication date."""
    reference = context.reference
    day = period.first_day(reference) if reference and period.unit_of(reference) == "D" else None
    if day is None:
        return context.deictic("D", 0)
    recent = context.published is None or timedelta(0) <= context.published - day < timedelta(days=_RECENT)
    return day.isoformat() if recent or context.narrative else context.deictic("D", 0)


def _half_of_day(found: Found) -> str | None:
    return found.value("ampm", "AMPM") if found.has("ampm") else None


def _at(found: Found, context: Context, hour: int, minute: int | None, seconds: str = "") -> Reading | None:
    half = _half_of_day(found)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(half)
    if hour > 24:
        return None
    zone = found.value("zone", "ZONE") if found.has("zone") else ""
    clock = f"{hour:02}" + (f":{minute:02}" if minute is not None else ":00") + seconds
    return Reading("TIME", f"{_today(context)}T{clock}{zone}")


def _clock(found: Found, context: Context) -> Reading | None:
    hour, minute, *seconds = found.token("clock").word.replace(".", ":").split(":")
    if "." in found.token("clock").word and not found.has("ampm"):
        return None
    return _at(found, context, int(hour), int(minute), f":{seconds[0]}" if seconds else "")


def _hour(found: Found, context: Context) -> Reading | None:
    return _at(found, context, int(found.number("hour")), None)


def _military(found: Found, context: Context) -> Reading | None:
    digits = found.token("hhmm").word
    return _at(found, context, int(digits[:2]), int(digits[2:]))


def _noon(found: Found, context: Context) -> Reading | None:
    return Reading("TIME", f"{_today(context)}{found.value('noon', 'NOON')}")


def _tonight(_found: Found, context: Context) -> Reading | None:
    return Reading("TIME", f"{context.deictic('D', 0)}TNI")


def _part(found: Found, context: Context) -> Reading | None:
    part = found.value("part", "PARTOFDAY")
    if found.has("last"):
        return Reading("TIME", f"{context.deictic('D', -1)}T{part}")
    if found.has("after") or found.has("before"):
        return Reading("TIME", f"{context.anaphoric('D', 1 if found.has('after') else -1)}T{part}")
    if found.has("tomorrow"):
        return Reading("TIME", f"{context.deictic('D', 1)}T{part}")
    if found.has("that"):
        return Reading("TIME", f"{context.anaphoric('D', 0)}T{part}")
    return Reading("TIME", f"{_today(context) if found.has('the') else context.deictic('D', 0)}T{part}")


def _early_hours(found: Found, _context: Context) -> Reading | None:
    """ "The early hours of Tuesday"; without the day beside it, no time at all."""
    words = [token.word for token in found.tokens.items[found.last - 2 : found.last]]
    return Reading("TIME", "TMO") if words == ["early", "hours"] else None


def _bare_part(found: Found, _context: Context) -> Reading | None:
    """A part of a day yet to be joined to the day beside it."""
    return Reading("TIME", f"T{found.value('part', 'PARTOFDAY')}")


RULES = (
    Rule("clock time", "(?P<clock> CLOCK ) (?P<ampm> AMPM )? (?: LOCAL TIME | (?P<zone> ZONE ) )?", _clock),
    Rule("hour", "(?P<hour> HOUR | HOURWORD ) (?P<ampm> AMPM ) (?: LOCAL TIME | (?P<zone> ZONE ) )?", _hour),
    Rule("hour", "(?P<hour> HOUR | HOURWORD ) OCLOCK (?: IN THE PARTOFDAY )?", _hour),
    Rule("hour", "(?P<hour> HOUR | HOURWORD ) (?= (?: TO | HYPHEN | DASH | AND ) (?: HOUR | HOURWORD | CLOCK ) (?P<ampm> AMPM ) )", _hour),
    Rule("early hours", "THE? MODIFIER UNITS (?= OF )", _early_hours),
    Rule("military time", "(?P<hhmm> HHMM ) (?: OPEN? (?P<zone> ZONE ) | LOCAL TIME )", _military),
    Rule("noon", "(?P<noon> NOON ) (?: LOCAL TIME | ZONE )?", _noon),
    Rule("tonight", "(?P<x> TONIGHT )", _tonight),
    Rule("part of day", "(?: THIS | (?P<last> LAST ) ) (?P<part> PARTOFDAY )", _part),
    Rule("part of day", "(?: THE (?: (?P<after> NEXT | FOLLOWING ) | (?P<before> PREVIOUS ) | SAME ) | (?P<that> THAT ) ) (?P<part> PARTOFDAY )", _part),
    Rule("part of a day", "(?P<part> PARTOFDAY )", _bare_part),
    Rule("part of day", "(?P<the> THE ) (?P<part> PARTOFDAY )", _part),
)
