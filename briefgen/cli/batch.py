"""`briefgen batch`."""

import datetime
import json
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefgen.cli.cluster import Scheduler
from briefgen.cli.faults import report_all
from briefgen.cli.output import print_json, print_row
from briefgen.cli.progress import shown_progress
from briefgen.clock import current_moment, default_date
from briefgen.errors import ExitCode, UsageError
from briefgen.printable import one_line
from briefgen.progress import Report, no_progress

if TYPE_CHECKING:
    from briefgen.batch import Prepared, Result, Summary
    from briefgen.batch.run.run import OnResult

_PAUSE: Final = 10.0  # seconds between two lines in a log
_log = logging.getLogger("briefgen.batch")


def batch(
    jobs: Annotated[Path, typer.Argument(metavar="JOBS.toml", help="What to make; see: briefgen schema jobs.")],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="DIR", help="Folder or URL for the briefs, made where it is not there."),
    ],
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=0, help="Processes; 0 takes one for each core.")
    ] = 0,
    scheduler: Scheduler = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what would be made, and stop.")] = False,
    since_last: Annotated[
        bool, typer.Option("--since-last", help="Make only briefs whose content changed since they were last made.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a JSON object a line: each job as it is done, then the counts.")
    ] = False,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write counts, times and faults to a JSON file.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="D", help="Issue date where a spec has none. [default: SOURCE_DATE_EPOCH, or today]"
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Tell of each job.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Tell of faults only.")] = False,
) -> None:
    """Make many briefs: those of a jobs file, over all cores or a cluster. A run that was stopped goes on."""
    from briefgen.batch import Request, prepare, report_object

    _log_to_stderr(logging.DEBUG if verbose else logging.ERROR if quiet else logging.INFO)
    started = current_moment()
    request = Request(jobs, output, _day(date) if date else default_date(), started, workers, scheduler, since_last)
    with shown_progress("Reading") as reading:
        prepared = prepare(request, reading)
    for note in prepared.plan.notes:
        _log.warning(note)
    report_all(prepared.left_out)
    if dry_run:
        raise typer.Exit(_report_dry_run(prepared, as_json=as_json))
    summary = _made(prepared, as_json=as_json, bar=not (as_json or quiet or verbose))
    if report is not None:
        who = scheduler or f"{request.processes} processes"
        _write_report(report, report_object(summary, started, who))
    _report_end(summary, as_json=as_json)
    left_out = prepared.left_out and summary.exit_code == ExitCode.DONE
    raise typer.Exit(ExitCode.PARTLY_FAILED if left_out else summary.exit_code)


def _made(prepared: "Prepared", *, as_json: bool, bar: bool) -> "Summary":
    from briefgen.batch import UnusableFolderError, make_all
    from briefgen.service.signals import called_off

    @contextmanager
    def watch(total: int) -> "Iterator[OnResult]":
        with shown_progress("Making") if bar else nullcontext(no_progress) as report:
            yield _Reporter(total, report, as_json=as_json)

    try:
        with called_off() as stopped:
            return make_all(prepared, watch, stopped.is_set)
    except UnusableFolderError as error:
        _log.error(error)
        raise typer.Exit(ExitCode.PARTLY_FAILED) from error


class _Reporter:
    """Tells of each result as it comes: a bar on a terminal, lines in a log, JSON for machines."""

    def __init__(self, total: int, report: Report, *, as_json: bool) -> None:
        self._total, self._report, self._as_json = total, report, as_json
        self._begun = self._told = time.monotonic()
        self._done = 0

    def __call__(self, result: "Result") -> None:
        from briefgen.batch import result_object

        self._done += 1
        now = time.monotonic()
        rate = self._done / max(now - self._begun, 1e-3)
        self._report(self._done, self._total, f"{rate:,.1f} a second")
        _log.debug("%s %s, %.2f s", result.status, result.id, result.seconds)
        if self._as_json:
            print_json(result_object(result), indent=None)
        elif now - self._told >= _PAUSE and not sys.stderr.isatty():
            self._told = now
            to_come = (self._total - self._done) / rate
            _log.info("%d of %d done, %.1f a second, %.0f s to come", self._done, self._total, rate, to_come)


def _report_end(summary: "Summary", *, as_json: bool) -> None:
    from briefgen.batch import summary_object

    for result in summary.results:
        for fault in result.faults:
            _log.error("%s: not made: %s", result.id, fault)
        for warning in result.warnings:
            _log.warning("%s: %s", result.id, warning)
    if as_json:
        print_json({"summary": summary_object(summary)}, indent=None)
    told = ", ".join(f"{count} {status}" for status, count in summary.counts.items() if count)
    _log.info("%s in %.1f s", told or "nothing made", summary.seconds)
    if summary.fault:
        _log.error(summary.fault)
    if summary.left:
        total = len(summary.left) + len(summary.results)
        _log.error("stopped: %d of %d left; run the same command again to go on", len(summary.left), total)


def _report_dry_run(prepared: "Prepared", *, as_json: bool) -> ExitCode:
    from briefgen.batch import dry_run as statuses

    for job, what in statuses(prepared):
        if as_json:
            print_json({"job": job.id, "status": what, "files": list(job.files)}, indent=None)
        else:
            print_row((what, job.id, " ".join(job.files)))
    for failure in prepared.plan.failures:
        for fault in failure.faults:
            _log.error("%s: cannot be made: %s", failure.id, fault)
    return ExitCode.PARTLY_FAILED if prepared.plan.failures else ExitCode.DONE


def _write_report(path: Path, value: dict[str, Any]) -> None:
    from briefgen.export.files import write_files

    write_files({path: (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")})


class OneLine(logging.Formatter):
    """A record on one line, with nothing in it that a terminal would obey."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as it is printed."""
        return one_line(super().format(record))


def _log_to_stderr(level: int) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine("briefgen: %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(level)


def _day(text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise UsageError(f"--date {text!r} is not a day; write it YYYY-MM-DD") from error
