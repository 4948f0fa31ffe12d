"""The lines of a brief that was audited, each with the badge of its verdict."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from briefgen.audit import LineVerdict
from briefgen.desktop.evidence.statement_delegate import HEAD_ROLE, ICON_ROLE, StatementDelegate
from briefgen.desktop.names.verdicts import BADGES, verdict_words

_VERDICT: Final = Qt.ItemDataRole.UserRole


class VerdictList(QListWidget):
    """The lines in the order of the brief; rows are as high as their words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lines of the brief"))
        self._delegate = StatementDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: Iterable[LineVerdict]) -> None:
        """Show these lines, the first of them chosen."""
        self.clear()
        for line in lines:
            words, badge = " ".join(line.text.split()), verdict_words(line.verdict)
            item = QListWidgetItem(words, self)
            item.setData(_VERDICT, line)
            item.setData(HEAD_ROLE, badge)
            item.setData(ICON_ROLE, BADGES[line.verdict])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{badge}: {words}")
        self._fit()
        self.setCurrentRow(0)

    def chosen(self) -> LineVerdict | None:
        """The line that is chosen."""
        item = self.currentItem()
        if item is None:
            return None
        line: LineVerdict = item.data(_VERDICT)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the rows to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, direction = self.viewport().width(), self.layoutDirection()
        for row in range(self.count()):
            item = self.item(row)
            item.setSizeHint(QSize(wide, self._delegate.note_height(self.indexFromItem(item), wide, direction)))
