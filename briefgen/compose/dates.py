"""Dates as a brief prints them."""

from briefgen.compose.words import Words
from briefgen.document.inlines import Text
from briefgen.model.corpus import CorpusEvent
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate


def date_words(date: str, language: str) -> str:
    """An EDTF date at the precision that it has."""
    return format_date(EdtfDate.parse(date), language)


def event_date(event: CorpusEvent, words: Words, language: str) -> Text:
    """The date of an event: formatted, or the source's own words in quotation marks, or that there is none."""
    if event.date is not None:
        return Text(date_words(event.date, language), nowrap=True)
    if event.date_text:
        return Text(words.quoted(event.date_text))
    return Text(words["undated"], muted=True)
