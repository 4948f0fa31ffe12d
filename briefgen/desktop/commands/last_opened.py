"""What was open last, opened again at the next start."""

from PySide6.QtCore import QObject

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.sources import absolute
from briefgen.desktop.commands.spec_files import SpecCommands
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.source_locations import is_elsewhere, is_missing


class LastOpened(QObject):
    """Notes the file of the brief, or its sources where it has none."""

    def __init__(self, workspace: Workspace, specs: SpecCommands, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._specs = specs
        self._settings = settings
        workspace.collection_changed.connect(self._note)
        specs.changed.connect(self._note)

    def there(self) -> tuple[str, ...]:
        """What was open last; nothing where it is gone, or leads to other computers, which is not done unasked."""
        last = self._settings.values.last_opened
        return () if any(is_elsewhere(each) or is_missing(each) for each in last) else last

    def _note(self) -> None:
        collection, file = self._workspace.collection, self._specs.file
        last: tuple[str, ...] = ()
        if collection is not None:
            last = absolute((str(file),)) if file is not None else absolute(collection.sources)
        if last != self._settings.values.last_opened:
            self._settings.change(last_opened=last)
