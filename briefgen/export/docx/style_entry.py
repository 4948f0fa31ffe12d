"""What a style of Word is made of."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from briefgen.document.style import Size
from briefgen.export.docx.xml import attribute, half_points, hex_colour, twips

Kind = Literal["paragraph", "character", "table", "numbering"]


class StyleSheetEntry(NamedTuple):
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


def fonts(family: str) -> str:
    """The family for every script."""
    name = attribute(family)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def size(measure: Size) -> str:
    """The type size, for every script."""
    value = half_points(measure.size)
    return f'<w:sz w:val="{value}"/><w:szCs w:val="{value}"/>'


def colour(value: str) -> str:
    """The colour of the words, from `#rrggbb`."""
    return f'<w:color w:val="{hex_colour(value)}"/>'


def spacing(leading: Size, before: float = 0, after: float = 0) -> str:
    """The space around a paragraph, in points, and the least height of its lines."""
    return (
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"'
        f' w:line="{twips(leading.leading)}" w:lineRule="atLeast"/>'
    )


BOLD: Final = "<w:b/><w:bCs/>"
_FLUSH: Final = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
_QUICK: Final = "<w:qFormat/>"


def paragraph_style(
    name: str,
    properties: str,
    text_style: str = "",
    *,
    based_on: str | None = "Normal",
    following: str | None = None,
    is_default: bool = False,
) -> StyleSheetEntry:
    """A paragraph style of the gallery; `properties` and `text_style` are the contents of its `w:pPr` and `w:rPr`.

    One that builds on `Normal` states its indents: a base's `Normal` may have others.
    """
    if based_on == "Normal" and "<w:ind " not in properties:
        before, tag, after = properties.partition("<w:spacing ")
        rest, end, last = after.partition("/>")
        properties = f"{before}{tag}{rest}{end}{_FLUSH}{last}"
    definition = f"{_QUICK}<w:pPr>{properties}</w:pPr>" + (f"<w:rPr>{text_style}</w:rPr>" if text_style else "")
    return StyleSheetEntry(name, name.replace(" ", ""), "paragraph", based_on, following, definition, is_default)


def character_style(name: str, text_style: str, *, is_default: bool = False) -> StyleSheetEntry:
    """A character style; `text_style` is the content of its `w:rPr`."""
    priority = '<w:uiPriority w:val="99"/>'
    definition = f"{priority}<w:rPr>{text_style}</w:rPr>" if text_style else f"{priority}<w:semiHidden/>"
    based_on = None if is_default else "Default Paragraph Font"
    return StyleSheetEntry(name, name.replace(" ", ""), "character", based_on, None, definition, is_default)


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
