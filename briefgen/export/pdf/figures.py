"""Drawings as line boxes: each shape as a vector, each label as words in the heading face."""

from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from briefgen.document.blocks import Figure
from briefgen.document.drawing import STROKE_WIDTH, Circle, ColourRole, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.lines import caption_id, picture_id
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import Art, LineBox
from briefgen.export.pdf.objects import number, string
from briefgen.export.pdf.page_metrics import STEP, blend, colour
from briefgen.export.pdf.tables import caption_slices
from briefgen.export.pdf.tags import Element

_TALLEST = 0.8  # of the text area that a drawing may fill, so that its caption stays with it
_FADE_STEPS = 24  # strips that a fade is drawn in: a month of 100 points fades by steps of 4 points and 4 % of its tint


def figure_line_boxes(context: LayoutContext, figure: Figure, root: Element) -> list[LineBox]:
    """The drawing, no wider than the text, and its caption below."""
    sheet, drawing = context.sheet, figure.drawing
    element = Element("Figure", root, "/Alt" + string(figure.alt), name=picture_id(figure.anchor))
    scale = min(1.0, context.area.width / drawing.width, _TALLEST * sheet.text_height / drawing.height)
    draw = partial(_draw, context, drawing)
    art = Art(element, context.area.left, 0.0, drawing.width, drawing.height, scale, draw)
    picture = LineBox(drawing.height * scale, 3 * STEP, True, anchors=(figure.anchor,), art=art)
    return [
        picture,
        *caption_slices(context, figure.caption, Element("Caption", root, name=caption_id(figure.anchor)), (), STEP),
    ]


def _draw(context: LayoutContext, drawing: Drawing, canvas: Canvas) -> None:
    for shape in drawing.shapes:
        _draw_shape(context, shape, canvas)


def _draw_shape(context: LayoutContext, shape: Shape, canvas: Canvas) -> None:
    if isinstance(shape, Line):
        canvas.setStrokeColor(_colour(context, shape.colour))
        canvas.setLineWidth(shape.width)
        canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
    elif isinstance(shape, Rect):
        canvas.rect(shape.x, shape.y, shape.width, shape.height, stroke=_dip(context, shape, canvas), fill=1)
    elif isinstance(shape, Circle):
        canvas.circle(shape.x, shape.y, shape.radius, stroke=_dip(context, shape, canvas), fill=1)
    elif isinstance(shape, Fade):
        _draw_fade(context, shape, canvas)
    else:
        _draw_label(context, shape, canvas)


def _colour(context: LayoutContext, role: ColourRole) -> HexColor:
    return HexColor(context.sheet.role(role))


def _dip(context: LayoutContext, shape: Rect | Circle, canvas: Canvas) -> int:
    """Set the colours of a shape; 1 where it has a stroke."""
    canvas.setFillColor(_colour(context, shape.fill))
    if shape.stroke is None:
        return 0
    canvas.setStrokeColor(_colour(context, shape.stroke))
    canvas.setLineWidth(STROKE_WIDTH)
    return 1


def _draw_fade(context: LayoutContext, shape: Fade, canvas: Canvas) -> None:
    """A box in strips from one shade to the other; each reaches to the box's right edge, so that no seam shows.

    The shades are those that the opacities give on paper: no viewer or printer need know of transparency.
    """
    front, paper = context.sheet.role(shape.fill), context.sheet.role("paper")
    for step in range(_FADE_STEPS):
        opacity = shape.start + (shape.end - shape.start) * step / (_FADE_STEPS - 1)
        done = shape.width * step / _FADE_STEPS
        canvas.setFillColorRGB(*map(float, blend(front, paper, opacity).split()))
        canvas.rect(shape.x + done, shape.y, shape.width - done, shape.height, stroke=0, fill=1)


def _draw_label(context: LayoutContext, label: Label, canvas: Canvas) -> None:
    boxes = InlineBoxes(context.book)
    shade = colour(context.sheet.role(label.colour))
    text_style = context.book.text_style("heading", label.size, shade, label.strong)
    boxes.add(label.text, Element("Span", None), text_style, nowrap=True)
    lines = break_lines(boxes, 10_000)
    if not lines:
        return
    line = lines[0]
    start = min(segment.x for segment in line)
    width = max(segment.x + segment.width for segment in line) - start
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor] - start
    for segment in line:
        place = f"1 0 0 -1 {number(left + segment.x)} {number(label.y)} Tm"
        canvas.addLiteral(f"BT {segment.text_style.colour} rg {segment.text_style.select} {place} {segment.code} ET")
