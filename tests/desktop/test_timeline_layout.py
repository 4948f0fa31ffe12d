"""Marks, scales and places of a timeline."""

import datetime
from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.desktop.timeline.event_counts import counts_of
from briefgen.desktop.timeline.layout import MOST, MarkSizes, TimelineLayout, lay_out
from briefgen.desktop.timeline.marks import EventMark, marks_of
from briefgen.desktop.timeline.scale import CLOSEST, ViewScale, fitting
from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.ticks import Lettering, finest_unit, larger_names, strokes, unit_names
from tests.desktop.events_found import shown

SIZES = MarkSizes(point=10, least=6, gap=5, fade=15)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))


def marks(*dates: str) -> tuple[EventMark, ...]:
    return marks_of([shown(f"e{number}", date) for number, date in enumerate(dates)])


def placed(
    found: tuple[EventMark, ...], pixels: float = 1.0, lanes: int = 5, before: Mapping[str, int] | None = None
) -> TimelineLayout:
    stretch = (found[0].first - 10.0, max(mark.after for mark in found) + 10.0)
    return lay_out(
        found, stretch, pixels, lanes, SIZES, lambda mark: 80.0, lambda mark: (mark.event.row.sources,), before or {}
    )


def test_dates_keep_their_precision() -> None:
    day, month, about, since, before = marks("2025-05-31", "2025-06", "2025-07~", "2025-08-01/..", "../2025-09-01")
    assert (day.is_day, month.is_day) == (True, False)
    assert month.after - month.first == 30
    assert about.approximate
    assert (since.open_start, since.open_end) == (False, True)
    assert (before.open_start, before.open_end) == (True, False)


def test_what_has_no_date_is_left_out_and_the_rest_is_in_order_of_time() -> None:
    found = marks_of([shown("a"), shown("b", "2025"), shown("c", "2024-05"), shown("b", "2025")])
    assert [mark.id for mark in found] == ["c", "b"]


@given(st.lists(DAYS, min_size=1, max_size=60), st.floats(0.01, 50), st.integers(1, 8))
def test_nothing_covers_anything_else(days: list[datetime.date], pixels: float, lanes: int) -> None:
    found = marks(*(day.isoformat() for day in days))
    layout = placed(found, pixels, lanes)
    assert {each.mark.id for each in layout.placed} <= {mark.id for mark in found}
    for one, other in combinations(layout.placed, 2):
        if one.lane == other.lane:
            first, second = sorted((one, other), key=lambda each: each.left)
            assert first.right + (0 if first.is_inside else first.label) <= second.left
    assert all(0 <= each.lane < lanes for each in layout.placed)


def test_rows_stay_where_they_are_while_one_zooms() -> None:
    found = marks(*(f"2021-{1 + number % 12:02}-{1 + number * 7 % 28:02}" for number in range(40)))
    lanes: dict[str, int] = {}
    for pixels in (3.0, 4.0, 6.0, 9.0, 14.0):
        layout = placed(found, pixels, lanes=20, before=lanes)
        now = {each.mark.id: each.lane for each in layout.placed}
        assert {name: now[name] for name in lanes if name in now} == {
            name: lanes[name] for name in lanes if name in now
        }
        lanes = now
    assert len(lanes) == len(found)
    assert len(set(lanes.values())) > 2


def test_the_heaviest_find_room_first() -> None:
    events = [shown("light", "2025-05-31"), shown("heavy", "2025-05-31", sources=9)]
    layout = placed(marks_of(events), lanes=1)
    assert [each.mark.id for each in layout.placed] == ["heavy"]


def test_of_many_some_are_placed_all_over_the_time() -> None:
    first = datetime.date(2020, 1, 1)
    found = marks(*((first + datetime.timedelta(number)).isoformat() for number in range(5 * MOST)))
    layout = placed(found, pixels=0.5, lanes=10)
    thirds = {int(3 * (each.mark.first - found[0].first) / (5 * MOST)) for each in layout.placed}
    assert thirds == {0, 1, 2}


@given(st.lists(DAYS, min_size=1, max_size=20), st.floats(300, 3000), st.booleans())
def test_all_marks_are_in_view_at_first(days: list[datetime.date], width: float, is_mirrored: bool) -> None:
    found = marks(*(day.isoformat() for day in days))
    scale = fitting(found, width, 60, is_mirrored)
    for mark in found:
        assert -1e-3 <= scale.x(mark.first) <= width + 1e-3
        assert -1e-3 <= scale.x(mark.after) <= width + 1e-3


@given(DAYS, st.floats(0, 1000), st.floats(0.2, 5), st.booleans())
def test_zooming_keeps_the_day_under_the_mouse(day: datetime.date, x: float, factor: float, is_mirrored: bool) -> None:
    scale = ViewScale(day.toordinal(), 2.0, 1000, is_mirrored)
    closer = scale.zoomed(x, factor)
    assert closer.pixels <= CLOSEST
    assert closer.day(x) == pytest.approx(scale.day(x), abs=1e-3)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-2)


def test_time_runs_to_the_left_where_one_reads_so() -> None:
    scale = ViewScale(100, 2.0, 1000, is_mirrored=True)
    assert scale.x(100) == 1000
    assert scale.x(110) == 980


def test_the_calendar_ends_somewhere() -> None:
    scale = ViewScale(1, 1.0, 1000)
    for _ in range(200):
        scale = scale.zoomed(500, 0.5)
    assert scale.start >= 1
    unit = finest_unit(scale.pixels, 30, 27)
    assert list(strokes(scale, unit))
    assert unit.larger is None


def test_names_stand_in_the_order_of_days_whichever_way_time_runs() -> None:
    letters = Lettering([f"m{number}" for number in range(1, 13)], "{month} {year}", lambda text: 6.0 * len(text), 4)
    first = datetime.date(2025, 4, 20).toordinal()
    for is_mirrored in (False, True):
        scale = ViewScale(first, 3.0, 300, is_mirrored)
        months = list(unit_names(scale, Unit("month"), letters))
        assert [name.text for name in months] == ["m4", "m5", "m6", "m7"]
        assert months[1].x == scale.x(datetime.date(2025, 5, 16).toordinal() + 0.5)
        assert [name.text for name in larger_names(scale, Unit("year"), letters)] == ["2025"]
        weeks = list(unit_names(scale, Unit("week"), letters))
        assert weeks[0].text == "21"
        assert weeks[1].x == scale.x(datetime.date(2025, 4, 28).toordinal())


def test_columns_count_what_begins_and_what_is_ticked() -> None:
    found = marks("2025-05-01", "2025-05-01", "2025-05-20", "2026")
    scale = ViewScale(datetime.date(2025, 4, 1).toordinal(), 10.0, 800)
    counts = counts_of(found, frozenset({"e0"}), scale, 10)
    assert sorted((count.number, count.ticked, count.height) for count in counts) == [
        (1, 0, pytest.approx(0.5**0.5)),
        (2, 1, 1.0),
    ]
    assert [count.ticked for count in counts_of(found, None, scale, 1000)] == [3]
