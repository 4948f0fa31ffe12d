"""Tables: heads, cells and layout."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

from tests.clauses import Chapter
from tests.word_rules.word_file import W, WordFile, flag, text_of

CHAPTER = Chapter()


def _tables(file: WordFile) -> list[Any]:
    return [table for story in file.stories for table in story.iter(f"{W}tbl")]


def _rows(table: Any) -> list[Any]:
    return table.findall(f"{W}tr")


def _look(table: Any, name: str) -> bool:
    look = table.find(f"{W}tblPr/{W}tblLook")
    return look is not None and look.get(f"{W}{name}") == "1"


def _data_tables(file: WordFile) -> list[Any]:
    """Those of several rows; one of a single row only stands things side by side."""
    return [table for table in _tables(file) if len(_rows(table)) > 1]


def _headed(file: WordFile) -> list[Any]:
    return [table for table in _data_tables(file) if flag(_rows(table)[0], "trPr/tblHeader")]


@CHAPTER.clause("head row", "Tables head their columns, or their rows where the columns have no titles")
def tables_have_heads(file: WordFile) -> Iterator[str]:
    for table in _data_tables(file):
        first = _rows(table)[0]
        if flag(first, "trPr/tblHeader") != _look(table, "firstRow"):
            yield f"the head row is marked in one of two ways: {text_of(first)[:40]}"
        if not (_look(table, "firstRow") or _look(table, "firstColumn")):
            yield f"no head: {text_of(first)[:40]}"


@tables_have_heads.broken_by
def _no_repeated_head(file: WordFile) -> None:
    properties = _rows(_headed(file)[0])[0].find(f"{W}trPr")
    properties.remove(properties.find(f"{W}tblHeader"))


@tables_have_heads.broken_by
def _no_heads_at_all(file: WordFile) -> None:
    table = _headed(file)[0]
    look = table.find(f"{W}tblPr/{W}tblLook")
    look.set(f"{W}firstRow", "0")
    look.set(f"{W}firstColumn", "0")
    head = _rows(table)[0].find(f"{W}trPr")
    head.remove(head.find(f"{W}tblHeader"))


@CHAPTER.clause("head cells", "The head row is the first and names each column")
def heads_name_columns(file: WordFile) -> Iterator[str]:
    for table in _tables(file):
        marked = [place for place, row in enumerate(_rows(table)) if flag(row, "trPr/tblHeader")]
        if marked not in ([], [0]):
            yield f"rows {marked}"
        for place in marked[:1]:
            cells = _rows(table)[place].findall(f"{W}tc")
            yield from (f"column {number}" for number, cell in enumerate(cells, 1) if not text_of(cell).strip())


@heads_name_columns.broken_by
def _second_head(file: WordFile) -> None:
    row = _rows(_headed(file)[0])[2]
    row.insert(0, deepcopy(_rows(_headed(file)[0])[0].find(f"{W}trPr")))


@heads_name_columns.broken_by
def _empty_head(file: WordFile) -> None:
    for text in _rows(_headed(file)[0])[0].find(f"{W}tc").iter(f"{W}t"):
        text.text = ""


@CHAPTER.clause("table words", "Tables say in words what they hold")
def tables_are_told(file: WordFile) -> Iterator[str]:
    for table in _data_tables(file):
        words = table.find(f"{W}tblPr/{W}tblDescription")
        if words is None or not (words.get(f"{W}val") or "").strip():
            yield text_of(_rows(table)[0])[:40]


@tables_are_told.broken_by
def _no_words(file: WordFile) -> None:
    properties = _headed(file)[0].find(f"{W}tblPr")
    properties.remove(properties.find(f"{W}tblDescription"))


@CHAPTER.clause("simple tables", "No cell is merged or split, and each row has a cell for each column")
def tables_are_simple(file: WordFile) -> Iterator[str]:
    for table in _tables(file):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in _rows(table):
            yield from (f"merged: {text_of(cell)[:40]!r}" for cell in row.findall(f"{W}tc") if _is_merged(cell))
            if len(row.findall(f"{W}tc")) != columns:
                yield f"split: {text_of(row)[:40]!r}"


def _is_merged(cell: Any) -> bool:
    return any(cell.find(f"{W}tcPr/{W}{name}") is not None for name in ("vMerge", "hMerge", "gridSpan"))


@tables_are_simple.broken_by
def _merged_downwards(file: WordFile) -> None:
    for row in _rows(_headed(file)[0])[1:3]:
        etree.SubElement(row.find(f"{W}tc/{W}tcPr"), f"{W}vMerge")


@tables_are_simple.broken_by
def _merged_across(file: WordFile) -> None:
    row = _rows(_headed(file)[0])[1]
    etree.SubElement(row.find(f"{W}tc/{W}tcPr"), f"{W}gridSpan").set(f"{W}val", "2")
    row.remove(row.findall(f"{W}tc")[-1])


@tables_are_simple.broken_by
def _split(file: WordFile) -> None:
    row = _rows(_headed(file)[0])[1]
    row.append(deepcopy(row.findall(f"{W}tc")[-1]))


@CHAPTER.clause("blank rows", "No row or column of a table is blank to make room")
def nothing_is_blank(file: WordFile) -> Iterator[str]:
    for table in _data_tables(file):
        rows = [[bool(_shown(cell)) for cell in row.findall(f"{W}tc")] for row in _rows(table)]
        if not all(map(any, rows)):
            yield f"a row of {text_of(_rows(table)[0])[:40]!r}"
        if not all(map(any, zip(*rows, strict=False))):
            yield f"a column of {text_of(_rows(table)[0])[:40]!r}"


def _shown(cell: Any) -> str:
    return text_of(cell).strip() or "".join("x" for _ in cell.iter(f"{W}drawing"))


@nothing_is_blank.broken_by
def _blank_row(file: WordFile) -> None:
    for text in _rows(_headed(file)[0])[1].iter(f"{W}t"):
        text.text = " "


@nothing_is_blank.broken_by
def _blank_column(file: WordFile) -> None:
    for row in _rows(_headed(file)[0]):
        for text in row.find(f"{W}tc").iter(f"{W}t"):
            text.text = ""


@CHAPTER.clause("side by side", "What stands side by side has no rules of a table, no head, and one row")
def layouts_claim_nothing(file: WordFile) -> Iterator[str]:
    for table in _tables(file):
        styled = table.find(f"{W}tblPr/{W}tblStyle")
        if len(_rows(table)) == 1 and styled is None:
            claims = [name for name in ("firstRow", "firstColumn", "lastRow", "lastColumn") if _look(table, name)]
            claims += ["tblHeader"] if flag(_rows(table)[0], "trPr/tblHeader") else []
            yield from (f"{name}: {text_of(table)[:40]!r}" for name in claims)
        for inner in table.iter(f"{W}tbl"):
            if inner is not table and styled is not None:
                yield f"a table within {text_of(table)[:40]!r}"


@layouts_claim_nothing.broken_by
def _layout_with_a_head(file: WordFile) -> None:
    table = next(table for table in _tables(file) if len(_rows(table)) == 1)
    table.find(f"{W}tblPr/{W}tblLook").set(f"{W}firstRow", "1")


@layouts_claim_nothing.broken_by
def _table_in_a_cell(file: WordFile) -> None:
    table = _headed(file)[0]
    cell = _rows(table)[1].find(f"{W}tc")
    cell.insert(1, deepcopy(_headed(file)[0]))
