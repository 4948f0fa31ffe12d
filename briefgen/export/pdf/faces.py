"""Font files: what a word measures and how it is encoded, by HarfBuzz."""

import re
import struct
from functools import lru_cache
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

import uharfbuzz as hb

from briefgen.errors import BriefgenError

Features = tuple[str, ...]

PLAIN: Final[Features] = ()
RAISED: Final[Features] = ("sups",)
_OFF: Final = {"liga": False, "clig": False, "calt": False}
NO_BREAK_SPACE: Final = "\u00a0"
_LONG_WORD: Final = 30  # letters, from which a word is taken for an address and may break within
_IN_WORD: Final = re.compile(r"(?<=[^\W\d][-–/])(?=\w)|(?<=[—…])(?=\w)")
_IN_ADDRESS: Final = re.compile(r"(?<=[-–—/…?&=._,;:])(?=[\w%])")
# Default_Ignorable_Code_Point of Unicode: shown as nothing by a face that lacks them.
_IGNORABLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\ufe0e\ufe0f") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_HYPHENS: Final = "\u2010\u2011"
_SYNTHESISED: Final = frozenset("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")


class Glyph(NamedTuple):
    """A glyph in its place: its number in the face, what it stands for, lengths in em."""

    gid: int
    text: str
    advance: float
    nominal: float
    x_offset: float
    y_offset: float


class ShapedWord(NamedTuple):
    """A word in one face: its width in em, what stands between `[<` and `>]TJ` to show it, and its glyphs with what
    each stands for. `divisible` words may break after a hyphen, a dash or a slash.
    """

    advance: float
    code: str
    glyphs: tuple[tuple[int, str], ...]
    divisible: bool


class Face:
    """A face of a font file, at one weight when it is variable; `index` is its number in a collection.

    Its outlines are TrueType's, or where `is_cff` those of the Compact Font Format. Raises `BriefgenError` when the
    file is no font with such outlines.
    """

    ignorable: ClassVar = _IGNORABLE

    def __init__(self, path: Path, weight: float | None = None, index: int = 0) -> None:
        self.path = path
        self.weight = weight
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        tables = self.hb_face.table_tags
        self.is_cff = "glyf" not in tables
        if not self.hb_face.glyph_count or (self.is_cff and "CFF " not in tables):
            raise BriefgenError(f"{path}: not a font with outlines; give .ttf files with TrueType outlines")
        self.hb_font = hb.Font(self.hb_face)
        self.upem: int = self.hb_face.upem
        self.axes: tuple[str, ...] = tuple(axis.tag for axis in self.hb_face.axis_infos)
        if weight is not None and "wght" in self.axes:
            self.hb_font.set_variations({"wght": weight})
        own = frozenset(map(chr, self.hb_face.unicodes))
        hyphens = {ord(char): "-" for char in _HYPHENS if char not in own and "-" in own}
        self._shown_as = {ord(NO_BREAK_SPACE): " ", **hyphens}
        self._own = own | _SYNTHESISED | frozenset(map(chr, hyphens))
        self._characters = self._own | _IGNORABLE

    @property
    def name(self) -> str:
        """PostScript name."""
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.path.stem
        name = "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))
        return f"{name}-{self.weight:.0f}" if self.weight and "wght" in self.axes else name

    def em(self, units: float) -> float:
        """Font units as a part of the em."""
        return units / self.upem

    def covers(self, text: str) -> bool:
        """Whether the face has a glyph for every character that shows."""
        return self._characters.issuperset(text)

    def has(self, char: str) -> bool:
        """Whether the face has a glyph of its own for the character."""
        return char in self._own

    def glyphs(self, text: str, features: Features = PLAIN, direction: str | None = None) -> tuple[Glyph, ...]:
        """The glyphs that show the text, in the order in which they stand on the line.

        A space that may not break counts as a plain one, so that a search for a date finds it.
        """
        text = text.translate(self._shown_as)
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if direction:
            buffer.direction = direction
        hb.shape(self.hb_font, buffer, _OFF | dict.fromkeys(features, True))
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        texts = _texts(text, [info.cluster for info in infos])
        em = 1 / self.upem
        return tuple(
            Glyph(
                info.codepoint,
                part,
                place.x_advance * em,
                self.hb_font.get_glyph_h_advance(info.codepoint) * em,
                place.x_offset * em,
                place.y_offset * em,
            )
            for info, place, part in zip(infos, positions, texts, strict=True)
        )

    def italic_angle(self) -> float:
        """Degrees counter-clockwise from the vertical; negative for a slope to the right."""
        angle: int = struct.unpack(">i", self.hb_face.reference_table("post").data[4:8])[0]
        return angle / 65536

    def box(self) -> tuple[int, int, int, int]:
        """The rectangle that holds every glyph, in thousandths of an em."""
        corners = struct.unpack(">4h", self.hb_face.reference_table("head").data[36:44])
        left, bottom, right, top = (round(corner * 1000 / self.upem) for corner in corners)
        return left, bottom, right, top


@lru_cache(maxsize=32)
def load_face(path: Path, weight: float | None = None, index: int = 0) -> Face:
    """A face of a file, read once."""
    return Face(path, weight, index)


@lru_cache(maxsize=1 << 15)
def shape_word(face: Face, text: str, features: Features) -> ShapedWord | None:
    """A word of a left-to-right script; `None` where it needs more: another face, another direction, stacked marks."""
    if not face.covers(text) or (not text.isascii() and _needs_care(text)):
        return None
    glyphs = face.glyphs(text, features)
    if any(glyph.y_offset for glyph in glyphs):
        return None
    advance = sum(glyph.advance for glyph in glyphs)
    uses = tuple((glyph.gid, glyph.text) for glyph in glyphs)
    return ShapedWord(advance, encode(glyphs), uses, len(text) > 1 and len(divide(text)) > 1)


def divide(text: str) -> list[str]:
    """A word in the parts between which a line may break."""
    return (_IN_ADDRESS if len(text) > _LONG_WORD else _IN_WORD).split(text)


def encode(glyphs: tuple[Glyph, ...]) -> str:
    """Glyphs as the inside of a TJ array's first string; kerning stands between strings."""
    parts: list[str] = []
    shift = 0.0
    for glyph in glyphs:
        shift += glyph.x_offset
        if abs(shift) >= 0.0005:
            parts.append(f">{round(-shift * 1000)}<")
        parts.append(f"{glyph.gid:04X}")
        shift = glyph.advance - glyph.nominal - glyph.x_offset
    if abs(shift) >= 0.0005:
        parts.append(f">{round(-shift * 1000)}<")
    return "".join(parts)


def _needs_care(text: str) -> bool:
    from unicodedata import bidirectional

    return any(bidirectional(char) in {"R", "AL", "AN", "RLE", "RLO", "RLI"} for char in text)


def _texts(text: str, clusters: list[int]) -> list[str]:
    """The part of the text that each glyph stands for; a glyph that shares one with a former glyph stands for none."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    parts = []
    for cluster in clusters:
        parts.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return parts
