import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.marks import Mark
from briefgen.document.time_axis.scale import scale_of


def mark(start: str, end: str | None = None) -> Mark:
    return Mark(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end or start), "", "")


def units(*marks: Mark) -> list[Unit]:
    return [segment.unit for segment in scale_of(marks, 470, 15).segments]


def test_a_long_empty_stretch_that_crowds_the_rest_breaks_the_axis() -> None:
    scale = scale_of(
        [mark("2021-01-01", "2021-12-31"), mark("2024-12-01", "2024-12-31"), mark("2025-05-19"), mark("2025-05-30")],
        470,
        15,
    )
    first, second = scale.segments
    assert first.unit == Unit("year")
    assert second.unit == Unit("month")
    assert second.right - second.left > first.right - first.left


def test_two_marks_close_together_do_not_break_a_broken_axis_again() -> None:
    marks = [mark("2021-01-01", "2021-12-31"), mark("2024-12-01", "2024-12-31"), mark("2025-05-19"), mark("2025-05-30")]
    assert len(units(*marks)) == 2


def test_evenly_spread_marks_do_not_break_the_axis() -> None:
    assert len(units(mark("2020-01-01"), mark("2022-06-01"), mark("2025-01-01"))) == 1


def test_two_marks_far_apart_do_not_break_the_axis() -> None:
    assert len(units(mark("1990-01-01"), mark("2025-01-01"))) == 1


def test_a_long_period_is_broken_where_nothing_begins_or_ends() -> None:
    scale = scale_of(
        [mark("2015-01-01", "2024-12-31"), mark("2025-05-28"), mark("2025-05-29"), mark("2025-05-30")], 470, 15
    )
    assert len(scale.segments) == 3
    days = [datetime.date.fromordinal(int(segment.start)).year for segment in scale.segments]
    assert days == [2015, 2024, 2025]
    period = mark("2015-01-01", "2024-12-31")
    assert len(scale.pieces(period.first, period.after)) == 2


def test_the_ruling_is_no_finer_than_what_is_known() -> None:
    assert units(mark("2021-01-01", "2021-12-31")) == [Unit("year")]
    assert units(mark("2024-12-01", "2024-12-31")) == [Unit("month")]
    assert units(mark("2025-05-19", "2025-05-25")) == [Unit("week")]
    assert units(mark("2025-05-19")) == [Unit("day")]


def test_centuries_are_ruled_coarsely() -> None:
    (unit,) = units(mark("0900-01-01"), mark("1400-06-03"), mark("2025-05-01"))
    assert unit.kind == "year"
    assert unit.count >= 50


@given(st.lists(st.dates(), min_size=1, max_size=20))
def test_time_runs_from_left_to_right(dates: list[datetime.date]) -> None:
    marks = [Mark(date, date, "", "") for date in dates]
    scale = scale_of(marks, 470, 15)
    places = [scale.x(date.toordinal() + 0.5) for date in sorted(dates)]
    assert all(left <= right for left, right in pairwise(places))
    assert all(0 <= place <= 470 for place in places)
    for left, right in pairwise(scale.segments):
        assert left.end < right.start
        assert left.right < right.left
    for date in dates:
        assert any(segment.start <= date.toordinal() < segment.end for segment in scale.segments)


def test_two_gaps_of_a_third_each_break_an_axis_that_is_crowded_between() -> None:
    days = [*range(1, 11), *range(41, 51), *range(81, 91)]
    start = datetime.date(2025, 1, 1)
    marks = [mark((start + datetime.timedelta(days=day)).isoformat()) for day in days for _ in range(2)]
    assert len(units(*marks)) == 3
