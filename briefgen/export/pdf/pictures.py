"""The logo: a PNG or JPEG file as a picture of the page."""

from functools import partial
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from briefgen.document.style import POINTS_PER_MM
from briefgen.errors import BriefgenError
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.slices import Art
from briefgen.export.pdf.tags import Element

_MOST_PIXELS = 40_000_000


def logo_art(setting: Setting, root: Element) -> Art | None:
    """The logo at the right of the title block. Raises `BriefgenError` when it cannot be read."""
    logo = setting.sheet.style.logo
    if logo is None:
        return None
    picture = _read((setting.folder or Path()) / logo.file)
    width, height = picture.size
    scale = min(logo.width_mm * POINTS_PER_MM / width, setting.sheet.height * 0.12 / height)
    element = Element("Figure", root, "/Alt" + string(logo.alt))
    return Art(element, setting.sheet.right - width * scale, 0.0, width, height, scale, partial(_draw, picture))


def _draw(picture: Image.Image, canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    canvas.scale(1, -1)
    canvas.drawImage(ImageReader(picture), 0, -picture.height, picture.width, picture.height, mask="auto")


def _read(path: Path) -> Image.Image:
    try:
        with Image.open(path) as image:
            _check_size(path, image.size)
            return image.convert("RGBA" if image.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BriefgenError(f"{path}: the logo cannot be read: {error}; give a PNG or JPEG file") from error


def _check_size(path: Path, size: tuple[int, int]) -> None:
    if size[0] * size[1] > _MOST_PIXELS:
        raise BriefgenError(f"{path}: the logo has {size[0]} by {size[1]} pixels; give a smaller picture")
