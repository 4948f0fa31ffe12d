"""What is open: its name, its sources, and how to add to it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefgen.addresses import shown_address
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import button_of, muted, typed
from briefgen.desktop.widgets.elided_label import ElidedLabel
from briefgen.desktop.workspace.workspace import Workspace

_MOST: Final = 50  # sources that the tip names


class SourcesPane(QWidget):
    """Lists the sources; the buttons are those of the window's commands. Takes files that are dropped."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.commands: list[QAction] = []
        self.sign = QLabel()
        self.name = typed(ElidedLabel(), "strong")
        self.sources = muted(typed(QLabel(), "small"))
        for label in (self.name, self.sources):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.name.setAccessibleName(self.tr("What is open"))
        self.sources.setAccessibleName(self.tr("Sources"))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.sources)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sign)
        self._row.addLayout(names, 1)
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
        if collection is None:
            self.name.setText(self.tr("Nothing is open"))
            self.sources.setText(self.tr("Drop articles, folders or a library here."))
            return
        kind = self.tr("Library") if collection.is_library else self.tr("%Ln source(s)", "", len(collection.sources))
        self.name.setText(collection.name)
        self.sources.setText(kind)
        shown = [shown_address(source) for source in collection.sources[:_MOST]]
        rest = len(collection.sources) - len(shown)
        self.setToolTip("\n".join((*shown, self.tr("and %Ln more", "", rest)) if rest else shown))
