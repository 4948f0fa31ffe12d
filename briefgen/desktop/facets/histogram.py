"""Events over time, with a range that can be dragged or moved by keys."""

import datetime
from typing import Final

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefgen.desktop.application.translation import listed
from briefgen.desktop.facets.bins import Bins, Span, bins_of
from briefgen.desktop.facets.handle import Handle, Range, handle_at, moved
from briefgen.desktop.theme import theme

Months = tuple[tuple[str, int], ...]
_MOST: Final = 60  # columns: of 230 pixels each has nearly four, with twice as many less than two, which no hand hits
_FEW: Final = 10  # bars that Shift and an arrow go
_GAP: Final = 8  # pixels between labels at least


class Histogram(QWidget):
    """The bars; `chosen` tells the first and last day of the range, or None for both when all is chosen.

    Drag an end of the range, or the whole of it; press elsewhere to begin a new one. By keys: Left and Right move
    the end that is at hand a bar, with Shift ten, with Ctrl the whole range; Space takes the other end in hand, Home
    and End go to the first and last bar, Delete chooses all. The bars come closer to a range that is chosen.
    """

    chosen = Signal(object, object)  # datetime.date | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bins: Bins = bins_of((), _MOST)
        self._range: Range | None = None
        self._days: Span = (None, None)
        self._handle = Handle.START
        self._held: tuple[Handle, int, Range] | None = None
        self._is_moved = False  # by hand, since it was shown where it is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Events over time"))

    @property
    def words(self) -> str:
        """What is chosen, in words."""
        if not self.bins.counts:
            return self.tr("No dated event")
        first, last = self._range or (0, len(self.bins.counts) - 1)
        count = self.tr("%Ln event(s)", "", self.bins.total(first, last))
        return f"{self._span(first, last)} · {count}"

    def show_months(self, months: Months, since: datetime.date | None, until: datetime.date | None) -> None:
        """Show counts by month, and what is chosen of them."""
        self._days, self._is_moved = (since, until), False
        self.bins = bins_of(months, _MOST, self._days)
        if (since is None and until is None) or not self.bins.counts:
            self._range = None
        else:
            last = len(self.bins.counts) - 1
            self._range = (self.bins.place(since) if since else 0, self.bins.place(until) if until else last)
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as some lines of text."""
        look = theme()
        return QSize(20 * self.fontMetrics().averageCharWidth(), look.px(look.tokens.size.histogram) + self._foot)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as some lines of text."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bars, those chosen in the colour of choice, and the ends of the range."""
        del event
        painter, colours = QPainter(self), theme().colours
        counts = self.bins.counts
        if counts:
            first, last = self._range or (0, len(counts) - 1)
            start, end = sorted(self._ends)
            painter.fillRect(QRectF(start, 0, end - start, self._floor), QColor(colours.tint))
            tallest = max(counts)
            for place, count in enumerate(counts):
                ink = colours.bar if first <= place <= last else colours.bar_off
                painter.fillRect(self._bar(place, count / tallest), QColor(ink))
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QPointF(0, self._floor), QPointF(self.width(), self._floor))
            for x, is_start in zip(self._ends, (True, False), strict=True):
                self._draw_end(painter, x, is_start)
            self._draw_labels(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of an end or of the range, or begin a new range."""
        if event.button() != Qt.MouseButton.LeftButton or not self.bins.counts:
            return
        place = self._place_at(event.position().x())
        handle = self._handle_at(event.position().x())
        if handle is Handle.NEW:
            self._held = (Handle.END, place, (place, place))
            self._choose((place, place))
        else:
            self._held = (handle, place, self._whole)
            self._handle = handle if handle is not Handle.ALL else self._handle

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move what is held."""
        if self._held is None:
            is_end = self._handle_at(event.position().x()) in (Handle.START, Handle.END) and bool(self.bins.counts)
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.ArrowCursor)
            return
        handle, pressed, held = self._held
        self._choose(moved(held, handle, self._place_at(event.position().x()) - pressed, len(self.bins.counts)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go, and tell what is chosen."""
        if self._held is not None and event.button() == Qt.MouseButton.LeftButton:
            self._held = None
            self._emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose all."""
        del event
        self.choose_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the end at hand; see the class."""
        if not self.bins.counts:
            super().keyPressEvent(event)
            return
        many = len(self.bins.counts)
        right = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -right, Qt.Key.Key_Right: right, Qt.Key.Key_Home: -many, Qt.Key.Key_End: many}
        key = Qt.Key(event.key())
        if key in steps:
            modifiers = event.modifiers()
            far = _FEW if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
            is_whole = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            self._choose(moved(self._whole, Handle.ALL if is_whole else self._handle, far * steps[key], many))
            self._emit()
        elif key == Qt.Key.Key_Space:
            self._handle = Handle.END if self._handle is Handle.START else Handle.START
            self.update()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose_all()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show which end is at hand."""
        super().focusInEvent(event)
        self.update()

    def choose_all(self) -> None:
        """Choose no range."""
        self._choose(None)
        self._emit()

    @property
    def _whole(self) -> Range:
        return self._range or (0, len(self.bins.counts) - 1)

    @property
    def _floor(self) -> float:
        return float(self.height() - self._foot)

    @property
    def _foot(self) -> int:
        """The height of the labels below the bars."""
        look = theme()
        return look.line_height("caption") + look.px(2)

    @property
    def _ends(self) -> tuple[float, float]:
        """Where the ends of the range stand: at its days, or at the bars that it is dragged to."""
        first, last = self._whole
        (since, until), after = self._days, datetime.timedelta(days=1)
        many = len(self.bins.counts)
        start = self.bins.at(since) if since is not None else 0.0
        end = self.bins.at(until + after) if until is not None and until < datetime.date.max else float(many)
        if self._held is not None or self._is_moved:
            start, end = float(first), last + 1.0
        return self._x(start), self._x(end)

    def _emit(self) -> None:
        first, last = self._whole
        if self._range is None:
            self.chosen.emit(None, None)
            return
        since = None if first == 0 else self.bins.start(first)
        until = None if last == len(self.bins.counts) - 1 else self.bins.end(last)
        self.chosen.emit(since, until)

    def _choose(self, chosen: Range | None) -> None:
        self._range = chosen
        self._is_moved = True
        self._describe()

    def _describe(self) -> None:
        first, last = self._whole
        span = self._span(first, last) if self.bins.counts else ""
        self.setAccessibleName(listed(filter(None, (self.tr("Events over time"), span))))
        self.setAccessibleDescription(self.words)
        self.setToolTip(self.words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _bar(self, place: int, share: float) -> QRectF:
        width = self.width() / len(self.bins.counts)
        left = (len(self.bins.counts) - 1 - place if self.isRightToLeft() else place) * width
        height = max(1.5, (self._floor - 2) * share) if share else 0.0
        gap = min(1.0, width / 4)
        return QRectF(left + gap / 2, self._floor - height, width - gap, height)

    def _x(self, bars: float) -> float:
        """Where so many bars end."""
        at = bars * self.width() / len(self.bins.counts)
        return self.width() - at if self.isRightToLeft() else at

    def _handle_at(self, x: float) -> Handle:
        reach = theme().px(theme().tokens.size.hit) / 2
        start, end = self._ends
        return handle_at(x, start, end, reach, is_narrowed=self._range is not None)

    def _place_at(self, x: float) -> int:
        many = len(self.bins.counts)
        place = int((self.width() - x if self.isRightToLeft() else x) / self.width() * many)
        return min(max(place, 0), many - 1)

    def _draw_end(self, painter: QPainter, place: float, is_start: bool) -> None:
        """A line with a handle on it; that of the end at hand has the ring of the focus."""
        look = theme()
        is_at_hand = self.hasFocus() and (self._handle is Handle.START) == is_start
        wide, high = look.px(look.tokens.size.handle_width), look.px(look.tokens.size.handle_height)
        x = min(max(place, wide / 2 + 1), self.width() - wide / 2 - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.colours.accent), 1.5))
        painter.drawLine(QPointF(x, 0), QPointF(x, self._floor))
        ring = look.px(look.tokens.line.focus) if is_at_hand else 1.5
        painter.setPen(QPen(QColor(look.colours.focus if is_at_hand else look.colours.accent), ring))
        painter.setBrush(QColor(look.colours.field))
        handle = QRectF(x - wide / 2, (self._floor - high) / 2, wide, high)
        painter.drawRoundedRect(handle, look.px(3), look.px(3))

    def _draw_labels(self, painter: QPainter) -> None:
        painter.setFont(theme().font("caption"))
        painter.setPen(QColor(theme().colours.muted))
        for place, words in self.labels():
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, words)

    def labels(self) -> list[tuple[QRectF, str]]:
        """Years, or months of which the first and each January have their year, and where they are drawn."""
        metrics = QFontMetrics(theme().font("caption"))
        month = self.width() / max(len(self.bins.counts), 1) / self.bins.step
        gap = theme().px(_GAP)
        year, short = (metrics.horizontalAdvance(words) + gap for words in ("2000", "Sept 2000"))
        found: list[tuple[QRectF, str]] = []
        free = 0.0
        for at, day, is_year in self.bins.labels(lambda months: months * month >= (year if months >= 12 else short)):
            form = "yyyy" if is_year else "MMM yyyy" if day.month == 1 or not found else "MMM"
            words = QLocale().toString(QDate(day.year, day.month, 1), form)
            wide = metrics.horizontalAdvance(words)
            left = min(max(at * month * self.bins.step, free), self.width() - wide)
            if left >= free:
                free = left + wide + gap
                x = self.width() - left - wide if self.isRightToLeft() else left
                found.append((QRectF(x, self._floor, wide + 1, self._foot), words))
        return found

    def _span(self, first: int, last: int) -> str:
        start, end = self._named(self.bins.start(first)), self._named(self.bins.end(last))
        return start if start == end else self.tr("from {start} to {end}").format(start=start, end=end)

    def _named(self, day: datetime.date) -> str:
        if self.bins.step >= 12:
            return QLocale().toString(QDate(day.year, 1, 1), "yyyy")
        return QLocale().toString(QDate(day.year, day.month, 1), "MMM yyyy")
