"""Words of a picture in the faces of the PDF: scripts that its own face lacks, and letters that join.

They are broken into runs, ordered and shaped as those of the PDF are, and their outlines filled.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import uharfbuzz as hb
from PIL import Image

from briefgen.document.drawing import Label
from briefgen.document.style import Fonts, Style
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.fontbook import Font, FontBook
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.lines import Line, LineSegment
from briefgen.export.pdf.tags import Element

_ONE_LINE: Final = 10_000.0  # points: wider than any picture
_SHOWN: Final = re.compile(r"(?P<rise>-?[\d.]+) Ts|\[(?P<glyphs>[^\]]*)\]TJ")
_PARTS: Final = re.compile(r"<(?P<codes>[\dA-F]*)>|(?P<shift>-?\d+)")
_CODE: Final = 4  # hexadecimal digits of a glyph
_EM: Final = 1000.0  # what shifts are told in: thousandths of an em


class _Placed(NamedTuple):
    """A glyph of a font of a `size`, its pen at (`x`, `y`) from the start of the line, in points, upwards."""

    font: Font
    size: float
    gid: int
    x: float
    y: float


class Mask(NamedTuple):
    """Coverage of words, and where its left and top lie from the anchor on the baseline, in pixels."""

    image: Image.Image
    left: int
    top: int


class PictureWords:
    """Sets labels that need more than one face; `system` is whether faces of this computer may stand in."""

    def __init__(self, *, system: bool) -> None:
        self._book = FontBook(Style(name="picture", fonts=Fonts(system=system)), None)

    def mask(self, label: Label, scale: float) -> Mask | None:
        """The words of a label at `scale` pixels a point; None where a letter of them is in no face, or none shows."""
        line = self._line(label)
        if not line or not all(isinstance(segment.text_style.font, Font) for segment in line):
            return None
        start = min(segment.x for segment in line)
        width = max(segment.x + segment.width for segment in line) - start
        shift = start + {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        canvas = hb.RasterDraw()
        for glyph in _glyphs(line):
            face = glyph.font.face
            unit = scale * glyph.size / face.upem
            canvas.transform = (unit, 0.0, 0.0, unit, (glyph.x - shift) * scale, glyph.y * scale)
            canvas.draw_glyph(face.hb_font, glyph.gid)
        return _filled(canvas)

    def _line(self, label: Label) -> Line:
        boxes = InlineBoxes(self._book)
        text_style = self._book.text_style("heading", label.size, "", label.strong)
        boxes.add(label.text, Element("Span", None), text_style, nowrap=True)
        return next(iter(break_lines(boxes, _ONE_LINE)), ())


def _filled(canvas: hb.RasterDraw) -> Mask | None:
    drawn = canvas.render()
    box = drawn.extents if drawn else None
    if drawn is None or box is None or not (box.width and box.height):
        return None
    image = Image.frombuffer("L", (box.width, box.height), bytes(drawn.buffer), "raw", "L", box.stride, -1)
    return Mask(image, box.x_origin, -(box.y_origin + box.height))


def _glyphs(line: Line) -> Iterator[_Placed]:
    for segment in line:
        if isinstance(segment.text_style.font, Font):
            yield from _of_segment(segment, segment.text_style.font)


def _of_segment(segment: LineSegment, font: Font) -> Iterator[_Placed]:
    """The glyphs that the operators of a segment show."""
    size, face = segment.text_style.size, font.face
    x, rise = segment.x, 0.0
    for shown in _SHOWN.finditer(segment.code.rpartition("BDC ")[2]):
        if shown["rise"]:
            rise = float(shown["rise"])
            continue
        for part in _PARTS.finditer(shown["glyphs"]):
            if part["shift"]:
                x -= float(part["shift"]) / _EM * size
                continue
            codes = part["codes"]
            for place in range(0, len(codes), _CODE):
                gid = int(codes[place : place + _CODE], 16)
                yield _Placed(font, size, gid, x, rise)
                x += face.em(face.hb_font.get_glyph_h_advance(gid)) * size
