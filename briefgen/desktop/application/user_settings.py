"""The user's settings, kept where the system keeps such things."""

from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from briefgen.settings import Settings, read_settings, with_recent, write_setting


class UserSettings(QObject):
    """The settings as they are; a change is stored at once, value by value, so that windows keep each other's."""

    changed = Signal()

    def __init__(self, file: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file or QSettings(self)
        self.values = self._read()

    def change(self, **fields: Any) -> None:
        """Set some of the settings."""
        self._file.sync()
        self.values = self._read().model_copy(update=fields)
        for name in fields:
            self._file.setValue(name, write_setting(self.values, name))
        self.changed.emit()

    def remember(self, name: str, item: Any) -> None:
        """Put an item at the head of a list of recent things."""
        self.change(**{name: with_recent(getattr(self.values, name), item)})

    def forget(self, name: str, item: Any) -> None:
        """Take an item out of a list of recent things."""
        self.change(**{name: tuple(other for other in getattr(self.values, name) if other != item)})

    def state(self, name: str) -> QByteArray:
        """The state of a window or a splitter as it was kept; empty when it was not."""
        value = self._file.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep the state of a window or a splitter."""
        self._file.setValue(f"state/{name}", state)

    def _read(self) -> Settings:
        names = (name for name in Settings.model_fields if self._file.contains(name))
        return read_settings({name: str(self._file.value(name)) for name in names})
