"""The publication date: given in several forms, or unknown."""

from datetime import UTC, date, datetime

import pytest

from briefgen.extract import time_expressions


def values(text, published):
    return [item.value for item in time_expressions(text, published)]


@pytest.mark.parametrize(
    "published",
    ["2024-05-22", "2024-05-22T23:10:00+00:00", date(2024, 5, 22), datetime(2024, 5, 22, 23, 10, tzinfo=UTC)],
)
def test_forms(published):
    assert values("He resigned yesterday.", published) == ["2024-05-21"]


def test_a_string_that_is_no_date_is_refused():
    with pytest.raises(ValueError, match="May"):
        time_expressions("He resigned.", "May 22")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned yesterday.", "XXXX-XX-XX"),
        ("He resigned on Monday.", "XXXX-WXX-1"),
        ("He resigned last week.", "XXXX-WXX"),
        ("He resigned last month.", "XXXX-XX"),
        ("He resigned last year.", "XXXX"),
        ("He resigned last weekend.", "XXXX-WXX-WE"),
        ("He resigned in March.", "XXXX-03"),
        ("He resigned on March 6.", "XXXX-03-06"),
        ("He resigned two days ago.", "XXXX-XX-XX"),
        ("He resigned two weeks ago.", "XXXX-WXX"),
        ("He resigned in the first quarter.", "XXXX-Q1"),
        ("He resigned last summer.", "XXXX-SU"),
        ("He resigned this morning.", "XXXX-XX-XXTMO"),
        ("He resigned at 8:30 a.m. in Paris.", "XXXX-XX-XXT08:30"),
        ("He resigned on Christmas Day.", "XXXX-12-25"),
        ("He resigned in 2008.", "2008"),
        ("He resigned recently.", "PAST_REF"),
    ],
)
def test_nothing_is_guessed_without_one(text, expected):
    assert values(text, None) == [expected]


def test_dates_given_by_another_need_none():
    text = "He was shot on May 3, 2010 and died two days later."
    assert values(text, None) == ["2010-05-03", "2010-05-05"]


STORY = (
    "On 1 September 1939 the army crossed the border. On 17 September another army followed. "
    "The city fell on 27 September 1939. In October the last units gave up. In January, the government fled. "
    "On 9 April 1940 the north was attacked. That summer the west fell. On 10 May the offensive began."
)


@pytest.mark.parametrize("published", [None, "2009-07-01"])
def test_a_story_carries_its_year_on(published):
    assert values(STORY, published) == [
        "1939-09-01",
        "1939-09-17",
        "1939-09-27",
        "1939-10",
        "1940-01",
        "1940-04-09",
        "1940-SU",
        "1940-05-10",
    ]


def test_a_single_old_date_makes_no_story():
    text = "The treaty was signed on 3 May 1999. Talks on a new one began in March."
    assert values(text, "2024-05-22") == ["1999-05-03", "2024-03"]


def test_a_day_named_with_its_year_keeps_it():
    text = "Since the order of January 28, 2021 much has changed. The directive of the January 28 order is law."
    assert values(text, "2021-06-07") == ["2021-01-28", "2021-01-28"]
    assert values(text, None) == ["2021-01-28", "2021-01-28"]
