"""What to do first: open something, go on with what was open before, or look at the example."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCommandLinkButton, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefgen import assets
from briefgen.addresses import shown_address
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.recent import label
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.desktop.widgets.buttons import muted, typed
from briefgen.desktop.workspace.workspace import Workspace

_MOST = 6  # recent sources that are offered, without scrolling in the smallest window
_WIDTH = 620  # pixels at 100 %


class StartPage(QWidget):
    """Shown while nothing is open."""

    def __init__(self, workspace: Workspace, settings: UserSettings) -> None:
        super().__init__()
        self._workspace = workspace
        self._settings = settings
        self.commands: list[QAction] = []
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = typed(QLabel(self.tr("Make a policy brief of your articles")), "display")
        title.setWordWrap(True)
        words = self.tr("Open articles, article data or a library, or drop files and folders anywhere in this window.")
        self.hint = muted(QLabel(words))
        self.hint.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self.recent = QVBoxLayout()
        self.recent_title = typed(QLabel(self.tr("Open before")), "strong")
        self.example = QCommandLinkButton(
            self.tr("Look at the example"), self.tr("One news article, its events, and the brief made of them")
        )
        self.example.clicked.connect(self.open_example)
        self.example.setVisible(example_folder() is not None)
        self._lay_out(title)
        settings.changed.connect(self.fill)
        self.fill()

    def add_buttons(self, actions: Iterable[QAction]) -> None:
        """Show commands as buttons."""
        for action in actions:
            button = QPushButton(action.text().rstrip("…") + "…")
            button.setDefault(not self._buttons.count())
            button.setToolTip(action.statusTip())
            button.clicked.connect(action.trigger)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def open_example(self) -> None:
        """Open the article that comes with the program."""
        folder = example_folder()
        if folder is not None:
            self._workspace.open_sources([folder])

    def fill(self) -> None:
        """List what was open before, as far as it is still there."""
        while (item := self.recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        known = [sources for sources in self._settings.values.recent_sources if _is_there(sources)][:_MOST]
        for sources in known:
            button = QCommandLinkButton(label(sources), isolated(_where(sources)))
            button.setToolTip("\n".join(map(shown_address, sources)))
            button.clicked.connect(partial(self._open, sources))
            self.recent.addWidget(button)
        self.recent_title.setVisible(bool(known))

    def _open(self, sources: Sequence[str], _: bool = False) -> None:
        self._workspace.open_sources(sources)

    def _lay_out(self, title: QLabel) -> None:
        column = QVBoxLayout()
        column.setSpacing(self.fontMetrics().height() // 2)
        for part in (title, self.hint):
            column.addWidget(part)
        column.addLayout(self._buttons)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.recent_title)
        column.addLayout(self.recent)
        column.addWidget(self.example)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(theme().px(_WIDTH))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        row = QHBoxLayout()  # an aligned widget would be too low for words that wrap
        row.addStretch(1)
        row.addWidget(middle, 2)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)


def example_folder() -> Path | None:
    """The folder of the article that comes with the program; None where it was left out."""
    folder = assets.seeds()
    return folder if folder.is_dir() else None


def _is_there(sources: Sequence[str]) -> bool:
    return bool(sources) and ("://" in sources[0] or Path(sources[0]).exists())


def _where(sources: Sequence[str]) -> str:
    return shown_address(sources[0]) if "://" in sources[0] else str(Path(sources[0]).parent)
