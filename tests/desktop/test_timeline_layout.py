"""Marks, scales and places of a timeline."""

import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.desktop.timeline.event_counts import counts_of
from briefgen.desktop.timeline.geometry import Geometry
from briefgen.desktop.timeline.marks import EventMark, marks_of
from briefgen.desktop.timeline.scale import CLOSEST, ViewScale, fitting
from briefgen.desktop.timeline.squares import MOST, stacked
from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.ticks import Lettering, finest_unit, larger_names, strokes, unit_names
from tests.desktop.events_found import shown

GEOMETRY = Geometry(width=5_000.0, height=900.0, line=16.0, size=1.0)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))


def marks(*dates: str) -> tuple[EventMark, ...]:
    return marks_of([shown(f"e{number}", date) for number, date in enumerate(dates)])


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


@given(st.lists(DAYS, min_size=1, max_size=60), st.floats(0.01, 50))
def test_no_square_covers_another(days: list[datetime.date], pixels: float) -> None:
    found = marks(*(day.isoformat() for day in days))
    scale = ViewScale(found[0].first - 10.0, pixels, (found[-1].after - found[0].first + 20) * pixels)
    places = stacked(found, scale, 15.0, rows=60)
    assert places is not None
    assert [each.mark for each in places] == list(found)
    squares = [GEOMETRY.square(each, scale) for each in places]
    assert not [(one, other) for one, other in combinations(squares, 2) if one.intersects(other)]


def test_squares_stand_over_their_day_and_upon_each_other() -> None:
    found = marks("2025-05-01", "2025-05-02", "2025-05-02", "2025")
    scale = ViewScale(datetime.date(2025, 1, 1).toordinal(), 20.0, 20.0 * 365)
    places = {each.mark.id: each for each in stacked(found, scale, 15.0, rows=9) or ()}
    first, second = datetime.date(2025, 5, 1).toordinal(), datetime.date(2025, 5, 2).toordinal()
    assert (places["e0"].middle, places["e0"].row) == (first + 0.5, 0)
    assert [(places[name].middle, places[name].row) for name in ("e1", "e2")] == [(second + 0.5, 0), (second + 0.5, 1)]
    assert places["e3"].middle == datetime.date(2025, 7, 2).toordinal() + 0.5


def test_days_share_a_column_where_one_has_no_room() -> None:
    found = marks("2025-05-01", "2025-05-02", "2025-05-03", "2025-05-20")
    scale = ViewScale(datetime.date(2025, 4, 1).toordinal(), 1.0, 100.0)
    places = stacked(found, scale, 15.0, rows=9) or ()
    assert {each.row for each in places} >= {0, 1}
    columns = sorted({each.middle for each in places})
    assert all(after - before >= 15 for before, after in pairwise(columns))


@pytest.mark.parametrize(("number", "rows", "is_shown"), [(MOST, 1, True), (MOST + 1, 1, False), (3, 3, True)])
def test_more_than_there_is_room_for_are_counted_instead(number: int, rows: int, is_shown: bool) -> None:
    first = datetime.date(2020, 1, 1)
    found = marks(*((first + datetime.timedelta(day)).isoformat() for day in range(number)))
    scale = ViewScale(first.toordinal(), 20.0 if number > rows else 1.0, 20.0 * number)
    assert (stacked(found, scale, 15.0, rows) is not None) is is_shown
    assert stacked(found, ViewScale(first.toordinal(), 1.0, 20.0 * number), 15.0, 1) is None


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
