"""A plain pane: what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from briefgen.desktop.workspace import Workspace


class SimpleStartPage(QLabel):
    """Says what to do while nothing is open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        del workspace
        self.commands: list[QAction] = []
        self.setText(self.tr("Open articles or article data, or drop files and folders here (Ctrl+O)."))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
