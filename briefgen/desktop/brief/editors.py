"""Widgets in which a field of the spec is written; each tells what was written, and shows what the spec has."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from briefgen.desktop.brief.spell_text import SpellText
from briefgen.desktop.brief.style_box import StyleBox

_STEP: Final = 10  # words that an arrow adds
_LEAST_LINES: Final = 1.5  # that a field for text shows; chosen by eye


class LineEditor(QLineEdit):
    """One line; without letters it is None."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda text: self.edited.emit(text.strip() or None))
        self.editingFinished.connect(self.left)

    def show_value(self, value: Any) -> None:
        """Show a value, or nothing for None."""
        text = "" if value is None else str(value)
        if text != self.text():
            self.setText(text)


class ListedEditor(QComboBox):
    """One line with proposals; without letters it is None."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, proposals: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(proposals))
        # A completed line would put a label into the brief that nobody has written to its end.
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _narrow(self)
        self.editTextChanged.connect(lambda text: self.edited.emit(text.strip() or None))
        self.line.editingFinished.connect(self.left)

    @property
    def line(self) -> QLineEdit:
        """The line that is written in."""
        line = self.lineEdit()
        assert line is not None
        return line

    def show_value(self, value: Any) -> None:
        """Show a value, or nothing for None."""
        text = "" if value is None else str(value)
        if text != self.currentText():
            with QSignalBlocker(self):
                self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchExactly))
                self.setEditText(text)


class ChoiceEditor(QComboBox):
    """One of few values, each with its words."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _narrow(self)
        for value, words in choices:
            self.addItem(words, value)
        self.activated.connect(lambda place: self.edited.emit(self.itemData(place)))

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self.setCurrentIndex(self.findData(value))


class NumberEditor(QSpinBox):
    """A whole number between bounds."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSingleStep(_STEP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.edited.emit)
        self.editingFinished.connect(self.left)

    def show_value(self, value: Any) -> None:
        """Show a number."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)


class TextEditor(SpellText):
    """Several lines; as a list, each line that has letters is an item."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, *, is_list: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_list = is_list
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(lambda: self.edited.emit(self.value()))
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grow())

    def value(self) -> str | tuple[str, ...] | None:
        """What is written."""
        lines = [line.strip() for line in self.toPlainText().splitlines()]
        if self._is_list:
            return tuple(line for line in lines if line)
        return "\n".join(lines).strip() or None

    def show_value(self, value: Any) -> None:
        """Show a text or a list; the cursor stays where it is."""
        if value == self.value():
            return
        text = "\n".join(value) if isinstance(value, tuple) else value or ""
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def grow(self) -> None:
        """Be as high as the text, and as a line more where there is little of it."""
        lines = max(self.document().size().height(), _LEAST_LINES)
        margins = self.contentsMargins()
        around = 2 * self.document().documentMargin() + margins.top() + margins.bottom() + 2
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + around))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self.grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lines are of another height in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.grow()


Editor = LineEditor | ListedEditor | ChoiceEditor | NumberEditor | TextEditor | StyleBox


def _narrow(box: QComboBox) -> None:
    """Have a box ask for no more room than a few letters need."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
