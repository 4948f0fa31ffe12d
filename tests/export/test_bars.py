"""Bars in the margin beside what is marked: borders in Word, which survive editing, and in the PDF no content."""

import io
import re
from pathlib import Path

import pikepdf
import pytest

from briefgen.document.blocks import Column, Heading, ListBlock, ListItem, Row, SideBySide, Table
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.export.html import write_html
from briefgen.export.pdf import write_pdf
from tests.compose.test_changes import EARLY, LATE, brief
from tests.export.clean import faults_of
from tests.export.docx.documents import document
from tests.export.docx.reading import body, find, text
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
        "val": "single", "sz": "18", "space": "6", "color": ACCENT,
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


def test_columns_side_by_side_leave_room_for_bars_and_stand_where_they_stood() -> None:
    def ends(main: ListBlock) -> list[int]:
        root = body(document(Heading(1, "One", "one"), SideBySide((main,), (ITEMS,))))
        widths = list(map(int, find(root, "//w:tblGrid/w:gridCol/@w:w")))
        outdent = int(next(iter(find(root, "//w:tblInd/@w:w")), "0"))
        return [outdent + sum(widths[: place + 1]) for place in range(len(widths))]

    unmarked = ListBlock((ListItem((Text("Old."),)),), ordered=False)
    root = body(document(SideBySide((unmarked,), (unmarked,))))
    plain = list(map(int, find(root, "//w:tblGrid/w:gridCol/@w:w")))
    assert ends(ITEMS) == [plain[0], plain[0] + plain[1] - 180, sum(plain)]


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
