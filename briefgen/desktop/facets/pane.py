"""The pane of choices, which narrow down what the table of events shows."""

import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from briefgen.desktop.facets.date_facet import Dates
from briefgen.desktop.facets.tree import FEW, MANY, FacetTree
from briefgen.desktop.names.facets import FACETS
from briefgen.desktop.widgets.field_icon import with_icon
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.library.search.query import FacetName, SearchPage, SearchQuery

_DATES = ("since", "until", "undated")  # of a search
_PAUSE = 30  # milliseconds in which several letters make one look
_ROWS_FIRST = 50  # milliseconds that the counts leave to the rows of the same search


class FacetsPane(QWidget):
    """Dates, themes, actors, kinds, status and publishers, with counts that follow the other choices."""

    wanted = Signal()  # it is to be shown

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._newest = LatestOnly(workspace.worker)
        self._page: SearchPage | None = None
        self._edits = workspace.choice.spec.edits
        self.empty = QLabel(self.tr("Open articles to see their themes, actors and dates here."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.dates = Dates(workspace.choice.spec.language)
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(self.tr("Find a theme, an actor…"))
        self.sought.setAccessibleName(self.tr("Find among themes, actors and publishers"))
        self.sought.setClearButtonEnabled(True)
        with_icon(self.sought, "search")
        self.tree = FacetTree()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rows_first = QTimer(self, singleShot=True, interval=_ROWS_FIRST)
        self.clear = QAction(self.tr("Clear all choices"), self)
        self.clear.setObjectName("clear-choices")
        self.clear.setIconText(self.tr("Clear"))
        self.clear.setShortcut("Ctrl+Shift+X")
        self.clear.setStatusTip(self.tr("Show all events again"))
        self.find_dates = QAction(self.tr("&Dates"), self)
        self.find_dates.setObjectName("dates")
        self.find_dates.setShortcut("Ctrl+D")
        self.find_dates.setStatusTip(self.tr("Say from when to when the events are to be"))
        self.commands: list[QAction] = [self.find_dates, self.clear]
        self._lay_out()
        self._connect()
        self._refresh()

    def name_of(self, facet: FacetName, value: str) -> str:
        """What a value of a facet is called."""
        return self.tree.name_of(facet, value)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.dates)
        layout.addWidget(self.sought)
        layout.addWidget(self.tree, 1)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.collection_changed.connect(self._begin_anew)
        workspace.query_changed.connect(self._rows_first.start)
        workspace.choice_changed.connect(self._follow_edits)
        self.dates.chosen.connect(self._choose_dates)
        self.dates.undated_chosen.connect(lambda on: self._workspace.set_query(undated=on))
        self.find_dates.triggered.connect(self._go_to_dates)
        self.tree.chosen.connect(self._choose)
        self.tree.more_wanted.connect(self._ask)
        self.sought.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._ask)
        self._rows_first.timeout.connect(self._ask)
        self.clear.triggered.connect(self._clear)

    def _follow_edits(self) -> None:
        """Count again when dates, actors or statuses are others now."""
        edits = self._workspace.choice.spec.edits
        if edits != self._edits:
            self._edits = edits
            self._rows_first.start()

    def _go_to_dates(self) -> None:
        self.wanted.emit()
        self.dates.since.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.dates.since.selectAll()

    def _begin_anew(self) -> None:
        self._page = None
        self._refresh()
        self._rows_first.start()

    def _ask(self) -> None:
        collection, query, edits = self._workspace.collection, self._counted(), self._workspace.choice.spec.edits
        if collection is None:
            self._refresh()
            return
        self._newest.ask(lambda: collection.search(query, edits), self._show, self._workspace.report)

    def _counted(self) -> SearchQuery:
        """The search for counts only, of as many values as show."""
        fields: dict[str, Any] = {name: getattr(self._workspace.query, name) for name in (*FACETS, *_DATES)}
        wide = self.tree.opened or self.sought.text().strip()
        return SearchQuery(
            self._workspace.query.text,
            **fields,
            limit=0,
            facet_values=MANY if wide else FEW + 1,
            is_typed=self._workspace.query.is_typed,
        )

    def _show(self, page: SearchPage) -> None:
        self._page = page
        self._refresh()

    def _refresh(self) -> None:
        page, query = self._page, self._workspace.query
        is_open = self._workspace.collection is not None and page is not None
        self.empty.setVisible(not is_open)
        for part in (self.dates, self.sought, self.tree):
            part.setVisible(is_open)
        has_choice = any(getattr(query, name) is not None for name in _DATES) or any(
            getattr(query, name) for name in FACETS
        )
        self.clear.setEnabled(is_open and has_choice)
        if page is None:
            return
        self.dates.show_page(page, query)
        chosen = {name: getattr(query, name) for name in FACETS}
        self.tree.show_counts(page.facets, chosen, self.sought.text())

    def _choose(self, facet: str, values: tuple[str, ...]) -> None:
        self._workspace.set_query(**{facet: values})

    def _choose_dates(self, since: datetime.date | None, until: datetime.date | None) -> None:
        is_all = since is None and until is None
        self._workspace.set_query(since=since, until=until, **({"undated": None} if is_all else {}))

    def _clear(self) -> None:
        self.sought.clear()
        self.tree.opened.clear()
        self._workspace.set_query(**dict.fromkeys(_DATES), **dict.fromkeys(FACETS, ()))
