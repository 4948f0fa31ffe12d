"""What an event rests on: the articles, with the passages marked."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Passage
from briefgen.desktop.application.translation import number
from briefgen.desktop.evidence.source_line import first_words, source_line
from briefgen.desktop.evidence.statement_items import StatementItem, StatementList, statement_items
from briefgen.desktop.evidence.text import EvidenceText
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import icon_button, muted, typed
from briefgen.desktop.widgets.elided_label import ElidedLabel
from briefgen.desktop.widgets.empty_state import EmptyState
from briefgen.desktop.widgets.pane_splitter import PaneSplitter
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.service.collection import corpus_of

_AS_HIGH_AS_ONE_LIKES: Final = 16_777_215  # QWIDGETSIZE_MAX


class EvidencePane(QWidget):
    """One passage at a time, in the middle of its article, with what it has said and asked beside its paragraphs."""

    quoted = Signal(str)  # words of an article in quotation marks, and where they stand

    def __init__(self, workspace: Workspace | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._corpus = Corpus()
        self._passages: tuple[Passage, ...] = ()
        self._shown = 0
        self._event = self._told = ""
        self._said: tuple[StatementItem, ...] = ()
        self.setAccessibleName(self.tr("Evidence"))
        self.source = typed(ElidedLabel(), "title")
        self.about = muted(typed(QLabel(), "small"))
        self.place = muted(QLabel())
        self.more = QToolButton()
        self.sign = QLabel()
        self.sign.setObjectName("sign")
        self.empty = EmptyState(self.tr("Evidence"), "file-text")
        self.text = EvidenceText()
        self.text.quoted = self._quotation
        self.said = StatementList()
        self.back = self._command(self.tr("&Previous passage"), "Alt+Left", partial(self._go, -1))
        self.forth = self._command(self.tr("&Next passage"), "Alt+Right", partial(self._go, 1))
        self.quote = self._command(self.tr("&Quote in own words"), "Ctrl+Shift+C", self._quote)
        self.quote.setStatusTip(self.tr("Put the passage, or what is marked, into your own words with its source"))
        self.commands: list[QAction] = [self.back, self.forth, self.quote]
        self._lay_out()
        self.said.passage_wanted.connect(self._show_said)
        self.said.resized.connect(self._place_said)
        self.text.document().documentLayout().documentSizeChanged.connect(self._place_said)
        scrolled, follows = self.text.verticalScrollBar(), self.said.verticalScrollBar()
        scrolled.valueChanged.connect(follows.setValue)
        follows.valueChanged.connect(scrolled.setValue)
        if workspace is not None:
            self._newest = LatestOnly(workspace.worker)
            workspace.current_changed.connect(self._look_up)
            workspace.collection_changed.connect(self._look_up)
            workspace.choice_changed.connect(self._follow_edits)
            self._edits = workspace.choice.spec.edits
        self.show_passages(Corpus(), ())

    def show_passages(self, corpus: Corpus, passages: tuple[Passage, ...], event: str = "") -> None:
        """Show the first of the passages, and what is said about the event."""
        self._corpus, self._passages, self._shown, self._told = corpus, _by_article(passages), 0, event
        self._refresh()

    @property
    def marked(self) -> str:
        """The words of the passage that is shown."""
        return self.text.marked

    def _look_up(self) -> None:
        """Ask for the articles that tell of the current event."""
        workspace = self._workspace
        if workspace is None:
            return
        event, collection, edits = workspace.current, workspace.collection, workspace.choice.spec.edits
        self._edits = edits
        if not event or collection is None:
            self._event = ""
            self.show_passages(Corpus(), ())
            return
        self._newest.ask(lambda: corpus_of(collection, [event], edits), partial(self._show, event), self._report)

    def _follow_edits(self) -> None:
        if self._workspace is not None and self._workspace.choice.spec.edits != self._edits:
            self._look_up()

    def _show(self, event: str, corpus: Corpus) -> None:
        if self._workspace is None or event != self._workspace.current:
            return
        found = next((each for each in corpus.events if each.id == event), None)
        passages = found.passages if found else ()
        if event == self._event and _by_article(passages) == self._passages:
            return
        self._event = event
        self.show_passages(corpus, passages, event)

    def _report(self, error: BriefgenError) -> None:
        if self._workspace is not None:
            self._workspace.problem.emit(str(error))

    def _refresh(self) -> None:
        count = len(self._passages)
        self.back.setEnabled(self._shown > 0)
        self.forth.setEnabled(self._shown + 1 < count)
        self.quote.setEnabled(count > 0)
        self._stack.setCurrentWidget(self._reading if count else self.empty)
        if not count:
            self.empty.say(self.tr("Choose an event"), self.tr("The words it rests on are shown here."))
            self.source.setText("")
            self.text.clear_article()
            self._said = ()
            self.said.show_items(())
            return
        self._show_passage(self._passages[self._shown])
        self.place.setText(self._words_of_place())

    def _show_passage(self, passage: Passage) -> None:
        article = self._corpus.articles[passage.article]
        title = article.title or first_words(article.text)
        self.source.setText(title)
        self.about.setText(source_line(article, self.locale()))
        others = [each for each in self._passages if each.article == passage.article and each != passage]
        said = statement_items(self._corpus, self._told, passage.article)
        if said != self._said:
            self._said = said
            self.said.show_items(said)
            policy = Qt.ScrollBarPolicy  # both scroll as one: the bar stands at the edge
            self.text.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if said else policy.ScrollBarAsNeeded)
        self.text.show_article(article.text, passage, others)
        self._place_said()

    def _place_said(self) -> None:
        """Have what is said stand beside its paragraph, and go with it."""
        if self.said.count() and not self.text.document().isEmpty():
            self.said.place(self.text.top_of, round(self.text.document().size().height()))
            self.said.verticalScrollBar().setValue(self.text.verticalScrollBar().value())

    def read(self) -> None:
        """Go to the words, and show them where only their head has been."""
        self.more.setChecked(True)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_head_only(self, is_folded: bool) -> None:
        """Have the head of the article stand for it until it is read, where there is little room."""
        self.more.setVisible(is_folded)
        self.more.setChecked(not is_folded)
        self._unfold(not is_folded)

    def _unfold(self, is_open: bool) -> None:
        dress(self.more, "chevron-down" if is_open else "chevron-right", "accent", has_gap=True)
        self._parts.setVisible(is_open)
        self.setMaximumHeight(_AS_HIGH_AS_ONE_LIKES if is_open else self._card.sizeHint().height())

    def _show_said(self, passage: Passage) -> None:
        """Show the words that someone said, or that leave a question open."""
        self._show_passage(passage)

    def _quote(self) -> None:
        """Hand on what is marked by the mouse, or else the passage, with its source."""
        if self._passages:
            self.quoted.emit(self._quotation())

    def _quotation(self) -> str:
        article = self._corpus.articles[self._passages[self._shown].article]
        marked, paragraph = self.text.quotation()
        about = [article.publisher or article.title or first_words(article.text)]
        if article.published:
            about.append(article.published.isoformat())
        return f"“{marked}” [{', '.join((*about, f'¶{paragraph}'))}]"

    def _words_of_place(self) -> str:
        """Which passage of how many is shown; nothing where there is one."""
        count = len(self._passages)
        words = self.tr("Passage {number} of {count}").format(number=number(self._shown + 1), count=number(count))
        return words if count > 1 else ""

    def _go(self, step: int) -> None:
        self._shown = max(0, min(self._shown + step, len(self._passages) - 1))
        self._refresh()

    def _lay_out(self) -> None:
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setOpenExternalLinks(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        for label in (self.source, self.about):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.source)
        names.addWidget(self.about)
        card = QFrame()
        card.setObjectName("sourceCard")
        self._row = QHBoxLayout(card)
        self._row.addWidget(self.sign)
        self._row.addLayout(names, 1)
        self._row.addWidget(self.place)
        for action, icon in (
            (self.quote, "message-square-quote"),
            (self.back, "chevron-left"),
            (self.forth, "chevron-right"),
        ):
            self._row.addWidget(icon_button(action, icon))
        self.more.setText(self.tr("Read"))
        self.more.setCheckable(True)
        self.more.setProperty("link", True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.toggled.connect(self._unfold)
        self._row.addWidget(self.more)
        self._card, self._parts = card, PaneSplitter(Qt.Orientation.Horizontal, is_bare=True)
        parts = self._parts
        parts.addWidget(self.text)
        parts.addWidget(self.said)
        parts.setStretchFactor(0, 5)
        parts.setStretchFactor(1, 2)
        self._reading = QWidget()
        reading = QVBoxLayout(self._reading)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        reading.addWidget(card)
        reading.addWidget(parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._reading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.addActions(self.commands)
        self.show_head_only(False)
        self.fit()

    def fit(self) -> None:
        """Take the colours and gaps of now."""
        look = theme()
        self._unfold(self.more.isChecked())
        side = look.px(36)
        self.sign.setFixedSize(side, side)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setPixmap(picture("file-text", look.colours.accent, look.px(20), self.devicePixelRatioF()))
        self._row.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(8))
        self._row.setSpacing(look.px(12))

    def _command(self, words: str, keys: str, does: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"evidence-{keys.rpartition('+')[2].lower()}")
        action.setShortcut(QKeySequence(keys))
        action.setStatusTip(self.tr("Go through the passages that the event rests on"))
        action.triggered.connect(lambda _checked=False: does())
        return action


def _by_article(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages with those of an article together, articles as they come first."""
    order = {name: place for place, name in enumerate(dict.fromkeys(each.article for each in passages))}
    return tuple(sorted(passages, key=lambda each: (order[each.article], each.start)))
