"""What to do first, and what is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.recent import RecentMenu
from briefgen.desktop.sources.pane import SourcesPane
from briefgen.desktop.sources.start_page import StartPage, example_folder
from briefgen.desktop.widgets.entry_button import EntryButton
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.library.library import open_library


@pytest.fixture
def settings(tmp_path: Path) -> UserSettings:
    return UserSettings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def test_the_example_is_opened(workspace: Workspace, settings: UserSettings, qtbot: QtBot) -> None:
    page = StartPage(workspace, settings)
    qtbot.addWidget(page)
    with qtbot.waitSignal(workspace.collection_changed):
        QTest.mouseClick(page.example, Qt.MouseButton.LeftButton)
    assert workspace.collection is not None
    assert workspace.collection.sources == (str(example_folder()),)


def test_what_was_open_before_is_listed_while_it_is_there(
    workspace: Workspace, settings: UserSettings, seeds: Path, qtbot: QtBot
) -> None:
    page = StartPage(workspace, settings)
    qtbot.addWidget(page)
    assert not page.recent_title.isVisibleTo(page)
    settings.remember("recent_sources", (str(seeds / "gone.txt"),))
    settings.remember("recent_sources", (str(seeds),))
    assert page.recent.count() == 1
    item = page.recent.itemAt(0)
    assert item is not None
    button = item.widget()
    with qtbot.waitSignal(workspace.collection_changed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_saved_briefs_are_listed(workspace: Workspace, settings: UserSettings, tmp_path: Path, qtbot: QtBot) -> None:
    page = StartPage(workspace, settings)
    qtbot.addWidget(page)
    (tmp_path / "posts.brief.toml").write_text("")
    settings.remember("recent_specs", str(tmp_path / "gone.brief.toml"))
    settings.remember("recent_specs", str(tmp_path / "posts.brief.toml"))
    assert page.briefs.count() == 1
    item = page.briefs.itemAt(0)
    assert item is not None
    button = item.widget()
    assert isinstance(button, EntryButton)
    assert (button.text(), button.about) == ("posts", str(tmp_path))
    with qtbot.waitSignal(page.brief_wanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [str(tmp_path / "posts.brief.toml")]


def test_commands_have_buttons(workspace: Workspace, settings: UserSettings, qtbot: QtBot) -> None:
    page, pane = StartPage(workspace, settings), SourcesPane(workspace)
    qtbot.addWidget(page)
    qtbot.addWidget(pane)
    action = QAction("Open…", page)
    page.add_buttons([action])
    pane.add_button(action)
    (button,) = (button for button in page.findChildren(QPushButton) if button.text() == "Open…")
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [tool.defaultAction() for tool in pane.findChildren(QToolButton) if tool.defaultAction()] == [action]


def test_sources_are_listed_and_taken_when_dropped(workspace: Workspace, seeds: Path, qtbot: QtBot) -> None:
    pane = SourcesPane(workspace)
    qtbot.addWidget(pane)
    assert "Drop" in pane.sources.text()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds))])
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(workspace.collection_changed):
        pane.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, data, button, modifier))
    assert pane.name.text().startswith("seeds")
    assert pane.toolTip().endswith("seeds")


def test_no_password_of_a_library_is_shown(
    workspace: Workspace, settings: UserSettings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "postgresql://host/news?user=bob&password=S3CRET"
    page, pane = StartPage(workspace, settings), SourcesPane(workspace)
    menu = RecentMenu("Recent", settings, "recent_sources", lambda _: None, page)
    for widget in (page, pane):
        qtbot.addWidget(widget)
    settings.remember("recent_sources", (address,))
    monkeypatch.setattr(
        "briefgen.service.library_collection.open_library", lambda where, must_exist: open_library(tmp_path / "n.db")
    )
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([address])
    shown = [child.text() for child in page.findChildren(QAbstractButton)]
    shown += [action.text() + action.statusTip() + action.toolTip() for action in menu.actions()]
    shown += [widget.toolTip() for parent in (page, pane) for widget in parent.findChildren(QWidget)]
    shown += [
        f"{pane.name.text()} · {pane.sources.text()}",
        pane.toolTip(),
        *(button.about for button in page.findChildren(EntryButton)),
    ]
    assert "postgresql://host/news?user=bob&password=***" in "".join(shown)
    assert "news · Library" in shown
    assert "S3CRET" not in "".join(shown)
