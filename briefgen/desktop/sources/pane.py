"""What is open: its name, its sources, and how to add to it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from briefgen.addresses import shown_address
from briefgen.desktop.workspace.workspace import Workspace

_MOST: Final = 4


class SourcesPane(QWidget):
    """Lists the sources; the buttons are those of the window's commands. Takes files that are dropped."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.commands: list[QAction] = []
        self.name = QLabel()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.sources = QLabel()
        for label in (self.name, self.sources):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.name.setAccessibleName(self.tr("What is open"))
        self.sources.setAccessibleName(self.tr("Sources"))
        self._buttons = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name)
        layout.addWidget(self.sources)
        layout.addLayout(self._buttons)
        self.setAcceptDrops(True)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def add_button(self, first: QAction, *others: QAction) -> None:
        """Show a command as a button, and others in its menu."""
        button = QToolButton()
        button.setDefaultAction(first)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.addActions(others)
        self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped to what is open."""
        self._workspace.add_sources([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _refresh(self) -> None:
        collection = self._workspace.collection
        if collection is None:
            self.name.setText(self.tr("Nothing is open"))
            self.sources.setText(self.tr("Drop articles, folders or a library here."))
            return
        kind = self.tr("Library") if collection.is_library else self.tr("%Ln source(s)", "", len(collection.sources))
        self.name.setText(f"{collection.name} · {kind}")
        shown = [_short(source) for source in collection.sources[:_MOST]]
        rest = len(collection.sources) - len(shown)
        self.sources.setText("\n".join((*shown, self.tr("and %Ln more", "", rest)) if rest else shown))
        self.sources.setToolTip("\n".join(map(shown_address, collection.sources[:50])))


def _short(source: str) -> str:
    path = Path(source)
    if "://" in source or not path.parent.name:
        return shown_address(source)
    return f"{path.parent.name}/{path.name}"
