"""The logo: a picture of the page."""

from functools import partial
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from briefgen.document.style import POINTS_PER_MM
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import Art
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.tags import Element
from briefgen.export.pictures import read_picture


def logo_art(context: LayoutContext, root: Element) -> Art | None:
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
