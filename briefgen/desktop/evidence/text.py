"""The text of an article with passages marked."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from briefgen.corpus.corpus import Passage
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.window_theme import faded
from briefgen.desktop.widgets.margin import Margin
from briefgen.desktop.widgets.quotation import carrying
from briefgen.selection.passages import paragraph_numbers

_WEAK: Final = 0.5  # how much the ground of a passage that is not the present one hides
_LETTERS: Final = 72  # of a line at most
_MARGIN, _GAP = 48, 8  # pixels at 100 % beside the text, and between paragraphs


class EvidenceText(QTextEdit):
    """An article to be read; the present passage is shaded and underlined, the others fainter, and is in view.

    Paragraphs have the numbers by which a brief cites them, in the margin: `numbers`, by where they begin. What is
    selected can be dragged; `quoted` says it with its source.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAccessibleName(self.tr("Article"))
        self._article = ""
        self.numbers: dict[int, str] = {}
        self._passage: Passage | None = None
        self._others: tuple[Passage, ...] = ()
        self.quoted: Callable[[], str] | None = None
        self._pressed = QPointF()
        self._margin = Margin(self._paint_numbers, self)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._margin.update)

    @property
    def marked(self) -> str:
        """The words of the present passage."""
        return self._article[self._passage.start : self._passage.end] if self._passage else ""

    def quotation(self) -> tuple[str, int]:
        """What is marked by the mouse, else the present passage, in one line; and the number of its paragraph."""
        cursor = self.textCursor()
        words = cursor.selectedText() if cursor.hasSelection() else self.marked
        starts = [start for start in self.numbers if start <= cursor.selectionStart()]
        number = self.numbers[max(starts)] if starts else "¶1"
        return " ".join(words.split()), int(number.removeprefix("¶"))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """What is copied or dragged: the words, and for own words the quotation with its source."""
        words = super().createMimeDataFromSelection().text()
        return carrying(words, self.quoted()) if self.quoted is not None else carrying(words, "")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note where a click may begin."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the passage selects it, ready to be dragged into own words."""
        super().mouseReleaseEvent(event)
        is_click = (event.position() - self._pressed).manhattanLength() < QApplication.startDragDistance()
        if self._passage is None or not is_click or self.textCursor().hasSelection():
            return
        passage, place = self._cursor(self._passage), self.cursorForPosition(event.position().toPoint()).position()
        if passage.selectionStart() <= place <= passage.selectionEnd():
            self.setTextCursor(passage)

    def clear_article(self) -> None:
        """Show nothing."""
        self._article, self._passage, self._others, self.numbers = "", None, (), {}
        self.setPlainText("")
        self.setExtraSelections([])

    def show_article(self, text: str, passage: Passage, others: Iterable[Passage]) -> None:
        """Show a text, its other passages marked, and the present one in the middle of the view."""
        if text != self._article:
            self._article = text
            self.setPlainText(text.replace("\r\n", " \n"))  # Qt would make one character of the two
            self.numbers = {utf16_length(text[:start]): f"¶{number}" for number, start in paragraph_numbers(text)}
            self._space_lines()
        self._passage, self._others = passage, tuple(others)
        self._mark()
        self._centre_passage()
        self.setAccessibleDescription(self.tr("The passage: {words}").format(words=self.marked))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The marks follow the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self._passage is not None:
            self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lines are never longer than the eye can follow; where they break elsewhere, the passage stays in view."""
        super().resizeEvent(event)
        self.fit()
        if event.size().width() != event.oldSize().width() and self._passage is not None:
            self._centre_passage()

    def fit(self) -> None:
        """Keep the margin that the numbers stand in, and lines of no more than so many letters."""
        look = theme()
        margin, widest = look.px(_MARGIN), _LETTERS * self.fontMetrics().averageCharWidth()
        spare = max(self.width() - 2 * margin - widest, 0)
        sides = (margin, margin // 3 + spare)
        left, right = sides if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else sides[::-1]
        self.setViewportMargins(left, 0, right, 0)
        view, wide = self.viewport().geometry(), margin - look.px(8)
        at = view.right() + look.px(8) if self.isRightToLeft() else view.left() - look.px(8) - wide
        self._margin.setGeometry(at, view.top(), wide, view.height())

    def top_of(self, passage: Passage) -> int:
        """Where the paragraph of a passage begins, in pixels from the top of the text."""
        layout = self.document().documentLayout()
        return round(layout.blockBoundingRect(self._cursor(passage).block()).top())

    def _paint_numbers(self, painter: QPainter) -> None:
        """Draw the numbers of the paragraphs in view."""
        look, width = theme(), self._margin.width()
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(look.colours.muted))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the sign stands before its number in any window
        block = self.cursorForPosition(QPoint(0, 0)).block()
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        is_mirrored = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        while block.isValid():
            top = round(layout.blockBoundingRect(block).top()) - scrolled
            if top > self._margin.height():
                return
            place = QRect(0, top, width, look.line_height("reading"))
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(flags), self.numbers.get(block.position(), ""))
            block = block.next()

    def _space_lines(self) -> None:
        look = theme()
        form = QTextBlockFormat()
        letters = look.letters("reading")
        form.setLineHeight(letters.line / letters.size * 82, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(look.px(_GAP))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def _centre_passage(self) -> None:
        assert self._passage is not None
        cursor = self._cursor(self._passage)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).center().y() - self.viewport().height() // 2)

    def _mark(self) -> None:
        assert self._passage is not None
        colours = theme().colours
        weak = [self._selection(each, faded(colours.passage, _WEAK), is_present=False) for each in self._others]
        strong = self._selection(self._passage, QColor(colours.passage), is_present=True)
        self.setExtraSelections([*weak, strong])

    def _selection(self, passage: Passage, ground: QColor, *, is_present: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(ground)
        if is_present:
            look.setForeground(QColor(theme().colours.passage_text))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(theme().colours.passage_line))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._cursor(passage), look
        return selection

    def _cursor(self, passage: Passage) -> QTextCursor:
        """The passage selected; Qt counts UTF-16 units where articles count characters."""
        start = utf16_length(self._article[: passage.start])
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        words = self._article[passage.start : passage.end]
        cursor.setPosition(start + utf16_length(words), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
