"""What tests of the brief ask of a document: its tables as plain words, and the notes behind a line."""

from collections.abc import Iterable

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.blocks import (
    Block,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    in_order,
)
from briefgen.document.document import Document
from briefgen.document.inlines import Inlines, NoteReference, plain_text
from briefgen.document.style import Style
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS

STYLE = Style(name="plain")
WITHOUT_ANNEX = tuple(name for name in SECTIONS if name != "evidence")
FOOTNOTED = {"citations": "footnotes", "form": "full", "sections": WITHOUT_ANNEX}


def brief(articles: Corpus, **spec: object) -> Document:
    """The brief of the articles, issued on 2 June 2025; whole, with footnotes, without the annex unless asked for."""
    return compose(articles, Spec.model_validate({**FOOTNOTED, "date": "2025-06-02", **spec}), STYLE)


def table(document: Document, anchor: str) -> Table:
    (found,) = (block for block in in_order(document.blocks) if isinstance(block, Table) and block.anchor == anchor)
    return found


def headings_of(document: Document) -> list[str]:
    return [block.text for block in in_order(document.blocks) if isinstance(block, Heading)]


def figure(document: Document) -> Figure:
    (found,) = (block for block in in_order(document.blocks) if isinstance(block, Figure))
    return found


def cells(row: Row) -> tuple[str, ...]:
    return tuple(map(plain_text, row.cells))


def rows(document: Document, anchor: str) -> list[tuple[str, ...]]:
    """The rows of a table as plain words."""
    return list(map(cells, table(document, anchor).rows))


def section(document: Document, name: str) -> list[Block]:
    """The blocks of a section, without its heading."""
    found: list[Block] = []
    within = False
    for block in in_order(document.blocks):
        if isinstance(block, Heading | Counts):
            within = block.anchor == name
        elif within:
            found.append(block)
    return found


def items(document: Document, name: str) -> list[ListItem]:
    """The items of the list of a section."""
    return [item for block in section(document, name) if isinstance(block, ListBlock) for item in block.items]


def boxes(document: Document) -> list[FacingBoxes]:
    """The disputes, side against side."""
    return [block for block in in_order(document.blocks) if isinstance(block, FacingBoxes)]


def paragraphs(document: Document, name: str) -> list[str]:
    return [plain_text(block.content) for block in section(document, name) if isinstance(block, Paragraph)]


def notes_of(document: Document, line: Inlines) -> list[str]:
    """The words of the notes that a line has marks of, in their order."""
    words = {note.id: plain_text(note.content) for note in document.notes}
    return [words[part.note] for part in line if isinstance(part, NoteReference)]


def texts(lines: Iterable[ListItem]) -> list[str]:
    return [plain_text(item.content) for item in lines]
