"""The style sheet of a page: the style's paper, faces and colours, by day, at night and in print."""

import re
from collections.abc import Iterable
from typing import Final

from briefgen import assets
from briefgen.document.document import Margins
from briefgen.document.marking import marking_look
from briefgen.document.style import Colours, Style
from briefgen.export.html.palette import night

_GENERIC: Final = {"text": "Georgia, serif", "heading": "Arial, sans-serif"}
_BOXES: Final = {
    "header_left": "top-left",
    "header_centre": "top-center",
    "header_right": "top-right",
    "footer_left": "bottom-left",
    "footer_centre": "bottom-center",
    "footer_right": "bottom-right",
}
_MIRROR: Final = {"left": "right", "right": "left"}
_NUMBER: Final = re.compile(r"\{(pages?)\}")


def share_class(share: float) -> str:
    """The class of columns that take a share of the width of their table."""
    return f"share-{share * 100:.0f}"


def style_sheet(style: Style, margins: Margins, shares: Iterable[float], *, is_rtl: bool) -> str:
    """The style sheet, which names no file and fetches nothing; `shares` are those that columns take of a table."""
    dark = night(style.colours)
    return "\n".join(
        (
            f":root {{ color-scheme: light dark; {_variables(style.colours)} {_faces(style)} }}",
            assets.read_text("html/page.css").strip(),
            *(f".{share_class(share)} {{ width: {share * 100:.0f}%; }}" for share in sorted(set(shares))),
            _band(style),
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(dark)} }}",
            f"{_drawn(style.colours)} }}",
            _paper(style, margins, is_rtl=is_rtl),
            "",
        )
    )


def _variables(colours: Colours) -> str:
    return " ".join(f"--{role}: {colour};" for role, colour in colours.model_dump().items())


def _faces(style: Style) -> str:
    """The families by name, the sizes in points as printed, and the measure of running text."""
    fonts = style.fonts
    families = " ".join(
        f"--{role}-face: {_string(face.pdf)}, {_string(face.word)}, {_GENERIC[role]};"
        for role, face in (("text", fonts.text), ("heading", fonts.heading))
    )
    named = (("body", fonts.body), ("table", fonts.table), ("note", fonts.note), ("title", fonts.title))
    rows = (*named, ("heading-1", fonts.heading_1), ("heading-2", fonts.heading_2))
    sizes = " ".join(f"--{name}: {size.size / fonts.body.size:.4g};" for name, size in rows)
    body = fonts.body
    return f"{families} {sizes} --point-size: {body.size:g}pt; --leading: {body.leading / body.size:.4g};"


def _band(style: Style) -> str:
    if style.band is None:
        return ""
    ground = f"background: {style.band.colour}; color: {style.band.ink};"
    return f".title {{ {ground} padding: 1rem; border: 0; }} .title * {{ color: inherit; }}"


def _drawn(colours: Colours) -> str:
    """The colours of drawings, which are written by day, at night."""
    return "\n".join(
        f'.drawing [{name}="{colour}"] {{ {name}: var(--{role}); }}'
        for role, colour in colours.model_dump().items()
        for name in ("fill", "stroke", "stop-color")
    )


def _paper(style: Style, margins: Margins, *, is_rtl: bool) -> str:
    """The sheet, with the lines of its margins on every page where the browser prints such lines."""
    page = style.page
    white = f"{page.margin_top_mm:g}mm {page.margin_right_mm:g}mm {page.margin_bottom_mm:g}mm {page.margin_left_mm:g}mm"
    boxes = "".join(_margin_box(style, margins, name, box, is_rtl=is_rtl) for name, box in _BOXES.items())
    return f"@page {{ size: {page.paper}; margin: {white}; {boxes}}}"


def _margin_box(style: Style, margins: Margins, name: str, box: str, *, is_rtl: bool) -> str:
    line: str = getattr(margins, name)
    if not line:
        return ""
    side, _, place = box.partition("-")
    at = _MIRROR.get(place, place) if is_rtl else place
    look = marking_look(line, style.fonts.note.size, style.colours.grey)
    dress = f"font: {look.size:g}pt {_string(style.fonts.heading.word)}, {_GENERIC['heading']}; color: {look.ink};"
    if line == margins.marking:
        dress += " font-weight: bold;"
    if look.ground and line == margins.marking:
        dress += f" background: {look.ground}; print-color-adjust: exact; -webkit-print-color-adjust: exact;"
    return f"@{side}-{at} {{ content: {_content(line)}; {dress} }} "


def _content(line: str) -> str:
    """A line as the value of `content`: words in quotation marks, numbers of pages as counters."""
    parts = _NUMBER.split(line)
    return " ".join(f"counter({part})" if at % 2 else _string(part) for at, part in enumerate(parts) if part)


def _string(text: str) -> str:
    """Text as a string of CSS; what is no plain letter is escaped, so that nothing can end the string or the sheet."""
    return '"' + "".join(char if char.isalnum() or char == " " else f"\\{ord(char):x} " for char in text) + '"'
