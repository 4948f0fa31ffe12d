"""The timeline under mouse, fingers and keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip, QWidget

from briefgen.desktop.timeline.canvas import TimelineCanvas
from briefgen.desktop.timeline.marks import EventMark

_STEP: Final = 1.35  # of zooming; two steps nearly double; 35 lead from a century to a day, 70 by its root
_NOTCH: Final = 120  # eighths of a degree of a mouse wheel's step
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TimelineView(TimelineCanvas):
    """Asks for events to be looked at and ticked; zooms and moves by itself."""

    looked_at = Signal(str)
    toggled = Signal(str)
    evidence_wanted = Signal()
    day_wanted = Signal(float)  # from which day on the list is to show events

    def __init__(self, describe: Callable[[EventMark], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._pressed: QPointF | None = None
        self._is_frame_held = False
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline of events"))
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._keys = self._key_table()

    def zoom(self, factor: float, place: QPointF | None = None) -> None:
        """Closer or farther around a place, by choice around the event that is looked at, or the middle."""
        self.show_scale(self.scale.zoomed(self._fixed_point() if place is None else place.x(), factor))

    def zoom_in(self) -> None:
        """A step closer."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """A step farther away."""
        self.zoom(1 / _STEP)

    def go(self, step: int) -> None:
        """Look at the next event in time, or the one before."""
        places = [place for place, mark in enumerate(self.marks) if mark.id == self.current]
        if places:
            wanted = places[0] + step
        else:
            middle = (self.scale.start + self.scale.end) / 2
            wanted = next((place for place, mark in enumerate(self.marks) if mark.first >= middle), len(self.marks) - 1)
        self._look_at(max(0, min(wanted, len(self.marks) - 1)))

    def show_current(self, event: str) -> None:
        """Mark the event that is looked at, and tell of it."""
        super().show_current(event)
        mark = next((each for each in self.marks if each.id == event), None)
        self.setAccessibleDescription(self._describe(mark) if mark else "")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def event(self, event: QEvent) -> bool:
        """Gestures, tool tips, and keys that would otherwise be the window's."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._doing(event):
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel zooms where the mouse is; sideways, or with Shift, it moves."""
        turn = event.angleDelta()
        sideways = turn.x() or (turn.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            way = 1 if self.scale.is_mirrored else -1
            self.show_scale(self.scale.moved_by(way * sideways * self.width() / 10 / _NOTCH))
        else:
            self.zoom(_STEP ** (turn.y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Look at an event, or begin to move."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._is_dragging = False
            self._is_frame_held = self._is_in_frame(event.position())
            mark = self.mark_at(event.position())
            if mark is not None:
                self.looked_at.emit(mark.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move along, or the frame to what else is to be listed."""
        if self._pressed is None:
            return
        way = event.position().x() - self._pressed.x()
        if self._is_dragging or abs(way) >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            way = -way if self.scale.is_mirrored else way
            if self._is_frame_held and self.listed is not None:
                self.day_wanted.emit(self.listed[0] + way / self.scale.pixels)
            else:
                self.show_scale(self.scale.moved_by(-way))
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a bar goes nearer to it, one beside the squares lists what is from that day on."""
        bar = None if self._is_dragging else self.count_at(event.position())
        if self._pressed is not None and bar is not None:
            closer = self.scale.moved_to((bar.start + bar.end) / 2, self.width() / 2)
            self.show_scale(closer.zoomed(self.width() / 2, 4))
        elif self._pressed is not None and not self._is_dragging and self.mark_at(event.position()) is None:
            self.day_wanted.emit(self.scale.day(event.position().x()))
        self._pressed = None
        self._is_dragging = False
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tick an event, or untick it."""
        mark = self.mark_at(event.position())
        if mark is not None:
            self.toggled.emit(mark.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go between events, Space ticks, Ctrl with plus, minus and 0 zooms."""
        doing = self._doing(event)
        if doing is None:
            super().keyPressEvent(event)
        else:
            doing()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that they are not."""
        super().focusOutEvent(event)
        self.update()

    def _doing(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return (
            self._keys.get((bool(modifiers & _CONTROL), Qt.Key(event.key())))
            if modifiers in (Qt.KeyboardModifier.NoModifier, _CONTROL)
            else None
        )

    def _key_table(self) -> dict[tuple[bool, Qt.Key], Callable[[], object]]:
        key = Qt.Key
        return {
            (False, key.Key_Left): lambda: self.go(1 if self.isRightToLeft() else -1),
            (False, key.Key_Right): lambda: self.go(-1 if self.isRightToLeft() else 1),
            (False, key.Key_Up): lambda: self.go(-1),
            (False, key.Key_Down): lambda: self.go(1),
            (False, key.Key_Home): lambda: self._look_at(0),
            (False, key.Key_End): lambda: self._look_at(len(self.marks) - 1),
            (False, key.Key_PageUp): lambda: self._turn(-1),
            (False, key.Key_PageDown): lambda: self._turn(1),
            (False, key.Key_Space): self._toggle,
            (False, key.Key_Return): self.evidence_wanted.emit,
            (False, key.Key_Enter): self.evidence_wanted.emit,
            (True, key.Key_Plus): self.zoom_in,
            (True, key.Key_Equal): self.zoom_in,
            (True, key.Key_Minus): self.zoom_out,
            (True, key.Key_0): self.show_all,
        }

    def _toggle(self) -> None:
        if self.current:
            self.toggled.emit(self.current)

    def _turn(self, pages: int) -> None:
        self.show_scale(self.scale.moved_by(pages * self.width() * 0.8))

    def _look_at(self, place: int) -> None:
        if self.marks:
            self.looked_at.emit(self.marks[place].id)

    def _fixed_point(self) -> float:
        place = self.place_of(self.current)
        inside = place is not None and 0 <= place.center().x() <= self.width()
        return place.center().x() if place is not None and inside else self.width() / 2

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self.zoom(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
        event.accept(pinch)
        return True

    def _is_in_frame(self, place: QPointF) -> bool:
        if self.listed is None:
            return False
        one, other = (self.scale.x(day) for day in self.listed)
        return min(one, other) <= place.x() <= max(one, other)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = QPointF(event.pos())
        mark, column = self.mark_at(place), self.count_at(place)
        if mark is not None:
            QToolTip.showText(event.globalPos(), self._describe(mark), self)
        elif column is not None:
            words = self.tr("%Ln event(s) begin here; click to come closer", "", column.number)
            QToolTip.showText(event.globalPos(), words, self)
        else:
            QToolTip.hideText()
