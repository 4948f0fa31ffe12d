"""The time that the events of a brief cover."""

from collections.abc import Iterable
from functools import lru_cache

from briefgen.corpus.corpus import CorpusEvent
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate


def period_covered(events: Iterable[CorpusEvent], language: str) -> tuple[str, str] | None:
    """The first and the last time that the dates of events name, in words; None where no event has a date.

    An interval counts by its ends, so that what began early and went on is the last where it ends last.
    """
    ends = _ends(events)
    return None if ends is None else (format_date(ends[0], language), format_date(ends[1], language))


def whole_period(events: Iterable[CorpusEvent], language: str) -> str:
    """The time from the first to the last as one date: "12–27 May 2026"; empty where no event has a date."""
    ends = _ends(events)
    if ends is None:
        return ""
    first, last = ends
    whole = first.value if first.value == last.value else f"{first.value}/{last.value}"
    return format_date(EdtfDate.parse(whole), language)


def _ends(events: Iterable[CorpusEvent]) -> tuple[EdtfDate, EdtfDate] | None:
    return _ends_of(tuple(dict.fromkeys(event.date for event in events if event.date)))


@lru_cache(maxsize=8)
def _ends_of(told: tuple[str, ...]) -> tuple[EdtfDate, EdtfDate] | None:
    """The ends of different dates; the title, the drawing and the properties of a file ask for the same."""
    dates = list(map(EdtfDate.parse, told))
    if not dates:
        return None
    first = min(map(_beginning, dates), key=lambda date: date.sort_key)
    last = max(map(_end, dates), key=lambda date: (date.sort_key[3:], date.sort_key[:3]))
    return first, last


def _beginning(date: EdtfDate) -> EdtfDate:
    first, last = date.ends
    return first or last or date


def _end(date: EdtfDate) -> EdtfDate:
    first, last = date.ends
    return last or first or date
