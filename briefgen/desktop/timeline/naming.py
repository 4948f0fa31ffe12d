"""The names of days, months and years on a timeline."""

import datetime
from collections.abc import Sequence

from briefgen.desktop.timeline.scale import Tick


def unit_name(tick: Tick, months: Sequence[str], *, is_whole: bool) -> str:
    """What stands under a unit: a day's number, a month's short name, a year; a whole one names its year as well."""
    date = datetime.date.fromordinal(tick.day)
    if tick.unit.kind in ("day", "week"):
        return str(date.day)
    if tick.unit.kind == "month":
        name = months[date.month - 1]
        return f"{name} {date.year}" if is_whole else name
    return str(date.year)
