"""The commands: parse, call, print."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from briefgen import __version__
from briefgen.cli.audit import audit
from briefgen.cli.batch import batch
from briefgen.cli.build import build
from briefgen.cli.choose import choose
from briefgen.cli.diff import diff
from briefgen.cli.extract import extract
from briefgen.cli.faults import report_all
from briefgen.cli.libraries import export_library, import_, import_library, suggest
from briefgen.cli.listing import list_, schema
from briefgen.cli.output import print_note
from briefgen.cli.pull import pull
from briefgen.cli.styles import style
from briefgen.errors import BriefgenError, ExitCode, InputError, UsageError
from briefgen.export.formats import names_in_words
from briefgen.progress import Cancelled

EXAMPLES: Final = {
    "build": "briefgen build articles/ -o brief.docx -o brief.pdf --since 2025-05 --form page",
    "choose": "briefgen choose articles/ -o s.toml --endpoint http://127.0.0.1:11434/v1 --model qwen3:8b",
    "list": "briefgen list events articles/ --actor Pakistan",
    "extract": "briefgen extract story.html --published 2025-05-31 -o story.json",
    "import": "briefgen import articles/ --library news.db",
    "suggest": "briefgen suggest news.db --limit 15 --since 2021-07 --until 2021-08",
    "batch": "briefgen batch jobs.toml -o briefs/",
    "audit": "briefgen audit brief.pdf articles/",
    "diff": "briefgen diff monday.docx friday.docx",
    "pull": "briefgen pull brief.docx -o brief.toml",
    "export-library": "briefgen export-library --library news.db -o news.jsonl",
    "import-library": "briefgen import-library news.jsonl --library other.db",
    "schema": "briefgen schema spec",
    "style": "briefgen style check ministry.toml",
    "gui": "briefgen gui articles/",
}


def _example(command: str) -> str:
    """The last lines of a command's help; the first of them keeps Typer from filling them as a paragraph."""
    return f"\b\nExample:\n  {EXAMPLES[command]}"


OpenWindow = Callable[[Sequence[Path]], int]
app = typer.Typer(
    name="briefgen",
    help=f"Policy briefs in {names_in_words()} from structured article data; every line is tied to its source.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
_COMMANDS: Final[Mapping[str, Callable[..., None]]] = {
    "build": build,
    "choose": choose,
    "list": list_,
    "extract": extract,
    "import": import_,
    "suggest": suggest,
    "batch": batch,
    "audit": audit,
    "diff": diff,
    "pull": pull,
    "export-library": export_library,
    "import-library": import_library,
    "schema": schema,
    "style": style,
}


for _name, _command in _COMMANDS.items():
    app.command(_name, epilog=_example(_name))(_command)


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001
) -> None:
    if version:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.command(epilog=_example("gui"))
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
