import datetime

import pytest
from babel.dates import format_date as babel_date
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.date_format import format_date, month_names
from briefgen.model.edtf import EdtfDate


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-05-31", "31 May 2025"),
        ("2024-12", "December 2024"),
        ("2021", "2021"),
        ("202X", "2020s"),
        ("2025-05-19/2025-05-25", "week of 19 May 2025"),
        ("2025-05-20/2025-05-22", "20–22 May 2025"),
        ("2025-05-30/2025-06-02", "30 May 2025 – 2 June 2025"),
        ("2024-11/2025-02", "November 2024 – February 2025"),
        ("2025-05~", "about May 2025"),
        ("2025?", "2025 (uncertain)"),
        ("../2025-05-31", "before 31 May 2025"),
        ("2021/..", "since 2021"),
        ("2024-21", "spring 2024"),
        ("2024-33", "quarter 1 of 2024"),
        ("2024-XX", "2024"),
    ],
)
def test_a_date_is_printed_at_the_precision_that_it_has(value: str, expected: str) -> None:
    assert format_date(EdtfDate.parse(value), "en-GB") == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", "May 31, 2025"),
        ("de", "31. Mai 2025"),
        ("fr", "31 mai 2025"),
        ("pl", "31 maja 2025"),
        ("xx-YY", "31 May 2025"),
    ],
)
def test_a_date_is_printed_as_the_reader_writes_it(language: str, expected: str) -> None:
    assert format_date(EdtfDate.parse("2025-05-31"), language) == expected


@given(st.dates(datetime.date(1000, 1, 1)), st.sampled_from(["en_GB", "en_US", "de", "fr", "es", "pl", "tr"]))
def test_days_are_printed_as_babel_prints_them(day: datetime.date, locale: str) -> None:
    assert format_date(EdtfDate.parse(day.isoformat()), locale.replace("_", "-")) == babel_date(day, "long", locale)


def test_words_around_dates_follow_the_language() -> None:
    assert format_date(EdtfDate.parse("2024-22~"), "de") == "um Sommer 2024"
    assert format_date(EdtfDate.parse("2021/.."), "fr-CA") == "depuis 2021"


def test_there_are_twelve_months() -> None:
    assert month_names("en-GB")[0] == "Jan"
    assert len(month_names("ar")) == 12
