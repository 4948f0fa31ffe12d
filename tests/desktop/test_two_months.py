"""An analyst's errand: two months of a story, fifteen key events, both files, with few clicks and keys."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.model.edtf import EdtfDate
from tests.desktop.frame import idle, opened, settings_in, shown_window
from tests.desktop.stalls import Stalls
from tests.fakes import MarkedText, raw_actor, raw_data, raw_event

TOWNS = "Kabul Herat Kandahar Kunduz Ghazni Taloqan Faizabad Zaranj Lashkargah Jalalabad Maimana Bamyan".split()
SINCE, UNTIL = datetime.date(2021, 7, 1), datetime.date(2021, 8, 31)


class Hand:
    """Does what an analyst does, counts it, and notes how long the window takes."""

    def __init__(self) -> None:
        self.clicks = self.keys = 0
        self.stalls = Stalls()

    def click(self, widget: QWidget) -> None:
        self.clicks += 1
        self.stalls.step("click", lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.keys += 1
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.stalls.step(f"press {key.name}", lambda: QTest.keyClick(focused(), key, held))

    def write(self, words: str) -> None:
        self.keys += len(words)
        for letter in words:
            self.stalls.step(f"write {letter}", lambda letter=letter: QTest.keyClicks(focused(), letter))  # type: ignore[misc]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Sixty reports of May to October 2021, one a day or two, each with an event of its own."""
    folder = tmp_path / "story"
    folder.mkdir()
    for number in range(60):
        day = datetime.date(2021, 5, 3) + datetime.timedelta(days=3 * number)
        town, force = TOWNS[number % len(TOWNS)], ("Taliban", "Afghan army")[number % 2]
        text = MarkedText(f"{{all|The {force} took post {number} near {town} on {day:%-d %B %Y}.}}")
        raw = raw_data(text.text)
        raw["article"] |= {"id": f"a{number}", "title": f"Post {number} near {town} falls", "published": f"{day}"}
        actor = raw_actor(force, [text.span("all")], kind="armed_group")
        event = raw_event(
            f"e{number}", [text.span("all")], date=f"{day}", title=f"The {force} took post {number} near {town}",
            kind="assault", actors=[{"id": actor["id"], "part": "agent"}],
        )  # fmt: skip
        raw |= {"actors": [actor], "events": [event]}
        (folder / f"{number}.json").write_text(json.dumps(raw), "utf-8")
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, story: Path) -> Iterator[BriefWindow]:
    made = shown_window(qtbot, settings_in(tmp_path))
    made.resize(1400, 900)
    opened(made, qtbot, story)
    yield made
    idle(made, qtbot)


def test_two_months_in_fifteen_events_and_two_files(
    window: BriefWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand, workspace, events = Hand(), window.workspace, window.panes.events
    (tmp_path / "Documents").mkdir()
    monkeypatch.setattr("briefgen.desktop.commands.exports.documents", lambda: str(tmp_path / "Documents"))

    hand.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    hand.write("July 2021")
    hand.press(Qt.Key.Key_Tab)
    hand.write("Aug 2021")
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (workspace.query.since, workspace.query.until) == (SINCE, UNTIL))
    qtbot.waitUntil(lambda: 15 < events.loader.total < 60)
    idle(window, qtbot)

    hand.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: 0 < len(workspace.choice.ticked or range(99)) <= 15, timeout=30_000)
    idle(window, qtbot)
    ticked = workspace.choice.ticked or frozenset()
    dates = [EdtfDate.parse(event.row.date or "") for event in events.model.events if event.id in ticked]
    assert len(dates) == len(ticked) >= 10
    assert all(date.overlaps(SINCE, UNTIL) for date in dates)

    with qtbot.waitSignal(window.commands.exports.exported, timeout=60_000) as told:
        hand.click(window.header.export)
    assert sorted(file.suffix for file in told.args[0]) == [".docx", ".pdf"]
    assert all(file.stat().st_size > 5_000 for file in told.args[0])
    hand.stalls.stop()
    assert hand.clicks <= 15
    assert hand.keys <= 30
    assert hand.stalls.worst.milliseconds < 50, hand.stalls.worst
