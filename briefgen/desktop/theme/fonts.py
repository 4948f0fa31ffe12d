"""The face in which evidence and the analyst's own words are read: that of the brief itself, which is shipped."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

_PACKAGE: Final = "font_source_serif_pro"
_FILES: Final = ("SourceSerifPro-Regular.ttf", "SourceSerifPro-It.ttf", "SourceSerifPro-Semibold.ttf")


@cache
def reading_family() -> str:
    """The name under which Qt knows the face; loaded when it is first wanted, "serif" where it cannot be."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return "serif"
    folder = Path(spec.origin).parent / "files"
    loaded = [QFontDatabase.addApplicationFont(str(folder / name)) for name in _FILES]
    families = QFontDatabase.applicationFontFamilies(loaded[0]) if loaded[0] >= 0 else []
    return families[0] if families else "serif"
