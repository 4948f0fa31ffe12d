"""The left pane: choosing what the events are about."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from briefgen.desktop.application.translation import number
from briefgen.desktop.facets import FacetsPane
from briefgen.desktop.facets.bins import bins_of
from briefgen.desktop.facets.handle import Handle, handle_at, moved
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.desktop.theme.palette import palette_of
from briefgen.desktop.widgets.item_delegate import ItemDelegate
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.document.style_file import contrast
from tests.desktop.frame import idle, opened

DATES = st.dates(datetime.date(1, 1, 1), datetime.date(9998, 12, 31))


@pytest.fixture
def pane(workspace: Workspace, qtbot: QtBot) -> FacetsPane:
    made = FacetsPane(workspace)
    made.resize(320, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def seeded(pane: FacetsPane, workspace: Workspace, seeds: Path, qtbot: QtBot) -> FacetsPane:
    workspace.open_sources([seeds])
    qtbot.waitUntil(pane.tree.isVisible)
    return pane


def leaf(pane: FacetsPane, words: str) -> QTreeWidgetItem:
    (found,) = pane.tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return found


def shown(pane: FacetsPane) -> dict[str, str]:
    """The counts of all values that show, by their words."""
    found: dict[str, str] = {}
    for place in range(pane.tree.topLevelItemCount()):
        branch = pane.tree.topLevelItem(place)
        assert branch is not None
        leaves = [branch.child(at) for at in range(branch.childCount())]
        found.update({item.text(0): item.text(1) for item in leaves if item is not None})
    return found


def tick(pane: FacetsPane, words: str) -> None:
    pane.tree.setCurrentItem(leaf(pane, words))
    QTest.keyClick(pane.tree, Qt.Key.Key_Space)


def test_an_empty_pane_says_what_to_do(pane: FacetsPane) -> None:
    assert pane.empty.isVisible()
    assert not pane.clear.isEnabled()


def test_values_are_shown_with_counts_in_plain_words(seeded: FacetsPane) -> None:
    counts = shown(seeded)
    assert counts["Diplomatic relations"] == "6"
    assert counts["Planned"] == "1"
    assert "Meeting or visit" in counts


def test_a_tick_narrows_the_search_and_the_other_counts(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    before = shown(seeded)
    with qtbot.waitSignal(workspace.query_changed):
        tick(seeded, "Planned")
    assert workspace.query.statuses == ("planned",)
    qtbot.waitUntil(lambda: shown(seeded).get("Diplomatic relations") == "1")
    assert shown(seeded)["Disputed"] == before["Disputed"]
    tick(seeded, "Disputed")
    assert set(workspace.query.statuses) == {"planned", "disputed"}


def test_what_is_chosen_stays_when_it_finds_nothing(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    tick(seeded, "Treatment of refugees")
    workspace.set_query(text="nowhere")
    qtbot.waitUntil(lambda: shown(seeded).get("Treatment of refugees") == "0")
    seeded.clear.trigger()
    assert workspace.query.themes == ()


def test_values_can_be_looked_for(seeded: FacetsPane, qtbot: QtBot) -> None:
    QTest.keyClicks(seeded.sought, "uzb")
    qtbot.waitUntil(lambda: list(shown(seeded)) == ["Uzbekistan"])


def test_more_values_show_when_asked_for(seeded: FacetsPane, qtbot: QtBot) -> None:
    assert "Uzbekistan" not in shown(seeded)
    more = leaf(seeded, "Show more…")
    seeded.tree.itemActivated.emit(more, 0)
    qtbot.waitUntil(lambda: "Uzbekistan" in shown(seeded))


def test_the_range_is_moved_by_keys_and_cleared(seeded: FacetsPane, workspace: Workspace) -> None:
    assert "3" in seeded.dates.histogram.words
    QTest.keyClick(seeded.dates.histogram, Qt.Key.Key_End)
    assert workspace.query.since is not None
    assert workspace.query.until is None
    assert "1 event" in seeded.dates.histogram.accessibleDescription()
    QTest.keyClick(seeded.dates.histogram, Qt.Key.Key_Delete)
    assert workspace.query.since is None


def test_the_range_is_dragged(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    bars = seeded.dates.histogram
    height = bars.height() // 2
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(bars.width() - 1, height))
    QTest.mouseMove(bars, QPoint(bars.width() // 2, height))
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=QPoint(bars.width() // 2, height))
    assert workspace.query.until is not None
    assert workspace.query.since is None
    qtbot.waitUntil(seeded.clear.isEnabled)


@given(st.dictionaries(DATES, st.integers(1, 5)), st.integers(0, 3))
def test_bars_hold_every_event(days: dict[datetime.date, int], undated: int) -> None:
    months = [(f"{day:%Y-%m}".rjust(7, "0"), count) for day, count in days.items()]
    bins = bins_of([*dict(months).items(), ("", undated)], 60)
    assert sum(bins.counts) == sum(dict(months).values())
    assert len(bins.counts) <= 60
    assert bins.undated == undated
    for day in days:
        place = bins.place(day)
        before, behind = bins.is_folded  # what lies beyond an end is counted in the outermost bar
        assert bins.start(place) <= day or (before and place == 0)
        assert day <= bins.end(place) or (behind and place == len(bins.counts) - 1)


def test_bars_come_closer_to_a_span_and_fold_what_is_far_off() -> None:
    months = [*((f"2021-{month:02}", 40) for month in range(1, 13)), ("1776-07", 1), ("2050-01", 2), ("2020-03", 30)]
    everything = bins_of(months, 60)
    assert (everything.start(0), everything.end(len(everything.counts) - 1)) == (
        datetime.date(2020, 3, 1), datetime.date(2021, 12, 31)
    )  # fmt: skip
    assert everything.is_folded == (True, True)
    assert (everything.counts[0], everything.counts[-1], sum(everything.counts)) == (31, 42, 513)
    near = bins_of(months, 60, (datetime.date(2021, 7, 16), datetime.date(2021, 8, 13)))
    assert (near.start(0), near.step, len(near.counts)) == (datetime.date(2021, 1, 1), 1, 14)
    assert near.at(datetime.date(2021, 7, 16)) == pytest.approx(6.5, abs=0.05)
    assert sum(near.counts) == 513


def test_labels_of_the_axis_name_years_or_months() -> None:
    years = bins_of([("2021-01", 1), ("2024-12", 1), ("2025-04", 1)], 60)
    assert [(day.year, is_year) for _, day, is_year in years.labels(lambda months: months >= 12)] == [
        (2021, True), (2022, True), (2023, True), (2024, True), (2025, True)
    ]  # fmt: skip
    months = bins_of([(f"2021-{month:02}", 1) for month in range(1, 13)], 60)
    assert [(at, day.month) for at, day, _ in months.labels(lambda months: months >= 3)] == [
        (0, 1), (3, 4), (6, 7), (9, 10)
    ]  # fmt: skip


def test_events_without_a_date_can_be_left_out_or_added(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    assert seeded.dates.undated.isChecked()
    with qtbot.waitSignal(workspace.query_changed):
        seeded.dates.undated.click()
    assert workspace.query.undated is False
    assert not workspace.query.finds_everything
    workspace.set_query(since=datetime.date(2025, 1, 1), undated=None)
    qtbot.waitUntil(lambda: not seeded.dates.undated.isChecked())
    seeded.dates.undated.click()
    assert workspace.query.passes_undated
    qtbot.waitUntil(seeded.clear.isEnabled)
    seeded.clear.trigger()
    assert workspace.query.finds_everything


def test_labels_follow_the_direction_of_reading(seeded: FacetsPane) -> None:
    bars = seeded.dates.histogram
    words = [words for _, words in bars.labels()]
    assert (words[0], words[-1]) == ("2021", "2025")
    places = [place.left() for place, _ in bars.labels()]
    assert places == sorted(places)
    bars.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [words for _, words in bars.labels()] == words
    places = [place.left() for place, _ in bars.labels()]
    assert places == sorted(places, reverse=True)


def test_the_ends_stand_at_their_days_and_shift_goes_ten_bars(
    seeded: FacetsPane, workspace: Workspace, qtbot: QtBot
) -> None:
    bars = seeded.dates.histogram
    assert bars.accessibleName() == "Events over time, from Jan 2021 to Apr 2025"
    QTest.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.query.since == datetime.date(2021, 11, 1)


@pytest.mark.parametrize(
    ("x", "narrowed", "handle"),
    [(10, True, Handle.START), (52, True, Handle.END), (30, True, Handle.ALL), (30, False, Handle.NEW)],
)
def test_a_press_takes_hold(x: float, narrowed: bool, handle: Handle) -> None:
    assert handle_at(x, 8, 50, 4, is_narrowed=narrowed) is handle


def test_ends_that_cross_change_places() -> None:
    assert moved((2, 4), Handle.START, 5, 10) == (4, 7)
    assert moved((2, 4), Handle.ALL, 20, 10) == (7, 9)
    assert moved((2, 4), Handle.END, -99, 10) == (0, 2)


def test_a_name_does_what_its_box_or_triangle_does(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    tree = seeded.tree

    def click(item: QTreeWidgetItem, x: int) -> None:
        row = tree.visualItemRect(item)
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + x, row.center().y()))

    with qtbot.waitSignal(workspace.query_changed):
        click(leaf(seeded, "Pakistan"), 60)
    assert workspace.query.actors
    qtbot.waitUntil(lambda: leaf(seeded, "Pakistan").checkState(0) == Qt.CheckState.Checked)
    with qtbot.waitSignal(workspace.query_changed):
        click(leaf(seeded, "Pakistan"), 8)
    assert workspace.query.actors == ()
    branch = leaf(seeded, "Pakistan").parent()
    assert branch is not None
    click(branch, 40)
    assert not branch.isExpanded()
    click(branch, 40)
    assert branch.isExpanded()


def test_counts_follow_what_the_analyst_edits(seeded: FacetsPane, workspace: Workspace, qtbot: QtBot) -> None:
    before = seeded.dates.histogram.bins.undated
    assert workspace.collection is not None
    event = next(each for each in workspace.collection.corpus().events if each.date is None)
    workspace.edit(event.id, date="2025-05-31", status="denied")
    qtbot.waitUntil(lambda: seeded.dates.histogram.bins.undated == before - 1)
    assert shown(seeded)["Denied"] == "1"


def test_counts_are_legible_in_other_colours(seeded: FacetsPane, qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setStyleSheet("")  # of a window that was shown before: with one, Qt tells nobody of another palette
    sidebar = tokens().colour.dark.sidebar
    usual = QApplication.palette()
    QApplication.setPalette(palette_of(tokens().colour.dark))
    try:
        qtbot.waitUntil(lambda: contrast(leaf(seeded, "Pakistan").foreground(1).color().name(), sidebar) >= 4.5)
    finally:
        QApplication.setPalette(usual)


def test_counts_are_whole_in_letters_that_have_grown(window: BriefWindow, qtbot: QtBot, seeds: Path) -> None:
    tree, views = window.panes.facets.tree, window.commands.views
    window.resize(1900, 1000)
    opened(window, qtbot, seeds)
    qtbot.waitUntil(tree.isVisible)
    item = leaf(window.panes.facets, "Pakistan")

    def is_whole(count: str) -> bool:
        option = QStyleOptionViewItem()
        option.initFrom(tree)
        option.rect = QRect(0, 0, tree.columnWidth(1), tree.visualItemRect(item).height())
        delegate = tree.itemDelegate()
        assert isinstance(delegate, ItemDelegate)
        delegate.initStyleOption(option, tree.indexFromItem(item, 1))
        room = tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, tree)
        margin = tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, tree) + 1
        return room.width() - 2 * margin >= tree.fontMetrics().horizontalAdvance(count) > 0

    assert is_whole(item.text(1))
    try:
        for _ in range(3):
            views.larger.trigger()
        idle(window, qtbot)
        assert is_whole(item.text(1))
        item.setText(1, number(1_234))
        tree.fit()
        assert is_whole(number(1_234))
    finally:
        views.usual.trigger()
        idle(window, qtbot)
