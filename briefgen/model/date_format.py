"""Dates at the precision that they have, in the reader's language.

Month names and patterns come from the Unicode CLDR by way of Babel; the few words around them (about, before,
since) from a table in the resources.
"""

import datetime
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from briefgen import assets
from briefgen.model.edtf import EdtfDate

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def format_date(date: EdtfDate, language: str) -> str:
    """The date in words: `5 December 2024`, `December 2024`, `19–25 May 2025`, `about May 2025`, `since 2021`."""
    return _Writer.of(language).date(date)


def month_names(language: str) -> tuple[str, ...]:
    """The twelve names of the months, shortened, as they stand alone."""
    from babel.dates import get_month_names

    names = get_month_names("abbreviated", context="stand-alone", locale=_locale(language))
    return tuple(names[month] for month in range(1, 13))


@lru_cache(maxsize=16)
def _locale(language: str) -> Any:
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=16)
def _table(language: str) -> Mapping[str, str]:
    tables: Mapping[str, Mapping[str, str]] = tomllib.loads(assets.read_text("words/dates.toml"))
    return {**tables["en"], **tables.get(language.partition("-")[0], {})}


class _Writer:
    """The dates of one language, each day formatted once."""

    def __init__(self, language: str) -> None:
        self._words = _table(language)
        self._locale = _locale(language)
        self._day_pattern = _pattern(self._locale, "yMMMMd")
        self._month_pattern = _pattern(self._locale, "yMMMM")
        months = self._locale.months["format"]["wide"]
        alone = self._locale.months["stand-alone"]["wide"]
        self._months = {month: (months[month], alone[month]) for month in range(1, 13)}

    @staticmethod
    @lru_cache(maxsize=16)
    def of(language: str) -> "_Writer":
        return _Writer(language)

    def date(self, date: EdtfDate) -> str:
        text = self._interval(date) if date.precision == "interval" else self._point(date)
        if date.approximate:
            text = self._words["about"].format(date=text)
        return self._words["uncertain"].format(date=text) if date.uncertain else text

    def _point(self, date: EdtfDate) -> str:
        first = date.lower
        assert first is not None
        if date.precision == "day":
            return self._fill(self._day_pattern, first)
        if date.precision == "month":
            return self._fill(self._month_pattern, first)
        code = int(date.value[5:7]) if len(date.value) >= 7 and date.value[5:7].isdigit() else 0
        if date.precision == "season":
            return self._words[_SEASONS[code]].format(year=first.year)
        if date.precision == "quarter":
            return self._words["quarter"].format(number=code - 32, year=first.year)
        if date.precision == "decade":
            return self._words["decade"].format(year=first.year)
        return str(first.year)

    def _interval(self, date: EdtfDate) -> str:
        first, last = date.ends
        if first is None or last is None:
            point, key = (last, "before") if first is None else (first, "since")
            assert point is not None
            return self._words[key].format(date=self._point(point))
        if _is_week(first, last):
            return self._words["week"].format(date=self._point(first))
        return self._range(first, last)

    def _range(self, first: EdtfDate, last: EdtfDate) -> str:
        begin, end = self._point(first), self._point(last)
        if first.precision == last.precision == "day" and self._day_pattern.startswith("d"):
            start, stop = first.lower, last.lower
            assert start is not None
            assert stop is not None
            if (start.year, start.month) == (stop.year, stop.month):
                return f"{begin[: -len(self._tail(start))]}–{end}" if start != stop else end
        return f"{begin} – {end}"

    def _tail(self, day: datetime.date) -> str:
        whole = self._fill(self._day_pattern, day)
        return whole[len(str(day.day)) :]

    def _fill(self, pattern: str, day: datetime.date) -> str:
        wide, alone = self._months[day.month]
        parts = {"yyyy": f"{day.year:04}", "y": str(day.year), "MMMM": wide, "LLLL": alone, "dd": f"{day.day:02}",
                 "d": str(day.day), "MM": f"{day.month:02}", "M": str(day.month)}  # fmt: skip
        return "".join(text if quoted else parts.get(text, text) for text, quoted in _tokens(pattern))


def _is_week(first: EdtfDate, last: EdtfDate) -> bool:
    if first.precision != "day" or last.precision != "day" or first.lower is None or last.lower is None:
        return False
    return first.lower.weekday() == 0 and (last.lower - first.lower).days == 6


def _pattern(locale: Any, skeleton: str) -> str:
    patterns = locale.datetime_skeletons
    if skeleton in patterns:
        return str(patterns[skeleton].pattern)
    return str(patterns["yMMMd"].pattern).replace("MMM", "MMMM") if skeleton == "yMMMMd" else "MMMM y"


@lru_cache(maxsize=64)
def _tokens(pattern: str) -> tuple[tuple[str, bool], ...]:
    """The runs of a CLDR date pattern, each with whether it is literal text."""
    from babel.dates import tokenize_pattern

    return tuple(
        (str(value), True) if kind == "chars" else (str(value[0]) * int(value[1]), False)
        for kind, value in tokenize_pattern(pattern)
    )
