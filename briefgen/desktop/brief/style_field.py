"""The style of the brief, by name or by file."""

from functools import partial
from pathlib import Path

from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.style_box import StyleBox
from briefgen.desktop.commands.command import ask_files
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.document.style_file import load_style
from briefgen.errors import BriefgenError


class StyleField(Field):
    """The style of the brief; a file is read before it is taken, and faults in it are told."""

    def __init__(self, workspace: Workspace, step: str) -> None:
        self._box = StyleBox()
        super().__init__(workspace, "style", step, self._box)
        self._newest = LatestOnly(workspace.worker)
        self._box.file_wanted.connect(self._ask)

    def take_file(self, file: Path) -> None:
        """Have the style of a file, unless there are faults in it."""
        path = str(file)
        self._newest.ask(partial(load_style, path), lambda _: self._take_file(path), self._tell)

    def _ask(self) -> None:
        kinds = self.tr("Styles (*.toml)")
        ask_files(self, self.tr("Choose a style file"), "", kinds, lambda files: self.take_file(files[0]))

    def _take_file(self, path: str) -> None:
        self._take(path)
        self._box.show_value(path)

    def _tell(self, error: BriefgenError) -> None:
        first = str(error).splitlines()[0]
        self.trouble.setText(self.tr("The style was not taken. {why}").format(why=first))
        self.trouble.show()
