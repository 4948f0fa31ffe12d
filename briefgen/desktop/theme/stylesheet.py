"""The style sheet of the window, with the colours and lengths of a theme put in."""

import re
from pathlib import Path
from string import Template
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefgen import assets
from briefgen.desktop.theme.design_tokens import TextStyle
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.theme.window_theme import WindowTheme

_FILE: Final = "window/window.qss"
_NAMES: Final = re.compile(r"\$\{(\w+)\}")
_SIDES: Final = re.compile(r"\b(?:padding|border|border-top|border-bottom)-(left|right)\b")
_INKS: Final = ("on_accent", "text")
_PICTURE_SIZE: Final = 16  # pixels, of ticks and arrows


def stylesheet(theme: WindowTheme, folder: Path) -> str:
    """The sheet; the pictures that it shows are written into `folder`, as a sheet of Qt can only name files."""
    words = assets.read_text(_FILE)
    values = {name: _value(name, theme, folder) for name in set(_NAMES.findall(words))}
    made = Template(words).substitute(values)
    return _mirrored(made) if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else made


def _mirrored(words: str) -> str:
    """The sheet with left and right exchanged in lengths, which Qt takes as they are in either direction of reading."""
    return _SIDES.sub(lambda found: found[0].replace(found[1], "right" if found[1] == "left" else "left"), words)


def _value(name: str, theme: WindowTheme, folder: Path) -> str:
    """`n_12`: twelve pixels at the size of now; `f_row`: the letters of a use; `i_check_text`: the file of an icon in
    an ink; else a colour.
    """
    if name.startswith("n_"):
        return str(max(1, theme.px(int(name[2:]))))
    if name.startswith("f_"):
        font = theme.font(cast(TextStyle, name[2:]))
        return f'font-family: "{font.family()}"; font-size: {font.pointSizeF():.2f}pt; font-weight: {font.weight()}'
    if not name.startswith("i_"):
        return str(getattr(theme.colours, name))
    ink = next(each for each in _INKS if name.endswith(f"_{each}"))
    icon = name[2:].removesuffix(f"_{ink}").replace("_", "-")
    colour, size = getattr(theme.colours, ink), theme.px(_PICTURE_SIZE)
    file = folder / f"{icon}-{colour.lstrip('#')}-{size}.png"
    if not file.exists():
        picture(icon, colour, size).save(str(file))
        picture(icon, colour, size, 2.0).save(str(file.with_stem(f"{file.stem}@2x")))
    return file.as_posix()
