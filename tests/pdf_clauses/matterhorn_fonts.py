"""Checkpoints 10 and 31: characters and fonts."""

from collections.abc import Iterator

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses import font_rules
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
font_rules.enter(
    CHAPTER,
    {
        font_rules.codes_have_meanings: "10-001 and 31-027",
        font_rules.registries_agree: "31-001",
        font_rules.orderings_agree: "31-002",
        font_rules.supplements_agree: "31-003",
        font_rules.glyphs_are_named: "31-004",
        font_rules.glyphs_have_a_way: "31-005",
        font_rules.maps_are_embedded: "31-006",
        font_rules.directions_agree: "31-007",
        font_rules.maps_stand_alone: "31-008",
        font_rules.programs_are_embedded: "31-009",
        font_rules.glyphs_are_there: "31-011",
        font_rules.sets_are_complete: "31-014",
        font_rules.sets_are_true: "31-015",
        font_rules.widths_agree: "31-016",
        font_rules.meanings_are_characters: "31-028",
        font_rules.meanings_are_no_marks: "31-029",
        font_rules.nothing_is_notdef: "31-030",
    },
)


@CHAPTER.clause("31-012 to 31-026", "No font is simple, so that no rule for these is broken")
def no_font_is_simple(file: PdfFile) -> Iterator[str]:
    yield from (font.name for font in file.fonts if font.kind not in ("Type0", "Type3"))


@no_font_is_simple.broken_by
def _simple_font(pdf: pikepdf.Pdf) -> None:
    font_rules.show_in_helvetica(pdf)
