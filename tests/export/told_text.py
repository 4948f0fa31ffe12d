"""The words of a document in the order in which they are read, to be found again in its files."""

from collections.abc import Iterator

from briefgen.document.blocks import (
    Block,
    Caption,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    Panel,
    Paragraph,
    Table,
    in_order,
)
from briefgen.document.direction import without_controls
from briefgen.document.document import Document, sender_of
from briefgen.document.inlines import Inlines, NoteReference

MARKS = str.maketrans("", "", "\u200e\u200f\u00ad\u200b\u2060")


def bare(text: str) -> str:
    """The text without spaces and marks that show nothing; hyphens of one kind."""
    return "".join(without_controls(text).translate(MARKS).replace("\u2011", "-").split())


def told(document: Document) -> str:
    """The words of title, blocks and nothing else, without spaces."""
    return bare("".join(_texts(document)))


def notes_told(document: Document) -> str:
    """The words of the footnotes that have a mark, without spaces."""
    return bare("".join(_line(note.content) for note in document.notes))


def _texts(document: Document) -> Iterator[str]:
    block = document.title_block
    details = (*(value for _, value in block.details), block.scope)
    yield from (sender_of(document), block.title, "·".join(filter(None, details)))
    for each in in_order(document.blocks):
        yield from _block(each)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _line(block.content)
        case Panel():
            yield from (block.title, *map(_line, block.paragraphs))
        case ListBlock():
            yield from (_line(part) for item in block.items for part in (item.content, item.detail))
        case Table():
            yield from _caption(block.caption)
            if block.headed:
                yield from (column.title for column in block.columns)
            yield from (_line(cell) for row in block.rows for cell in row.cells)
        case Counts():
            yield block.title
            yield from (part for row in block.rows for part in row)
        case FacingBoxes():
            yield from (part for box in (block.left, block.right) for part in (box.title, _line(box.content)))
        case Figure():
            yield from _caption(block.caption)
        case _:
            pass


def _caption(caption: Caption | None) -> Iterator[str]:
    if caption is not None:
        yield from (caption.label, str(caption.number), caption.text)


def _line(content: Inlines) -> str:
    return "".join(part.text for part in content if not isinstance(part, NoteReference))
