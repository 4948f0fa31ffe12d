"""Rules of fonts that PDF/UA-1 (7.21) and PDF/A-3 (6.2.11) have in common, each with what breaks it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pikepdf
from fontTools.ttLib import TTFont

from tests.clauses import Break, Chapter, Check
from tests.pdf_clauses.changing import descriptor_of, first_font, show_as_artifact
from tests.pdf_clauses.fonts import PREDEFINED, Font
from tests.pdf_clauses.pdf_file import PdfFile

_WIDTH: Final = 1.0
"""Thousandths by which the width of a glyph may differ from the program's."""
_BREAKS: Final[dict[Check, list[Break]]] = {}
_WMODE: Final = re.compile(rb"/WMode\s+(\d)\s+def")


def enter(chapter: Chapter, names: Mapping[Check, str]) -> None:
    """Make rules clauses of a chapter, by those names."""
    for rule, name in names.items():
        clause = chapter.clause(name, (rule.__doc__ or "").rstrip("."))(rule)
        for change in _BREAKS[rule]:
            clause.broken_by(change)


def _breaks(rule: Check) -> Callable[[Break], Break]:
    def remember(change: Break) -> Break:
        _BREAKS.setdefault(rule, []).append(change)
        return change

    return remember


def show_in_helvetica(pdf: pikepdf.Pdf, mode: int = 0) -> None:
    """Words in a font that every reader has and the file has not."""
    font = pikepdf.Dictionary(
        Type=pikepdf.Name("/Font"), Subtype=pikepdf.Name("/Type1"), BaseFont=pikepdf.Name("/Helvetica")
    )
    content = b"BT %d Tr /Plain 9 Tf (words) Tj ET" % mode
    show_as_artifact(pdf, content, Font=("Plain", pdf.make_indirect(font)))


def _show(pdf: pikepdf.Pdf, codes: bytes) -> None:
    """Codes in the first composite font."""
    name = next(name for name, font in pdf.pages[0].obj.Resources.Font.items() if font.objgen == first_font(pdf).objgen)
    show_as_artifact(pdf, b"BT %b 9 Tf <%b> Tj ET" % (str(name).encode(), codes.hex().encode()))


def _map_of_characters(pdf: pikepdf.Pdf, body: bytes = b"", **entries: Any) -> None:
    """Give the first composite font a map of its own from codes to characters."""
    system = {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0} | entries
    mode = system.pop("WMode", 0)
    cmap = pdf.make_stream(
        b"/WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        b"1 begincidrange <0000> <FFFF> 0 endcidrange " + body,
        Type=pikepdf.Name("/CMap"),
        CMapName=pikepdf.Name("/Own"),
        CIDSystemInfo=pikepdf.Dictionary(**system),
        WMode=mode,
    )
    first_font(pdf).Encoding = cmap


def _map_of_meanings(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            stream = font.ToUnicode
            stream.write(change(stream.read_bytes()))


def _composite(file: PdfFile) -> Iterator[Font]:
    yield from (font for font in file.fonts if font.is_composite)


def _systems(file: PdfFile, key: str) -> Iterator[tuple[Font, Any, Any]]:
    """An entry of what a font's map from codes to characters is for, and of what its characters are."""
    for font in _composite(file):
        encoding = font.item.get("/Encoding")
        if isinstance(encoding, pikepdf.Stream):
            yield font, encoding.get("/CIDSystemInfo", {}).get(key), font.descendant.get("/CIDSystemInfo", {}).get(key)


def registries_agree(file: PdfFile) -> Iterator[str]:
    """The registry of a font's characters is that of its map."""
    yield from (font.name for font, one, other in _systems(file, "/Registry") if str(one) != str(other))


@_breaks(registries_agree)
def _other_registry(pdf: pikepdf.Pdf) -> None:
    _map_of_characters(pdf, Registry="Elsewhere")


def orderings_agree(file: PdfFile) -> Iterator[str]:
    """The ordering of a font's characters is that of its map."""
    yield from (font.name for font, one, other in _systems(file, "/Ordering") if str(one) != str(other))


@_breaks(orderings_agree)
def _other_ordering(pdf: pikepdf.Pdf) -> None:
    _map_of_characters(pdf, Ordering="Japan1")


def supplements_agree(file: PdfFile) -> Iterator[str]:
    """The supplement of a font's characters is no later than that of its map."""
    yield from (font.name for font, one, other in _systems(file, "/Supplement") if int(other or 0) > int(one or 0))


@_breaks(supplements_agree)
def _later_supplement(pdf: pikepdf.Pdf) -> None:
    _map_of_characters(pdf)
    first_font(pdf).DescendantFonts[0].CIDSystemInfo.Supplement = 3


def _ways(file: PdfFile) -> Iterator[tuple[Font, Any]]:
    for font in _composite(file):
        if font.descendant.get("/Subtype") == "/CIDFontType2" and font.file is not None:
            yield font, font.descendant.get("/CIDToGIDMap")


def glyphs_are_named(file: PdfFile) -> Iterator[str]:
    """The way from characters to glyphs is a table or the identity."""
    for font, way in _ways(file):
        if way is not None and not isinstance(way, pikepdf.Stream) and way != "/Identity":
            yield f"{font.name}: {way}"


@_breaks(glyphs_are_named)
def _way_of_another_name(pdf: pikepdf.Pdf) -> None:
    first_font(pdf).DescendantFonts[0].CIDToGIDMap = pikepdf.Name("/Same")


def glyphs_have_a_way(file: PdfFile) -> Iterator[str]:
    """There is a way from characters to glyphs."""
    yield from (font.name for font, way in _ways(file) if way is None)


@_breaks(glyphs_have_a_way)
def _no_way(pdf: pikepdf.Pdf) -> None:
    del first_font(pdf).DescendantFonts[0].CIDToGIDMap


def maps_are_embedded(file: PdfFile) -> Iterator[str]:
    """The map from codes to characters is in the file, or is one that every reader has."""
    for font in _composite(file):
        encoding = font.item.get("/Encoding")
        if not isinstance(encoding, pikepdf.Stream) and encoding not in PREDEFINED:
            yield f"{font.name}: {encoding}"


@_breaks(maps_are_embedded)
def _map_from_elsewhere(pdf: pikepdf.Pdf) -> None:
    first_font(pdf).Encoding = pikepdf.Name("/Own-H")


def directions_agree(file: PdfFile) -> Iterator[str]:
    """A map has the direction that its dictionary says."""
    for font in _composite(file):
        encoding = font.item.get("/Encoding")
        if isinstance(encoding, pikepdf.Stream):
            found = _WMODE.search(encoding.read_bytes())
            if int(encoding.get("/WMode", 0)) != (int(found[1]) if found else 0):
                yield font.name


@_breaks(directions_agree)
def _other_direction(pdf: pikepdf.Pdf) -> None:
    _map_of_characters(pdf, WMode=1)


def maps_stand_alone(file: PdfFile) -> Iterator[str]:
    """No map builds on one that is not in the file."""
    for font in _composite(file):
        encoding = font.item.get("/Encoding")
        if isinstance(encoding, pikepdf.Stream):
            used = re.search(rb"/(\S+)\s+usecmap", encoding.read_bytes())
            base = encoding.get("/UseCMap")
            names = [f"/{used[1].decode()}"] if used else [] if base is None else [base]
            yield from (f"{font.name}: {name}" for name in names if name not in PREDEFINED)


@_breaks(maps_stand_alone)
def _map_on_another(pdf: pikepdf.Pdf) -> None:
    _map_of_characters(pdf, b"/Own-Base usecmap")


def programs_are_embedded(file: PdfFile) -> Iterator[str]:
    """The programs of fonts that draw text are in the file, and can be read."""
    for font in file.fonts:
        if font.rendered and font.kind != "Type3" and (font.file is None or font.program is None):
            yield font.name


@_breaks(programs_are_embedded)
def _font_from_elsewhere(pdf: pikepdf.Pdf) -> None:
    show_in_helvetica(pdf)


@_breaks(programs_are_embedded)
def _font_without_its_program(pdf: pikepdf.Pdf) -> None:
    del descriptor_of(pdf).FontFile2


@_breaks(programs_are_embedded)
def _font_with_a_broken_program(pdf: pikepdf.Pdf) -> None:
    descriptor_of(pdf).FontFile2.write(b"no font")


def glyphs_are_there(file: PdfFile) -> Iterator[str]:
    """A font program holds all glyphs that are drawn by it."""
    for font in file.fonts:
        if font.kind == "Type3":
            shapes = font.item.CharProcs
            yield from (f"{font.name}: {code}" for code in font.rendered if _name_in(font, code) not in shapes)
        elif font.is_composite and font.program is not None:
            yield from (f"{font.name}: {code}" for code in font.rendered if font.glyph(code) is None)


def _name_in(font: Font, code: int) -> str:
    at, found = 0, "/.notdef"
    for part in font.item.Encoding.Differences:
        if isinstance(part, pikepdf.Name):
            found = str(part) if at == code else found
            at += 1
        else:
            at = int(part)
    return found


@_breaks(glyphs_are_there)
def _glyph_beyond_the_last(pdf: pikepdf.Pdf) -> None:
    _show(pdf, b"\xff\xfe")


def _sets(file: PdfFile) -> Iterator[tuple[Font, set[int], set[int]]]:
    """The characters that a font says that it has, and those that its program has."""
    for font in _composite(file):
        if font.descriptor is not None and "/CIDSet" in font.descriptor and isinstance(font.program, TTFont):
            bits = font.descriptor.CIDSet.read_bytes()
            said = {8 * at + bit for at, byte in enumerate(bits) for bit in range(8) if byte & (0x80 >> bit)}
            yield font, said, set(range(font.program["maxp"].numGlyphs))


def sets_are_complete(file: PdfFile) -> Iterator[str]:
    """Where a font lists its characters, it lists all that are in it."""
    yield from (f"{font.name}: {min(has - said)}" for font, said, has in _sets(file) if has - said)


def sets_are_true(file: PdfFile) -> Iterator[str]:
    """Where a font lists its characters, it lists none that is not in it."""
    yield from (f"{font.name}: {min(said - has)}" for font, said, has in _sets(file) if said - has)


@_breaks(sets_are_complete)
def _set_of_none(pdf: pikepdf.Pdf) -> None:
    descriptor_of(pdf).CIDSet = pdf.make_stream(b"\x80")


@_breaks(sets_are_true)
def _set_of_too_many(pdf: pikepdf.Pdf) -> None:
    descriptor_of(pdf).CIDSet = pdf.make_stream(b"\xff" * 0x2000)


def widths_agree(file: PdfFile) -> Iterator[str]:
    """The widths of glyphs are those of the font program."""
    for font in file.fonts:
        for code in font.rendered:
            said, has = font.width(code), font.program_width(code)
            if said is not None and has is not None and abs(said - has) > _WIDTH:
                yield f"{font.name}: {code} is {said} instead of {has:.1f} wide"


@_breaks(widths_agree)
def _no_widths(pdf: pikepdf.Pdf) -> None:
    del first_font(pdf).DescendantFonts[0].W


@_breaks(widths_agree)
def _wrong_widths(pdf: pikepdf.Pdf) -> None:
    first_font(pdf).DescendantFonts[0].W = pikepdf.Array([0, 0xFFFF, 123])


def codes_have_meanings(file: PdfFile) -> Iterator[str]:
    """Each code that is shown stands for characters of Unicode."""
    for font in file.fonts:
        if font.is_of_a_collection and "/ToUnicode" not in font.item:
            continue
        if font.is_composite or font.kind == "Type3" or "/ToUnicode" in font.item:
            yield from (f"{font.name}: {code}" for code in font.used if not font.unicode.get(code))


@_breaks(codes_have_meanings)
def _no_meanings(pdf: pikepdf.Pdf) -> None:
    del first_font(pdf).ToUnicode


@_breaks(codes_have_meanings)
def _meaning_left_out(pdf: pikepdf.Pdf) -> None:
    _map_of_meanings(pdf, lambda cmap: re.sub(rb"(beginbfchar\n)<[^>]*><[^>]*>", rb"\1<FFFF><0041>", cmap, count=1))


def _meanings(file: PdfFile, *refused: str) -> Iterator[str]:
    for font in file.fonts:
        for code in font.used:
            if set(refused) & set(font.unicode.get(code, "")):
                yield f"{font.name}: {code}"


def meanings_are_characters(file: PdfFile) -> Iterator[str]:
    """No code stands for the character zero."""
    yield from _meanings(file, "\0")


@_breaks(meanings_are_characters)
def _meaning_zero(pdf: pikepdf.Pdf) -> None:
    _map_of_meanings(pdf, lambda cmap: re.sub(rb"(\n<[0-9A-F]*>)<[^>]*>(?=\n)", rb"\1<0000>", cmap))


def meanings_are_no_marks(file: PdfFile) -> Iterator[str]:
    """No code stands for a mark of the order of bytes."""
    yield from _meanings(file, "\ufeff", "\ufffe")


@_breaks(meanings_are_no_marks)
def _meaning_mark(pdf: pikepdf.Pdf) -> None:
    _map_of_meanings(pdf, lambda cmap: re.sub(rb"(\n<[0-9A-F]*>)<[^>]*>(?=\n)", rb"\1<FEFF>", cmap))


@_breaks(meanings_are_no_marks)
def _meaning_reversed_mark(pdf: pikepdf.Pdf) -> None:
    _map_of_meanings(pdf, lambda cmap: re.sub(rb"(\n<[0-9A-F]*>)<[^>]*>(?=\n)", rb"\1<FFFE>", cmap))


def nothing_is_notdef(file: PdfFile) -> Iterator[str]:
    """No text shows the glyph for what is missing."""
    for font in file.fonts:
        if font.kind == "Type3":
            yield from (f"{font.name}: {code}" for code in font.used if _name_in(font, code) == "/.notdef")
        elif font.is_composite:
            yield from (f"{font.name}: {code}" for code in font.used if font.glyph(code) == 0)


@_breaks(nothing_is_notdef)
def _notdef(pdf: pikepdf.Pdf) -> None:
    _show(pdf, b"\x00\x00")
