"""A field for the first or the last day of a span: typed, or picked from a calendar."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from briefgen import service
from briefgen.desktop.widgets.field_icon import FieldIcon
from briefgen.desktop.widgets.typed_dates import TypedDateError, edtf_of, typed_span


class DateField(QLineEdit):
    """`chosen` tells a day, or None when the field was emptied; `refused` says in words what is wrong, "" if nothing.

    As the end of a span, a month or a year stands for its last day.
    """

    chosen = Signal(object)  # datetime.date | None
    refused = Signal(str)

    def __init__(self, name: str, language: str, *, is_end: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_end = is_end
        self.language = language
        self._day: datetime.date | None = None
        self._shown = ""
        self.setAccessibleName(name)
        self.setToolTip(self.tr("A year, month or day: 2021, July 2021, 16/7/2021"))
        self.calendar: QCalendarWidget | None = None
        self.pick = QAction(self.tr("Pick a day"), self)
        self.pick.triggered.connect(self._open_calendar)
        self.icon = FieldIcon(self, "calendar", self.pick)
        self.editingFinished.connect(self._take)

    def show_day(self, day: datetime.date | None) -> None:
        """Show a day in words, or nothing."""
        if day != self._day or not self.hasFocus():
            self._day = day
            self._show_words(day.isoformat() if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape brings back what was shown; Down opens the calendar."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self._refuse("")
        elif event.key() == Qt.Key.Key_Down:
            self._open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.text() == self._shown:
            return
        if not self.text().strip():
            self._choose(None, "")
            return
        try:
            first, last = typed_span(self.text())
        except TypedDateError:
            self._refuse(self.tr("A year, month or day"))
            return
        self._choose(last if self._is_end else first, edtf_of(first, last))

    def _choose(self, day: datetime.date | None, edtf: str) -> None:
        self._refuse("")
        self._day = day
        self._show_words(edtf)
        self.chosen.emit(day)

    def _show_words(self, edtf: str) -> None:
        self._shown = service.dates_in_words([edtf], self.language)[edtf] if edtf else ""
        self.setText(self._shown)

    def _refuse(self, words: str) -> None:
        self.setProperty("wrong", bool(words))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleDescription(words)
        self.refused.emit(words)

    def _open_calendar(self) -> None:
        self.calendar = open_calendar(self, self._day, lambda day: self._choose(day, day.isoformat()))


def open_calendar(field: QWidget, day: datetime.date | None, take: Callable[[datetime.date], None]) -> QCalendarWidget:
    """Open a calendar below a field; `take` is called with the day that is picked."""
    popup = QWidget(field, Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget()
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    if day is not None:
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def picked(found: QDate) -> None:
        popup.close()
        take(datetime.date(found.year(), found.month(), found.day()))

    calendar.clicked.connect(picked)
    calendar.activated.connect(picked)
    layout = QVBoxLayout(popup)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(calendar)
    popup.move(field.mapToGlobal(QPoint(0, field.height())))
    popup.show()
    calendar.setFocus()
    return calendar
