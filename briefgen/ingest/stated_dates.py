"""Dates as files state them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

_LOCALES: Final = (
    "ar ar_IQ az bg bn bs ca cs da de el en es et fi fr ga he hi hr hu hy id is it ka kk lt lv mk ms nb nl pl ps pt ro"
    " ru sk sl sq sr sr_Latn sv sw ta th tr uk ur uz vi"
).split()
_SHORTEST: Final = 3  # letters; shorter ones are words of other languages too
_ISO: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_FIRST: Final = date(1500, 1, 1)
_EPOCH: Final = date(1970, 1, 1)
"""What clocks and databases say where they know no day."""

# Two days that have nothing in common: what the words leave open shows as a difference.
_DEFAULTS: Final = ((2000, 1, 1), (2001, 2, 2))
_LONGEST: Final = 100  # characters; no date is longer
_YEAR_FIRST: Final = r"(?<!\d)(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
_CHARACTERS: Final = r"(?<!\d)(?P<y2>\d{4})\s*[年년]\s*(?P<m2>\d{1,2})\s*[月월]\s*(?P<d2>\d{1,2})\s*[日일号號]?"
# names of months may hold marks that are no letters to `re`, as those of Indian scripts and Thai
_NAME: Final = r"[^\W\d_][^\s\d,;:()\[\]|·•–—/-]{1,17}"
_DAY_FIRST: Final = (
    r"(?<![\d.])(?P<d3>\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|\.|-?го)?[\s-]{1,3}(?:de\s|d['’]|of\s|di\s)?"
    rf"(?P<n3>{_NAME})[.,،]?[\s-]{{1,3}}(?:de\s|del\s|of\s)?(?P<y3>\d{{4}})(?!\d)"
)
_MONTH_FIRST: Final = (
    rf"(?<![^\W\d_])(?P<n4>{_NAME})\s{{1,2}}(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[.,،]?\s{{1,2}}(?P<y4>\d{{4}})(?!\d)"
)
_NUMBERS: Final = r"(?<![\d./-])(?P<a5>\d{1,2})(?P<s5>[-/.])(?P<b5>\d{1,2})(?P=s5)(?P<y5>\d{4})(?![\d/-])"
_DAY: Final = re.compile("|".join((_YEAR_FIRST, _CHARACTERS, _DAY_FIRST, _MONTH_FIRST, _NUMBERS)), re.I)
_THAI: Final = re.compile("[\u0e00-\u0e7f]")
_BUDDHIST: Final = 543  # years that the Thai calendar is ahead


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in a text: None where the words, from `start` to `end`, may mean two ("04/05/2025")."""

    day: date | None
    start: int
    end: int


def stated_date(value: object) -> date | None:
    """The day that the words state, as the writer's calendar has it; None where day, month or year is open.

    ISO 8601, RFC 5322 and spelt-out dates of many languages are read; "01/06/2025" is two days at once, so none, and
    1 January 1970 is what clocks say that know no day.
    """
    if isinstance(value, date):
        return _known(date(value.year, value.month, value.day))
    if not isinstance(value, str) or not (words := value.strip()) or len(words) > _LONGEST:
        return None
    if found := _ISO.match(words):
        return _day(*map(int, found.groups()))
    if not re.search(r"\d{4}", words):
        return None
    days = {_parsed(words, default, dayfirst) for default in _DEFAULTS for dayfirst in (True, False)}
    if days == {None}:
        return next((found.day for found in days_in(words) if found.day), None)
    day = days.pop()
    return _known(day) if day and not days else None


def days_in(text: str) -> Iterator[FoundDay]:
    """The days that a text names with their year, in order, whatever language its months are in."""
    for found in _DAY.finditer(text):
        part = found.groupdict()
        if part["y1"]:
            yield _found(found, part["y1"], part["m1"], part["d1"])
        elif part["y2"]:
            yield _found(found, part["y2"], part["m2"], part["d2"])
        elif part["y5"]:
            month, day = sorted((int(part["a5"]), int(part["b5"])))
            if month != day <= 12:
                yield FoundDay(None, found.start(), found.end())
            else:
                yield _found(found, part["y5"], month, day)
        else:
            year, name = (part["y3"], part["n3"]) if part["y3"] else (part["y4"], part["n4"])
            if number := _month_numbers().get(_folded_month(name)):
                yield _found(found, year, number, part["d3"] or part["d4"])


def _found(found: "re.Match[str]", year: str, month: str | int, day: str | int) -> FoundDay:
    number = int(year)
    if number > 2400 and _THAI.search(found[0]):
        number -= _BUDDHIST
    return FoundDay(_day(number, int(month), int(day)), found.start(), found.end())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return _known(date(year, month, day))
    except ValueError:
        return None


def _known(day: date) -> date | None:
    return day if day >= _FIRST and day != _EPOCH else None


def _parsed(words: str, default: tuple[int, int, int], dayfirst: bool) -> date | None:
    from datetime import datetime

    from dateutil.parser import ParserError, parse

    try:
        return parse(words, default=datetime(*default), dayfirst=dayfirst, ignoretz=True).date()
    except (ParserError, ValueError, OverflowError, TypeError):
        return None


@cache
def _month_numbers() -> dict[str, int]:
    """The month, counted from 1, by its name as `_folded_month` gives it; a name that means two months is none."""
    from babel.dates import get_month_names

    found: dict[str, set[int]] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    found.setdefault(_folded_month(name), set()).add(number)
    # what newspapers write beside what the CLDR has
    for name, number in (("sept", 9), ("febr", 2), ("juin", 6), ("juillet", 7), ("jänner", 1), ("märz", 3), ("mrz", 3)):
        found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and len(name) >= _SHORTEST}


def _folded_month(name: str) -> str:
    """A month's name without case, full stops and white space."""
    return "".join(name.replace(".", "").casefold().split())
