"""A screen that nobody sees; without the system's libraries for one, these tests are skipped."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", reason="Qt needs libEGL and libGL here", exc_type=ImportError)
