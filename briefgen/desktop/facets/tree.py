"""The facets as one tree: a branch for each facet, a leaf that can be ticked for each value."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from briefgen.corpus.stemming import fold
from briefgen.desktop.application.translation import listed, number
from briefgen.desktop.names.facets import FACETS, facet_name, value_name
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.item_delegate import ItemDelegate
from briefgen.library.search.query import FacetCount, FacetName

FEW: Final = 8
"""Values of a facet that show at first."""
MANY: Final = 200
"""Values of a facet that show when more is asked for, or one is looked for."""
_VALUE: Final = Qt.ItemDataRole.UserRole
_LABEL, _COUNT = 0, 1  # columns of the tree
_SIGN: Final = 14  # pixels at 100 %


class FacetTree(QTreeWidget):
    """Shows counts, tells what is chosen; a value that is chosen stays, even if it finds nothing."""

    chosen = Signal(str, tuple)  # the facet, and the values that are ticked in it
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setItemDelegate(ItemDelegate(self))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAccessibleName(self.tr("Themes, actors, kinds, status and publishers"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.Fixed)
        self.opened: set[FacetName] = set()
        self._labels: dict[tuple[FacetName, str], str] = {}
        self._branches = {facet: self._branch(facet) for facet in FACETS}
        self.itemChanged.connect(self._take_tick)
        self.itemActivated.connect(self._activate)
        self.itemClicked.connect(self._click)
        self.setExpandsOnDoubleClick(False)
        self.itemExpanded.connect(self._show_sign)
        self.itemCollapsed.connect(self._show_sign)
        self._pressed: tuple[QTreeWidgetItem | None, Qt.CheckState] = (None, Qt.CheckState.Unchecked)

    def show_counts(
        self,
        facets: Mapping[FacetName, tuple[FacetCount, ...]],
        chosen: Mapping[FacetName, tuple[str, ...]],
        sought: str,
    ) -> None:
        """Show the values of all facets, those only that have the sought words in them."""
        with QSignalBlocker(self):
            for facet, branch in self._branches.items():
                self._fill(facet, branch, facets.get(facet, ()), chosen.get(facet, ()), fold(sought.strip()))
        self.fit()

    def fit(self) -> None:
        """Give the counts the width that they need in the letters of now, and the heads their signs."""
        metrics = self.fontMetrics()
        for branch in self._branches.values():
            self._show_sign(branch)
        branches = self._branches.values()
        leaves = (_leaf(branch, place) for branch in branches for place in range(branch.childCount()))
        widest = max(leaves, key=lambda leaf: metrics.horizontalAdvance(leaf.text(_COUNT)), default=None)
        if widest is not None:
            self.setColumnWidth(_COUNT, self.sizeHintForIndex(self.indexFromItem(widest, _COUNT)).width())

    def name_of(self, facet: FacetName, value: str) -> str:
        """What a value is called; the value itself where no search has counted it yet."""
        return self._labels.get((facet, value), value)

    def _fill(
        self,
        facet: FacetName,
        branch: QTreeWidgetItem,
        counts: tuple[FacetCount, ...],
        chosen: tuple[str, ...],
        sought: str,
    ) -> None:
        self._labels.update({(facet, count.value): value_name(facet, count) for count in counts})
        known = {count.value for count in counts}
        empty = (FacetCount(value, self._labels.get((facet, value), value), 0) for value in chosen)
        every = [*counts, *(count for count in empty if count.value not in known)]
        fitting = [count for count in every if sought in fold(self._name(facet, count)) or count.value in chosen]
        is_cut = not sought and facet not in self.opened and len(fitting) > FEW
        shown = [count for place, count in enumerate(fitting) if not is_cut or place < FEW or count.value in chosen]
        rows = len(shown) + is_cut
        while branch.childCount() > rows:
            branch.takeChild(branch.childCount() - 1)
        while branch.childCount() < rows:
            branch.addChild(QTreeWidgetItem())
        for place, count in enumerate(shown):
            self._show(_leaf(branch, place), facet, count, count.value in chosen)
        if is_cut:
            self._show_more(_leaf(branch, rows - 1))
        branch.setHidden(not shown)
        words = facet_name(facet)
        branch.setText(_LABEL, f"{words} ({number(len(chosen))})" if chosen else words)

    def _show(self, item: QTreeWidgetItem, facet: FacetName, count: FacetCount, is_chosen: bool) -> None:
        name = self._name(facet, count)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        item.setData(_LABEL, _VALUE, count.value)
        item.setText(_LABEL, name)
        item.setToolTip(_LABEL, name)
        item.setText(_COUNT, number(count.count))
        item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._ink(item)
        item.setCheckState(_LABEL, Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        told = self.tr("%Ln event(s)", "", count.count)
        item.setData(_LABEL, Qt.ItemDataRole.AccessibleTextRole, listed((name, told)))

    def _show_more(self, item: QTreeWidgetItem) -> None:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
        item.setData(_LABEL, Qt.ItemDataRole.CheckStateRole, None)
        item.setData(_LABEL, _VALUE, None)
        item.setText(_LABEL, self.tr("Show more…"))
        item.setText(_COUNT, "")
        item.setToolTip(_LABEL, "")
        self._ink(item)
        item.setData(_LABEL, Qt.ItemDataRole.AccessibleTextRole, None)

    def _name(self, facet: FacetName, count: FacetCount) -> str:
        return self._labels.get((facet, count.value)) or value_name(facet, count)

    def _branch(self, facet: FacetName) -> QTreeWidgetItem:
        branch = QTreeWidgetItem([facet_name(facet), ""])
        branch.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        branch.setFirstColumnSpanned(True)
        font = self.font()
        font.setBold(True)
        branch.setFont(_LABEL, font)
        self.addTopLevelItem(branch)
        branch.setExpanded(True)
        branch.setHidden(True)
        return branch

    def _facet_of(self, item: QTreeWidgetItem) -> FacetName | None:
        return next((facet for facet, branch in self._branches.items() if branch is item.parent()), None)

    def _take_tick(self, item: QTreeWidgetItem, column: int) -> None:
        facet = self._facet_of(item)
        if facet is None or column != _LABEL:
            return
        branch = self._branches[facet]
        leaves = (_leaf(branch, place) for place in range(branch.childCount()))
        ticked = (leaf for leaf in leaves if leaf.checkState(_LABEL) == Qt.CheckState.Checked)
        self.chosen.emit(facet, tuple(leaf.data(_LABEL, _VALUE) for leaf in ticked))

    def _activate(self, item: QTreeWidgetItem) -> None:
        facet = self._facet_of(item)
        if facet is not None and item.data(_LABEL, _VALUE) is None:
            self.opened.add(facet)
            self.more_wanted.emit()

    def _click(self, item: QTreeWidgetItem) -> None:
        """A name does what the box or the sign before it does."""
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        elif item.data(_LABEL, _VALUE) is None:
            self._activate(item)
        elif self._pressed == (item, item.checkState(_LABEL)):
            is_on = item.checkState(_LABEL) == Qt.CheckState.Checked
            item.setCheckState(_LABEL, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note what is pressed, so that a click that Qt has dealt with is not dealt with twice."""
        item = self.itemAt(event.position().toPoint())
        self._pressed = (item, item.checkState(_LABEL) if item is not None else Qt.CheckState.Unchecked)
        super().mousePressEvent(event)

    def _show_sign(self, branch: QTreeWidgetItem) -> None:
        """Show before the head of a facet whether it is folded."""
        sign = "chevron-down" if branch.isExpanded() else "chevron-left" if self.isRightToLeft() else "chevron-right"
        look = theme()
        with QSignalBlocker(self):
            drawn = picture(sign, look.colours.text, look.px(_SIGN), self.devicePixelRatioF())
            branch.setData(_LABEL, Qt.ItemDataRole.DecorationRole, drawn)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the widths of the sheet that is worn now."""
        super().showEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Counts and signs follow the colours and the letters."""
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() in (kinds.PaletteChange, kinds.StyleChange, kinds.FontChange) and hasattr(self, "_branches"):
            with QSignalBlocker(self):
                for branch in self._branches.values():
                    for place in range(branch.childCount()):
                        self._ink(_leaf(branch, place))
            self.fit()

    def _ink(self, leaf: QTreeWidgetItem) -> None:
        """Counts stand back, and what shows more is in the colour of what can be pressed."""
        colours = theme().colours
        leaf.setForeground(_COUNT, QColor(colours.muted))
        is_value = leaf.data(_LABEL, _VALUE) is not None
        leaf.setData(_LABEL, Qt.ItemDataRole.ForegroundRole, None if is_value else QColor(colours.accent))


def _leaf(branch: QTreeWidgetItem, place: int) -> QTreeWidgetItem:
    leaf = branch.child(place)
    assert leaf is not None
    return leaf
