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
from briefgen.desktop.work import Worker


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
    index = window.events.index(row, 0)
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
