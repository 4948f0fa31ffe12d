"""Date patterns of the Unicode CLDR, filled in quickly; Babel, which holds them, is loaded when they are needed."""

import datetime
import re
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from briefgen.model.date_forms import date_forms

Pattern = tuple[tuple[str, bool], ...]
"""The runs of a pattern, each with whether it is literal text (else a field such as `MMMM`)."""

_THIN_SPACES: Final = str.maketrans({"\u2009": " ", "\u202f": " ", "\u00a0": " "})
_LETTERS: Final = "[ABDEFGHKLMOQSVWXYZabcdeghkmqsuvwxyz]"
_TOKEN: Final = re.compile(
    rf"'(?P<quoted>(?:[^']|'')*)'|(?P<field>(?P<letter>{_LETTERS})(?P=letter)*)|(?P<plain>(?:(?!{_LETTERS})[^'])+)"
)
"""The parts of a pattern (Unicode Technical Standard 35, part 4): its letters are fields unless they are quoted."""
# CLDR's keys of months and days.
_NAMES: Final = MappingProxyType(
    {
        letter * length: (kind, context, width)
        for letter, kind, context in (
            ("M", "months", "format"),
            ("L", "months", "stand-alone"),
            ("Q", "quarters", "format"),
            ("q", "quarters", "stand-alone"),
        )
        for length, width in ((3, "abbreviated"), (4, "wide"), (5, "narrow"))
    }
)
_RANGE_SKELETONS: Final = {"day": "yMMMd", "month": "yMMMM", "year": "y"}


@lru_cache(maxsize=16)
def locale_of(language: str) -> Any:
    """What the CLDR says of a BCP 47 tag, or of its language alone; of British English when it has neither."""
    forms = date_forms(language)
    if forms is not None:
        return forms
    return cldr_locale(language)


@lru_cache(maxsize=16)
def cldr_locale(language: str) -> Any:
    """The locale of Babel for a BCP 47 tag, or for its language alone; British English when it has neither."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


def day_pattern(locale: Any) -> Pattern:
    """The pattern of a whole day with the month's name in full."""
    return _runs(str(locale.date_formats["long"].pattern))


def pattern_of(locale: Any, skeleton: str) -> Pattern:
    """The pattern for a CLDR skeleton such as `yMMMM`; the root locale has one of each that is asked for here."""
    return _runs(str(locale.datetime_skeletons[skeleton].pattern))


@lru_cache(maxsize=256)
def range_patterns(locale: Any, precision: str, difference: str) -> tuple[Pattern, Pattern] | None:
    """The patterns of both ends of a range whose ends differ in `difference` (y, M or d), or None without any."""
    skeleton = _RANGE_SKELETONS.get(precision)
    halves = _halves(locale, skeleton, difference) if skeleton else None
    if halves is None:
        return None
    if difference == "d" or precision == "year":
        halves = [half.replace(" – ", "–") for half in halves]
    first, last = halves
    return _runs(first), _runs(last)


def _halves(locale: Any, skeleton: str, difference: str) -> list[str] | None:
    """The two halves of a range, with the month written as it is in a whole day: in full, or as a number.

    The CLDR has ranges of days with a short month (`yMMMd`) in every language, with a full one (`yMMMMd`) in few. A
    range of a short month is made one with a full month only where the pattern of a whole day differs from its short
    form in nothing else, and does write the month in full: Chinese writes 5月 in both.
    """
    known = locale.interval_formats
    lengthened = False
    if skeleton == "yMMMd":
        short, whole = _plain(locale.datetime_skeletons[skeleton]), _plain(locale.date_formats["long"])
        lengthened = "MMMM" in whole
        if lengthened and "yMMMMd" in known:
            skeleton = "yMMMMd"
        elif (short.replace("MMM", "MMMM") if lengthened else short) != whole:
            return None
    halves = [str(half).translate(_THIN_SPACES) for half in known.get(skeleton, {}).get(difference, ())]
    if len(halves) != 2:
        return None
    if lengthened:
        halves = [half if "MMMM" in half else half.replace("MMM", "MMMM") for half in halves]
    return halves if not lengthened or ("MMMM", False) in _runs("".join(halves)) else None


def _plain(pattern: Any) -> str:
    return str(pattern.pattern).translate(_THIN_SPACES)


@lru_cache(maxsize=256)
def _runs(pattern: str) -> Pattern:
    runs: list[tuple[str, bool]] = []
    for found in _TOKEN.finditer(pattern.translate(_THIN_SPACES)):
        if found["field"]:
            runs.append((found["field"], False))
            continue
        text = "'" if found["quoted"] == "" else (found["quoted"] or found["plain"]).replace("''", "'")
        if runs and runs[-1][1]:
            text = runs.pop()[0] + text
        runs.append((text, True))
    return tuple(runs)


def fill(locale: Any, pattern: Pattern, day: datetime.date) -> str:
    """The pattern with the fields of a day."""
    return "".join(text if literal else _field(locale, text, day) for text, literal in pattern)


def _field(locale: Any, field: str, day: datetime.date) -> str:
    match field:
        case "y":
            return str(day.year)
        case "d" | "dd":
            return str(day.day).zfill(len(field))
        case _:
            return _other_field(locale, field, day.replace(day=1))


@lru_cache(maxsize=4096)
def _other_field(locale: Any, field: str, month: datetime.date) -> str:
    """A field that is the same all month long."""
    if field in _NAMES:
        kind, context, width = _NAMES[field]
        number = month.month if kind == "months" else (month.month + 2) // 3
        return str(getattr(locale, kind)[context][width][number])
    from babel.dates import DateTimeFormat

    return str(DateTimeFormat(month, locale)[field])
