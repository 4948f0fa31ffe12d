"""Names and words of articles run as their letters do, whichever way the window runs."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_BEGIN: Final = "\N{FIRST STRONG ISOLATE}"
_END: Final = "\N{POP DIRECTIONAL ISOLATE}"


def isolated(text: str) -> str:
    """The text, to be shown in a direction of its own: that of its first letter."""
    return f"{_BEGIN}{text}{_END}" if text else ""


class OwnDirection(QStyledItemDelegate):
    """Shows each item in a direction of its own; the dots of one that is cut short stand at its end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Isolate the words."""
        super().initStyleOption(option, index)
        option.text = isolated(option.text)
