from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.desktop.window import BriefWindow
from briefgen.desktop.work import Newest, Worker


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[BriefWindow]:
    worker = Worker()
    shown = BriefWindow(worker)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    qtbot.waitUntil(lambda: not worker.is_busy)


@pytest.fixture
def seeded(window: BriefWindow, seeds: Path, qtbot: QtBot) -> BriefWindow:
    window.open_sources([seeds])
    qtbot.waitUntil(lambda: window.events.rowCount() == 11)
    return window


def untick(window: BriefWindow, row: int) -> None:
    """Click the tick of a row."""
    index = window.shown.index(row, 0)
    window.table.setCurrentIndex(index)
    QTest.keyClick(window.table, Qt.Key.Key_Space)


def test_an_empty_window_says_what_to_do(window: BriefWindow) -> None:
    assert window.windowTitle().endswith("briefgen")
    assert "Ctrl+O" in window.hint.text()
    assert not any(action.isEnabled() for action in window.exports)


def test_sources_are_shown_with_every_event_ticked(seeded: BriefWindow) -> None:
    assert seeded.hint.text() == "11 of 11 events go into the brief."
    assert seeded.events.index(0, 0).data() == "2021"
    assert seeded.events.index(0, 1).data() == "Taliban takeover [in Afghanistan]"


def test_dropped_files_are_opened(window: BriefWindow, seeds: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds))])
    window.dropEvent(
        QDropEvent(QPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    qtbot.waitUntil(lambda: window.events.rowCount() == 11)


def test_the_space_bar_unticks_and_ticks(seeded: BriefWindow) -> None:
    untick(seeded, 0)
    assert len(seeded.events.ticked()) == 10
    untick(seeded, 0)
    assert len(seeded.events.ticked()) == 11


def test_nothing_ticked_cannot_be_exported(seeded: BriefWindow) -> None:
    for row in range(11):
        untick(seeded, row)
    assert not any(action.isEnabled() for action in seeded.exports)


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_ticked_events_are_exported_as_the_command_line_would(
    seeded: BriefWindow, tmp_path: Path, qtbot: QtBot, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    untick(seeded, 0)
    seeded.title.setText("A title")
    seeded.export(tmp_path / f"window.{ending}")
    qtbot.waitUntil(lambda: "Written" in seeded.statusBar().currentMessage(), timeout=20_000)
    import datetime

    changes = {
        "title": "A title",
        "date": datetime.date.today().isoformat(),
        "filters": {"events": seeded.events.ticked()},
    }
    corpus = service.load_corpus([Path(__file__).parents[2] / "seeds"])
    brief = service.compose_brief(corpus, service.refine_spec(None, changes))
    service.export_brief(brief, [tmp_path / f"shell.{ending}"])
    assert (tmp_path / f"window.{ending}").read_bytes() == (tmp_path / f"shell.{ending}").read_bytes()


def test_the_preview_is_the_brief_and_follows_the_ticks(seeded: BriefWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: seeded.preview.pages > 2, timeout=20_000)
    pages = seeded.preview.pages
    for row in range(9):
        untick(seeded, row)
    qtbot.waitUntil(lambda: 0 < seeded.preview.pages < pages, timeout=20_000)
    for row in (9, 10):
        untick(seeded, row)
    qtbot.waitUntil(lambda: seeded.preview.pages == 0)
    assert "ticked" in seeded.preview.message.text()


def test_the_chosen_event_shows_the_words_that_it_rests_on(seeded: BriefWindow) -> None:
    assert seeded.evidence.marked.endswith("takeover in 2021")
    QTest.keyClick(seeded.table, Qt.Key.Key_Down)
    assert "airstrikes" in seeded.evidence.marked


def test_events_are_filtered_as_one_types_and_stay_ticked(seeded: BriefWindow) -> None:
    QTest.keyClicks(seeded.filter, "beijing")
    assert 0 < seeded.shown.rowCount() < 11
    assert len(seeded.events.ticked()) == 11
    seeded.filter.clear()
    assert seeded.shown.rowCount() == 11


def test_only_the_newest_request_is_answered(qtbot: QtBot) -> None:
    worker, answered = Worker(), []
    newest = Newest(worker)
    for number in range(50):
        newest.ask(lambda number=number: number, answered.append, pytest.fail)
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert answered == [49]


def test_what_cannot_be_opened_is_told_and_the_window_stays_as_it_was(
    seeded: BriefWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "torn.json").write_text("{")
    seeded.open_sources([tmp_path])
    qtbot.waitUntil(lambda: bool(seeded.findChildren(QMessageBox)))
    (box,) = seeded.findChildren(QMessageBox)
    assert "torn.json: line 1" in box.informativeText()
    box.close()
    assert seeded.hint.text() == "11 of 11 events go into the brief."


def test_work_is_done_beside_the_window_and_answered_on_it(qtbot: QtBot) -> None:
    worker = Worker()
    seen: list[QThread] = []
    worker.run(QThread.currentThread, lambda there: seen.extend([there, QThread.currentThread()]), pytest.fail)
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert seen[0] is not QThread.currentThread()
    assert seen[1] is QThread.currentThread()


def test_an_error_of_the_program_is_told(qtbot: QtBot) -> None:
    told: list[str] = []
    worker = Worker()
    worker.run(lambda: 1 // 0, pytest.fail, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert "ZeroDivisionError" in told[0]
