"""The choice of how large pages are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from briefgen.desktop.preview.zoom import LEVELS, Zoom


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
