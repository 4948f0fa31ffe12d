"""The menus: every command has its place in one of them."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from briefgen.desktop.commands.palette import Entry

Item = QAction | QMenu | None  # None: a line between groups


def fill(menu: QMenu, items: Iterable[Item]) -> QMenu:
    """Put actions, menus and lines into a menu."""
    for item in items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, QMenu):
            menu.addMenu(item)
        else:
            menu.addAction(item)
    return menu


def entries(bar: QMenuBar) -> list[Entry]:
    """Every command of the menus, each once; those of menus of recent things are left out, they are no commands."""
    return list({id(entry.action): entry for entry in _entries(bar.actions(), ())}.values())


def plain(words: str) -> str:
    """The words of an action without the mark of its key and the dots that promise a question."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


def _entries(actions: Sequence[QAction], above: tuple[str, ...]) -> Iterator[Entry]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            if not menu.property("recent"):
                yield from _entries(menu.actions(), (*above, plain(menu.title())))
        elif not action.isSeparator() and action.text():
            yield Entry(plain(action.text()), " › ".join(above), action)
