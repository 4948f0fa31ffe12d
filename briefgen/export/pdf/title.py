"""The head of page one: organisation, genre, title, scope, details, and the logo."""

from functools import partial
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from briefgen.document.document import sender_of
from briefgen.document.lines import DETAILS, SENDER, TITLE, details_of
from briefgen.document.style import POINTS_PER_MM, Size
from briefgen.export.pdf.layout_context import LayoutContext, ParagraphStyle
from briefgen.export.pdf.line_boxes import Art, HorizontalRule, LineBox, kept, stack
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.page_metrics import STEP, colour
from briefgen.export.pdf.tags import Element
from briefgen.export.pictures import read_picture

_SHARE = 0.25  # of the page that the title block may take before its title is made smaller
_SMALLEST_TITLE = 13.0  # points: that of section headings


def title_line_boxes(context: LayoutContext, root: Element) -> list[LineBox]:
    """The title block, at most a quarter of the page high as long as the title allows it.

    On a band its words take the band's ink.
    """
    sheet, style = context.sheet, context.sheet.style
    quarter = sheet.height * _SHARE - sheet.top
    size = style.fonts.title
    while True:
        line_boxes = _block(context, root, size)
        height = sum(each.height + each.space for each in line_boxes)
        if height <= quarter or size.size <= _SMALLEST_TITLE:
            return line_boxes
        smaller = max(_SMALLEST_TITLE, size.size - 2)
        size = Size(size=smaller, leading=round(smaller * 1.2, 1))


def _block(context: LayoutContext, root: Element, title_size: Size) -> list[LineBox]:
    sheet, style = context.sheet, context.sheet.style
    block = context.document.title_block
    band = colour(style.band.ink) if style.band else None
    ink, accent, grey = band or sheet.ink, band or sheet.accent, band or sheet.grey
    art = _logo_art(context, root)
    width = sheet.text_width - (art.width * art.scale + 4 * STEP if art else 0.0)
    fonts = style.fonts
    sender = sender_of(context.document)
    rows = (
        (SENDER, sender, "P", ParagraphStyle("heading", fonts.heading_2, accent, strong=False), 0.0),
        (TITLE, block.title, "H1", ParagraphStyle("heading", title_size, ink, strong=True), STEP / 2),
        (DETAILS, details_of(context.document), "P", ParagraphStyle("heading", fonts.table, grey), STEP / 2),
    )
    line_boxes: list[LineBox] = []
    for name, text, tag, look, space in rows:
        lines = context.plain_lines(text, Element(tag, root, name=name), look, width)
        line_boxes += kept(stack(lines, look.size, sheet.left, space=space))
    if art and line_boxes:
        line_boxes[0] = line_boxes[0]._replace(art=art)
        short = art.height * art.scale - sum(each.height + each.space for each in line_boxes)
        if short > 0:
            line_boxes.append(LineBox(short, keep=True))
    if band is None:
        line_boxes.append(
            LineBox(2 * STEP, keep=True, rules=(HorizontalRule(sheet.left, 2 * STEP, sheet.text_width, 1.0, accent),))
        )
    else:
        line_boxes.append(LineBox(3 * STEP, keep=True))
    return line_boxes


def _logo_art(context: LayoutContext, root: Element) -> Art | None:
    """The logo at the right of the title block. Raises `InputError` when it cannot be read."""
    logo = context.sheet.style.logo
    if logo is None:
        return None
    pixels = read_picture((context.folder or Path()) / logo.file, logo.width_mm * POINTS_PER_MM).pixels
    width, height = pixels.size
    scale = min(logo.width_mm * POINTS_PER_MM / width, context.sheet.height * 0.12 / height)
    element = Element("Figure", root, "/Alt" + string(logo.alt))
    return Art(element, context.sheet.right - width * scale, 0.0, width, height, scale, partial(_draw, pixels))


def _draw(pixels: Image.Image, canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    canvas.scale(1, -1)
    canvas.drawImage(ImageReader(pixels), 0, -pixels.height, pixels.width, pixels.height, mask="auto")
