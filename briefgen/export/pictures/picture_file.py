"""Reading a picture file: PNG, JPEG or SVG by what it holds, whatever its name says."""

import io
import math
from pathlib import Path
from typing import Final

from PIL.PngImagePlugin import PngImageFile

from briefgen.export.pictures.picture import Picture, UnusablePictureError, check_pixels, refuse
from briefgen.export.pictures.raster import is_raster, read_raster
from briefgen.export.pictures.safe_svg import safe_svg

_PIXELS_A_POINT: Final = 600 / 72  # 600 dpi: sharp in print
_LARGEST: Final = 20_000_000  # bytes
_REMEDY: Final = "give a PNG, JPEG or SVG file"


def read_picture(path: Path, width: float) -> Picture:
    """The picture in a file, which is shown `width` points wide.

    Raises:
        InputError: the file cannot be read, is too large, or is no picture of a kind that is taken.
    """
    try:
        data = _read(path)
        if is_raster(data):
            return read_raster(data)
        return _read_vector(data, width)
    except OSError as error:
        refuse(str(path), f"cannot be read: {error.strerror or error}", _REMEDY)
    except UnusablePictureError as error:
        refuse(str(path), error.problem, error.remedy)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnusablePictureError(f"is larger than {_LARGEST // 1_000_000} MB", "give a smaller file")
    return data


def _read_vector(data: bytes, width: float) -> Picture:
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
