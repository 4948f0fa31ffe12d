"""The dates that events are chosen by: named spans, from and to, and how many events there are over time."""

import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from briefgen.clock import default_date
from briefgen.desktop.application.translation import listed, number
from briefgen.desktop.facets.histogram import Histogram
from briefgen.desktop.widgets.buttons import muted, typed
from briefgen.desktop.widgets.date_field import DateField
from briefgen.desktop.widgets.typed_dates import PRESETS, Preset, preset_span
from briefgen.library.search.query import SearchPage, SearchQuery


class Dates(QWidget):
    """`chosen` tells the first and the last day, None where there is no bound."""

    chosen = Signal(object, object)  # datetime.date | None
    undated_chosen = Signal(bool)  # whether events without a date are to be found

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: tuple[datetime.date | None, datetime.date | None] = (None, None)
        self.presets = QToolButton()
        self.since = DateField(self.tr("From date"), language, is_end=False)
        self.until = DateField(self.tr("To date"), language, is_end=True)
        self.fault = QLabel()
        self.histogram = Histogram()
        self.undated = QCheckBox(self.tr("Without a date"))
        self.undated_count = muted(typed(QLabel(), "small"))
        self._lay_out()
        self.since.chosen.connect(lambda day: self._choose(day, self._span[1]))
        self.until.chosen.connect(lambda day: self._choose(self._span[0], day))
        for field in (self.since, self.until):
            field.refused.connect(self._report)
        self.histogram.chosen.connect(self._choose)
        self.undated.clicked.connect(self.undated_chosen)

    def show_page(self, page: SearchPage, query: SearchQuery) -> None:
        """Show the counts of a search, and the span that it was bound to."""
        since, until = self._span = (query.since, query.until)
        self.since.show_day(since)
        self.until.show_day(until)
        self.histogram.show_months(page.months, since, until)
        count = self.histogram.bins.undated
        self.undated.setChecked(query.passes_undated)
        self.undated.setAccessibleName(listed((self.undated.text(), number(count))))
        self.undated_count.setText(number(count))
        for part in (self.undated, self.undated_count):
            part.setVisible(bool(count) or query.undated is not None)
        self.presets.setText(self._names()[self._preset()] if self._preset() else self.tr("Own dates"))

    def _preset(self) -> Preset | None:
        today = datetime.date.fromisoformat(str(default_date()))
        return next((preset for preset in PRESETS if preset_span(preset, today) == self._span), None)

    def _names(self) -> dict[Preset | None, str]:
        return {
            "all": self.tr("All dates"),
            "week": self.tr("Last 7 days"),
            "month": self.tr("Last 30 days"),
            "quarter": self.tr("Last 90 days"),
            "this month": self.tr("This month"),
            "this year": self.tr("This year"),
        }

    def _choose(self, since: datetime.date | None, until: datetime.date | None) -> None:
        if since is not None and until is not None and since > until:
            self._report(self.tr("The first day comes after the last"))
            return
        self._report("")
        if (since, until) != self._span:
            self._span = (since, until)
            self.chosen.emit(since, until)

    def _choose_preset(self, preset: Preset) -> None:
        self._choose(*preset_span(preset, datetime.date.fromisoformat(str(default_date()))))

    def _report(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def _lay_out(self) -> None:
        self.presets.setProperty("link", True)
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.presets.setText(self.tr("All dates"))
        self.presets.setAccessibleName(self.tr("Spans of dates"))
        menu = QMenu(self.presets)
        for preset in PRESETS:
            action = QAction(self._names()[preset], menu)
            action.triggered.connect(partial(self._choose_preset, preset))
            menu.addAction(action)
        self.presets.setMenu(menu)
        self.fault.setProperty("warns", True)
        self.fault.setWordWrap(True)
        self.fault.hide()
        head = QHBoxLayout()
        head.addWidget(typed(QLabel(self.tr("Dates")), "strong"))
        head.addStretch(1)
        head.addWidget(self.presets)
        fields = QGridLayout()
        for row, (words, field) in enumerate(((self.tr("From"), self.since), (self.tr("To"), self.until))):
            label = QLabel(words)
            label.setBuddy(field)
            fields.addWidget(label, row, 0)
            fields.addWidget(field, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addLayout(fields)
        layout.addWidget(self.fault)
        layout.addWidget(self.histogram)
        below = QHBoxLayout()
        below.addWidget(self.undated, 1)
        below.addWidget(self.undated_count)
        layout.addLayout(below)
