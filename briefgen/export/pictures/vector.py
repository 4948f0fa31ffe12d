"""Pictures of shapes: SVG, cut down to what draws."""

import io
import math
from typing import Final

from PIL.PngImagePlugin import PngImageFile

from briefgen.export.pictures.picture import Picture, UnusablePictureError, check_pixels
from briefgen.export.pictures.safe_svg import safe_svg

_PIXELS_A_POINT: Final = 600 / 72  # 600 dpi: sharp in print


def read_vector(data: bytes, width: float) -> Picture:
    """The picture in an SVG file; its pixels are those of a picture `width` points wide in print, 600 to the inch.

    Raises:
        UnusablePictureError: it is no SVG, or holds what is not taken.
    """
    import resvg_py

    drawing = safe_svg(data)
    share = drawing.height / drawing.width
    columns = math.ceil(width * _PIXELS_A_POINT)
    rows = max(1, round(columns * share))
    check_pixels(columns, rows)
    try:
        painted = bytes(resvg_py.svg_to_bytes(svg_string=drawing.markup(columns, rows), skip_system_fonts=True))
    except ValueError as error:
        raise UnusablePictureError("is an SVG that cannot be drawn", "save it again as plain SVG, or as PNG") from error
    with PngImageFile(io.BytesIO(painted)) as image:
        pixels = image.convert("RGBA")
    return Picture(pixels, painted, "png", "image/png", share, drawing.markup(width, width * share).encode())
