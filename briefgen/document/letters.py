"""The letters of a document: every character that is printed somewhere on its pages."""

from collections.abc import Iterator
from itertools import chain

from briefgen.document.blocks import (
    Block,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    Panel,
    Table,
    in_order,
)
from briefgen.document.document import Document
from briefgen.document.drawing import Label
from briefgen.document.inlines import plain_text
from briefgen.document.reading import lines_of


def letters_of(document: Document) -> frozenset[str]:
    """The characters, each once."""
    head = document.title_block
    texts = chain(
        (head.organisation, head.kind, head.title, head.scope, *chain.from_iterable(head.details)),
        document.margins,
        chain.from_iterable(map(_texts, in_order(document.blocks))),
        (plain_text(note.content) for note in document.notes),
    )
    return frozenset().union(*texts)


def drawn_letters(document: Document) -> frozenset[str]:
    """The characters of drawings, each once."""
    figures = (block for block in in_order(document.blocks) if isinstance(block, Figure))
    return frozenset().union(*(shape.text for figure in figures for shape in _labels(figure)))


def _labels(figure: Figure) -> Iterator[Label]:
    return (shape for shape in figure.drawing.shapes if isinstance(shape, Label))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Panel():
            yield block.title
        case Counts():
            yield from (block.title, *chain.from_iterable(block.rows))
        case Table():
            yield from (column.title for column in block.columns)
        case FacingBoxes():
            yield from (block.left.title, block.right.title)
        case Figure():
            yield from (label.text for label in _labels(block))
        case _:
            pass
    yield from map(plain_text, lines_of(block))
