"""Strings of WordprocessingML: escaping, units, the commonest elements."""

import re
from typing import Final

from briefgen.document.direction import without_controls

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STORY_NAMESPACES: Final = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_SPACES: Final = "\t\n\r\u2028\u2029"
_UNFIT: Final = re.compile(r"[\x00-\x1f\u2028\u2029\ud800-\udfff\ufffe\uffff]")  # what is another character then
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Text of XML characters only: line ends and tabs become spaces, what XML 1.0 forbids becomes U+FFFD.

    What turns a line is dropped; runs have their directions as properties.
    """
    if text.isprintable():
        return text
    plain = without_controls(text)
    return "".join(map(_clean, plain)) if _UNFIT.search(plain) else plain


def _clean(char: str) -> str:
    if char in _SPACES:
        return " "
    forbidden = char < " " or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
    return _REPLACEMENT if forbidden else char


def escaped(text: str) -> str:
    """Text for the content of an element."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text for an attribute in double quotes."""
    return escaped(text).replace('"', "&quot;")


def twips(points: float) -> int:
    """Twentieths of a point, the unit of most lengths in Word."""
    return round(points * 20)


def half_points(points: float) -> int:
    """The unit of type sizes in Word."""
    return round(points * 2)


def emus(points: float) -> int:
    """English Metric Units, the unit of drawings: 12,700 to the point."""
    return round(points * 12700)


def hex_colour(colour: str) -> str:
    """`#rrggbb` as Word writes it."""
    return colour[1:].upper()


def run(text: str, properties: str = "") -> str:
    """A run of escaped text; `properties` is the content of its `w:rPr`."""
    text_style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{text_style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """A paragraph; `properties` is the rest of its `w:pPr`, in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'
