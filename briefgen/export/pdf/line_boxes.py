"""What a page is stacked of: line boxes that never break, one upon the other."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from briefgen.document.style import Size
from briefgen.export.pdf.lines import Line
from briefgen.export.pdf.page_metrics import baseline
from briefgen.export.pdf.tags import Element

PlacedLine = tuple[float, float, Line]
"""Left edge, distance of the baseline from the line box's top, the line."""


class HorizontalRule(NamedTuple):
    """A horizontal stroke; `y` from the line box's top, colour as `r g b`."""

    x: float
    y: float
    width: float
    weight: float
    colour: str


class Background(NamedTuple):
    """A tinted ground behind line boxes; those with the same one lie on one ground."""

    x: float
    width: float
    colour: str


class BoxOutline(NamedTuple):
    """A frame around part of a line box; `y` from the line box's top, colour as `r g b`."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Art(NamedTuple):
    """A drawing or picture in its own space: origin at its top left, y downwards, one unit a point.

    `element` is its tag; `scale` shrinks it to the page; `draw` puts it on a canvas that has that space.
    """

    element: Element
    x: float
    y: float
    width: float
    height: float
    scale: float
    draw: Callable[[Canvas], None]


class LineBox(NamedTuple):
    """A strip of the page.

    `space` is the white above it, dropped at the top of a page; `keep` forbids a page break after it. `marks` are the
    numbers of the notes marked in it, or of the note that it is a line of, `anchors` the destinations at its top,
    `elements` the tags that begin with it, in order, `head` the line box that stands again at the top of a page which
    begins with this one, `row` the row of a table of which this is one line, `about` what it is about; `new_page` has
    it begin a page where the one before is full enough. `beside` are line boxes of the side column, each with the
    distance of its top from the top of this one; they are read after the line box that `closes` the stretch beside
    them.
    """

    height: float
    space: float = 0.0
    keep: bool = False
    lines: tuple[PlacedLine, ...] = ()
    marks: tuple[int, ...] = ()
    elements: tuple[Element, ...] = ()
    anchors: tuple[str, ...] = ()
    rules: tuple[HorizontalRule, ...] = ()
    ground: Background | None = None
    head: "LineBox | None" = None
    art: Art | None = None
    row: Element | None = None
    about: str = ""
    new_page: bool = False
    outlines: tuple[BoxOutline, ...] = ()
    beside: tuple[tuple[float, "LineBox"], ...] = ()
    closes: bool = False


def marks_in(lines: Iterable[Line]) -> tuple[int, ...]:
    """Numbers of the notes whose marks stand in the lines."""
    return tuple(segment.element.note for line in lines for segment in line if segment.element.note)


def stack(
    lines: Sequence[Line],
    size: Size,
    x: float,
    *,
    space: float = 0.0,
    keep: bool = False,
    elements: tuple[Element, ...] = (),
    anchors: tuple[str, ...] = (),
    ground: Background | None = None,
    about: str = "",
    note: int = 0,
) -> list[LineBox]:
    """A paragraph, a line box a line; at least two lines stay on either side of a page break.

    `note` is the number of the note that the lines are of.
    """
    depth = baseline(size)
    last = len(lines) - 1
    return [
        LineBox(
            size.leading,
            space if place == 0 else 0.0,
            keep if place == last else place in (0, last - 1),
            ((x, depth, line),),
            (note,) if note else marks_in((line,)),
            elements if place == 0 else (),
            anchors if place == 0 else (),
            ground=ground,
            about=about,
        )
        for place, line in enumerate(lines)
    ]


def kept(line_boxes: Iterable[LineBox]) -> list[LineBox]:
    """The line boxes bound to each other and to what follows."""
    return [each._replace(keep=True) for each in line_boxes]
