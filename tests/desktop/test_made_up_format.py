"""An output format more in the window: its command, its menu entry, its kind of file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen.export import formats
from briefgen.export.formats import OUTPUT_FORMATS
from tests.desktop.frame import opened, settings_in, shown_window
from tests.registries.made_up import OUTLINE


def test_the_window_exports_a_format_that_is_new(
    qtbot: QtBot, tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "OUTPUT_FORMATS", (*OUTPUT_FORMATS, OUTLINE))
    settings = settings_in(tmp_path)
    (tmp_path / "out").mkdir()
    settings.change(export_folder=str(tmp_path / "out"))
    window = shown_window(qtbot, settings)
    opened(window, qtbot, seeds)
    window.workspace.change_spec("Title", title="Embassies")
    file_menu = window.menuBar().actions()[0].menu()
    entries = [action.text() for action in file_menu.actions()]
    at = entries.index("Export Outline")
    assert entries[at - 6 : at - 4] == ["Export &Word", "Export &PDF"]
    assert entries[at : at + 2] == ["Export Outline", "Export &both"]

    with qtbot.waitSignal(window.commands.exports.exported, timeout=30_000) as told:
        file_menu.actions()[at].trigger()
    assert told.args[0] == (tmp_path / "out" / "embassies.outline",)
    assert (tmp_path / "out" / "embassies.outline").read_text("utf-8").startswith("Embassies\n")

    window.commands.exports.export_as.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    kinds = dialog.nameFilters()
    assert kinds[:2] == ["Word documents (*.docx)", "PDF documents (*.pdf)"]
    assert kinds[-1] == "Outline documents (*.outline)"
    dialog.filterSelected.emit(kinds[-1])
    assert dialog.defaultSuffix() == "outline"
    dialog.reject()


def test_three_usual_formats_are_not_called_both(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = formats.OutputFormat("Outline", ".outline", OUTLINE.load, by_default=True)
    monkeypatch.setattr(formats, "OUTPUT_FORMATS", (*OUTPUT_FORMATS, usual))
    window = shown_window(qtbot, settings_in(tmp_path))
    assert window.commands.exports.together.text() == "Export usual for&mats"
    assert [action.text() for action in window.commands.exports.buttons] == [
        "Export &Word",
        "Export &PDF",
        "Export Outline",
    ]
