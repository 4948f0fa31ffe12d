import importlib.util
from pathlib import Path

import pytest

from briefgen.extract import time_expressions

_SPEC = importlib.util.spec_from_file_location("cases", Path(__file__).with_name("cases.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
cases = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases)

SENTENCES = (*cases.DATES, *cases.DEICTIC, *cases.DURATIONS, *cases.SETS, *cases.TIMES, *cases.REFERENCES)


def triples(text: str, published: str | None = cases.PUBLISHED) -> list[tuple[str, str, str]]:
    return [(text[item.start : item.end], item.type, item.value) for item in time_expressions(text, published)]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_expression_is_found_with_its_value(text, expected):
    assert triples(text) == list(expected)


@pytest.mark.parametrize("text", cases.NOTHING)
def test_no_time_is_found_where_none_is_named(text):
    assert triples(text) == []
