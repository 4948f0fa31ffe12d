"""Reading briefs from files, and asking for their articles where they are not found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.desktop.commands.command import ask_files
from briefgen.desktop.problems import Notice, Way
from briefgen.model import Spec


@dataclass(frozen=True, slots=True)
class Opening:
    """A brief to be opened: its spec with absolute sources, its file, which of the sources are not there, and the
    sources to open in their place, if any.

    `is_recovered`: the file holds something else, if there is one; `is_empty`: no event is ticked.
    """

    spec: Spec
    file: Path | None
    lost: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    is_recovered: bool = False
    is_empty: bool = False


def read_brief(path: Path) -> Opening:
    """The brief in a file. Raises `InputError` with every fault in it."""
    spec = service.read_spec(path)
    return checked(Opening(spec.model_copy(update={"sources": service.spec_sources(spec, path)}), path))


def checked(opening: Opening) -> Opening:
    """The brief with the sources that are not there."""
    lost = (source for source in opening.spec.sources if "://" not in source and not Path(source).exists())
    return replace(opening, lost=tuple(lost))


class ArticlesQuestion(QObject):
    """Asks where the articles of a brief are; `opened` is called with the brief that has them."""

    def __init__(self, window: QWidget, opened: Callable[[Opening], None], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._opened = opened

    def notice(self, opening: Opening) -> Notice:
        """What is missing, with the way to show it."""
        name = opening.file.name if opening.file else opening.spec.title or self.tr("the brief")
        if opening.lost:
            words = self.tr("The articles of {file} are not where they were: {places}")
        else:
            words = self.tr("{file} does not say where its articles are.")
        way = Way(self.tr("Show where…"), lambda: self.ask(opening))
        return Notice(words.format(file=name, places=", ".join(opening.lost)), (way,))

    def ask(self, opening: Opening) -> None:
        """Ask for files."""

        def take(paths: list[Path]) -> None:
            self._opened(replace(opening, sources=tuple(map(str, paths)), lost=()))

        endings = " ".join(f"*{ending}" for ending in service.readable_endings())
        kinds = self.tr("Articles and libraries ({endings})").format(endings=f"{endings} *.db *.sqlite *.sqlite3")
        folder = str(opening.file.parent) if opening.file else ""
        ask_files(self._window, self.tr("Where the articles are"), folder, kinds, take)
