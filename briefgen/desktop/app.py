"""Starting the desktop app."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefgen import __version__
from briefgen.desktop.window import BriefWindow
from briefgen.desktop.work import Worker


def main() -> None:
    """The entry point `briefgen-gui`: opens the sources that the command line names."""
    sys.exit(run([Path(argument) for argument in sys.argv[1:]]))


def run(sources: Sequence[Path]) -> int:
    """Show the window until it is closed; the exit code is the answer."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("briefgen")
    application.setApplicationVersion(__version__)
    window = BriefWindow(Worker())
    window.show()
    if sources:
        window.open_sources(list(sources))
    return int(QApplication.exec())
