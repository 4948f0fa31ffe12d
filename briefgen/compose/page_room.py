"""How much room blocks take in a column of page one, about: enough to know what still fits beside what."""

from collections.abc import Iterable
from math import ceil
from typing import Final, assert_never

from briefgen.compose.section import SectionContext
from briefgen.compose.title import brief_title
from briefgen.document.blocks import (
    Block,
    Box,
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
from briefgen.document.column_widths import column_widths
from briefgen.document.inlines import Inlines, LineBreak, NoteReference
from briefgen.document.style import POINTS_PER_MM, Size, Style
from briefgen.document.text_width import text_width

_HEAD: Final = 64.0
"""Points that the title block takes beside the title itself."""
_FILLED: Final = 0.93
"""Of a line, by words, on average."""
_CITATION: Final = "[12 ¶12]"
_ROW: Final = 36.0
"""Points of a row of a table, on average; on made-up briefs of up to 21 pages within a third of what the PDF has."""
_ITEM: Final = 24.0
"""Points of an item of a list, likewise."""
_GAP: Final = 4.0  # points: the step of all spaces
_PADDING: Final = 8.0  # points, of a box
_ROW_PADDING: Final = 6.0  # points, of a row of a table
_BOX_SHARE: Final = 0.44
"""Of the width, for the words of one of two boxes."""


def room_on_page_one(context: SectionContext) -> float:
    """The height of page one under the title block, in points."""
    title = context.style.fonts.title
    lines = _lines(text_width(brief_title(context), title.size, strong=True), context.style.page.text_width)
    return _page_height(context) - _HEAD - lines * title.leading


def last_page_share(context: SectionContext, blocks: Iterable[Block]) -> float:
    """How full the last page is that the blocks fill, 0 to 1."""
    style = context.style
    height = ColumnRuler(style, style.page.text_width, style.fonts.body).height(blocks)
    page, head = _page_height(context), _page_height(context) - room_on_page_one(context)
    return (head + height) % page / page


def about_pages(context: SectionContext, blocks: Iterable[Block]) -> float:
    """About how many pages the blocks fill, told by what there is: quickly, whatever their number."""
    return sum(map(_rough_height, in_order(blocks))) / _page_height(context)


def _rough_height(block: Block) -> float:
    match block:
        case Table():
            return len(block.rows) * _ROW
        case ListBlock():
            return len(block.items) * _ITEM
        case Figure():
            return block.drawing.height
        case _:
            return _ROW


def _lines(words: float, width: float) -> int:
    """On how many lines of `width` words stand that are so wide."""
    return 1 if words <= width else ceil(words / (width * _FILLED))


def _page_height(context: SectionContext) -> float:
    page = context.style.page
    return page.height - (page.margin_top_mm + page.margin_bottom_mm) * POINTS_PER_MM


class ColumnRuler:
    """How high blocks are in a column of `width` points whose running text has the size `body`."""

    def __init__(self, style: Style, width: float, body: Size) -> None:
        self._style, self._fonts, self._width, self._body = style, style.fonts, width, body

    def height(self, blocks: Iterable[Block]) -> float:
        """The height in points."""
        return sum(map(self._height, blocks))

    def _height(self, block: Block) -> float:
        height = 0.0
        table, body = self._fonts.table, self._body
        match block:
            case Heading():
                height = (self._fonts.heading_1 if block.level == 1 else self._fonts.heading_2).leading + 4 * _GAP
            case Paragraph():
                height = self._text(block.content, body if block.role == "body" else table) + 2 * _GAP
            case Panel():
                words = sum(self._text(each, body) for each in block.paragraphs)
                height = self._fonts.heading_1.leading + words + 5 * _PADDING
            case ListBlock():
                size = table if block.small and body.size > table.size else body
                height = sum(self._text(item.content, size) + _GAP for item in block.items)
            case Table():
                height = self._table(block)
            case Counts():
                height = self._fonts.heading_2.leading + len(block.rows) * 2 * body.leading + 3 * _PADDING
            case FacingBoxes():
                height = max(self._box(box, table) for box in (block.left, block.right)) + 3 * _PADDING
            case Figure():
                height = block.drawing.height + self._fonts.note.leading + 4 * _GAP
            case SideBySide():
                main = ColumnRuler(self._style, self._style.main_width, body).height(block.main)
                side = ColumnRuler(self._style, self._style.side_width, self._fonts.side).height(block.side)
                height = max(main, side)
            case _:
                assert_never(block)
        return height

    def _box(self, box: Box, size: Size) -> float:
        title = _lines(text_width(box.title, size.size, strong=True), self._width * _BOX_SHARE)
        return title * size.leading + self._text(box.content, size, _BOX_SHARE)

    def _table(self, table: Table) -> float:
        shares = [width / self._width for width in column_widths(table, self._style, self._width)]
        size = self._fonts.table
        head = size.leading + _PADDING if table.headed else 0.0
        rows = (
            max(self._text(cell, size, share) for cell, share in zip(row.cells, shares, strict=True))
            for row in table.rows
        )
        return head + sum(rows) + _ROW_PADDING * len(table.rows) + _GAP

    def _text(self, content: Inlines, size: Size, share: float = 1.0) -> float:
        return self._lines_of(content, size, share) * size.leading

    def _lines_of(self, content: Inlines, size: Size, share: float) -> int:
        lines, width, is_cited = 0, 0.0, False
        for part in (*content, LineBreak()):
            if isinstance(part, LineBreak):
                lines += _lines(width, self._width * share)
                width = 0.0
            elif not isinstance(part, NoteReference):
                width += text_width(part.text, size.size)
            elif not is_cited:
                width += text_width(_CITATION, self._fonts.citation_size)
            is_cited = isinstance(part, NoteReference)
        return lines
