"""How large pages are shown, and the choice of it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

LEVELS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
"""Parts in a hundred of the size on paper."""

POINTS_PER_INCH: Final = 72.0  # of ISO 32000-1, 8.3.2.3


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


class ZoomBox(QComboBox):
    """Fit to width, and the levels; it shows a size between them as well."""

    chosen = Signal(object)  # Zoom

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Size of the pages"))
        self.setToolTip(self.tr("Size of the pages (Ctrl and the wheel)"))
        self.addItem(self.tr("Fit width"), Zoom())
        for level in LEVELS:
            self.addItem(self.locale().toString(level) + self.locale().percent(), Zoom(level))
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def show_zoom(self, zoom: Zoom) -> None:
        """Show the size that is in force."""
        place = 0 if zoom.percent is None else 1 + LEVELS.index(zoom.percent)
        self.setCurrentIndex(place)
