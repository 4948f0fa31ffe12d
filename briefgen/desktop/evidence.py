"""What an event rests on: the article, with the passage marked."""

from PySide6.QtGui import QColor, QKeySequence, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from briefgen.model import Corpus
from briefgen.model.corpus import Passage

_EMPTY = "Choose an event to see the words that it rests on."


class EvidencePane(QWidget):
    """One passage at a time, in the middle of its article; the buttons go to the next one and back."""

    def __init__(self) -> None:
        super().__init__()
        self._corpus = Corpus()
        self._passages: tuple[Passage, ...] = ()
        self._shown = 0
        self.source = QLabel(_EMPTY)
        self.source.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Article")
        self.back = self._button("&Previous source", "Alt+Left", -1)
        self.forth = self._button("&Next source", "Alt+Right", 1)
        row = QHBoxLayout()
        row.addWidget(self.source, 1)
        row.addWidget(self.back)
        row.addWidget(self.forth)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.text)
        self.show_passages(Corpus(), ())

    def show_passages(self, corpus: Corpus, passages: tuple[Passage, ...]) -> None:
        """Show the first of the passages."""
        self._corpus, self._passages, self._shown = corpus, passages, 0
        self._refresh()

    @property
    def marked(self) -> str:
        """The words that are marked."""
        return "".join(each.cursor.selectedText() for each in self.text.extraSelections())

    def _refresh(self) -> None:
        count = len(self._passages)
        self.back.setEnabled(self._shown > 0)
        self.forth.setEnabled(self._shown + 1 < count)
        if not count:
            self.source.setText(_EMPTY)
            self.text.setPlainText("")
            self.text.setExtraSelections([])
            return
        passage = self._passages[self._shown]
        article = self._corpus.articles[passage.article]
        about = (article.publisher, article.title, article.published and article.published.isoformat())
        words = ", ".join(str(part) for part in about if part) or f"Article {article.id}"
        self.source.setText(f"{words} ({self._shown + 1} of {count})" if count > 1 else words)
        self.text.setPlainText(article.text)
        self._mark(article.text, passage)

    def _mark(self, text: str, passage: Passage) -> None:
        """Mark the passage and bring it into view; Qt counts UTF-16 units where articles count characters."""
        start, end = (len(text[:place].encode("utf-16-le")) // 2 for place in (passage.start, passage.end))
        cursor = self.text.textCursor()
        cursor.setPosition(start)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        look.setBackground(QColor("#5a4a00" if dark else "#ffe9a8"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        self.text.setExtraSelections([selection])

    def _button(self, words: str, keys: str, step: int) -> QPushButton:
        button = QPushButton(words)
        button.setShortcut(QKeySequence(keys))
        button.clicked.connect(lambda: self._go(step))
        return button

    def _go(self, step: int) -> None:
        self._shown += step
        self._refresh()
