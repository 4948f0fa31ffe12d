"""Drawings as slices: each shape as vector operators, each label as words in the heading face."""

from briefgen.document.blocks import Figure
from briefgen.document.drawing import Circle, Fade, Label, Line, Rect, Shape
from briefgen.export.pdf.atoms import Atoms
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.objects import number, string
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.sheet import STEP, blend, colour
from briefgen.export.pdf.slices import Art, Slice
from briefgen.export.pdf.tables import caption_slices
from briefgen.export.pdf.tags import Element

_ARC = 0.5523
"""Length of the handles that make four Bézier curves a circle, by its radius."""

_TALLEST = 0.8
_FADE_STEPS = 24


def figure_slices(setting: Setting, figure: Figure, root: Element) -> list[Slice]:
    """The drawing, no wider than the text, and its caption below."""
    sheet, drawing = setting.sheet, figure.drawing
    element = Element("Figure", root, b"/Alt" + string(figure.alt))
    scale = min(1.0, sheet.text_width / drawing.width, _TALLEST * sheet.text_height / drawing.height)
    code = b"\n".join(_shape(setting, shape) for shape in drawing.shapes)
    art = Art(element, sheet.left, 0.0, drawing.width, drawing.height, scale, code)
    picture = Slice(drawing.height * scale, 3 * STEP, True, anchors=(figure.anchor,), art=art)
    return [picture, *caption_slices(setting, figure.caption, Element("Caption", root), (), STEP)]


def _shape(setting: Setting, shape: Shape) -> bytes:
    if isinstance(shape, Line):
        return _fill(
            f"{_colour(setting, shape.colour)} RG {number(shape.width)} w "
            f"{number(shape.x1)} {number(shape.y1)} m {number(shape.x2)} {number(shape.y2)} l S"
        )
    if isinstance(shape, Rect):
        path = " ".join(map(number, (shape.x, shape.y, shape.width, shape.height))) + " re"
        return _fill(_painted(setting, path, shape))
    if isinstance(shape, Circle):
        return _fill(_painted(setting, _circle(shape), shape))
    if isinstance(shape, Fade):
        return _fade(setting, shape)
    return _label(setting, shape)


def _fill(code: str) -> bytes:
    return code.encode()


def _colour(setting: Setting, role: str) -> str:
    return colour(setting.sheet.role(role)).decode()  # type: ignore[arg-type]


def _painted(setting: Setting, path: str, shape: Rect | Circle) -> str:
    fill = f"{_colour(setting, shape.fill)} rg"
    if shape.stroke is None:
        return f"{fill} {path} f"
    return f"{fill} {_colour(setting, shape.stroke)} RG 0.75 w {path} B"


def _circle(shape: Circle) -> str:
    x, y, r, h = shape.x, shape.y, shape.radius, shape.radius * _ARC
    curves = (
        (x + r, y + h, x + h, y + r, x, y + r),
        (x - h, y + r, x - r, y + h, x - r, y),
        (x - r, y - h, x - h, y - r, x, y - r),
        (x + h, y - r, x + r, y - h, x + r, y),
    )
    return f"{number(x + r)} {number(y)} m " + " ".join(
        " ".join(map(number, curve)) + " c" for curve in curves
    )  # fmt: skip


def _fade(setting: Setting, shape: Fade) -> bytes:
    """A box in strips from one shade to the other; each reaches to the box's right edge, so that no seam shows.

    The shades are those that the opacities give on paper: no viewer or printer need know of transparency.
    """
    front, paper = setting.sheet.role(shape.fill), setting.sheet.role("paper")
    strips = []
    for step in range(_FADE_STEPS):
        opacity = shape.start + (shape.end - shape.start) * step / (_FADE_STEPS - 1)
        done = shape.width * step / _FADE_STEPS
        box = " ".join(map(number, (shape.x + done, shape.y, shape.width - done, shape.height)))
        strips.append(f"{blend(front, paper, opacity).decode()} rg {box} re f")
    return _fill(" ".join(strips))


def _label(setting: Setting, label: Label) -> bytes:
    atoms = Atoms(setting.book)
    shade = colour(setting.sheet.role(label.colour))
    atoms.add(
        label.text, Element("Span", None), setting.book.dress("heading", label.size, shade, label.strong), nowrap=True
    )
    lines = break_lines(atoms, 10_000)
    if not lines:
        return b""
    line = lines[0]
    width = max(segment.x + segment.width for segment in line) - min(segment.x for segment in line)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    left -= min(segment.x for segment in line)
    return b"".join(
        b"BT %b rg %b 1 0 0 -1 %b %b Tm %b ET"
        % (
            segment.dress.colour,
            segment.dress.select,
            number(left + segment.x).encode(),
            number(label.y).encode(),
            segment.code,
        )
        for segment in line
    )
