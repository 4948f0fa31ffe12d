"""Light and dark, and the size of the letters."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Colours

ZOOMS: Final = (SMALLEST_ZOOM, 90, 100, 110, 125, 150, 175, LARGEST_ZOOM)
_SCHEMES: Final = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_ROLE = QPalette.ColorRole
_LIGHT: Final = {
    _ROLE.Window: "#f3f3f3",
    _ROLE.WindowText: "#1b1b1b",
    _ROLE.Base: "#ffffff",
    _ROLE.AlternateBase: "#f6f7f9",
    _ROLE.Text: "#1b1b1b",
    _ROLE.PlaceholderText: "#636363",
    _ROLE.Button: "#ececec",
    _ROLE.ButtonText: "#1b1b1b",
    _ROLE.ToolTipBase: "#ffffff",
    _ROLE.ToolTipText: "#1b1b1b",
    _ROLE.Highlight: "#1f5fa8",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Accent: "#1f5fa8",
    _ROLE.Link: "#1a56a0",
    _ROLE.LinkVisited: "#6a3d9a",
}
_DARK: Final = {
    _ROLE.Window: "#26282b",
    _ROLE.WindowText: "#e8e8e8",
    _ROLE.Base: "#1c1e20",
    _ROLE.AlternateBase: "#222427",
    _ROLE.Text: "#e8e8e8",
    _ROLE.PlaceholderText: "#a2a5a9",
    _ROLE.Button: "#34373b",
    _ROLE.ButtonText: "#e8e8e8",
    _ROLE.ToolTipBase: "#34373b",
    _ROLE.ToolTipText: "#e8e8e8",
    _ROLE.Highlight: "#2f6db5",
    _ROLE.HighlightedText: "#ffffff",
    _ROLE.Accent: "#6aa5e8",
    _ROLE.Link: "#7db4f0",
    _ROLE.LinkVisited: "#c0a2e6",
}
_SHADES: Final = {
    "light": {_ROLE.Light: "#ffffff", _ROLE.Midlight: "#e6e6e6", _ROLE.Mid: "#b4b4b4", _ROLE.Dark: "#9a9a9a"},
    "dark": {_ROLE.Light: "#4a4e53", _ROLE.Midlight: "#3e4246", _ROLE.Mid: "#17181a", _ROLE.Dark: "#131415"},
}


class Appearance(QObject):
    """Has the application look as the settings say, and follow when they change."""

    def __init__(self, settings: UserSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._size = QApplication.font().pointSizeF()
        self._shown: tuple[Colours, int] = ("system", 100)
        settings.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Take over colours and size where they have changed."""
        wanted = (self._settings.values.colours, self._settings.values.zoom)
        shown, self._shown = self._shown, wanted
        if shown[0] != wanted[0]:
            show_colours(wanted[0])
        if shown[1] != wanted[1]:
            font = QApplication.font()
            font.setPointSizeF(self._size * wanted[1] / 100)
            QApplication.setFont(font)

    def enlarge(self, steps: int) -> None:
        """Make the letters larger by some steps of `ZOOMS`, or smaller."""
        zoom = self._settings.values.zoom
        place = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - zoom))
        self._settings.change(zoom=ZOOMS[max(0, min(place + steps, len(ZOOMS) - 1))])


def show_colours(colours: Colours) -> None:
    """Ask the system for light or dark; where it does not do it, colours of our own are taken."""
    hints, wanted = QGuiApplication.styleHints(), _SCHEMES[colours]
    QApplication.setPalette(QPalette())
    hints.setColorScheme(wanted)
    if wanted != Qt.ColorScheme.Unknown and hints.colorScheme() != wanted:
        QApplication.setPalette(own_palette(colours))


def own_palette(colours: Colours) -> QPalette:
    """A palette of light or dark colours, the greyed ones for what cannot be used."""
    chosen = _DARK if colours == "dark" else _LIGHT
    palette = QPalette(QColor(chosen[_ROLE.Button]), QColor(chosen[_ROLE.Window]))
    for role, colour in {**chosen, **_SHADES["dark" if colours == "dark" else "light"]}.items():
        palette.setColor(role, QColor(colour))
    greyed = QColor("#7d8186" if colours == "dark" else "#8c8c8c")
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, greyed)
    return palette
