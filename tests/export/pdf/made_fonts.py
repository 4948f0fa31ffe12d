"""Fonts made for tests: a square for each of some letters, with outlines of either kind, alone or in a collection."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from briefgen.export.pdf import system_faces

EM = 1000


def made_font(family: str, letters: str, *, is_cff: bool = False, is_bold: bool = False) -> TTFont:
    """A font whose letters are squares that fill their em."""
    names = [".notdef", "space", *(f"uni{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(EM, isTTF=not is_cff)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({32: "space"} | {ord(letter): f"uni{ord(letter):04X}" for letter in letters})
    name = f"{family.replace(' ', '')}-{'Bold' if is_bold else 'Regular'}"
    if is_cff:
        builder.setupCFF(name, {"FullName": family}, {glyph: _cff_square(glyph) for glyph in names}, {})
    else:
        builder.setupGlyf({glyph: _square(glyph) for glyph in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (EM, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Bold" if is_bold else "Regular", "psName": name})
    builder.setupOS2(usWeightClass=700 if is_bold else 400, sTypoAscender=880, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    return builder.font


def collection(fonts: Iterable[TTFont], file: Path) -> None:
    """Write fonts as one collection."""
    made = TTCollection()
    made.fonts = list(fonts)
    made.save(file)


def _square(glyph: str) -> object:
    pen = TTGlyphPen(None)
    _draw(pen, glyph)
    return pen.glyph()


def _cff_square(glyph: str) -> object:
    pen = T2CharStringPen(EM, None)
    _draw(pen, glyph)
    return pen.getCharString()


def _draw(pen: object, glyph: str) -> None:
    if glyph == "space":
        return
    pen.moveTo((50, 0))
    for point in ((50, 800), (950, 800), (950, 0)):
        pen.lineTo(point)
    pen.closePath()


@contextmanager
def only_fonts_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer that has the fonts of the folder, and no others."""
    monkeypatch.setattr(system_faces, "font_folders", lambda: (folder,))
    known = (system_faces.system_faces, system_faces.system_face)
    for each in known:
        each.cache_clear()
    yield
    for each in known:
        each.cache_clear()
