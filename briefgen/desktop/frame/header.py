"""The head of the window: menus, undo, the views of the middle, the form of the brief, and its export."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QToolButton, QWidget

from briefgen.desktop.frame.form_choice import FormChoice
from briefgen.desktop.frame.page_counter import PageCounter
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.widgets.buttons import icon_button
from briefgen.desktop.widgets.segments import Segments

_COUNTER_SHARE = 3  # of the free room, to one before the views
_MENU_GAP = 40  # pixels that all menus need besides their names


class Header(QFrame):
    """Stands over all panes; `views` chooses what the middle of the window shows."""

    def __init__(self, form: FormChoice, pages: PageCounter, progress: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.views = Segments(
            self.tr("View"),
            (
                ("list", self.tr("List"), "list"),
                ("timeline", self.tr("Timeline"), "chart-no-axes-gantt"),
                ("write", self.tr("Write"), "pen-line"),
                ("brief", self.tr("Brief"), "file-text"),
            ),
        )
        self.form = form
        self.pages = pages
        self.export = QToolButton()
        self.export.setProperty("filled", True)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._folded: list[QAction] = []  # what of the header goes into the menu of the export button
        self._forms: dict[QAction, QToolButton] = {}
        self._is_open = False
        self._history = QHBoxLayout()
        self.menu = QToolButton()
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setProperty("quiet", True)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        dress(self.menu, "menu")
        row = QHBoxLayout(self)
        row.addWidget(self.menu)
        row.addWidget(self.menus)
        row.addLayout(self._history)
        row.addStretch(1)
        row.addWidget(self.views)
        # What comes and goes must not move what stands beside it: the room of the counter is the same whatever it says.
        said = QWidget()
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = QHBoxLayout(said)
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.addStretch(1)
        self._said.addWidget(progress)
        self._said.addWidget(self.pages)
        row.addWidget(said, _COUNTER_SHARE)
        for part in (self.form, self.export):
            row.addWidget(part)
        self.fit()

    def gather_menus(self) -> None:
        """Have all menus in the one button that stands for them in a narrow window."""
        menu = QMenu(self.menu)
        menu.addActions(self.menus.actions())
        self.menu.setMenu(menu)
        self._make_room()

    def add_history(self, undo: QAction, redo: QAction) -> None:
        """Show undo and redo as buttons beside the menus."""
        for action, icon in ((undo, "undo-2"), (redo, "redo-2")):
            self._history.addWidget(icon_button(action, icon))

    def add_export(self, action: QAction, others: list[QAction | None]) -> None:
        """Make an action the click of the export button, and the others its menu; None is a line between them."""
        dress(self.export, "download", "on_accent", has_gap=True)
        self.export.setText(self.tr("Export"))
        self.export.setAccessibleName(self.tr("Export"))
        self.export.clicked.connect(action.trigger)
        action.changed.connect(lambda: self._follow(action))
        menu = QMenu(self.export)
        for other in others:
            menu.addSeparator() if other is None else menu.addAction(other)
        self._folded = [menu.addSeparator(), menu.addAction(self.pages.words.text())]
        self._folded[-1].setEnabled(False)
        for button in self.form.buttons.values():
            self._folded.append(choice := menu.addAction(button.toolTip()))
            self._forms[choice] = button
            choice.setCheckable(True)
            choice.setChecked(button.isChecked())
            choice.triggered.connect(button.click)
            button.toggled.connect(choice.setChecked)
        menu.aboutToShow.connect(lambda: self._folded[1].setText(self.pages.words.text()))
        menu.aboutToShow.connect(self._make_room)
        self.export.setMenu(menu)
        self._make_room()
        self._follow(action)

    def show_tools(self, is_open: bool) -> None:
        """Have views, form and export where something is open; before that there is nothing for them to do."""
        self._is_open = is_open
        self._make_room()

    def _follow(self, action: QAction) -> None:
        self.export.setEnabled(action.isEnabled())
        self.export.setToolTip(action.statusTip())

    def fit(self) -> None:
        """Take the height and the gaps that go with the size of the letters."""
        look = theme()
        self.setFixedHeight(look.px(look.tokens.size.header))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(look.px(12), 0, look.px(12), 0)
        layout.setSpacing(look.px(look.tokens.size.control // 4))
        self._make_room()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less than all of it needs: what has no room is folded away."""
        look = theme()
        return QSize(look.px(look.tokens.size.middle_least), look.px(look.tokens.size.header))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold away what there is no room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window the menus are one button, few views have words, and form and pages go into a menu."""
        look = theme()
        is_narrow = self.width() < look.px(look.tokens.fold.brief_as_view)
        is_tight = self.width() < look.px(look.tokens.fold.sidebar_drawer)
        self.menus.setVisible(not is_tight)
        self.menu.setVisible(is_tight)
        self.views.setVisible(self._is_open)
        self.export.setVisible(self._is_open)
        self.pages.setVisible(self._is_open and not is_narrow)
        self.views.buttons["brief"].setVisible(is_narrow)
        for action in self._folded:
            button = self._forms.get(action)
            action.setVisible(is_narrow and not (button and button.isHidden()))
        self.form.setVisible(self._is_open and not is_narrow)
        self.views.leave_out_words(is_tight)
        # Qt's own hint grows with the width where reading begins at the right.
        places = (self.menus.actionGeometry(action) for action in self.menus.actions())
        self.menus.setFixedWidth(sum(place.width() for place in places) + look.px(_MENU_GAP))
