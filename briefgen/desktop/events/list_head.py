"""The line above the events: what of them is shown, words to look for, their order, and suggestions."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from briefgen.desktop.application.translation import number
from briefgen.desktop.events.commands import EventCommands
from briefgen.desktop.events.count_tab import CountTab
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.widgets.buttons import button_of
from briefgen.desktop.widgets.field_icon import with_icon
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service import rows_of_form

_PAUSE = 10  # milliseconds in which several letters make one search
_USUAL, _MOST = 20, 200  # events to suggest
_ROOM = 560  # pixels at 100 % of a line that has room for the words of its buttons
_NARROW = 440  # and of one that has room for the numbers of events


class SearchLine(QLineEdit):
    """A line that hands the arrow keys on to the events."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down and Enter go to the events, Escape empties the line."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ListHead(QWidget):
    """Changes the text and the order of the workspace's query, and which events the list has."""

    only_ticked = Signal(bool)  # whether the list is to have only what is in the brief
    all_wanted = Signal(bool)  # whether every event that is found is to be in the brief, or none of all

    def __init__(self, workspace: Workspace, loader: EventsLoader, does: EventCommands) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._loader = loader
        self._does = does
        self._total = 0
        self._form = ""
        self.tick = QCheckBox()
        self.tick.setTristate(True)
        self.tick.setAccessibleName(self.tr("All events shown are in the brief"))
        self.tick.setToolTip(self.tr("Put all events shown into the brief, or take all out"))
        self.in_brief, self.every = CountTab(), CountTab()
        self.words = SearchLine()
        self.words.setAccessibleName(self.tr("Search events"))
        self.words.setPlaceholderText(self.tr("Search events"))
        self.words.setToolTip(self.tr('Words or a "phrase" (Ctrl+F)'))
        self.words.setClearButtonEnabled(True)
        with_icon(self.words, "search")
        self.order = QToolButton()
        self.number = QSpinBox()
        self.suggest = button_of(does.suggest, "list-checks")
        self.drawer = QToolButton()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._connect()
        self._show_query()
        self.show_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the words of the buttons out where there is little room: their icons and names tell what they do."""
        super().resizeEvent(event)
        has_room = self.width() >= theme().px(_ROOM)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_room else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in (self.order, self.suggest):
            button.setToolButtonStyle(style)

    def show_counts(self) -> None:
        """Say how many events are found, how many are in the brief, and whether all that are shown are."""
        workspace, loader = self._workspace, self._loader
        ticked = workspace.choice.ticked
        if not loader.is_only_ticked:
            self._total = loader.total
        is_open = workspace.collection is not None
        chosen = (len(ticked) if ticked is not None else loader.every) if is_open else 0
        for button, words, count in (
            (self.in_brief, self.tr("In brief"), chosen),
            (self.every, self.tr("All"), self._total),
        ):
            button.setText(words)
            button.show_count(number(count) if is_open else "")
            told = self.tr("%Ln event(s)", "", count)
            button.setAccessibleName(f"{words}: {told}")
        self.tick.setCheckState(self._tick_state())
        self.setEnabled(is_open)

    def add_drawer(self, action: QAction) -> None:
        """Have a button for what the sidebar has, in windows where it comes when it is called."""
        self.drawer.setProperty("quiet", True)
        self.drawer.setCheckable(True)
        self.drawer.setAccessibleName(self.tr("Sources, dates and filters"))
        self.drawer.setToolTip(self.tr("Sources, dates and filters"))
        dress(self.drawer, "sliders-horizontal")
        self.drawer.clicked.connect(action.trigger)
        action.toggled.connect(self.drawer.setChecked)
        self.drawer.hide()

    def show_only_ticked(self, is_only: bool) -> None:
        """Show which list there is."""
        (self.in_brief if is_only else self.every).setChecked(True)

    def fit(self) -> None:
        """Take the height and the gaps that go with the size of the letters."""
        look = theme()
        self.setFixedHeight(look.px(look.tokens.size.pane_head))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(look.px(16), 0, look.px(12), 0)
            layout.setSpacing(look.px(8))

    def _tick_state(self) -> Qt.CheckState:
        ticked = self._workspace.choice.ticked
        if ticked is None:
            return Qt.CheckState.Checked
        shown = {event.id for event in self._loader.events}
        if not ticked & shown:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if shown <= ticked and self._loader.is_complete else Qt.CheckState.PartiallyChecked

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        for button in (self.in_brief, self.every):
            group.addButton(button)
        self.every.setChecked(True)
        dress(self.order, "arrow-down-narrow-wide", has_gap=True)
        self.order.setProperty("quiet", True)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.order)
        menu.addActions(self._does.orders)
        menu.addSeparator()
        menu.addActions(self._does.groups)
        self.order.setMenu(menu)
        self._add_number()
        row = QHBoxLayout(self)
        row.addWidget(self.tick)
        row.addWidget(self.in_brief)
        row.addWidget(self.every)
        row.addWidget(self.words, 1)
        row.addWidget(self.drawer)
        row.addWidget(self.order)
        row.addWidget(self.suggest)
        self.fit()

    def _add_number(self) -> None:
        """How many events are to be suggested, in the menu of the button."""
        self.number.setRange(1, _MOST)
        self.number.setValue(_USUAL)
        self.number.setSuffix(self.tr(" events"))
        self.number.setAccessibleName(self.tr("Number of events to suggest"))
        menu = QMenu(self.suggest)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(self.number)
        menu.addAction(holder)
        self.suggest.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.suggest.setMenu(menu)

    def _connect(self) -> None:
        workspace = self._workspace
        self.words.textChanged.connect(self._pause.start)
        self.tick.clicked.connect(lambda: self.all_wanted.emit(self._tick_state() != Qt.CheckState.Checked))
        self.in_brief.clicked.connect(lambda: self.only_ticked.emit(True))
        self.every.clicked.connect(lambda: self.only_ticked.emit(False))
        workspace.query_changed.connect(self._show_query)
        workspace.collection_changed.connect(self._show_query)
        workspace.choice_changed.connect(self.show_counts)
        workspace.choice_changed.connect(self._follow_form)
        self._follow_form()
        self._loader.changed.connect(self.show_counts)

    def _follow_form(self) -> None:
        """Offer as many as the form of the brief has, whenever it becomes another."""
        form = self._workspace.choice.spec.form
        if form != self._form:
            self._form = form
            self.number.setValue(rows_of_form(form) or _USUAL)

    def _search(self) -> None:
        self._workspace.set_query(text=self.words.text(), is_typed=True)

    def _show_query(self) -> None:
        """Show what is looked for, unless it is being changed here."""
        query = self._workspace.query
        if not self._pause.isActive() and self.words.text() != query.text:
            self.words.setText(query.text)
            self._pause.stop()
        names = {
            "oldest": self.tr("Oldest first"),
            "newest": self.tr("Newest first"),
            "relevance": self.tr("Best match first"),
        }
        words = names[query.order or ("relevance" if query.text else "newest")]
        self.order.setText(words)
        self.order.setAccessibleName(self.tr("Order and groups: {order}").format(order=words))
        self.order.setToolTip(self.tr("Order and groups"))
