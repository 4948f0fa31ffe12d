"""The picture of a timeline: what stands where, and how it is drawn."""

import datetime
from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefgen.desktop.theme import theme
from briefgen.desktop.timeline.event_counts import Count, counts_of
from briefgen.desktop.timeline.geometry import Geometry
from briefgen.desktop.timeline.marks import EventMark
from briefgen.desktop.timeline.painting import DrawnSquare, TimelinePainter
from briefgen.desktop.timeline.scale import ViewScale, fitting
from briefgen.desktop.timeline.squares import Stacked, stacked
from briefgen.model.date_format import month_names

_HIGH: Final = 116  # pixels at 100 % of a strip for six squares upon each other
_BAR: Final = 6  # pixels at 100 % of a bar


class TimelineCanvas(QWidget):
    """A square for each event, filled where it is in the brief; bars where they are many; a frame about what is listed.

    What is drawn is as it was the last time until the scale, the marks or the size are others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: tuple[EventMark, ...] = ()
        self.current = ""
        self.listed: tuple[float, float] | None = None
        self._ticked: frozenset[str] | None = None
        self._scale = ViewScale(0, 1, 1)
        self._is_whole = True  # all marks are to be in view, until another scale is chosen
        self._stacks: tuple[Stacked, ...] | None = None
        self._stacked_for: tuple[ViewScale, int] | None = None
        self._months: Sequence[str] = [""] * 12

    @property
    def scale(self) -> ViewScale:
        """From days to pixels."""
        return self._scale

    def sizeHint(self) -> QSize:  # noqa: N802
        """A strip."""
        look = theme()
        return QSize(look.px(look.tokens.size.middle_least), look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for some squares."""
        return QSize(0, theme().px(_HIGH) // 2)

    def show_marks(self, marks: Sequence[EventMark], language: str, *, keeps_scale: bool) -> None:
        """Show other marks, at the scale that is shown or all of them."""
        self.marks = tuple(marks)
        self._months = month_names(language)
        self._stacked_for = None
        if self._is_whole or not keeps_scale:
            self.show_all()
        self.update()

    def show_ticks(self, ticked: frozenset[str] | None) -> None:
        """Show which events are ticked; None stands for all."""
        if ticked != self._ticked:
            self._ticked = ticked
            self.update()

    def show_listed(self, days: tuple[float, float] | None) -> None:
        """Frame the days that are listed, from one to before another; None where the list is not by date."""
        if days != self.listed:
            self.listed = days
            self.update()

    def show_current(self, event: str) -> None:
        """Mark the event that is looked at, and bring it into view."""
        self.current = event
        mark = next((each for each in self.marks if each.id == event), None)
        if mark is not None and not self.scale.start <= mark.middle < self.scale.end:
            self.show_scale(self._scale.moved_to(mark.middle, self.width() / 2))
        self.update()

    def show_scale(self, scale: ViewScale) -> None:
        """Show other days, or the same ones closer."""
        self._scale = scale
        self._is_whole = False
        self.update()

    def show_all(self) -> None:
        """Bring all marks into view, and those that come later."""
        edge = self._geometry().column_width
        self.show_scale(fitting(self.marks, float(max(1, self.width())), edge, self.isRightToLeft()))
        self._is_whole = True

    def is_ticked(self, event: str) -> bool:
        """Whether an event is shown as ticked."""
        return self._ticked is None or event in self._ticked

    def mark_at(self, place: QPointF) -> EventMark | None:
        """The event whose square is at a place."""
        return next((drawn.stacked.mark for drawn in self._squares() if drawn.around.contains(place)), None)

    def place_of(self, event: str) -> QRectF | None:
        """Where the square of an event is; None when it is not drawn."""
        return next((drawn.body for drawn in self._squares() if drawn.stacked.mark.id == event), None)

    def count_at(self, place: QPointF) -> Count | None:
        """The bar at a place."""
        if place.y() > self._geometry().axis:
            return None
        return next((count for bar, count in self._bars() if bar.left() <= place.x() <= bar.right()), None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view."""
        del event
        painter, geometry, look = QPainter(self), self._geometry(), theme()
        draw = TimelinePainter(painter, look, self._scale)
        draw.ground(QRectF(self.rect()), self._free_days(geometry))
        if self.listed is not None:
            draw.frame(geometry.frame(*self.listed, self._scale))
        mark = next((each for each in self.marks if each.id == self.current and not each.is_day), None)
        if mark is not None:
            draw.stretch(geometry.stretch(mark.first, mark.after, self._scale))
        draw.bars((bar, count.ticked / count.number) for bar, count in self._bars())
        for drawn in self._squares():
            name = drawn.stacked.mark.id
            draw.square(drawn, ticked=self.is_ticked(name), current=name == self.current)
        draw.rule(geometry.axis, self._months)
        if self.hasFocus():
            draw.ring(QRectF(self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the middle, or all in view."""
        super().resizeEvent(event)
        if self._is_whole:
            self.show_all()
        else:
            self._scale = self._scale.resized(float(max(1, self.width())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the letters and the direction of reading."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._stacked_for = None
            self.show_all()

    def _geometry(self) -> Geometry:
        look = theme()
        return Geometry(self.width(), self.height(), float(look.line_height("caption")), look.scale)

    def _current_stacks(self) -> tuple[Stacked, ...] | None:
        wanted = (self._scale, self.height())
        if self._stacked_for != wanted:
            geometry = self._geometry()
            self._stacks = stacked(self.marks, self._scale, geometry.column_width, geometry.rows)
            self._stacked_for = wanted
        return self._stacks

    def _squares(self) -> list[DrawnSquare]:
        geometry = self._geometry()
        return [DrawnSquare(each, geometry.square(each, self._scale)) for each in self._current_stacks() or ()]

    def _bars(self) -> list[tuple[QRectF, Count]]:
        if self._current_stacks() is not None:
            return []
        geometry = self._geometry()
        counts = counts_of(self.marks, self._ticked, self._scale, theme().px(_BAR))
        return [(geometry.bar(count, self._scale), count) for count in counts]

    def _free_days(self, geometry: Geometry) -> Iterator[QRectF]:
        """The days of the week on which few work, where days can be told apart."""
        if self._scale.pixels < geometry.column_width:
            return
        working = {Qt.DayOfWeek(day) for day in QLocale().weekdays()}
        for day in range(max(1, floor(self._scale.start)), ceil(self._scale.end)):
            if Qt.DayOfWeek(datetime.date.fromordinal(day).isoweekday()) not in working:
                yield geometry.stretch(day, day + 1, self._scale)
