"""Draw a drawing as a PNG, for readers that cannot show its SVG.

The picture is painted in one channel, in which every colour role has a level of its own; a palette that runs through
the roles' colours turns the levels into colours. One channel costs a third of three, in painting and in size.
"""

import re
import struct
import zlib
from collections.abc import Callable
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw, ImageFont

from briefgen.document.drawing import STROKE_WIDTH, Circle, ColourRole, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.style import Colours, Style
from briefgen.document.text_width import text_width
from briefgen.export.font_files import font_files

if TYPE_CHECKING:
    from briefgen.export.picture_words import PictureWords

# A step of the palette for each role; the steps between are those of smooth edges.
_LEVELS: Final[dict[ColourRole, int]] = {"ink": 0, "accent": 40, "grey": 90, "rule": 180, "tint": 230, "paper": 255}
_ANCHOR_SHARES: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of the width that lies left of the place
_OVERSAMPLING: Final = 4  # a disc is drawn so many times as large, for smooth edges
_COMPRESSION: Final = 1  # of zlib; a Word file takes three quarters longer with 9, and is 10 % smaller
_PLAIN: Final = re.compile("[ -~\u00a0-\u024f\u2010-\u2026]*")  # Latin with its signs: no faces but one, no joining
_METRES_PER_POINT: Final = 0.0254 / 72  # an inch has 0.0254 m


def png(drawing: Drawing, style: Style, scale: float = 2.0) -> bytes:
    """The drawing as a palette PNG of `scale` pixels a point, on paper, its words in the faces of the PDF."""
    size = max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale))
    image = Image.new("L", size, _LEVELS["paper"])
    canvas = _Canvas(image, scale, system=style.fonts.system)
    for shape in drawing.shapes:
        canvas.paint(shape)
    return _file(image, _palette(style.colours), scale)


class _Canvas:
    """A picture with its pen; lengths come in points and are painted in pixels."""

    def __init__(self, image: Image.Image, scale: float, *, system: bool) -> None:
        self._image = image
        self._system = system
        self._scale = scale
        self._draw = ImageDraw.Draw(image)
        self._painters: dict[type, Callable[..., None]] = {
            Line: self._line,
            Rect: self._rect,
            Fade: self._fade,
            Circle: self._circle,
            Label: self._label,
        }

    def paint(self, shape: Shape) -> None:
        self._painters[type(shape)](shape)

    def _pixels(self, *lengths: float) -> list[int]:
        return [round(length * self._scale) for length in lengths]

    def _line(self, line: Line) -> None:
        level, thickness = _LEVELS[line.colour], max(1, round(line.width * self._scale))
        if line.x1 != line.x2 and line.y1 != line.y2:
            self._draw.line(self._pixels(line.x1, line.y1, line.x2, line.y2), fill=level, width=thickness)
            return
        x1, x2 = sorted(self._pixels(line.x1, line.x2))
        y1, y2 = sorted(self._pixels(line.y1, line.y2))
        if line.y1 == line.y2:
            y1 -= thickness // 2
            y2 = y1 + thickness
        else:
            x1 -= thickness // 2
            x2 = x1 + thickness
        self._image.paste(level, (x1, y1, max(x1 + 1, x2), max(y1 + 1, y2)))

    def _rect(self, rect: Rect) -> None:
        x1, y1, x2, y2 = self._pixels(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
        box = (x1, y1, max(x1, x2 - 1), max(y1, y2 - 1))
        stroke = None if rect.stroke is None else _LEVELS[rect.stroke]
        self._draw.rectangle(box, fill=_LEVELS[rect.fill], outline=stroke, width=self._stroke_width())

    def _fade(self, fade: Fade) -> None:
        x1, y1, x2, y2 = self._pixels(fade.x, fade.y, fade.x + fade.width, fade.y + fade.height)
        width, height = max(1, x2 - x1), max(1, y2 - y1)
        steps = max(1, width - 1)
        mask = Image.new("L", (width, 1))
        mask.putdata([round(255 * (fade.start + (fade.end - fade.start) * step / steps)) for step in range(width)])
        self._image.paste(_LEVELS[fade.fill], (x1, y1), mask.resize((width, height)))

    def _circle(self, circle: Circle) -> None:
        outer = circle.radius + (STROKE_WIDTH / 2 if circle.stroke else 0)
        if circle.stroke is not None:
            self._disc(circle.x, circle.y, outer, _LEVELS[circle.stroke])
        self._disc(circle.x, circle.y, outer - (STROKE_WIDTH if circle.stroke else 0), _LEVELS[circle.fill])

    def _disc(self, x: float, y: float, radius: float, level: int) -> None:
        mask = _disc_mask(round(2 * radius * self._scale * _OVERSAMPLING))
        left, top = self._pixels(x, y)
        self._image.paste(level, (left - mask.width // 2, top - mask.height // 2), mask)

    def _label(self, label: Label) -> None:
        words = None if _is_plain(label.text) else self._words.mask(label, self._scale)
        if words is not None:
            x, y = self._pixels(label.x, label.y)
            self._image.paste(_LEVELS[label.colour], (x + words.left, y + words.top), words.image)
            return
        self._letters(label)

    @cached_property
    def _words(self) -> "PictureWords":
        from briefgen.export.picture_words import PictureWords

        return PictureWords(system=self._system)

    def _letters(self, label: Label) -> None:
        """Words letter by letter, in Source Sans."""
        width = text_width(label.text, label.size, strong=label.strong)
        x = label.x - width * _ANCHOR_SHARES[label.anchor]
        size, level = label.size * self._scale, _LEVELS[label.colour]
        baseline = round(label.y * self._scale)
        for char in label.text:
            if char > " ":
                mask, left, top = _glyph(char, size, label.strong)
                self._image.paste(level, (round(x * self._scale) + left, baseline + top), mask)
            x += text_width(char, label.size, strong=label.strong)

    def _stroke_width(self) -> int:
        return max(1, round(STROKE_WIDTH * self._scale))


def _is_plain(text: str) -> bool:
    """Whether Source Sans shows the words letter by letter."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None


@lru_cache(maxsize=32)
def _disc_mask(diameter: int) -> Image.Image:
    """A smooth disc whose diameter is given in oversampled pixels, centred in an odd number of pixels."""
    side = -(-diameter // _OVERSAMPLING) | 1
    large = Image.new("L", (side * _OVERSAMPLING, side * _OVERSAMPLING), 0)
    start = (side * _OVERSAMPLING - diameter) / 2
    ImageDraw.Draw(large).ellipse((start, start, start + diameter - 1, start + diameter - 1), fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


@lru_cache(maxsize=2048)
def _glyph(char: str, size: float, strong: bool) -> tuple[Image.Image, int, int]:
    """The mask of a character, and where its left and top lie from the pen on the baseline, in pixels."""
    font = _font(size, strong)
    left, top, right, bottom = map(int, font.getbbox(char, "L", anchor="ls"))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(mask).text((-left, -top), char, fill=255, font=font, anchor="ls")
    return mask, left, top


@lru_cache(maxsize=16)
def _font(size: float, strong: bool) -> ImageFont.FreeTypeFont:
    name = "SourceSansPro-Semibold.ttf" if strong else "SourceSansPro-Regular.ttf"
    file = font_files("font_source_sans_pro") / name
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _palette(colours: Colours) -> list[int]:
    """256 colours, each role's own at its level, even steps between neighbours."""
    knots = sorted((level, _rgb(getattr(colours, role))) for role, level in _LEVELS.items())
    palette = [
        round(low + (high - low) * step / (next_level - level))
        for (level, colour), (next_level, next_colour) in pairwise(knots)
        for step in range(next_level - level)
        for low, high in zip(colour, next_colour, strict=True)
    ]
    return [*palette, *knots[-1][1]]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _file(image: Image.Image, palette: list[int], scale: float) -> bytes:
    """The picture as a PNG file; Pillow's own encoder tries every row filter, which costs five times as much."""
    width, height = image.size
    pixels = image.tobytes()
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    density = round(scale / _METRES_PER_POINT)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", density, density, 1)),
            _chunk(b"PLTE", bytes(palette)),
            _chunk(b"IDAT", zlib.compress(rows, _COMPRESSION)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
