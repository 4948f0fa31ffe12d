"""The looks of the moment: the tokens in light or dark, at the size of the application's letters."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from briefgen.desktop.theme.design_tokens import DesignTokens, Letters, TextStyle, WindowColours, tokens

_PACKAGE: Final = "font_source_serif_pro"
_FILES: Final = ("SourceSerifPro-Regular.ttf", "SourceSerifPro-It.ttf", "SourceSerifPro-Semibold.ttf")


@dataclass(frozen=True, slots=True, eq=False)  # each is made once: told apart by identity, which is quick
class WindowTheme:
    """Colours, lengths and letters for painters; `scale` is the size of the letters by that of the table."""

    tokens: DesignTokens
    colours: WindowColours
    is_dark: bool
    scale: float
    family: str
    points: float

    def px(self, length: float) -> int:
        """A length of the table in the pixels of now."""
        return round(length * self.scale)

    def letters(self, style: TextStyle) -> Letters:
        """What the table says of some letters."""
        found: Letters = getattr(self.tokens.type_scale, style)
        return found

    def line_height(self, style: TextStyle) -> int:
        """The height of a line of some letters, in the pixels of now."""
        return self.px(self.letters(style).line)

    def font(self, style: TextStyle, *, weight: int | None = None, is_italic: bool = False) -> QFont:
        """The letters of a use, at the size of now."""
        letters = self.letters(style)
        font = QFont(self.family)
        if style in ("heading", "reading", "writing"):
            font = QFont(_reading_family())
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.points * letters.size / self.tokens.type_scale.body.size)
        font.setWeight(QFont.Weight(weight if weight is not None else letters.weight))
        font.setItalic(is_italic)
        return font


def theme() -> WindowTheme:
    """The looks that the application's palette and letters have now."""
    font = QApplication.font()
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    points = font.pointSizeF()
    return _made(ground.lightness() < 128, font.family(), points if points > 0 else QFontInfo(font).pointSizeF())


@lru_cache(maxsize=16)
def _made(is_dark: bool, family: str, points: float) -> WindowTheme:
    font = QFont(family)
    font.setPointSizeF(points)
    table = tokens()
    scale = QFontInfo(font).pixelSize() / table.type_scale.body.size
    return WindowTheme(table, table.colour.dark if is_dark else table.colour.light, is_dark, scale, family, points)


def faded(colour: str, share: float) -> QColor:
    """A colour that lets its ground through; `share` of 1 hides it."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


@cache
def _reading_family() -> str:
    """The name under which Qt knows the face; loaded when it is first wanted, "serif" where it cannot be."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return "serif"
    folder = Path(spec.origin).parent / "files"
    loaded = [QFontDatabase.addApplicationFont(str(folder / name)) for name in _FILES]
    families = QFontDatabase.applicationFontFamilies(loaded[0]) if loaded[0] >= 0 else []
    return families[0] if families else "serif"
