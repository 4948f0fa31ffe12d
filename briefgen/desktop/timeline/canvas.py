"""The picture of a timeline: what stands where, and how it is drawn."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefgen.desktop.timeline.counts import Count, counts_of
from briefgen.desktop.timeline.layout import Layout, Placed, Sizes, lay_out
from briefgen.desktop.timeline.marks import Mark
from briefgen.desktop.timeline.painting import Drawn, TimelinePainter, look_of
from briefgen.desktop.timeline.scale import Scale, fitting
from briefgen.model.date_format import month_names

_LETTERS: Final = 30  # of a label at most
_FEW: Final = 60  # marks that need no columns
_NOTHING: Final = Layout(0.0, 0.0, 0.0, (), 0)


class TimelineCanvas(QWidget):
    """Discs for days, bars for longer times, fades for ends that are not sure; ticked ones are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: tuple[Mark, ...] = ()
        self.current = ""
        self._ticked: frozenset[str] | None = None
        self._scale = Scale(0, 1, 1)
        self._layout = _NOTHING
        self._labels: dict[str, tuple[str, float]] = {}
        self._months: Sequence[str] = [""] * 12
        self.setBackgroundRole(self.backgroundRole().Base)
        self.setAutoFillBackground(True)

    @property
    def scale(self) -> Scale:
        """From days to pixels."""
        return self._scale

    @property
    def left_out(self) -> int:
        """How many events in view, or near it, found no room."""
        return self._layout.left_out

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for some lanes."""
        line = self.fontMetrics().height()
        return QSize(40 * line, 16 * line)

    def show_marks(self, marks: Sequence[Mark], language: str, *, keeps_scale: bool) -> None:
        """Show other marks, at the scale that is shown or all of them."""
        self.marks = tuple(marks)
        self._months = month_names(language)
        self._labels = {}
        self._layout = _NOTHING
        if not keeps_scale:
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

    def show_scale(self, scale: Scale) -> None:
        """Show other days, or the same ones closer."""
        self._scale = scale
        self.update()

    def show_all(self) -> None:
        """Bring all marks into view."""
        self.show_scale(fitting(self.marks, float(max(1, self.width())), self.isRightToLeft()))

    def is_ticked(self, event: str) -> bool:
        """Whether an event is shown as ticked."""
        return self._ticked is None or event in self._ticked

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark at a place, the one on top where there are several."""
        found = [drawn for drawn in self._all_drawn() if drawn.around.contains(place)]
        return found[-1].placed.mark if found else None

    def place_of(self, event: str) -> QRectF | None:
        """Where the disc or bar of an event is; None when it found no room."""
        return next((drawn.body for drawn in self._all_drawn() if drawn.placed.mark.id == event), None)

    def count_at(self, place: QPointF) -> Count | None:
        """The column at a place."""
        return next(
            (
                count
                for column, count in self._columns()
                if column.left() <= place.x() < column.right() and place.y() > self._axis() + 2 * self._line()
            ),
            None,
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view."""
        del event
        painter = QPainter(self)
        drawer = TimelinePainter(
            painter, look_of(self.palette(), QFontMetricsF(self.font())), self._scale, self._sizes().fade
        )
        drawer.rule(0, self._axis(), self._months)
        drawer.columns((column, count.ticked / count.number) for column, count in self._columns())
        for drawn in self._all_drawn():
            mark = drawn.placed.mark
            words = self._label(mark)[0] if drawn.placed.label else ""
            drawer.mark(drawn, words, ticked=self.is_ticked(mark.id), current=mark.id == self.current)
        if self.hasFocus():
            painter.setPen(self.palette().color(self.backgroundRole().Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the middle, or all in view at first."""
        super().resizeEvent(event)
        if event.oldSize().width() < 2 and self.marks:
            self.show_all()
        else:
            self._scale = self._scale.resized(float(max(1, self.width())))

    def _columns(self) -> list[tuple[QRectF, Count]]:
        if len(self.marks) <= _FEW:
            return []
        line, scale = self._line(), self._scale
        bottom = self.height() - line / 4
        counts = counts_of(self.marks, self._ticked, scale, line / 2)
        return [(_column(scale, count, bottom, 1.5 * line), count) for count in counts]

    def _all_drawn(self) -> list[Drawn]:
        """The placed marks that are in view."""
        base, drawn = self._scale.x(self._current_layout().origin), []
        for placed in self._layout.placed:
            body = self._body(placed, base)
            label = self._label_place(placed, body)
            if body.left() - self._sizes().fade < self.width() and max(body.right(), label.right()) > 0:
                drawn.append(Drawn(placed, body, label))
        return drawn

    def _current_layout(self) -> Layout:
        """The layout, made anew when the scale or the view is beyond it."""
        scale, layout = self._scale, self._layout
        span = scale.end - scale.start
        if layout.pixels != scale.pixels or scale.start < layout.origin or scale.end > layout.until:
            stretch = (scale.start - span / 2, scale.end + span / 2)
            self._layout = lay_out(
                self.marks,
                stretch,
                scale.pixels,
                self._lanes(),
                self._sizes(),
                lambda mark: self._label(mark)[1],
                self._weight,
            )
        return self._layout

    def _weight(self, mark: Mark) -> tuple[float, ...]:
        """The event that is looked at finds room first, then those ticked, then those with many sources."""
        return (mark.id == self.current, self._ticked is not None and mark.id in self._ticked, mark.event.row.sources)

    def _body(self, placed: Placed, base: float) -> QRectF:
        line = self._line()
        size = line * 0.62
        top = self._axis() - (placed.lane + 1) * 1.6 * line + (1.6 * line - size) / 2
        left, right = (
            (base - placed.right, base - placed.left)
            if self._scale.is_mirrored
            else (base + placed.left, base + placed.right)
        )
        if placed.is_inside:
            top, size = top - line * 0.29, line * 1.2
        return QRectF(left, top, right - left, size)

    def _label_place(self, placed: Placed, body: QRectF) -> QRectF:
        """Behind the mark; within a bar, at the beginning of what is seen of it."""
        gap, width = self._sizes().gap, placed.label
        top, height = body.center().y() - self._line() / 2, self._line()
        if self._scale.is_mirrored:
            right = (
                max(min(body.right(), self.width()) - gap, body.left() + gap + width)
                if placed.is_inside
                else body.left() - gap
            )
            return QRectF(right - width, top, width, height)
        left = min(max(body.left(), 0.0) + gap, body.right() - gap - width) if placed.is_inside else body.right() + gap
        return QRectF(left, top, width, height)

    def _label(self, mark: Mark) -> tuple[str, float]:
        """The words beside a mark, shortened, and their width."""
        if mark.id not in self._labels:
            metrics = QFontMetricsF(self.font())
            words = metrics.elidedText(
                mark.event.row.title, Qt.TextElideMode.ElideRight, _LETTERS * metrics.averageCharWidth()
            )
            self._labels[mark.id] = (words, metrics.horizontalAdvance(words) + 2)
        return self._labels[mark.id]

    def _line(self) -> float:
        return float(self.fontMetrics().height())

    def _axis(self) -> float:
        """The height at which the axis runs."""
        below = 2 + (2 if len(self.marks) > _FEW else 0)
        return self.height() - below * self._line() - self._line() / 4

    def _lanes(self) -> int:
        return max(1, int((self._axis() - self._line() / 2) / (1.6 * self._line())))

    def _sizes(self) -> Sizes:
        line = self._line()
        return Sizes(point=line * 0.62, least=line * 0.4, gap=line * 0.35, fade=line)


def _column(scale: Scale, count: Count, bottom: float, height: float) -> QRectF:
    left, right = sorted((scale.x(count.start), scale.x(count.end)))
    return QRectF(left, bottom - count.height * height, max(1.0, right - left - 1), count.height * height)
