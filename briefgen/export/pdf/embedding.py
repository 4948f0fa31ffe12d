"""Fonts in the file: subsets as CID fonts with the identity encoding, and their maps to Unicode."""

import io
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from briefgen.export.pdf.faces import Face
from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.fontbook import FontBook
from briefgen.export.pdf.objects import stream

_KEPT_TABLES: Final = frozenset({"cvt ", "fpgm", "prep", "glyf", "loca", "CFF ", "head", "hhea", "hmtx", "maxp"})
_ITALIC: Final = 64  # flags of ISO 32000-1, table 123
_SYMBOLIC: Final = 4  # of the same table
_SERIF: Final = 2  # of the same table
_LONGEST: Final = 100  # entries of a block of a CMap (ISO 32000-1, 9.7.5.4)


def embed_fonts(document: CompactDocument, book: FontBook) -> None:
    """Put every font with glyphs in use into the file, under the name by which the pages select it."""
    for font in book.fonts:
        used = font.used_glyphs()
        if used:
            document.add_font(font.name, _font(font.face, used, document))
    for box in book.boxes:
        codes = [(f"{ord(char) & 0xFF:02X}", char) for char in box.used]
        document.add_font(box.name, box.dictionary(document, stream(unicode_map(codes, 1))))


def _font(face: Face, used: Mapping[int, str], document: CompactDocument) -> PDFDictionary:
    glyphs = tuple(sorted(used))
    name = PDFName(f"{_subset_tag(glyphs)}+{face.name}")
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    program = _program(face, glyphs)
    entries = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType0" if face.is_cff else "CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(system),
        "FontDescriptor": document.Reference(_descriptor(face, program, name)),
        "DW": 0,
        "W": f"[{_widths(face, program.characters)}]",
    }
    if not face.is_cff:
        entries["CIDToGIDMap"] = PDFName("Identity")
    descendant = PDFDictionary(entries)
    is_identity = all(glyph == character for glyph, character in program.characters.items())
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H") if is_identity else character_map(program.characters),
            "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": stream(unicode_map([(f"{index:04X}", used[index]) for index in glyphs], 2)),
        }
    )


class _Program(NamedTuple):
    """A font program: its key in the descriptor, and the characters (CIDs) by which it knows its glyphs."""

    key: str
    file: PDFStream
    characters: Mapping[int, int]


def _program(face: Face, glyphs: tuple[int, ...]) -> _Program:
    data = _subset(face, glyphs)
    if not face.is_cff:
        return _Program("FontFile2", stream(data, Length1=len(data)), {glyph: glyph for glyph in glyphs})
    outlines = hb.Face(hb.Blob(data)).reference_table("CFF ").data
    file = stream(outlines, Subtype=PDFName("CIDFontType0C"))
    return _Program("FontFile3", file, characters_of(outlines, glyphs))


def _descriptor(face: Face, program: _Program, name: str) -> PDFDictionary:
    extents = face.hb_font.get_font_extents("ltr")
    scale = 1000 / face.upem
    cap_height = face.hb_font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    angle = face.italic_angle()
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC | (_ITALIC if angle else 0) | (_SERIF if "Serif" in face.name else 0),
            "FontBBox": PDFArray(face.box()),
            "ItalicAngle": angle,
            "Ascent": round(extents.ascender * scale),
            "Descent": round(extents.descender * scale),
            "CapHeight": round(cap_height * scale),
            "StemV": 120 if "old" in face.name else 80,
            program.key: program.file,
        }
    )


def _subset(face: Face, glyphs: tuple[int, ...]) -> bytes:
    """The font program with these glyphs only, under their old numbers."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    flags = hb.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
    tags = set(face.hb_face.table_tags) - _KEPT_TABLES
    variable = bool(face.axes)
    if variable:
        wanted.pin_all_axes_to_default(face.hb_face)
        if face.weight is not None and "wght" in face.axes:
            wanted.pin_axis_location(face.hb_face, "wght", face.weight)
        tags -= {"fvar", "gvar", "avar", "HVAR", "STAT", "MVAR", "cvar"}
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in tags)
    program: bytes = hb.subset(face.hb_face, wanted).blob.data
    return program


def _widths(face: Face, characters: Mapping[int, int]) -> str:
    advance = face.hb_font.get_glyph_h_advance
    by_character = sorted((character, glyph) for glyph, character in characters.items())
    return " ".join(f"{cid}[{round(advance(glyph) * 1000 / face.upem)}]" for cid, glyph in by_character)


def _subset_tag(glyphs: tuple[int, ...]) -> str:
    """Six letters that follow from the glyphs (ISO 32000-1, 9.6.4)."""
    value = 0
    for index in glyphs:
        value = (value * 65599 + index) % 26**6
    letters = ""
    for _ in range(6):
        value, letter = divmod(value, 26)
        letters += chr(65 + letter)
    return letters


def unicode_map(pairs: list[tuple[str, str]], width: int) -> bytes:
    """A ToUnicode map of codes, in hexadecimal and `width` bytes long, to what they stand for."""
    lines = [f"<{code}><{(text or ' ').encode('utf-16-be').hex().upper()}>" for code, text in pairs]
    blocks = [
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
        for block in (lines[start : start + 100] for start in range(0, len(lines), 100))
    ]
    low, high = "00" * width, "FF" * width
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        f"1 begincodespacerange\n<{low}><{high}>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict/CMap defineresource pop end end\n"
    ).encode()


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
