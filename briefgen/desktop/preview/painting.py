"""Painting a page, and marks on it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from briefgen.desktop.preview.drawing import strips_of
from briefgen.desktop.preview.pictures import Pictures

_MARK: Final = 44
_MARK_EDGE: Final = 150
"""Opacities of a mark and its edge, of 255."""


def paint_page(painter: QPainter, rect: QRect, page: int, pictures: Pictures, size: QSize) -> None:
    """Paint a page; `size` is that of its pictures in pixels of the screen.

    Until a picture is there, one of another size stands in for it.
    """
    painter.fillRect(rect, Qt.GlobalColor.white)
    across, down = rect.width() / size.width(), rect.height() / size.height()
    strips = list(strips_of(page, size))
    if any(pictures.picture(strip) is None for strip in strips):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for strip, image in pictures.stand_ins(page):
            ratio = rect.width() / strip.width
            painter.drawImage(_target(rect, strip.top * ratio, strip.depth * ratio), image)
    for strip in strips:
        image_there = pictures.picture(strip)
        if image_there is not None:
            target = _target(rect, strip.top * down, strip.depth * down)
            target.setWidth(strip.width * across)
            painter.fillRect(target, Qt.GlobalColor.white)
            painter.drawImage(target, image_there)


def paint_marks(painter: QPainter, marks: Iterable[QRectF], palette: QPalette) -> None:
    """Paint soft marks, in the colour in which the system marks what is chosen."""
    wash = palette.color(QPalette.ColorRole.Highlight)
    edge = QColor(wash)
    wash.setAlpha(_MARK)
    edge.setAlpha(_MARK_EDGE)
    for mark in marks:
        painter.fillRect(mark, wash)
        painter.fillRect(QRectF(mark.left() - 3, mark.top(), 3, mark.height()), edge)


def _target(rect: QRect, top: float, depth: float) -> QRectF:
    return QRectF(rect.x(), rect.y() + top, rect.width(), depth)
