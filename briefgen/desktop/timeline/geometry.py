"""Where things are drawn on a timeline."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from briefgen.desktop.timeline.event_counts import Count
from briefgen.desktop.timeline.layout import MarkSizes, PlacedMark
from briefgen.desktop.timeline.scale import ViewScale

_LANE = 1.6  # lines
_BODY = 0.62  # lines: a disc about as high as a small letter and its tail; chosen by eye
_WIDE_BODY = 1.2  # lines: a bar with words in it, and air above and below them
_COLUMNS = 1.5  # lines that the highest column has


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places in a view of some pixels, given the height of a line of words.

    From below: columns that count events, where there are any, two lines of names under the axis, lanes of marks, and
    a line for a note.
    """

    width: float
    height: float
    line: float
    has_columns: bool
    is_mirrored: bool

    @property
    def axis(self) -> float:
        """The height at which the axis runs."""
        return self.height - (4 if self.has_columns else 2) * self.line - self.line / 4

    @property
    def lanes(self) -> int:
        """How many lanes there is room for."""
        return max(1, int((self.axis - self.line) / (_LANE * self.line)))

    @property
    def sizes(self) -> MarkSizes:
        """The sizes of marks."""
        return MarkSizes(point=self.line * _BODY, least=self.line * 0.4, gap=self.line * 0.35, fade=self.line)

    @property
    def note(self) -> QRectF:
        """The line above the lanes."""
        return QRectF(self.line / 2, self.line / 8, self.width - self.line, self.line)

    def body(self, placed: PlacedMark, origin: float) -> QRectF:
        """The disc or bar of a mark; `origin` is where the first day of its layout stands."""
        size = self.line * (_WIDE_BODY if placed.is_inside else _BODY)
        middle = self.axis - (placed.lane + 0.5) * _LANE * self.line
        left = origin - placed.right if self.is_mirrored else origin + placed.left
        return QRectF(left, middle - size / 2, placed.right - placed.left, size)

    def label(self, placed: PlacedMark, body: QRectF) -> QRectF:
        """The room of its words: behind it, or within a bar at the beginning of what is seen of it."""
        gap, width = self.sizes.gap, placed.label
        top = body.center().y() - self.line / 2
        if self.is_mirrored:
            right = body.left() - gap
            if placed.is_inside:
                right = max(min(body.right(), self.width) - gap, body.left() + gap + width)
            return QRectF(right - width, top, width, self.line)
        left = body.right() + gap
        if placed.is_inside:
            left = min(max(body.left(), 0.0) + gap, body.right() - gap - width)
        return QRectF(left, top, width, self.line)

    def column(self, count: Count, scale: ViewScale) -> QRectF:
        """The column of a count."""
        left, right = sorted((scale.x(count.start), scale.x(count.end)))
        height = count.height * _COLUMNS * self.line
        return QRectF(left, self.height - self.line / 4 - height, max(1.0, right - left - 1), height)
