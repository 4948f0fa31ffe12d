"""Dates as a brief prints them."""

from functools import lru_cache

from briefgen.compose.words import Strings
from briefgen.corpus.corpus import CorpusEvent
from briefgen.document.inlines import Inlines, Text
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate

_DATE = "{date}"


@lru_cache(maxsize=1 << 12)
def date_words(date: str, language: str) -> str:
    """An EDTF date at the precision that it has."""
    return format_date(EdtfDate.parse(date), language)


def told_date(date: str, basis: str | None, words: Strings, language: str) -> str:
    """The date of an event; one that is only the day of the report says so."""
    printed = date_words(date, language)
    return words.fill("reported_on", date=printed) if basis == "reported" else printed


def event_date(event: CorpusEvent, words: Strings, language: str) -> Inlines:
    """The date of an event: formatted, or the source's own words in quotation marks, or that there is none."""
    if event.date is not None:
        date = Text(date_words(event.date, language), nowrap=True)
        if event.date_basis != "reported":
            return (date,)
        before, _, after = words["reported_on"].partition(_DATE)
        return tuple(part for part in (Text(before), date, Text(after)) if part.text)
    if event.date_text:
        return (Text(words.quoted(event.date_text)),)
    return (Text(words["undated"], muted=True),)


def plain_event_date(event: CorpusEvent, words: Strings, language: str) -> str:
    """The date of an event as plain words."""
    return "".join(part.text for part in event_date(event, words, language) if isinstance(part, Text))
