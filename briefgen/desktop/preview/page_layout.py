"""Where pages lie when they stand one under the other, and what lies at a point of them."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF


class Spot(NamedTuple):
    """A point of a page, counted from 0, in points from its upper left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Pages of `width` by `height` points, of `scale` pixels each, in a view that is `view_width` pixels wide.

    All other lengths are pixels; `gap` is the white around a page.
    """

    pages: int = 0
    width: float = 1.0
    height: float = 1.0
    scale: float = 1.0
    gap: int = 0
    view_width: int = 0

    @property
    def page_width(self) -> int:
        """Width of a page."""
        return max(1, round(self.width * self.scale))

    @property
    def page_height(self) -> int:
        """Height of a page."""
        return max(1, round(self.height * self.scale))

    @property
    def content_width(self) -> int:
        """Width of a page with the white around it."""
        return self.page_width + 2 * self.gap

    @property
    def content_height(self) -> int:
        """Height of all pages with the white around them."""
        return self.pages * (self.page_height + self.gap) + self.gap

    @property
    def left(self) -> int:
        """Left edge of the pages, which stand in the middle where the view is wider."""
        return max(self.gap, (self.view_width - self.page_width) // 2)

    def page_rect(self, page: int) -> QRect:
        """Where a page lies."""
        top = self.gap + page * (self.page_height + self.gap)
        return QRect(self.left, top, self.page_width, self.page_height)

    def rect_of(self, page: int, x: float, y: float, width: float, height: float) -> QRectF:
        """Where a box on a page lies, which is given in points."""
        origin = self.page_rect(page).topLeft()
        scale = self.scale
        return QRectF(origin.x() + x * scale, origin.y() + y * scale, width * scale, height * scale)

    def y_of(self, page: int, y: float) -> float:
        """Where a height on a page lies, which is given in points."""
        return self.gap + page * (self.page_height + self.gap) + y * self.scale

    def page_at(self, y: float) -> int:
        """The page at a height, or the nearest one."""
        if not self.pages:
            return 0
        return max(0, min(int((y - self.gap / 2) // (self.page_height + self.gap)), self.pages - 1))

    def spot_at(self, x: float, y: float) -> Spot:
        """The point of the nearest page; it may lie in the white beside it."""
        page = self.page_at(y)
        origin = self.page_rect(page).topLeft()
        return Spot(page, (x - origin.x()) / self.scale, (y - origin.y()) / self.scale)

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self.pages:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)
