"""The picture of a timeline: what stands where, and how it is drawn."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefgen.desktop.timeline.event_counts import Count, counts_of
from briefgen.desktop.timeline.geometry import Geometry
from briefgen.desktop.timeline.layout import TimelineLayout, lay_out
from briefgen.desktop.timeline.marks import EventMark
from briefgen.desktop.timeline.painting import PaintedMark, TimelinePainter, timeline_style
from briefgen.desktop.timeline.scale import ViewScale, fitting
from briefgen.model.date_format import month_names

_LETTERS: Final = 30  # of a label at most
_FEW: Final = 60  # marks that need no columns
_NOTHING: Final = TimelineLayout(0.0, 0.0, 0.0, ())


class TimelineCanvas(QWidget):
    """Discs for days, bars for longer times, fades for ends that are not sure; ticked ones are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: tuple[EventMark, ...] = ()
        self.current = ""
        self._notes = TimelineNotes(self)
        self._ticked: frozenset[str] | None = None
        self._scale = ViewScale(0, 1, 1)
        self._is_whole = True  # all marks are to be in view, until another scale is chosen
        self._layout = _NOTHING
        self._labels: dict[str, tuple[str, float]] = {}
        self._months: Sequence[str] = [""] * 12
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    @property
    def scale(self) -> ViewScale:
        """From days to pixels."""
        return self._scale

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for some lanes."""
        line = self.fontMetrics().height()
        return QSize(40 * line, 16 * line)

    def show_marks(self, marks: Sequence[EventMark], language: str, *, keeps_scale: bool) -> None:
        """Show other marks, at the scale that is shown or all of them."""
        self.marks = tuple(marks)
        self._months = month_names(language)
        self._labels = {}
        self._layout = _NOTHING
        if self._is_whole or not keeps_scale:
            self.show_all()
        self.update()

    def show_ticks(self, ticked: frozenset[str] | None) -> None:
        """Show which events are ticked; None stands for all."""
        if ticked != self._ticked:
            self._ticked = ticked
            self.update()

    def show_current(self, event: str) -> None:
        """Mark the event that is looked at, and bring it into view."""
        self.current = event
        mark = next((each for each in self.marks if each.id == event), None)
        if mark is not None and not (mark.first < self._scale.end and mark.after > self._scale.start):
            self.show_scale(self._scale.moved_to(mark.middle, self.width() / 2))
        if mark is not None and all(each.mark.id != event for each in self._layout.placed):
            self._layout = _NOTHING
        self.update()

    def show_scale(self, scale: ViewScale) -> None:
        """Show other days, or the same ones closer."""
        self._scale = scale
        self._is_whole = False
        self.update()

    def show_all(self) -> None:
        """Bring all marks into view, and those that come later."""
        metrics = QFontMetricsF(self.font())
        label = _LETTERS * metrics.averageCharWidth() + 2 * metrics.height()
        self.show_scale(fitting(self.marks, float(max(1, self.width())), label, self.isRightToLeft()))
        self._is_whole = True

    def is_ticked(self, event: str) -> bool:
        """Whether an event is shown as ticked."""
        return self._ticked is None or event in self._ticked

    def mark_at(self, place: QPointF) -> EventMark | None:
        """The mark at a place, the one on top where there are several."""
        found = [drawn.placed.mark for drawn in self._in_view() if drawn.around.contains(place)]
        return found[-1] if found else None

    def place_of(self, event: str) -> QRectF | None:
        """Where the disc or bar of an event is; None when it is not drawn."""
        return next((drawn.body for drawn in self._in_view() if drawn.placed.mark.id == event), None)

    def count_at(self, place: QPointF) -> Count | None:
        """The column at a place."""
        if place.y() < self._geometry().axis + 2 * self._geometry().line:
            return None
        return next((count for column, count in self._columns() if column.left() <= place.x() <= column.right()), None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view."""
        del event
        painter, geometry, drawn = QPainter(self), self._geometry(), self._in_view()
        look = timeline_style(self.palette(), QFontMetricsF(self.font()))
        draw = TimelinePainter(painter, look, self._scale, geometry.sizes.fade)
        draw.rule(geometry.line, geometry.axis, self._months)
        draw.columns((column, count.ticked / count.number) for column, count in self._columns())
        for each in drawn:
            mark = each.placed.mark
            words = self._label(mark)[0] if each.placed.label else ""
            draw.mark(each, words, ticked=self.is_ticked(mark.id), current=mark.id == self.current)
        hidden = self._number_in_view() - len(drawn)
        if hidden > 0:
            draw.note(geometry.note, self._notes.hidden(hidden))
        if self.hasFocus():
            draw.frame(QRectF(self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the middle, or all in view."""
        super().resizeEvent(event)
        self._layout = _NOTHING
        if self._is_whole:
            self.show_all()
        else:
            self._scale = self._scale.resized(float(max(1, self.width())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the letters and the direction of reading."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._labels = {}
            self._layout = _NOTHING
            self.show_all()

    def _geometry(self) -> Geometry:
        line = float(self.fontMetrics().height())
        return Geometry(self.width(), self.height(), line, len(self.marks) > _FEW, self._scale.is_mirrored)

    def _columns(self) -> list[tuple[QRectF, Count]]:
        geometry = self._geometry()
        if not geometry.has_columns:
            return []
        counts = counts_of(self.marks, self._ticked, self._scale, geometry.line / 2)
        return [(geometry.column(count, self._scale), count) for count in counts]

    def _in_view(self) -> list[PaintedMark]:
        """The placed marks that are in view; the one that is looked at comes last, and has its label in any case."""
        layout, geometry = self._current_layout(), self._geometry()
        origin, width = self._scale.x(layout.origin), self.width()
        found: list[PaintedMark] = []
        last: list[PaintedMark] = []
        for placed in layout.placed:
            is_current = placed.mark.id == self.current
            labelled = replace(placed, label=self._label_width(placed.mark)) if is_current else placed
            drawn = PaintedMark(labelled, body := geometry.body(labelled, origin), geometry.label(labelled, body))
            around = drawn.around
            if around.left() < width and around.right() > 0:
                (last if is_current else found).append(drawn)
        return found + last

    def _number_in_view(self) -> int:
        start, end = self._scale.start, self._scale.end
        return sum(mark.first < end and mark.after > start for mark in self.marks)

    def _current_layout(self) -> TimelineLayout:
        """The layout, made anew when the scale is another or the view is beyond it."""
        scale, layout = self._scale, self._layout
        if layout.pixels != scale.pixels or scale.start < layout.origin or scale.end > layout.until:
            half, geometry = (scale.end - scale.start) / 2, self._geometry()
            stretch = (scale.start - half, scale.end + half)
            before = {placed.mark.id: placed.lane for placed in layout.placed}
            self._layout = lay_out(
                self.marks, stretch, scale.pixels, geometry.lanes, geometry.sizes, self._label_width, self._weight,
                before,
            )  # fmt: skip
        return self._layout

    def _weight(self, mark: EventMark) -> tuple[float, ...]:
        """The event that is looked at finds room first, then those ticked, then those with many sources."""
        return (mark.id == self.current, self._ticked is not None and mark.id in self._ticked, mark.event.row.sources)

    def _label_width(self, mark: EventMark) -> float:
        return self._label(mark)[1]

    def _label(self, mark: EventMark) -> tuple[str, float]:
        """The words beside a mark, shortened, and their width."""
        if mark.id not in self._labels:
            metrics, end = QFontMetricsF(self.font()), Qt.TextElideMode.ElideRight
            words = metrics.elidedText(mark.event.row.title, end, _LETTERS * metrics.averageCharWidth())
            self._labels[mark.id] = (words, metrics.horizontalAdvance(words) + 2)
        return self._labels[mark.id]


class TimelineNotes(QObject):
    """Counts in words; a class of its own, for Qt finds no plurals of a class in those that are made of it."""

    def hidden(self, number: int) -> str:
        """That there are more events than found room."""
        return self.tr("%Ln more event(s) here; come closer to see them", "", number)

    def beginning(self, number: int) -> str:
        """How many events a column counts."""
        return self.tr("%Ln event(s) begin here; click to come closer", "", number)
