"""ISO 19005-3, 6.2.11: fonts and characters."""

from collections.abc import Iterator
from typing import Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses import font_rules
from tests.pdf_clauses.changing import descriptor_of, first_font
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
_KINDS: Final = frozenset("Type1 MMType1 TrueType Type3 Type0 CIDFontType0 CIDFontType2".split())
_PRIVATE: Final = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFD))


def _is_private(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _PRIVATE)


@CHAPTER.clause("6.2.11.2-1", "What is used as a font says that it is one")
def fonts_say_so(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        yield from (font.name for each in (font.item, font.descendant) if each.get("/Type") != "/Font")


@fonts_say_so.broken_by
def _font_of_no_type(pdf: pikepdf.Pdf) -> None:
    del first_font(pdf).Type


@CHAPTER.clause("6.2.11.2-2", "Fonts are of a known kind")
def kinds_are_known(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        kinds = (font.kind, str(font.descendant.get("/Subtype", "/"))[1:])
        yield from (f"{font.name}: {kind}" for kind in kinds if kind not in _KINDS)


@kinds_are_known.broken_by
def _font_of_an_own_kind(pdf: pikepdf.Pdf) -> None:
    first_font(pdf).DescendantFonts[0].Subtype = pikepdf.Name("/CIDFontType9")


@CHAPTER.clause("6.2.11.2-3", "Fonts have names, and the same throughout")
def fonts_have_names(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        if font.kind == "Type3":
            continue
        names = [font.item.get("/BaseFont"), font.descendant.get("/BaseFont")]
        names += [font.descriptor.get("/FontName")] if font.descriptor is not None else []
        if None in names or len(set(map(str, names))) > 1:
            yield f"{names}"


@fonts_have_names.broken_by
def _font_of_two_names(pdf: pikepdf.Pdf) -> None:
    descriptor_of(pdf).FontName = pikepdf.Name("/AAAAAA+Other")


@fonts_have_names.broken_by
def _font_without_a_name(pdf: pikepdf.Pdf) -> None:
    del first_font(pdf).BaseFont


@CHAPTER.clause("6.2.11.2-6", "Glyphs that the file draws itself have a width each")
def drawn_glyphs_have_widths(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        if not font.is_composite:
            missing = [key for key in ("/FirstChar", "/LastChar", "/Widths") if key not in font.item]
            yield from (f"{font.name}: {key}" for key in missing)
            if not missing and len(font.item.Widths) != font.item.LastChar - font.item.FirstChar + 1:
                yield f"{font.name}: {len(font.item.Widths)} widths"


@drawn_glyphs_have_widths.broken_by
def _font_without_widths(pdf: pikepdf.Pdf) -> None:
    font_rules.show_in_helvetica(pdf)


@CHAPTER.clause("6.2.11.2-7", "Font programs are of a known kind")
def programs_are_known(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        kind = font.file.get("/Subtype") if font.file is not None else None
        if kind is not None and kind not in ("/Type1C", "/CIDFontType0C", "/OpenType"):
            yield f"{font.name}: {kind}"


@programs_are_known.broken_by
def _program_of_an_own_kind(pdf: pikepdf.Pdf) -> None:
    descriptor_of(pdf).FontFile2.Subtype = pikepdf.Name("/WOFF")


font_rules.enter(
    CHAPTER,
    {
        font_rules.registries_agree: "6.2.11.3.1-1 registry",
        font_rules.orderings_agree: "6.2.11.3.1-1 ordering",
        font_rules.supplements_agree: "6.2.11.3.1-1 supplement",
        font_rules.glyphs_have_a_way: "6.2.11.3.2-1",
        font_rules.glyphs_are_named: "6.2.11.3.2-1 name",
        font_rules.maps_are_embedded: "6.2.11.3.3-1",
        font_rules.directions_agree: "6.2.11.3.3-2",
        font_rules.maps_stand_alone: "6.2.11.3.3-3",
        font_rules.programs_are_embedded: "6.2.11.4.1-1",
        font_rules.glyphs_are_there: "6.2.11.4.1-2",
        font_rules.sets_are_complete: "6.2.11.4.2-2",
        font_rules.sets_are_true: "6.2.11.4.2-2 more",
        font_rules.widths_agree: "6.2.11.5-1",
        font_rules.codes_have_meanings: "6.2.11.7.2-1",
        font_rules.meanings_are_characters: "6.2.11.7.2-2",
        font_rules.meanings_are_no_marks: "6.2.11.7.2-2 marks",
        font_rules.nothing_is_notdef: "6.2.11.8-1",
    },
)


@CHAPTER.clause("6.2.11.4.2-1 and 6.2.11.6", "No font is simple, so that no rule for these is broken")
def no_font_is_simple(file: PdfFile) -> Iterator[str]:
    yield from (font.name for font in file.fonts if font.kind not in ("Type0", "Type3"))


@no_font_is_simple.broken_by
def _simple_font(pdf: pikepdf.Pdf) -> None:
    font_rules.show_in_helvetica(pdf, mode=3)


@CHAPTER.clause("6.2.11.7.3-1", "What stands for private characters has its words beside it")
def private_characters_are_told(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        private = {code for code in font.used if any(map(_is_private, font.unicode.get(code, "")))}
        for paint in font.paints if private else []:
            if private & set(font.codes(paint.codes)) and paint.value("/ActualText") is None:
                yield f"{font.name}, page {paint.page + 1}"


@private_characters_are_told.broken_by
def _private_characters(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].obj.Resources.Font.values():
        codes = font.ToUnicode.read_bytes()
        font.ToUnicode.write(codes.replace(b"><0065>", b"><E065>"))
