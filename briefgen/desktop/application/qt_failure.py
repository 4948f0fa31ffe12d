"""Qt ends the whole process where it can show no window; before it does, this says why in plain words."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from briefgen.desktop.application.system_libraries import how_to_install, missing_libraries
from briefgen.errors import ExitCode


@contextmanager
def qt_failure_reported() -> Iterator[None]:
    """Start Qt within: what it says is kept back, and goes to stderr as it is once it has started."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtFatalMsg:
            heard.append(message)
            return
        sys.stderr.write(f"briefgen: {failure_words(heard, missing_libraries(), message)}\n")
        sys.stderr.flush()
        os._exit(ExitCode.INPUT)  # Qt would abort next, whatever is raised here

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    sys.stderr.writelines(f"{message}\n" for message in heard)


def failure_words(heard: Sequence[str], missing: Sequence[str], last: str) -> str:
    """Why there is no window: a library is missing, or what Qt said first, or else what it said last."""
    if missing:
        return f"the window cannot open: {how_to_install(missing)}"
    reason = " ".join((heard[0] if heard else last).split()).rstrip(".")
    return f"the window cannot open: {reason}; check that the screen which DISPLAY or WAYLAND_DISPLAY names is there"
