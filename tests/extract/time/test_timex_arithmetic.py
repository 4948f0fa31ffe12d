from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.time import timex_arithmetic

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("unit", "amount", "expected"),
    [
        ("D", -1, "2023-12-31"),
        ("W", -1, "2023-W52"),
        ("2W", 1, "2024-W03"),
        ("WE", 0, "2024-W01-WE"),
        ("M", -1, "2023-12"),
        ("Q", -1, "2023-Q4"),
        ("Y", 1, "2025"),
        ("10Y", -1, "201"),
        ("100Y", -1, "19"),
        ("Y", -5000, "XXXX"),
        ("D", 10**12, "XXXX-XX-XX"),
    ],
)
def test_shift(unit, amount, expected):
    assert timex_arithmetic.shift(date(2024, 1, 1), unit, amount) == expected


@given(days, st.sampled_from(["D", "W", "WE", "M", "Q", "Y", "10Y"]))
def test_a_value_begins_no_later_than_a_unit_before_the_day(day, unit):
    value = timex_arithmetic.shift(day, unit, 0)
    first = timex_arithmetic.first_day(value)
    assert timex_arithmetic.unit_of(value) == unit
    assert first is not None
    assert first <= day or unit == "WE"
    assert timex_arithmetic.shift(first, unit, 0) == value


@pytest.mark.parametrize("value", ["PAST_REF", "P1D", "XXXX-05", "2024-XX-XX", "2024-13-01", "FY2024", ""])
def test_what_is_no_date_has_no_first_day(value):
    assert timex_arithmetic.first_day(value) is None


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [("2024-05-22", "D", True), ("2024-05", "D", False), ("2024-05", "Y", True), ("PAST_REF", "Y", False)],
)
def test_as_fine(value, unit, expected):
    assert timex_arithmetic.as_fine(value, unit) is expected
