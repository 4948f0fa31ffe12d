import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.calendar import FIRST_ORDINAL, LAST_ORDINAL, UNITS, Unit, precision
from briefgen.document.time_axis.marks import Mark


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
