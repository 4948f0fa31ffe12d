"""The frame: menus, drops, the title, notices, panes, leaving."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.app import Screenshot
from briefgen.desktop.frame.commands import entries, plain
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.widgets.notices import DetailsDialog, Notice, NoticeAction, NoticeBar
from briefgen.service import ExtractionOptions
from briefgen.service.libraries import import_sources
from tests.desktop.frame import idle, opened, settings_in, shown_window


def drop(window: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, data, buttons, keys))


def button(bar: NoticeBar, words: str) -> QPushButton:
    (found,) = [each for each in bar.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    return found


def test_an_empty_window_says_what_to_do_and_cannot_export(window: BriefWindow) -> None:
    assert window.windowTitle() == "New brief[*] – briefgen"
    assert window.panes.currentWidget() is window.panes.start
    exports = window.commands.exports
    assert not any(action.isEnabled() for action in (*exports.formats.values(), exports.together, exports.export_as))
    assert not window.commands.specs.save.isEnabled()


def test_what_is_dropped_is_opened_and_gives_the_title(window: BriefWindow, seeds: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.collection_changed):
        drop(window, seeds)
    assert window.windowTitle() == "seeds[*] – briefgen"
    assert not window.isWindowModified()


def test_what_is_dropped_later_is_added(seeded: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "note.txt").write_text("Wang Yi visited Kabul on 3 May 2025.\n", encoding="utf-8")
    with qtbot.waitSignal(seeded.workspace.collection_changed, timeout=60_000):
        drop(seeded, tmp_path / "note.txt")
    assert seeded.workspace.collection is not None
    assert len(seeded.workspace.collection.sources) == 2


def test_fields_for_text_leave_dropped_files_to_the_window(seeded: BriefWindow) -> None:
    assert not any(field.acceptDrops() for field in seeded.panes.findChildren(QLineEdit))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/a.txt")])
    files.setText("/a.txt")
    fields = [each for each in seeded.panes.findChildren(QPlainTextEdit) if each.viewport().acceptDrops()]
    assert not any(field.canInsertFromMimeData(files) for field in fields)


def test_the_title_follows_the_brief_and_tells_what_is_unsaved(seeded: BriefWindow) -> None:
    seeded.workspace.change_spec("Title", title="Embassies\nin Kabul")
    assert seeded.windowTitle() == "Embassies in Kabul[*] – briefgen"
    assert seeded.isWindowModified()
    seeded.workspace.undo_stack.undo()
    assert not seeded.isWindowModified()


def test_work_is_shown_and_can_be_called_off(window: BriefWindow, qtbot: QtBot) -> None:
    called_off: list[bool] = []
    window.progress.cancelled.connect(lambda: called_off.append(True))
    window.workspace.working.emit("Reading 3 of 10", 3, 10)
    assert window.progress.isVisible()
    assert (window.progress.bar.value(), window.progress.bar.maximum()) == (3, 10)
    QTest.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    assert called_off
    window.workspace.working.emit("", 0, 0)
    assert not window.progress.isVisible()


def test_a_problem_is_told_without_standing_in_the_way(seeded: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "torn.json").write_text("{")
    with qtbot.waitSignal(seeded.workspace.problem):
        seeded.workspace.open_sources([tmp_path / "torn.json"])
    assert "torn.json: line 1" in seeded.notices.words.text()
    assert QApplication.activeModalWidget() is None
    assert seeded.windowTitle().startswith("seeds")
    seeded.notices.dismiss.setFocus()
    QTest.keyClick(seeded.notices.dismiss, Qt.Key.Key_Escape)
    assert not seeded.notices.isVisible()


def test_many_faults_are_shortened_and_can_be_read_in_full(window: BriefWindow) -> None:
    window.notices.report_problem("\n".join(f"file {number}: is torn" for number in range(200)))
    assert window.notices.words.text().splitlines()[-1].startswith("and 198 more")
    QTest.mouseClick(button(window.notices, "Show all…"), Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(DetailsDialog)
    assert "file 199: is torn" in dialog.text.toPlainText()
    dialog.reject()


def test_a_way_on_is_taken_and_older_notices_come_back(window: BriefWindow) -> None:
    taken: list[str] = []
    window.notices.report(Notice("First", (NoticeAction("Mend", lambda: taken.append("first")),)))
    window.notices.report(Notice("Second", (NoticeAction("Help", lambda: taken.append("second")),)))
    QTest.mouseClick(button(window.notices, "Help"), Qt.MouseButton.LeftButton)
    assert taken == ["second"]
    assert window.notices.words.text() == "First"
    window.notices.report(Notice("First"))
    assert len(window.notices.notices) == 1


def test_few_lines_are_left_as_they_are(window: BriefWindow) -> None:
    shortened = window.notices.shortened
    assert shortened("a\nb\nc") == "a\nb\nc"
    assert shortened("a\nb\nc\nd").startswith("a\nb\n")


def test_every_command_stands_in_a_menu_with_a_name_and_tells_what_it_does(window: BriefWindow) -> None:
    listed = {id(entry.action) for entry in entries(window.menuBar())}
    parts = (window.commands.sources, window.commands.specs, window.commands.exports, window.commands.views)
    every = [action for part in parts for action in part.commands]
    every += window.panes.commands(*window.panes.all)
    assert all(id(action) in listed for action in every)
    assert all(action.objectName() for part in parts for action in part.commands)


def test_no_keys_are_given_twice(window: BriefWindow) -> None:
    keys = Counter(
        each.toString(QKeySequence.SequenceFormat.PortableText)
        for action in window.findChildren(QAction)
        for each in action.shortcuts()
        if action.shortcutContext() in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_items_of_the_frames_menus_have_the_same_mnemonic(window: BriefWindow) -> None:
    names = {"File", "View", "Help"}
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if plain(menu.title()) in names]
    assert len(menus) == len(names)
    for menu in (window.menuBar(), *menus):
        keys = Counter(QKeySequence.mnemonic(action.text()).toString() for action in menu.actions())
        assert [key for key, count in keys.items() if key and count > 1] == []


def test_f6_goes_through_the_panes_and_back(seeded: BriefWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: seeded.panes.preview.pages > 0)
    panes = seeded.panes.panes

    def place() -> int:
        focus = QApplication.focusWidget()
        return next(at for at, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus))

    start = place()
    seen = []
    for _ in panes:
        QTest.keyClick(seeded, Qt.Key.Key_F6)
        seen.append(place())
    assert sorted(seen) == list(range(len(panes)))
    assert seen[-1] == start
    QTest.keyClick(seeded, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert place() == (start - 1) % len(panes)


def test_sizes_are_kept(qtbot: QtBot, tmp_path: Path, seeds: Path) -> None:
    first = shown_window(qtbot, settings_in(tmp_path))
    opened(first, qtbot, seeds)
    first.resize(1300, 760)
    sizes = first.panes.columns.sizes()
    first.panes.columns.setSizes([sizes[0] + 20, *sizes[1:-1], sizes[-1] - 20])
    wanted = first.panes.columns.sizes()
    first.close()
    second = shown_window(qtbot, settings_in(tmp_path))
    opened(second, qtbot, seeds)
    assert second.size() == first.size()
    assert second.panes.columns.sizes() == wanted != sizes


def test_panes_are_hidden_and_shown_by_keys_and_stay_so(seeded: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.keyClick(seeded, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not seeded.panes.left.isVisible()
    assert seeded.panes.facets not in seeded.panes.panes
    other = shown_window(qtbot, settings_in(tmp_path))
    opened(other, qtbot, Path(seeded.workspace.collection.sources[0]))  # type: ignore[union-attr]
    assert not other.panes.left.isVisible()
    other.panes.toggles[0].trigger()
    assert other.panes.left.isVisible()
    assert settings_in(tmp_path).values.hidden_panes == ()


def test_a_picture_of_the_window_is_taken_when_it_is_ready(
    window: BriefWindow, seeds: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window.open_paths([seeds])
    Screenshot(window, tmp_path / "window.png")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    assert QImage(str(tmp_path / "window.png")).size() == window.size()
    assert window.workspace.collection is not None


def test_leaving_with_unsaved_changes_is_asked_about(seeded: BriefWindow, qtbot: QtBot) -> None:
    seeded.workspace.change_spec("Title", title="Embassies")
    seeded.close()
    (box,) = seeded.findChildren(QMessageBox)
    assert seeded.isVisible()
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert seeded.isVisible()
    qtbot.waitUntil(lambda: not seeded.findChildren(QMessageBox))
    seeded.close()
    (box,) = seeded.findChildren(QMessageBox)
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Discard), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not seeded.isVisible())


def test_leaving_without_changes_asks_nothing(seeded: BriefWindow, qtbot: QtBot) -> None:
    idle(seeded, qtbot)
    assert seeded.close()
    assert not seeded.findChildren(QMessageBox)


def test_edits_are_kept_in_an_open_library_by_command(
    window: BriefWindow, tmp_path: Path, seeds: Path, qtbot: QtBot
) -> None:
    keep = window.commands.promote_edits
    opened(window, qtbot, seeds)
    window.workspace.edit("taliban-takeover", title="The Taliban took power")
    assert not keep.isEnabled()
    import_sources([seeds], str(tmp_path / "desk.db"), ExtractionOptions())
    window.workspace.guard = lambda go: go()
    opened(window, qtbot, tmp_path / "desk.db")
    event = window.panes.events.model.events[0].id
    assert not keep.isEnabled()
    window.workspace.edit(event, title="The Taliban took power")
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        keep.trigger()
    idle(window, qtbot)
    assert window.workspace.choice.spec.edits == {}
    qtbot.waitUntil(lambda: any(row.row.title == "The Taliban took power" for row in window.panes.events.model.events))
