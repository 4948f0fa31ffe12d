"""The choice of a house style: one of those that come along, or a file."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from briefgen.document.style_file import style_names

_STYLE = Qt.ItemDataRole.UserRole


class StyleBox(QComboBox):
    """The names of styles; the last row asks for a file."""

    edited = Signal(object)
    left = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._value = ""
        self.activated.connect(self._take)

    def show_value(self, value: Any) -> None:
        """Show the style of the spec; a file by its name."""
        self._value = str(value)
        with QSignalBlocker(self):
            self.clear()
            for name in style_names():
                self.addItem(self._words(name), name)
            if self.findData(self._value, _STYLE) < 0:
                self.addItem(Path(self._value).name, self._value)
                self.setItemData(self.count() - 1, self._value, Qt.ItemDataRole.ToolTipRole)
            self.addItem(self.tr("Choose a style file…"), "")
            self.setCurrentIndex(self.findData(self._value, _STYLE))
        self.setToolTip(self._value if self._value not in style_names() else "")

    def _words(self, name: str) -> str:
        known = {"official": self.tr("Official"), "band": self.tr("Coloured band")}
        return known.get(name, name)

    def _take(self, row: int) -> None:
        chosen = str(self.itemData(row, _STYLE))
        if chosen:
            self._value = chosen
            self.edited.emit(chosen)
            return
        self.show_value(self._value)
        self.file_wanted.emit()
