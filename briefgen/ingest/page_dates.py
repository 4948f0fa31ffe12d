"""The day on which a page's article was published, never that of another story.

`page_date_lines` reads what the page shows, `page_date_metadata` what it states, `page_told_dates` what its prose says;
here they are weighed against each other. Their numbers were chosen on the 1,000 pages of htmldate's own evaluation: of
the days 90.6 % are right and 6.1 % wrong, and 1.0 % of the pages are refused; htmldate's extensive search has 90.3 %
right and 9.1 % wrong. None goes before a wrong one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.markup import element_words
from briefgen.ingest.page_blocks import leads_away, page_blocks, stands_around
from briefgen.ingest.page_date_lines import MOST_BESIDE_LINKED, SHORT_LINE, beside_days, is_sentence, shown_days
from briefgen.ingest.page_date_metadata import address_day, page_properties, stated_days
from briefgen.ingest.page_told_dates import opening_day, told_day
from briefgen.ingest.page_words import listed
from briefgen.ingest.stated_dates import days_in, stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_GREENWICH: Final = re.compile(
    r"T\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|GMT|UTC)?\s*$|\b(?:GMT|UTC)\b", re.I
)
_LONGEST: Final = 20_000  # characters that are looked through for the days of other stories
_COPYRIGHT: Final = re.compile(r"©|\(c\)|copyright|all rights reserved", re.I)


@dataclass(frozen=True, slots=True)
class PageDay:
    """The day of publication, None where the page has none that is sure; `note` says what it has instead."""

    day: date | None = None
    note: str = ""


def published_day(tree: "_Element", linked: str, url: str | None, title: str | None, language: str) -> PageDay:
    """The day of a page's article.

    `linked` is what its JSON-LD states, `url` the article's address. A moment in UTC is no day of the writer's
    calendar: where the page's own line or its address has the day beside it, that is the day.
    """
    stated = stated_days(tree, linked)
    blocks = list(page_blocks(tree))
    shown = shown_days(blocks, title, language)
    address = address_day(url)
    if stated:
        return PageDay(_own_day(stated, shown.published, address))
    found = address or next(iter(shown.published), None)
    modified = next(
        (
            day
            for name, value in page_properties(tree)
            if name in listed("dates", "modified") and (day := stated_date(value))
        ),
        None,
    )
    modified = modified or next(iter(shown.modified), None)
    if found is None and not shown.open and not modified:
        found = told_day(tree, language) or opening_day(blocks, title, language) or _marked_day(tree)
    if found is not None:
        return PageDay(found)
    if modified:
        return PageDay(
            None, f"states only the day on which it was changed, {modified.isoformat()}, not that of publication"
        )
    return PageDay(None, f"shows a day that may be two, {shown.open[0]!r}" if shown.open else "")


def _marked_day(tree: "_Element") -> date | None:
    """What htmldate finds by the page's marks, unless it is the day of another story, a sentence or a link.

    Its first of a month may be a month alone, so it is none.
    """
    from copy import deepcopy

    from htmldate import find_date

    left: Any = deepcopy(tree)
    for element in left.iter("meta"):
        if (element.get("property") or element.get("name") or "").strip().lower() in listed("dates", "modified"):
            element.attrib.clear()
    foreign = _foreign_days(tree)
    for extensive in (False, True):
        found = find_date(left, extensive_search=extensive, original_date=True, max_date="2200-01-01")
        if (day := stated_date(found)) and day.day > 1 and day not in foreign:
            return day
    return None


def _foreign_days(tree: "_Element") -> set[date]:
    """The days in what stands around the article, in sentences, and in what leads elsewhere."""
    found: set[date] = set()
    for element in tree.iter(
        "aside", "nav", "footer", "p", "li", "div", "section", "ul", "article", "a", "blockquote", "span"
    ):
        text = element_words(element)
        if not _is_foreign(element, text):
            continue
        found |= {one.day for one in days_in(text[:_LONGEST]) if one.day}
        stamps = (one.get("datetime") or "" for one in element.iter("time"))
        found |= {day for stamp in stamps if (day := stated_date(stamp))}
    return found


def _is_foreign(element: Any, text: str) -> bool:
    if leads_away(element) and (stands_around(element) or _tells_of_a_story(element)):
        return True
    if element.tag == "a" and beside_days(text) > MOST_BESIDE_LINKED:
        return True
    if element.tag in {"p", "li"} and (len(text) > SHORT_LINE or is_sentence(text)):
        return True
    return len(text) <= SHORT_LINE and _COPYRIGHT.search(text) is not None


def _tells_of_a_story(element: Any) -> bool:
    """Whether a link within is long enough for a headline."""
    return any(beside_days(element_words(link)) > MOST_BESIDE_LINKED for link in element.iter("a"))


def _own_day(stated: list[str], shown: Iterable[date], address: date | None) -> date | None:
    """The day that the page both states and shows; else what it states, or what is shown beside a moment in UTC."""
    days = [day for value in stated if (day := stated_date(value))]
    agreed = next((day for day in shown if day in days), None)
    if agreed is not None:
        return agreed
    if not _GREENWICH.search(stated[0]):
        return days[0]
    local = next(
        (
            day
            for value in stated
            if not _GREENWICH.search(value) and "T" in value and (day := stated_date(value)) and _beside(day, days[0])
        ),
        None,
    )
    near = (day for day in (address, *shown) if day is not None and _beside(day, days[0]))
    return next(near, None) or local or days[0]


def _beside(one: date, other: date) -> bool:
    return abs(one - other) <= timedelta(days=1)
