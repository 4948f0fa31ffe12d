import datetime
import math

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.edtf import EdtfDate, EdtfError

DAY = st.dates(datetime.date(1000, 1, 1), datetime.date(9998, 12, 31))
QUALIFIER = st.sampled_from(["", "?", "~", "%"])
POINT = st.one_of(
    DAY.map(lambda day: day.isoformat()),
    DAY.map(lambda day: day.isoformat()[:7]),
    DAY.map(lambda day: day.isoformat()[:4]),
)
UNSPECIFIED = st.one_of(
    DAY.map(lambda day: f"{day.isoformat()[:7]}-XX"),
    DAY.map(lambda day: f"{day.year}-XX"),
    DAY.map(lambda day: f"{day.year}-XX-XX"),
    DAY.map(lambda day: f"{day.isoformat()[:3]}X"),
    DAY.map(lambda day: f"{day.isoformat()[:2]}XX"),
)
TIME = st.builds("{}T{}{}".format, DAY, st.times().map(lambda time: time.isoformat("seconds")),
                 st.sampled_from(["", "Z", "+05:30", "-11:00"]))  # fmt: skip
PART_OF_YEAR = st.builds(
    "{}-{}".format, st.integers(1000, 9998), st.sampled_from([*range(21, 37), 40, 41])
)  # The reference parser takes no qualifier after these.
WINTERS = ("-24", "-28", "-30")  # The reference parser ends them with the year.
QUALIFIED = st.one_of(st.builds(str.__add__, st.one_of(POINT, UNSPECIFIED), QUALIFIER), PART_OF_YEAR, TIME)


def bounds(value: str) -> tuple[datetime.date | None, datetime.date | None]:
    date = EdtfDate.parse(value)
    return date.lower, date.upper


@pytest.mark.parametrize(
    ("value", "lower", "upper", "precision"),
    [
        ("2025-05-31", "2025-05-31", "2025-05-31", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2024-24", "2024-12-01", "2025-02-28", "season"),
        ("2024-34", "2024-04-01", "2024-06-30", "quarter"),
        ("9999-24", "9999-12-01", "9999-12-31", "season"),
        ("2024-26", "2024-06-01", "2024-08-31", "season"),
        ("2024-30", "2024-12-01", "2025-02-28", "season"),
        ("2024-31", "2024-03-01", "2024-05-31", "season"),
        ("2024-40", "2024-01-01", "2024-06-30", "half"),
        ("2024-41~", "2024-07-01", "2024-12-31", "half"),
        ("202X", "2020-01-01", "2029-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("2024-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-05-XX", "2024-05-01", "2024-05-31", "month"),
        ("2025-05-19/2025-05-25", "2025-05-19", "2025-05-25", "interval"),
        ("2024-11/2025", "2024-11-01", "2025-12-31", "interval"),
        ("2025-05-31T14:30:00Z", "2025-05-31", "2025-05-31", "day"),
        ("2025-01", "2025-01-01", "2025-01-31", "month"),
        ("2025-12", "2025-12-01", "2025-12-31", "month"),
        ("2024-22", "2024-06-01", "2024-08-31", "season"),
        ("2024-23", "2024-09-01", "2024-11-30", "season"),
        ("2024-25", "2024-03-01", "2024-05-31", "season"),
        ("2024-27", "2024-09-01", "2024-11-30", "season"),
        ("2024-28", "2024-12-01", "2025-02-28", "season"),
        ("2023-28", "2023-12-01", "2024-02-29", "season"),
        ("2024-29", "2024-09-01", "2024-11-30", "season"),
        ("2024-32", "2024-06-01", "2024-08-31", "season"),
        ("2024-33", "2024-01-01", "2024-03-31", "quarter"),
        ("2024-35", "2024-07-01", "2024-09-30", "quarter"),
        ("2024-36", "2024-10-01", "2024-12-31", "quarter"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("000X", "0001-01-01", "0009-12-31", "decade"),
        ("00XX", "0001-01-01", "0099-12-31", "century"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
    ],
)
def test_a_date_has_bounds_and_a_precision(value: str, lower: str, upper: str, precision: str) -> None:
    date = EdtfDate.parse(value)
    assert (str(date.lower), str(date.upper), date.precision) == (lower, upper, precision)


def test_open_intervals_have_one_bound() -> None:
    assert bounds("../2025-05-31") == (None, datetime.date(2025, 5, 31))
    assert bounds("2021/..") == (datetime.date(2021, 1, 1), None)


def test_qualifiers_are_kept() -> None:
    for value, approximate, uncertain in (
        ("2025~", True, False),
        ("2025-05?", False, True),
        ("2025-05-01%", True, True),
    ):
        date = EdtfDate.parse(value)
        assert (date.approximate, date.uncertain) == (approximate, uncertain)
    assert EdtfDate.parse("2021~/2022").approximate


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("2025-02-29", "has no day 29"),
        ("2025-13", "not a month, season"),
        ("2025-00", "no month 00"),
        ("0000", "no year 0"),
        ("2025-05/2024", "ends before it begins"),
        ("../..", "open on both sides"),
        ("May 2025", "is not a date such as"),
        ("2025-5-1", "is not a date such as"),
        ("2025-37", "not a month, season"),
        ("2025-42", "not a month, season"),
        ("2025-21-01", "a day in a season"),
        ("2025-33-01", "a day in a quarter"),
        ("2025/", "lacks an end"),
        ("/2025", "lacks an end"),
        ("2024/2025/2026", "is not a date such as"),
        ("2025-05-01T10:00:00/2025-05-02", "a time of day"),
        ("2025-05-01T10:00:00~", "is not sure"),
        ("2025-05-01T10:00:00+99:00", "no such time"),
        ("٢٠٢٥", "is not a date such as"),
        ("2025-05-01\n", "is not a date such as"),
        ("1" * 1000, "too long"),
        ("202X-05", "year that is not known"),
        ("2025-XX-05", "month that is not known"),
        ("2025-05T10:00:00", "a time without a day"),
        ("2025-05-01T25:00:00", "no such time"),
        ("", "is not a date such as"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(value: str, reason: str) -> None:
    with pytest.raises(EdtfError, match=reason):
        EdtfDate.parse(value)


def test_a_date_has_sixty_characters_at_most() -> None:
    with pytest.raises(EdtfError, match="is not a date such as"):
        EdtfDate.parse("1" * 60)
    with pytest.raises(EdtfError, match=f"'{'1' * 60}'… is too long"):
        EdtfDate.parse("1" * 61)


@pytest.mark.parametrize(("value", "code"), [("2024-21", 21), ("2024-41", 41), ("2024-12", None), ("2024/2025", None)])
def test_a_part_of_the_year_has_its_number(value: str, code: int | None) -> None:
    assert EdtfDate.parse(value).code == code


def test_an_interval_has_its_ends() -> None:
    first, last = EdtfDate.parse("2021~/2022-05?").ends
    assert (first, last) == (EdtfDate.parse("2021~"), EdtfDate.parse("2022-05?"))
    both = EdtfDate.parse("2021~/2022-05?")
    assert (both.approximate, both.uncertain) == (True, True)
    assert EdtfDate.parse("../2022").ends == (None, EdtfDate.parse("2022"))
    assert EdtfDate.parse("2022").ends == (None, None)


def test_an_interval_of_one_day_is_one() -> None:
    assert bounds("2025-05-01/2025-05-01") == (datetime.date(2025, 5, 1),) * 2


def test_bounds_are_inclusive() -> None:
    month, day = EdtfDate.parse("2025-05"), datetime.date
    assert month.overlaps(day(2025, 5, 31), None)
    assert not month.overlaps(day(2025, 6, 1), None)
    assert month.overlaps(None, day(2025, 5, 1))
    assert not month.overlaps(None, day(2025, 4, 30))
    assert EdtfDate.parse("../2025-05").overlaps(None, day(1900, 1, 1))
    assert not EdtfDate.parse("../2025-05").overlaps(day(2025, 6, 1), None)
    assert EdtfDate.parse("2025-05/..").overlaps(day(2999, 1, 1), None)


def day_of(day: datetime.date | None) -> tuple[int, ...]:
    assert day is not None
    return day.timetuple()[:3]


@given(QUALIFIED)
def test_points_mean_what_the_reference_parser_says(value: str) -> None:
    reference = edtf.parse_edtf(value)
    date = EdtfDate.parse(value)
    assert tuple(reference.lower_strict())[:3] == day_of(date.lower)
    if not value.endswith(WINTERS):
        assert tuple(reference.upper_strict())[:3] == day_of(date.upper)
    assert (date.approximate, date.uncertain) == (value[-1] in "~%", value[-1] in "?%")


@given(st.builds(str.__add__, POINT, QUALIFIER), st.builds(str.__add__, POINT, QUALIFIER))
def test_intervals_mean_what_the_reference_parser_says(first: str, last: str) -> None:
    value = f"{first}/{last}"
    lower, upper = bounds(first)[0], bounds(last)[1]
    assert lower is not None
    assert upper is not None
    if lower > upper:
        with pytest.raises(EdtfError):
            EdtfDate.parse(value)
        return
    reference = edtf.parse_edtf(value)
    assert tuple(reference.lower_strict())[:3] == day_of(lower) == day_of(EdtfDate.parse(value).lower)
    assert tuple(reference.upper_strict())[:3] == day_of(upper) == day_of(EdtfDate.parse(value).upper)


@given(st.builds(str.__add__, POINT, QUALIFIER))
def test_open_intervals_mean_what_the_reference_parser_says(point: str) -> None:
    since, before = edtf.parse_edtf(f"{point}/.."), edtf.parse_edtf(f"../{point}")
    assert (tuple(since.lower_strict())[:3], since.upper_strict()) == (day_of(bounds(f"{point}/..")[0]), math.inf)
    assert (before.lower_strict(), tuple(before.upper_strict())[:3]) == (-math.inf, day_of(bounds(f"../{point}")[1]))


@given(st.one_of(QUALIFIED, st.builds("{}/{}".format, POINT, POINT)))
def test_a_date_that_is_changed_a_little_is_a_date_or_refused(value: str) -> None:
    for index in range(len(value)):
        for changed in (value[:index] + value[index + 1 :], value[:index] + "9" + value[index + 1 :]):
            try:
                date = EdtfDate.parse(changed)
            except EdtfError:
                continue
            assert date.lower is None or date.upper is None or date.lower <= date.upper


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        date = EdtfDate.parse(text)
    except EdtfError:
        return
    assert date.value == text
    assert date.lower or date.upper


@given(POINT, DAY, DAY)
def test_overlap_is_that_a_day_is_shared(value: str, since: datetime.date, until: datetime.date) -> None:
    date = EdtfDate.parse(value)
    assert date.lower is not None
    assert date.upper is not None
    shared = max(date.lower, since) <= min(date.upper, until)
    if since <= until:
        assert date.overlaps(since, until) == shared
    assert date.overlaps(None, None)


def test_dates_sort_by_first_day_and_then_by_last() -> None:
    values = ["2021", "../2021-12-31", "2024-12", "2025-05-01", "2025-05", "2025", "2025-05-02/.."]
    expected = ["2021", "../2021-12-31", "2024-12", "2025", "2025-05-01", "2025-05", "2025-05-02/.."]
    assert sorted(values, key=lambda value: EdtfDate.parse(value).sort_key) == expected
