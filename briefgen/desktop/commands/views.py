"""How the window looks: colours, size of the letters, language, panes."""

from typing import Final

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from briefgen.desktop.application.appearance import Appearance
from briefgen.desktop.application.translation import LANGUAGES
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import command
from briefgen.settings import LARGEST_ZOOM, SMALLEST_ZOOM

_STANDARD_ZOOM: Final = 100  # per cent


class ViewCommands(QObject):
    """Changes the settings of the looks."""

    language_chosen = Signal()

    def __init__(self, settings: UserSettings, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        keys = QKeySequence.StandardKey
        tip = self.tr("Make the letters larger")
        self.larger = command(self, "zoom-in", self.tr("&Larger"), keys.ZoomIn, tip, lambda: appearance.enlarge(1))
        self.larger.setShortcuts([QKeySequence("Ctrl+="), QKeySequence("Ctrl++")])
        tip = self.tr("Make the letters smaller")
        self.smaller = command(self, "zoom-out", self.tr("&Smaller"), keys.ZoomOut, tip, lambda: appearance.enlarge(-1))
        tip = self.tr("Letters of the usual size")
        self.usual = command(self, "zoom-reset", self.tr("&Usual size"), "Ctrl+0", tip, self._reset_zoom)
        self.colours = self._choices(
            "colours",
            {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")},
            self.tr("Colours of the window"),
        )
        names = {"": self.tr("As the &system"), **{tag: _language_name(tag) for tag in LANGUAGES}}
        self.languages = self._choices("language", names, self.tr("Language of the window, from the next start"))
        tip = self.tr("Fill the screen, or stop it")
        self.full_screen = command(self, "full-screen", self.tr("&Full screen"), "F11", tip, self._fill_screen)
        self.full_screen.setCheckable(True)
        settings.changed.connect(self._refresh)
        self._refresh()

    @property
    def commands(self) -> list[QAction]:
        """All of them."""
        zooms = [self.larger, self.smaller, self.usual]
        return [*zooms, *self.colours.actions(), *self.languages.actions(), self.full_screen]

    def _choices(self, setting: str, words: dict[str, str], tip: str) -> QActionGroup:
        group = QActionGroup(self)
        for value, label in words.items():
            action = QAction(label, group)
            action.setObjectName(f"{setting}-{value or 'system'}")
            action.setStatusTip(tip)
            action.setCheckable(True)
            action.setData(value)
        group.triggered.connect(lambda action: self._choose(setting, action.data()))
        return group

    def _choose(self, setting: str, value: str) -> None:
        if getattr(self._settings.values, setting) == value:
            return
        self._settings.change(**{setting: value})
        if setting == "language":
            self.language_chosen.emit()

    def _reset_zoom(self) -> None:
        self._settings.change(zoom=_STANDARD_ZOOM)

    def _fill_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _refresh(self) -> None:
        values = self._settings.values
        for group, value in ((self.colours, values.colours), (self.languages, values.language)):
            for action in group.actions():
                action.setChecked(action.data() == value)
        self.larger.setEnabled(values.zoom < LARGEST_ZOOM)
        self.smaller.setEnabled(values.zoom > SMALLEST_ZOOM)
        self.usual.setEnabled(values.zoom != _STANDARD_ZOOM)


def _language_name(tag: str) -> str:
    """What a language calls itself, and what it is called in English."""
    locale = QLocale(tag)
    own, english = locale.nativeLanguageName(), QLocale.languageToString(locale.language())
    return own if own.startswith(english) else f"{own} ({english})"
