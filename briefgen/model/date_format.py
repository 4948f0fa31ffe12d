"""Dates at the precision that they have, in the reader's language.

Names of months, patterns and ranges come from the Unicode CLDR by way of Babel; the few words around them (about,
before, since) from a table in the resources.
"""

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from briefgen import assets
from briefgen.model.cldr import day_pattern, fill, locale_of, pattern_of, range_patterns
from briefgen.model.edtf import EdtfDate
from briefgen.model.numbers import in_digits

_SEASONS = ("spring", "summer", "autumn", "winter")


def format_date(date: EdtfDate, language: str) -> str:
    """The date in words: `5 December 2024`, `December 2024`, `19–25 May 2025`, `about May 2025`, `since 2021`.

    `language` is a BCP 47 tag; British English stands in for one that is not known.
    """
    return in_digits(_writer(language).date(date), language)


def month_names(language: str) -> tuple[str, ...]:
    """The twelve names of the months, shortened, as they stand alone."""
    names = locale_of(language).months["stand-alone"]["abbreviated"]
    return tuple(str(names[month]) for month in range(1, 13))


@lru_cache(maxsize=16)
def _table(language: str) -> Mapping[str, str]:
    tables: Mapping[str, Mapping[str, str]] = assets.read_toml("words/dates.toml")
    return {**tables["en"], **tables.get(language.partition("-")[0].lower(), {})}


@lru_cache(maxsize=16)
def _writer(language: str) -> "_Writer":
    return _Writer(language)


class _Writer:
    """The dates of one language: its patterns and words, looked up once."""

    def __init__(self, language: str) -> None:
        self._words = _table(language)
        self._locale: Any = locale_of(language)
        self._day = day_pattern(self._locale)
        self._month = pattern_of(self._locale, "yMMMM")
        self._year = pattern_of(self._locale, "y")
        self._quarter = pattern_of(self._locale, "yQQQQ")

    def date(self, date: EdtfDate) -> str:
        if date.precision != "interval":
            return self._qualified(date, self._point(date))
        first, last = date.ends
        if first is None or last is None:
            point, key = (last, "before") if first is None else (first, "since")
            assert point is not None
            return self._phrase(key, point, self.date(point))
        if (first.approximate, first.uncertain) != (last.approximate, last.uncertain):
            return f"{self.date(first)} – {self.date(last)}"
        return self._qualified(date, self._interval(first, last))

    def _qualified(self, date: EdtfDate, text: str) -> str:
        if date.approximate:
            text = self._phrase("about", date, text)
        return self._words["uncertain"].format(date=text) if date.uncertain else text

    def _phrase(self, key: str, date: EdtfDate, text: str) -> str:
        return self._words.get(f"{key}_{date.precision}", self._words[key]).format(date=text)

    def _point(self, date: EdtfDate) -> str:
        first, last = date.lower, date.upper
        assert first is not None
        assert last is not None
        match date.precision:
            case "day":
                return fill(self._locale, self._day, first)
            case "month":
                return fill(self._locale, self._month, first)
            case "quarter":
                return fill(self._locale, self._quarter, first)
            case "season" | "half" | "decade":
                return self._words[_key(date)].format(year=first.year)
            case "century":
                return f"{first.year}–{last.year}"
            case _:
                return fill(self._locale, self._year, first)

    def _interval(self, first: EdtfDate, last: EdtfDate) -> str:
        if (first.lower, first.upper) == (last.lower, last.upper):
            return self._point(first)
        if _is_week(first, last):
            return self._words["week"].format(date=self._point(first))
        return self._range(first, last)

    def _range(self, first: EdtfDate, last: EdtfDate) -> str:
        begin, end = first.lower, last.lower
        if begin is not None and end is not None and first.precision == last.precision:
            patterns = range_patterns(self._locale, first.precision, _greatest_difference(begin, end))
            if patterns is not None:
                return fill(self._locale, patterns[0], begin) + fill(self._locale, patterns[1], end)
        return f"{self._point(first)} – {self._point(last)}"


def _key(date: EdtfDate) -> str:
    """The key of the words for a season, a half-year or a decade."""
    if date.code is None:
        return "decade"
    if date.precision == "half":
        return f"half_{date.code - 39}"
    return _SEASONS[(date.code - 21) % 4]


def _is_week(first: EdtfDate, last: EdtfDate) -> bool:
    if first.precision != "day" or last.precision != "day" or first.lower is None or last.lower is None:
        return False
    return first.lower.weekday() == 0 and (last.lower - first.lower).days == 6


def _greatest_difference(first: datetime.date, last: datetime.date) -> str:
    """The CLDR's letter for the largest part in which two days differ: y, M or d."""
    if first.year != last.year:
        return "y"
    return "M" if first.month != last.month else "d"
