"""Reading a picture file: PNG, JPEG or SVG by what it holds, whatever its name says."""

from pathlib import Path
from typing import Final

from briefgen.export.pictures.picture import Picture, UnusablePictureError, refuse
from briefgen.export.pictures.raster import is_raster, read_raster

_LARGEST: Final = 20_000_000  # bytes; chosen by hand
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
        from briefgen.export.pictures.vector import read_vector

        return read_vector(data, width)
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
