"""Write a drawing as a standalone SVG; same drawing and style, same text."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefgen.document.direction import without_controls
from briefgen.document.drawing import STROKE_WIDTH, Circle, ColourRole, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.style import Colours, Style

_FALLBACK_FAMILIES: Final = ("Carlito", "Source Sans Pro", "Arial", "sans-serif")

_Gradient = tuple[ColourRole, float, float]


def svg(drawing: Drawing, style: Style, fades: str = "fade") -> str:
    """The drawing as an SVG 1.1 document without script, style sheet or outside reference; lengths in points.

    `fades` begins the names of its fades, which are to be others for each drawing of one page.
    """
    colours = style.colours
    width, height = _number(drawing.width), _number(drawing.height)
    gradients = {fade: f"{fades}{number}" for number, fade in enumerate(_gradients(drawing.shapes))}
    body = "".join(_shape(shape, colours, gradients) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'
        f' font-family="{_escaped(_families(style.fonts.heading.word))}">'
        f"{_definitions(gradients, colours)}{body}</svg>\n"
    )


def _shape(shape: Shape, colours: Colours, gradients: Mapping[_Gradient, str]) -> str:
    match shape:
        case Line():
            return (
                f'<line x1="{_number(shape.x1)}" y1="{_number(shape.y1)}" x2="{_number(shape.x2)}"'
                f' y2="{_number(shape.y2)}" stroke="{_colour(colours, shape.colour)}"'
                f' stroke-width="{_number(shape.width)}"/>'
            )
        case Rect():
            return f'<rect {_box(shape)} fill="{_colour(colours, shape.fill)}"{_stroke(shape, colours)}/>'
        case Fade():
            return f'<rect {_box(shape)} fill="url(#{gradients[_gradient(shape)]})"/>'
        case Circle():
            return (
                f'<circle cx="{_number(shape.x)}" cy="{_number(shape.y)}" r="{_number(shape.radius)}"'
                f' fill="{_colour(colours, shape.fill)}"{_stroke(shape, colours)}/>'
            )
        case Label():
            return _label(shape, colours)


def _label(label: Label, colours: Colours) -> str:
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    weight = ' font-weight="600"' if label.strong else ""
    return (
        f'<text x="{_number(label.x)}" y="{_number(label.y)}" font-size="{_number(label.size)}"{anchor}{weight}'
        f' fill="{_colour(colours, label.colour)}">{_escaped(label.text)}</text>'
    )


def _gradient(fade: Fade) -> _Gradient:
    return fade.fill, fade.start, fade.end


def _gradients(shapes: Sequence[Shape]) -> tuple[_Gradient, ...]:
    return tuple(dict.fromkeys(_gradient(shape) for shape in shapes if isinstance(shape, Fade)))


def _definitions(gradients: Mapping[_Gradient, str], colours: Colours) -> str:
    if not gradients:
        return ""
    inner = "".join(
        f'<linearGradient id="{name}">{_stop(0, role, start, colours)}{_stop(1, role, end, colours)}</linearGradient>'
        for (role, start, end), name in gradients.items()
    )
    return f"<defs>{inner}</defs>"


def _stop(offset: int, role: ColourRole, opacity: float, colours: Colours) -> str:
    return f'<stop offset="{offset}" stop-color="{_colour(colours, role)}" stop-opacity="{_number(opacity)}"/>'


def _box(shape: Rect | Fade) -> str:
    return (
        f'x="{_number(shape.x)}" y="{_number(shape.y)}" width="{_number(shape.width)}" height="{_number(shape.height)}"'
    )


def _stroke(shape: Rect | Circle, colours: Colours) -> str:
    return "" if shape.stroke is None else f' stroke="{_colour(colours, shape.stroke)}" stroke-width="{STROKE_WIDTH}"'


def _families(first: str) -> str:
    families = dict.fromkeys((first, *_FALLBACK_FAMILIES))
    return ", ".join(f"'{family.replace(chr(39), '')}'" if " " in family else family for family in families)


def _colour(colours: Colours, role: ColourRole) -> str:
    colour: str = getattr(colours, role)
    return colour


def _number(value: float) -> str:
    """Two decimals at most, no trailing zeros, no negative zero."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    """Text for XML 1.0: markup escaped, left out what XML does not allow and what turns a line."""
    allowed = "".join(
        char for char in without_controls(text) if char in "\t\n\r" or (char >= " " and not _is_barred(char))
    )
    return allowed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _is_barred(char: str) -> bool:
    return "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
