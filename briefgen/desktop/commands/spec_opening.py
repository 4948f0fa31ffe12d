"""Reading briefs from files, and asking for their articles where they are not found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.addresses import shown_address
from briefgen.desktop.commands.command import ask_files, patterns
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.model import Spec
from briefgen.service.source_locations import is_elsewhere, is_missing, is_on_network


@dataclass(frozen=True, slots=True)
class Opening:
    """A brief to be opened: its spec with absolute sources, its file, which of the sources are not there, and the
    sources to open in their place, if any.

    `elsewhere` are those of its sources, its style and the earlier brief that lead to other computers or into
    databases; `refused` is the brief as it was before the user would not have these opened. `is_recovered`: the file
    holds something else, if there is one; `is_empty`: no event is ticked.
    """

    spec: Spec
    file: Path | None
    lost: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    refused: "Opening | None" = None
    is_recovered: bool = False
    is_empty: bool = False


def read_brief(path: Path) -> Opening:
    """The brief in a file. Raises `InputError` with every fault in it."""
    spec = service.read_spec(path)
    return checked(Opening(spec.model_copy(update={"sources": service.spec_sources(spec, path)}), path))


def checked(opening: Opening) -> Opening:
    """The brief with the sources that are not there, and those that are elsewhere, for which nothing is looked yet."""
    spec = opening.spec
    lost = (source for source in spec.sources if not is_on_network(source) and is_missing(source))
    elsewhere = (
        place
        for place in (*spec.sources, spec.style, spec.since_brief)
        if place is not None and _leads_elsewhere(place, opening.file)
    )
    return replace(opening, lost=tuple(lost), elsewhere=tuple(elsewhere))


def without_elsewhere(opening: Opening) -> Opening:
    """The brief without what is elsewhere."""
    spec, gone = opening.spec, opening.elsewhere
    style = Spec().style if spec.style in gone else spec.style
    sources = tuple(source for source in spec.sources if source not in gone)
    earlier = None if spec.since_brief in gone else spec.since_brief
    left = spec.model_copy(update={"sources": sources, "style": style, "since_brief": earlier})
    return replace(opening, spec=left, elsewhere=(), refused=opening)


def name_of(opening: Opening) -> str:
    """What to call a brief: its file, or its title."""
    return opening.file.name if opening.file else opening.spec.title or ""


def _leads_elsewhere(place: str, file: Path | None) -> bool:
    """A share leads no farther than the brief's own file, if that lies on it as well."""
    return is_elsewhere(place) and ("://" in place or file is None or not Path(place).is_relative_to(file.parent))


class ArticlesQuestion(QObject):
    """Asks where the articles of a brief are; `opened` is called with the brief that has them."""

    def __init__(self, window: QWidget, opened: Callable[[Opening], None], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._opened = opened

    def notice(self, opening: Opening) -> Notice:
        """What is missing, with the way to show it."""
        name = name_of(opening) or self.tr("the brief")
        if opening.lost:
            words = self.tr("The articles of {file} are not where they were: {places}")
        else:
            words = self.tr("{file} does not say where its articles are.")
        way = NoticeAction(self.tr("Show where…"), lambda: self.ask(opening))
        return Notice(words.format(file=name, places=", ".join(map(shown_address, opening.lost))), (way,))

    def ask(self, opening: Opening) -> None:
        """Ask for files."""

        def take(paths: list[Path]) -> None:
            style = tuple(place for place in opening.elsewhere if place == opening.spec.style)
            chosen = tuple(map(str, paths))
            self._opened(replace(opening, sources=chosen, lost=(), elsewhere=style, refused=None))

        endings = patterns((*service.readable_endings(), *service.LIBRARY_ENDINGS))
        kinds = self.tr("Articles and libraries ({endings})").format(endings=endings)
        folder = str(opening.file.parent) if opening.file else ""
        ask_files(self._window, self.tr("Where the articles are"), folder, kinds, take)
