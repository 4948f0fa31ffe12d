"""What is open: its name, its sources, and how to add to it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefgen.addresses import address_name, shown_address
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import button_of, muted, typed
from briefgen.desktop.widgets.elided_label import ElidedLabel
from briefgen.desktop.workspace.workspace import Workspace

_MOST: Final = 50  # sources that the tip names
_ROOM: Final = 240  # pixels at 100 % of a pane that has room for the word of its button


class SourcesPane(QWidget):
    """Lists the sources; the buttons are those of the window's commands. Takes files that are dropped."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.commands: list[QAction] = []
        self._events = 0
        self._add: QToolButton | None = None
        self.sign = QLabel()
        self.name = typed(ElidedLabel(), "strong")
        self.sources = muted(typed(ElidedLabel(), "small"))
        for label in (self.name, self.sources):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.sources)
        self.more = QToolButton()
        self.more.setProperty("quiet", True)
        self.more.setAccessibleName(self.tr("Take a source out"))
        self.more.setToolTip(self.tr("Take a source out"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        dress(self.more, "chevrons-up-down")
        self.more.setMenu(QMenu(self.more))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sign)
        self._row.addLayout(names, 1)
        self._row.addWidget(self.more)
        self.fit()
        self.setAcceptDrops(True)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def add_button(self, first: QAction, *others: QAction) -> None:
        """Show a command as a button, and others in its menu."""
        button = button_of(first, "plus")
        button.setText(self.tr("Add"))
        button.setAccessibleName(first.text().replace("&", ""))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addActions([first, *others])
        button.setMenu(menu)
        self._row.addWidget(button)
        self._add = button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow sidebar the button that adds leaves its room to what is open."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        if self._add is not None:
            is_wide = self.width() >= theme().px(_ROOM)
            self._add.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly)

    def show_events(self, number: int) -> None:
        """Say how many events the sources tell of."""
        if number != self._events:
            self._events = number
            self._refresh()

    def fit(self) -> None:
        """Take the colours and gaps of now."""
        look = theme()
        self.sign.setPixmap(picture("folder-open", look.colours.accent, look.px(20), self.devicePixelRatioF()))
        self._row.setContentsMargins(0, look.px(4), 0, look.px(4))
        self._row.setSpacing(look.px(8))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped to what is open."""
        self._workspace.add_sources([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _refresh(self) -> None:
        collection = self._workspace.collection
        self._fill_menu()
        if collection is None:
            self.name.setText(self.tr("Nothing is open"))
            self.sources.setText(self.tr("Drop articles, folders or a library here."))
            return
        kind = self.tr("Library") if collection.is_library else self.tr("%Ln source(s)", "", len(collection.sources))
        self.name.setText(collection.name)
        events = self.tr("%Ln event(s)", "", self._events) if self._events else ""
        self.sources.setText(" · ".join(filter(None, (kind, events))))
        shown = [shown_address(source) for source in collection.sources[:_MOST]]
        rest = len(collection.sources) - len(shown)
        self.setToolTip("\n".join((*shown, self.tr("and %Ln more", "", rest)) if rest else shown))

    def _fill_menu(self) -> None:
        """Offer to take each of several files out; what a library holds is everybody's."""
        menu, collection = self.more.menu(), self._workspace.collection
        menu.clear()
        sources = () if collection is None or collection.is_library else collection.sources
        self.more.setVisible(len(sources) > 1)
        for source in sources[:_MOST] if len(sources) > 1 else ():
            name = address_name(source).replace("&", "&&")
            action = menu.addAction(self.tr("Take {source} out").format(source=name))
            action.setToolTip(shown_address(source))
            action.triggered.connect(partial(self._take_out, source))

    def _take_out(self, source: str, _: bool = False) -> None:
        self._workspace.take_out(source)
