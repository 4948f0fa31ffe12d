import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.validation import json_path, nearest, parse_json, parse_toml


def told(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_json(text, "x.json")
    return str(caught.value)


def test_bad_json_is_told_with_line_and_column() -> None:
    assert told('{"a": 1,\n  b: 2}') == (
        "x.json: line 2, column 3: is not JSON: Expecting property name enclosed in double quotes; mend the file there"
    )


def test_a_key_that_stands_twice_is_refused() -> None:
    assert told('{"a": 1, "b": {"c": 1, "c": 2}}') == "x.json: the key 'c' stands twice in one object; keep one"


@pytest.mark.parametrize("depth", [100, 100_000])
def test_json_nested_too_deep_is_refused(depth: int) -> None:
    assert "nested more than 64 levels" in told("[" * depth + "]" * depth)


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_json("\ufeff{}", "x") == {}
    assert parse_toml("\ufeffa = 1", "x") == {"a": 1}


@given(st.text())
def test_any_text_is_json_or_a_fault_of_one_line(text: str) -> None:
    lines: list[str] = []
    try:
        parse_json(text, "x")
    except InputError as error:
        lines = [str(fault) for fault in error.faults]
    assert all("\n" not in line for line in lines)


def test_paths_and_hints() -> None:
    assert json_path(("events", 2, "date")) == "$.events[2].date"
    assert nearest("titel", ["title", "text"]) == "did you mean 'title'?"
    assert nearest("quite other", ["title"]) == ""
