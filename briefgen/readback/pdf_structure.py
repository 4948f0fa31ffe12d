"""The structure tree of a PDF walked in the order in which it is read (ISO 32000-1, 14.7)."""

from collections.abc import Container, Iterator
from typing import Any, Final, NamedTuple

import pikepdf

from briefgen.document.lines import CONTENTS

_MOST_ELEMENTS: Final = 2_000_000  # a file of a thousand pages has some 60,000
_MOST_DEPTH: Final = 200  # a brief has 7; both guard against trees that have no end
_KEPT: Final = frozenset(("/Lbl", "/Reference", "/TOC", "/Figure"))
"""Tags that words keep whatever is within: labels, the marks of notes, lists of contents, drawings."""


class ContentItem(NamedTuple):
    """Marked content by its page and number, with the line that it belongs to and the tag that it has.

    `line` is empty where it is of none; then words in it were added, unless the tag says what they are. A drawing comes
    first with its `description`, and without a number.
    """

    page: tuple[int, int]
    number: int
    line: str
    tag: str
    description: str = ""


def content_items(root: pikepdf.Dictionary, lines: Container[str]) -> Iterator[ContentItem]:
    """The marked content in the order in which it is read.

    Raises `RecursionError` for a tree without end.
    """
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Any, tuple[int, int], str, str, int]] = [(root.get("/K"), (0, 0), "", "", 0)]
    count = 0
    while waiting:
        node, page, line, tag, depth = waiting.pop()
        count += 1
        if count > _MOST_ELEMENTS or depth > _MOST_DEPTH:
            raise RecursionError("a structure tree without end")
        if isinstance(node, pikepdf.Array):
            waiting += [(kid, page, line, tag, depth + 1) for kid in reversed(list(node))]
        elif isinstance(node, pikepdf.Dictionary):
            if node.is_indirect:
                if node.objgen in seen:
                    continue
                seen.add(node.objgen)
            own = node.get("/Pg")
            place = own.objgen if isinstance(own, pikepdf.Dictionary) else page
            if "/MCID" in node:
                yield ContentItem(place, int(node["/MCID"]), line, tag)
                continue
            kind = str(node.get("/S", ""))
            name = str(node["/ID"]) if "/ID" in node else ""
            known = name if name and name in lines else line
            if kind == "/Figure" and known:
                yield ContentItem(place, -1, known, kind, str(node.get("/Alt", "")))
            within = "/TOC" if name == CONTENTS else tag if tag in _KEPT else kind or tag
            waiting.append((node.get("/K"), place, known, within, depth + 1))
        elif isinstance(node, int):
            yield ContentItem(page, int(node), line, tag)
