"""Fonts in the file: subsets as CID fonts with the identity encoding, and their maps to Unicode."""

from collections.abc import Iterable, Mapping
from typing import Final

import uharfbuzz as hb

from briefgen.export.pdf.faces import Face
from briefgen.export.pdf.fontbook import Font, FontBook
from briefgen.export.pdf.objects import Objects, deflate

_KEPT_TABLES: Final = frozenset({"cvt ", "fpgm", "prep", "glyf", "loca", "head", "hhea", "hmtx", "maxp"})
_ITALIC: Final = 64
_SYMBOLIC: Final = 4
_SERIF: Final = 2


def embed_fonts(file: Objects, book: FontBook) -> None:
    """Put every font with glyphs in use into the file, under the name by which the pages select it."""
    for font in book.fonts:
        used = font.used_glyphs()
        if used:
            file.add_font(font.name, _embed(file, font, used))
    for box in book.boxes:
        codes = [(f"{ord(char) & 0xFF:02X}", char) for char in box.used]
        file.add_font(box.name, box.embed(file, unicode_map(codes, 1)))


def _embed(file: Objects, font: Font, used: Mapping[int, str]) -> int:
    face = font.face
    glyphs = tuple(sorted(used))
    name = f"{_subset_tag(glyphs)}+{face.name}"
    program, length = _subset(face, glyphs)
    data = file.stream(program, f"/Length1 {length}/Filter/FlateDecode", plain=True)
    descriptor = file.add(f"<</Type/FontDescriptor/FontName/{name}{_metrics(face)}/FontFile2 {data} 0 R>>")
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity"
        f"/FontDescriptor {descriptor} 0 R/DW 0/W[{_widths(face, glyphs)}]>>"
    )
    cmap = file.stream(unicode_map([(f"{index:04X}", used[index]) for index in glyphs], 2))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {cmap} 0 R>>"
    )


def _subset(face: Face, glyphs: tuple[int, ...]) -> tuple[bytes, int]:
    """The deflated font program with these glyphs only, under their old numbers, and its length before."""
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
    program = hb.subset(face.hb_face, wanted).blob.data
    return deflate(program), len(program)


def _metrics(face: Face) -> str:
    extents = face.hb_font.get_font_extents("ltr")
    scale = 1000 / face.upem
    cap_height = face.hb_font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    angle = face.italic_angle()
    flags = _SYMBOLIC | (_ITALIC if angle else 0) | (_SERIF if "Serif" in face.name else 0)
    box = " ".join(map(str, face.box()))
    return (
        f"/Flags {flags}/FontBBox[{box}]/ItalicAngle {angle:g}/Ascent {round(extents.ascender * scale)}"
        f"/Descent {round(extents.descender * scale)}/CapHeight {round(cap_height * scale)}"
        f"/StemV {120 if 'old' in face.name else 80}"
    )


def _widths(face: Face, glyphs: Iterable[int]) -> str:
    advance = face.hb_font.get_glyph_h_advance
    return "".join(f"{index}[{round(advance(index) * 1000 / face.upem)}]" for index in glyphs)


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
