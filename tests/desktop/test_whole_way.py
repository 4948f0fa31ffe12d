"""From the first start to the files, by mouse and keyboard alone; also run on a real X server by `.ci/run`."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QStyle, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.events import columns
from briefgen.desktop.events.columns import EventColumn
from briefgen.desktop.frame.window import BriefWindow
from tests import processes
from tests.desktop.frame import idle, settings_in, shown_window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
THEME = "Diplomatic relations"
TITLE = "Islamabad sends an ambassador"
LINE = "Recognition by other means: watch who follows."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> BriefWindow:
    """A window of a user who never started it before."""
    return shown_window(qtbot, settings_in(tmp_path))


def settle(window: BriefWindow, qtbot: QtBot) -> None:
    """Wait until the newest pages and rows are on the screen."""
    qtbot.waitUntil(lambda: not window.panes.preview.maker.is_busy, timeout=30_000)
    idle(window, qtbot)


def focused() -> QWidget:
    """What keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """A key, wherever the focus is."""
    QTest.keyClick(focused(), key, keys)


def write(words: str) -> None:
    """Letters, wherever the focus is."""
    QTest.keyClicks(focused(), words)


def told_of(window: BriefWindow) -> set[str]:
    """The events of which the pages that show tell."""
    preview = window.panes.preview.view.preview
    assert preview is not None
    return {place.event for place in preview.places if place.event}


def cell(window: BriefWindow, row: int, column: EventColumn) -> tuple[QModelIndex, QPoint]:
    """A cell of the table, and its middle."""
    table, model = window.panes.events.list, window.panes.events.model
    index = model.index(row, columns.place_of(column))
    table.scrollTo(index)
    return index, table.visualRect(index).center()


def choose_theme(window: BriefWindow, qtbot: QtBot) -> None:
    """Tick a theme in the tree on the left."""
    tree = window.panes.facets.tree
    (item,) = tree.findItems(THEME, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tree.scrollToItem(item)
    row = tree.visualItemRect(item)
    at = QPoint(row.left() + tree.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) // 2 + 4, row.center().y())
    with qtbot.waitSignal(window.panes.events.model.modelReset, timeout=30_000):
        QTest.mouseClick(tree.viewport(), LEFT, NONE, at)
    settle(window, qtbot)


def tick(window: BriefWindow, qtbot: QtBot, row: int) -> None:
    """Tick an event with the mouse, and wait for its pages."""
    _, at = cell(window, row, columns.TICK)
    with qtbot.waitSignal(window.panes.preview.view.shown, timeout=30_000):
        QTest.mouseClick(window.panes.events.list.viewport(), LEFT, NONE, at)
    settle(window, qtbot)


def test_from_the_first_start_to_the_files(window: BriefWindow, qtbot: QtBot, tmp_path: Path, seeds: Path) -> None:
    panes, out = window.panes, tmp_path / "out"
    out.mkdir()

    with qtbot.waitSignal(panes.preview.view.shown, timeout=60_000):
        QTest.mouseClick(panes.start.example, LEFT)
    settle(window, qtbot)
    everything = len(panes.events.model.events)
    all_events = told_of(window)

    choose_theme(window, qtbot)
    shown = len(panes.events.model.events)
    assert 2 < shown < everything

    QTest.keyClick(panes.events, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    for event in panes.events.model.events[:2]:
        row = panes.events.model.row_of(event.id)
        assert row is not None
        tick(window, qtbot, row)
    assert len(told_of(window)) == 2 < len(all_events)

    events = panes.events
    index, at = cell(window, 0, columns.TITLE)
    before = str(index.data())
    viewport = events.list.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, at)
    QTest.mouseDClick(viewport, LEFT, NONE, at)
    editor = viewport.findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, TITLE)
    with qtbot.waitSignal(panes.preview.view.shown, timeout=30_000):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert TITLE in str(cell(window, 0, columns.TITLE)[0].data())

    with qtbot.waitSignal(panes.preview.view.shown, timeout=30_000):
        press(Qt.Key.Key_Z, CONTROL)
    settle(window, qtbot)
    assert str(cell(window, 0, columns.TITLE)[0].data()) == before

    press(Qt.Key.Key_6, CONTROL)
    with qtbot.waitSignal(panes.preview.view.shown, timeout=30_000):
        write(LINE)
    settle(window, qtbot)
    assert window.workspace.choice.spec.bottom_line == LINE

    window.commands.exports._settings.change(export_folder=str(out))
    with qtbot.waitSignal(window.commands.exports.exported, timeout=30_000) as told:
        press(Qt.Key.Key_E, CONTROL | ALT)
    files = list(told.args[0])
    assert sorted(file.suffix for file in files) == [".docx", ".pdf"]

    saved = save(window, qtbot, tmp_path / "kabul")
    date = str(window.workspace.brief_spec().date)
    command = [sys.executable, "-m", "briefgen", "build", str(seeds), "--spec", str(saved), "--date", date]
    for file in files:
        made = tmp_path / f"shell{file.suffix}"
        processes.run([*command, "-o", str(made)], check=True, cwd=seeds.parent)
        assert made.read_bytes() == file.read_bytes()


def save(window: BriefWindow, qtbot: QtBot, path: Path) -> Path:
    """Save the brief under a name typed into the question where to."""
    press(Qt.Key.Key_S, CONTROL)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(path.parent))
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.selectAll()
    QTest.keyClicks(line, path.name)
    with qtbot.waitSignal(window.commands.specs.changed, timeout=30_000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    return path.with_name(f"{path.name}.brief.toml")
