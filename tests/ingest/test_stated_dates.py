from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.ingest.stated_dates import stated_date

DAY = date(2025, 5, 30)


@pytest.mark.parametrize(
    "words",
    [
        "2025-05-30",
        "2025-05-30T23:30:00-05:00",
        "20250530T233000-0500",
        "Fri, 30 May 2025 23:30:00 -0500",
        "Fri, 30 May 2025 23:30:00 EST",
        "May 30, 2025",
        "30 May 2025 at 10:15 pm",
        "30/05/2025",
    ],
)
def test_reads_the_day_as_written(words):
    assert stated_date(words) == DAY


@pytest.mark.parametrize(
    "words", ["", "May 2025", "2025", "05/06/2025", "Monday", "yesterday", "2025-13-45", "x" * 500, None, 5, "30 May"]
)
def test_guesses_nothing(words):
    assert stated_date(words) is None


def test_takes_dates_for_what_they_are():
    assert stated_date(datetime(2025, 5, 30, 9)) == DAY


@given(st.dates(min_value=date(1600, 1, 1)))
def test_iso_dates_come_back(day):
    assert stated_date(day.isoformat()) == stated_date(f"{day:%d %B} {day.year:04}") == day


@given(st.text(max_size=40))
def test_any_words_are_taken(words):
    assert stated_date(words) is None or isinstance(stated_date(words), date)
