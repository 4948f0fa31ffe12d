"""The lines in the margins: left, centre and right by tab stops, page numbers as fields, the marking strong."""

import re
from typing import Final

from briefgen.document.document import Margins
from briefgen.document.style import Style
from briefgen.export.docx.margin_parts import LINE_BOOKMARK
from briefgen.export.docx.package import Part
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.template import Template
from briefgen.export.docx.xml import hex_colour, paragraph, run

_NUMBER: Final = re.compile(r"(\{page\}|\{pages\})")
_FIELDS: Final = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FIRST_BOOKMARK: Final = 1_000_000  # above the ids of the text's bookmarks, so that none is given twice
_PLACES: Final = ("left", "centre", "right")


def margin_lines(template: Template, style: Style, margins: Margins) -> tuple[Part, ...]:
    """Every header and footer with its line."""
    lines = {side: _line(style, margins, side) for side in ("header", "footer")}
    return tuple(
        margin.part.filled(
            paragraph(template.style_ids[margin.side.capitalize()], _named(lines[margin.side], number), margin.tabs)
        )
        for number, margin in enumerate(template.margins, 1)
    )


def _named(runs: str, number: int) -> str:
    """The runs of a line under the bookmark by which it is known again."""
    identity = _FIRST_BOOKMARK + number
    start = f'<w:bookmarkStart w:id="{identity}" w:name="{LINE_BOOKMARK}{number}"/>'
    return f'{start}{runs}<w:bookmarkEnd w:id="{identity}"/>'


def _line(style: Style, margins: Margins, side: str) -> str:
    """The runs of a line; the tabs before its last words only."""
    strong = f'<w:b/><w:bCs/><w:color w:val="{hex_colour(style.colours.ink)}"/>'
    written, tabs = [], ""
    for place in _PLACES:
        words: str = getattr(margins, f"{side}_{place}")
        if words:
            is_marking = "{marking}" in getattr(style.margin_lines, f"{side}_{place}")
            written.append(tabs + _words(words, strong if is_marking else ""))
            tabs = ""
        tabs += "<w:r><w:tab/></w:r>"
    return "".join(written)


def _words(words: str, text_style: str) -> str:
    return "".join(
        f'<w:fldSimple w:instr=" {_FIELDS[piece]} ">{run("1", text_style)}</w:fldSimple>'
        if piece in _FIELDS
        else text_runs(piece, text_style)
        for piece in _NUMBER.split(words)
        if piece
    )
