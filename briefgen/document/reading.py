"""A document in the order in which it is read: its lines, its anchors, the numbers of its notes."""

from collections.abc import Iterator
from typing import assert_never

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


def lines_of(block: Block) -> Iterator[Inlines]:
    """The lines of a block that are made of inlines: paragraphs, items with their details, cells, boxes."""
    match block:
        case Paragraph():
            yield block.content
        case Panel():
            yield from block.paragraphs
        case ListBlock():
            yield from (part for item in block.items for part in (item.content, item.detail))
        case Table():
            yield from (cell for row in block.rows for cell in row.cells)
        case FacingBoxes():
            yield from (block.left.content, block.right.content)
        case Heading() | Figure() | Counts() | SideBySide():
            return
        case _:
            assert_never(block)


def anchors_of(block: Block) -> Iterator[str]:
    """The anchors of a block and of what is in it."""
    match block:
        case Heading() | Panel() | Figure() | Counts() | FacingBoxes() | Paragraph():
            yield from filter(None, (block.anchor,))
        case ListBlock():
            yield from (item.anchor for item in block.items if item.anchor)
        case Table():
            yield block.anchor
            yield from (row.anchor for row in block.rows if row.anchor)
        case SideBySide():
            return
        case _:
            assert_never(block)


def note_numbers(document: Document) -> dict[str, int]:
    """Numbers by the id of the note, from 1, in the order in which the first marks are read."""
    numbers: dict[str, int] = {}
    for block in in_order(document.blocks):
        for line in lines_of(block):
            for inline in line:
                if type(inline) is NoteReference:
                    numbers.setdefault(inline.note, len(numbers) + 1)
    return numbers
