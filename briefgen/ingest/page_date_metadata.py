"""The days that a page states for machines, and the one in its address."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from briefgen.ingest.markup import element_words
from briefgen.ingest.page_blocks import is_around
from briefgen.ingest.page_words import listed
from briefgen.ingest.stated_dates import stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_IN_ADDRESS: Final = re.compile(
    r"[/_.-](?P<y>(?:19|20)\d{2})(?P<s>[/_.-]?)(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|[a-z])",
    re.I,
)


def stated_days(tree: "_Element", linked: str) -> list[str]:
    """What the page states as its day of publication, as it is written, the surest first."""
    found = {name: value for name, value in reversed(list(page_properties(tree))) if stated_date(value)}
    values = [linked, *(found.get(name, "") for name in listed("dates", "published"))]
    return [value for value in values if value and stated_date(value)]


def page_properties(tree: "_Element") -> Iterator[tuple[str, str]]:
    """What meta elements state, and what microdata do outside of other stories."""
    for meta in tree.iter("meta"):
        value = meta.get("content") or ""
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := meta.get(key)) and value:
                yield name.strip().lower(), value.strip()
    for element in tree.iter("time", "span", "abbr", "div", "p", "data"):
        name = (element.get("itemprop") or element.get("property") or "").strip().lower()
        name = name.rpartition(":")[2] if name.startswith("schema:") else name
        if ("date" in name or "published" in name) and not is_around(element):
            value = element.get("datetime") or element.get("content") or element.get("title") or element_words(element)
            yield name, value.strip()


def address_day(url: str | None) -> date | None:
    """The day that the path of an address names."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    for found in _IN_ADDRESS.finditer(path):
        if found["s"] or (len(found["m"]) == 2 and len(found["d"]) == 2):
            try:
                return stated_date(date(int(found["y"]), int(found["m"]), int(found["d"])))
            except ValueError:
                continue
    return None
