"""The lines of a page that belong to its article, with what stands in them: headings, links, time stamps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.page_words import any_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_AROUND: Final = frozenset(
    (
        "aside",
        "nav",
        "footer",
        "script",
        "style",
        "noscript",
        "template",
        "select",
        "form",
        "head",
        "svg",
        "iframe",
        "blockquote",
    )
)
_BLOCKS: Final = frozenset(
    "address article blockquote body br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p section"
    " table td th tr ul".split()
)
_ENTRY: Final = frozenset(("hentry", "h-entry"))  # the classes of hAtom and of Microformats 2 for an article
_LEAST_PROSE: Final = 600  # letters of paragraphs, some three of them
_MOST_WORDS: Final = 0.8
"""Of those of a page, for what holds them to be its article: of 69 pages of htmldate's evaluation without a headline 50
have the right day, with 0.95 too, with 0.5 51."""
_MOST_BLOCKS: Final = 20_000  # of a page, to bound the work


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A line of the page: `heading` is its level where it is one, `linked` whether all of it leads elsewhere."""

    text: str
    heading: int
    linked: bool
    stamps: tuple[str, ...]


def page_blocks(tree: "_Element") -> Iterator[PageBlock]:
    """The lines of the page outside of what stands around its article."""
    from lxml import etree

    text, away, stamps = "", 0, list[str]()
    heading = linked = 0
    made = 0
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (not tag or leads_away(element)):
            walker.skip_subtree()
            tag = ""
        if tag in _BLOCKS:
            if text.strip() or stamps:
                yield PageBlock(" ".join(text.split()), heading, linked >= _letters(text) > 0, tuple(stamps))
                made += 1
                if made > _MOST_BLOCKS:
                    return
            text, linked, stamps = "", 0, []
            heading = int(tag[1]) if event == "start" and len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0
        if event == "start" and tag:
            away += tag == "a"
            if tag in {"time", "abbr"} and (
                stamp := element.get("datetime") or (element.get("title") if tag == "abbr" else None)
            ):
                stamps.append(stamp)
            text += element.text or ""
            linked += _letters(element.text) if away else 0
        elif event == "end":
            away -= tag == "a" and away > 0
            text += element.tail or ""
            linked += _letters(element.tail) if away else 0


def leads_away(element: Any) -> bool:
    """Whether the element stands around an article: a menu, a list of other stories, a footer."""
    if stands_around(element):
        return True
    if element.tag in {"body", "html", "main"}:
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if not named.strip() or any_of("dates", "around").search(named) is None:
        return False
    telling = any_of("dates", "beside").sub("", named)
    return any_of("dates", "around").search(telling) is not None and not _holds_article(element)


def stands_around(element: Any) -> bool:
    """Whether its tag says that it is no part of an article."""
    return element.tag in _AROUND


def is_around(element: Any) -> bool:
    """Whether the element, or one around it, leads away from the article."""
    return any(leads_away(one) for one in (element, *element.iterancestors()))


def _holds_article(element: Any) -> bool:
    """Whether the headline is within, the one entry of a page that marks its entries, or most words of one without."""
    if next(element.iter("h1"), None) is not None:
        return True
    entries = (one for one in element.iter("div", "article", "section", "li") if _ENTRY & set(_classes(one)))
    if next(entries, None) is not None:
        return next(entries, None) is None
    return _has_most_words(element)


def _has_most_words(element: Any) -> bool:
    """Whether an element holds most words of the paragraphs of a page that has no headline."""
    within = _prose(element)
    if within < _LEAST_PROSE:
        return False
    root = element.getroottree().getroot()
    return next(root.iter("h1"), None) is None and within >= _MOST_WORDS * _prose(root)


def _prose(element: Any) -> int:
    return sum(_letters(text) for paragraph in element.iter("p") for text in paragraph.itertext())


def _classes(element: Any) -> list[str]:
    named: str = element.get("class") or ""
    return named.lower().split()


def _letters(text: str | None) -> int:
    return len("".join((text or "").split()))
