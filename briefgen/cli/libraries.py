"""`briefgen import`, `suggest`, `export-library` and `import-library`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefgen.cli.cluster import Scheduler, chunk_executor
from briefgen.cli.extract import Columns, columns_of, day_of
from briefgen.cli.faults import report_all, report_load
from briefgen.cli.listing import date_words, event_words
from briefgen.cli.options import Actors, AsJson, Events, Since, Sources, Themes, Until, filters_of
from briefgen.cli.output import print_json, print_json_text, print_note, print_row
from briefgen.cli.progress import shown_progress
from briefgen.cli.terminal_tables import TerminalColumn, on_terminal, print_table
from briefgen.clock import current_moment
from briefgen.errors import ExitCode

if TYPE_CHECKING:
    from briefgen.service.libraries import Imported

_SUGGESTED: Final = (
    TerminalColumn("Date", date_words),
    TerminalColumn("Event", event_words, wraps=True),
    TerminalColumn("Why", lambda row: str(row["why"]), wraps=True),
)
Where = Annotated[
    str, typer.Option("--library", metavar="L", help="A .db file, made where there is none, or an SQLAlchemy URL.")
]


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Articles, article data, or folders.")],
    library: Where,
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="D", help="Day of publication where a file states none, YYYY-MM-DD."),
    ] = None,
    column: Columns = None,
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=0, help="Processes; 0 takes one for each core.")
    ] = 0,
    scheduler: Scheduler = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and take new files as they come, until Ctrl-C or SIGTERM.")
    ] = False,
) -> None:
    """Add articles to a library."""
    from briefgen.service import ExtractionOptions
    from briefgen.service.libraries import import_sources, watch_sources
    from briefgen.service.signals import called_off
    from briefgen.service.workers import available_cores

    day, columns = day_of(published), columns_of(column or [])

    def take(sources: list[Path]) -> "Imported":
        options = ExtractionOptions(
            published=day, now=current_moment(), columns=columns, workers=workers or available_cores()
        )
        with chunk_executor(scheduler) as executor, shown_progress("Importing") as report:
            done = import_sources(sources, library, options, report, executor)
        print_note(*done.of_many)
        report_all(done.losses)
        _report_import(done)
        return done

    done = take(paths)
    if watch:
        with called_off() as stopped:
            watch_sources(paths, take, stopped)
        raise typer.Exit(ExitCode.CANCELLED)
    if done.faults and not done.articles:
        raise typer.Exit(ExitCode.INPUT)
    if done.faults:
        raise typer.Exit(ExitCode.PARTLY_FAILED)


def suggest(
    sources: Sources,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="How many events, of a date each.")],
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> None:
    """Name the dated events that tell the story.

    On a terminal as a table; elsewhere a line each: date, title and reasons, with tabs between them.
    """
    from briefgen import service

    spec = service.refine_spec(None, {"filters": filters_of(theme, event, actor, since, until)})
    load_report = service.LoadReport()
    rows = service.suggest_events(service.load_for_suggestions(sources, spec, limit, load_report), spec, limit)
    if as_json:
        print_json(rows)
    elif on_terminal():
        print_table(_SUGGESTED, rows)
    else:
        for row in rows:
            print_row((str(row["date"]), row["title"], row["why"]))
    report_load(load_report)


def export_library(
    library: Where,
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT|-", help="A .jsonl file; - prints.")] = "-",
) -> None:
    """Write everything in a library, decisions included, as JSON Lines."""
    from briefgen.service import libraries

    print_json_text(libraries.export_library(library, None if output == "-" else Path(output)))


def import_library(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="What export-library wrote.")], library: Where
) -> None:
    """Add what export-library wrote to a library."""
    from briefgen.service import libraries

    with shown_progress("Importing") as report:
        new = libraries.import_library(source, library, report)
    typer.echo(f"{new} new articles", err=True)


def _report_import(done: "Imported") -> None:
    """Tell what was left out and why, what each kind of file gave, and what of it is new."""
    report_all(done.faults)
    if len(done.kinds) > 1:
        print_note(*done.kinds)
    counted = ", ".join(f"{count} {outcome}" for outcome, count in sorted(done.outcomes.items()) if count) or "nothing"
    print_note(counted + (f", {len(done.faults)} not read" if done.faults else ""))
