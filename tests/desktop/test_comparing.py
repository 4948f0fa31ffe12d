"""The brief of the window compared with an earlier one."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.desktop.commands.spec_opening import read_brief, without_elsewhere
from briefgen.desktop.frame.window import BriefWindow
from briefgen.model import load_spec
from tests.desktop.frame import opened, settings_in, shown_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> BriefWindow:
    shutil.copytree(seeds, tmp_path / "articles")
    shown = shown_window(qtbot, settings_in(tmp_path))
    opened(shown, qtbot, tmp_path / "articles")
    return shown


def earlier(folder: Path, seeds: Path, **spec: object) -> Path:
    path = folder / "earlier.docx"
    chosen = service.refine_spec(None, {"date": "2025-06-02", **spec})
    service.export_brief(service.compose_brief(service.load_corpus([str(seeds)]), chosen), [path])
    return path


def test_a_brief_is_compared_until_it_is_no_longer(
    window: BriefWindow, tmp_path: Path, seeds: Path, qtbot: QtBot
) -> None:
    commands, path = window.commands.comparing, earlier(tmp_path, seeds)
    assert (commands.compare.isEnabled(), commands.stop.isEnabled()) == (True, False)
    with qtbot.waitSignal(window.workspace.choice_changed):
        commands.compare_with(path)
    assert window.workspace.choice.spec.since_brief == str(path)
    assert commands.stop.isEnabled()
    assert window.workspace.undo_stack.undoText() == "Compare with earlier.docx"
    commands.stop.trigger()
    assert window.workspace.choice.spec.since_brief is None
    window.workspace.undo_stack.undo()
    assert window.workspace.choice.spec.since_brief == str(path)


def test_a_saved_brief_names_the_earlier_one_from_its_folder(
    window: BriefWindow, tmp_path: Path, seeds: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.workspace.choice_changed):
        window.commands.comparing.compare_with(earlier(tmp_path, seeds))
    saved = tmp_path / "briefs" / "later.brief.toml"
    saved.parent.mkdir()
    with qtbot.waitSignal(window.commands.specs.changed):
        window.commands.specs.save_to(saved)
    assert load_spec(saved.read_text("utf-8"), "saved").since_brief == "../earlier.docx"
    assert service.read_spec(saved).since_brief == str(tmp_path / "earlier.docx")


def test_a_brief_that_carries_nothing_is_refused_with_a_way_on(
    window: BriefWindow, tmp_path: Path, seeds: Path, qtbot: QtBot
) -> None:
    commands, path = window.commands.comparing, earlier(tmp_path, seeds, carry=False)
    with qtbot.waitSignal(commands.trouble) as told:
        commands.compare_with(path)
    (notice,) = told.args
    assert "carries no evidence" in notice.words
    assert window.workspace.choice.spec.since_brief is None
    notice.ways[0].take()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    assert dialog.nameFilters() == ["Briefs (*.docx *.odt *.pdf)"]
    dialog.reject()


def test_an_earlier_brief_on_a_share_is_asked_about_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "strange.brief.toml"
    path.write_text("sources = ['articles']\nsince_brief = '//server.example/share/old.docx'\n", "utf-8")
    opening = read_brief(path)
    assert opening.elsewhere == ("//server.example/share/old.docx",)
    assert without_elsewhere(opening).spec.since_brief is None
