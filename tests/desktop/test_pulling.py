"""What was edited in Word, taken into the brief of the window."""

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen.corpus import Corpus
from briefgen.desktop.frame.window import BriefWindow
from briefgen.readback import read_brief
from tests.desktop.frame import opened, settings_in, shown_window
from tests.pull.word_edits import WordEdits
from tests.readback.briefs import read, written

OWN = {"title": "Kabul", "bottom_line": "It is warming.", "date": datetime.date(2025, 6, 2)}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> BriefWindow:
    shutil.copytree(seeds, tmp_path / "articles")
    return shown_window(qtbot, settings_in(tmp_path))


def edited(corpus: Corpus, folder: Path, change: Callable[[WordEdits], None], **spec: object) -> Path:
    """A brief that somebody edited."""
    data = written(corpus, ".docx", **OWN, **spec)
    edits = WordEdits(data, read(data, folder))
    change(edits)
    path = folder / "edited.docx"
    path.write_bytes(edits.saved())
    return path


def deleted_row(edits: WordEdits) -> None:
    edits.say("title", "Kabul and Beijing")
    line = next(line for line in edits.lines("event-") if line.events == ("beijing-meeting",))
    edits.delete(edits.row(line.id))


def test_a_word_file_that_is_dropped_gives_its_edits_to_the_brief_in_one_step(
    window: BriefWindow, seed_corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, qtbot, tmp_path / "articles")
    path = edited(seed_corpus, tmp_path, deleted_row)
    with qtbot.waitSignal(window.commands.pulling.trouble) as told:
        window.open_paths([path])
    workspace = window.workspace
    assert workspace.choice.spec.title == "Kabul and Beijing"
    assert not workspace.is_ticked("beijing-meeting")
    assert workspace.is_ticked("paktika-airstrikes")
    assert workspace.undo_stack.undoText() == "Take edits from edited.docx"
    (notice,) = told.args
    assert (notice.words, notice.is_problem) == ("edited.docx: 2 edit(s) taken", False)
    workspace.undo_stack.undo()
    assert workspace.is_ticked("beijing-meeting")


def test_edits_of_evidence_are_told_and_left(
    window: BriefWindow, seed_corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, qtbot, tmp_path / "articles")
    path = edited(seed_corpus, tmp_path, lambda edits: edits.say("summary-2", "Nobody confirmed anything."))
    with qtbot.waitSignal(window.commands.pulling.trouble) as told:
        window.commands.pulling.take_from(path)
    (notice,) = told.args
    assert notice.is_problem
    told_before = next(line.text for line in read_brief(path).carried.lines if line.id == "summary-2")
    assert notice.words == f"1 edit(s) not taken, of words that are not the author’s:\n“{told_before}”"
    assert window.workspace.choice.spec.title is None


def test_where_nothing_is_open_it_is_asked_where_the_articles_are(
    window: BriefWindow, seed_corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    path = edited(seed_corpus, tmp_path, deleted_row)
    with qtbot.waitSignal(window.commands.specs.trouble) as told:
        window.open_paths([path])
    (notice,) = told.args
    assert notice.words == "Kabul and Beijing does not say where its articles are."
    notice.ways[0].take()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    with qtbot.waitSignal(window.workspace.collection_changed):
        dialog.filesSelected.emit([str(tmp_path / "articles")])
    assert window.workspace.choice.spec.title == "Kabul and Beijing"
    dialog.reject()


def test_another_word_file_is_an_article(
    window: BriefWindow, tmp_path: Path, qtbot: QtBot, seed_corpus: Corpus
) -> None:
    plain = tmp_path / "article.docx"
    plain.write_bytes(written(seed_corpus, ".docx", carry=False))
    asked = []
    window.workspace.add_sources = asked.append
    window.open_paths([plain])
    qtbot.waitUntil(lambda: asked == [[plain]])
