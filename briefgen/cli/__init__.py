"""The commands: parse, call, print."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Annotated, Final, NamedTuple

import typer

from briefgen import __version__
from briefgen.cli.faults import report_all
from briefgen.cli.output import print_note
from briefgen.errors import BriefgenError, ExitCode, InputError, UsageError
from briefgen.export.formats import names_in_words
from briefgen.progress import Cancelled

_COMPLETION: Final = "_BRIEFGEN_COMPLETE"
"""The variable by which Typer's scripts ask for what can be typed."""


class CommandEntry(NamedTuple):
    """A command: where its function is, as `module:name` in this room, and the example at the end of its help."""

    function: str
    example: str


# A function is imported when its command is asked for: all of them are a tenth of the time of a short brief.
COMMANDS: Final[Mapping[str, CommandEntry]] = MappingProxyType(
    {
        "build": CommandEntry(
            "build:build", "briefgen build articles/ -o brief.docx -o brief.pdf --since 2025-05 --form page"
        ),
        "choose": CommandEntry(
            "choose:choose",
            "briefgen choose articles/ -o s.toml --endpoint http://127.0.0.1:11434/v1 --model qwen3:8b",
        ),
        "list": CommandEntry("listing:list_", "briefgen list events articles/ --actor Pakistan"),
        "extract": CommandEntry("extract:extract", "briefgen extract story.html --published 2025-05-31 -o story.json"),
        "import": CommandEntry("libraries:import_", "briefgen import articles/ --library news.db"),
        "suggest": CommandEntry(
            "libraries:suggest", "briefgen suggest news.db --limit 15 --since 2021-07 --until 2021-08"
        ),
        "batch": CommandEntry("batch:batch", "briefgen batch jobs.toml -o briefs/"),
        "audit": CommandEntry("audit:audit", "briefgen audit brief.pdf articles/"),
        "diff": CommandEntry("diff:diff", "briefgen diff monday.docx friday.docx"),
        "pull": CommandEntry("pull:pull", "briefgen pull brief.docx -o brief.toml"),
        "export-library": CommandEntry(
            "libraries:export_library", "briefgen export-library --library news.db -o news.jsonl"
        ),
        "import-library": CommandEntry(
            "libraries:import_library", "briefgen import-library news.jsonl --library other.db"
        ),
        "schema": CommandEntry("listing:schema", "briefgen schema spec"),
        "style": CommandEntry("styles:style", "briefgen style check ministry.toml"),
        "gui": CommandEntry("window:gui", "briefgen gui articles/"),
    }
)


def command_line(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with the commands of these names."""
    app = typer.Typer(
        name="briefgen",
        help=f"Policy briefs in {names_in_words()} from structured article data; every line is tied to its source.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_options)
    for name in names:
        entry = COMMANDS[name]
        # "\b" keeps Typer from filling the last lines of a command's help as a paragraph.
        app.command(name, epilog=f"\b\nExample:\n  {entry.example}")(resolve_name(f"{__name__}.{entry.function}"))
    return app


def _asked(arguments: Sequence[str]) -> Iterable[str]:
    """The command that the arguments begin with; all where they begin with anything else, or where a shell completes
    what is typed, which is in the environment.
    """
    is_typed = bool(arguments) and arguments[0] in COMMANDS and _COMPLETION not in os.environ
    return arguments[:1] if is_typed else COMMANDS


def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001
) -> None:
    if version:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


def run(open_window: Callable[[Sequence[Path]], int]) -> int:
    """Run the command line on `sys.argv`; the exit code is the answer. Errors are told in plain words on stderr.

    `open_window` shows the desktop app on some sources and returns its exit code.
    """
    debug = "--debug" in sys.argv[1:]
    try:
        code = command_line(_asked(sys.argv[1:]))(standalone_mode=False, obj=open_window)
    except (KeyboardInterrupt, Cancelled, typer.Abort):
        return _tell(ExitCode.CANCELLED, "cancelled")
    except Exception as error:
        if debug:
            raise
        return _failure(error)
    return int(code or ExitCode.DONE)


def _failure(error: Exception) -> int:
    if isinstance(error, InputError):
        report_all(error.faults)
        return int(ExitCode.INPUT)
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
    print_note(*lines)
    return int(code)
