"""A line of words, as it stands on a page."""

from typing import NamedTuple

from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.tags import Element


class LineSegment(NamedTuple):
    """A stretch of a line in one tag and one style; `x` and `width` in points, `code` the operators that show it."""

    element: Element
    text_style: TextStyle
    x: float
    width: float
    code: str


Line = tuple[LineSegment, ...]
