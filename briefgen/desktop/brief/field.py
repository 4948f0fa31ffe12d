"""One field of the spec in a form: its editor, and what is wrong with what was written."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from briefgen.desktop.brief.editors import Editor
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import InputError
from briefgen.model.spec import check_spec

_PAUSE: Final = 700
"""Milliseconds without a letter after which it is told that what was written is no value."""


class Field(QWidget):
    """What is written goes into the spec at once, unless it is wrong: then the words beside it say so."""

    def __init__(self, workspace: Workspace, name: str, step: str, editor: Editor, wrong: str = "") -> None:
        super().__init__()
        self._workspace = workspace
        self._name = name
        self._step = step
        self._wrong = wrong
        self._shown: Any = getattr(workspace.choice.spec, name)
        self._settled = self._shown
        self.editor = editor
        self.trouble = QLabel(wrong)
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._report_trouble)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(editor)
        layout.addWidget(self.trouble)
        self.setFocusProxy(editor)
        editor.installEventFilter(OneUndo(self))
        self.editor.show_value(self._shown)
        self.editor.edited.connect(self._take)
        self.editor.left.connect(self._leave)
        workspace.choice_changed.connect(self._follow)
        workspace.begun.connect(self._show)

    def _take(self, raw: Any) -> None:
        """Put what was written into the spec, if it is a value."""
        try:
            value = getattr(check_spec({self._name: raw}, self._name), self._name)
        except InputError:
            self._pause.start()
            return
        self._clear_trouble()
        self._change(value)

    def _change(self, value: Any) -> None:
        self._shown = value
        self._workspace.change_spec(self._step, f"spec.{self._name}", **{self._name: value})

    def _leave(self) -> None:
        """Show the value in its one spelling, or what is wrong."""
        if self._pause.isActive():
            self._pause.stop()
            self._report_trouble()
        elif self.trouble.isHidden():
            self._settled = self._shown
            self.editor.show_value(self._shown)

    def _follow(self) -> None:
        if getattr(self._workspace.choice.spec, self._name) != self._shown:
            self._show()

    def _show(self) -> None:
        self._clear_trouble()
        self._shown = self._settled = getattr(self._workspace.choice.spec, self._name)
        self.editor.show_value(self._shown)

    def _report_trouble(self) -> None:
        """Say what is wrong; what was a value on the way there, as the head of a label is, is taken back."""
        self.trouble.show()
        self.editor.setAccessibleDescription(self._wrong)
        self._change(self._settled)

    def _clear_trouble(self) -> None:
        self._pause.stop()
        self.trouble.hide()
        self.editor.setAccessibleDescription("")


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
