"""A brief that somebody else wrote connects to nothing before the user agrees."""

import datetime
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.recovery.autosave import Snapshot, dump_snapshot
from briefgen.desktop.recovery.recovery import Recovery
from briefgen.desktop.workspace import opening
from briefgen.model import Spec
from briefgen.service.collection import Collection
from briefgen.service.opening import open_collection
from tests.desktop.frame import idle, opened, settings_in, shown_window

DATABASE = "postgresql://bob:S3CRET@db.example.org/news?password=S3CRET"
SHOWN = "postgresql://bob:***@db.example.org/news?password=***"
PLACE = "postgresql://db.example.org/news"
SHARE = "//server.example/share/articles"


class FakeOpener:
    """Records what is to be opened, and opens the seed article in place of it."""

    def __init__(self, seeds: Path) -> None:
        self.asked: list[tuple[str, ...]] = []
        self._seeds = seeds

    def __call__(self, sources: Sequence[str], *rest: Any) -> Collection:
        self.asked.append(tuple(sources))
        made = open_collection([self._seeds], *rest)
        made.sources = tuple(sources)  # type: ignore[misc]
        return made


@pytest.fixture
def opener(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOpener:
    fake = FakeOpener(seeds)
    monkeypatch.setattr(opening, "open_collection", fake)
    return fake


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> BriefWindow:
    return shown_window(qtbot, settings_in(tmp_path))


def brief(folder: Path, *sources: str, style: str = "official") -> Path:
    path = folder / "strange.brief.toml"
    lines = [f"title = 'Strange'\nsources = {list(sources)!r}\nstyle = {style!r}\n"]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def question(window: BriefWindow, qtbot: QtBot) -> QMessageBox:
    def visible() -> list[QMessageBox]:
        return [box for box in window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)
    return visible()[0]


def answer(box: QMessageBox, words: str) -> None:
    (button,) = [button for button in box.buttons() if button.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def places(box: QMessageBox) -> str:
    return box.informativeText().replace("\u2068", "").replace("\u2069", "")


def told(window: BriefWindow) -> str:
    return window.notices.words.text().replace("\u2068", "").replace("\u2069", "")


def test_it_is_asked_first_and_the_place_is_named_without_a_password(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([brief(tmp_path, DATABASE)])
    box = question(window, qtbot)
    assert "strange.brief.toml" in box.text()
    assert places(box).splitlines()[1:] == [PLACE]
    assert "S3CRET" not in box.text() + box.informativeText()
    assert opener.asked == []
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        answer(box, "&Connect")
    assert opener.asked == [(DATABASE,)]
    assert window.workspace.choice.spec.title == "Strange"
    idle(window, qtbot)


def test_no_leaves_the_brief_open_without_it_and_says_so(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot, seeds: Path
) -> None:
    shutil.copytree(seeds, tmp_path / "articles")
    window.open_paths([brief(tmp_path, "articles", DATABASE, SHARE)])
    box = question(window, qtbot)
    assert places(box).splitlines()[1:] == [PLACE, SHARE]
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        answer(box, "Open &without them")
    assert opener.asked == [(str(tmp_path / "articles"),)]
    assert window.commands.specs.file == tmp_path / "strange.brief.toml"
    assert not window.isWindowModified()
    assert told(window).startswith(f"strange.brief.toml is open without what it names elsewhere: {PLACE}, ")
    idle(window, qtbot)


def test_no_to_all_that_there_is_closes_what_was_open(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot, seeds: Path
) -> None:
    opened(window, qtbot, seeds)
    window.open_paths([brief(tmp_path, DATABASE)])
    answer(question(window, qtbot), "Open &without them")
    qtbot.waitUntil(lambda: window.workspace.collection is None)
    idle(window, qtbot)
    assert opener.asked == [(str(seeds),)]
    assert window.windowTitle() == "Strange[*] – briefgen"
    assert window.panes.currentWidget() is window.panes.start
    assert len(window.panes.events.model.events) == 0
    assert not window.isWindowModified()
    assert told(window) == f"strange.brief.toml is open without what it names elsewhere: {PLACE}"


def test_after_a_no_it_can_be_connected_or_other_articles_shown(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([brief(tmp_path, DATABASE)])
    answer(question(window, qtbot), "Open &without them")
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    assert [way.words for way in window.notices.notices[-1].ways] == ["Connect…", "Show articles…"]
    connect = next(each for each in window.notices.findChildren(QPushButton) if each.text() == "Connect…")
    QTest.mouseClick(connect, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        answer(question(window, qtbot), "&Connect")
    assert opener.asked == [(DATABASE,)]
    assert window.workspace.choice.spec.title == "Strange"
    idle(window, qtbot)


def test_escape_is_no(window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot) -> None:
    window.open_paths([brief(tmp_path, DATABASE)])
    QTest.keyClick(question(window, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    assert opener.asked == []


def test_files_beside_the_brief_are_opened_unasked(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot, seeds: Path
) -> None:
    shutil.copytree(seeds, tmp_path / "articles")
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        window.open_paths([brief(tmp_path, "articles")])
    assert opener.asked == [(str(tmp_path / "articles"),)]
    assert window.findChildren(QMessageBox) == []
    idle(window, qtbot)


def test_a_database_that_is_no_file_is_lost_and_not_made(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([brief(tmp_path, f"sqlite:///{tmp_path}/made.db?password=S3CRET")])
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    shown = f"sqlite:///{tmp_path}/made.db?password=***"
    assert told(window) == f"The articles of strange.brief.toml are not where they were: {shown}"
    assert opener.asked == []
    assert not (tmp_path / "made.db").exists()


def test_a_style_elsewhere_is_asked_about_too(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot, seeds: Path
) -> None:
    shutil.copytree(seeds, tmp_path / "articles")
    window.open_paths([brief(tmp_path, "articles", style="//server.example/share/house.toml")])
    box = question(window, qtbot)
    assert places(box).splitlines()[1:] == ["//server.example/share/house.toml"]
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        answer(box, "Open &without them")
    assert window.workspace.choice.spec.style == "official"
    idle(window, qtbot)


def test_what_the_user_opened_before_is_not_asked_about_again(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    settings_in(tmp_path).remember("recent_sources", (DATABASE,))
    again = shown_window(qtbot, settings_in(tmp_path))
    with qtbot.waitSignal(again.workspace.collection_changed, timeout=30_000):
        again.open_paths([brief(tmp_path, DATABASE)])
    assert opener.asked == [(DATABASE,)]
    idle(again, qtbot)


def test_a_brief_had_back_after_a_crash_is_asked_about(
    window: BriefWindow, opener: FakeOpener, tmp_path: Path, qtbot: QtBot
) -> None:
    spec = Spec(sources=(DATABASE,))
    snapshot = Snapshot(spec, False, None, datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC))
    (tmp_path / "recovery").mkdir()
    (tmp_path / "recovery" / "left.json").write_text(dump_snapshot(snapshot))
    recovery = Recovery(window, tmp_path)
    recovery.offer()
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    assert "S3CRET" not in told(window)
    window.notices.notices[-1].ways[0].take()
    answer(question(window, qtbot), "Open &without them")
    qtbot.waitUntil(lambda: "elsewhere" in told(window))
    assert opener.asked == []
    assert window.isWindowModified()


def test_the_places_of_what_was_open_before_are_shown_without_passwords(
    window: BriefWindow, opener: FakeOpener, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        window.workspace.open_sources([DATABASE])
    (action, *_) = window.commands.recent_sources.actions()
    assert action.text() == f"&1 {SHOWN}"
    shown = [action.toolTip(), action.statusTip(), window.panes.sources.toolTip()]
    assert shown == [SHOWN] * 3
    assert "S3CRET" not in window.panes.sources.toolTip()
    window.panes.start.fill()
    buttons = window.panes.start.findChildren(QPushButton)
    assert not any("S3CRET" in button.text() + button.toolTip() for button in buttons)
    idle(window, qtbot)
