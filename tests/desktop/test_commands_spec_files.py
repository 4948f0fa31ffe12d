"""Briefs as files: saved, opened, asked about when they would be lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.desktop.frame.window import BriefWindow
from briefgen.model import Spec, load_spec
from tests.desktop.frame import idle, opened, settings_in, shown_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def articles(tmp_path: Path, seeds: Path) -> Path:
    shutil.copytree(seeds, tmp_path / "project" / "articles")
    return tmp_path / "project" / "articles"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, articles: Path) -> BriefWindow:
    shown = shown_window(qtbot, settings_in(tmp_path))
    opened(shown, qtbot, articles)
    return shown


@pytest.fixture
def saved(window: BriefWindow, articles: Path, qtbot: QtBot) -> Path:
    """The file of a brief with a title and one event left out."""
    window.workspace.change_spec("Title", title="Embassies")
    window.workspace.tick([events(window)[0]], False)
    path = articles.parent / "embassies.brief.toml"
    with qtbot.waitSignal(window.commands.specs.changed):
        window.commands.specs.save_to(path)
    return path


def events(window: BriefWindow) -> list[str]:
    assert window.workspace.collection is not None
    return [event.id for event in window.workspace.collection.corpus().events]


def question(window: BriefWindow) -> QMessageBox:
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def press(box: QMessageBox, answer: QMessageBox.StandardButton) -> None:
    QTest.mouseClick(box.button(answer), Qt.MouseButton.LeftButton)


def test_a_saved_brief_says_where_its_articles_are_from_its_folder(window: BriefWindow, saved: Path) -> None:
    spec = load_spec(saved.read_text(encoding="utf-8"), "saved")
    assert spec.sources == ("articles",)
    assert len(spec.filters.events) == 10
    assert not window.isWindowModified()
    assert window.commands.specs.file == saved


def test_a_brief_opens_as_it_was_saved(
    window: BriefWindow, saved: Path, articles: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    left_out = events(window)[0]
    moved = tmp_path / "elsewhere"
    articles.parent.rename(moved)
    other = shown_window(qtbot, settings_in(tmp_path))
    with qtbot.waitSignal(other.workspace.collection_changed):
        other.open_paths([moved / saved.name])
    assert other.windowTitle() == "Embassies[*] – briefgen"
    assert not other.isWindowModified()
    assert not other.workspace.is_ticked(left_out)
    assert other.commands.specs.file == moved / saved.name
    assert settings_in(tmp_path).values.recent_specs == (str(moved / saved.name), str(saved))


def test_control_s_saves_to_the_same_file_and_the_first_time_asks(
    window: BriefWindow, articles: Path, qtbot: QtBot
) -> None:
    window.workspace.change_spec("Title", title="Embassies")
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(articles.parent / "first"))
    with qtbot.waitSignal(window.commands.specs.changed):
        dialog.accept()
    path = articles.parent / "first.brief.toml"
    assert service.read_spec(path).title == "Embassies"
    window.workspace.change_spec("Title", title="Envoys")
    assert window.isWindowModified()
    with qtbot.waitSignal(window.commands.specs.changed):
        window.commands.specs.save.trigger()
    assert service.read_spec(path).title == "Envoys"
    assert not window.isWindowModified()


def test_what_changes_while_it_is_saved_is_still_unsaved(window: BriefWindow, saved: Path, qtbot: QtBot) -> None:
    window.workspace.change_spec("Title", title="Envoys")
    window.commands.specs.save_brief()
    window.workspace.change_spec("Title", title="Envoys and others")
    idle(window, qtbot)
    assert window.isWindowModified()
    window.workspace.undo_stack.undo()
    assert not window.isWindowModified()


def test_added_articles_are_a_change_of_a_saved_brief(
    window: BriefWindow, saved: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("Wang Yi visited Kabul on 3 May 2025.\n", encoding="utf-8")
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=60_000):
        window.workspace.add_sources([tmp_path / "note.txt"])
    assert window.isWindowModified()
    assert window.commands.specs.file == saved


def test_a_new_brief_of_the_same_articles(window: BriefWindow, saved: Path) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.workspace.choice.spec == Spec()
    assert window.workspace.choice.ticked is None
    assert window.commands.specs.file is None
    assert window.workspace.undo_stack.count() == 0
    assert window.windowTitle() == "articles[*] – briefgen"


@pytest.mark.parametrize("answer", ["Save", "Discard", "Cancel"])
def test_a_new_brief_asks_about_what_is_unsaved(window: BriefWindow, saved: Path, qtbot: QtBot, answer: str) -> None:
    window.workspace.change_spec("Title", title="Envoys")
    window.commands.specs.new.trigger()
    press(question(window), QMessageBox.StandardButton[answer])
    idle(window, qtbot)
    assert window.workspace.choice.spec.title == ("Envoys" if answer == "Cancel" else None)
    assert service.read_spec(saved).title == ("Envoys" if answer == "Save" else "Embassies")


def test_opening_other_articles_asks_as_well(window: BriefWindow, articles: Path, qtbot: QtBot) -> None:
    window.workspace.change_spec("Title", title="Envoys")
    window.workspace.open_sources([articles])
    press(question(window), QMessageBox.StandardButton.Cancel)
    idle(window, qtbot)
    assert window.workspace.choice.spec.title == "Envoys"


def test_a_failed_opening_keeps_the_brief_and_its_file(
    window: BriefWindow, saved: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "torn.json").write_text("{")
    with qtbot.waitSignal(window.workspace.problem):
        window.workspace.open_sources([tmp_path / "torn.json"])
    assert window.commands.specs.file == saved
    assert window.workspace.choice.spec.title == "Embassies"


def test_lost_articles_are_asked_for(window: BriefWindow, saved: Path, articles: Path, qtbot: QtBot) -> None:
    articles.rename(articles.parent / "renamed")
    with qtbot.waitSignal(window.commands.specs.trouble):
        window.commands.specs.open_brief(saved)
    assert "not where they were" in window.notices.words.text()
    window.notices.notices[-1].ways[0].take()
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(window.workspace.collection_changed):
        dialog.filesSelected.emit([str(articles.parent / "renamed")])
    assert window.commands.specs.file == saved
    assert window.workspace.choice.spec.title == "Embassies"
    assert window.isWindowModified()
    dialog.reject()


@pytest.mark.parametrize("text", ["titel = 'x'", "not toml", 'title = "x"\n'])
def test_a_file_that_is_no_brief_is_told(window: BriefWindow, tmp_path: Path, qtbot: QtBot, text: str) -> None:
    path = tmp_path / "odd.brief.toml"
    path.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.commands.specs.trouble):
        window.commands.specs.open_brief(path)
    assert "odd.brief.toml" in window.notices.words.text()
    assert window.notices.notices[-1].ways


def test_a_brief_that_cannot_be_saved_is_told_and_stays_unsaved(
    window: BriefWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.workspace.change_spec("Title", title="Envoys")
    with qtbot.waitSignal(window.commands.specs.trouble):
        window.commands.specs.save_to(tmp_path / "no folder" / "x.brief.toml")
    assert "cannot be written" in window.notices.words.text()
    assert window.isWindowModified()


def test_recent_briefs_and_articles_are_listed_and_open(
    window: BriefWindow, saved: Path, articles: Path, qtbot: QtBot
) -> None:
    commands = window.commands
    assert commands.recent_sources.actions()[0].text() == "&1 articles (project)"
    assert commands.recent_specs.actions()[0].text() == "&1 embassies.brief.toml (project)"
    with qtbot.waitSignal(window.workspace.collection_changed):
        commands.recent_sources.actions()[0].trigger()
    assert commands.specs.file is None
    with qtbot.waitSignal(window.workspace.collection_changed):
        commands.recent_specs.actions()[0].trigger()
    assert commands.specs.file == saved
    commands.recent_specs.actions()[-1].trigger()
    assert not commands.recent_specs.menuAction().isEnabled()
