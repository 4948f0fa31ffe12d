"""What a person at a terminal sees, what a pipe gets, and what the shell completes."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefgen.cli import COMMANDS
from briefgen.cli.terminal_tables import TerminalColumn, print_table
from briefgen.errors import ExitCode
from tests import processes

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")},
    "PYTHONPATH": str(Path(__file__).parent.parent),
    "TERM": "dumb",
}
STYLED = re.compile(r"\x1b\[[0-9;]*m")


def briefgen(*arguments: object, folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    return processes.run(command, cwd=folder, env={**ENVIRONMENT, **more}, capture_output=True)


def on_terminal(*arguments: object, folder: Path, width: int = 80) -> list[str]:
    """The lines that a command shows on a terminal of that width."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    shown = b""
    with processes.started(
        command, cwd=folder, env={**ENVIRONMENT, "COLUMNS": str(width)}, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        with suppress(OSError):  # how a terminal says that the program is gone
            while piece := os.read(ours, 65_536):
                shown += piece
    os.close(ours)
    return [STYLED.sub("", line).rstrip() for line in shown.decode().splitlines()]


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """The lines of a table of ids and titles on a screen of some width."""

    def lines(*rows: tuple[str, str], width: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        columns = (
            TerminalColumn("Id", lambda row: row["id"]),
            TerminalColumn("Title", lambda row: row["title"], wraps=True),
        )
        file = io.StringIO()
        print_table(columns, [dict(zip(("id", "title"), row, strict=True)) for row in rows], file)
        return [line.rstrip() for line in file.getvalue().splitlines()]

    return lines


def test_columns_are_aligned_and_titles_wrap(table: Callable[..., list[str]]) -> None:
    long = "The ministers met in Beijing and agreed that the talks on trade and transit were to go on"
    assert table(("beijing-talks", long), ("b", "They parted"), width=72) == [
        "Id              Title",
        "─" * 72,
        "beijing-talks   The ministers met in Beijing and agreed that the talks",
        "                on trade and transit were to go on",
        "b               They parted",
    ]


def test_nothing_in_a_title_is_obeyed(table: Callable[..., list[str]]) -> None:
    *_, line = table(("a", "[bold]Met[/] :boom: \x1b[2J\nagain"), width=80)
    assert line.startswith("a    [bold]Met[/] :boom: ")
    assert "\x1b" not in line
    assert line.endswith("again")


def test_an_id_is_whole_on_a_narrow_screen(table: Callable[..., list[str]]) -> None:
    lines = table(("a-very-long-name-of-an-event", "They met and talked of many things"), width=30)
    assert "".join(line[:14].strip() for line in lines[2:]).startswith("a-very-long-n")
    assert max(map(len, lines)) <= 30


def test_events_are_a_table_on_a_terminal(seeds: Path, tmp_path: Path) -> None:
    lines = on_terminal("list", "events", seeds, folder=tmp_path)
    assert lines[0].split() == ["Date", "Event", "Sources", "Id"]
    assert next(line for line in lines if "paktika-airstrikes" in line).startswith("December 2024   Pakistan’s")
    assert any("[planned]" in line for line in lines)
    assert sum(line.startswith("undated") for line in lines) == 8


def test_events_have_tabs_between_them_in_a_pipe(seeds: Path, tmp_path: Path) -> None:
    done = briefgen("list", "events", seeds, folder=tmp_path)
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert rows[0][:5] == ["taliban-takeover", "2021", "stated", "Taliban takeover [in Afghanistan]", "reported"]
    assert len(rows) == 11


def test_suggestions_are_a_table_with_reasons(seeds: Path, tmp_path: Path) -> None:
    lines = on_terminal("suggest", seeds, "--limit", 2, folder=tmp_path, width=100)
    assert lines[0].split() == ["Date", "Event", "Why"]
    assert "April 2025" in "\n".join(lines)
    piped = briefgen("suggest", seeds, "--limit", 2, folder=tmp_path).stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in piped] == ["2024-12", "2025-04"]


def test_a_build_says_what_it_chose(seeds: Path, tmp_path: Path) -> None:
    word = briefgen("build", seeds, "--form", "page", "-o", "a.docx", folder=tmp_path)
    assert re.fullmatch(r"briefgen: \d+ of 11 events\n", word.stderr.decode())
    both = briefgen("build", seeds, "-o", "a.docx", "-o", "a.pdf", folder=tmp_path).stderr.decode()
    assert re.fullmatch(r"briefgen: 11 of 11 events, \d sides?( \(aimed at 2\))?( \+ 1 of evidence)?\n", both)


def test_a_brief_is_printed_for_a_pipe(seeds: Path, tmp_path: Path) -> None:
    dated = ("--date", "2025-06-02")
    printed = briefgen("build", seeds, "-o", "-", "-o", "file.docx", *dated, folder=tmp_path)
    assert printed.returncode == ExitCode.DONE, printed.stderr
    assert zipfile.ZipFile(io.BytesIO(printed.stdout)).testzip() is None
    assert printed.stdout == (tmp_path / "file.docx").read_bytes()
    briefgen("build", seeds, "-o", "file.pdf", *dated, folder=tmp_path)
    pdf = briefgen("build", seeds, "-o", "-", "--format", "pdf", *dated, folder=tmp_path)
    assert pdf.stdout == (tmp_path / "file.pdf").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "-", "-o", "-"), "an output is named twice"),
        (("-o", "-", "--format", "rtf"), "cannot tell the format from the ending '.rtf'"),
    ],
)
def test_what_cannot_be_printed_is_refused(arguments: tuple[str, ...], told: str, seeds: Path, tmp_path: Path) -> None:
    done = briefgen("build", seeds, *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, b"")
    assert told in done.stderr.decode()


def test_a_terminal_is_shown_no_file(seeds: Path, tmp_path: Path) -> None:
    lines = on_terminal("build", seeds, "-o", "-", folder=tmp_path, width=200)
    assert lines == ["briefgen: a brief is nothing for a terminal to show; send it on, as in: -o - > brief.docx"]


def test_only_the_command_that_is_asked_for_is_loaded() -> None:
    program = "import sys; from briefgen.cli import run; run(lambda sources: 0); print(*sorted(sys.modules))"
    loaded = processes.run(
        [sys.executable, "-c", program, "schema", "spec"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "briefgen.cli.listing" in loaded
    assert not {"briefgen.cli.batch", "briefgen.cli.audit", "briefgen.cli.extract"} & set(loaded)


def test_a_mistyped_command_is_told_with_the_nearest(tmp_path: Path) -> None:
    result = briefgen("biuld", folder=tmp_path)
    assert result.returncode == 2
    assert "No such command 'biuld'" in result.stderr.decode()


@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_names_only_options_that_there_are(command: str, tmp_path: Path) -> None:
    told = briefgen(command, "--help", folder=tmp_path).stdout.decode()
    shown = " ".join(told.rpartition("Example:")[2].split())
    assert shown == COMMANDS[command].example
    assert shown.startswith(f"briefgen {command} ")
    options = re.findall(r"(?<=\s)--?[a-z][a-z-]*", shown)
    assert all(re.search(rf"(?m)^ *(-\w, )?{option}\b", told) for option in options if option.startswith("--")), options


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("briefgen sugg", ["suggest"]),
        ("briefgen list ", ["events", "actors", "themes", "articles"]),
        ("briefgen build seeds --form p", ["page"]),
        ("briefgen build seeds --format ", ["docx", "pdf", "odt", "html", "md", "json"]),
        ("briefgen schema s", ["spec", "style"]),
    ],
)
def test_a_shell_completes_commands_and_values(typed: str, completed: list[str], tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['briefgen']; from briefgen.__main__ import main; main()"
    asked = {"_BRIEFGEN_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    asked |= {"QT_QPA_PLATFORM": "offscreen"}  # with a screen the command without arguments opens the window
    done = processes.run([sys.executable, "-c", code], cwd=tmp_path, env={**ENVIRONMENT, **asked}, capture_output=True)
    assert done.stdout.decode().split() == completed
