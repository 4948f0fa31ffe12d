"""Words of articles in a window that runs the other way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QListWidget, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from briefgen.desktop.widgets.item_delegate import ItemDelegate, isolated

WORDS = "[Pakistan] will appoint an Ambassador"


def drawn(words: str, direction: Qt.LayoutDirection, qapp: QApplication) -> QImage:
    """A line of words at the left of a picture."""
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(qapp.font())
    painter.setLayoutDirection(direction)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute, words)
    painter.end()
    return image


def test_an_english_title_looks_the_same_in_a_window_from_right_to_left(qapp: QApplication) -> None:
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert drawn(isolated(WORDS), right, qapp) == drawn(WORDS, left, qapp)
    assert drawn(WORDS, right, qapp) != drawn(WORDS, left, qapp)


def test_items_of_a_list_are_isolated_and_empty_ones_stay_empty(qtbot: QtBot) -> None:
    shown = QListWidget()
    qtbot.addWidget(shown)
    shown.addItems([WORDS, ""])
    delegate = ItemDelegate(shown)
    for row, words in enumerate((isolated(WORDS), "")):
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, shown.model().index(row, 0))
        assert option.text == words
