"""The window answers at once, whatever is under way: its thread is never busy for long at a stretch."""

import datetime
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.events.found import REACH
from briefgen.desktop.events.list_view import EventsList
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.workspace.workspace import Workspace
from tests.desktop.events_found import shown
from tests.desktop.frame import idle, opened, settings_in, shown_window
from tests.desktop.stalls import Stalls
from tests.fakes import MarkedText, raw_actor, raw_data, raw_event

EVENTS: Final = 300
FRAME: Final = 16.0
"""Milliseconds of one of sixty pictures a second."""
MOST: Final = 50.0
"""Milliseconds of the processor; the run takes a third of it."""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Reports with ten events each."""
    folder = tmp_path / "story"
    folder.mkdir()
    for number in range(EVENTS // 10):
        days = [datetime.date(2021, 1, 1) + datetime.timedelta(days=10 * number + place) for place in range(10)]
        lines = [
            f"{{s{place}|The army took post {number}-{place} on {day:%-d %B %Y}.}}" for place, day in enumerate(days)
        ]
        text = MarkedText(" ".join(lines))
        raw = raw_data(text.text)
        raw["article"] |= {"id": f"a{number}", "title": f"Report {number}", "published": f"{days[-1]}"}
        actor = raw_actor("army", [text.span("s0")], kind="armed_group")
        raw["actors"] = [actor]
        raw["events"] = [
            raw_event(
                f"e{place}", [text.span(f"s{place}")], date=f"{day}", title=f"The army took post {number}-{place}",
                kind="assault", actors=[{"id": actor["id"], "part": "agent"}],
            )
            for place, day in enumerate(days)
        ]  # fmt: skip
        (folder / f"{number}.json").write_text(json.dumps(raw), "utf-8")
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[BriefWindow]:
    made = shown_window(qtbot, settings_in(tmp_path))
    made.resize(1400, 900)
    yield made
    made.commands.views.usual.trigger()
    made.commands.views.colours.actions()[0].trigger()
    idle(made, qtbot)


def test_nothing_keeps_the_window_busy_for_long(window: BriefWindow, qtbot: QtBot, story: Path, tmp_path: Path) -> None:
    window.commands.exports._settings.change(export_folder=str(tmp_path))
    stalls = Stalls()
    try:
        stalls.step("open", lambda: opened(window, qtbot, story))
        stalls.all.pop()  # the waiting itself
        run(window, qtbot, stalls)
    finally:
        stalls.stop()
    assert stalls.worst.milliseconds < MOST, sorted(stalls.all, key=lambda each: -each.milliseconds)[:5]


def run(window: BriefWindow, qtbot: QtBot, stalls: Stalls) -> None:
    events, views = window.panes.events, window.header.views.buttons
    left = Qt.MouseButton.LeftButton

    def settled() -> None:
        idle(window, qtbot)
        qtbot.wait(50)
        idle(window, qtbot)

    settled()
    for letter in "post 12":
        stalls.step(f"letter {letter!r}", lambda letter=letter: QTest.keyClicks(events.head.words, letter))  # type: ignore[misc]
        settled()
    stalls.step("clear the words", events.head.words.clear)
    settled()
    ids = [event.id for event in events.model.events]
    for event in ids[:5]:
        stalls.step("tick", lambda event=event: window.workspace.tick([event], True))  # type: ignore[misc]
        settled()
        stalls.step("look at an event", lambda event=event: window.workspace.set_current(event))  # type: ignore[misc]
        settled()
    for view in ("timeline", "write", "list"):
        stalls.step(view, lambda view=view: QTest.mouseClick(views[view], left))  # type: ignore[misc]
        settled()
    for form in ("full", "page", "brief"):
        button = window.header.form.buttons[form]
        stalls.step(f"form {form}", lambda button=button: QTest.mouseClick(button, left))  # type: ignore[misc]
        settled()
    for action in (window.commands.views.larger, window.commands.views.larger, window.commands.views.usual):
        stalls.step(f"zoom: {action.objectName()}", action.trigger)
        settled()
    _, light, dark = window.commands.views.colours.actions()
    for action in (dark, light):
        stalls.step(f"colours: {action.objectName()}", action.trigger)
        settled()
    stalls.step("group", lambda: events.group_by("month"))
    settled()
    stalls.step("scroll", lambda: events.list.verticalScrollBar().setValue(2_000))
    settled()
    stalls.step("export", lambda: QTest.mouseClick(window.header.export, left))
    settled()


def test_the_longest_list_is_laid_out_and_drawn_in_time(qtbot: QtBot, workspace: Workspace) -> None:
    model = EventsModel(workspace)
    rows = EventsList(workspace, model)
    qtbot.addWidget(rows)
    rows.resize(700, 800)
    rows.show()
    title = "The {number}th event of a story in which a ministry, an army and a people do what they do"
    events = [shown(f"e{number}", "2021-05-12", title.format(number=number)) for number in range(REACH)]
    for begin in range(0, REACH, 500):
        model.add_events(tuple(events[begin : begin + 500]))
    rows.doItemsLayout()
    stalls = Stalls()
    stalls.step("lay out", rows.doItemsLayout)
    bar = rows.verticalScrollBar()
    assert bar.maximum() > REACH * 50
    for place in range(0, bar.maximum(), bar.maximum() // 20):
        bar.setValue(place)
        stalls.step("draw", rows.viewport().grab)
    stalls.stop()
    drawn = sorted(each.milliseconds for each in stalls.all if each.doing == "draw")
    assert drawn[len(drawn) // 2] < FRAME
    assert stalls.worst.milliseconds < 4 * MOST


def test_what_keeps_the_window_busy_is_noticed(qtbot: QtBot) -> None:
    def be_busy() -> None:
        until = time.thread_time() + 0.06
        while time.thread_time() < until:
            pass

    stalls = Stalls()
    QTimer.singleShot(0, be_busy)
    qtbot.wait(250)
    stalls.step("a step", be_busy)
    stalls.stop()
    assert sum(stall.milliseconds >= 60 for stall in stalls.all) == 2
    assert stalls.worst.milliseconds < 600
