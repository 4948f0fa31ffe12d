"""Days that a writer reckons from his own ("today", "on Monday", "a year ago"): who reads a brief needs their dates."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from briefgen.corpus.corpus import Corpus, CorpusEvent, Passage
from briefgen.model.date_format import format_date
from briefgen.model.edtf import EdtfDate

_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_RECKONED: Final = re.compile(
    r"\b(today|yesterday|tomorrow|tonight|overnight|last night"
    r"|(?:this|last|next) (?:week|weekend|month|year|morning|afternoon|evening)"
    rf"|{_NUMBER} (?:day|week|month|year|decade)s? (?:ago|earlier)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?:[’']s?)?",
    re.IGNORECASE,
)
_OWN_DAY: Final = MappingProxyType(
    {
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "tomorrow": 1,
    }
)
"""Days from that of the article which a word means, whatever it is said of."""


class ReckonedDays:
    """The dates of days that articles of a corpus reckon from their own."""

    def __init__(self, corpus: Corpus, language: str) -> None:
        self._articles = corpus.articles
        self._language = language
        self._told: defaultdict[str, list[tuple[Passage, str, str]]] = defaultdict(list)
        for passage, words, day in _told_days(corpus.events):
            self._told[passage.article].append((passage, words, day))

    def dated(self, text: str, sentence: Passage) -> tuple[str, bool]:
        """The text of a sentence with a date in square brackets after each such word, and whether every one has its.

        The date is that of an event whose own words name the day so; of "today" and the like it is reckoned from the
        day of the article. A word that neither dates stays as it is.
        """
        if _RECKONED.search(text) is None:
            return text, True
        known, is_whole = self._known(sentence), True

        def dated(match: re.Match[str]) -> str:
            nonlocal is_whole
            word = match[1].casefold()
            day = known.pop(word, None) or self._own_day(word, sentence.article)
            is_whole &= day is not None
            return (
                match.group()
                if day is None
                else f"{match.group()} [{format_date(EdtfDate.parse(day), self._language)}]"
            )

        return _RECKONED.sub(dated, text), is_whole

    def _known(self, sentence: Passage) -> dict[str, str]:
        found: dict[str, str] = {}
        for passage, words, day in self._told[sentence.article]:
            if sentence.start < passage.end <= sentence.end:  # it may begin in the dateline before
                for match in _RECKONED.finditer(words):
                    found.setdefault(match[1].casefold(), day)
        return found

    def _own_day(self, word: str, article: str) -> str | None:
        published, days = self._articles[article].published, _OWN_DAY.get(word)
        return None if published is None or days is None else _shifted(published, days)


def _told_days(events: Iterable[CorpusEvent]) -> Iterator[tuple[Passage, str, str]]:
    """Each passage with the words that date an event there, and its date."""
    for event in events:
        for mention in event.mentions:
            version = mention.version
            if version.date is not None and version.date_basis != "reported" and version.date_text:
                yield from ((passage, version.date_text, version.date) for passage in mention.passages)


def _shifted(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()
