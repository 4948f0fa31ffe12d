"""How large pages are shown."""

from dataclasses import dataclass
from typing import Final

LEVELS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
"""Parts in a hundred of the size on paper."""

POINTS_PER_INCH: Final = 72.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """A part in a hundred of the size on paper; without one, pages are as wide as the view."""

    percent: int | None = None

    def scale(self, page_width: float, room: int, dots_per_inch: float) -> float:
        """Pixels a point; `room` is how wide the view is, in pixels."""
        if self.percent is None:
            return max(room, 1) / page_width
        return self.percent / 100 * dots_per_inch / POINTS_PER_INCH


def percent_of(scale: float, dots_per_inch: float) -> int:
    """The part in a hundred that pixels a point are."""
    return round(scale * POINTS_PER_INCH / dots_per_inch * 100)


def next_level(percent: float, steps: int) -> int:
    """The level some steps above or below."""
    if steps > 0:
        above = [level for level in LEVELS if level > percent + 0.5]
        return above[min(steps, len(above)) - 1] if above else LEVELS[-1]
    below = [level for level in LEVELS if level < percent - 0.5]
    return below[max(steps, -len(below))] if below else LEVELS[0]
