"""Buttons of the window's few kinds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton

from briefgen.desktop.theme import dress
from briefgen.desktop.theme.design_tokens import TextStyle
from briefgen.desktop.theme.icons import Ink, fit_icon


def icon_button(action: QAction, icon: str, ink: Ink = "text") -> QToolButton:
    """A button without a frame that shows an icon only, named by what its action does."""
    dress(action, icon, ink)
    button = QToolButton()
    button.setDefaultAction(action)
    fit_icon(button)
    button.setProperty("quiet", True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", ""))
    button.setAccessibleDescription(action.statusTip())
    return button


def button_of(action: QAction, icon: str = "") -> QToolButton:
    """A button with the words of an action, and an icon before them where one is named."""
    if icon:
        dress(action, icon, has_gap=True)
    button = QToolButton()
    button.setDefaultAction(action)
    fit_icon(button)
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon if icon else Qt.ToolButtonStyle.ToolButtonTextOnly
    )
    return button


def muted(label: QLabel) -> QLabel:
    """The label, in the colour of what stands back."""
    label.setProperty("muted", True)
    return label


def typed(label: QLabel, style: TextStyle) -> QLabel:
    """The label, in the letters of a use."""
    label.setProperty("type", style)
    return label
