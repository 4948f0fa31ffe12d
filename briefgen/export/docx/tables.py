"""Tables: fixed columns, a head that repeats, rows that do not split."""

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

from briefgen.document.blocks import Row, Table, has_bars
from briefgen.document.column_widths import CELL_PADDING, column_widths, fits_in, holds_words
from briefgen.document.inlines import Inlines, NoteReference, Text, with_plain_spaces
from briefgen.document.lines import head_id, line_id
from briefgen.export.docx.captions import caption
from briefgen.export.docx.runs import is_rtl
from briefgen.export.docx.writer_context import BAR, BAR_ROOM, WriterContext
from briefgen.export.docx.xml import attribute, hex_colour, paragraph, twips

_SHORT_TABLE: Final = 4  # rows that are kept on one page, as in the PDF
_SPLITTING_SHARE: Final = 1 / 3  # of the page, from which a row may break between lines, as in the PDF
_CHARACTER_WIDTH: Final = 0.5  # em: about the mean advance of a letter


def table(context: WriterContext, block: Table) -> str:
    """The caption and the table under it; four rows or fewer stay on one page, and the first two rows of more."""
    points = column_widths(block, context.style, context.width, for_word=True)
    widths = _twips(points, context.width)
    narrow = [width if column.nowrap else 0.0 for column, width in zip(block.columns, points, strict=True)]
    if not holds_words(block, context.style, points):
        narrow = [0.0 for _ in narrow]
    room = twips(BAR_ROOM) if has_bars((block,)) else 0
    widths[:1] = [width + room for width in widths[:1]]
    outdent = room if context.is_whole else 0
    widths[-1:] = [width - room + outdent for width in widths[-1:]]  # within a column there is no margin
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
    cells[:1] = [cell.replace("</w:tcPr>", f"{_margin(room)}</w:tcPr>") for cell in cells[:1]]
    rows = block.rows
    longest = _longest_cells(context, widths)
    kept = len(rows) - 1 if len(rows) <= _SHORT_TABLE else 1
    written = [
        caption(context, block.caption, block.anchor, context.keep) if block.caption else "",
        _opening(context, block, widths, is_fixed=not any(narrow), outdent=outdent),
    ]
    if block.headed:
        written.append(_head(context, block, cells))
    goes_on = [*(row.joined for row in rows[1:]), False]
    for index, row in enumerate(rows):
        spans = (goes_on[index], row.joined and index > 0)
        anchor = block.anchor if index == 0 and not block.caption and not block.headed else None
        written.append(
            _row(context, row, cells, longest, _WordRow(index < kept or goes_on[index], *spans, anchor, narrow))
        )
    written.append("</w:tbl>")
    return "".join(written)


def _twips(widths: tuple[float, ...], total: float) -> list[int]:
    """Widths in twips that add up to the total."""
    ends = [twips(sum(widths[: index + 1])) for index in range(len(widths))]
    ends[-1:] = [twips(total)] if ends else []
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _margin(room: int) -> str:
    """Room for a bar within a cell, in twips."""
    return f'<w:tcMar><w:left w:w="{room}" w:type="dxa"/></w:tcMar>' if room else ""


def _opening(context: WriterContext, block: Table, widths: list[int], *, is_fixed: bool, outdent: int) -> str:
    """The properties and the grid of a table that begins so many twips before the text.

    Only where columns are not fixed Word minds which cells do not wrap. Where a word is too long for its column they
    are: it would take the room of the others.
    """
    title = f'<w:tblCaption w:val="{attribute(block.caption.text)}"/>' if block.caption else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    layout = "fixed" if is_fixed else "autofit"
    indent = f'<w:tblInd w:w="{-outdent}" w:type="dxa"/>' if outdent else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{context.template.style_ids["Brief Table"]}"/>'
        f"{context.mirrored}"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{indent}<w:tblLayout w:type="{layout}"/>'
        f'<w:tblLook w:val="{"04A0" if block.headed else "0480"}" w:firstRow="{int(block.headed)}" w:lastRow="0"'
        f' w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{title}'
        f'<w:tblDescription w:val="{attribute(block.description)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _head(context: WriterContext, block: Table, cells: list[str]) -> str:
    written = [
        context.paragraph(
            "Brief Table Heading",
            (Text(column.title),),
            keep=True,
            anchor=head_id(block.anchor, place) if column.title else None,
            outer=None if block.caption or place > 1 else block.anchor,
        )
        for place, column in enumerate(block.columns, 1)
    ]
    inner = "".join(f"{cell}{words}</w:tc>" for cell, words in zip(cells, written, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{inner}</w:tr>"


class _WordRow(NamedTuple):
    """Whether a row keeps with the next, whether its head goes on in that one, or is that of the row before.

    `anchor` is that of the table where the row begins it; `narrow` are the widths in points of columns whose words do
    not part, 0 for the others.
    """

    keep: bool
    goes_on: bool
    joined: bool
    anchor: str | None
    narrow: Sequence[float]


def _row(context: WriterContext, row: Row, cells: list[str], longest: list[int], form: _WordRow) -> str:
    style = context.template.style_ids["Brief Table Text"]
    inner = []
    whole = True
    for index, (cell, content, limit) in enumerate(zip(cells, row.cells, longest, strict=True)):
        rtl = is_rtl(content)
        runs = context.runs(with_plain_spaces(content), rtl=rtl)
        length = len(runs)
        name = line_id(row.anchor, index + 1)
        if name and any(part.text for part in content):
            runs = context.bookmarked(name, runs)
        if row.anchor is not None and index == int(form.joined):
            runs = context.bookmarked(row.anchor, runs)
        if form.anchor is not None and index == 0:
            runs = context.bookmarked(form.anchor, runs)
        whole = whole and (length < limit or _length(content) < limit)
        properties = (context.keep if form.keep else "") + ("<w:bidi/>" if rtl else "")
        more = _borders(context, form, bar=row.marked and index == 0)
        if form.narrow[index] and content and fits_in(content, context.style, form.narrow[index]):
            more += "<w:noWrap/>"
        opened = _with(cell, more) if more else cell
        inner.append(f"{opened}{paragraph(style, runs, properties)}</w:tc>")
    return f"<w:tr>{_WHOLE if whole else ''}{''.join(inner)}</w:tr>"


def _with(cell: str, more: str) -> str:
    """A cell with more properties, before its margin, which comes last of them."""
    before = "<w:tcMar>" if "<w:tcMar>" in cell else "</w:tcPr>"
    return cell.replace(before, f"{more}{before}", 1)


def _borders(context: WriterContext, form: _WordRow, *, bar: bool) -> str:
    """No rule towards rows under the same head; a bar in the margin, as the outer border of a first cell.

    Cells are not merged: readers of the screen lose their place in merged ones, and Word's checker calls them a fault.
    """
    top = '<w:top w:val="nil"/>' if form.joined else ""
    bottom = '<w:bottom w:val="nil"/>' if form.goes_on else ""
    colour = hex_colour(context.style.colours.accent)
    left = f'<w:left w:val="single" w:sz="{BAR}" w:space="0" w:color="{colour}"/>' if bar else ""
    return f"<w:tcBorders>{top}{left}{bottom}</w:tcBorders>" if top or left or bottom else ""


_WHOLE: Final = "<w:trPr><w:cantSplit/></w:trPr>"


def _longest_cells(context: WriterContext, widths: list[int]) -> list[int]:
    """How many characters a cell of each column may have before its row is longer than a third of a page."""
    size = context.style.fonts.table
    lines = context.template.text_height * _SPLITTING_SHARE / size.leading
    return [ceil(lines * max(1.0, width / 20 - 2 * CELL_PADDING) / (size.size * _CHARACTER_WIDTH)) for width in widths]


def _length(content: Inlines) -> int:
    return sum(len(inline.text) for inline in content if not isinstance(inline, NoteReference))
