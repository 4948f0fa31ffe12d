"""A screen that nobody sees; without the system's libraries for one, these tests are skipped."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parent / 'screen.json'}")
pytest.importorskip("PySide6.QtWidgets", reason="Qt needs libEGL and libGL here", exc_type=ImportError)

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace
from tests.desktop.frame import opened, settings_in, shown_window


@pytest.fixture(scope="session", autouse=True)
def _what_is_loaded_stays() -> Iterator[None]:
    """What was imported before the first test is not looked through again after each."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _garbage_on_this_thread() -> Iterator[None]:
    """As in the app: widgets are taken apart on their own thread, not by the collector in a worker's."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def _closed_is_gone() -> Iterator[None]:
    """What was closed is deleted at once; else it would live, and follow the letters, until the next event loop."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def workspace(qtbot: QtBot) -> Iterator[Workspace]:
    made = Workspace(Worker(3))
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.worker.is_busy)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> BriefWindow:
    return shown_window(qtbot, settings_in(tmp_path))


@pytest.fixture
def seeded(window: BriefWindow, seeds: Path, qtbot: QtBot) -> BriefWindow:
    opened(window, qtbot, seeds)
    return window
