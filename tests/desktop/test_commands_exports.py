"""Exports in one click: the same bytes as the command line's, a name from the title, nothing of others replaced."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen.desktop.commands.exporting import export_named, file_stem, free_stem, stamp
from briefgen.desktop.commands.exports import usual_folder
from briefgen.desktop.frame.window import BriefWindow
from briefgen.errors import BriefgenError
from briefgen.model import Filters, Spec
from briefgen.progress import Cancelled
from briefgen.service.opening import open_collection
from tests import processes
from tests.desktop.frame import opened, settings_in, shown_window
from tests.export.pdf.made_fonts import only_fonts_of


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> BriefWindow:
    shown = shown_window(qtbot, settings_in(tmp_path))
    opened(shown, qtbot, seeds)
    (tmp_path / "out").mkdir()
    return shown


@pytest.fixture
def target(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> Path:
    """The folder that exports go to."""
    window.commands.exports._settings.change(export_folder=str(tmp_path / "out"))
    return tmp_path / "out"


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def export(window: BriefWindow, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier) -> list[Path]:
    with qtbot.waitSignal(window.commands.exports.exported, timeout=30_000) as told:
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier | keys)
    return list(told.args[0])


def test_both_files_are_those_of_the_command_line(
    window: BriefWindow, target: Path, qtbot: QtBot, tmp_path: Path, seeds: Path
) -> None:
    workspace = window.workspace
    workspace.change_spec("Title", title="Embassies in Kabul", bottom_line="A step.", marking="TLP:GREEN")
    events = sorted(workspace.collection.corpus().events, key=lambda event: event.id)  # type: ignore[union-attr]
    workspace.tick([events[0].id], False)
    workspace.edit(events[1].id, title="Another wording", date="2025-05")
    files = export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert [file.name for file in files] == ["embassies-in-kabul.docx", "embassies-in-kabul.pdf"]
    saved = tmp_path / "saved.brief.toml"
    with qtbot.waitSignal(window.commands.specs.changed):
        window.commands.specs.save_to(saved)
    date = str(workspace.brief_spec().date)
    command = [sys.executable, "-m", "briefgen", "build", str(seeds), "--spec", str(saved), "--date", date]
    for ending in ("docx", "pdf"):
        processes.run([*command, "-o", str(tmp_path / f"shell.{ending}")], check=True, cwd=seeds.parent)
    for file in files:
        assert file.read_bytes() == (tmp_path / f"shell{file.suffix}").read_bytes()


@pytest.mark.parametrize(
    ("keys", "endings"), [(Qt.KeyboardModifier.NoModifier, [".docx"]), (Qt.KeyboardModifier.ShiftModifier, [".pdf"])]
)
def test_each_format_has_its_keys(
    window: BriefWindow, target: Path, qtbot: QtBot, keys: Qt.KeyboardModifier, endings: list[str]
) -> None:
    assert [file.suffix for file in export(window, qtbot, Qt.Key.Key_E, keys)] == endings


def test_an_export_of_this_session_is_replaced_and_any_other_file_stays(
    window: BriefWindow, target: Path, qtbot: QtBot
) -> None:
    window.workspace.change_spec("Title", title="Embassies")
    other = target / "embassies.docx"
    other.write_bytes(b"of somebody else")
    assert export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier) == [target / "embassies-2.docx"]
    window.workspace.change_spec("Marking", marking="TLP:RED")
    assert export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier) == [target / "embassies-2.docx"]
    assert other.read_bytes() == b"of somebody else"
    (target / "embassies-2.docx").write_bytes(b"edited since")
    assert export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier) == [target / "embassies-3.docx"]
    assert (target / "embassies-2.docx").read_bytes() == b"edited since"


def test_another_brief_of_the_same_title_replaces_nothing(
    window: BriefWindow, target: Path, qtbot: QtBot, seeds: Path
) -> None:
    first = export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.workspace.collection_changed):
        window.workspace.open_sources([seeds])
    assert export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier) != first


def test_the_first_export_goes_into_the_folder_for_documents(
    window: BriefWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.desktop.commands.exports.documents", lambda: str(tmp_path / "Documents"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert usual_folder() == str(tmp_path)
    (tmp_path / "Documents").mkdir()
    with qtbot.waitSignal(window.commands.exports.exported, timeout=30_000) as told:
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0][0].parent == tmp_path / "Documents"
    assert settings_in(tmp_path).values.export_folder == str(tmp_path / "Documents")


def test_the_button_exports_what_was_exported_last(window: BriefWindow, target: Path, qtbot: QtBot) -> None:
    exports = window.commands.exports
    with qtbot.waitSignal(exports.exported, timeout=30_000) as told:
        QTest.mouseClick(window.header.export, Qt.MouseButton.LeftButton)
    assert [file.suffix for file in told.args[0]] == [".docx", ".pdf"]
    with qtbot.waitSignal(exports.exported, timeout=30_000):
        exports.formats[".pdf"].trigger()
    assert "PDF" in exports.again.statusTip()
    assert "DOCX" not in exports.again.statusTip()
    with qtbot.waitSignal(exports.exported, timeout=30_000) as told:
        QTest.mouseClick(window.header.export, Qt.MouseButton.LeftButton)
    assert [file.suffix for file in told.args[0]] == [".pdf"]


def test_a_folder_that_is_gone_is_told_with_a_way_on(window: BriefWindow, target: Path, qtbot: QtBot) -> None:
    target.rmdir()
    with qtbot.waitSignal(window.commands.exports.trouble):
        window.commands.exports.formats[".docx"].trigger()
    assert "no such folder" in window.notices.words.text()
    window.notices.notices[-1].ways[0].take()
    assert window.findChildren(QFileDialog)


def test_nothing_ticked_cannot_be_exported(window: BriefWindow) -> None:
    exports = window.commands.exports
    assert exports.formats[".docx"].isEnabled()
    window.workspace.tick_only([])
    assert not any(action.isEnabled() for action in (*exports.formats.values(), exports.together, exports.export_as))


def test_export_as_asks_for_a_name(window: BriefWindow, target: Path, qtbot: QtBot) -> None:
    window.commands.exports.export_as.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.selectNameFilter(dialog.nameFilters()[1])
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    dialog.selectFile(str(target / "other"))
    with qtbot.waitSignal(window.commands.exports.exported, timeout=30_000):
        dialog.accept()
    assert names(target) == ["other.pdf"]


class Opener(QObject):
    """Takes what the system should open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


def test_the_toast_opens_the_file_and_shows_its_folder(
    window: BriefWindow, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")
    try:
        (file,) = export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
        toast = window.toast
        assert toast.isVisible()
        assert file.name in toast.words.text()
        QTest.mouseClick(toast.open, Qt.MouseButton.LeftButton)
        QTest.mouseClick(toast.folder, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.urls == [str(file), str(target)]
    assert window.rect().contains(toast.mapTo(window, toast.rect().center()))
    toast.open.setFocus()
    QTest.keyClick(toast.open, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_an_export_that_is_called_off_writes_nothing(tmp_path: Path, seeds: Path) -> None:
    def report(done: int, total: int | None, what: str) -> None:
        raise Cancelled

    spec = Spec.model_validate({"date": "2025-06-01"})
    with pytest.raises(Cancelled):
        export_named(open_collection([seeds]), spec, tmp_path, (".docx", ".pdf"), {}, report)
    assert names(tmp_path) == []


def test_what_the_spec_asks_for_in_vain_is_told(tmp_path: Path, seeds: Path) -> None:
    spec = Spec.model_validate({"date": "2025-06-01", "filters": Filters(events=("nothing",))})
    with pytest.raises(BriefgenError, match="nothing"):
        export_named(open_collection([seeds]), spec, tmp_path, (".pdf",), {})


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Embassies in Kabul", "embassies-in-kabul"),
        ("  ", "brief"),
        ("CON", "con_"),
        ("a/b\\c:d*?", "a-b-c-d"),
        (
            "Pakistan and Afghanistan: relations, withdrawal, relocation and the road to recognition",
            "pakistan-and-afghanistan-relations-withdrawal-relocation-and",
        ),
    ],
)
def test_names_are_safe_on_every_system(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_both_files_share_a_name_that_is_free_for_both(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"")
    (tmp_path / "a-2.docx").write_bytes(b"")
    assert free_stem(tmp_path, "a", (".docx", ".pdf"), {}) == "a-3"
    assert free_stem(tmp_path, "a", (".docx",), {}) == "a"
    own = tmp_path / "a.pdf"
    assert free_stem(tmp_path, "a", (".pdf",), {own: stamp(own)}) == "a"


def test_letters_that_no_font_has_are_said_of_the_file_that_was_written(
    window: BriefWindow, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.workspace.change_spec("Bottom line", bottom_line="To 北 here.")
    with only_fonts_of(target, monkeypatch):
        assert len(export(window, qtbot, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)) == 2
    assert "no font has 北 (U+5317); they print as boxes" in window.notices.words.text()
    assert not window.notices.notices[-1].is_problem
