"""The time that the events of a brief cover."""

from collections.abc import Iterable

from briefgen.corpus.corpus import CorpusEvent
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate


def period_covered(events: Iterable[CorpusEvent], language: str) -> tuple[str, str] | None:
    """The first and the last time that the dates of events name, in words; None where no event has a date.

    An interval counts by its ends, so that what began early and went on is the last where it ends last.
    """
    dates = [EdtfDate.parse(event.date) for event in events if event.date]
    if not dates:
        return None
    first = min(map(_beginning, dates), key=lambda date: date.sort_key)
    last = max(map(_end, dates), key=lambda date: (date.sort_key[3:], date.sort_key[:3]))
    return format_date(first, language), format_date(last, language)


def _beginning(date: EdtfDate) -> EdtfDate:
    first, last = date.ends
    return first or last or date


def _end(date: EdtfDate) -> EdtfDate:
    first, last = date.ends
    return last or first or date
