"""The sheet that the analyst writes on: title, bottom line, recommendations and questions, one below the other."""

from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefgen.desktop.application.translation import number
from briefgen.desktop.brief.editors import LineEditor, TextEditor
from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.speller import Speller
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.buttons import muted, typed
from briefgen.desktop.workspace.workspace import Workspace


class WritingSheet(QScrollArea):
    """Texts that no source stands behind, at the size in which they are read; each says how long it is."""

    def __init__(self, workspace: Workspace, speller: Speller) -> None:
        super().__init__()
        self._workspace = workspace
        self._speller = speller
        self.setObjectName("sheet")
        self.setAccessibleName(self.tr("Own words"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._texts: list[TextEditor] = []
        self._last: TextEditor | None = None
        page = QWidget()
        self._column = QWidget()
        across = QHBoxLayout(page)
        across.addStretch(1)
        across.addWidget(self._column, 100)
        across.addStretch(1)
        self._layout = QVBoxLayout(self._column)
        self.title = self._title()
        self._layout.addWidget(muted(_words(self.tr("Your own words: the brief marks them as the author’s."))))
        self.bottom_line = self._text(
            "bottom_line",
            self.tr("Bottom line"),
            self.tr("What should the reader take away?"),
            self.tr("Write the bottom line"),
            TextEditor(),
        )
        self.recommendations = self._text(
            "recommendations",
            self.tr("Recommendations"),
            self.tr("One to a paragraph; Enter starts the next"),
            self.tr("Write recommendations"),
            TextEditor("number", self.tr("Write the next recommendation")),
        )
        self.questions = self._text(
            "questions",
            self.tr("Questions"),
            self.tr("Printed after those that the sources leave open, as raised by the author"),
            self.tr("Write questions"),
            TextEditor("?", self.tr("Write the next question")),
        )
        self._layout.addStretch(1)
        self.setWidget(page)
        self.fit()

    def insert(self, words: str) -> None:
        """Put words where was written last; at the end of the bottom line before that."""
        editor = self._last or self._texts[0]
        if not editor.hasFocus() and self._last is None:
            editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.quote(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note where was written last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TextEditor):
            self._last = watched
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to check the spelling once there is something to see of it."""
        self._speller.start()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the letters and the width of now."""
        look = theme()
        self._column.setMaximumWidth(look.px(look.tokens.size.writing_column))
        self._layout.setContentsMargins(QMargins(look.px(16), look.px(24), look.px(16), look.px(24)))
        self._layout.setSpacing(look.px(8))
        for text in self._texts:
            text.grow()

    def _title(self) -> Field:
        editor = LineEditor()
        editor.setPlaceholderText(self.tr("Title"))
        field = Field(self._workspace, "title", self.tr("Change of “{field}”").format(field=self.tr("Title")), editor)
        editor.setAccessibleName(self.tr("Title"))
        editor.setToolTip(self.tr("Left empty, the title names place and matter"))
        self._layout.addWidget(field)
        return field

    def _text(self, name: str, head: str, hint: str, step: str, editor: TextEditor) -> Field:
        editor.check_with(self._speller)
        editor.setAccessibleName(head)
        editor.setPlaceholderText(step)
        field = Field(self._workspace, name, step, editor)
        label, count = typed(QLabel(head), "title"), muted(QLabel())
        label.setBuddy(editor)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(muted(QLabel(hint)))
        row.addStretch(1)
        row.addWidget(count)
        self._layout.addSpacing(theme().px(16))
        self._layout.addLayout(row)
        line = QFrame()
        line.setProperty("hair", True)
        self._layout.addWidget(line)
        self._layout.addWidget(field)
        self._texts.append(editor)
        editor.installEventFilter(self)
        editor.textChanged.connect(lambda: count.setText(self._length(editor)))
        count.setText(self._length(editor))
        return field

    def _length(self, editor: TextEditor) -> str:
        value = editor.value()
        if isinstance(value, tuple):
            return number(len(value)) if value else ""
        return self.tr("%Ln word(s)", "", len(str(value).split())) if value else ""


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
