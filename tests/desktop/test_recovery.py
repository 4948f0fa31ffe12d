"""Unsaved work outlives a crash, and one window's is not another's."""

import contextlib
import datetime
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.recovery.autosave import (
    Autosave,
    Snapshot,
    SnapshotLock,
    _keep,
    dump_snapshot,
    find_orphans,
    read_snapshot,
)
from briefgen.desktop.recovery.recovery import Recovery
from briefgen.errors import InputError
from briefgen.model import Filters, Spec
from tests import processes
from tests.desktop.frame import leave, opened, settings_in, shown_window

MOMENT = datetime.datetime(2025, 6, 1, 12, 30, tzinfo=datetime.UTC)
SNAPSHOT = Snapshot(Spec(title="Embassies", filters=Filters(events=("a",))), False, Path("x.brief.toml"), MOMENT)

EDITING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefgen.desktop import app
from briefgen.desktop.frame.window import BriefWindow

folder, seeds = map(Path, sys.argv[1:])

def begin():
    (window,) = [each for each in app.make_application().topLevelWidgets() if isinstance(each, BriefWindow)]
    workspace, numbers = window.workspace, iter(range(10_000))
    timer = QTimer(window, interval=20)

    def edit():
        number = next(numbers)
        workspace.change_spec("Title", merge_key="title", title=f"Title {number}")
        print(number, flush=True)

    def tick():
        events = sorted(event.id for event in workspace.collection.corpus().events)
        workspace.tick(events[:3], False)
        timer.start()

    timer.timeout.connect(edit)
    workspace.collection_changed.connect(lambda: QTimer.singleShot(0, window, tick))

app.make_application()
QTimer.singleShot(0, begin)
app.run([seeds], folder)
"""


def test_a_killed_window_loses_a_second_at_most(qtbot: QtBot, tmp_path: Path, seeds: Path) -> None:
    env = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", textwrap.dedent(EDITING), str(tmp_path), str(seeds)]
    with processes.started(command, stdout=subprocess.PIPE, text=True, env=env, cwd=seeds.parent) as process:
        assert process.stdout is not None
        typed = [(int(line), time.monotonic()) for line, _ in zip(process.stdout, range(150), strict=False)]
        killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
    before = max(number for number, moment in typed if moment < killed - 1)
    window = shown_window(qtbot, settings_in(tmp_path))
    recovery = Recovery(window, tmp_path)
    recovery.offer()
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    assert "Title" in window.notices.words.text()
    restore = next(each for each in window.notices.findChildren(QPushButton) if each.text() == "&Restore")
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert before <= int((window.workspace.choice.spec.title or "").split()[1]) <= typed[-1][0] + 50
    assert len(window.workspace.choice.ticked or ()) == 8
    assert window.isWindowModified()
    assert window.workspace.collection is not None
    assert window.workspace.collection.sources == (str(seeds),)
    qtbot.waitUntil(lambda: list((tmp_path / "recovery").glob("*.json")) == [recovery.autosave.path])
    assert read_snapshot(recovery.autosave.path.read_text()).spec.title == window.workspace.choice.spec.title


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> BriefWindow:
    shown = shown_window(qtbot, settings_in(tmp_path))
    opened(shown, qtbot, seeds)
    return shown


def snapshots(folder: Path) -> list[Snapshot]:
    found = []
    for path in (folder / "recovery").glob("*.json"):
        with contextlib.suppress(FileNotFoundError):  # done away with since it was listed
            found.append(read_snapshot(path.read_text()))
    return found


def test_a_change_is_kept_soon_and_forgotten_when_it_is_saved(
    window: BriefWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    Recovery(window, tmp_path)
    window.workspace.change_spec("Title", title="Embassies")
    qtbot.waitUntil(lambda: bool(snapshots(tmp_path)), timeout=1000)
    assert snapshots(tmp_path)[0].spec.title == "Embassies"
    window.commands.specs.save_to(tmp_path / "saved.brief.toml")
    qtbot.waitUntil(lambda: not snapshots(tmp_path))
    window.workspace.change_spec("Title", title="Envoys")
    qtbot.waitUntil(lambda: bool(snapshots(tmp_path)))
    assert snapshots(tmp_path)[0].file == tmp_path / "saved.brief.toml"
    window.workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: not snapshots(tmp_path))


def test_leaving_in_order_leaves_nothing_behind(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Recovery(window, tmp_path)
    window.workspace.change_spec("Title", title="Embassies")
    qtbot.waitUntil(lambda: bool(snapshots(tmp_path)))
    leave(window)
    assert [path for path in (tmp_path / "recovery").iterdir() if path.suffix == ".json"] == []


def test_nothing_ticked_is_had_back_as_such(qtbot: QtBot, tmp_path: Path, seeds: Path) -> None:
    keep(tmp_path, Snapshot(Spec(sources=(str(seeds),)), True, None, MOMENT))
    window = offered(qtbot, tmp_path)
    take(window, "&Restore")
    qtbot.waitUntil(lambda: window.workspace.collection is not None)
    assert window.workspace.choice.is_empty
    assert window.isWindowModified()
    leave(window)


def test_work_without_articles_is_had_back(qtbot: QtBot, tmp_path: Path) -> None:
    keep(tmp_path, Snapshot(Spec(title="Embassies"), False, None, MOMENT))
    window = offered(qtbot, tmp_path)
    take(window, "&Restore")
    qtbot.waitUntil(lambda: window.workspace.choice.spec.title == "Embassies")
    leave(window)


def test_what_is_discarded_is_gone(qtbot: QtBot, tmp_path: Path) -> None:
    keep(tmp_path, SNAPSHOT)
    window = offered(qtbot, tmp_path)
    assert "Embassies" in window.notices.words.text()
    take(window, "&Discard")
    assert snapshots(tmp_path) == []
    assert not window.notices.isVisible()
    leave(window)


def test_what_is_not_answered_is_offered_again(qtbot: QtBot, tmp_path: Path) -> None:
    keep(tmp_path, SNAPSHOT)
    window = offered(qtbot, tmp_path)
    window.notices.put_away()
    assert find_orphans(tmp_path) == []
    leave(window)
    (orphan,) = find_orphans(tmp_path)
    assert orphan.snapshot == SNAPSHOT
    orphan.release()


def test_lost_articles_keep_the_work_until_they_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    keep(tmp_path, Snapshot(Spec(title="Embassies", sources=(str(tmp_path / "gone"),)), False, None, MOMENT))
    window = offered(qtbot, tmp_path)
    take(window, "&Restore")
    qtbot.waitUntil(lambda: "not where they were" in window.notices.words.text())
    leave(window)
    (orphan,) = find_orphans(tmp_path)
    orphan.release()


def test_windows_do_not_offer_each_others_work(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Recovery(window, tmp_path)
    window.workspace.change_spec("Title", title="Embassies")
    qtbot.waitUntil(lambda: bool(snapshots(tmp_path)))
    assert find_orphans(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_no_end_of_work(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("a file in the way")
    autosave = Autosave(tmp_path, lambda: SNAPSHOT)
    with qtbot.waitSignal(autosave.failed) as told:
        autosave.note_change()
    assert "cannot be kept" in told.args[0]
    autosave.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX rights")
def test_only_its_owner_can_read_what_is_kept(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Recovery(window, tmp_path)
        (tmp_path / "recovery").mkdir()
        window.workspace.change_spec("Title", title="Embassies")
        qtbot.waitUntil(lambda: bool(snapshots(tmp_path)))
    finally:
        os.umask(before)
    rights = {path.suffix: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "recovery").iterdir()}
    assert rights[".json"] == 0o600


def test_what_a_crash_left_half_written_is_no_hindrance(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    recovery = Recovery(window, tmp_path)
    half = recovery.autosave.path.with_suffix(".new")
    half.parent.mkdir()
    half.write_text("{")
    half.chmod(0o644)
    window.workspace.change_spec("Title", title="Embassies")
    qtbot.waitUntil(lambda: bool(snapshots(tmp_path)))
    assert snapshots(tmp_path)[0].spec.title == "Embassies"


def test_a_snapshot_is_read_as_it_was_written() -> None:
    assert read_snapshot(dump_snapshot(SNAPSHOT)) == SNAPSHOT


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 2}', '{"format": 1, "moment": 3}', dump_snapshot(SNAPSHOT).replace("title", "tilte")],
)
def test_what_is_no_snapshot_is_passed_over(text: str, tmp_path: Path) -> None:
    with pytest.raises((ValueError, InputError)):
        read_snapshot(text)
    (tmp_path / "recovery").mkdir()
    (tmp_path / "recovery" / "a.json").write_text(text)
    assert find_orphans(tmp_path) == []


def keep(folder: Path, snapshot: Snapshot) -> None:
    (folder / "recovery").mkdir()
    (folder / "recovery" / "left.json").write_text(dump_snapshot(snapshot))


def offered(qtbot: QtBot, folder: Path) -> BriefWindow:
    window = shown_window(qtbot, settings_in(folder))
    Recovery(window, folder).offer()
    qtbot.waitUntil(lambda: bool(window.notices.notices))
    return window


def take(window: BriefWindow, words: str) -> None:
    (button,) = [each for each in window.notices.findChildren(QPushButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_nobody_else_may_read_what_is_kept(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        (tmp_path / "work.new").touch(0o644)  # what a killed run left
        _keep(tmp_path / "work.json", SnapshotLock(tmp_path / "work.json"), SNAPSHOT)
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "work.json").stat().st_mode) == 0o600
    assert read_snapshot((tmp_path / "work.json").read_text("utf-8")) == SNAPSHOT
