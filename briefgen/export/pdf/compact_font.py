"""Outlines in the Compact Font Format (Adobe's technical note 5176): by which characters a font knows its glyphs."""

import io
from collections.abc import Iterable, Mapping
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFString

from briefgen.export.pdf.objects import stream

_LONGEST: Final = 100  # entries of a block of a CMap (ISO 32000-1, 9.7.5.4)


def characters_of(outlines: bytes, glyphs: Iterable[int]) -> dict[int, int]:
    """The character identifiers of glyphs: those of the font's charset, or the glyphs' numbers where it has none."""
    from fontTools.cffLib import CFFFontSet

    font = CFFFontSet()
    font.decompile(io.BytesIO(outlines), None)
    top = font.topDictIndex[0]
    if not hasattr(top, "ROS"):
        return {glyph: glyph for glyph in glyphs}
    charset = top.charset
    return {glyph: int(charset[glyph].removeprefix("cid") or 0) if glyph else 0 for glyph in glyphs}


def character_map(characters: Mapping[int, int]) -> PDFStream:
    """A CMap from the numbers of glyphs, in two bytes, to their characters."""
    lines = [f"<{glyph:04X}> {character}" for glyph, character in sorted(characters.items())]
    blocks = [
        f"{len(block)} begincidchar\n" + "\n".join(block) + "\nendcidchar"
        for block in (lines[start : start + _LONGEST] for start in range(0, len(lines), _LONGEST))
    ]
    body = (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"
        "/CMapName/Briefgen-Glyphs-H def/CMapType 1 def/WMode 0 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict/CMap defineresource pop end end\n"
    )
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    return stream(
        body.encode(),
        Type=PDFName("CMap"),
        CMapName=PDFName("Briefgen-Glyphs-H"),
        CIDSystemInfo=PDFDictionary(system),
        WMode=0,
    )
