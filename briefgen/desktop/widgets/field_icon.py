"""An icon inside a field."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from briefgen.desktop.theme import dress


def with_icon(line: QLineEdit, icon: str) -> QLineEdit:
    """The line, with an icon at its beginning that says what it is for."""
    action = QAction(line)
    dress(action, icon, "muted")
    line.addAction(action, QLineEdit.ActionPosition.LeadingPosition)
    return line
