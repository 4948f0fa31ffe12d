"""From days to the pixels of a view, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefgen.desktop.timeline.marks import EventMark
from briefgen.document.time_axis.calendar import FIRST_ORDINAL, LAST_ORDINAL

CLOSEST: Final = 240.0
"""The most pixels that a day may have."""
_ROOM: Final = 0.04  # of the width, left free before the first mark when all is shown
_SHORTEST: Final = 14  # days that are shown at least


@dataclass(frozen=True, slots=True)
class ViewScale:
    """`start` is the day at the edge where reading begins, `pixels` the width of a day; both may be broken numbers.

    `is_mirrored` has time run from right to left.
    """

    start: float
    pixels: float
    width: float
    is_mirrored: bool = False

    def x(self, day: float, /) -> float:
        """Where a day stands."""
        x = (day - self.start) * self.pixels
        return self.width - x if self.is_mirrored else x

    def day(self, x: float) -> float:
        """The day at a place."""
        return self.start + (self.width - x if self.is_mirrored else x) / self.pixels

    @property
    def end(self) -> float:
        """The day at the other edge."""
        return self.start + self.width / self.pixels

    def zoomed(self, x: float, factor: float) -> "ViewScale":
        """Closer by a factor, or farther, so that the day at a place stays there."""
        farthest = self.width / (LAST_ORDINAL - FIRST_ORDINAL)
        pixels = min(CLOSEST, max(farthest, self.pixels * factor))
        closer = replace(self, pixels=pixels)
        return closer.moved_to(self.day(x), x)

    def moved_to(self, day: float, x: float) -> "ViewScale":
        """With a day at a place."""
        offset = self.width - x if self.is_mirrored else x
        return self._kept(day - offset / self.pixels)

    def moved_by(self, pixels: float) -> "ViewScale":
        """Moved along: positive numbers bring later days."""
        return self._kept(self.start + pixels / self.pixels)

    def resized(self, width: float) -> "ViewScale":
        """With another width; what stands in the middle stays there."""
        middle = (self.start + self.end) / 2
        return replace(self, width=width)._kept(middle - width / self.pixels / 2)

    def _kept(self, start: float) -> "ViewScale":
        """Within the calendar."""
        span = self.width / self.pixels
        return replace(self, start=max(FIRST_ORDINAL, min(start, LAST_ORDINAL + 1 - span)))


def fitting(marks: Sequence[EventMark], width: float, label: float, is_mirrored: bool) -> ViewScale:
    """The scale on which all marks are in view, with room for a label of `label` pixels behind the last."""
    if not marks:
        return ViewScale(LAST_ORDINAL // 2, 1.0, width, is_mirrored)
    first, after = min(mark.first for mark in marks), max(mark.after for mark in marks)
    inner = max(width * (1 - _ROOM) - label, width / 3)
    pixels = min(CLOSEST, inner / max(after - first, _SHORTEST))
    free = width - label - (after - first) * pixels
    return ViewScale(first - max(free / 2, width * _ROOM) / pixels, pixels, width, is_mirrored)
