"""The headers and footers of the base, with a seam for the lines of a document.

What a base has in its header or footer stays and the document's line follows it, so that a handling marking stands on
every page. The line of an earlier brief that has become a base goes, marking and all; it is known by its bookmark.
"""

from collections.abc import Iterator
from typing import Any, Final, Literal, NamedTuple

from docx.oxml.ns import qn

from briefgen.export.docx.install import style_element
from briefgen.export.docx.opc import part_template, seam
from briefgen.export.docx.package import PartTemplate
from briefgen.export.docx.xml import twips

LINE_BOOKMARK: Final = "_brief_line"
_WORDS_OR_PICTURES: Final = (
    ".//w:t[normalize-space()] | .//w:drawing | .//w:pict | .//w:object | .//w:fldSimple | .//w:instrText"
)


class MarginPart(NamedTuple):
    """A header or footer part; `tabs` is the `w:tabs` that its line needs, empty where its style has them."""

    side: Literal["header", "footer"]
    part: PartTemplate
    tabs: str


def margin_parts(document: Any, style_ids: dict[str, str], width: float) -> tuple[MarginPart, ...]:
    """Every header and footer that the section of an opened document shows; `width` is that of the text in points."""
    return tuple(
        MarginPart(side, _seamed(place), _tabs(style_element(document.styles.element, style_ids[name]), width))
        for side, name, place in _places(document)
    )


def _places(document: Any) -> Iterator[tuple[Literal["header", "footer"], str, Any]]:
    section = document.sections[-1]
    yield "header", "Header", section.header
    yield "footer", "Footer", section.footer
    if section.different_first_page_header_footer:
        yield "header", "Header", section.first_page_header
        yield "footer", "Footer", section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield "header", "Header", section.even_page_header
        yield "footer", "Footer", section.even_page_footer


def _seamed(place: Any) -> PartTemplate:
    place.is_linked_to_previous = False
    element = place.part.element
    for line in element.xpath(f"./w:p[w:bookmarkStart[starts-with(@w:name, '{LINE_BOOKMARK}')]]"):
        element.remove(line)
    if not element.xpath(_WORDS_OR_PICTURES):
        for child in list(element):
            element.remove(child)
    element.append(seam())
    return part_template(place.part, element)


def _tabs(style: Any, width: float) -> str:
    """Tab stops in the middle and at the end of the line, those of the style cleared."""
    wanted = {twips(width / 2): "center", twips(width): "right"}
    own = {
        int(tab.get(qn("w:pos"))): tab.get(qn("w:val"))
        for tab in style.xpath("./w:pPr/w:tabs/w:tab")
        if tab.get(qn("w:val")) != "clear"
    }
    if own == wanted:
        return ""
    stops = dict.fromkeys(own, "clear") | wanted
    inner = "".join(f'<w:tab w:val="{stops[position]}" w:pos="{position}"/>' for position in sorted(stops))
    return f"<w:tabs>{inner}</w:tabs>"
