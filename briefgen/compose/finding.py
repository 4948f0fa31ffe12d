"""What the drawing of the timeline shows, in words: how many events, when, and when most."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from briefgen.compose.period import whole_period
from briefgen.compose.section import SectionContext
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate

_PEAKS: Final = (("day", 10), ("month", 7), ("year", 4))
"""Units in which most events may fall, with the letters of an EDTF date that name one."""
_LEAST_PEAK: Final = 2  # events, for a time to stand out


def finding(context: SectionContext) -> str:
    """A line such as "16 events, 12–27 May 2026; most on 25 May 2026"."""
    words, language = context.words, context.spec.language
    dates = [event.date for event in context.selection.events if event.date]
    told = words.count("finding.events", len(dates), period=whole_period(context.selection.events, language))
    peak = _peak(dates)
    if peak is None:
        return told
    unit, date = peak
    return told + words.fill(f"finding.most_{unit}", date=format_date(EdtfDate.parse(date), language))


def _peak(dates: Iterable[str]) -> tuple[str, str] | None:
    """The day, else the month, else the year in which more events fall than in any other; None where all are alike."""
    known = [date for date in dates if date[:4].isdigit() and "/" not in date]
    for unit, length in _PEAKS:
        counts = Counter(date[:length] for date in known if len(date.rstrip("~?%")) >= length)
        first, *others = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] >= _LEAST_PEAK and first[1] > others[0][1] > 0:
            return unit, first[0]
    return None
