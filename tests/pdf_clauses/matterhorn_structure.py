"""Checkpoints 13, 14, 15, 17 and 19: pictures, headings, tables, formulas and notes."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import add_before, node_with, nodes_with
from tests.pdf_clauses.pdf_file import PdfFile
from tests.pdf_clauses.structure import HEADINGS, StructureNode

CHAPTER = Chapter()


def _is_told(node: StructureNode) -> bool:
    return bool(str(node.item.get("/Alt", "")).strip()) or "/ActualText" in node.item


@CHAPTER.clause("13-004", "Each figure has an alternate text")
def figures_are_told(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node in file.nodes if node.type == "Figure" and not _is_told(node))


@figures_are_told.broken_by
def _figure_without_words(pdf: pikepdf.Pdf) -> None:
    del node_with(pdf, "Figure").Alt


@figures_are_told.broken_by
def _figure_of_blanks(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "Figure").Alt = " "


def _levels(file: PdfFile) -> list[tuple[StructureNode, int]]:
    return [(node, int(node.type[1:])) for node in file.nodes if node.type in HEADINGS]


@CHAPTER.clause("14-002", "The first heading is of the first level")
def headings_begin_at_one(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node, level in _levels(file)[:1] if level != 1)


@headings_begin_at_one.broken_by
def _first_heading_of_the_second_level(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "H1").S = pikepdf.Name("/H2")


@CHAPTER.clause("14-003", "No level of headings is skipped")
def no_level_is_skipped(file: PdfFile) -> Iterator[str]:
    above = 0
    for node, level in _levels(file):
        if level > above + 1:
            yield f"{node} after level {above}"
        above = level


@no_level_is_skipped.broken_by
def _third_after_first(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "H2").S = pikepdf.Name("/H3")


@CHAPTER.clause("14-006", "No element holds several headings without a level")
def one_heading_an_element(file: PdfFile) -> Iterator[str]:
    for node in file.nodes:
        if sum(kid.type == "H" for kid in node.kids) > 1:
            yield f"{node}"


@one_heading_an_element.broken_by
def _headings_without_a_level(pdf: pikepdf.Pdf) -> None:
    for node in list(nodes_with(pdf, "H2")):
        node.S = pikepdf.Name("/H")


@CHAPTER.clause("14-007", "Headings have levels, or have none")
def headings_are_of_one_kind(file: PdfFile) -> Iterator[str]:
    kinds = {node.type for node in file.nodes}
    if "H" in kinds and kinds & set(HEADINGS):
        yield "both H and H1 to H6"


@headings_are_of_one_kind.broken_by
def _one_heading_without_a_level(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "H2").S = pikepdf.Name("/H")


@CHAPTER.clause("15-003", "Each head of a row or column says of which, where cells do not name their heads")
def heads_have_a_scope(file: PdfFile) -> Iterator[str]:
    for node in file.nodes:
        if node.type != "Table":
            continue
        cells = [cell for row in _rows(node) for cell in row.kids]
        if not any(cell.type == "TD" and len(cell.attributes.get("/Headers", [])) for cell in cells):
            yield from (f"{cell}" for cell in cells if cell.type == "TH" and not _has_scope(cell))


def _has_scope(head: StructureNode) -> bool:
    return head.attributes.get("/Scope") in ("/Row", "/Column", "/Both")


@heads_have_a_scope.broken_by
def _head_without_a_scope(pdf: pikepdf.Pdf) -> None:
    del node_with(pdf, "TH").A


@CHAPTER.clause("15-003 grid", "The rows of a table have as many cells as it has columns, and none overlap")
def tables_are_grids(file: PdfFile) -> Iterator[str]:
    for table in file.nodes:
        if table.type == "Table":
            yield from (f"{table}: {fault}" for fault in _faults_of_grid(table))


def _rows(table: StructureNode) -> list[StructureNode]:
    parts = [kid for kid in table.kids if kid.type in ("THead", "TBody", "TFoot")]
    return [row for part in (table, *parts) for row in part.kids if row.type == "TR"]


def _faults_of_grid(table: StructureNode) -> Iterator[str]:
    taken: dict[tuple[int, int], StructureNode] = {}
    rows = _rows(table)
    for at, row in enumerate(rows):
        column = 0
        for cell in (kid for kid in row.kids if kid.type in ("TH", "TD")):
            while (at, column) in taken:
                column += 1
            spans = (int(cell.attributes.get(key, 1)) for key in ("/RowSpan", "/ColSpan"))
            down, across = spans
            for place in ((at + y, column + x) for y in range(down) for x in range(across)):
                if place in taken:
                    yield f"{cell} lies over {taken[place]}"
                taken[place] = cell
            column += across
    widths = [sum(place[0] == at for place in taken) for at in range(len(rows))]
    if len(set(widths)) > 1:
        yield f"its rows have {sorted(set(widths))} columns"
    if any(place[0] >= len(rows) for place in taken):
        yield "a cell reaches below the last row"


@tables_are_grids.broken_by
def _cell_too_many(pdf: pikepdf.Pdf) -> None:
    add_before(pdf, node_with(pdf, "TR"), "TD")


@tables_are_grids.broken_by
def _cell_too_high(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "TD").A = pikepdf.Dictionary(O=pikepdf.Name("/Table"), RowSpan=1000)


@tables_are_grids.broken_by
def _cell_too_wide(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "TD").A = pikepdf.Dictionary(O=pikepdf.Name("/Table"), ColSpan=2)


@CHAPTER.clause("17-002", "Each formula has an alternate text")
def formulas_are_told(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node in file.nodes if node.type == "Formula" and not _is_told(node))


@formulas_are_told.broken_by
def _formula_without_words(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/Formula")


@CHAPTER.clause("17-003", "What a formula shows maps to Unicode")
def formulas_map_to_unicode(file: PdfFile) -> Iterator[str]:
    formulas = {pair for node in file.nodes if node.type == "Formula" for pair in node.contents}
    pages = [page.obj.objgen[0] for page in file.pdf.pages]
    for font in file.fonts:
        for paint in font.paints:
            if any((pages[paint.page], number) in formulas for number in paint.numbers):
                yield from (f"code {code}" for code in font.codes(paint.codes) if not font.unicode.get(code))


@formulas_map_to_unicode.broken_by
def _formula_without_unicode(pdf: pikepdf.Pdf) -> None:
    for node in nodes_with(pdf, "P"):
        node.S, node.Alt = pikepdf.Name("/Formula"), "a sum"
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            if "/ToUnicode" in font:
                del font.ToUnicode


def _names_of_notes(file: PdfFile) -> list[tuple[StructureNode, Any]]:
    return [(node, node.item.get("/ID")) for node in file.nodes if node.type == "Note"]


@CHAPTER.clause("19-003", "Each note has a name")
def notes_are_named(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node, name in _names_of_notes(file) if not str(name or ""))


@notes_are_named.broken_by
def _unnamed_note(pdf: pikepdf.Pdf) -> None:
    del node_with(pdf, "Note").ID


@CHAPTER.clause("19-004", "No name is of two elements")
def names_are_unique(file: PdfFile) -> Iterator[str]:
    seen: set[str] = set()
    for node in file.nodes:
        name = str(node.item.get("/ID", ""))
        if name and name in seen:
            yield f"{node}: {name}"
        seen.add(name)


@names_are_unique.broken_by
def _two_notes_of_one_name(pdf: pikepdf.Pdf) -> None:
    for node in list(nodes_with(pdf, "Note"))[:2]:
        node.ID = "the-same"
