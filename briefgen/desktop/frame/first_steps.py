"""Three steps for somebody who looks at the example: what can be done, until it was done once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from briefgen.desktop.application.translation import number
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.workspace.workspace import Workspace


class FirstSteps(QFrame):
    """A line over the panes; a step that is done gets a tick, and with the last one the line goes."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("firstSteps")
        self.setAccessibleName(self.tr("First steps"))
        self._words = (
            self.tr("Tick an event to have it in the brief, or take it out"),
            self.tr("Choose an event, and read the words it rests on"),
            self.tr("Export the brief"),
        )
        self.done: set[int] = set()
        self._signs = [QLabel() for _ in self._words]
        self.dismiss = QToolButton()
        self.dismiss.setProperty("quiet", True)
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss"))
        dress(self.dismiss, "x")
        self.dismiss.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        for sign, words in zip(self._signs, self._words, strict=True):
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label = QLabel(words)
            label.setWordWrap(True)
            self._row.addWidget(sign)
            self._row.addWidget(label, 1)
        self._row.addWidget(self.dismiss)
        workspace.undo_stack.indexChanged.connect(self._note_step)
        workspace.current_changed.connect(self._note_event)
        workspace.begun.connect(self._follow)
        self._is_wanted = False
        self.hide()
        self.fit()

    def begin(self) -> None:
        """Show the steps with what is opened next."""
        self._is_wanted = True

    def finish(self, step: int) -> None:
        """Note that a step was done."""
        if self.isHidden() or step in self.done:
            return
        self.done.add(step)
        self.fit()
        if len(self.done) == len(self._words):
            self.hide()

    def fit(self) -> None:
        """Take the colours and gaps of now."""
        look = theme()
        self._row.setContentsMargins(look.px(16), look.px(6), look.px(12), look.px(6))
        self._row.setSpacing(look.px(8))
        side = look.px(20)
        for step, sign in enumerate(self._signs):
            sign.setFixedSize(side, side)
            sign.clear()
            if step in self.done:
                sign.setPixmap(picture("check", look.colours.good, look.px(16), self.devicePixelRatioF()))
            else:
                sign.setText(number(step + 1))

    def _follow(self) -> None:
        self.done.clear()
        self.setVisible(self._is_wanted)
        self._is_wanted = False
        self.fit()

    def _note_step(self, place: int) -> None:
        if place:
            self.finish(0)

    def _note_event(self, event: str) -> None:
        if event:
            self.finish(1)
