"""The lines of a document, as a reader meets them: each paragraph, item, cell, caption by a name of its own.

A line's name is the anchor of what it stands in, with its place there where that holds several. Writers put it into the
file, where whoever reads the file back finds the line again. What has no anchor has no name.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, NamedTuple, assert_never

from briefgen.document.blocks import (
    Block,
    Caption,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    Row,
    SideBySide,
    Table,
    in_order,
)
from briefgen.document.document import Document, sender_of
from briefgen.document.drawing import Drawing, Label
from briefgen.document.inlines import Inlines, NoteReference, Text

SENDER: Final = "title-kind"
TITLE: Final = "title"
DETAILS: Final = "title-details"
NOTES: Final = "notes"
CONTENTS: Final = "contents"
"""The name of the heading of a list of contents, which is no line: it comes and goes with the pages."""
_JOINT: Final = " · "


class DocumentLine(NamedTuple):
    """A line by its name; `about` is as in blocks, `under` the anchor of the heading that it stands under, or is.

    The line of a drawing is its alternative text; `drawn` are the words in it.
    """

    id: str
    content: Inlines
    about: str = ""
    under: str = ""
    drawn: str = ""


def line_id(anchor: str | None, part: int | str) -> str:
    """The name of a part of what has an anchor: of a cell, or a paragraph, counted from 1; empty without an anchor."""
    return f"{anchor}-{part}" if anchor else ""


def head_id(table: str, column: int) -> str:
    """The name of the head of a column, counted from 1."""
    return line_id(table, f"head-{column}")


def caption_id(anchor: str) -> str:
    """The name of the caption of a table or figure."""
    return line_id(anchor, "caption")


def picture_id(anchor: str) -> str:
    """The name of a drawing, whose line is its alternative text."""
    return line_id(anchor, "picture")


def drawn_words(drawing: Drawing) -> str:
    """The words in a drawing, in the order in which they are drawn."""
    return " ".join(shape.text for shape in drawing.shapes if isinstance(shape, Label))


def note_id(number: int) -> str:
    """The name of the words of a note, by its number."""
    return f"note-{number}-text"


def details_of(document: Document) -> str:
    """The line under the title."""
    block = document.title_block
    return _JOINT.join(filter(None, (*(value for _, value in block.details), block.scope)))


def document_lines(document: Document) -> Iterator[DocumentLine]:
    """The lines in the order in which they are read; the notes last, in the order of their first marks."""
    for name, text in (
        (SENDER, sender_of(document)),
        (TITLE, document.title_block.title),
        (DETAILS, details_of(document)),
    ):
        if text:
            yield DocumentLine(name, (Text(text),), under=TITLE)
    marks: dict[str, None] = {}
    for line in named_lines(document.blocks):
        marks.update((part.note, None) for part in line.content if isinstance(part, NoteReference))
        yield line
    notes = {note.id: note for note in document.notes}
    for number, mark in enumerate(marks, 1):
        if mark in notes:
            yield DocumentLine(note_id(number), notes[mark].content, notes[mark].about, NOTES)


def named_lines(blocks: Iterable[Block]) -> Iterator[DocumentLine]:
    """The lines of blocks that have a name."""
    under = ""
    for block in in_order(blocks):
        if isinstance(block, Heading | Panel | Counts):
            under = block.anchor
        yield from (line for line in _lines(block, under) if line.id)


def _lines(block: Block, under: str) -> Iterator[DocumentLine]:
    match block:
        case Heading():
            yield DocumentLine(block.anchor, (Text(block.text),), under=under)
        case Paragraph():
            yield DocumentLine(block.anchor, block.content, under=under)
        case Panel():
            yield from _titled(block.anchor, block.title, block.paragraphs)
        case ListBlock():
            yield from chain.from_iterable(_item(item, under) for item in block.items)
        case Table():
            yield from _table(block, under)
        case Figure():
            yield DocumentLine(
                picture_id(block.anchor), (Text(block.alt),), under=under, drawn=drawn_words(block.drawing)
            )
            yield _caption(block.caption, block.anchor, under)
        case Counts():
            yield from _titled(block.anchor, block.title, _rows(block))
        case FacingBoxes():
            yield from _boxes(block, under)
        case SideBySide():
            return
        case _:
            assert_never(block)


def _titled(anchor: str, title: str, contents: Iterable[Inlines]) -> Iterator[DocumentLine]:
    yield DocumentLine(anchor, (Text(title),), under=anchor)
    for place, content in enumerate(contents, 1):
        yield DocumentLine(line_id(anchor, place), content, under=anchor)


def _rows(block: Counts) -> Iterator[Inlines]:
    return ((Text(number), Text(" "), Text(words)) for number, words in block.rows)


def _item(item: ListItem, under: str) -> Iterator[DocumentLine]:
    yield DocumentLine(item.anchor or "", item.content, item.about, under)
    if item.detail:
        yield DocumentLine(line_id(item.anchor, "detail"), item.detail, item.about, under)


def _boxes(block: FacingBoxes, under: str) -> Iterator[DocumentLine]:
    parts = [part for box in (block.left, block.right) for part in ((Text(box.title),), box.content)]
    for place, content in enumerate(parts, 1):
        yield DocumentLine(line_id(block.anchor, place), content, block.about, under)


def _table(table: Table, under: str) -> Iterator[DocumentLine]:
    if table.caption:
        yield _caption(table.caption, table.anchor, under)
    if table.headed:
        for place, column in enumerate(table.columns, 1):
            yield DocumentLine(head_id(table.anchor, place), (Text(column.title),), under=under)
    for row in table.rows:
        yield from _cells(row, under)


def _cells(row: Row, under: str) -> Iterator[DocumentLine]:
    for place, content in enumerate(row.cells, 1):
        yield DocumentLine(line_id(row.anchor, place), content, row.about, under)


def _caption(caption: Caption, anchor: str, under: str) -> DocumentLine:
    words = (Text(f"{caption.label} {caption.number}"), Text(f" {caption.text}"))
    return DocumentLine(caption_id(anchor), words, under=under)
