"""The logo: a PNG or JPEG file as a picture of the page."""

from pathlib import Path
from typing import NamedTuple

from briefgen.document.style import POINTS_PER_MM
from briefgen.errors import BriefgenError
from briefgen.export.pdf.objects import PdfFile, string
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.slices import Art
from briefgen.export.pdf.tags import Element

LOGO_NAME = "Logo"
_MOST_PIXELS = 40_000_000


class Picture(NamedTuple):
    """Pixels of a picture: three bytes each, and their opacity where not all are opaque."""

    width: int
    height: int
    colours: bytes
    opacity: bytes | None


def logo_art(setting: Setting, root: Element) -> Art | None:
    """The logo at the right of the title block."""
    logo = setting.sheet.style.logo
    if logo is None:
        return None
    width, height = _size(_place(setting, logo.file))
    scale = min(logo.width_mm * POINTS_PER_MM / width, setting.sheet.height * 0.12 / height)
    element = Element("Figure", root, b"/Alt" + string(logo.alt))
    code = b"%d 0 0 -%d 0 %d cm /%b Do" % (width, height, height, LOGO_NAME.encode())
    return Art(element, setting.sheet.right - width * scale, 0.0, width, height, scale, code)


def embed_logo(file: PdfFile, setting: Setting) -> bytes:
    """Put the logo into the file; the XObject entry of the pages' resources."""
    logo = setting.sheet.style.logo
    if logo is None:
        return b""
    picture = _read(_place(setting, logo.file))
    size = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % (picture.width, picture.height)
    mask = b""
    if picture.opacity is not None:
        mask = b"/SMask %d 0 R" % file.stream(picture.opacity, size + b"/ColorSpace/DeviceGray")
    image = file.stream(picture.colours, size + b"/ColorSpace/DeviceRGB" + mask)
    return b"/XObject<</%b %d 0 R>>" % (LOGO_NAME.encode(), image)


def _place(setting: Setting, name: str) -> Path:
    return (setting.folder or Path()) / name


def _size(path: Path) -> tuple[int, int]:
    from PIL import Image

    try:
        with Image.open(path) as image:
            size: tuple[int, int] = image.size
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise BriefgenError(f"{path}: the logo cannot be read: {error}; give a PNG or JPEG file") from error
    if size[0] * size[1] > _MOST_PIXELS:
        raise BriefgenError(f"{path}: the logo has {size[0]} by {size[1]} pixels; give a smaller picture")
    return size


def _read(path: Path) -> Picture:
    from PIL import Image

    try:
        with Image.open(path) as image:
            pixels = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError) as error:
        raise BriefgenError(f"{path}: the logo cannot be read: {error}; give a PNG or JPEG file") from error
    opacity = pixels.getchannel("A").tobytes()
    opaque = opacity == b"\xff" * len(opacity)
    return Picture(pixels.width, pixels.height, pixels.convert("RGB").tobytes(), None if opaque else opacity)
