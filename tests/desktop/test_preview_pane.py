"""The preview by mouse, wheel and keyboard, on the real PDF."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDesktopServices, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.desktop.preview import PreviewPane
from briefgen.desktop.preview.zoom import Zoom
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.model import Spec
from briefgen.service import PageArea, Preview
from tests.fakes import MarkedText, raw_data, raw_event

LEFT = Qt.MouseButton.LeftButton
EVENT = "beijing-meeting"


@pytest.fixture
def workspace(qtbot: QtBot) -> Iterator[Workspace]:
    made = Workspace(Worker(3))
    problems: list[str] = []
    made.problem.connect(problems.append)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.worker.is_busy)
    assert problems == []


@pytest.fixture
def pane(workspace: Workspace, qtbot: QtBot) -> Iterator[PreviewPane]:
    made = PreviewPane(workspace)
    qtbot.addWidget(made)
    made.resize(520, 760)
    made.show()
    qtbot.waitExposed(made)
    yield made
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)


@pytest.fixture
def seeded(pane: PreviewPane, workspace: Workspace, seeds: Path, qtbot: QtBot) -> PreviewPane:
    workspace.open_sources([seeds])
    settle(pane, qtbot)
    return pane


def settle(pane: PreviewPane, qtbot: QtBot) -> None:
    """Wait until the newest pages are on the screen."""
    qtbot.waitUntil(lambda: pane.view.is_settled and not pane.maker.is_busy, timeout=30_000)


def shown(pane: PreviewPane) -> Preview:
    preview = pane.view.preview
    assert preview is not None
    return preview


def row_of(pane: PreviewPane, event: str) -> PageArea:
    place = shown(pane).event_places(event)[0]
    assert place.is_row
    return place


def height_in_view(pane: PreviewPane, event: str) -> float:
    return pane.view.box_of(row_of(pane, event)).top()


def click(pane: PreviewPane, point: QPointF) -> None:
    QTest.mouseClick(pane.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point.toPoint())


def pixels(pane: PreviewPane) -> QImage:
    return pane.view.viewport().grab().toImage()


def turn_wheel(pane: PreviewPane, at: QPointF, angle: int, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        at, QPointF(pane.view.viewport().mapToGlobal(at.toPoint())), QPoint(), QPoint(0, angle),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.view.viewport(), event)


def test_without_articles_it_says_what_to_do(pane: PreviewPane) -> None:
    assert pane.message.isVisible()
    assert "Open" in pane.message.text()
    assert pane.pages == 0
    assert not any(action.isEnabled() for action in pane.commands)


def test_without_a_ticked_event_it_says_what_to_do(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.tick_only([])
    qtbot.waitUntil(seeded.message.isVisible)
    assert "Tick" in seeded.message.text()
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: seeded.pages == 2)


def test_the_pages_are_those_of_the_file_that_an_export_writes(seeded: PreviewPane, workspace: Workspace) -> None:
    collection = workspace.collection
    assert collection is not None
    brief = service.compose_brief(collection.corpus(), workspace.brief_spec())
    assert shown(seeded).pdf == service.preview_brief(brief).pdf
    assert seeded.number.text() == "Page 1 of 2"


def test_the_page_is_really_painted(seeded: PreviewPane) -> None:
    image = pixels(seeded)
    dark = sum(
        image.pixelColor(x, y).lightness() < 100
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert dark > 500
    assert image.pixelColor(image.width() // 2, 20) == QColor(Qt.GlobalColor.white)


def test_several_changes_are_one_preview(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    made: list[Preview] = []
    seeded.maker.made.connect(made.append)
    for title in ("W", "Wa", "Wat", "Watc", "Watch"):
        workspace.change_spec("Title", "title", title=title)
    settle(seeded, qtbot)
    assert len(made) == 1
    assert made[0] is seeded.view.preview


def test_the_newest_change_wins(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.change_spec("Sections", sections=("sources",))
    qtbot.waitUntil(lambda: seeded.maker.is_busy)
    workspace.change_spec("Sections", sections=("sources", "timeline"))
    settle(seeded, qtbot)
    assert {place.section for place in shown(seeded).places if place.section} == {"sources", "timeline"}


def test_an_answer_that_comes_after_everything_was_unticked_is_not_shown(
    seeded: PreviewPane, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.change_spec("Title", title="Late")
    qtbot.waitUntil(lambda: seeded.maker.is_busy)
    workspace.tick_only([])
    qtbot.waitUntil(lambda: not workspace.worker.is_busy and not seeded.maker.is_busy)
    assert seeded.message.isVisible()
    assert seeded.pages == 0


def test_a_line_in_view_stays_where_it_is_while_the_brief_changes(
    seeded: PreviewPane, workspace: Workspace, qtbot: QtBot
) -> None:
    seeded.resize(520, 420)
    middle = seeded.view.viewport().height() / 2
    seeded.view.go_to(row_of(seeded, EVENT).page, row_of(seeded, EVENT).y - middle)
    settle(seeded, qtbot)
    before = height_in_view(seeded, EVENT)
    place = row_of(seeded, EVENT)
    workspace.tick(["taliban-takeover", "paktika-airstrikes", "kabul-visit"], False)
    settle(seeded, qtbot)
    assert row_of(seeded, EVENT).box != place.box
    assert height_in_view(seeded, EVENT) == pytest.approx(before, abs=2)


def test_the_beginning_stays_the_beginning(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.change_spec("Bottom line", bottom_line="One.\nTwo.\nThree.")
    settle(seeded, qtbot)
    assert seeded.view.verticalScrollBar().value() == 0


def test_no_empty_page_is_shown_between_two_previews(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    empty: list[bool] = []

    def look() -> None:
        pictures = seeded.view.pictures
        empty.append(pictures is None or not pictures.is_complete)

    seeded.view.shown.connect(look)
    workspace.tick([EVENT], False)
    settle(seeded, qtbot)
    assert empty == [False]


def test_a_click_on_a_row_leads_to_its_event(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    seeded.view.reveal(row_of(seeded, EVENT))
    value = seeded.view.verticalScrollBar().value()
    box = seeded.view.box_of(row_of(seeded, EVENT))
    with qtbot.waitSignal(workspace.current_changed):
        click(seeded, box.bottomLeft() + QPointF(box.width() / 3, -3))
    assert workspace.current == EVENT
    assert seeded.view.verticalScrollBar().value() == value


def test_a_click_on_white_paper_leads_nowhere(seeded: PreviewPane, workspace: Workspace) -> None:
    click(seeded, QPointF(5, 5))
    assert workspace.current == ""


def test_a_dragged_mouse_is_no_click(seeded: PreviewPane, workspace: Workspace) -> None:
    seeded.view.reveal(row_of(seeded, EVENT))
    start = seeded.view.box_of(row_of(seeded, EVENT)).center().toPoint()
    QTest.mousePress(seeded.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseRelease(seeded.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(0, 80))
    assert workspace.current == ""


def test_the_pointer_tells_what_can_be_clicked(seeded: PreviewPane) -> None:
    viewport = seeded.view.viewport()
    seeded.view.reveal(row_of(seeded, EVENT))
    QTest.mouseMove(viewport, seeded.view.box_of(row_of(seeded, EVENT)).center().toPoint())
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, QPoint(3, 3))
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_mark_of_a_note_leads_to_the_note(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.change_spec("Citations", citations="footnotes")
    settle(seeded, qtbot)
    first = next(place for place in shown(seeded).places if place.section == "sources")
    seeded.view.go_to(0)
    told = [place for place in shown(seeded).places if place.page == 0 and place.event and not place.is_row]
    note = next(place for place in reversed(told) if place.event == told[0].event)
    box = seeded.view.box_of(note)
    click(seeded, QPointF(box.left() + 24 * box.width() / 470, box.top() + box.height() / 2))  # "Source 1"
    assert workspace.current == ""
    assert seeded.view.verticalScrollBar().value() > 0
    heading = seeded.view.box_of(first)
    assert -2 * heading.height() < heading.bottom() < seeded.view.viewport().height()


def test_a_link_out_of_the_brief_is_left_to_the_system(
    pane: PreviewPane, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    text = MarkedText("{e|Talks began.}")
    raw = raw_data(text.text, events=[raw_event("talks", [text.span("e")])])
    raw["article"]["url"] = "https://example.org/talks"
    (tmp_path / "talks.json").write_text(json.dumps(raw), encoding="utf-8")
    workspace.open_sources([tmp_path / "talks.json"], Spec(sections=("sources",)))
    settle(pane, qtbot)
    viewport = pane.view.viewport()
    for y in range(0, viewport.height(), 6):
        for x in range(40, viewport.width() - 40, 40):
            if not opened:
                click(pane, QPointF(x, y))
    assert opened == ["https://example.org/talks"]


def test_the_current_event_is_gone_to_and_marked(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    seeded.resize(520, 300)
    assert not seeded.view.viewport().rect().toRectF().intersects(seeded.view.box_of(row_of(seeded, EVENT)))
    workspace.set_current(EVENT)
    settle(seeded, qtbot)
    box = seeded.view.box_of(row_of(seeded, EVENT))
    assert seeded.view.viewport().rect().toRectF().contains(box)
    colour = pixels(seeded).pixelColor(round(box.right()) - 4, round(box.center().y()))
    assert colour != QColor(Qt.GlobalColor.white)
    workspace.set_current("")
    plain = pixels(seeded).pixelColor(round(box.right()) - 4, round(box.center().y()))
    assert plain == QColor(Qt.GlobalColor.white)


def test_an_event_that_has_to_be_ticked_first_is_gone_to_when_it_is(
    seeded: PreviewPane, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.tick([EVENT], False)
    settle(seeded, qtbot)
    workspace.set_current(EVENT)
    assert seeded.view.verticalScrollBar().value() == 0
    workspace.tick([EVENT], True)
    settle(seeded, qtbot)
    assert seeded.view.viewport().rect().toRectF().contains(seeded.view.box_of(row_of(seeded, EVENT)))


def test_keys_go_through_the_events_as_the_brief_has_them(seeded: PreviewPane, workspace: Workspace) -> None:
    rows = [place.event for place in shown(seeded).places if place.is_row]
    seeded.activateWindow()
    seeded.view.setFocus()
    seen = []
    for _ in rows:
        QTest.keyClick(seeded, Qt.Key.Key_F8)
        seen.append(workspace.current)
    assert seen == rows
    QTest.keyClick(seeded, Qt.Key.Key_F8)
    assert workspace.current == rows[0]
    QTest.keyClick(seeded, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.current == rows[-1]


def test_a_section_is_gone_to(seeded: PreviewPane) -> None:
    seeded.show_section("questions")
    place = shown(seeded).section_place("questions")
    assert place is not None
    assert 0 <= seeded.view.box_of(place).top() < 60


def test_the_wheel_with_ctrl_changes_the_size_about_the_pointer(seeded: PreviewPane, qtbot: QtBot) -> None:
    at = QPointF(200, 300)
    before = seeded.view.spot_at(at)
    turn_wheel(seeded, at, 120, Qt.KeyboardModifier.ControlModifier)
    settle(seeded, qtbot)
    assert seeded.view.percent > 60
    assert seeded.zoom.currentText().startswith(str(seeded.view.percent))
    after = seeded.view.spot_at(at)
    assert (after.page, after.x, after.y) == (
        before.page,
        pytest.approx(before.x, abs=3),
        pytest.approx(before.y, abs=3),
    )


def test_the_wheel_alone_scrolls(seeded: PreviewPane) -> None:
    turn_wheel(seeded, QPointF(200, 300), -120, Qt.KeyboardModifier.NoModifier)
    assert seeded.view.verticalScrollBar().value() > 0
    assert seeded.view.zoom == Zoom()


def test_the_largest_pages_are_made_in_pieces_of_what_is_seen(seeded: PreviewPane, qtbot: QtBot) -> None:
    seeded.zoom.setCurrentIndex(seeded.zoom.count() - 1)
    seeded.zoom.activated.emit(seeded.zoom.count() - 1)
    settle(seeded, qtbot)
    assert seeded.view.percent == 400
    image = pixels(seeded)
    dark = (image.pixelColor(x, y).lightness() < 128 for y in range(0, image.height(), 5) for x in range(image.width()))
    assert any(dark)


def test_pages_fit_the_width_of_the_view(seeded: PreviewPane, qtbot: QtBot) -> None:
    seeded.resize(900, 700)
    settle(seeded, qtbot)
    assert not seeded.view.horizontalScrollBar().isVisible()
    wide = seeded.view.box_of(PageArea(0, 0.0, 0.0, shown(seeded).width, 10.0)).width()
    assert seeded.view.viewport().width() - 40 < wide <= seeded.view.viewport().width()


def test_resizing_keeps_the_place(seeded: PreviewPane, qtbot: QtBot) -> None:
    seeded.view.go_to(2, 300.0)
    middle = seeded.view.spot_at(QPointF(100, seeded.view.viewport().height() / 2))
    seeded.resize(700, 900)
    settle(seeded, qtbot)
    after = seeded.view.spot_at(QPointF(100, seeded.view.viewport().height() / 2))
    assert after.page == middle.page
    assert after.y == pytest.approx(middle.y, abs=3)


def test_pages_are_turned_by_keys(seeded: PreviewPane) -> None:
    seeded.activateWindow()
    seeded.view.setFocus()
    QTest.keyClick(seeded.view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert seeded.number.text() == "Page 2 of 2"
    QTest.keyClick(seeded.view, Qt.Key.Key_Home)
    assert seeded.number.text() == "Page 1 of 2"
    QTest.keyClick(seeded.view, Qt.Key.Key_End)
    assert seeded.number.text() == "Page 2 of 2"
    QTest.keyClick(seeded.view, Qt.Key.Key_Home)
    assert seeded.number.text() == "Page 1 of 2"


def test_what_goes_wrong_is_told_over_the_pages_before(
    seeded: PreviewPane, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace.change_spec("Style", style=str(tmp_path / "gone.toml"))
    qtbot.waitUntil(seeded.trouble.isVisible)
    assert "gone.toml" in seeded.trouble.text()
    assert seeded.pages == 2
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: not seeded.trouble.isVisible())


def test_what_goes_wrong_at_once_is_told_in_place_of_pages(
    pane: PreviewPane, workspace: Workspace, qtbot: QtBot, seeds: Path, tmp_path: Path
) -> None:
    workspace.change_spec("Style", style=str(tmp_path / "gone.toml"))
    choice = workspace.choice
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([seeds], choice.spec)
    qtbot.waitUntil(lambda: "gone.toml" in pane.message.text())
    assert pane.pages == 0


def test_work_that_takes_long_is_told_quietly(seeded: PreviewPane, qtbot: QtBot) -> None:
    qtbot.wait(200)  # what is suggested when a source opens asks for pages once more
    settle(seeded, qtbot)
    preview = shown(seeded)
    with qtbot.waitSignal(seeded.updating):
        seeded.maker.begun.emit()
    with qtbot.waitSignal(seeded.changed) as changed:
        seeded.maker.made.emit(preview)
    assert changed.args == [preview]
    with qtbot.assertNotEmitted(seeded.updating, wait=300):
        seeded.maker.begun.emit()
        seeded.maker.made.emit(preview)


def test_many_changes_leave_nothing_behind(seeded: PreviewPane, workspace: Workspace, qtbot: QtBot) -> None:
    for _ in range(6):
        workspace.tick([EVENT], not workspace.is_ticked(EVENT))
        settle(seeded, qtbot)
    qtbot.wait(20)
    assert len(seeded.view.children()) < 12
