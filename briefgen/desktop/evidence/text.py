"""The text of an article with passages marked."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from briefgen.corpus.corpus import Passage

_STRONG: Final = 0.38
_WEAK: Final = 0.16


class EvidenceText(QPlainTextEdit):
    """An article to be read; the present passage is marked stronger than the others, and is in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Article"))
        self._article = ""
        self._passage: Passage | None = None
        self._others: tuple[Passage, ...] = ()

    @property
    def marked(self) -> str:
        """The words of the present passage."""
        return self._article[self._passage.start : self._passage.end] if self._passage else ""

    def clear_article(self) -> None:
        """Show nothing."""
        self._article, self._passage, self._others = "", None, ()
        self.setPlainText("")
        self.setExtraSelections([])

    def show_article(self, text: str, passage: Passage, others: Iterable[Passage]) -> None:
        """Show a text, its other passages marked, and the present one in the middle of the view."""
        if text != self._article:
            self._article = text
            self.setPlainText(text.replace("\r\n", " \n"))  # Qt would make one character of the two
        self._passage, self._others = passage, tuple(others)
        self._mark()
        cursor = self._cursor(passage)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setAccessibleDescription(self.tr("The passage: {words}").format(words=self.marked))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The marks follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._passage is not None:
            self._mark()

    def _mark(self) -> None:
        assert self._passage is not None
        weak = [self._selection(each, _WEAK, underlined=False) for each in self._others]
        self.setExtraSelections([*weak, self._selection(self._passage, _STRONG, underlined=True)])

    def _selection(self, passage: Passage, strength: float, *, underlined: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(self._tint(strength))
        look.setFontUnderline(underlined)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._cursor(passage), look
        return selection

    def _tint(self, strength: float) -> QColor:
        """The paper's colour with some of the accent's."""
        paper = self.palette().color(QPalette.ColorRole.Base)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        ends = zip(_parts(paper), _parts(accent), strict=True)
        return QColor(*(round(first + (last - first) * strength) for first, last in ends))

    def _cursor(self, passage: Passage) -> QTextCursor:
        """The passage selected; Qt counts UTF-16 units where articles count characters."""
        start = utf16_length(self._article[: passage.start])
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        words = self._article[passage.start : passage.end]
        cursor.setPosition(start + utf16_length(words), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
