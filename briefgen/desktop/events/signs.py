"""Small signs in the colours of the text: a pencil, and the triangle of a heading."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

_Points = Sequence[tuple[float, float]]
_SIGNS: Final[Mapping[str, Sequence[_Points]]] = MappingProxyType(
    {
        "pencil": (
            ((0.08, 0.92), (0.14, 0.68), (0.62, 0.20), (0.80, 0.38), (0.32, 0.86)),
            ((0.68, 0.14), (0.76, 0.06), (0.94, 0.24), (0.86, 0.32)),
        ),
        "unfolded": (((0.15, 0.32), (0.85, 0.32), (0.5, 0.74)),),
        "folded": (((0.32, 0.15), (0.74, 0.5), (0.32, 0.85)),),
        "folded left": (((0.68, 0.15), (0.26, 0.5), (0.68, 0.85)),),
    }
)


@lru_cache(maxsize=64)
def sign(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    """A sign of `size` logical pixels, in a colour as `QColor.rgba` gives it."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    for points in _SIGNS[name]:
        painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in points]))
    painter.end()
    return picture
