"""An input format more in the window: its files can be chosen and opened."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen.ingest import formats
from briefgen.ingest.formats import INPUT_FORMATS
from tests.desktop.frame import opened, settings_in, shown_window
from tests.registries.made_up import CAPTIONS
from tests.registries.test_input_formats import FILE, TEXT


def test_the_window_opens_a_format_that_is_new(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "INPUT_FORMATS", (*INPUT_FORMATS, CAPTIONS))
    window = shown_window(qtbot, settings_in(tmp_path))
    window.commands.sources.open.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    (kinds,) = dialog.nameFilters()
    assert {"*.cap", "*.md", "*.json", "*.db"} <= set(kinds.partition("(")[2].rstrip(")").split())
    dialog.reject()
    (tmp_path / "said.cap").write_text(FILE, "utf-8")
    opened(window, qtbot, tmp_path / "said.cap")
    collection = window.workspace.collection
    assert collection is not None
    assert [article.text for article in collection.corpus().articles.values()] == [TEXT]
