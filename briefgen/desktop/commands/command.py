"""Commands as actions, and the questions for files that many of them ask."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

Take = Callable[[list[Path]], None]


def command(
    parent: QObject, name: str, words: str, keys: str | QKeySequence.StandardKey, tip: str, run: Callable[[], object]
) -> QAction:
    """An action; `name` is what it is called in settings, whatever language the window speaks."""
    action = QAction(words, parent)
    action.setObjectName(name)
    action.setStatusTip(tip)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _: run())
    return action


def patterns(endings: Iterable[str]) -> str:
    """Endings as the filters of dialogs want them: `*.txt *.md`."""
    return " ".join(f"*{ending}" for ending in endings)


def documents() -> str:
    """The user's folder for documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def ask_files(parent: QWidget, title: str, folder: str, kinds: str, take: Take) -> QFileDialog:
    """Ask for files that there are; `take` is called with them, unless the question is called off."""
    dialog = _dialog(parent, title, folder, take)
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, folder: str, take: Take) -> QFileDialog:
    """Ask for a folder that there is."""
    dialog = _dialog(parent, title, folder, take)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def ask_target(parent: QWidget, title: str, proposed: Path, kinds: str, ending: str, take: Take) -> QFileDialog:
    """Ask for a file to write; the system asks before one that exists is replaced."""
    dialog = _dialog(parent, title, str(proposed.parent), take)
    dialog.setNameFilter(kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(proposed.name)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, folder: str, take: Take) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    return dialog
