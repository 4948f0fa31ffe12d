"""What is said and asked in an article, beside its paragraphs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusStatement, Passage
from briefgen.desktop.evidence.statement_delegate import (
    ASIDE_ROLE,
    HEAD_ROLE,
    ICON_ROLE,
    OFFSET_ROLE,
    StatementDelegate,
)

_ITEM = Qt.ItemDataRole.UserRole


_MOST: Final = 60
"""Of an article with more, only those about the event are shown: to set more takes longer than a frame."""


@dataclass(frozen=True, slots=True)
class StatementItem:
    """A statement or a question: who says it, or why it is open; the words; and where they stand.

    `is_about` says that it is about the event that is looked at.
    """

    head: str
    words: str
    passage: Passage
    is_question: bool = False
    is_about: bool = True


def statement_items(corpus: Corpus, event: str, article: str) -> tuple[StatementItem, ...]:
    """What an article has said and asked, in its order: statements, with the words of saying that it has itself, and
    open questions.
    """
    names = {actor.id: actor.name for actor in corpus.actors}
    statements = (
        StatementItem(
            f"{_speaker(corpus, item, names)} {corpus.words(item.cue)}".strip(),
            f"“{_short(corpus.words(item.content))}”",
            item.content,
            is_about=event in item.about,
        )
        for item in corpus.statements
        if item.content.article == article
    )
    questions = (
        StatementItem(_why_open(item.kind), _short(item.text), passage, is_question=True, is_about=event in item.about)
        for item in corpus.questions
        for passage in item.passages[:1]
        if passage.article == article
    )
    items = sorted((*statements, *questions), key=lambda item: item.passage.start)
    return tuple(item for item in items if item.is_about or len(items) <= _MOST)


def _why_open(kind: str) -> str:
    translate = QCoreApplication.translate
    names = {
        "unknown": translate("StatementItem", "Not known:"),
        "disputed": translate("StatementItem", "In dispute:"),
        "planned": translate("StatementItem", "Announced:"),
        "undated": translate("StatementItem", "No date given:"),
    }
    return names.get(kind, "")


class StatementList(QListWidget):
    """Statements and questions, each at the height of its paragraph; choosing one asks for its passage."""

    passage_wanted = Signal(object)  # Passage
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Statements and open questions of the article"))
        self._delegate = StatementDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)
        self.currentItemChanged.connect(self._ask)

    def show_items(self, items: Sequence[StatementItem]) -> None:
        """Show these statements and questions; without any, the list is hidden."""
        self.blockSignals(True)
        self.clear()
        for said in items:
            item = QListWidgetItem(said.words, self)
            item.setData(_ITEM, said)
            item.setData(HEAD_ROLE, said.head)
            item.setData(ICON_ROLE, "circle-help" if said.is_question else "message-square-quote")
            item.setData(ASIDE_ROLE, not said.is_about)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said.head} {said.words}")
        self.blockSignals(False)
        self.setVisible(bool(items))

    def place(self, top_of: Callable[[Passage], int], height: int) -> None:
        """Have each item begin where its paragraph does, in pixels from the top of the text, or under the one above.

        A row ends where the next begins, the last one with the text, which is so high.
        """
        items = [self.item(row) for row in range(self.count())]
        wide, direction = self.viewport().width(), self.layoutDirection()
        tops, end = [], 0
        for item in items:
            tops.append(max(top_of(item.data(_ITEM).passage), end))
            end = tops[-1] + self._delegate.note_height(self.indexFromItem(item), wide, direction)
        self.blockSignals(True)
        for row, (item, top, after) in enumerate(zip(items, tops, [*tops[1:], max(end, height)], strict=True)):
            item.setData(OFFSET_ROLE, 0 if row else top)
            item.setSizeHint(QSize(wide, after - top if row else after))
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Words break elsewhere in another width."""
        super().resizeEvent(event)
        self.resized.emit()

    def _ask(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.passage_wanted.emit(item.data(_ITEM).passage)


def _speaker(corpus: Corpus, item: CorpusStatement, names: Mapping[str, str]) -> str:
    """The name of who said it, or the source's words for one whom it only describes."""
    if item.speaker is not None:
        return names.get(item.speaker, "")
    return _short(corpus.words(item.speaker_text)) if item.speaker_text is not None else ""


def _short(text: str, most: int = 240) -> str:
    """Words on one line, not too many."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
