"""What is said and asked about an event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusStatement, Passage
from briefgen.desktop.evidence.statement_delegate import HEAD_ROLE, ICON_ROLE, StatementDelegate

_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class StatementItem:
    """A statement or a question: who says it, or why it is open; the words; and where they stand."""

    head: str
    words: str
    passage: Passage
    is_question: bool = False


def statement_items(corpus: Corpus, event: str) -> tuple[StatementItem, ...]:
    """The statements, with the words of saying that the source has, and the open questions about an event."""
    names = {actor.id: actor.name for actor in corpus.actors}
    statements = (
        StatementItem(
            f"{_speaker(corpus, item, names)} {corpus.words(item.cue)}".strip(),
            f"“{_short(corpus.words(item.content))}”",
            item.content,
        )
        for item in corpus.statements
        if event in item.about
    )
    questions = (
        StatementItem(_why_open(item.kind), _short(item.text), item.passages[0], is_question=True)
        for item in corpus.questions
        if event in item.about and item.passages
    )
    return (*statements, *questions)


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
    """Statements and questions; choosing one asks for its passage."""

    passage_wanted = Signal(object)  # Passage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Statements and open questions about the event"))
        self.setItemDelegate(StatementDelegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
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
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said.head} {said.words}")
        self.blockSignals(False)
        self.setVisible(bool(items))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Words break elsewhere in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

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
