"""Light and dark, and the size of the letters."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.desktop.theme.palette import palette_of
from briefgen.desktop.theme.stylesheet import stylesheet
from briefgen.desktop.theme.window_theme import theme
from briefgen.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Colours

ZOOMS: Final = (SMALLEST_ZOOM, 90, 100, 110, 125, 150, 175, LARGEST_ZOOM)  # per cent: the steps of browsers


class Appearance(QObject):
    """Has the application look as the settings say, and follow when they or the system change.

    `changed` is sent after the colours or the letters are others, for what wears a sheet or keeps pictures of its own.
    """

    changed = Signal()

    def __init__(self, settings: UserSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._points = QApplication.font().pointSizeF()
        self._pictures = QTemporaryDir()
        self._shown: tuple[bool, int] | None = None
        settings.changed.connect(self.apply)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Take over colours and size where they have changed."""
        wanted = (_is_dark(self._settings.values.colours), self._settings.values.zoom)
        if wanted == self._shown:
            return
        before, self._shown = self._shown, wanted
        table = tokens()
        QApplication.setPalette(palette_of(table.colour.dark if wanted[0] else table.colour.light))
        if before is None or before[1] != wanted[1]:
            font = QApplication.font()
            font.setPointSizeF(self._points * wanted[1] / 100)
            QApplication.setFont(font)
        if before is not None:
            self.changed.emit()

    @property
    def sheet(self) -> str:
        """The style sheet in the looks of now."""
        return stylesheet(theme(), Path(self._pictures.path()))

    def enlarge(self, steps: int) -> None:
        """Make the letters larger by some steps of `ZOOMS`, or smaller."""
        zoom = self._settings.values.zoom
        place = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - zoom))
        self._settings.change(zoom=ZOOMS[max(0, min(place + steps, len(ZOOMS) - 1))])


def _is_dark(colours: Colours) -> bool:
    """Whether dark is wanted, by the user or else by the system."""
    if colours == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return colours == "dark"
