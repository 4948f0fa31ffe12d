"""`briefgen diff`."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefgen.cli.faults import report_load
from briefgen.cli.listing import date_words
from briefgen.cli.options import AsJson
from briefgen.cli.output import print_json
from briefgen.printable import one_line

if TYPE_CHECKING:
    from briefgen.service import ComparedBody

_WIDEST: Final = 100  # letters of a line; longer ones are hard to read
_NARROWEST: Final = 40  # letters; on a narrower screen the terminal breaks lines itself
_DATE: Final = 24  # letters of the column of dates: "reported 22 September 2021"
_MARGIN: Final = "  "
_Row = Mapping[str, Any]
_Compared = Annotated[
    str,
    typer.Argument(help="A .docx, .odt or .pdf that carries its evidence; or article data, a folder, a library."),
]


def diff(old: _Compared, new: _Compared, as_json: AsJson = False) -> None:
    """Tell what changed from one brief to another: new, changed, confirmed, contradicted, gone.

    Each line cites source and paragraph of the later brief, of what is gone those of the earlier one.
    """
    from briefgen import service

    load_report = service.LoadReport()
    found = service.compare_sources(old, new, load_report)
    rows = service.change_rows(found)
    if as_json:
        print_json(rows)
    else:
        width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 0)).columns))
        for line in _listing(found.old, found.new, rows, width):
            sys.stdout.write(f"{line}\n")
    report_load(load_report)


def _listing(old: "ComparedBody", new: "ComparedBody", rows: Sequence[_Row], width: int) -> Iterator[str]:
    yield from _headed("Earlier", old, width)
    yield from _headed("Later", new, width)
    if not rows:
        yield ""
        yield "Nothing changed."
    for group, of_group in groupby(rows, key=lambda row: row["group"]):
        listed = list(of_group)
        yield ""
        yield f"{str(group).capitalize()} ({len(listed)})"
        for of_event in _together(listed):
            yield from _entry(of_event, width)
    for title, body, cited in (
        ("Sources", new, _cited(row for row in rows if row["group"] != "gone")),
        ("Earlier sources", old, _cited(row for row in rows if row["group"] == "gone")),
    ):
        if cited:
            yield ""
            yield title
            yield from _sources(body, cited, width)


def _headed(label: str, body: "ComparedBody", width: int) -> Iterator[str]:
    told = ", ".join(filter(None, (body.title, body.date)))
    yield from _wrapped(f"{label}:", one_line(f"{told} ({body.name})" if told else body.name), width, len("Earlier: "))


def _together(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """The changes of one event or question together, in the order of the first."""
    found: dict[tuple[Any, ...], list[_Row]] = {}
    for row in rows:
        found.setdefault((row["new"], row["old"], row["text"]), []).append(row)
    yield from found.values()


def _entry(rows: Sequence[_Row], width: int) -> Iterator[str]:
    """An event with its date, then a line for each thing that changed in it, with what says so."""
    first = rows[0]
    is_event = first["date"] is not None or first["aspect"] != "question"
    date = date_words(first) if is_event else ""
    lines = [row["detail"] for row in rows]
    told = first["text"] if any(lines) else f"{first['text']} {_citation(first)}"
    indent = len(_MARGIN) + _DATE
    yield from _wrapped(f"{_MARGIN}{date}", one_line(told), width, indent)
    for row in rows if any(lines) else ():
        yield from _wrapped("", one_line(f"{row['detail']} {_citation(row)}".strip()), width, indent)


def _wrapped(head: str, text: str, width: int, indent: int) -> Iterator[str]:
    """Words beside a head, all of their lines as far in."""
    if len(head) >= indent:
        yield head
        head = ""
    lead = head.ljust(indent)
    yield from textwrap.wrap(text, width, initial_indent=lead, subsequent_indent=" " * indent) or [head]


def _citation(row: _Row) -> str:
    places = sorted({(item["source"], item["paragraph"]) for item in row["passages"]})
    return f"[{'; '.join(f'{source} ¶{paragraph}' for source, paragraph in places)}]" if places else ""


def _cited(rows: Iterable[_Row]) -> list[int]:
    return sorted({item["source"] for row in rows for item in row["passages"]})


def _sources(body: "ComparedBody", numbers: Sequence[int], width: int) -> Iterator[str]:
    articles = list(body.body.corpus.articles.values())
    for number in numbers:
        article = articles[number - 1]
        day = None if article.published is None else date_words({"date": str(article.published), "date_basis": None})
        named = ", ".join(filter(None, (article.title or article.id, article.publisher, day)))
        yield from _wrapped(f"{_MARGIN}[{number}]", one_line(named), width, len("  [100] "))
