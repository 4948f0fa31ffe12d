"""The preview on the screen: it changes without losing the place or showing an empty page between."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from briefgen.desktop.preview.page_layout import PageLayout, moved
from briefgen.desktop.preview.page_pictures import PagePictures
from briefgen.desktop.preview.paper import Paper
from briefgen.desktop.workspace.work import Worker
from briefgen.service import PageArea, Preview

_LONGEST_WAIT: Final = 150
"""Milliseconds that the old pages stay while pictures of the new ones are made."""

_OPENED_OUTSIDE: Final = ("http", "https", "mailto")


class PageView(Paper):
    """The pages of a brief, whose lines lead to their events."""

    event_clicked = Signal(str)  # id of the event that the clicked line tells of
    shown = Signal()  # a preview has come onto the screen
    failed = Signal(str)  # why pages cannot be drawn

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._coming: PagePictures | None = None
        self._pressed: QPointF | None = None
        self._wait = QTimer(self, singleShot=True, interval=_LONGEST_WAIT)
        self._wait.timeout.connect(self._change_over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the brief"))
        self.viewport().setMouseTracking(True)
        self.looked_elsewhere.connect(self._report_page)
        self.shown.connect(self._report_page)

    @property
    def is_settled(self) -> bool:
        """Whether the newest pages are shown, with every picture in view."""
        return self._coming is None and self._pictures is not None and self._pictures.is_complete

    def show_preview(self, preview: Preview) -> None:
        """Put these pages in the place of the old ones as soon as those in view are made."""
        if self._coming is not None:
            self._coming.close()
        self._coming = PagePictures(preview, self._worker, self)
        self._coming.arrived.connect(self._welcome)
        self._coming.failed.connect(self.failed)
        if self._pictures is None:
            self._change_over()
            return
        pages = self._pages_of(preview)
        self._coming.want(self._strips_in_view(pages, self._kept_top(pages, preview)), ())
        self._wait.start()

    def clear(self) -> None:
        """Show nothing."""
        self._wait.stop()
        for pictures in (self._coming, self._pictures):
            if pictures is not None:
                pictures.close()
        self._coming = self._pictures = None
        self._marks = ()
        self._lay_out(PageLayout(), 0)

    def reveal(self, place: PageArea) -> None:
        """Scroll until a place is in view, with what surrounds it; not at all where it is in view already."""
        box, room = self.box_of(place), QRectF(self.viewport().rect())
        if box.top() < room.top() or box.bottom() > room.bottom():
            above = max(room.height() - box.height(), 0.0) / 3
            self.verticalScrollBar().setValue(self._top + round(box.top() - above))

    def turn(self, pages: int) -> None:
        """Go some pages on, or back."""
        self.go_to(max(0, min(self.page + pages, self._pages.pages - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow a link, or lead to the event of the line."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show that a line leads to its event."""
        leads = bool(self._event_at(event.position()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _report_page(self) -> None:
        """Have the page in view read to those who do not see it."""
        words = self._pictures.words_of(self.page) if self._pictures is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _click(self, point: QPointF) -> None:
        if not self._follow_link(point):
            event = self._event_at(point)
            if event:
                self.event_clicked.emit(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say in a tip what a badge means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.badge_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found[1].words if found else "", self)
            return True
        return super().viewportEvent(event)

    def _event_at(self, point: QPointF) -> str:
        badge = self.badge_at(point)
        if badge is not None:
            return badge[0]
        return self.preview.event_at(*self.spot_at(point)) if self.preview else ""

    def _follow_link(self, point: QPointF) -> bool:
        """Go where a link at a point leads, if there is one; links out of the document are left to the system."""
        if self._pictures is None:
            return False
        link = self._pictures.link_at(*self.spot_at(point))
        if link is None:
            return False
        if link.target >= 0:
            self.go_to(link.target, link.y)
        elif (url := QUrl(link.url)).scheme() in _OPENED_OUTSIDE:
            QDesktopServices.openUrl(url)
        return True

    def _kept_top(self, pages: PageLayout, preview: Preview) -> int:
        """Where the view is to begin, so that a new preview has in its middle what the old one has."""
        middle = self.spot_at(QPointF(0.0, self.viewport().height() / 2))
        return self._top_around(moved(middle, self.preview, preview) if self.preview else middle, pages)

    def _welcome(self) -> None:
        """Take note of a picture that has come."""
        if self._coming is not None and self._coming.is_complete:
            self._change_over()
        else:
            self.viewport().update()
        self._report_page()

    def _change_over(self) -> None:
        coming, old = self._coming, self._pictures
        if coming is None:
            return
        self._wait.stop()
        pages = self._pages_of(coming.preview)
        top = self._kept_top(pages, coming.preview)
        self._coming, self._pictures = None, coming
        self._marks = ()
        self._lay_out(pages, top, self._left)
        if old is not None:
            old.close()
        self.shown.emit()
