"""What must be known of a document before its first line is written: note numbers and bookmarks."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefgen.document.blocks import (
    Block,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    Panel,
    Paragraph,
    SideBySide,
    Table,
    in_order,
)
from briefgen.document.document import Document
from briefgen.document.inlines import Inlines, NoteReference

_LONGEST_BOOKMARK: Final = 40  # characters that Word takes


class StoryPlan(NamedTuple):
    """`numbers` are those of the notes in the order of their first marks; `repeated` notes have several marks.

    `bookmarks` are the names for the anchors that Word takes: letters, digits and `_`, 40 at most.
    """

    numbers: dict[str, int]
    repeated: frozenset[str]
    bookmarks: dict[str, str]


def plan(document: Document) -> StoryPlan:
    """Walk the document once, in the order in which it is read."""
    numbers: dict[str, int] = {}
    repeated: set[str] = set()
    anchors: list[str] = []
    for block in in_order(document.blocks):
        anchors.extend(_anchors(block))
        for content in _contents(block):
            for inline in content:
                if type(inline) is NoteReference:
                    if inline.note in numbers:
                        repeated.add(inline.note)
                    else:
                        numbers[inline.note] = len(numbers) + 1
    return StoryPlan(numbers, frozenset(repeated), _bookmarks(anchors))


def _contents(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph():
            yield block.content
        case Panel():
            yield from block.paragraphs
        case ListBlock():
            for item in block.items:
                yield item.content
                yield item.detail
        case Table():
            for row in block.rows:
                yield from row.cells
        case FacingBoxes():
            yield block.left.content
            yield block.right.content
        case Heading() | Figure() | Counts() | SideBySide():
            return


def _anchors(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Panel() | Figure() | Counts() | FacingBoxes():
            yield block.anchor
        case Paragraph():
            yield from filter(None, (block.anchor,))
        case ListBlock():
            yield from (item.anchor for item in block.items if item.anchor)
        case Table():
            yield block.anchor
            yield from (row.anchor for row in block.rows if row.anchor)
        case SideBySide():
            return


def _bookmarks(anchors: list[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    taken = set()
    for anchor in anchors:
        plain = re.sub("[^A-Za-z0-9_]", "_", anchor)
        name, count = plain[:_LONGEST_BOOKMARK], 1
        while name.lower() in taken:
            count += 1
            name = f"{plain[: _LONGEST_BOOKMARK - 6]}_{count}"
        taken.add(name.lower())
        names[anchor] = name
    return names
