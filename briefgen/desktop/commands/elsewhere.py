"""Asking before a brief that somebody else may have written has this program connect to anything."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from briefgen.desktop.commands.spec_opening import ArticlesQuestion, Opening, name_of, without_elsewhere
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.service.source_locations import place_of


class ElsewhereQuestion(QObject):
    """Asks whether what a brief names elsewhere is to be opened; `opened` is called with the brief as it is wanted."""

    def __init__(
        self, window: QWidget, opened: Callable[[Opening], None], articles: ArticlesQuestion, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._opened = opened
        self._articles = articles

    def ask(self, opening: Opening) -> None:
        """Ask; nothing is looked for before the answer."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Places elsewhere – briefgen"))
        box.setText(self.tr("Connect to the places that {file} names?").format(file=self._name(opening)))
        why = self.tr("They are databases, or on other computers. Connect only to what you know:")
        box.setInformativeText("\n".join((why, *_places(opening))))
        connect = box.addButton(self.tr("&Connect"), QMessageBox.ButtonRole.AcceptRole)
        without = box.addButton(self.tr("Open &without them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(without)
        box.setEscapeButton(without)
        box.finished.connect(partial(self._answer, box, connect, opening))
        box.open()

    def notice(self, opening: Opening) -> Notice:
        """What was left out when the answer was no, with ways to have it after all, or something in its place."""
        words = self.tr("{file} is open without what it names elsewhere: {places}")
        told = words.format(file=self._name(opening), places=", ".join(_places(opening)))
        connect = NoticeAction(self.tr("Connect…"), partial(self.ask, opening))
        show = NoticeAction(self.tr("Show articles…"), partial(self._articles.ask, without_elsewhere(opening)))
        return Notice(told, (connect, show), is_problem=False)

    def _answer(self, box: QMessageBox, connect: QPushButton, opening: Opening, _: int) -> None:
        box.deleteLater()
        agreed = box.clickedButton() is connect
        self._opened(replace(opening, elsewhere=()) if agreed else without_elsewhere(opening))

    def _name(self, opening: Opening) -> str:
        return isolated(name_of(opening)) or self.tr("the brief")


def _places(opening: Opening) -> list[str]:
    """Each on a line of its own, without letters that would turn or hide others."""
    shown = (place_of(place) for place in dict.fromkeys(opening.elsewhere))
    return [
        isolated("".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in place))
        for place in shown
    ]
