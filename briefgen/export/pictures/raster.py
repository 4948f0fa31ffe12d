"""Pictures of pixels: PNG and JPEG, by no other decoder, in sRGB."""

import io
from typing import Final

from PIL import Image, ImageChops, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from briefgen.export.pictures.picture import Picture, UnusablePictureError, check_pixels

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"


def is_raster(data: bytes) -> bool:
    """Whether a file begins as a PNG or JPEG does."""
    return data.startswith((_PNG, _JPEG))


def read_raster(data: bytes) -> Picture:
    """The picture in a PNG or JPEG file; one in printing colours becomes a PNG in sRGB.

    Raises:
        UnusablePictureError: it is damaged, or has too many pixels.
    """
    try:
        with _opened(data) as image:
            check_pixels(*image.size)
            image.load()
            share = image.height / image.width
            if image.mode == "CMYK":
                pixels = _from_print(image)
                return Picture(pixels, png_file(pixels), "png", "image/png", share)
            kind = ("png", "image/png") if data.startswith(_PNG) else ("jpg", "image/jpeg")
            return Picture(_in_rgb(image), data, *kind, share)
    except UnusablePictureError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnusablePictureError("is a damaged picture", "save it again as PNG or JPEG") from error


def png_file(pixels: Image.Image) -> bytes:
    """A PNG file of the pixels alone, without any of the metadata."""
    buffer = io.BytesIO()
    Image.frombytes(pixels.mode, pixels.size, pixels.tobytes()).save(buffer, "PNG")
    return buffer.getvalue()


def _opened(data: bytes) -> Image.Image:
    """The picture with its header read, by one of two decoders.

    `Image.open` would try every decoder that Pillow has (that of PostScript starts an interpreter) and would warn of
    sizes by a measure of its own.
    """
    file = io.BytesIO(data)
    return PngImageFile(file) if data.startswith(_PNG) else JpegImageFile(file)


def _in_rgb(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _from_print(image: Image.Image) -> Image.Image:
    """CMYK as sRGB, by the file's own profile where it has one that can be read.

    Adobe's programs store the inks inverted and say so with a marker; Pillow takes all files to be theirs.
    """
    inks = image if "adobe" in image.info else ImageChops.invert(image)
    profile = image.info.get("icc_profile")
    if profile:
        try:
            shown = ImageCms.profileToProfile(
                inks, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            shown = None
        if shown is not None:
            return shown
    return inks.convert("RGB")
