"""The styles of a brief in Word, made from the house style.

Each has a name, under which it shows in Word and which `word.styles` of a house style may map to a style of the user's
own base, and an id, by which paragraphs call it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from briefgen.document.style import Size, Style
from briefgen.export.docx.table_style import table_style
from briefgen.export.docx.xml import attribute, half_points, hex_colour, twips

PANEL_PADDING: Final = 8
LIST_INDENT: Final = 20

Kind = Literal["paragraph", "character", "table", "numbering"]


@dataclass(frozen=True, slots=True)
class StyleSheetEntry:
    """A style: its kind, the style it builds on, and its definition in WordprocessingML after `w:basedOn`.

    `is_default` marks the style that things without a style of their own have.
    """

    name: str
    id: str
    kind: Kind
    based_on: str | None
    following: str | None
    definition: str
    is_default: bool = False


def style_sheet(style: Style, width: float, numbers: int, bullets: int) -> tuple[StyleSheetEntry, ...]:
    """Every style that the writer calls.

    `width` is that of the text in points, `numbers` and `bullets` are the ids of the lists of the two list styles.
    """
    return (
        *_foundations(style),
        *_title_styles(style),
        *_heading_styles(style),
        *_text_styles(style),
        *_list_styles(style, numbers, bullets),
        *_table_styles(style),
        *_margin_styles(style, width),
        *_character_styles(style),
    )


def entry_xml(entry: StyleSheetEntry, ids: Mapping[str, str]) -> str:
    """The `w:style` element of an entry without namespaces; `ids` are the ids of all styles by name."""
    based_on = f'<w:basedOn w:val="{ids[entry.based_on]}"/>' if entry.based_on else ""
    following = f'<w:next w:val="{ids[entry.following]}"/>' if entry.following else ""
    default = ' w:default="1"' if entry.is_default else ""
    custom = ' w:customStyle="1"' if entry.name.startswith("Brief ") else ""
    name = attribute(word_name(entry.name))
    return (
        f'<w:style w:type="{entry.kind}"{default}{custom} w:styleId="{attribute(ids[entry.name])}">'
        f'<w:name w:val="{name}"/>{based_on}{following}{entry.definition}</w:style>'
    )


def word_name(name: str) -> str:
    """The name by which the file calls a style; Word shows some built-in names with a capital that the file lacks."""
    return name.lower() if name in _LOWER_CASE else name


_LOWER_CASE: Final = frozenset(
    {"Heading 1", "Heading 2", "Caption", "Footnote Text", "Footnote Reference", "Header", "Footer"}
)


def fonts(family: str) -> str:
    """The family for every script."""
    name = attribute(family)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(size: Size) -> str:
    value = half_points(size.size)
    return f'<w:sz w:val="{value}"/><w:szCs w:val="{value}"/>'


def _colour(colour: str) -> str:
    return f'<w:color w:val="{hex_colour(colour)}"/>'


def _spacing(leading: Size, before: float = 0, after: float = 0) -> str:
    return (
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"'
        f' w:line="{twips(leading.leading)}" w:lineRule="atLeast"/>'
    )


_BOLD: Final = "<w:b/><w:bCs/>"
_QUICK: Final = "<w:qFormat/>"


def _paragraph_style(
    name: str,
    properties: str,
    dress: str = "",
    *,
    based_on: str | None = "Normal",
    following: str | None = None,
    is_default: bool = False,
) -> StyleSheetEntry:
    definition = f"{_QUICK}<w:pPr>{properties}</w:pPr>" + (f"<w:rPr>{dress}</w:rPr>" if dress else "")
    return StyleSheetEntry(name, name.replace(" ", ""), "paragraph", based_on, following, definition, is_default)


def _character_style(name: str, dress: str, *, is_default: bool = False) -> StyleSheetEntry:
    priority = '<w:uiPriority w:val="99"/>'
    definition = f"{priority}<w:rPr>{dress}</w:rPr>" if dress else f"{priority}<w:semiHidden/>"
    based_on = None if is_default else "Default Paragraph Font"
    return StyleSheetEntry(name, name.replace(" ", ""), "character", based_on, None, definition, is_default)


def _foundations(style: Style) -> tuple[StyleSheetEntry, ...]:
    body = style.fonts.body
    dress = fonts(style.fonts.text.word) + _colour(style.colours.ink) + _size(body)
    plain_table = (
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    return (
        _paragraph_style("Normal", _spacing(body), dress, based_on=None, is_default=True),
        _character_style("Default Paragraph Font", "", is_default=True),
        StyleSheetEntry("Normal Table", "TableNormal", "table", None, None, plain_table, is_default=True),
        StyleSheetEntry("No List", "NoList", "numbering", None, None, hidden, is_default=True),
    )


def _title_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    heading = fonts(style.fonts.heading.word)
    body, note, title, colours = style.fonts.body, style.fonts.note, style.fonts.title, style.colours
    small = heading + _colour(colours.grey) + _size(style.fonts.table)
    return (
        _paragraph_style(
            "Brief Kind",
            f"<w:keepNext/>{_spacing(body)}",
            heading + _colour(colours.accent) + _size(body),
            following="Title",
        ),
        _paragraph_style(
            "Title",
            f"<w:keepNext/><w:keepLines/>{_spacing(title, before=4)}",
            heading + _BOLD + _colour(colours.accent) + _size(title),
            following="Subtitle",
        ),
        _paragraph_style(
            "Subtitle",
            f"<w:keepNext/>{_spacing(body, before=4)}",
            heading + _colour(colours.ink) + _size(body),
            following="Brief Details",
        ),
        _paragraph_style("Brief Details", _spacing(note, before=4), small, following="Body Text"),
    )


def _heading_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    dress = fonts(style.fonts.heading.word) + _BOLD + _colour(style.colours.accent)
    first, second = style.fonts.heading_1, style.fonts.heading_2
    keep = "<w:keepNext/><w:keepLines/>"
    return (
        _paragraph_style(
            "Heading 1",
            f'{keep}{_spacing(first, before=20, after=4)}<w:outlineLvl w:val="0"/>',
            dress + _size(first),
            following="Body Text",
        ),
        _paragraph_style(
            "Heading 2",
            f'{keep}{_spacing(second, before=12, after=4)}<w:outlineLvl w:val="1"/>',
            dress + _size(second),
            following="Body Text",
        ),
        _paragraph_style(
            "Brief Panel Heading",
            f"{keep}{_panel(style)}{_spacing(first, before=12)}{_PANEL_INDENT}",
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


def _text_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    body, note = style.fonts.body, style.fonts.note
    heading = fonts(style.fonts.heading.word)
    return (
        _paragraph_style("Body Text", _spacing(body, after=8)),
        _paragraph_style(
            "Brief Panel", f"{_panel(style)}{_spacing(body, before=4)}{_PANEL_INDENT}", based_on="Body Text"
        ),
        _paragraph_style("Brief Small", _spacing(note, after=8), _colour(style.colours.grey) + _size(note)),
        _paragraph_style(
            "Caption",
            f"<w:keepLines/>{_spacing(note, before=4, after=4)}",
            heading + _colour(style.colours.grey) + _size(note),
        ),
        _paragraph_style("Brief Figure", '<w:keepNext/><w:spacing w:before="80" w:after="0"/>'),
        _paragraph_style("Footnote Text", _spacing(note), _size(note)),
    )


def _list_styles(style: Style, numbers: int, bullets: int) -> tuple[StyleSheetEntry, ...]:
    spacing = _spacing(style.fonts.body, after=4)
    indent = f'<w:ind w:left="{twips(LIST_INDENT)}"'
    hanging = f'{indent} w:hanging="{twips(LIST_INDENT)}"/>'
    note = style.fonts.note
    return (
        _paragraph_style("List Number", _list(numbers) + spacing + hanging, based_on="Body Text"),
        _paragraph_style("List Bullet", _list(bullets) + spacing + hanging, based_on="Body Text"),
        _paragraph_style(
            "List Continue",
            f"{_spacing(note, after=4)}{indent}/>",
            _colour(style.colours.grey) + _size(note),
            based_on="Body Text",
        ),
    )


def _list(identity: int) -> str:
    return f'<w:numPr><w:numId w:val="{identity}"/></w:numPr>'


def _table_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    table = style.fonts.table
    heading = fonts(style.fonts.heading.word)
    return (
        _paragraph_style("Brief Table Text", _spacing(table), heading + _size(table)),
        _paragraph_style(
            "Brief Table Heading",
            f"<w:keepNext/>{_spacing(table)}",
            _BOLD + _colour(style.colours.accent),
            based_on="Brief Table Text",
        ),
        StyleSheetEntry("Brief Table", "BriefTable", "table", "Normal Table", None, table_style(style)),
    )


def _margin_styles(style: Style, width: float) -> tuple[StyleSheetEntry, ...]:
    note = style.fonts.note
    tabs = (
        f'<w:tabs><w:tab w:val="center" w:pos="{twips(width / 2)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>'
    )
    dress = fonts(style.fonts.heading.word) + _colour(style.colours.grey) + _size(note)
    return (
        _paragraph_style("Header", tabs + _spacing(note), dress),
        _paragraph_style("Footer", tabs + _spacing(note), dress),
    )


def _character_styles(style: Style) -> tuple[StyleSheetEntry, ...]:
    return (
        _character_style("Hyperlink", _colour(style.colours.accent) + '<w:u w:val="single"/>'),
        _character_style("Footnote Reference", '<w:vertAlign w:val="superscript"/>'),
        _character_style("Brief Muted", _colour(style.colours.grey)),
    )
