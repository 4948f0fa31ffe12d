"""A vector drawing: shapes in points, the origin at the top left, y downwards; colours are roles of the style."""

from dataclasses import dataclass
from typing import Final, Literal

ColourRole = Literal["ink", "accent", "grey", "rule", "tint", "paper"]
TextAnchor = Literal["start", "middle", "end"]

STROKE_WIDTH: Final = 0.75
"""Points of the outline of a box or disc."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke of `width` points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: ColourRole
    width: float = 0.5


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled box; `stroke` draws its outline in another colour."""

    x: float
    y: float
    width: float
    height: float
    fill: ColourRole
    stroke: ColourRole | None = None


@dataclass(frozen=True, slots=True)
class Fade:
    """A box whose fill runs from opacity `start` at its left edge to `end` at its right edge, each 0 to 1."""

    x: float
    y: float
    width: float
    height: float
    fill: ColourRole
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled disc; `stroke` draws its outline in another colour."""

    x: float
    y: float
    radius: float
    fill: ColourRole
    stroke: ColourRole | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A line of words in the heading face; (`x`, `y`) is the anchor on the baseline."""

    x: float
    y: float
    text: str
    size: float
    anchor: TextAnchor = "start"
    colour: ColourRole = "ink"
    strong: bool = False


Shape = Line | Rect | Fade | Circle | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in drawing order on a ground of `width` by `height` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
