"""Where there is no screen, or not what Qt needs for one, it is said in a line."""

import ast
import os
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

import pytest

from briefgen.desktop.application.qt_failure import failure_words
from briefgen.desktop.application.system_libraries import how_to_install, missing_libraries
from briefgen.desktop.launch import has_screen
from tests.processes import run

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
WITHOUT_EGL = """
import importlib.abc, sys

class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6"):
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

sys.meta_path.insert(0, NoQt())
from briefgen.desktop.application import system_libraries
system_libraries.missing_libraries = lambda: ["libEGL.so.1"]
from briefgen.desktop.launch import main
main()
"""


def started(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return run(
        [sys.executable, *command],
        env={**env, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
        deadline=60,
    )


@pytest.mark.parametrize(
    ("system", "environment", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
        ("darwin", {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, False),
    ],
)
def test_a_screen_is_known_by_the_environment(system: str, environment: dict[str, str], seen: bool) -> None:
    assert has_screen(environment, system) is seen


def test_without_a_screen_the_help_is_printed() -> None:
    done = started("-m", "briefgen")
    assert "Usage:" in done.stdout + done.stderr
    assert "build" in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
@pytest.mark.parametrize(
    "command", [("-m", "briefgen", "gui"), ("-c", "from briefgen.desktop.launch import main; main()")]
)
def test_without_a_screen_no_window_is_tried(command: tuple[str, ...]) -> None:
    done = started(*command)
    assert done.returncode == 1
    assert done.stderr == (
        "briefgen: there is no screen here to open a window on; start it from a desktop, or make briefs with"
        " `briefgen build`\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
def test_a_screen_that_is_not_there_is_told_in_a_line_where_qt_would_abort() -> None:
    done = started("-m", "briefgen", QT_QPA_PLATFORM="xcb", DISPLAY="localhost:99")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("briefgen: the window cannot open: ")


def test_an_unknown_kind_of_screen_is_told_in_a_line() -> None:
    done = started("-m", "briefgen", "gui", QT_QPA_PLATFORM="nosuch")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("briefgen: the window cannot open: ")


def test_a_library_that_qt_cannot_load_is_named_with_its_package() -> None:
    done = started("-c", WITHOUT_EGL, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr == (
        "briefgen: the window cannot open: this system lacks libEGL.so.1; run `apt install libegl1`"
        " (Debian, Ubuntu) or `dnf install libglvnd-egl` (Fedora)\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="a matter of Linux")
def test_only_the_libraries_of_the_screen_are_looked_for() -> None:
    def nothing(name: str) -> object:
        raise OSError(f"{name}: cannot open shared object file")

    x11 = missing_libraries({"DISPLAY": ":0"}, nothing)
    wayland = missing_libraries({"WAYLAND_DISPLAY": "wayland-0"}, nothing)
    assert {"libEGL.so.1", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0"} <= {*x11}
    assert "libwayland-cursor.so.0" not in x11
    assert "libwayland-cursor.so.0" in wayland
    assert not any("xcb" in name for name in wayland)
    assert missing_libraries({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, lambda _: None) == []


def test_a_package_is_named_once() -> None:
    words = how_to_install(["libxcb-shm.so.0", "libxcb-cursor.so.0", "libxcb-sync.so.1"])
    assert "`apt install libxcb-shm0 libxcb-cursor0 libxcb-sync1`" in words
    assert "`dnf install libxcb xcb-util-cursor`" in words


def test_what_qt_said_first_is_the_reason_unless_a_library_is_missing() -> None:
    heard = ["could not connect to display :7", "From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed"]
    assert "cannot open: could not connect to display :7; check" in failure_words(heard, [], "Aborted.")
    assert "cannot open: Aborted; check" in failure_words([], [], "Aborted.\n")
    assert "apt install libxcb-cursor0" in failure_words(heard, ["libxcb-cursor.so.0"], "Aborted.")


def test_the_window_needs_nothing_of_qt_but_its_essentials() -> None:
    installed = {
        path.name.partition(".")[0] for path in files("pyside6-essentials") or () if path.parts[0] == "PySide6"
    }
    used = {
        node.module.split(".")[1]
        for path in (ROOT / "briefgen").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.")
    }
    assert {"QtCore", "QtGui", "QtWidgets"} <= used
    assert used - installed == set()


def test_a_window_starts_without_what_reads_texts_and_ranks_events() -> None:
    """Rules by the hundred, and libraries of numbers: they come when articles are read and libraries are ranked."""
    program = """
import sys
import briefgen.desktop.app
import briefgen.service.libraries
print(sorted({"numpy", "spacy", "filelock", "briefgen.extract.events.events"} & set(sys.modules)))
"""
    told = run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
