"""The sheet of own words: lists with numbers, and passages dragged into them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.brief.editors import TextEditor
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from tests.desktop.frame import idle


@pytest.fixture
def writing(seeded: BriefWindow, qtbot: QtBot) -> BriefWindow:
    seeded.resize(theme().px(1300), theme().px(900))
    seeded.workspace.set_current(seeded.panes.events.model.events[1].id)
    qtbot.waitUntil(seeded.panes.evidence.quote.isEnabled)
    seeded.panes.show_view("write")
    return seeded


def test_a_click_on_a_passage_selects_it_to_be_dragged(writing: BriefWindow, qtbot: QtBot) -> None:
    text = writing.panes.evidence.text
    qtbot.waitUntil(lambda: text.marked != "")
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index(text.marked) + 3)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert text.textCursor().selectedText() == text.marked
    data = text.createMimeDataFromSelection()
    assert data.text() == text.marked
    recommendations = writing.panes.brief.sheet.recommendations.editor
    assert isinstance(recommendations, TextEditor)
    recommendations.setPlainText("Ask Islamabad.")
    recommendations.moveCursor(QTextCursor.MoveOperation.End)
    assert recommendations.canInsertFromMimeData(data)
    recommendations.insertFromMimeData(data)
    (written,) = writing.workspace.choice.spec.recommendations
    assert written.startswith(f"Ask Islamabad. “{text.marked}” [")
    assert written.endswith("¶5]")
    idle(writing, qtbot)


def test_files_are_no_words_and_other_texts_stay_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    words.setText("two\nlines")
    assert not editor.canInsertFromMimeData(files)
    editor.insertFromMimeData(words)
    assert editor.value() == "two\nlines"


def test_items_of_a_list_are_numbered_and_the_next_one_is_invited(qtbot: QtBot) -> None:
    plain, marked = TextEditor("number"), TextEditor("number", "Write the next one")
    pictures: list[QImage] = []
    for editor in (plain, marked):
        qtbot.addWidget(editor)
        editor.resize(400, 200)
        editor.setPlainText("Ask.\nWatch.\n")
        editor.show()
        assert editor.value() == ("Ask.", "Watch.")
        assert editor.viewport().x() >= theme().px(28)
        pictures.append(editor.grab().toImage())
    assert pictures[0] != pictures[1]
    plain.resize(200, 200)
    plain.setPlainText("Watch for the name: a career diplomat would say one thing, a political figure another.\n")
    layout = plain.document().firstBlock().layout()
    assert layout.lineCount() > 1
    assert max(layout.lineAt(row).width() for row in range(layout.lineCount())) <= plain.viewport().width()
    numbers = pictures[0].copy(0, 0, plain.viewport().x() - 2, pictures[0].height())
    inks = {numbers.pixelColor(x, y).name() for x in range(3, numbers.width()) for y in range(3, numbers.height() - 3)}
    assert len(inks) > 2
