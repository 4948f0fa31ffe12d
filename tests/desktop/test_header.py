"""The header: views, undo, the form of the brief, how many pages it has, and one button that exports."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import dress, icon, picture
from briefgen.desktop.widgets.field_icon import FieldIcon
from briefgen.model import Filters
from briefgen.service import Preview
from briefgen.service.previews import PageArea
from tests.desktop.frame import idle, opened

LEFT = Qt.MouseButton.LeftButton


def preview(pages: int, evidence_on: int | None, y: float = 60.0) -> Preview:
    places = () if evidence_on is None else (PageArea(evidence_on, 60.0, y, 300.0, 20.0, section="evidence"),)
    return Preview(b"", pages, 595.0, 842.0, places)


def test_the_form_is_chosen_by_a_click_and_can_be_undone(seeded: BriefWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(seeded.header.form.buttons["page"], LEFT)
    assert seeded.workspace.choice.spec.form == "page"
    seeded.workspace.undo_stack.undo()
    assert seeded.workspace.choice.spec.form == "brief"
    assert seeded.header.form.value == "brief"
    idle(seeded, qtbot)


def test_arrows_move_a_choice(seeded: BriefWindow, qtbot: QtBot) -> None:
    seeded.header.form.buttons["brief"].setFocus()
    QTest.keyClick(seeded.header.form.buttons["brief"], Qt.Key.Key_Right)
    assert seeded.workspace.choice.spec.form == "full"
    QTest.keyClick(seeded.header.form.buttons["full"], Qt.Key.Key_Right)
    assert seeded.workspace.choice.spec.form == "full"
    idle(seeded, qtbot)


def test_a_dossier_is_offered_where_the_brief_is_of_one_actor(seeded: BriefWindow, qtbot: QtBot) -> None:
    button = seeded.header.form.buttons["dossier"]
    assert button.isHidden()
    seeded.workspace.change_spec("Filter", filters=Filters(actors=("Ishaq Dar",)))
    assert not button.isHidden()
    QTest.mouseClick(button, LEFT)
    assert seeded.workspace.choice.spec.form == "dossier"
    seeded.workspace.change_spec("Filter", filters=Filters())
    assert not button.isHidden()
    assert seeded.header.form.value == "dossier"
    idle(seeded, qtbot)


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (preview(3, 2), (2, True)),
        (preview(3, 2, y=500.0), (3, True)),
        (preview(1, None), (1, False)),
    ],
)
def test_pages_are_counted_without_those_of_the_evidence(shown: Preview, told: tuple[int, bool]) -> None:
    assert (shown.told_pages, shown.section_place("evidence") is not None) == told


def test_a_brief_that_is_longer_than_its_form_says_so(window: BriefWindow) -> None:
    window.pages.show_preview(preview(3, 2))
    assert window.pages.words.text() == "2 page(s) + evidence"
    assert window.pages.sign.isHidden()
    window.pages.show_preview(preview(4, 3))
    assert window.pages.words.text() == "3 page(s) + evidence, aimed at 2"
    assert not window.pages.sign.isHidden()
    window.pages.show_preview(None)
    assert window.pages.words.text() == ""


def test_the_middle_shows_list_or_timeline_and_keys_do_the_same(seeded: BriefWindow) -> None:
    QTest.mouseClick(seeded.header.views.buttons["timeline"], LEFT)
    assert seeded.panes.events.timeline is not None
    assert seeded.panes.events.timeline.isVisible()
    QTest.keyClick(seeded, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert seeded.header.views.value == "list"
    assert seeded.panes.events.list.isVisible()


def test_what_the_counter_says_moves_nothing(seeded: BriefWindow, qtbot: QtBot) -> None:
    seeded.resize(1400, 900)
    parts = (seeded.header.views, seeded.header.form, seeded.header.export)

    def places() -> list[int]:
        layout = seeded.header.layout()
        assert layout is not None
        layout.activate()
        return [part.x() for part in parts]

    before = places()
    seeded.pages.show_updating()
    assert places() == before
    seeded.pages.show_preview(preview(14, 13))
    assert places() == before
    seeded.workspace.working.emit("Reading 3 of 10 articles in a folder with a long name", 3, 10)
    assert places() == before
    seeded.workspace.working.emit("", 0, 0)


def test_export_can_be_pressed_once_there_is_a_brief(window: BriefWindow, seeds: Path, qtbot: QtBot) -> None:
    assert not window.header.export.isEnabled()
    opened(window, qtbot, seeds)
    assert window.header.export.isEnabled()
    menu = window.header.export.menu()
    words = [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]
    assert words[:2] == ["Export Word", "Export PDF"]
    assert "Export both" in words


def inks(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() > 120}


def test_an_icon_has_the_colour_that_it_is_asked_for(qapp: object) -> None:
    assert "#aa0000" in inks(picture("undo-2", "#aa0000", 32).toImage())
    left, right = (picture("undo-2", "#aa0000", 32, is_mirrored=mirrored).toImage() for mirrored in (False, True))
    assert left.flipped(Qt.Orientation.Horizontal) == right
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_icons_follow_light_and_dark(window: BriefWindow, qtbot: QtBot) -> None:
    button = window.header.views.buttons["write"]
    before = button.icon().pixmap(16).toImage()
    window.commands.views.colours.actions()[2].trigger()
    try:
        qtbot.waitUntil(lambda: inks(button.icon().pixmap(16).toImage()) != inks(before))
        dress(button, "x")
        assert button.icon().pixmap(16).toImage() != before
    finally:
        window.commands.views.colours.actions()[0].trigger()


def test_the_line_of_a_tab_ends_above_the_first_row(seeded: BriefWindow) -> None:
    events = seeded.panes.events
    head, tab = events.head, events.head.every
    foot = tab.mapTo(head, QPoint(0, tab.height())).y()
    assert tab.isChecked()
    assert foot == head.height()
    assert events.list.mapTo(seeded, QPoint(0, 0)).y() >= head.mapTo(seeded, QPoint(0, head.height())).y()
    picture, ground = head.grab().toImage(), QColor(theme().colours.content)
    assert picture.pixelColor(2, 2) == ground
    assert picture.pixelColor(2, picture.height() - 1) == QColor(theme().colours.line)
    assert picture.pixelColor(2, picture.height() - 3) == ground


def test_where_it_is_tight_only_the_chosen_view_has_words(window: BriefWindow) -> None:
    views, bare = window.header.views, Qt.ToolButtonStyle.ToolButtonIconOnly
    views.leave_out_words(True)
    assert [name for name, button in views.buttons.items() if button.toolButtonStyle() != bare] == ["list"]
    views.show_value("write")
    assert [name for name, button in views.buttons.items() if button.toolButtonStyle() != bare] == ["write"]
    views.leave_out_words(False)
    assert all(button.toolButtonStyle() != bare for button in views.buttons.values())


def test_icons_in_fields_grow_with_the_letters(window: BriefWindow, qtbot: QtBot) -> None:
    line, views = window.panes.events.head.words, window.commands.views
    icon = line.findChild(FieldIcon)
    assert icon is not None
    before, margin = icon.width(), line.textMargins().left()
    views._settings.change(zoom=200)
    try:
        idle(window, qtbot)
        assert icon.width() == icon.iconSize().width() == pytest.approx(2 * before, abs=1)
        assert line.textMargins().left() == pytest.approx(2 * margin, abs=1)
        assert icon.geometry().right() < line.contentsRect().left() + line.textMargins().left() + theme().px(8)
    finally:
        views.usual.trigger()
        idle(window, qtbot)
    assert icon.width() == before


def test_the_panes_of_the_middle_are_of_one_tone(seeded: BriefWindow) -> None:
    content, window_tone = QColor(theme().colours.content), QColor(theme().colours.window)
    for pane in (seeded.panes.events, seeded.panes.evidence):
        picture = pane.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, picture.height() - 3) == content
    assert seeded.panes.brief.grab().toImage().pixelColor(1, 1) == window_tone
