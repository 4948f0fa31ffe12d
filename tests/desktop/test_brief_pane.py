"""What the analyst decides about the brief, by mouse and keyboard."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QFrame, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.brief import BriefPane
from briefgen.desktop.brief.editors import NumberEditor, TextEditor
from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.section_delegate import NOTE_ROLE
from briefgen.desktop.brief.section_outline import arranged, moved
from briefgen.desktop.brief.spelling_dictionary import load_lexicon
from briefgen.desktop.frame.window import BriefWindow
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS, Section
from tests.desktop.frame import idle, opened, settings_in, shown_window

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> Iterator[BriefWindow]:
    made = shown_window(qtbot, settings_in(tmp_path))
    made.resize(1500, 900)
    opened(made, qtbot, seeds)
    yield made
    idle(made, qtbot)


@pytest.fixture
def pane(window: BriefWindow) -> BriefPane:
    return window.panes.brief


def spec(window: BriefWindow) -> Spec:
    return window.workspace.choice.spec


def outlined(pane: BriefPane, row: int) -> None:
    """Go to the outline, and to a row of it by the keyboard."""
    pane.commands[0].trigger()
    QTest.keyClick(pane.outline.list, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(pane.outline.list, Qt.Key.Key_Down)


def written(pane: BriefPane, field: Field, text: str) -> None:
    """Go to a field and write in it, in the place of what it says."""
    pane.writing_wanted.emit()
    field.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(field.editor, Qt.Key.Key_Return)
        QTest.keyClicks(field.editor, line)


def without_changes(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections that a brief without an earlier one is listed with."""
    return tuple(section for section in sections if section != "changes")


LISTED = without_changes(SECTIONS)


def test_sections_that_are_left_out_stay_where_they_were() -> None:
    assert arranged(("timeline", "sources"), SECTIONS) == SECTIONS
    assert arranged(("sources", "timeline"), ("summary", "timeline", "actors", "sources")) == (
        "summary",
        "sources",
        "timeline",
        "actors",
    )
    assert moved(SECTIONS, 0, -1) == SECTIONS
    assert moved(LISTED, 1, 1)[1:3] == ("solid", "summary")


def test_without_articles_the_pane_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = shown_window(qtbot, settings_in(tmp_path))
    assert not window.panes.brief.isEnabled()


def test_alt_and_arrows_move_a_section_in_the_brief(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    outlined(pane, 2)
    QTest.keyClick(pane.outline.list, Qt.Key.Key_Up, ALT)
    assert without_changes(spec(window).sections)[:3] == ("bottom_line", "solid", "summary")
    assert pane.outline.list.current == "solid"
    QTest.keyClick(pane.outline.list, Qt.Key.Key_Down, ALT)
    assert spec(window).sections == SECTIONS
    window.workspace.undo_stack.undo()
    assert pane.outline.list.order[1:3] == ("solid", "summary")


def test_space_leaves_a_section_out_and_takes_it_in_again(window: BriefWindow, pane: BriefPane) -> None:
    outlined(pane, LISTED.index("actors"))
    QTest.keyClick(pane.outline.list, Qt.Key.Key_Space)
    assert "actors" not in spec(window).sections
    assert pane.outline.list.order == LISTED
    window.workspace.undo_stack.undo()
    assert spec(window).sections == SECTIONS
    assert pane.outline.list.chosen == LISTED
    window.workspace.undo_stack.redo()
    assert pane.outline.list.chosen == without_changes(spec(window).sections)
    pane.outline.reset.trigger()
    assert spec(window).sections == SECTIONS


def test_a_click_on_the_tick_leaves_a_section_out(window: BriefWindow, pane: BriefPane) -> None:
    pane.commands[0].trigger()
    sections = pane.outline.list
    row = sections.visualItemRect(sections.item(1))
    QTest.mouseClick(sections.viewport(), LEFT, pos=QPoint(row.left() + row.height() // 2, row.center().y()))
    assert "summary" not in spec(window).sections


def test_what_has_changed_is_listed_where_there_is_an_earlier_brief(window: BriefWindow, pane: BriefPane) -> None:
    assert "changes" not in pane.outline.list.order
    window.workspace.change_spec("Compare", since_brief="earlier.docx")
    assert pane.outline.list.order == SECTIONS
    window.workspace.change_spec("Compare", since_brief=None)
    outlined(pane, LISTED.index("actors"))
    QTest.keyClick(pane.outline.list, Qt.Key.Key_Space)
    assert spec(window).sections == tuple(section for section in SECTIONS if section != "actors")


def test_a_section_that_is_dragged_is_moved_in_one_step(window: BriefWindow, pane: BriefPane) -> None:
    pane.commands[0].trigger()
    model = pane.outline.list.model()
    steps = window.workspace.undo_stack.count()
    assert model.moveRow(
        model.index(0, 0).parent(), LISTED.index("sources"), model.index(0, 0).parent(), 1
    )  # as a drop does
    assert without_changes(spec(window).sections)[1] == "sources"
    assert window.workspace.undo_stack.count() == steps + 1
    window.workspace.undo_stack.undo()
    assert pane.outline.list.order == LISTED


def test_sections_say_what_they_hold(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    rows = pane.outline.list

    def notes() -> dict[str, str]:
        told = {}
        for row, section in enumerate(rows.order):
            told[section] = rows.item(row).data(NOTE_ROLE)
        return {section: note for section, note in told.items() if note}

    qtbot.waitUntil(lambda: window.panes.preview.pages > 0, timeout=30_000)
    preview = window.panes.preview.view.preview
    assert preview is not None
    assert notes()["bottom_line"] == "nothing written"
    assert notes()["timeline"] == "3 date(s)"
    assert notes()["summary"] == f"{preview.counts['summary']} point(s)" != "0 point(s)"
    assert "solid" not in notes()
    window.workspace.change_spec("Bottom line", bottom_line="Two words")
    assert notes()["bottom_line"] == "2 word(s)"
    window.workspace.tick_only([window.panes.events.model.events[0].id])
    qtbot.waitUntil(lambda: notes().get("disputes") == "nothing found", timeout=30_000)


def test_the_order_reaches_the_pages(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    view = window.panes.preview.view
    qtbot.waitUntil(lambda: view.preview is not None, timeout=30_000)

    def first() -> str:
        assert view.preview is not None
        places = {name: view.preview.section_place(name) for name in ("summary", "timeline")}
        tops = {name: (place.page, place.y) for name, place in places.items() if place is not None}
        return min(tops, key=lambda name: tops[name]) if tops else ""

    assert first() == "summary"
    outlined(pane, LISTED.index("timeline"))
    for _ in range(LISTED.index("timeline")):
        QTest.keyClick(pane.outline.list, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: first() == "timeline", timeout=30_000)


def test_letters_of_a_field_are_one_step(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    written(pane, pane.sheet.title, "Kabul")
    assert spec(window).title == "Kabul"
    assert window.workspace.undo_stack.count() == 1
    written(pane, pane.details.author, "A. Bell")
    assert window.workspace.undo_stack.count() == 2
    window.workspace.undo_stack.undo()
    window.workspace.undo_stack.undo()
    assert (spec(window).title, pane.sheet.title.editor.text()) == (None, "")
    assert QApplication.focusWidget() is pane.details.author.editor


def test_ctrl_z_in_a_field_undoes_the_step(window: BriefWindow, pane: BriefPane) -> None:
    written(pane, pane.sheet.title, "Kabul")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (spec(window).title, pane.sheet.title.editor.text()) == (None, "")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (spec(window).title, pane.sheet.title.editor.text()) == ("Kabul", "Kabul")


def test_what_is_no_date_is_told_and_left_out(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    date = pane.details.date
    written(pane, date, "2025-04-30")
    assert spec(window).date == datetime.date(2025, 4, 30)
    QTest.keyClick(date.editor, Qt.Key.Key_Tab)
    written(pane, date, "30 April")
    assert date.trouble.isHidden()
    QTest.keyClick(date.editor, Qt.Key.Key_Tab)
    assert date.trouble.isVisible()
    assert date.trouble.text().startswith("This is not a date.")
    assert date.editor.accessibleDescription() == date.trouble.text()
    assert spec(window).date == datetime.date(2025, 4, 30)
    written(pane, date, "2 June 2025")
    assert date.trouble.isHidden()
    assert spec(window).date == datetime.date(2025, 6, 2)
    QTest.keyClick(date.editor, Qt.Key.Key_Tab)
    assert date.editor.text() == "2 June 2025"


def test_the_date_of_the_brief_is_picked_from_a_calendar(window: BriefWindow, pane: BriefPane) -> None:
    editor = pane.details.date.editor
    editor.pick.trigger()
    editor.calendar.clicked.emit(QDate(2025, 7, 4))
    assert spec(window).date == datetime.date(2025, 7, 4)
    assert editor.text() == "4 July 2025"
    window.workspace.undo_stack.undo()
    assert editor.text() == ""


def test_markings_are_labels_or_other_words(window: BriefWindow, pane: BriefPane) -> None:
    marking = pane.details.marking
    written(pane, marking, "tlp:green")
    assert spec(window).marking == "TLP:GREEN"
    QTest.keyClick(marking.editor, Qt.Key.Key_Tab)
    assert marking.editor.currentText() == "TLP:GREEN"
    written(pane, marking, "TLP:WHITE")
    QTest.keyClick(marking.editor, Qt.Key.Key_Tab)
    assert marking.trouble.isVisible()
    assert spec(window).marking == "TLP:GREEN"
    written(pane, marking, "Internal")
    assert spec(window).marking == "Internal"


def test_a_number_of_words_and_a_style_are_chosen(window: BriefWindow, pane: BriefPane) -> None:
    written(pane, pane.details.words, "200")
    assert spec(window).summary_words == 200
    style = pane.details.style_field
    style.setFocus()
    QTest.keyClick(style.editor, Qt.Key.Key_Home)
    assert spec(window).style == "band"
    window.workspace.undo_stack.undo()
    assert style.editor.currentText() == "Official"


def test_a_style_file_is_read_before_it_is_taken(
    window: BriefWindow, pane: BriefPane, tmp_path: Path, qtbot: QtBot
) -> None:
    pane.commands[1].trigger()
    style = pane.details.style_field
    (tmp_path / "bad.toml").write_text('[colours]\nink = "red"\n', encoding="utf-8")
    style.take_file(tmp_path / "bad.toml")
    qtbot.waitUntil(style.trouble.isVisible)
    assert spec(window).style == "official"
    (tmp_path / "ours.toml").write_text('[colours]\nink = "#000000"\n', encoding="utf-8")
    style.take_file(tmp_path / "ours.toml")
    qtbot.waitUntil(lambda: spec(window).style == str(tmp_path / "ours.toml"))
    assert style.editor.currentText() == "ours.toml"
    assert style.trouble.isHidden()


def test_own_words_are_lines(window: BriefWindow, pane: BriefPane) -> None:
    words = pane.sheet
    written(pane, words.bottom_line, "Kabul gains.")
    written(pane, words.recommendations, "Wait.\n\n Ask. ")
    written(pane, words.questions, "Who pays?\n")
    assert spec(window).bottom_line == "Kabul gains."
    assert spec(window).recommendations == ("Wait.", "Ask.")
    assert spec(window).questions == ("Who pays?",)
    assert window.workspace.undo_stack.count() == 3
    window.workspace.undo_stack.undo()
    assert words.questions.editor.toPlainText() == ""


def test_tab_leaves_a_text(pane: BriefPane) -> None:
    written(pane, pane.sheet.bottom_line, "Kabul.")
    QTest.keyClick(pane.sheet.bottom_line.editor, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.sheet.recommendations.editor


def underlined(editor: TextEditor) -> list[str]:
    block = editor.document().begin()
    return [block.text()[each.start : each.start + each.length] for each in block.layout().formats()]


def checked(pane: BriefPane, qtbot: QtBot, text: str) -> TextEditor:
    pane.commands[2].trigger()
    qtbot.waitUntil(lambda: pane.speller.is_ready, timeout=30_000)
    editor = pane.sheet.bottom_line.editor
    QTest.keyClicks(editor, text)
    assert isinstance(editor, TextEditor)
    return editor


def menu_of(editor: TextEditor, place: int) -> QMenu:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(place)
    return editor.open_menu(cursor, editor.mapToGlobal(editor.rect().center()))


def test_unknown_words_are_underlined_and_mended(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    editor = checked(pane, qtbot, "The goverment of Kyiv recognises colours.")
    assert underlined(editor) == ["goverment"]
    menu = menu_of(editor, 6)
    qtbot.waitUntil(lambda: menu.actions()[0].text() == "government")
    menu.actions()[0].trigger()
    menu.close()
    assert spec(window).bottom_line == "The government of Kyiv recognises colours."
    assert underlined(editor) == []


def test_a_word_can_be_added_to_the_user_s(window: BriefWindow, pane: BriefPane, tmp_path: Path, qtbot: QtBot) -> None:
    editor = checked(pane, qtbot, "The jirga meets.")
    assert underlined(editor) == ["jirga"]
    menu = menu_of(editor, 5)
    (learn,) = [action for action in menu.actions() if action.text() == "&Add to my words"]
    learn.trigger()
    menu.close()
    assert underlined(editor) == []
    assert settings_in(tmp_path).values.own_words == ("jirga",)


def test_languages_without_a_lexicon_are_not_checked() -> None:
    assert load_lexicon("xx") is None


def test_without_the_library_nothing_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spellchecker", None)
    assert load_lexicon("en-GB") is None


@pytest.mark.parametrize("language", ["fr", "it", "eu", "ar"])
def test_other_languages_have_words(language: str) -> None:
    lexicon = load_lexicon(language)
    assert lexicon is not None
    assert len(lexicon.words) > 50_000


def test_british_spellings_are_known_and_proposed() -> None:
    british, american = load_lexicon("en-GB"), load_lexicon("en-US")
    assert british is not None
    assert american is not None
    assert all(british.knows(word) for word in ("organisation", "organization", "Neighbour’s", "don't"))
    assert not american.knows("organisation")
    assert british.suggestions("Colourr")[0] == "Colour"
    assert "center" not in british.suggestions("centrre")


def test_a_hidden_brief_comes_back_when_it_is_gone_to(window: BriefWindow, pane: BriefPane) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert not pane.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is pane.sheet.bottom_line.editor
    assert window.panes.preview.height() >= pane.height()


def test_every_part_has_a_name_and_the_key_of_a_label_leads_to_its_field(
    window: BriefWindow, pane: BriefPane, qtbot: QtBot
) -> None:
    parts = [part for part in pane.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    shown = [part for part in parts if part.window() is window]
    own = [part for part in shown if not isinstance(part.parent(), QComboBox | QAbstractSpinBox | QTabBar)]
    assert [(part, part.parent()) for part in own if not part.accessibleName()] == []
    window.resize(1200, 640)
    pane.commands[1].trigger()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, ALT)
    language = pane.details.language.editor
    assert QApplication.focusWidget() is language
    assert pane.details.viewport().rect().contains(language.mapTo(pane.details.viewport(), language.rect().center()))


def test_a_brief_without_sections_has_its_title(window: BriefWindow, pane: BriefPane, qtbot: QtBot) -> None:
    outlined(pane, 0)
    for _ in LISTED:
        QTest.keyClick(pane.outline.list, Qt.Key.Key_Space)
        QTest.keyClick(pane.outline.list, Qt.Key.Key_Down)
    assert without_changes(spec(window).sections) == ()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: window.panes.preview.pages == 1, timeout=30_000)


def test_a_passage_is_quoted_with_its_source_where_one_wrote_last(
    window: BriefWindow, pane: BriefPane, qtbot: QtBot
) -> None:
    event = next(each for each in window.panes.events.model.events if each.date == "2021")
    window.workspace.set_current(event.id)
    qtbot.waitUntil(window.panes.evidence.quote.isEnabled)
    written(pane, pane.sheet.recommendations, "Ask")
    window.panes.evidence.quote.trigger()
    (told,) = spec(window).recommendations
    assert told.startswith("Ask “")
    assert told.endswith("¶6]")
    assert window.panes.evidence.marked[:20] in told
    window.workspace.undo_stack.undo()
    assert spec(window).recommendations in ((), ("Ask",))


def test_the_length_of_the_summary_stands_in_line_with_the_fields_about_it(window: BriefWindow) -> None:
    details = window.panes.brief.details
    editor = details.words.editor
    assert isinstance(editor, NumberEditor)
    assert editor.lineEdit().textMargins().left() >= 4


def test_every_recommendation_has_its_number_and_every_head_its_line(
    window: BriefWindow, pane: BriefPane, qtbot: QtBot
) -> None:
    texts = ("Ask whether the appointment waits for an answer from the other side of the border.", "Watch.", "Wait.")
    window.workspace.change_spec("Recommendations", recommendations=texts)
    window.panes.show_view("write")
    editor = next(each for each in pane.sheet.findChildren(TextEditor) if each.accessibleName() == "Recommendations")

    def foot() -> float:
        return editor.blockBoundingGeometry(editor.document().lastBlock()).translated(editor.contentOffset()).bottom()

    qtbot.waitUntil(lambda: editor.isVisible() and editor.height() >= foot() > 4 * editor.fontMetrics().height())
    assert editor._margin.height() >= foot()
    lines = [line for line in pane.sheet.findChildren(QFrame) if line.property("hair")]
    assert len(lines) == 3
    assert {line.height() for line in lines} == {1}
