"""Texts that tell day by day: whether a text is one, and the years of the days that head its entries."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import MappingProxyType

from briefgen.extract.time.character_folding import fold
from briefgen.extract.time.lexicon import english

# Entries by which a text without a word for it is known as a chronology: of fifteen such pages all have more.
_LEAST_ENTRIES = 3
_TOP = 600  # letters in which a text says what it is


@dataclass(frozen=True, slots=True)
class Chronology:
    """`start`: where the text begins to tell day by day, None where it never does.

    `years`: offset of the month and day of an entry -> its year.
    """

    start: int | None = None
    years: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of an entry, or a line that names a year alone (`month` 0); `year` 0 where it is left out."""

    start: int
    month: int
    day: int
    year: int


def chronology_of(text: str, published: date | None) -> Chronology:
    """What the lines of a text say of it; years go forward from one that is told, else back from publication."""
    folded = fold(text)
    heads = list(_heads(folded))
    entries = [head for head in heads if head.month]
    if len(entries) >= _LEAST_ENTRIES:
        return Chronology(heads[0].start, MappingProxyType(dict(_years(heads, published))))
    called = max(folded[:_TOP].lower().find(word) for word in english().words["chronology"])
    days = re.findall(rf"(?i)(?:{_month()})\.? \d|\d (?:{_month()})\b", folded)
    return Chronology(called if called >= 0 and len(days) >= _LEAST_ENTRIES else None)


def _heads(folded: str) -> Iterator[_Head]:
    months = {**english().values["MONTH"], **english().values["MONTH_ABBR"]}
    for match in _line().finditer(folded):
        if match["alone"]:
            yield _Head(match.start("alone"), 0, 0, int(match["alone"]))
            continue
        name = "one" if match["one"] else "two"
        month = int(months[match[name].lower().rstrip(".")])
        day = int(match["day"] or match["first"])
        yield _Head(match.start("date"), month, day, int(match["year"] or 0))


@cache
def _line() -> re.Pattern[str]:
    """A line that begins with a day and a colon or dash, or has nothing but a day or a year."""
    month = _month()
    weekday = "|".join(english().values["DOW"])
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    month_first = rf"(?P<one>{month})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?-{{1,2}} ?{day})?"
    day_first = rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: ?-{{1,2}} ?{day})? (?P<two>{month})\.?"
    dated = rf"(?:on )?(?:(?:{weekday}),? )?(?P<date>{month_first}|{day_first})\b,?(?: (?P<year>(?:19|20)\d\d))?"
    ends = r"(?:,? [\w.: ]{1,12}?)?(?: ?:| ?-+ |\s*$)"  # a time of day may stand before the colon
    alone = r"(?:year )?(?P<alone>(?:19|20)\d\d)[ :-]*$"
    return re.compile(rf"^[ >*\u2022\u00b7-]*(?:{alone}|{dated}{ends})", re.IGNORECASE | re.MULTILINE)


def _month() -> str:
    names = (name for name in (*english().values["MONTH"], *english().values["MONTH_ABBR"]) if name[-1] != ".")
    return "|".join(sorted(names, key=len, reverse=True))


def _years(heads: Sequence[_Head], published: date | None) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(heads) and not heads[at].year:
        at += 1
    before = list(_backward(heads[:at], heads[at] if at < len(heads) else None, published))
    yield from before
    last = (0, 0, 0)
    for head in heads[at:]:
        if head.year:
            last = (head.year, head.month, head.day) if head.month else (head.year, 0, 0)
        else:
            last = (last[0] + ((head.month, head.day) < last[1:]), head.month, head.day)
        if head.month:
            yield head.start, last[0]


def _backward(heads: Sequence[_Head], then: _Head | None, published: date | None) -> Iterator[tuple[int, int]]:
    if then is not None:
        last = (then.year, then.month or 1, then.day or 1)
    elif published is not None:
        last = (published.year, published.month, published.day)
    else:
        return
    for head in reversed(heads):
        last = (last[0] - ((head.month, head.day) > last[1:]), head.month, head.day)
        yield head.start, last[0]
