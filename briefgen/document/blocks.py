"""What stands on the page from top to bottom: headings, paragraphs, lists, tables, figures.

An `anchor` is unique in the document and made of ASCII letters, digits, `_` and `-`; it begins with a letter.
`about` is a name that who composed the document gave to what a row, an item or a note is about; it is not printed, and
tells where on the pages a thing stands.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from briefgen.document.drawing import Drawing
from briefgen.document.inlines import Inlines

ParagraphRole = Literal["body", "small", "band"]


class TitleBlock(NamedTuple):
    """The head of page one.

    `kind` is the name of the genre ("Policy brief"), `scope` one line on what is covered, `details`
    pairs of a label and a value (author, date, reference), printed on one line or as a small grid.
    """

    organisation: str
    kind: str
    title: str
    scope: str
    details: tuple[tuple[str, str], ...] = ()


FULL_PAGE: Final = 0.8
"""Of a page: one less full is not left for the next; no more than a fifth of a page is to stay empty."""


class Heading(NamedTuple):
    """A heading of level 1 or 2; it keeps with what follows and goes into the outline.

    `new_page` has it begin a page, where a writer knows that the page before is at least `FULL_PAGE` full.
    """

    level: Literal[1, 2]
    text: str
    anchor: str
    new_page: bool = False


class Paragraph(NamedTuple):
    """A paragraph of body text, of small text such as the line on method, or in a tinted band over a table.

    `keep` keeps it with what follows; `anchor` is empty where nothing leads to it.
    """

    content: Inlines
    role: ParagraphRole = "body"
    keep: bool = False
    anchor: str = ""


class Panel(NamedTuple):
    """Paragraphs on a lightly tinted ground under a heading of their own."""

    title: str
    anchor: str
    paragraphs: tuple[Inlines, ...]


class ListItem(NamedTuple):
    """An item of a list; `detail` is a second, smaller line under it. One that is `marked` has a bar in the margin."""

    content: Inlines
    detail: Inlines = ()
    anchor: str | None = None
    about: str = ""
    marked: bool = False


class ListBlock(NamedTuple):
    """A list of items: numbered from 1 when `ordered`, bulleted otherwise, or without a sign when `plain`.

    `small` sets it in the size of tables.
    """

    items: tuple[ListItem, ...]
    ordered: bool
    plain: bool = False
    small: bool = False


class Caption(NamedTuple):
    """The line over a table or under a figure: a label, its number in the document, and words."""

    label: str
    number: int
    text: str


class Column(NamedTuple):
    """A column of a table. `nowrap` columns are as wide as their widest cell.

    `share` is the part of the table's width that a column takes whatever its cells hold; 0 leaves it to them.
    """

    title: str
    nowrap: bool = False
    share: float = 0.0


class Row(NamedTuple):
    """A row of a table: as many cells as there are columns; the first cell heads the row.

    One that is `joined` goes on under the head of the row above: its first cell is empty. One that is `marked` has a
    bar in the margin.
    """

    cells: tuple[Inlines, ...]
    anchor: str | None = None
    about: str = ""
    joined: bool = False
    marked: bool = False


class Table(NamedTuple):
    """A table with one head row, which repeats on every page. `description` is its alternative text.

    One without a caption is told of by the words before it; where not `headed`, its columns show no titles.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Caption | None
    description: str
    anchor: str
    headed: bool = True


class Counts(NamedTuple):
    """A short list of numbers under a heading, each with the words for what it counts, on a lightly tinted ground."""

    title: str
    anchor: str
    rows: tuple[tuple[str, str], ...]


class Box(NamedTuple):
    """What one side says: its name, and its words."""

    title: str
    content: Inlines


class FacingBoxes(NamedTuple):
    """Two boxes side by side, read one after the other."""

    left: Box
    right: Box
    anchor: str
    about: str = ""


class Figure(NamedTuple):
    """A drawing with its caption and alternative text."""

    drawing: Drawing
    alt: str
    caption: Caption
    anchor: str


class SideBySide(NamedTuple):
    """Blocks with a narrow side column beside them, which is read after them."""

    main: tuple["Block", ...]
    side: tuple["Block", ...]


Block = Heading | Paragraph | Panel | ListBlock | Table | Figure | Counts | FacingBoxes | SideBySide


def in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks as they are read: those side by side one after the other."""
    for block in blocks:
        if isinstance(block, SideBySide):
            yield from in_order((*block.main, *block.side))
        else:
            yield block


def has_bars(blocks: Iterable[Block]) -> bool:
    """Whether an item or a row of the blocks is marked by a bar in the margin."""
    return any(
        (isinstance(block, ListBlock) and any(item.marked for item in block.items))
        or (isinstance(block, Table) and any(row.marked for row in block.rows))
        for block in blocks
    )
