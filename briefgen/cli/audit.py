"""`briefgen audit`."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from briefgen.cli.faults import report_load
from briefgen.cli.options import AsJson
from briefgen.cli.output import print_json, print_note, print_row
from briefgen.cli.terminal_tables import TerminalColumn, on_terminal, print_table
from briefgen.clock import default_date
from briefgen.errors import ExitCode
from briefgen.export.formats import endings_in_words

_SHOWN: Final = 90  # letters of a line in the table; two or three rows of a terminal
_VERDICTS: Final = ("backed", "own", "changed", "unbacked")


def audit(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF", help="A .docx, .odt or .pdf that carries its evidence.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE]...", help="Its sources, to hold its passages against as well."),
    ] = None,
    as_json: AsJson = False,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", metavar="OUT", help=f"File for the report, {endings_in_words()}; repeatable."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="D", help="Date of the report. [default: SOURCE_DATE_EPOCH, or today]"),
    ] = None,
) -> None:
    """Tell of each line of a brief whether it is backed.

    A line is backed, the analyst's own, changed since export, or unbacked. Exits with 1 where one is changed or
    unbacked. Remarks by the conventions of the trade (ICD 203, TLP 2.0) and on lone sources are no failure.
    """
    from briefgen import service

    outputs = output or []
    service.check_outputs(outputs)
    load_report = service.LoadReport()
    report = service.audit_file(brief, sources or (), load_report)
    rows = service.audit_rows(report)
    service.write_audit(report, brief, _day(date), outputs)
    if as_json:
        print_json(rows)
    elif on_terminal():
        print_table(_COLUMNS, rows)
    else:
        for row in rows:
            print_row(map(str, (row["verdict"], row["id"], row["section"], row["reason"], row["text"])))
    counts = ", ".join(f"{report.count(verdict)} {verdict}" for verdict in _VERDICTS)
    print_note(f"{brief}: {counts}; {len(report.remarks)} remark{'s' if len(report.remarks) != 1 else ''}")
    report_load(load_report)
    if not report.is_backed:
        raise typer.Exit(ExitCode.INPUT)


def _day(given: str | None) -> datetime.date:
    from briefgen import service

    spec = service.refine_spec(None, {"date": given or default_date().isoformat()})
    return spec.date or default_date()


def _line(row: Mapping[str, Any]) -> str:
    text = " ".join(str(row["text"]).split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


_COLUMNS: Final = (
    TerminalColumn("Verdict", lambda row: str(row["verdict"])),
    TerminalColumn("Line", _line, wraps=True),
    TerminalColumn("Why", lambda row: str(row["reason"]), wraps=True),
    TerminalColumn("Id", lambda row: str(row["id"])),
)
