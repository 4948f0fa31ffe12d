"""Where things are drawn on a timeline."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from briefgen.desktop.timeline.event_counts import Count
from briefgen.desktop.timeline.scale import ViewScale
from briefgen.desktop.timeline.squares import Stacked

SQUARE_WIDE, SQUARE_HIGH, GAP = 12, 8, 3
"""Pixels at 100 % of the square of an event, and of the air about it."""
_NAMES = 2.2  # lines of words below the axis


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places in a view of some pixels, given the height of a line of words and the size of letters.

    From below: two lines of names under the axis, then squares upon each other, or bars that stand for many.
    """

    width: float
    height: float
    line: float
    size: float

    @property
    def axis(self) -> float:
        """The height at which the axis runs."""
        return self.height - _NAMES * self.line

    @property
    def step(self) -> float:
        """From one square to the one above."""
        return (SQUARE_HIGH + GAP) * self.size

    @property
    def column_width(self) -> float:
        """The least that a square and the air beside it need."""
        return (SQUARE_WIDE + GAP) * self.size

    @property
    def rows(self) -> int:
        """How many squares there is room for upon each other."""
        return max(1, int((self.axis - GAP * self.size) / self.step))

    def square(self, stacked: Stacked, scale: ViewScale) -> QRectF:
        """The square of an event."""
        wide, high = SQUARE_WIDE * self.size, SQUARE_HIGH * self.size
        top = self.axis - GAP * self.size - stacked.row * self.step - high
        return QRectF(scale.x(stacked.middle) - wide / 2, top, wide, high)

    def bar(self, count: Count, scale: ViewScale) -> QRectF:
        """The bar of a count."""
        left, right = sorted((scale.x(count.start), scale.x(count.end)))
        high = count.height * (self.axis - GAP * self.size)
        return QRectF(left, self.axis - high, max(1.0, right - left - 1), high)

    def stretch(self, first: float, after: float, scale: ViewScale) -> QRectF:
        """The days from one to another, as high as the squares go."""
        left, right = sorted((scale.x(first), scale.x(after)))
        return QRectF(left, GAP * self.size, right - left, self.axis - GAP * self.size)

    def frame(self, first: float, after: float, scale: ViewScale) -> QRectF:
        """As a stretch, with room for the squares at its ends."""
        least = (self.column_width + GAP * self.size) / 2
        left, right = sorted((scale.x(first + 0.5), scale.x(after - 0.5)))
        half = max(least, scale.pixels / 2)
        return QRectF(left - half, GAP * self.size, right - left + 2 * half, self.axis - GAP * self.size)
