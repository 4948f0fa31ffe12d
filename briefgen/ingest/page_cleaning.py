"""What of a page is changed before its text is taken: what readers do not see goes, lists stay."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.markup import element_words
from briefgen.ingest.prose import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTS: Final = ("ul", "ol", "dl")
_ITEMS: Final = frozenset(("li", "dt", "dd"))
_MOST_LINKED: Final = 0.5  # of an item's letters
_UNSEEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.I,
)
_NEVER_HIDDEN: Final = frozenset(
    ("html", "body", "main", "article", "head", "meta", "link", "script", "style", "title")
)
_MOST_HIDDEN: Final = 0.8  # of the words; where more were hidden, a script shows them


def drop_hidden(tree: "_Element") -> None:
    """Take out what is hidden by attribute or style, unless that is most of the page."""
    found: Any = tree.xpath("//*[@hidden or @style or @aria-hidden='true']")
    unseen = [element for element in found if element.tag not in _NEVER_HIDDEN and _is_unseen(element)]
    outermost = (
        [element for element in unseen if not any(one in unseen for one in element.iterancestors())]
        if len(unseen) < 500
        else unseen
    )
    hidden = sum(map(_length, outermost))
    if not hidden or hidden > _MOST_HIDDEN * _length(tree):
        return
    for element in outermost:
        if element.getparent() is not None:
            element.drop_tree()


def _is_unseen(element: Any) -> bool:
    if element.get("aria-hidden") == "true" and element.get("style") is None and element.get("hidden") is None:
        return True
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden != "until-found")
        or element.get("aria-hidden") == "true"
        or _UNSEEN.search(element.get("style") or "") is not None
    )


def _length(element: Any) -> int:
    return sum(len(text) for text in element.itertext() if isinstance(text, str) and text.strip())


def with_lists(tree: "_Element", paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs, with the items of each list that stands between two of them and is missing from them."""
    kept = [line for paragraph in paragraphs if (line := one_line(paragraph))]
    places = {line: number for number, line in reversed(list(enumerate(kept)))}
    added: dict[int, list[str]] = {}
    for found in tree.iter(*_LISTS):
        before, after = _beside(found, places, -1), _beside(found, places, 1)
        if before is None or after is None or not before < after:
            continue
        items = [line for item in found if item.tag in _ITEMS and (line := element_words(item))]
        if items and not any(line in places for line in items) and not _is_menu(found, items):
            added.setdefault(before, []).extend(items)
    return [line for number, paragraph in enumerate(kept) for line in (paragraph, *added.get(number, ()))]


def _beside(element: Any, places: dict[str, int], step: int) -> int | None:
    """The place of the nearest kept paragraph among the elements before a list, or after it."""
    beside = element.getprevious() if step < 0 else element.getnext()
    while beside is not None:
        if isinstance(beside.tag, str) and beside.tag not in _LISTS and (line := element_words(beside)):
            return places.get(line)
        beside = beside.getprevious() if step < 0 else beside.getnext()
    return None


def _is_menu(element: Any, items: list[str]) -> bool:
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    return linked > _MOST_LINKED * sum(map(len, items))
