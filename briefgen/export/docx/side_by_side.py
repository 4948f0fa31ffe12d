"""What stands side by side: the side column of page one, two boxes face to face, and counts with their words.

Columns are a table without rules: it is read cell by cell, breaks over pages, and is edited like any text.
"""

from collections.abc import Sequence
from typing import Final

from briefgen.document.blocks import Box, Counts, FacingBoxes
from briefgen.document.inlines import Inlines, Text
from briefgen.document.lines import line_id
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.writer_context import WriterContext, space
from briefgen.export.docx.xml import hex_colour, paragraph, twips

_BOX_GAP: Final = 8.0  # points: two steps of 4
_BOX_PADDING: Final = 6.0  # points
_LAYOUT: Final = (
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
    ' w:noVBand="1"/>'
)
_NO_LINE: Final = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def two_columns(context: WriterContext, main: str, side: str) -> str:
    """The main text with the side column at the end of its lines."""
    left, right = map(twips, context.side_by_side)
    gap = twips(context.width) - left - right
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="{left}" w:type="dxa"/></w:tcPr>{_ended(main)}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="{gap}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="{right}" w:type="dxa"/></w:tcPr>{_ended(side)}</w:tc>'
    )
    return f"{_opening(context, (left, gap, right))}<w:tr>{cells}</w:tr></w:tbl>"


def facing_boxes(context: WriterContext, facing: FacingBoxes, before: float | None) -> str:
    """A row of two boxes with rules around each."""
    gap = twips(_BOX_GAP)
    width = (twips(context.width) - gap) // 2
    last = twips(context.width) - width - gap
    names = [line_id(facing.anchor, place) for place in range(1, 5)]
    cells = (
        _box(context, facing.left, width, (facing.anchor, *names[:2])),
        f'<w:tc><w:tcPr><w:tcW w:w="{gap}" w:type="dxa"/></w:tcPr><w:p/></w:tc>',
        _box(context, facing.right, last, ("", *names[2:])),
    )
    white = f"<w:p><w:pPr>{_NO_LINE}</w:pPr></w:p>" if before is not None else ""
    return (
        f"{white}{_opening(context, (width, gap, last), _BOX_PADDING)}"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr></w:tbl>"
    )


def counts(context: WriterContext, block: Counts) -> str:
    """A heading and a line for each count, its number before a tab stop, on a tinted ground."""
    written = [context.paragraph("Brief Counts Heading", (Text(block.title),), keep=True, anchor=block.anchor)]
    last = len(block.rows) - 1
    for index, (number, words) in enumerate(block.rows):
        rtl = context.is_rtl
        runs = f"{text_runs(number, _STRONG, rtl=rtl)}<w:r><w:tab/></w:r>{text_runs(words, rtl=rtl)}"
        name = line_id(block.anchor, index + 1)
        runs = context.bookmarked(name, runs) if name else runs
        properties = ("<w:bidi/>" if rtl else "") + (space(after=8) if index == last else "")
        written.append(paragraph(context.template.style_ids["Brief Counts"], runs, properties))
    return "".join(written)


_STRONG: Final = "<w:b/><w:bCs/>"


def _box(context: WriterContext, box: Box, width: int, anchors: Sequence[str]) -> str:
    """A box under its `anchors`: that of the pair in the first one, and the names of its title and its words."""
    colour = hex_colour(context.style.colours.rule)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    title: Inlines = (Text(box.title, strong=True),)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{borders}</w:tcBorders></w:tcPr>'
        f"{context.paragraph('Brief Table Text', title, keep=True, anchor=anchors[1], outer=anchors[0])}"
        f"{context.paragraph('Brief Table Text', box.content, anchor=anchors[2])}</w:tc>"
    )


def _opening(context: WriterContext, widths: tuple[int, ...], padding: float = 0.0) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = "".join(f'<w:{side} w:w="{twips(padding)}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr>{context.mirrored}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>{_LAYOUT}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _ended(inner: str) -> str:
    """The blocks of a cell, which ends with a paragraph."""
    return inner if inner.endswith("</w:p>") else f"{inner}<w:p><w:pPr>{_NO_LINE}</w:pPr></w:p>"
