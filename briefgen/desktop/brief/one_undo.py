"""One undo for the whole window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QSpinBox


class OneUndo(QObject):
    """Leaves undo and redo to the window, and the wheel to what is scrolled, where an editor would take them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hold back what an editor is not to have."""
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease and _is_undo(event):
            event.setAccepted(event.type() == QEvent.Type.KeyPress)
            return True
        is_wheel = event.type() == QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QComboBox | QSpinBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
