import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.calendar import FIRST_ORDINAL, LAST_ORDINAL, UNITS, Unit, precision
from briefgen.document.time_axis.marks import Mark

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.mark.parametrize(
    ("unit", "day", "floor", "following"),
    [
        (Unit("day"), "2025-05-31", "2025-05-31", "2025-06-01"),
        (Unit("week"), "2025-05-25", "2025-05-19", "2025-05-26"),
        (Unit("month"), "2024-02-29", "2024-02-01", "2024-03-01"),
        (Unit("month", 3), "2024-12-31", "2024-10-01", "2025-01-01"),
        (Unit("year"), "2024-12-31", "2024-01-01", "2025-01-01"),
        (Unit("year", 10), "2024-12-31", "2020-01-01", "2030-01-01"),
    ],
)
def test_boundaries_of_a_unit(unit: Unit, day: str, floor: str, following: str) -> None:
    start = unit.floor(datetime.date.fromisoformat(day).toordinal())
    assert datetime.date.fromordinal(start).isoformat() == floor
    assert datetime.date.fromordinal(unit.following(start)).isoformat() == following


@given(st.sampled_from(UNITS), st.integers(FIRST_ORDINAL, LAST_ORDINAL))
def test_a_day_lies_between_its_boundaries(unit: Unit, ordinal: int) -> None:
    floor = unit.floor(ordinal)
    assert floor <= ordinal < unit.following(floor)


@given(st.sampled_from(UNITS), st.integers(FIRST_ORDINAL, LAST_ORDINAL), st.integers(1, 800))
def test_boundaries_rise(unit: Unit, start: int, days: int) -> None:
    boundaries = list(unit.boundaries(start, start + days))
    assert boundaries == sorted(set(boundaries))
    assert boundaries[0] <= start


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("2025-05-30", "2025-05-30", "day"),
        ("2025-05-19", "2025-05-25", "week"),
        ("2025-05-20", "2025-05-26", "day"),
        ("2025-04-01", "2025-05-31", "month"),
        ("2015-01-01", "2024-12-31", "year"),
        ("9999-01-01", "9999-12-31", "year"),
    ],
)
def test_precision(start: str, end: str, kind: str) -> None:
    mark = Mark(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end), "", "")
    assert precision(mark) == kind


@pytest.mark.parametrize(
    ("unit", "name", "whole", "larger"),
    [
        (Unit("day"), "31", "31", Unit("month")),
        (Unit("week"), "26", "26", Unit("month")),
        (Unit("month"), "May", "May 2025", Unit("year")),
        (Unit("month", 3), "Apr", "Apr 2025", Unit("year")),
        (Unit("year", 10), "2020", "2020", None),
    ],
)
def test_a_period_is_named_and_stands_over_a_larger_one(unit: Unit, name: str, whole: str, larger: Unit | None) -> None:
    day = datetime.date(2025, 5, 31).toordinal()
    (period,) = unit.periods(day, day + 1)
    assert period.first <= day < period.after
    assert (period.name(MONTHS), period.name(MONTHS, "{month} {year}")) == (name, whole)
    assert unit.larger == larger


def test_the_last_period_ends_with_the_calendar() -> None:
    assert [(each.first, each.after) for each in Unit("day").periods(LAST_ORDINAL, LAST_ORDINAL + 1)] == [
        (LAST_ORDINAL, LAST_ORDINAL + 1)
    ]
    (century,) = Unit("year", 100).periods(LAST_ORDINAL, LAST_ORDINAL + 1)
    assert century.after == LAST_ORDINAL + 1
