"""A field for text whose unknown words are underlined, and can be corrected from its menu."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from briefgen.desktop.brief.speller import Speller

_LONGEST: Final = 20_000
"""Characters of a line beyond which its spelling is not checked."""


class _Underlines(QSyntaxHighlighter):
    """Underlines unknown words."""

    def __init__(self, document: QTextDocument, speller: Speller) -> None:
        super().__init__(document)
        self._speller = speller
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        # No role of the palette stands for a fault; this red stands out from light and from dark grounds.
        self._format.setUnderlineColor(Qt.GlobalColor.red)
        speller.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Underline what is unknown in a line."""
        for start, end in self._speller.wrong(text[:_LONGEST]):
            self.setFormat(start, end - start, self._format)


class SpellText(QPlainTextEdit):
    """Plain text; its menu proposes other words for one that is underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speller: Speller | None = None
        self._menu: QMenu | None = None

    def check_with(self, speller: Speller) -> None:
        """Have the spelling checked."""
        self._speller = speller
        self._underlines = _Underlines(self.document(), speller)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the menu, with proposals at its head where it was opened on an unknown word."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if is_mouse else self.textCursor()
        place = event.globalPos() if is_mouse else self._global_cursor()
        self.open_menu(cursor, place)

    def open_menu(self, cursor: QTextCursor, place: QPoint) -> QMenu:
        """Open the menu for the word at a cursor."""
        self._menu = menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(partial(self._forget, id(menu)))
        word = self._unknown_at(cursor)
        if word is not None:
            self._propose(menu, word)
        menu.popup(place)
        return menu

    def _propose(self, menu: QMenu, word: QTextCursor) -> None:
        first = menu.actions()[0]
        looking = QAction(self.tr("Looking for other spellings…"), menu)
        looking.setEnabled(False)
        learn = QAction(self.tr("&Add to my words"), menu)
        text = word.selectedText()
        speller = self._speller
        if speller is None:
            return
        learn.triggered.connect(lambda _: speller.learn(text))
        menu.insertActions(first, [looking, learn])
        menu.insertSeparator(first)
        speller.suggest(text, partial(self._show_proposals, id(menu), looking, word))

    def _show_proposals(self, menu_id: int, looking: QAction, word: QTextCursor, proposals: tuple[str, ...]) -> None:
        menu = self._menu
        if menu is None or id(menu) != menu_id:
            return
        for proposal in proposals:
            action = QAction(proposal, menu)
            action.triggered.connect(partial(self._replace, word, proposal))
            menu.insertAction(looking, action)
        looking.setText(self.tr("No other spelling found"))
        looking.setVisible(not proposals)

    def _replace(self, word: QTextCursor, proposal: str, _: bool = False) -> None:
        word.insertText(proposal)

    def _forget(self, menu_id: int) -> None:
        if self._menu is not None and id(self._menu) == menu_id:
            self._menu = None

    def _unknown_at(self, cursor: QTextCursor) -> QTextCursor | None:
        """The unknown word at a cursor, selected."""
        block, here = cursor.block(), cursor.positionInBlock()
        for start, end in self._speller.wrong(block.text()[:_LONGEST]) if self._speller else ():
            if start <= here <= end:
                word = QTextCursor(block)
                word.setPosition(block.position() + start)
                word.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                return word
        return None

    def _global_cursor(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
