"""A vector drawing: shapes in points, the origin at the top left, y downwards; colours are roles of the style."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

ColourRole = Literal["ink", "accent", "grey", "rule", "tint", "paper"]
TextAnchor = Literal["start", "middle", "end"]

STROKE_WIDTH: Final = 0.75
"""Points of the outline of a box or disc."""


class Line(NamedTuple):
    """A straight stroke of `width` points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: ColourRole
    width: float = 0.5


class Rect(NamedTuple):
    """A filled box; `stroke` draws its outline in another colour."""

    x: float
    y: float
    width: float
    height: float
    fill: ColourRole
    stroke: ColourRole | None = None


class Fade(NamedTuple):
    """A box whose fill runs from opacity `start` at its left edge to `end` at its right edge, each 0 to 1."""

    x: float
    y: float
    width: float
    height: float
    fill: ColourRole
    start: float
    end: float


class Circle(NamedTuple):
    """A filled disc; `stroke` draws its outline in another colour."""

    x: float
    y: float
    radius: float
    fill: ColourRole
    stroke: ColourRole | None = None


class Label(NamedTuple):
    """A line of words in the heading face; (`x`, `y`) is the anchor on the baseline."""

    x: float
    y: float
    text: str
    size: float
    anchor: TextAnchor = "start"
    colour: ColourRole = "ink"
    strong: bool = False


Shape = Line | Rect | Fade | Circle | Label


class Drawing(NamedTuple):
    """Shapes in drawing order on a ground of `width` by `height` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def mirrored(drawing: Drawing) -> Drawing:
    """The drawing as it reads from right to left: each shape in its place from the other edge, words as they are."""
    return drawing._replace(shapes=tuple(_mirrored(shape, drawing.width) for shape in drawing.shapes))


_OTHER_END: Final[Mapping[TextAnchor, TextAnchor]] = MappingProxyType(
    {"start": "end", "middle": "middle", "end": "start"}
)


def _mirrored(shape: Shape, width: float) -> Shape:
    match shape:
        case Line():
            return shape._replace(x1=width - shape.x1, x2=width - shape.x2)
        case Fade():
            return shape._replace(x=width - shape.x - shape.width, start=shape.end, end=shape.start)
        case Rect():
            return shape._replace(x=width - shape.x - shape.width)
        case Circle():
            return shape._replace(x=width - shape.x)
        case Label():
            return shape._replace(x=width - shape.x, anchor=_OTHER_END[shape.anchor])
