"""Where a saved page came from: as browsers, SingleFile and the Wayback Machine note it."""

import re
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.metadata import safe_url

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SINGLE_FILE: Final = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.I)
_WAYBACK: Final = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}\S+)", re.I)
_TOOLBAR: Final = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato")
_HEAD: Final = 4096  # characters in which a saved page says where it is from


def saved_from(html: str) -> str | None:
    """The address that whoever saved the page noted at its head."""
    head = html[:_HEAD]
    found = _SAVED_FROM.search(head) or _SINGLE_FILE.search(head)
    return original_address(found[1]) if found else None


def original_address(url: object) -> str | None:
    """The address where it is one of http or https; of a copy in the Wayback Machine, that of the page itself."""
    plain = safe_url(url)
    found = _WAYBACK.match(plain) if plain else None
    return safe_url(re.sub(r"^(https?):/+", r"\1://", found[1])) if found else plain


def drop_toolbar(tree: "_Element") -> None:
    """Take out what the Wayback Machine lays over a page."""
    for name in _TOOLBAR:
        found: Any = tree.xpath(f"//*[@id='{name}']")
        for element in found:
            if element.getparent() is not None:
                element.drop_tree()
