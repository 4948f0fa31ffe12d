"""Lists within an article, which extraction takes for menus."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.markup import element_words
from briefgen.ingest.prose import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTS: Final = ("ul", "ol", "dl")
_ITEMS: Final = frozenset(("li", "dt", "dd"))
_MOST_LINKED: Final = 0.5  # of an item's letters


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
