import pytest
from edtf import parse_edtf

from briefgen.extract import time_expressions
from briefgen.extract.time import TimeExpression, edtf_value
from tests.extract.time import cases


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-05-20", "2024-05-20"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("2024-05-XX", "2024-05-XX"),
        ("2024-W21", "2024-05-20/2024-05-26"),
        ("2024-W21-WE", "2024-05-25/2024-05-26"),
        ("2024-SP", "2024-21"),
        ("2024-WI", "2024-24"),
        ("2024-Q1", "2024-33"),
        ("2024-Q4", "2024-36"),
        ("2024-H2", "2024-41"),
        ("199", "199X"),
        ("19", "19XX"),
        ("2024-05-20T08:00", "2024-05-20"),
        ("2024-05-20TMO", "2024-05-20"),
        ("PRESENT_REF", None),
        ("PAST_REF", None),
        ("FY2019", None),
        ("BC0044", None),
        ("XXXX-XX-XX", None),
        ("XXXX-05-03", None),
        ("XXXX-WXX-1", None),
        ("2024-W60", None),
    ],
)
def test_dates(value, expected):
    assert edtf_value(TimeExpression(0, 1, "DATE", value)) == expected


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2024", "START", "2024~"),
        ("2024-05", "END", "2024-05~"),
        ("2024", "APPROX", "2024~"),
        ("2024-W21", "MID", "2024-05-20~/2024-05-26~"),
        ("2014", "MORE_THAN", "2014~"),
    ],
)
def test_modifiers(value, mod, expected):
    assert edtf_value(TimeExpression(0, 1, "DATE", value, mod)) == expected


@pytest.mark.parametrize("kind", ["DURATION", "SET"])
def test_what_is_no_date(kind):
    assert edtf_value(TimeExpression(0, 1, kind, "P1Y")) is None


def test_early_and_about_reach_the_value():
    text = "It opened in early 2009, closed around 2012 and was sold later this year."
    assert [edtf_value(item) for item in time_expressions(text, cases.PUBLISHED)] == ["2009~", "2012~", "2024"]


@pytest.mark.parametrize("text", [text for text, _ in (*cases.DATES, *cases.DEICTIC, *cases.TIMES)])
def test_every_value_is_valid(text):
    for item in time_expressions(text, cases.PUBLISHED):
        value = edtf_value(item)
        assert value is None or parse_edtf(value)
