"""Bars in the margin beside what is marked: borders in Word, which survive editing, and in the PDF no content."""

import io
import re
from pathlib import Path

import pikepdf
import pytest

from briefgen.document.blocks import Block, Column, ListBlock, ListItem, Row, SideBySide, Table
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.export.html import write_html
from briefgen.export.pdf import write_pdf
from tests.compose.test_changes import EARLY, LATE, brief
from tests.export.clean import faults_of
from tests.export.docx.documents import document
from tests.export.docx.reading import W, body, find, text
from tests.export.varied import Varied

PLAIN = Style(name="plain")
ACCENT = PLAIN.colours.accent.removeprefix("#").upper()
ITEMS = ListBlock((ListItem((Text("Old."),)), ListItem((Text("New."),), marked=True)), ordered=False)
ROWS = tuple(Row(((Text(day),), (Text("It rained."),)), marked=day == "2 May") for day in ("1 May", "2 May"))
TABLE = Table((Column("Day"), Column("What")), ROWS, None, "Days", "days")


def test_an_item_has_a_border_in_word() -> None:
    (paragraph,) = find(body(document(ITEMS)), "//w:p[w:pPr/w:pBdr/w:left]")
    assert text(paragraph) == "New."
    (bar,) = find(paragraph, "./w:pPr/w:pBdr/w:left")
    assert {name.rpartition("}")[2]: value for name, value in bar.attrib.items()} == {
        "val": "single", "sz": "18", "space": "2", "color": ACCENT,
    }  # fmt: skip


def test_a_row_has_a_border_before_its_first_cell_and_the_table_begins_as_far_before_the_text() -> None:
    root = body(document(TABLE))
    assert [text(cell) for cell in find(root, "//w:tc[w:tcPr/w:tcBorders/w:left]")] == ["2 May"]
    assert find(root, "//w:tblInd/@w:w") == ["-180"]
    assert [text(cell) for cell in find(root, "//w:tc[w:tcPr/w:tcMar/w:left/@w:w='180']")] == ["Day", "1 May", "2 May"]
    grid = sum(map(int, find(root, "//w:gridCol/@w:w")))
    plain = body(document(TABLE._replace(rows=tuple(row._replace(marked=False) for row in ROWS))))
    assert grid - 180 == sum(map(int, find(plain, "//w:gridCol/@w:w")))
    assert not find(plain, "//w:tblInd")


def test_a_table_within_a_column_has_its_bars_within_it() -> None:
    root = body(document(SideBySide((TABLE,), (ITEMS,))))
    column, *_ = find(root, "/*/w:body/w:tbl/w:tblGrid/w:gridCol/@w:w")
    (inner,) = find(root, "//w:tc/w:tbl")
    assert not find(inner, "./w:tblPr/w:tblInd")
    assert abs(sum(map(int, find(inner, "./w:tblGrid/w:gridCol/@w:w"))) - int(column)) <= 1


def test_all_items_of_a_list_with_bars_stand_farther_in_so_that_no_column_hides_them() -> None:
    def indents(*blocks: Block) -> list[tuple[str, str]]:
        found = find(body(document(*blocks)), "//w:p[w:pPr/w:numPr]/w:pPr/w:ind")
        return [(each.get(f"{W}left"), each.get(f"{W}hanging")) for each in found]

    unmarked = ListBlock(tuple(item._replace(marked=False) for item in ITEMS.items), ordered=False)
    assert indents(ITEMS) == [("340", "240")] * 2
    assert indents(unmarked) == []
    assert indents(ITEMS._replace(ordered=True)) == [("460", "360")] * 2
    beside = SideBySide((ITEMS,), (ITEMS,))
    assert indents(beside)[:2] == [("340", "240")] * 2


def test_a_bar_is_no_content_of_the_pdf() -> None:
    def fills(block: ListBlock) -> tuple[int, int]:
        with pikepdf.open(io.BytesIO(write_pdf(document(block), PLAIN))) as pdf:
            content = pikepdf.parse_content_stream(pdf.pages[0])
        inside = painted = marked = 0
        for operands, operator in content:
            name = str(operator)
            inside += name in ("BDC", "BMC") and str(operands[0]) != "/Artifact"
            marked += name == "f" and inside > 0
            painted += name == "f"
            inside -= name == "EMC" and inside > 0
        return painted, marked

    unmarked = ListBlock(tuple(item._replace(marked=False) for item in ITEMS.items), ordered=False)
    (with_bar, in_content), (without, _) = fills(ITEMS), fills(unmarked)
    assert (with_bar - without, in_content) == (1, 0)


def test_a_web_page_has_bars_too() -> None:
    page = write_html(document(ITEMS, TABLE), PLAIN).decode()
    assert re.findall(r'<(li|tr)[^>]* class="bar"[^>]*>.*?(New\.|2 May)', page) == [("li", "New."), ("tr", "2 May")]


@pytest.mark.parametrize("language", ["en-GB", "ar"])
@pytest.mark.parametrize("citations", ["inline", "footnotes"])
def test_a_brief_of_what_changed_is_clean(tmp_path: Path, language: str, citations: str) -> None:
    changed = brief(EARLY, LATE, language=language, citations=citations, form="brief")
    assert faults_of(Varied(changed, PLAIN, tmp_path, 3)) == []
