"""Fonts of a file (ISO 32000-1, 9.6 to 9.10) and their programs, as far as clauses ask for them."""

import io
import re
from functools import cached_property
from typing import Any, Final

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont

from tests.pdf_clauses.content import Paint

_PREDEFINED: Final = (
    "83pv-RKSJ-H 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ-H Add-RKSJ B5pc CNS-EUC ETen-B5 ETenms-B5 EUC Ext-RKSJ GB-EUC GBK-EUC"
    " GBK2K GBKp-EUC GBpc-EUC HKscs-B5 Identity KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC-H UniCNS-UCS2 UniCNS-UTF16"
    " UniGB-UCS2 UniGB-UTF16 UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 UniKS-UCS2 UniKS-UTF16"
).split()
"""Maps of ISO 32000-1, table 118, without their directions."""
PREDEFINED: Final = frozenset(
    ["/H", "/V", *(f"/{name.removesuffix('-H')}-{direction}" for name in _PREDEFINED for direction in "HV")]
)
_COLLECTIONS: Final = ("GB1", "CNS1", "Japan1", "Korea1")
_INVISIBLE: Final = 3
"""The mode in which text is there, but not drawn."""
_BLOCK: Final = re.compile(rb"begin(bf|cid)(char|range)(.*?)end\1\2", re.S)
_TOKEN: Final = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|(-?\d+)")


class Font:
    """A font with the text that is shown by it. `rendered` and `hidden` are the codes of drawn text and other."""

    def __init__(self, item: pikepdf.Dictionary) -> None:
        self.item = item
        self.rendered: set[int] = set()
        self.hidden: set[int] = set()
        self.paints: list[Paint] = []

    def show(self, paint: Paint) -> None:
        """Take note of a text that is shown."""
        self.paints.append(paint)
        (self.hidden if paint.mode == _INVISIBLE else self.rendered).update(self.codes(paint.codes))

    def codes(self, text: bytes) -> list[int]:
        """The codes in a text."""
        step = 2 if self.is_composite else 1
        return [int.from_bytes(text[at : at + step], "big") for at in range(0, len(text), step)]

    @property
    def used(self) -> list[int]:
        """All codes that are shown."""
        return sorted(self.rendered | self.hidden)

    @property
    def kind(self) -> str:
        """Its subtype."""
        return str(self.item.get("/Subtype", "/"))[1:]

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.item.get("/BaseFont", f"/{self.kind}"))[1:]

    @property
    def is_composite(self) -> bool:
        """Whether it is made of CIDFonts."""
        return self.kind == "Type0"

    @property
    def descendant(self) -> Any:
        """The CIDFont of a composite font, and any other font itself."""
        return self.item.DescendantFonts[0] if self.is_composite else self.item

    @property
    def descriptor(self) -> Any:
        """The descriptor; None where there is none."""
        return self.descendant.get("/FontDescriptor")

    @property
    def file(self) -> Any:
        """The stream of the font program; None where none is in the file."""
        keys = ("/FontFile", "/FontFile2", "/FontFile3")
        return next((self.descriptor[key] for key in keys if key in self.descriptor), None) if self.descriptor else None

    @property
    def is_symbolic(self) -> bool:
        """Whether the descriptor says so."""
        return self.descriptor is not None and bool(int(self.descriptor.get("/Flags", 0)) & 4)

    @cached_property
    def program(self) -> "TTFont | CFFFontSet | None":
        """The font program, where it is TrueType or CFF and can be read."""
        if self.file is None or "/FontFile" in self.descriptor:
            return None
        data = self.file.read_bytes()
        try:
            if data[:1] == b"\x01":
                outlines = CFFFontSet()
                outlines.decompile(io.BytesIO(data), None)
                return outlines
            return TTFont(io.BytesIO(data))
        except Exception:  # a broken program has any fault
            return None

    def character(self, code: int) -> int:
        """The character (CID) that a code selects."""
        encoding = self.item.get("/Encoding")
        return self._characters.get(code, 0) if isinstance(encoding, pikepdf.Stream) else code

    @cached_property
    def _characters(self) -> dict[int, int]:
        return {code: int(value) for code, value in mapped(self.item.Encoding.read_bytes()).items()}

    def glyph(self, code: int) -> int | None:
        """The glyph of the program that a code selects; None for one that is not there."""
        character = self.character(code)
        if isinstance(self.program, CFFFontSet):
            return self._glyphs_of_charset.get(character)
        if not isinstance(self.program, TTFont):
            return character
        way = self.descendant.get("/CIDToGIDMap")
        if isinstance(way, pikepdf.Stream):
            character = int.from_bytes(way.read_bytes()[2 * character : 2 * character + 2], "big")
        return character if character < self.program["maxp"].numGlyphs else None

    @cached_property
    def _glyphs_of_charset(self) -> dict[int, int]:
        top = self.program.topDictIndex[0]
        if not hasattr(top, "ROS"):
            return {number: number for number in range(len(top.charset))}
        return {int(name.removeprefix("cid") or 0) if at else 0: at for at, name in enumerate(top.charset)}

    def width(self, code: int) -> float | None:
        """The width that the file gives to a code, in thousandths of the size."""
        if not self.is_composite:
            first, widths = int(self.item.get("/FirstChar", 0)), self.item.get("/Widths", [])
            return float(widths[code - first]) if 0 <= code - first < len(widths) else None
        return self._widths.get(self.character(code), float(self.descendant.get("/DW", 1000)))

    @cached_property
    def _widths(self) -> dict[int, float]:
        widths: dict[int, float] = {}
        given = list(self.descendant.get("/W", []))
        while given:
            first = int(given.pop(0))
            if isinstance(given[0], pikepdf.Array):
                widths |= {first + at: float(width) for at, width in enumerate(given.pop(0))}
            else:
                last, width = int(given.pop(0)), float(given.pop(0))
                widths |= dict.fromkeys(range(first, last + 1), width)
        return widths

    def program_width(self, code: int) -> float | None:
        """The width that the font program gives to it; None where it cannot be told."""
        glyph = self.glyph(code)
        if glyph is None or not self.is_composite:
            return None
        if isinstance(self.program, TTFont):
            advance, _ = self.program["hmtx"][self.program.getGlyphName(glyph)]
            return advance * 1000 / self.program["head"].unitsPerEm
        if isinstance(self.program, CFFFontSet):
            top = self.program.topDictIndex[0]
            outline = top.CharStrings[top.charset[glyph]]
            outline.draw(NullPen())
            return outline.width * 1000 * getattr(top, "FontMatrix", [0.001])[0]
        return None

    @property
    def is_of_a_collection(self) -> bool:
        """Whether its characters are those of a collection whose meanings are known."""
        system = self.descendant.get("/CIDSystemInfo", {})
        return str(system.get("/Registry")) == "Adobe" and str(system.get("/Ordering")) in _COLLECTIONS

    @cached_property
    def unicode(self) -> dict[int, str]:
        """The characters of codes by the map that the font has."""
        given = self.item.get("/ToUnicode")
        if not isinstance(given, pikepdf.Stream):
            return {}
        return {code: str(words) for code, words in mapped(given.read_bytes()).items()}


def mapped(cmap: bytes) -> dict[int, str | int]:
    """What a CMap gives for each code: words in a map to Unicode, a number in one to characters."""
    found: dict[int, str | int] = {}
    for kind, form, body in _BLOCK.findall(cmap):
        values = [_value(*match) for match in _TOKEN.findall(body)]
        while values:
            first = int.from_bytes(values.pop(0), "big")
            last = int.from_bytes(values.pop(0), "big") if form == b"range" else first
            target = values.pop(0)
            if target == "[":
                for at in range(first, last + 1):
                    found[at] = _words(values.pop(0))
                values.pop(0)
            elif kind == b"cid":
                found |= {at: target + at - first for at in range(first, last + 1)}
            else:
                for at in range(first, last + 1):
                    found[at] = _words(
                        target[:-1] + bytes([(target[-1] + at - first) & 0xFF]) if at > first else target
                    )
    return found


def _value(digits: bytes, opening: bytes, closing: bytes, number: bytes) -> Any:
    if opening or closing:
        return (opening or closing).decode()
    return int(number) if number else bytes.fromhex(digits.decode())


def _words(value: bytes) -> str:
    return value.decode("utf-16-be", "replace")
