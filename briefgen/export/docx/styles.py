"""The styles of a brief in Word, made from the house style.

Each has a name, under which it shows in Word and which `word.styles` of a house style may map to a style of the user's
own base, and an id, by which paragraphs call it.
"""

from typing import Final

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
from briefgen.export.docx.table_styles import table_styles
from briefgen.export.docx.xml import hex_colour, twips

# Points.
PANEL_PADDING: Final = 8
BULLET_INDENT: Final = 12
NUMBER_INDENT: Final = 18
SIDE_INDENT: Final = 9
SIDE_PADDING: Final = 6
COUNTS_INDENT: Final = 32

_HAIRLINE: Final = 2  # eighths of a point: the thinnest that Word draws


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
        *table_styles(style),
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
    second, table, title, colours = style.fonts.heading_2, style.fonts.table, style.fonts.title, style.colours
    return (
        paragraph_style(
            "Brief Kind",
            f"<w:keepNext/>{spacing(second)}",
            heading + colour(colours.accent) + size(second),
            following="Title",
        ),
        paragraph_style(
            "Title",
            f"<w:keepNext/><w:keepLines/>{spacing(title, before=2)}",
            heading + BOLD + colour(colours.ink) + size(title),
            following="Subtitle",
        ),
        paragraph_style(
            "Subtitle",
            f"<w:keepNext/>{spacing(table, before=2)}",
            heading + colour(colours.grey) + size(table),
            following="Body Text",
        ),
    )


def _heading_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    text_style = fonts(style.fonts.heading.word) + BOLD + colour(style.colours.accent)
    first, second = style.fonts.heading_1, style.fonts.heading_2
    keep = "<w:keepNext/><w:keepLines/>"
    return (
        paragraph_style(
            "Heading 1",
            f'{keep}{spacing(first, before=16, after=4)}<w:outlineLvl w:val="0"/>',
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
        paragraph_style("Brief Small", spacing(note, after=8), heading + colour(style.colours.grey) + size(note)),
        paragraph_style(
            "Brief Band",
            f'<w:keepNext/><w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(style.colours.tint)}"/>'
            f"{spacing(style.fonts.table, before=8)}",
            heading + size(style.fonts.table),
        ),
        *_side_styles(style),
        paragraph_style(
            "Caption",
            f"<w:keepLines/>{spacing(note, before=4, after=4)}",
            heading + colour(style.colours.grey) + size(note),
        ),
        paragraph_style("Brief Figure", '<w:keepNext/><w:spacing w:before="80" w:after="0"/>'),
        paragraph_style("Footnote Text", spacing(note), size(note)),
    )


def _side_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    """The side column, in its smaller type, and the counts at its head."""
    side, second = style.fonts.side, style.fonts.heading_2
    heading = fonts(style.fonts.heading.word)
    title = heading + BOLD + colour(style.colours.accent) + size(second)
    indent = f'<w:ind w:left="{twips(SIDE_INDENT)}" w:hanging="{twips(SIDE_INDENT)}"/>'
    counts = twips(COUNTS_INDENT + SIDE_PADDING)
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(style.colours.tint)}"/>'
    sides = f'w:right="{twips(SIDE_PADDING)}"'
    return (
        paragraph_style("Brief Side", spacing(side, after=4), heading + size(side)),
        paragraph_style("toc 1", spacing(side, after=2), based_on="Brief Side"),
        paragraph_style("Brief Side List", spacing(side, after=4) + indent, based_on="Brief Side"),
        paragraph_style(
            "Brief Side Heading",
            f"<w:keepNext/><w:keepLines/>{spacing(second, before=10, after=4)}",
            title,
            following="Brief Side",
        ),
        paragraph_style(
            "Brief Counts",
            f'{ground}<w:tabs><w:tab w:val="left" w:pos="{counts}"/></w:tabs>{spacing(side)}'
            f'<w:ind w:left="{counts}" {sides} w:hanging="{twips(COUNTS_INDENT)}"/>',
            based_on="Brief Side",
        ),
        paragraph_style(
            "Brief Counts Heading",
            f'<w:keepNext/>{ground}{spacing(second)}<w:ind w:left="{twips(SIDE_PADDING)}" {sides}/>',
            title,
            following="Brief Counts",
        ),
    )


def _list_styles(style: Style, width: float, numbers: int, bullets: int) -> tuple[StyleSheetEntry, ...]:
    note, table = style.fonts.note, style.fonts.table
    beside = _beside(style, width)
    text_style = fonts(style.fonts.heading.word) + size(table)
    body, small = spacing(style.fonts.body, after=4), spacing(table, after=2)
    return (
        paragraph_style("Brief Small Text", small, text_style),
        paragraph_style(
            "Brief Small List Number",
            _list(numbers) + small + _hanging(NUMBER_INDENT),
            text_style,
            based_on="Body Text",
        ),
        paragraph_style(
            "Brief Small List Bullet",
            _list(bullets) + small + _hanging(BULLET_INDENT),
            text_style,
            based_on="Body Text",
        ),
        paragraph_style("List Number", _list(numbers) + body + _hanging(NUMBER_INDENT, beside), based_on="Body Text"),
        paragraph_style("List Bullet", _list(bullets) + body + _hanging(BULLET_INDENT, beside), based_on="Body Text"),
        paragraph_style(
            "List Continue",
            f'{spacing(note, after=4)}<w:ind w:left="{twips(NUMBER_INDENT)}" w:right="{beside}"/>',
            colour(style.colours.grey) + size(note),
            based_on="Body Text",
        ),
    )


def _hanging(indent: float, right: int = 0) -> str:
    return f'<w:ind w:left="{twips(indent)}" w:right="{right}" w:hanging="{twips(indent)}"/>'


def _beside(style: Style, width: float) -> int:
    """What is left of the width beside a line of running text, in twentieths of a point."""
    return twips(max(0, width - style.measure))


def _list(identity: int) -> str:
    return f'<w:numPr><w:numId w:val="{identity}"/></w:numPr>'


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
        character_style(
            "Brief Tag",
            heading
            + BOLD
            + colour(style.colours.accent)
            + small
            + f'<w:bdr w:val="single" w:sz="{_HAIRLINE}" w:space="0" w:color="{hex_colour(style.colours.rule)}"/>'
            + f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(style.colours.tint)}"/>',
        ),
        character_style("Brief Where Used", heading + colour(style.colours.grey) + small),
    )
