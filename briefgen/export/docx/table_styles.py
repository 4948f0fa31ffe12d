"""The styles of tables, and of the words in them."""

from typing import Final

from briefgen.document.column_widths import CELL_PADDING
from briefgen.document.style import Style
from briefgen.export.docx.style_entry import (
    BOLD,
    StyleSheetEntry,
    colour,
    fonts,
    paragraph_style,
    size,
    spacing,
)
from briefgen.export.docx.xml import hex_colour, twips

_ROW_PADDING: Final = 3  # points above and below the words of a cell
_HAIRLINE: Final = 4  # eighths of a point
_STRONG_RULE: Final = 8  # eighths of a point


def table_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    """The style of tables, and those of what stands in them."""
    table = style.fonts.table
    heading = fonts(style.fonts.heading.word)
    return (
        paragraph_style("Brief Table Text", spacing(table), heading + size(table)),
        paragraph_style(
            "Brief Table Heading",
            f"<w:keepNext/>{spacing(table)}",
            BOLD + colour(style.colours.accent),
            based_on="Brief Table Text",
        ),
        StyleSheetEntry("Brief Table", "BriefTable", "table", "Normal Table", None, _table_style(style)),
    )


def _table_style(style: Style) -> str:
    """The definition of the table style after `w:basedOn`.

    The text of the first column stands flush with the page's text, so the air between columns lies on the right of
    each cell.
    """
    rule, accent = hex_colour(style.colours.rule), hex_colour(style.colours.accent)
    return (
        '<w:uiPriority w:val="99"/><w:qFormat/>'
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        f"{_border('bottom', _STRONG_RULE, rule)}{_border('insideH', _HAIRLINE, rule)}</w:tblBorders>"
        f"<w:tblCellMar>{_margin('top', _ROW_PADDING)}{_margin('left', 0)}"
        f"{_margin('bottom', _ROW_PADDING)}{_margin('right', 2 * CELL_PADDING)}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
        f'{_border("bottom", _STRONG_RULE, accent)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )


def _border(side: str, eighths: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'


def _margin(side: str, points: float) -> str:
    return f'<w:{side} w:w="{twips(points)}" w:type="dxa"/>'
