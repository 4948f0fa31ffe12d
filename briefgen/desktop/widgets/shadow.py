"""The shadow of the few parts that float over the window."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from briefgen.desktop.theme import theme


def cast_shadow(widget: QWidget) -> None:
    """Let a widget cast the shadow of a card."""
    look = theme()
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(look.px(look.tokens.shadow.blur))
    shadow.setOffset(0, look.px(look.tokens.shadow.y))
    shadow.setColor(QColor(look.colours.shadow))
    widget.setGraphicsEffect(shadow)
