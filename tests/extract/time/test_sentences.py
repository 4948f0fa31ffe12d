import pytest

from briefgen.extract import time_expressions
from tests.extract.time import cases

SENTENCES = (*cases.DATES, *cases.DEICTIC, *cases.DURATIONS, *cases.SETS, *cases.TIMES, *cases.REFERENCES)


def triples(text: str, published: str | None = cases.PUBLISHED) -> list[tuple[str, str, str]]:
    return [(text[item.start : item.end], item.type, item.value) for item in time_expressions(text, published)]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_expression_is_found_with_its_value(text, expected):
    assert triples(text) == list(expected)


@pytest.mark.parametrize("text", cases.NOTHING)
def test_no_time_is_found_where_none_is_named(text):
    assert triples(text) == []
