"""Icons of the Lucide set in the colours of the theme, mirrored where direction matters.

Qt asks an icon engine for pictures by colour, but one that is written in Python does not survive being copied by Qt;
so icons are pictures, and what wears one is dressed anew when the colours or the letters change.
"""

from functools import lru_cache
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from briefgen import assets
from briefgen.desktop.theme.window_theme import theme

Ink = Literal["text", "muted", "accent", "on_accent", "claimed", "planned", "disputed", "denied", "good", "disabled"]
_FOLDER: Final = "icons/lucide"
_MIRRORED: Final = frozenset(
    {"arrow-right", "chevron-left", "chevron-right", "external-link", "list", "redo-2", "undo-2"}
)
_USUAL: Final = 16  # pixels of the icon of a button
_NAME: Final = "iconName"
_INK: Final = "iconInk"
_HAS_GAP: Final = "iconHasGap"
_GAP: Final = 5  # pixels between an icon and words, beside what Qt leaves
_BOLD, _FINE, _LARGE = 1.75, 1.5, 20  # strokes in the units of the pictures, and from which size on they are fine


def icon(name: str, ink: Ink = "text", *, has_gap: bool = False) -> QIcon:
    """The icon in the colours of now, with air beside it for words.

    Raises `FileNotFoundError` for a name that the set shipped has not.
    """
    look = theme()
    ratio = QApplication.primaryScreen().devicePixelRatio() if QApplication.primaryScreen() else 1.0
    is_mirrored = name in _MIRRORED and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made = QIcon()
    pixels = look.px(_USUAL)
    for mode, colour in ((QIcon.Mode.Normal, getattr(look.colours, ink)), (QIcon.Mode.Disabled, look.colours.disabled)):
        drawn = picture(name, colour, pixels, ratio, is_mirrored)
        made.addPixmap(_with_gap(drawn, look.px(_GAP)) if has_gap else drawn, mode)
    return made


def dress(wearer: QAction | QAbstractButton, name: str, ink: Ink = "text", *, has_gap: bool = False) -> None:
    """Give a button or an action an icon, with a gap where words stand beside it; it can be renewed."""
    wearer.setProperty(_NAME, name)
    wearer.setProperty(_INK, ink)
    wearer.setProperty(_HAS_GAP, has_gap)
    wearer.setIcon(icon(name, ink, has_gap=has_gap))
    if isinstance(wearer, QAbstractButton):
        fit_icon(wearer)


def fit_icon(button: QAbstractButton) -> None:
    """Give the icon of a button the size that goes with the letters."""
    look = theme()
    side = look.px(_USUAL)
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    has_gap = (action or button).property(_HAS_GAP)
    button.setIconSize(QSize(side + look.px(_GAP) if has_gap else side, side))


def dress_buttons(part: QWidget) -> None:
    """Renew the icons of buttons in a part of a window, in the colours and the size of now."""
    for button in part.findChildren(QAbstractButton):
        fit_icon(button)
        _dress_anew(button)


def dress_actions(window: QWidget) -> None:
    """Renew the icons of all actions of a window, in the colours and the size of now."""
    for action in window.findChildren(QAction):
        _dress_anew(action)


def _dress_anew(wearer: QAction | QAbstractButton) -> None:
    name = wearer.property(_NAME)
    if name:
        dress(wearer, name, wearer.property(_INK), has_gap=bool(wearer.property(_HAS_GAP)))


@lru_cache(maxsize=512)
def picture(name: str, colour: str, size: int, ratio: float = 1.0, is_mirrored: bool = False) -> QPixmap:
    """An icon in one colour, `size` logical pixels wide and high."""
    svg = assets.read_text(f"{_FOLDER}/{name}.svg").replace("currentColor", colour)
    stroke = _FINE if size >= _LARGE else _BOLD
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    if is_mirrored:
        drawn = drawn.transformed(QTransform.fromScale(-1, 1))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    """The picture with air on the side where words follow it."""
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    is_mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter = QPainter(wide)
    painter.drawPixmap(gap if is_mirrored else 0, 0, drawn)
    painter.end()
    return wide
