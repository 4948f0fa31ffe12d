"""Days that a sentence names from where its writer stands: "today", "on Monday"; a brief is read on another day."""

import re
from collections.abc import Iterable
from typing import Final

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate

_RECKONED: Final = re.compile(
    r"\b(today|yesterday|tomorrow|tonight|overnight|last night"
    r"|(?:this|last|next) (?:week|weekend|month|year|morning|evening)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?:[’']s?)?",
    re.IGNORECASE,
)


def with_dates(text: str, sentence: Passage, events: Iterable[CorpusEvent], language: str) -> str:
    """The text with a date in square brackets after each such word that dates one of the events told in the sentence.

    The date is that of an event whose own words name the day so; a word that dates no event stays as it is.
    """
    known: dict[str, str] = {}
    for event in events:
        for mention in event.mentions:
            version = mention.version
            if version.date is None or version.date_basis == "reported" or not version.date_text:
                continue
            for word in _RECKONED.findall(version.date_text):
                if any(_is_within(each, sentence) for each in mention.passages):
                    known.setdefault(word.casefold(), version.date)

    def dated(match: re.Match[str]) -> str:
        date = known.pop(match[1].casefold(), None)
        return match.group() if date is None else f"{match.group()} [{format_date(EdtfDate.parse(date), language)}]"

    return _RECKONED.sub(dated, text) if known else text


def _is_within(passage: Passage, sentence: Passage) -> bool:
    """Whether it ends in the sentence; it may begin in the dateline before."""
    return passage.article == sentence.article and sentence.start < passage.end <= sentence.end
