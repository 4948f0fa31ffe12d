"""Widgets in which a field of the spec is written; each tells what was written, and shows what the spec has."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal

from PySide6.QtCore import QEvent, QMimeData, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QLineEdit, QSpinBox, QWidget

from briefgen.desktop.application.translation import number as shown_number
from briefgen.desktop.brief.spell_text import SpellText
from briefgen.desktop.brief.style_box import StyleBox
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.date_field import open_calendar
from briefgen.desktop.widgets.field_icon import FieldIcon
from briefgen.desktop.widgets.margin import Margin
from briefgen.desktop.widgets.quotation import quotation_in
from briefgen.desktop.widgets.typed_dates import typed_day
from briefgen.service import dates_in_words

Mark = Literal["", "number", "?"]
_MARGIN, _GAP = 30, 8  # pixels at 100 % before the items of a list, and between these and their marks
_STEP: Final = 10  # words that an arrow adds
_LEAST_LINES: Final = 1.5  # that a field for text shows: half a line more than one tells that more than one fit


class LineEditor(QLineEdit):
    """One line; without letters it is None."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(lambda text: self.edited.emit(self.value_of(text.strip())))
        self.editingFinished.connect(self.left)

    def value_of(self, text: str) -> str | None:
        """What was written as a value."""
        return text or None

    def show_value(self, value: Any) -> None:
        """Show a value, or nothing for None."""
        text = "" if value is None else str(value)
        if text != self.text():
            self.setText(text)


class DayEditor(LineEditor):
    """A day as people type it, or picked from a calendar; it is shown in the words of a language."""

    def __init__(self, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._day: datetime.date | None = None
        self.calendar: QCalendarWidget | None = None
        self.pick = QAction(self.tr("Pick a day"), self)
        self.pick.triggered.connect(self._open_calendar)
        self.icon = FieldIcon(self, "calendar", self.pick)

    def value_of(self, text: str) -> str | None:
        """The day in ISO 8601; what is none stays as it is, and is refused."""
        day = typed_day(text)
        return day.isoformat() if day is not None else text or None

    def show_value(self, value: Any) -> None:
        """Show a day in words."""
        self._day = value
        iso = value.isoformat() if value is not None else ""
        super().show_value(dates_in_words([iso], self._language())[iso] if iso else None)

    def _open_calendar(self) -> None:
        def take(day: datetime.date) -> None:
            self.show_value(day)
            self.edited.emit(day.isoformat())

        self.calendar = open_calendar(self, self._day, take)


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
        side = theme().px(6)  # Qt takes no padding from a style sheet here
        self.lineEdit().setTextMargins(side, 0, side, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.edited.emit)
        self.editingFinished.connect(self.left)

    def show_value(self, value: Any) -> None:
        """Show a number."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)


class TextEditor(SpellText):
    """Several lines; with a mark it is a list, of which each line that has letters is an item.

    The mark stands before each item: its number, or a letter. Quotations can be dropped where they are to stand.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, mark: Mark = "", next_hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_list = bool(mark)
        self._mark = mark
        self._next_hint = next_hint
        self._margin = Margin(self._paint_marks, self)
        self._margin.setVisible(self._is_list)
        self._make_margin()
        self.updateRequest.connect(lambda _rect, _by: self._margin.update())
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

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Take words, no files: these are the window's."""
        return bool(quotation_in(source)) or (source.hasText() and not source.hasUrls())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Insert a quotation with its source, or plain words."""
        quotation = quotation_in(source)
        if quotation:
            self.quote(quotation)
        else:
            super().insertFromMimeData(source)

    def quote(self, quotation: str) -> None:
        """Insert a quotation at the cursor, apart from what stands before it."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(f" {quotation}" if before and not before[-1].isspace() else quotation)
        self.setTextCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Say in an empty line at the end of a list what it is for."""
        super().paintEvent(event)
        last = self.document().lastBlock()
        if self._next_hint and self._is_list and last.blockNumber() > 0 and not last.text().strip():
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(QColor(theme().colours.muted))
            place = self.blockBoundingGeometry(last).translated(self.contentOffset())
            margin = self.document().documentMargin()
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(place.adjusted(margin, 0, -margin, 0), flags, self._next_hint)
            painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        """Number the items, or put their mark before them; the next one too."""
        look, block, number = theme(), self.document().firstBlock(), 0
        painter.setFont(look.font("small"))
        painter.setPen(QColor(look.colours.muted))
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        line = self.fontMetrics().lineSpacing()
        while block.isValid():
            if block.text().strip() or not block.next().isValid():
                number += 1
                top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
                gap = look.px(_GAP)
                left = gap if self.isRightToLeft() else 0
                place = QRect(left, top, self._margin.width() - gap, line)
                asked = "؟" if self.isRightToLeft() else "?"
                words = shown_number(number) if self._mark == "number" else asked
                flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, int(flags), words)
            block = block.next()

    def _make_margin(self) -> None:
        wide = theme().px(_MARGIN) if self._is_list else 0
        left, right = (0, wide) if self.isRightToLeft() else (wide, 0)
        self.setViewportMargins(left, 0, right, 0)

    def _place_margin(self) -> None:
        view, wide = self.viewport().geometry(), theme().px(_MARGIN)
        at = view.right() + 1 if self.isRightToLeft() else view.left() - wide
        self._margin.setGeometry(at, view.top(), wide, view.height())

    def grow(self) -> None:
        """Be as high as the text, and as a line more where there is little of it."""
        lines = max(self.document().size().height(), _LEAST_LINES)
        margins = self.contentsMargins()
        around = 2 * self.document().documentMargin() + margins.top() + margins.bottom() + 2
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + around))
        self._margin.resize(self._margin.width(), self.maximumHeight())  # the view is as high only later

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._place_margin()
        self.grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lines are of another height in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._make_margin()
            self.grow()


Editor = LineEditor | ListedEditor | ChoiceEditor | NumberEditor | TextEditor | StyleBox


def _narrow(box: QComboBox) -> None:
    """Have a box ask for no more room than a few letters need."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
