"""The styles of a brief in Word, made from the house style.

Each has a name, under which it shows in Word and which `word.styles` of a house style may map to a style of the user's
own base, and an id, by which paragraphs call it.
"""

from typing import Final

from briefgen.document.columns import CELL_PADDING
from briefgen.document.style import Style
from briefgen.export.docx.style_entry import (
    BOLD,
    StyleSheetEntry,
    character_style,
    colour,
    fonts,
    paragraph_style,
    size,
    spacing,
)
from briefgen.export.docx.xml import hex_colour, twips

PANEL_PADDING: Final = 8
LIST_INDENT: Final = 20
_ROW_PADDING: Final = 3
_HAIRLINE: Final = 4
_STRONG_RULE: Final = 8


def style_sheet(style: Style, width: float, numbers: int, bullets: int) -> tuple[StyleSheetEntry, ...]:
    """Every style that the writer calls.

    `width` is that of the text in points, `numbers` and `bullets` are the ids of the lists of the two list styles.
    """
    return (
        *_foundations(style),
        *_title_styles(style),
        *_heading_styles(style),
        *_text_styles(style, width),
        *_list_styles(style, width, numbers, bullets),
        *_table_styles(style),
        *_margin_styles(style, width),
        *_character_styles(style),
    )


def _foundations(style: Style) -> tuple[StyleSheetEntry, ...]:
    body = style.fonts.body
    text_style = fonts(style.fonts.text.word) + colour(style.colours.ink) + size(body)
    plain_table = (
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    return (
        paragraph_style("Normal", spacing(body), text_style, based_on=None, is_default=True),
        character_style("Default Paragraph Font", "", is_default=True),
        StyleSheetEntry("Normal Table", "TableNormal", "table", None, None, plain_table, is_default=True),
        StyleSheetEntry("No List", "NoList", "numbering", None, None, hidden, is_default=True),
    )


def _title_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    heading = fonts(style.fonts.heading.word)
    body, note, title, colours = style.fonts.body, style.fonts.note, style.fonts.title, style.colours
    small = heading + colour(colours.grey) + size(style.fonts.table)
    return (
        paragraph_style(
            "Brief Kind",
            f"<w:keepNext/>{spacing(body)}",
            heading + colour(colours.accent) + size(body),
            following="Title",
        ),
        paragraph_style(
            "Title",
            f"<w:keepNext/><w:keepLines/>{spacing(title, before=4)}",
            heading + BOLD + colour(colours.accent) + size(title),
            following="Subtitle",
        ),
        paragraph_style(
            "Subtitle",
            f"<w:keepNext/>{spacing(body, before=4)}",
            heading + colour(colours.ink) + size(body),
            following="Brief Details",
        ),
        paragraph_style("Brief Details", spacing(note, before=4), small, following="Body Text"),
    )


def _heading_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    text_style = fonts(style.fonts.heading.word) + BOLD + colour(style.colours.accent)
    first, second = style.fonts.heading_1, style.fonts.heading_2
    keep = "<w:keepNext/><w:keepLines/>"
    return (
        paragraph_style(
            "Heading 1",
            f'{keep}{spacing(first, before=20, after=4)}<w:outlineLvl w:val="0"/>',
            text_style + size(first),
            following="Body Text",
        ),
        paragraph_style(
            "Heading 2",
            f'{keep}{spacing(second, before=12, after=4)}<w:outlineLvl w:val="1"/>',
            text_style + size(second),
            following="Body Text",
        ),
        paragraph_style(
            "Brief Panel Heading",
            f"{keep}{_panel(style)}{spacing(first, before=12)}{_PANEL_INDENT}",
            "",
            based_on="Heading 1",
            following="Brief Panel",
        ),
    )


_PANEL_INDENT: Final = f'<w:ind w:left="{twips(PANEL_PADDING)}" w:right="{twips(PANEL_PADDING)}"/>'


def _panel(style: Style) -> str:
    """A tinted ground with air around the words: borders of the ground's own colour, which Word joins."""
    tint = hex_colour(style.colours.tint)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="{PANEL_PADDING}" w:color="{tint}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>'


def _text_styles(style: Style, width: float) -> tuple[StyleSheetEntry, ...]:
    body, note = style.fonts.body, style.fonts.note
    heading = fonts(style.fonts.heading.word)
    return (
        paragraph_style("Body Text", f'{spacing(body, after=8)}<w:ind w:right="{_beside(style, width)}"/>'),
        paragraph_style(
            "Brief Panel", f"{_panel(style)}{spacing(body, before=4)}{_PANEL_INDENT}", based_on="Body Text"
        ),
        paragraph_style("Brief Small", spacing(note, after=8), colour(style.colours.grey) + size(note)),
        paragraph_style(
            "Caption",
            f"<w:keepLines/>{spacing(note, before=4, after=4)}",
            heading + colour(style.colours.grey) + size(note),
        ),
        paragraph_style("Brief Figure", '<w:keepNext/><w:spacing w:before="80" w:after="0"/>'),
        paragraph_style("Footnote Text", spacing(note), size(note)),
    )


def _list_styles(style: Style, width: float, numbers: int, bullets: int) -> tuple[StyleSheetEntry, ...]:
    space = spacing(style.fonts.body, after=4)
    indent = f'<w:ind w:left="{twips(LIST_INDENT)}" w:right="{_beside(style, width)}"'
    hanging = f'{indent} w:hanging="{twips(LIST_INDENT)}"/>'
    note = style.fonts.note
    return (
        paragraph_style("List Number", _list(numbers) + space + hanging, based_on="Body Text"),
        paragraph_style("List Bullet", _list(bullets) + space + hanging, based_on="Body Text"),
        paragraph_style(
            "List Continue",
            f"{spacing(note, after=4)}{indent}/>",
            colour(style.colours.grey) + size(note),
            based_on="Body Text",
        ),
    )


def _beside(style: Style, width: float) -> int:
    """What is left of the width beside a line of running text, in twentieths of a point."""
    return twips(max(0, width - style.measure))


def _list(identity: int) -> str:
    return f'<w:numPr><w:numId w:val="{identity}"/></w:numPr>'


def _table_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
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


def _margin_styles(style: Style, width: float) -> tuple[StyleSheetEntry, ...]:
    note = style.fonts.note
    tabs = (
        f'<w:tabs><w:tab w:val="center" w:pos="{twips(width / 2)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>'
    )
    text_style = fonts(style.fonts.heading.word) + colour(style.colours.grey) + size(note)
    return (
        paragraph_style("Header", tabs + spacing(note), text_style),
        paragraph_style("Footer", tabs + spacing(note), text_style),
    )


def _character_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    heading = fonts(style.fonts.heading.word)
    small = size(style.fonts.note.model_copy(update={"size": style.fonts.citation_size}))
    return (
        character_style("Hyperlink", colour(style.colours.accent) + '<w:u w:val="single"/>'),
        character_style("Footnote Reference", '<w:vertAlign w:val="superscript"/>'),
        character_style("Brief Muted", colour(style.colours.grey)),
        character_style("Brief Citation", heading + BOLD + colour(style.colours.accent) + small),
        character_style("Brief Where Used", heading + colour(style.colours.grey) + small),
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
