"""A screen that nobody sees; without the system's libraries for one, these tests are skipped."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parent / 'screen.json'}")
pytest.importorskip("PySide6.QtWidgets", reason="Qt needs libEGL and libGL here", exc_type=ImportError)


@pytest.fixture(autouse=True)
def _garbage_on_this_thread() -> Iterator[None]:
    """As in the app: widgets are taken apart on their own thread, not by the collector in a worker's."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()
