"""The headers and footers of the base, with a seam for the lines of a document.

What a base has in its header or footer stays and the document's line follows it, so that a handling marking stands on
every page. The line of an earlier brief that has become a base goes, marking and all; it is known by its bookmark.
"""

from typing import Any, Final, NamedTuple

from briefgen.export.docx.elements import tag, xpath
from briefgen.export.docx.install import style_element
from briefgen.export.docx.opened import OpenedBase, OpenedPart, Side, seam
from briefgen.export.docx.package import PartTemplate
from briefgen.export.docx.xml import twips

LINE_BOOKMARK: Final = "_brief_line"
_WORDS_OR_PICTURES: Final = (
    ".//w:t[normalize-space()] | .//w:drawing | .//w:pict | .//w:object | .//w:fldSimple | .//w:instrText"
)


class MarginPart(NamedTuple):
    """A header or footer part; `tabs` is the `w:tabs` that its line needs, empty where its style has them."""

    side: Side
    part: PartTemplate
    tabs: str


def margin_parts(base: OpenedBase, style_ids: dict[str, str]) -> tuple[MarginPart, ...]:
    """Every header and footer that the section of an opened base shows."""
    return tuple(
        MarginPart(
            side,
            _seamed(part),
            _tabs(style_element(base.styles, style_ids[side.capitalize()]), base.text_width),
        )
        for side, part in base.margins
    )


def _seamed(part: OpenedPart) -> PartTemplate:
    element = part.element
    for line in xpath(element, f"./w:p[w:bookmarkStart[starts-with(@w:name, '{LINE_BOOKMARK}')]]"):
        element.remove(line)
    if not xpath(element, _WORDS_OR_PICTURES):
        for child in list(element):
            element.remove(child)
    element.append(seam())
    return part.template()


def _tabs(style: Any, width: float) -> str:
    """Tab stops in the middle and at the end of the line, those of the style cleared."""
    wanted = {twips(width / 2): "center", twips(width): "right"}
    own = {
        int(tab.get(tag("pos"))): tab.get(tag("val"))
        for tab in xpath(style, "./w:pPr/w:tabs/w:tab")
        if tab.get(tag("val")) != "clear"
    }
    if own == wanted:
        return ""
    stops = dict.fromkeys(own, "clear") | wanted
    inner = "".join(f'<w:tab w:val="{stops[position]}" w:pos="{position}"/>' for position in sorted(stops))
    return f"<w:tabs>{inner}</w:tabs>"
