"""Menus of what was open before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from briefgen.addresses import shown_address
from briefgen.desktop.application.user_settings import UserSettings


class RecentMenu(QMenu):
    """Lists what a setting remembers, the last first; `open_item` is called with what is chosen."""

    def __init__(
        self, words: str, settings: UserSettings, name: str, open_item: Callable[[Any], None], parent: QWidget
    ) -> None:
        super().__init__(words, parent)
        self._settings = settings
        self._name = name
        self._open_item = open_item
        self.setProperty("recent", True)
        settings.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List what is remembered now."""
        self.clear()
        items = getattr(self._settings.values, self._name)
        for number, item in enumerate(items, 1):
            sources = (item,) if isinstance(item, str) else item
            action = self.addAction(f"&{number} {label(sources)}" if number < 10 else label(sources))
            shown = ", ".join(map(shown_address, sources))
            action.setStatusTip(shown)
            action.setToolTip(shown)
            action.triggered.connect(partial(self._choose, item))
        self.addSeparator()
        clear = self.addAction(self.tr("&Clear this list"))
        clear.triggered.connect(lambda: self._settings.change(**{self._name: ()}))
        self.menuAction().setEnabled(bool(items))

    def _choose(self, item: Any, _: bool = False) -> None:
        self._open_item(item)


def label(sources: tuple[str, ...]) -> str:
    """Sources in short: the name of the first with its folder, and how many there are besides."""
    if not sources:
        return ""
    path = Path(sources[0])
    name = f"{path.name} ({path.parent.name})" if path.parent.name else path.name
    if "://" in sources[0]:
        name = shown_address(sources[0])
    shown = name.replace("&", "&&")
    return f"{shown} + {len(sources) - 1}" if len(sources) > 1 else shown
