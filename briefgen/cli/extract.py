"""`briefgen extract`."""

import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.cluster import Scheduler, chunk_executor
from briefgen.cli.faults import report_all
from briefgen.cli.output import print_json_text, print_note
from briefgen.cli.progress import shown_progress
from briefgen.clock import current_moment
from briefgen.errors import ExitCode, InputError, UsageError

Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="KEY=NAME", help="Column or key of JSON that holds, say, text=body; repeatable."),
]


def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Raw articles, or folders of them.")],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT|-",
            help="A .json file for one article, a .jsonl file or a folder for many; - prints.",
        ),
    ] = "-",
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="D", help="Day of publication where a file states none, YYYY-MM-DD."),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="Language where a file states none, BCP 47.")
    ] = "en",
    column: Columns = None,
    themes: Annotated[
        Path | None, typer.Option("--themes", metavar="T", help="Themes of your own, a TOML file.")
    ] = None,
    model: Annotated[str | None, typer.Option("--model", metavar="M", help="Another installed spaCy pipeline.")] = None,
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=0, help="Processes; 0 takes one for each core.")
    ] = 0,
    scheduler: Scheduler = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show the article with the items marked, as HTML where OUT ends in .html."),
    ] = False,
) -> None:
    """Make article data of raw articles."""
    from briefgen.service import ExtractionOptions, LoadReport
    from briefgen.service.article_files import check_target, write_articles
    from briefgen.service.extraction import extract_files, raw_files
    from briefgen.service.workers import available_cores

    target = None if output == "-" else Path(output)
    check_target(target, explain=explain)
    options = ExtractionOptions(
        published=day_of(published),
        language=language,
        now=current_moment(),
        columns=columns_of(column or []),
        model=model,
        themes=themes,
        workers=workers or available_cores(),
    )
    paths, faults = raw_files(files)
    load_report = LoadReport()
    with chunk_executor(scheduler) as executor, shown_progress("Extracting") as report:
        found = extract_files(paths, options, report, executor=executor, load_report=load_report)
        written = write_articles(found, target, faults, explain=explain)
    if written.faults and not written.articles:
        raise InputError(written.faults)
    if explain:
        sys.stdout.write(written.text)
    else:
        print_json_text(written.text)
    print_note(*load_report.of_many())
    report_all(written.losses)
    if written.faults:
        report_all(written.faults)
        print_note(f"{written.articles} extracted, {len(written.faults)} not")
        raise typer.Exit(ExitCode.PARTLY_FAILED)


def day_of(text: str | None) -> date | None:
    """The day that an option names. Raises `UsageError` for what is none."""
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise UsageError(f"--published {text!r} is not a day; write it YYYY-MM-DD") from error


def columns_of(pairs: Iterable[str]) -> dict[str, str]:
    """The names of columns by the fields of articles. Raises `UsageError` for a pair that is none."""
    columns = {}
    for pair in pairs:
        key, equals, name = pair.partition("=")
        if not (key and equals and name):
            raise UsageError(f"--column {pair!r} is not KEY=NAME; write, say, --column text=body")
        columns[key] = name
    return columns
