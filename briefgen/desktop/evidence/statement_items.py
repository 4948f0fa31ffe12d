"""What is said and asked about an event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusStatement, Passage
from briefgen.desktop.widgets.item_delegate import ItemDelegate

_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class StatementItem:
    """A statement or a question in words, and where it stands."""

    words: str
    passage: Passage


def statement_items(corpus: Corpus, event: str) -> tuple[StatementItem, ...]:
    """The statements and the open questions about an event."""
    names = {actor.id: actor.name for actor in corpus.actors}
    statements = (
        StatementItem(
            QCoreApplication.translate("StatementItem", "{speaker}: {words}").format(
                speaker=_speaker(corpus, item, names), words=_short(corpus.words(item.content))
            ),
            item.content,
        )
        for item in corpus.statements
        if event in item.about
    )
    questions = (
        StatementItem(
            QCoreApplication.translate("StatementItem", "Open: {question}").format(question=_short(item.text)),
            item.passages[0],
        )
        for item in corpus.questions
        if event in item.about and item.passages
    )
    return (*statements, *questions)


class StatementList(QListWidget):
    """Statements and questions; choosing one asks for its passage."""

    passage_wanted = Signal(object)  # Passage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Statements and open questions about the event"))
        self.setItemDelegate(ItemDelegate(self))
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
        self.blockSignals(False)
        self.setVisible(bool(items))

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
