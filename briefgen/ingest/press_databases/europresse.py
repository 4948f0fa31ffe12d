"""Exports of Europresse: pages with an `article` element a document, or their text."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.markup import element_paragraphs, element_words
from briefgen.ingest.metadata import words
from briefgen.ingest.press_databases.press_export import PressExport, author_names, blocks, body_text
from briefgen.ingest.press_databases.press_words import labels, pattern
from briefgen.ingest.prose import joined
from briefgen.ingest.reader import IngestedArticle
from briefgen.ingest.stated_dates import days_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME: Final = "europresse"
_LONGEST_MARK: Final = 80  # characters of the line with the mark of a document
_TITLE: Final = "titreArticle"


def europresse_page(tree: "_Element") -> PressExport | None:
    """The articles of a page that Europresse made; None for another page."""
    found: Any = tree.xpath(f"//article[.//*[contains(@class, '{_TITLE}')]]")
    if not found:
        return None
    return PressExport("Europresse", tuple(map(_article, found)), len(found))


def _article(element: Any) -> IngestedArticle:
    head = _words(element, "DocHeader")
    published = next((one.day for one in days_in(head) if one.day), None)
    if published is None:
        marks = pattern(_NAME, "mark").finditer(element_words(element))
        published = next((one.day for mark in marks for one in days_in(_dashed(mark[1])) if one.day), None)
    bodies = element.xpath(".//*[contains(@class, 'docOcurrContainer')]")
    paragraphs = [line for body in bodies for line in element_paragraphs(body)]
    return IngestedArticle(
        text=joined(line for line in paragraphs if not _is_left(line)),
        title=words(_words(element, _TITLE)),
        publisher=_publisher(_words(element, "DocPublicationName")),
        authors=author_names(_words(element, "docAuthors") or _words(element, "sm-margin-bottomNews")),
        published=published,
        section=words(head.partition(",")[0]) if "," in head and not any(days_in(head.partition(",")[0])) else None,
    )


def _words(element: Any, name: str) -> str:
    """The words of the first element of a class."""
    found = element.xpath(f".//*[contains(@class, '{name}')]")
    return element_words(found[0]) if found else ""


def _dashed(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}"


def _publisher(line: str) -> str | None:
    """The paper alone: its number, edition and web mark off."""
    return words(
        re.split(r",\s*(?:no\.?|n°|nº|vol|éd|ed)|\s+\((?:site web|web site|réf)|,", line, maxsplit=1, flags=re.I)[0]
    )


def _is_left(line: str) -> bool:
    folded = line.casefold()
    return folded.startswith(tuple(labels(_NAME)["leave"])) or pattern(_NAME, "mark").fullmatch(folded) is not None


def europresse_export(lines: Sequence[str]) -> PressExport | None:
    """The articles of an export as text: paper, day and length, title, text, mark; None for another text."""
    mark = pattern(_NAME, "mark")
    ends = [number for number, line in enumerate(lines) if len(line) < _LONGEST_MARK and mark.search(line)]
    if not ends:
        return None
    edges = [-1, *ends]
    pieces = [blocks(lines[one + 1 : two]) for one, two in pairwise(edges)]
    heads = [_head(piece) for piece in pieces]
    if None in heads:
        return None
    found = (_plain(piece, at) for piece, at in zip(pieces, heads, strict=True) if at is not None)
    return PressExport("Europresse", tuple(found), len(pieces))


def _head(piece: list[list[str]]) -> int | None:
    """The block that tells day and length."""
    for number, block in enumerate(piece[:12]):
        line = " ".join(block)
        if pattern(_NAME, "length").search(line) and any(one.day for one in days_in(line)):
            return number
    return None


def _plain(piece: list[list[str]], at: int) -> IngestedArticle:
    line = " ".join(piece[at])
    below = [block for block in piece[at + 1 :] if not _is_left(block[0])]
    title, rest = (" ".join(below[0]), below[1:]) if below else ("", [])
    author = " ".join(rest[0]) if len(rest) > 1 and len(" ".join(rest[0])) < 60 and not rest[0][0].endswith(".") else ""
    body = rest[1:] if author else rest
    return IngestedArticle(
        text=body_text([text for block in body for text in (*block, "")]),
        title=words(title),
        publisher=_publisher(" ".join(piece[at - 1])) if at else None,
        authors=author_names(author),
        published=next((one.day for one in days_in(line) if one.day), None),
    )
