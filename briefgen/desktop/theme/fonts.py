"""The face in which evidence and the analyst's own words are read: that of the brief itself, which is shipped."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFontDatabase

_FAMILY: Final = "source serif"


@cache
def reading_family() -> str:
    """The name under which Qt knows the face; loaded when it is first wanted, "serif" where it cannot be."""
    from briefgen.export.pdf.families import find_family

    files = find_family(_FAMILY, None)
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in (files.regular, files.italic, files.strong)]
    families = QFontDatabase.applicationFontFamilies(loaded[0]) if loaded[0] >= 0 else []
    return families[0] if families else "serif"
