"""The days of publication that stand in prose: in a sentence about the article, or before its first words."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from briefgen.ingest.markup import element_words
from briefgen.ingest.page_blocks import PageBlock
from briefgen.ingest.page_date_lines import day_first, headline_of, kind_of
from briefgen.ingest.page_words import listed
from briefgen.ingest.stated_dates import days_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST: Final = 400  # characters of a sentence on when an article was published
_LEAST_PROSE: Final = 60  # characters of the first words of a text
_NEAR: Final = 8  # lines from the headline to them: a standfirst, a caption, names
_BEHIND: Final = re.compile(r"""\s*[)\]]|\s*(?:[-–—|:]\s|[„“"«])""")
"""What stands behind a day that is set before a text, which is no part of its first sentence."""


def told_day(tree: "_Element", language: str) -> date | None:
    """The day in the sentences that tell when the article was published; None where they tell several, or none."""
    begins = listed("dates", "told")
    found = set()
    for element in tree.iter("p", "div", "small", "span", "li", "footer", "em", "i"):
        if not (element.text or "").lstrip().casefold().startswith(begins):
            continue
        text = element_words(element)[:_LONGEST]
        days = [one.day or day_first(text[one.start : one.end], language) for one in days_in(text)]
        if len(days) == 1 and _is_of_publication(text):
            found.add(days[0])
    return next(iter(found)) if len(found) == 1 else None


def _is_of_publication(text: str) -> bool:
    words = text.casefold().split()
    return any(kind_of(word.strip(".,;:()")) == "published" for word in words)


def opening_day(found: Sequence[PageBlock], title: str | None, language: str) -> date | None:
    """The day that is set before the first words of the text: `(18.01.2018) Farmers fear …`, `27.1.2022 - At …`."""
    head = headline_of(list(found), title)
    after = found[head + 1 : head + 1 + _NEAR] if head is not None else found[:_NEAR]
    first = next((block for block in after if len(block.text) >= _LEAST_PROSE and not block.linked), None)
    if first is None:
        return None
    text = first.text.lstrip("([ ")
    one = next(days_in(text), None)
    if one is None or one.start or _BEHIND.match(text[one.end :]) is None:
        return None
    return one.day or day_first(text[: one.end], language)
