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

_DUBLIN_CORE: Final = re.compile(r"^(dc|dcterms):")  # written with a colon or a full stop
_IN_ADDRESS: Final = re.compile(
    r"[/_.-](?P<y>(?:19|20)\d{2})(?P<s>[/_.-]?)(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$|[a-z])",
    re.I,
)

_NAMED_MONTH: Final = re.compile(r"/(?P<y>(?:19|20)\d{2})/(?P<m>[a-z]{3,9})/(?P<d>\d{1,2})(?=[/-]|$)", re.I)


def stated_days(tree: "_Element", linked: str) -> list[str]:
    """What the page states as its day of publication, as it is written, the surest first."""
    found = {name: value for name, value in reversed(list(page_properties(tree))) if stated_date(value)}
    values = [linked, *(found.get(name, "") for name in listed("dates", "published"))]
    return [value for value in values if value and stated_date(value)] or _only_marked(tree)


def page_properties(tree: "_Element") -> Iterator[tuple[str, str]]:
    """What meta elements state, and what microdata do outside of other stories."""
    for meta in tree.iter("meta"):
        value = meta.get("content") or ""
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := meta.get(key)) and value:
                yield _DUBLIN_CORE.sub(r"\1.", name.strip().lower()), value.strip()
    for element, name, value in _marked(tree):
        if not is_around(element):
            yield name, value


def _marked(tree: "_Element") -> Iterator[tuple["_Element", str, str]]:
    """The elements that microdata mark as days, with the name and what they state."""
    for element in tree.iter("time", "span", "abbr", "div", "p", "li", "data"):
        name = (element.get("itemprop") or element.get("property") or "").strip().lower()
        name = name.rpartition(":")[2] if name.startswith("schema:") else name
        if "date" in name or "published" in name:
            value = element.get("datetime") or element.get("content") or element.get("title") or element_words(element)
            yield element, name, value.strip()


def _only_marked(tree: "_Element") -> list[str]:
    """The one day of publication that microdata mark, wherever it stands; none where they mark several."""
    marked = [value for _, name, value in _marked(tree) if name in listed("dates", "published")]
    return marked[:1] if len({stated_date(value) for value in marked}) == 1 and stated_date(marked[0]) else []


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
    named = _NAMED_MONTH.search(path)
    return stated_date(f"{named['d']} {named['m']} {named['y']}") if named else None
