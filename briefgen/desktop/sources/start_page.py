"""What to do first: open something, go on with what was open before, or look at the example."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefgen import assets
from briefgen.addresses import shown_address
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.recent import label
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import button_of, muted, typed
from briefgen.desktop.widgets.entry_button import EntryButton
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.source_locations import is_on_network
from briefgen.service.sources import is_library

_MOST = 4  # recent things of a kind that are offered, without scrolling in the smallest window
_WIDTH = 960  # pixels at 100 %
_SIGN = 48  # pixels at 100 %


class StartPage(QWidget):
    """Shown while nothing is open; `brief_wanted` tells the file of a saved brief."""

    brief_wanted = Signal(str)
    example_opened = Signal()

    def __init__(self, workspace: Workspace, settings: UserSettings) -> None:
        super().__init__()
        self._workspace = workspace
        self._settings = settings
        self.commands: list[QAction] = []
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = typed(QLabel(self.tr("Make a policy brief of your articles")), "display")
        self._title.setWordWrap(True)
        self._promise = muted(QLabel(self.tr("Every line of it names the source and the words that say it.")))
        self.hint = muted(
            QLabel(self.tr("Text, web pages, PDF, Word, e-mail, article data. Nothing leaves this computer."))
        )
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons, self._has_buttons = QHBoxLayout(), False
        self._library_buttons = QHBoxLayout()
        self.briefs, self.recent = QVBoxLayout(), QVBoxLayout()
        self.briefs_title = typed(QLabel(self.tr("Saved briefs")), "strong")
        self.recent_title = typed(QLabel(self.tr("Open before")), "strong")
        about = self.tr("One news article, its events, and the brief made of them")
        self.example = EntryButton("play", self.tr("Look at the example"), about)
        self.example.clicked.connect(self.open_example)
        self.example.setVisible(example_folder() is not None)
        self._lay_out()
        settings.changed.connect(self.fill)
        self.fit()
        self.fill()

    def add_buttons(self, actions: Iterable[QAction]) -> None:
        """Show commands as buttons; the first one is what most begin with."""
        for action in actions:
            button = QPushButton(action.text().rstrip("…") + "…")
            button.setProperty("filled", not self._has_buttons)
            button.setToolTip(action.statusTip())
            button.clicked.connect(action.trigger)
            self._buttons.insertWidget(self._buttons.count() - 1, button)
            self._has_buttons = True

    def add_library_buttons(self, actions: Iterable[QAction]) -> None:
        """Show commands that open or make a library, or open a brief, as links."""
        for action in actions:
            button = button_of(action)
            button.setProperty("link", True)
            self._library_buttons.addWidget(button)
        self._library_buttons.addStretch(1)

    def open_example(self) -> None:
        """Open the article that comes with the program."""
        folder = example_folder()
        if folder is not None:
            self.example_opened.emit()
            self._workspace.open_sources([folder])

    def fill(self) -> None:
        """List what was open before, as far as it is still there."""
        values = self._settings.values
        briefs = [name for name in values.recent_specs if _is_there((name,))][:_MOST]
        rows = [("file-text", _title_of(name), _where((name,)), partial(self._open_brief, name)) for name in briefs]
        self._list(self.briefs, rows)
        self.briefs_title.setVisible(bool(rows))
        known = [sources for sources in values.recent_sources if _is_there(sources)][:_MOST]
        rows = [
            ("library" if is_library(sources[0]) else "folder-open", label(sources), _where(sources),
             partial(self._open, sources))
            for sources in known
        ]  # fmt: skip
        self._list(self.recent, rows)
        self.recent_title.setVisible(bool(rows))

    def fit(self) -> None:
        """Take the colours and sizes of now."""
        look = theme()
        self._sign.setPixmap(picture("file-plus", look.colours.accent, look.px(_SIGN), self.devicePixelRatioF()))
        self._middle.setMaximumWidth(look.px(_WIDTH))
        self._grid.setHorizontalSpacing(look.px(48))
        self._grid.setVerticalSpacing(look.px(16))
        for layout, gap in ((self._drop, 12), (self._left, 16), (self._right, 8)):
            layout.setSpacing(look.px(gap))
        margin = look.px(32)
        self._drop.setContentsMargins(margin, margin, margin, margin)

    def _list(self, layout: QVBoxLayout, rows: Sequence[tuple[str, str, str, Callable[..., None]]]) -> None:
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for icon, name, about, opened in rows:
            button = EntryButton(icon, name, about)
            button.clicked.connect(opened)
            layout.addWidget(button)

    def _open(self, sources: Sequence[str], _: bool = False) -> None:
        self._workspace.open_sources(sources)

    def _open_brief(self, name: str, _: bool = False) -> None:
        self.brief_wanted.emit(name)

    def _lay_out(self) -> None:
        drop = QFrame()
        drop.setObjectName("dropZone")
        self._drop = QVBoxLayout(drop)
        for part in (self._sign, typed(QLabel(self.tr("Drop articles or folders here")), "title"), self.hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._drop.addWidget(part)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        self._drop.addLayout(self._buttons)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(drop)
        self._left.addWidget(self.example)
        self._left.addStretch(1)
        for title, rows in ((self.briefs_title, self.briefs), (self.recent_title, self.recent)):
            self._right.addWidget(title)
            self._right.addLayout(rows)
        self._right.addLayout(self._library_buttons)
        self._right.addStretch(1)
        self._middle = QWidget()
        self._grid = QGridLayout(self._middle)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self._promise, 1, 0, 1, 2)
        self._grid.addLayout(self._left, 2, 0)
        self._grid.addLayout(self._right, 2, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        row = QHBoxLayout()  # an aligned widget would be too low for words that wrap
        row.addStretch(1)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)


def example_folder() -> Path | None:
    """The folder of the article that comes with the program; None where it was left out."""
    folder = assets.seeds()
    return folder if folder.is_dir() else None


def _is_there(sources: Sequence[str]) -> bool:
    """Whether it can be opened, as far as that is known without a connection."""
    return bool(sources) and ("://" in sources[0] or is_on_network(sources[0]) or Path(sources[0]).exists())


def _title_of(brief: str) -> str:
    return Path(brief).name.removesuffix(".toml").removesuffix(".brief")


def _where(sources: Sequence[str]) -> str:
    return shown_address(sources[0]) if "://" in sources[0] else str(Path(sources[0]).parent)
