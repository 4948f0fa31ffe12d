"""A choice of the actors of an event."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefgen.corpus.corpus import CorpusActor
from briefgen.desktop.widgets.item_delegate import ItemDelegate

_ID = Qt.ItemDataRole.UserRole


class ActorDialog(QDialog):
    """Actors with ticks, those who take part first; `chosen` is emitted with their ids."""

    chosen = Signal(object)  # tuple[str, ...]

    def __init__(
        self, title: str, actors: Sequence[CorpusActor], ticked: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Actors of the event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = QLabel(title)
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.filter = _FilterLine()
        self.filter.setAccessibleName(self.tr("Filter actors"))
        self.filter.setPlaceholderText(self.tr("Filter actors"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Actors"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(ItemDelegate(self.list))
        places = {name: place for place, name in enumerate(ticked)}
        for actor in sorted(actors, key=lambda actor: (places.get(actor.id, len(places)), actor.name.casefold())):
            self.list.addItem(_item(actor, actor.id in places))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        for widget in (about, self.filter, self.list, buttons):
            layout.addWidget(widget)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 60, letter * 64)
        self.filter.textChanged.connect(self._narrow)
        self.filter.went_down.connect(self.list.setFocus)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.ticked()))
        self.list.setCurrentRow(0)

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked actors, in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().casefold() and wanted not in item.toolTip().casefold())


class _FilterLine(QLineEdit):
    """A line from which the arrow key leads to the list."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down goes to the list."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


def _item(actor: CorpusActor, is_ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(actor.name)
    item.setData(_ID, actor.id)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    about = "; ".join((*((actor.role,) if actor.role else ()), *actor.aliases))
    item.setToolTip(about)
    return item
