"""A column more in the list of events is one entry: its place in the row, words, tips and editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefgen.desktop.events import EventsPane, columns
from briefgen.desktop.events.cells import EDITED_ROLE
from briefgen.desktop.events.columns import COLUMNS, TITLE, CellEdit, EventColumn, place_of
from briefgen.desktop.workspace.workspace import Workspace

ROLE = Qt.ItemDataRole
LETTERS = EventColumn(
    lambda: "Letters",
    lambda event: str(len(event.row.title)),
    edit=CellEdit("title", "line", lambda row: row.title),
    note=lambda event: "Of the title.",
)
PLACE = 2


@pytest.fixture
def pane(workspace: Workspace, qtbot: QtBot, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EventsPane]:
    """The pane with the seed's events, and a column more between dates and titles."""
    monkeypatch.setattr(columns, "COLUMNS", (*COLUMNS[:PLACE], LETTERS, *COLUMNS[PLACE:]))
    made = EventsPane(workspace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    workspace.open_sources([seeds])
    qtbot.waitUntil(lambda: len(made.model.events) == 11)
    yield made
    made.picking.task.cancel()


def test_it_is_shown_where_it_stands_and_the_others_move(pane: EventsPane) -> None:
    model = pane.model
    assert (model.columnCount(), place_of(LETTERS), place_of(TITLE)) == (8, PLACE, 1)
    heads = [model.headerData(place, Qt.Orientation.Horizontal, ROLE.DisplayRole) for place in range(8)]
    assert heads == ["", "Event", "Letters", "Date", "Actors", "Sources", "Themes", "Status"]
    cell, title = model.index(0, PLACE), str(model.index(0, place_of(TITLE)).data())
    assert cell.data() == str(len(title))
    assert cell.data(ROLE.ToolTipRole) == f"{len(title)}\nOf the title."
    assert cell.data(EDITED_ROLE) is False
    row = pane.list.visualRect(model.index(0, place_of(TITLE)))
    place = pane.list.visualRect(cell)
    assert row.contains(place)
    assert place.width() < row.width() // 4
    assert f"{len(title)}; Of the title." in model.index(0, place_of(TITLE)).data(ROLE.AccessibleTextRole)


def test_it_is_edited_as_it_says(pane: EventsPane, qtbot: QtBot) -> None:
    pane.list.setCurrentIndex(pane.model.index(0, place_of(TITLE)))
    pane.list.edit_column(LETTERS)
    editor = pane.list.viewport().findChildren(QLineEdit)[-1]
    editor.setText("Short.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.model.index(0, PLACE).data() == "6")
    assert pane.model.index(0, place_of(TITLE)).data() == "Short."
    assert pane.model.index(0, PLACE).data(EDITED_ROLE) is True


def test_headings_of_groups_go_over_it(pane: EventsPane) -> None:
    pane.model.group_by("month")
    assert "2021, " in str(pane.model.index(0, place_of(TITLE)).data())
    assert pane.model.index(0, PLACE).data() is None
