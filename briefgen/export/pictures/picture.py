"""A picture that has been read and found sound."""

from dataclasses import dataclass
from typing import NoReturn

from PIL import Image

from briefgen.errors import Fault, InputError

MOST_PIXELS = 40_000_000  # unpacked 120 MB; a logo at 600 dpi over the whole sheet has 35 million


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, decoded as `pixels` (RGB or RGBA, in sRGB) and as a file for readers that decode it themselves.

    `data` is a PNG or JPEG file, as `ending` and `content_type` say; `vector` is the same picture as an SVG document
    without script or outside reference, where it came as one. `height_share` is its height over its
    width.
    """

    pixels: Image.Image
    data: bytes
    ending: str
    content_type: str
    height_share: float
    vector: bytes | None = None


class UnusablePictureError(ValueError):
    """A picture that is not taken: `problem` says why, `remedy` what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def check_pixels(width: int, height: int) -> None:
    """Raise `UnusablePictureError` for a picture without area, or too large to decode."""
    if width < 1 or height < 1:
        raise UnusablePictureError("has no area", "give another picture")
    if width * height > MOST_PIXELS:
        limit = f"{MOST_PIXELS // 1_000_000} million"
        raise UnusablePictureError(f"has {width} by {height} pixels, over {limit}", "give a smaller picture")


def refuse(where: str, problem: str, remedy: str) -> NoReturn:
    """Raise the error of a picture file."""
    raise InputError((Fault(where, problem, remedy),))
