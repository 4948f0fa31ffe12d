"""Tables with an article a row: CSV and TSV, and the sheets of .xlsx, .xls and .ods by calamine."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.column_names import field_names, folded_name
from briefgen.ingest.decoding import decode
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.records import check_columns, record_article

_GDELT: Final = frozenset(("globaleventid", "sqldate", "actor1code", "eventcode"))
_GKG: Final = frozenset(("gkgrecordid", "v2documentidentifier"))
_POLECAT: Final = frozenset(("eventid", "eventtype", "actorname", "recipientname", "eventmode"))
_ICEWS: Final = frozenset(("eventid", "cameocode", "sourcename", "targetname"))
_LEAST: Final = 3  # columns of a table's known names, for it to be of that kind
_REMEDY: Final = "save the articles behind its addresses, and name those"
_MOST_CELLS: Final = 5_000_000  # of a sheet
_LONGEST_CELL: Final = 10_000_000  # characters
_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 65_536  # characters that the delimiter is told from
_HEAD: Final = 10  # rows above the names of the columns at most


def read_csv(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each row of a file of values parted by commas, semicolons or tabs."""
    text = decode(source.data).removeprefix("\ufeff").replace("\x00", "")
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = _delimiter(text[:_LOOKED_AT])
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(map(str.strip, row))
        ]
    except csv.Error as error:
        raise Unreadable(f"is not a table of values: {error}", "save it again as CSV, or as .xlsx") from error
    yield from _articles(source, [rows], options)


def read_sheets(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each row of each sheet that has a column for the text."""
    from python_calamine import CalamineError, load_workbook

    try:
        workbook = load_workbook(io.BytesIO(source.data))
        sheets = [_rows(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names]
    except (CalamineError, ValueError) as error:
        raise Unreadable(
            f"is not a workbook that can be opened: {error}"[:200], "save it again, without a password"
        ) from error
    yield from _articles(source, sheets, options)


def _rows(sheet: Any) -> list[list[str]]:
    if sheet.total_height * sheet.total_width > _MOST_CELLS:
        raise Unreadable(f"has a sheet of more than {_MOST_CELLS:,} cells", "split it")
    return [row for cells in sheet.to_python() if any(row := [_words(cell) for cell in cells])]


def _words(cell: object) -> str:
    """A cell as it is shown: a day without its midnight."""
    return re.sub(r"[ T]00:00:00$", "", str(cell)) if cell not in (None, "") else ""


def _delimiter(text: str) -> str:
    """What parts the values of the first line; where it holds none outside of quotation marks, a comma."""
    first = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(_DELIMITERS, key=lambda mark: (first.count(mark), mark == ","))


def _articles(
    source: Source, sheets: Sequence[list[list[str]]], options: ReadOptions
) -> Iterator[IngestedArticle | Fault]:
    check_columns(options.columns)
    for rows in sheets:
        if rows and (known := _event_table(rows[0])):
            raise Unreadable(*known)
    found = [(rows, *head) for rows in sheets if (head := _head(rows, options.columns)) is not None]
    if not found:
        names = ", ".join(next((row for rows in sheets for row in rows), [])[:12])
        raise Unreadable(
            f"has no column for the text; its columns are {names}"[:300], "say which it is: --column text=NAME"
        )
    number = 0
    for rows, at, columns in found:
        for offset, row in enumerate(islice(rows, at + 1, None), at + 2):
            number += 1
            if number > options.max_entries:
                yield source.fault(f"holds more than {options.max_entries:,} articles", "split it")
                return
            record = dict(zip(columns, row, strict=False))
            yield attempt(f"{source.path}: row {offset}", partial(_article, record))


def _article(record: Mapping[str, str]) -> IngestedArticle:
    filled = {name: value for name, value in record.items() if name and value.strip()}
    if "text" not in filled:
        raise Unreadable("has no text in its row", "fill in its text, or leave it out")
    many = {**filled, "authors": _people(filled["authors"])} if "authors" in filled else filled
    return record_article(many, {})


def _people(value: str) -> list[str]:
    return [name for name in re.split(r"\s*[;|]\s*", value) if name]


def _head(rows: Iterable[Sequence[str]], chosen: Mapping[str, str]) -> tuple[int, list[str]] | None:
    """The row of names, and the field that each column is; nothing where no column holds the text."""
    for number, row in enumerate(islice(rows, _HEAD)):
        columns = field_names(row, chosen)
        if "text" in columns:
            return number, columns
    return None


def _event_table(row: Sequence[str]) -> tuple[str, str] | None:
    """What a table is whose first row is this, and the fix; None where it is no table of coded events."""
    names = {folded_name(cell) for cell in row}
    if len(_GDELT & names) >= _LEAST or _is_bare_gdelt(row):
        return "is a table of events that GDELT coded, without the articles' words", _REMEDY
    if names >= _GKG:
        return "is a table of GDELT's knowledge graph, without the articles' words", _REMEDY
    if len(_POLECAT & names) >= _LEAST and "eventtext" not in names:
        return "is a table of events that POLECAT coded, without the articles' words", _REMEDY
    if len(_ICEWS & names) >= _LEAST:
        return "is a table of events that ICEWS coded, without the articles' words", _REMEDY
    return None


def _is_bare_gdelt(row: Sequence[str]) -> bool:
    """Whether a row without names begins as GDELT's events do: number, day, month, year, share of the year."""
    cells = [cell.strip() for cell in row[:5]]
    if len(cells) < 5 or not all(cells):
        return False
    number, day, month, year, share = cells
    return (
        number.isdecimal()
        and day.isdecimal()
        and len(day) == 8
        and day.startswith(month)
        and month.startswith(year)
        and len(year) == 4
        and share.startswith(f"{year}.")
    )
