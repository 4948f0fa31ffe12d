"""Lists: one definition for numbers, one for bullets, and an instance for each numbered list, so each begins at 1."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from briefgen.document.style import Style
from briefgen.export.docx.elements import parse, tag, xpath
from briefgen.export.docx.opened import seam
from briefgen.export.docx.style_entry import colour, fonts
from briefgen.export.docx.styles import BULLET_INDENT, NUMBER_INDENT
from briefgen.export.docx.xml import W, twips

_NAMESPACE: Final = f'xmlns:w="{W}"'


class ListIds(NamedTuple):
    """Free ids in a numbering part: of two definitions, and of the first list."""

    definition: int
    first: int

    @property
    def numbers(self) -> int:
        """The list that the style of numbered items belongs to."""
        return self.first

    @property
    def bullets(self) -> int:
        """The list of all bullets."""
        return self.first + 1

    @property
    def first_free(self) -> int:
        """The first id for the lists of a document."""
        return self.first + 2


def free_ids(numbering: Any) -> ListIds:
    """Ids that no definition and no list of a `w:numbering` has."""
    definitions = map(int, xpath(numbering, "./w:abstractNum/@w:abstractNumId"))
    lists = map(int, xpath(numbering, "./w:num/@w:numId"))
    return ListIds(max(definitions, default=-1) + 1, max(lists, default=0) + 1)


def define_lists(numbering: Any, ids: ListIds, style: Style, style_ids: Mapping[str, str]) -> None:
    """Add the two definitions with a list of each, and a seam for the lists of a document."""
    first_list = next(iter(numbering.findall(tag("num"))), None)
    place = len(numbering) if first_list is None else numbering.index(first_list)
    text_style = f"<w:rPr>{fonts(style.fonts.heading.word)}{colour(style.colours.accent)}</w:rPr>"
    forms = (
        ("decimal", "%1.", "", "List Number", NUMBER_INDENT),
        ("bullet", "•", text_style, "List Bullet", BULLET_INDENT),
    )
    for offset, (form, text, look, name, indent) in enumerate(forms):
        identity = ids.definition + offset
        numbering.insert(place + offset, parse(_definition(identity, form, text, look, style_ids[name], twips(indent))))
    place = 1 + max(numbering.index(child) for child in xpath(numbering, "./w:abstractNum | ./w:num"))
    numbering.insert(place, parse(_list(ids.numbers, ids.definition, _NAMESPACE)))
    numbering.insert(place + 1, parse(_list(ids.bullets, ids.definition + 1, _NAMESPACE)))
    numbering.insert(place + 2, seam())


def definition_behind(numbering: Any, style_element: Any) -> int | None:
    """The id of the definition of the list that a paragraph style belongs to, `None` where it belongs to none."""
    lists = xpath(style_element, "./w:pPr/w:numPr/w:numId/@w:val")
    found = xpath(numbering, f'./w:num[@w:numId="{int(lists[0])}"]/w:abstractNumId/@w:val') if lists else []
    return int(found[0]) if found else None


def restarted_list(identity: int, definition: int) -> str:
    """A list that begins again at 1."""
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return _list(identity, definition, "", restart)


def _list(identity: int, definition: int, namespace: str, inner: str = "") -> str:
    return f'<w:num {namespace} w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{inner}</w:num>'


def _definition(identity: int, form: str, text: str, look: str, style_id: str, indent: int) -> str:
    return (
        f'<w:abstractNum {_NAMESPACE} w:abstractNumId="{identity}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style_id}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>{look}</w:lvl></w:abstractNum>'
    )
