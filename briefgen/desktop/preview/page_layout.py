"""Where pages lie when they stand one under the other, what lies at a point of them, and where it is after a change."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from briefgen.service import PageArea, Preview

_Name = tuple[str, str | None, bool, int]
"""Event, section, whether it is a row of the timeline, and the place that it has among these."""


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


def moved(spot: Spot, old: Preview, new: Preview) -> Spot:
    """Where what stood at a spot stands now: it goes with the nearest line that both have.

    Without any, it is the same spot, or the end of the last page.
    """
    now = dict(_named(new))
    kept = [(place, now[name]) for name, place in _named(old) if name in now]
    if not kept:
        return _within(spot, new)
    before, after = min(kept, key=lambda pair: _distance(spot, pair[0], old.height))
    offset = (spot.page - before.page) * old.height + spot.y - before.y
    return _within(Spot(after.page, spot.x, after.y + offset), new)


def _named(preview: Preview) -> Iterator[tuple[_Name, PageArea]]:
    seen: Counter[tuple[str, str | None, bool]] = Counter()
    for place in preview.places:
        key = (place.event, place.section, place.is_row)
        seen[key] += 1
        yield (*key, seen[key]), place


def _distance(spot: Spot, place: PageArea, height: float) -> float:
    at = spot.page * height + spot.y
    top = place.page * height + place.y
    return max(top - at, at - top - place.height, 0.0)


def _within(spot: Spot, preview: Preview) -> Spot:
    """The spot on the page on which it really lies."""
    at = max(0.0, min(spot.page * preview.height + spot.y, preview.pages * preview.height))
    page = min(int(at // preview.height), max(preview.pages - 1, 0))
    return Spot(page, spot.x, at - page * preview.height)
