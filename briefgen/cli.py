"""The commands: parse, call, print."""

import datetime
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen import __version__
from briefgen.errors import BriefgenError, ExitCode, InputError, UsageError
from briefgen.progress import Cancelled

OpenWindow = Callable[[Sequence[Path]], int]

app = typer.Typer(
    name="briefgen",
    help="Policy briefs in Word and PDF from structured article data; every line is tied to its source.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Sources = Annotated[list[Path], typer.Argument(metavar="SOURCE...", help="Article data (.json) or folders of it.")]
Themes = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="T", help="Only events of this theme, by id or label; repeatable."),
]
Events = Annotated[list[str] | None, typer.Option("--event", metavar="ID", help="Only this event; repeatable.")]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="A", help="Only events of this actor, by id, name or alias; repeatable."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="D", help="Only events dated then or later: YYYY, YYYY-MM or YYYY-MM-DD."),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="D", help="Only events dated then or earlier: YYYY, YYYY-MM or YYYY-MM-DD."),
]


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001
) -> None:
    if version:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.command()
def build(
    sources: Sources,
    output: Annotated[
        list[Path], typer.Option("-o", "--output", metavar="OUT", help="File to write, .docx or .pdf; repeatable.")
    ],
    spec: Annotated[Path | None, typer.Option("--spec", metavar="S", help="Spec of the brief, a TOML file.")] = None,
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    title: Annotated[str | None, typer.Option("--title", metavar="T", help="Title of the brief.")] = None,
    marking: Annotated[
        str | None, typer.Option("--marking", metavar="M", help="Handling marking: free text, or a TLP 2.0 label.")
    ] = None,
    style: Annotated[
        str | None,
        typer.Option("--style", metavar="S", help="House style: official, band, or a TOML file. [default: official]"),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="D", help="Issue date, YYYY-MM-DD. [default: SOURCE_DATE_EPOCH, or today]"),
    ] = None,
) -> None:
    """Write a brief."""
    from briefgen import service

    service.check_outputs(output)
    base = service.read_spec(spec) if spec else None
    chosen = service.refine_spec(
        base,
        {
            "filters": {"themes": theme, "events": event, "actors": actor, "since": since, "until": until},
            "title": title,
            "marking": marking,
            "style": style,
            "date": date or (None if base and base.date else _default_date()),
        },
    )
    brief = service.compose_brief(service.load_corpus(sources), chosen)
    service.export_brief(brief, output)


@app.command("list")
def list_(
    what: Annotated[str, typer.Argument(metavar="events|actors|themes|articles", help="What to list.")],
    sources: Sources,
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list of objects.")] = False,
) -> None:
    """List what the sources hold."""
    from briefgen import service

    filters = {"themes": theme, "events": event, "actors": actor, "since": since, "until": until}
    spec = service.refine_spec(None, {"filters": filters})
    rows = service.list_items(what, service.load_corpus(sources), spec)
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        typer.echo("\t".join(_cell(value) for value in row.values()))


@app.command()
def schema(
    what: Annotated[str, typer.Argument(metavar="article|spec|style", help="Which schema.")],
) -> None:
    """Print the JSON Schema of a file format."""
    from briefgen import service

    typer.echo(json.dumps(service.schema(what), ensure_ascii=False, indent=2))


@app.command()
def gui(
    context: typer.Context,
    sources: Annotated[list[Path] | None, typer.Argument(metavar="[SOURCE...]", help="What to open.")] = None,
) -> None:
    """Open the desktop app."""
    open_window: OpenWindow = context.obj
    raise typer.Exit(open_window(sources or []))


def run(open_window: OpenWindow) -> int:
    """Run the command line on `sys.argv`; the exit code is the answer. Errors are told in plain words on stderr.

    `open_window` shows the desktop app on some sources and returns its exit code.
    """
    debug = "--debug" in sys.argv[1:]
    try:
        code = app(standalone_mode=False, obj=open_window)
    except (KeyboardInterrupt, Cancelled, typer.Abort):
        return _tell(ExitCode.CANCELLED, "cancelled")
    except Exception as error:
        if debug:
            raise
        return _failure(error)
    return int(code or ExitCode.DONE)


def _failure(error: Exception) -> int:
    if isinstance(error, InputError):
        return _tell(ExitCode.INPUT, *(str(fault) for fault in error.faults))
    if isinstance(error, UsageError):
        return _tell(ExitCode.USAGE, str(error))
    if isinstance(error, BriefgenError):
        return _tell(ExitCode.INPUT, str(error))
    show = getattr(error, "show", None)
    if show is None:
        raise error
    show()
    return int(getattr(error, "exit_code", ExitCode.USAGE))


def _tell(code: ExitCode, *lines: str) -> int:
    for line in lines:
        sys.stderr.write(f"briefgen: {line}\n")
    return int(code)


def _default_date() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.date.today().isoformat()
    return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date().isoformat()


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return ", ".join(value) if isinstance(value, list) else str(value)
