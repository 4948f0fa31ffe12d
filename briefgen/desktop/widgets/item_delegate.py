"""How the items of lists, trees and tables are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from briefgen.desktop.widgets.bidi_isolate import isolated


class ItemDelegate(QStyledItemDelegate):
    """Shows each item in a direction of its own, whose dots stand at its end where it is cut short.

    The boxes of ticks stand out from light and dark grounds: styles draw them in a shade of the window, which is too
    near that of the ground.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Isolate the words, and lend the box of the tick the colour of faint words."""
        super().initStyleOption(option, index)
        option.text = isolated(option.text)
        faint = option.palette.color(QPalette.ColorRole.PlaceholderText)
        option.palette.setColor(QPalette.ColorRole.Window, faint)
