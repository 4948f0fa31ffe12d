"""Pages on the screen, one under the other: scrolling, sizes, painting."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefgen.desktop.preview.badges import Badge, badge_place, paint_badges
from briefgen.desktop.preview.page_layout import PageLayout, Spot
from briefgen.desktop.preview.page_pictures import PagePictures
from briefgen.desktop.preview.page_rendering import PageStrip, strips_of
from briefgen.desktop.preview.zoom import Zoom, next_level, percent_of
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.desktop.theme.window_theme import faded
from briefgen.service import PageArea, Preview

_WHEEL_STEP: Final = 120  # eighths of a degree: what Qt gives for a notch of most wheels
_DIMMED: Final = 0.1  # of a page among dark panes
_MARK: Final = 0.12
"""How much a mark hides of what it lies on: all letters below stay easy to read."""
_MARK_EDGE: Final = 1.5  # pixels


class Paper(QAbstractScrollArea):
    """Shows the pages of a file in any size, with marks on them."""

    looked_elsewhere = Signal()  # the place or the size is another one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.zoom = Zoom()
        self._pictures: PagePictures | None = None
        self._pages = PageLayout()
        self._marks: tuple[PageArea, ...] = ()
        self._badges: Mapping[str, Badge] = {}
        self._turned = 0
        self._is_laying_out = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(2 * self.fontMetrics().height())
            bar.valueChanged.connect(self._look)

    @property
    def preview(self) -> Preview | None:
        """What is shown."""
        return self._pictures.preview if self._pictures else None

    @property
    def pictures(self) -> PagePictures | None:
        """The pages that are shown."""
        return self._pictures

    @property
    def percent(self) -> int:
        """The size of the pages as a part in a hundred of that on paper."""
        return percent_of(self._pages.scale, self.logicalDpiX())

    @property
    def page(self) -> int:
        """The page in the middle of the view, counted from 0."""
        return self._pages.page_at(self._top + self.viewport().height() / 2)

    def set_zoom(self, zoom: Zoom, at: QPointF | None = None) -> None:
        """Show pages in another size; the point `at` of the view, or its middle, stays where it is."""
        point = at or QRectF(self.viewport().rect()).center()
        spot = self.spot_at(point)
        self.zoom = zoom
        if self.preview is not None:
            pages = self._pages_of(self.preview)
            top = pages.y_of(spot.page, spot.y) - point.y()
            self._lay_out(pages, round(top), round(pages.left + spot.x * pages.scale - point.x()))

    def step_zoom(self, steps: int, at: QPointF | None = None) -> None:
        """Show pages some levels larger, or smaller."""
        self.set_zoom(Zoom(next_level(self.percent, steps)), at)

    def go_to(self, page: int, y: float = 0.0) -> None:
        """Scroll to a height on a page, in points."""
        self.verticalScrollBar().setValue(round(self._pages.y_of(page, y)) - self._pages.gap)

    def spot_at(self, point: QPointF) -> Spot:
        """The point of a page at a point of the view."""
        return self._pages.spot_at(point.x() + self._left, point.y() + self._top)

    def box_of(self, place: PageArea) -> QRectF:
        """Where in the view a place lies."""
        return self._pages.rect_of(*place.box).translated(-self._left, -self._top)

    def mark(self, places: tuple[PageArea, ...]) -> None:
        """Mark these places softly, and no others."""
        self._marks = places
        self.viewport().update()

    def show_badges(self, badges: Mapping[str, Badge]) -> None:
        """Show these badges beside the lines that tell the events by whose ids they are named, and no others."""
        self._badges = badges
        self.viewport().update()

    def badge_at(self, point: QPointF) -> tuple[str, Badge] | None:
        """The event and the badge at a point of the view."""
        told = ((place.event, badge_place(self.box_of(place))) for place in self.preview.places) if self.preview else ()
        event = next((event for event, rect in told if event in self._badges and rect.contains(point)), "")
        return (event, self._badges[event]) if event else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pages in view."""
        painter = QPainter(self.viewport())
        look = theme()
        painter.fillRect(event.rect(), QColor(look.colours.canvas))
        if self._pictures is None:
            return
        painter.translate(-self._left, -self._top)
        for page in self._pages_in_view(self._pages, self._top):
            _paint_page(painter, self._pages.page_rect(page), page, self._pictures, self._pixels(self._pages))
            if look.is_dark:
                painter.fillRect(self._pages.page_rect(page), faded(look.colours.canvas, _DIMMED))
            marks = [self._pages.rect_of(*place.box) for place in self._marks if place.page == page]
            _paint_marks(painter, marks)
            told = [place for place in self._pictures.preview.places if place.page == page and place.event]
            paint_badges(painter, ((self._pages.rect_of(*each.box), each.event) for each in told), self._badges)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the place while the pages grow or shrink with the view."""
        super().resizeEvent(event)
        if self.preview is not None:
            middle = self.spot_at(QPointF(0.0, event.oldSize().height() / 2))
            pages = self._pages_of(self.preview)
            is_as_large = pages.scale == self._pages.scale
            self._lay_out(pages, self._top if is_as_large else self._top_around(middle, pages), self._left)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll, or with Ctrl change the size about the pointer."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _WHEEL_STEP)
        if steps:
            self._turned -= steps * _WHEEL_STEP
            self.step_zoom(steps, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll with Home, End and the space bar too."""
        bar = self.verticalScrollBar()
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        places = {
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Space: bar.value() + (-bar.pageStep() if back else bar.pageStep()),
        }
        if event.key() in places:
            bar.setValue(places[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    @property
    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    def _pages_of(self, preview: Preview) -> PageLayout:
        """Where the pages of a preview lie in this view."""
        gap, room = self.fontMetrics().height() // 2, self.viewport().width()
        scale = self.zoom.scale(preview.width, room - 2 * gap, self.logicalDpiX())
        return PageLayout(preview.pages, preview.width, preview.height, scale, gap, room)

    def _top_around(self, spot: Spot, pages: PageLayout) -> int:
        """Where the view begins that has a spot in its middle; the beginning of all stays the beginning."""
        return round(pages.y_of(spot.page, spot.y) - self.viewport().height() / 2) if self._top else 0

    def _lay_out(self, pages: PageLayout, top: int, left: int = 0) -> None:
        self._pages = pages
        room = self.viewport().size()
        self._is_laying_out = True
        for bar, whole, part, value in (
            (self.verticalScrollBar(), pages.content_height, room.height(), top),
            (self.horizontalScrollBar(), pages.content_width, room.width(), left),
        ):
            bar.setPageStep(part)
            bar.setRange(0, max(whole - part, 0))
            bar.setValue(value)
        self._is_laying_out = False
        self._look()

    def _look(self) -> None:
        """Ask for what is in view now, then for the pages beside."""
        if self._is_laying_out:
            return
        if self._pictures is not None:
            seen = self._pages_in_view(self._pages, self._top)
            beside = [page for page in (seen.stop, seen.start - 1) if 0 <= page < self._pages.pages]
            self._pictures.want(self._strips_in_view(self._pages, self._top), beside)
        self.viewport().update()
        self.looked_elsewhere.emit()

    def _pages_in_view(self, pages: PageLayout, top: int) -> range:
        return pages.pages_between(top, top + self.viewport().height())

    def _strips_in_view(self, pages: PageLayout, top: int) -> Iterator[PageStrip]:
        """What of the pages can be seen in a view that begins at `top`."""
        ratio = self.devicePixelRatioF()
        for page in self._pages_in_view(pages, top):
            begin = pages.page_rect(page).top() - top
            for strip in strips_of(page, self._pixels(pages)):
                y = begin + strip.top / ratio
                if y + strip.depth / ratio >= 0 and y <= self.viewport().height():
                    yield strip

    def _pixels(self, pages: PageLayout) -> QSize:
        """Size of a page in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return QSize(round(pages.page_width * ratio), round(pages.page_height * ratio))


def _paint_page(painter: QPainter, rect: QRect, page: int, pictures: PagePictures, size: QSize) -> None:
    """Paint a page; `size` is that of its pictures in pixels of the screen.

    Until a picture is there, one of another size stands in for it.
    """
    painter.fillRect(rect, Qt.GlobalColor.white)
    across, down = rect.width() / size.width(), rect.height() / size.height()
    strips = list(strips_of(page, size))
    if any(pictures.picture(strip) is None for strip in strips):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for strip, image in pictures.stand_ins(page):
            ratio = rect.width() / strip.width
            painter.drawImage(_target(rect, strip.top * ratio, strip.depth * ratio), image)
    for strip in strips:
        image_there = pictures.picture(strip)
        if image_there is not None:
            target = _target(rect, strip.top * down, strip.depth * down)
            target.setWidth(strip.width * across)
            painter.fillRect(target, Qt.GlobalColor.white)
            painter.drawImage(target, image_there)


def _paint_marks(painter: QPainter, marks: Iterable[QRectF]) -> None:
    """Frame what is chosen; pages are white in the dark as well, so that the frame is of the light colours."""
    colours = tokens().colour.light
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.focus), _MARK_EDGE))
    painter.setBrush(faded(colours.focus, _MARK))
    for mark in marks:
        painter.drawRoundedRect(mark.adjusted(-2, -1, 2, 1), 2, 2)


def _target(rect: QRect, top: float, depth: float) -> QRectF:
    return QRectF(rect.x(), rect.y() + top, rect.width(), depth)
