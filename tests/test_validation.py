import json
import time
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefgen.errors import Fault, InputError
from briefgen.validation import bounded_bytes, json_path, nearest, parse_json, parse_toml, read_json, validation_faults


def told(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_json(text, "x.json")
    return str(caught.value)


def told_of_toml(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_toml(text, "x.toml")
    return str(caught.value)


def test_bad_json_is_told_with_line_and_column() -> None:
    assert told('{"a": 1,\n  b: 2}') == (
        "x.json: line 2, column 3: is not JSON: Expecting property name enclosed in double quotes; correct it there"
    )


@pytest.mark.parametrize("text", ["", " ", "{", '{"a": 1} x', '"\n"', "\x00", "[1,]", "'a'"])
def test_what_is_not_json_is_told_in_one_line(text: str) -> None:
    line = told(text)
    assert line.startswith("x.json: line ")
    assert "\n" not in line


def test_keys_that_stand_twice_are_told_with_their_places() -> None:
    assert told('{"a": 1, "b": [{"c": 1, "c": 2}], "a": 2}').splitlines() == [
        "x.json: $.a: the key stands twice in one object; keep one",
        "x.json: $.b[0].c: the key stands twice in one object; keep one",
    ]


def test_keys_that_stand_twice_do_not_hide_the_value() -> None:
    value, faults = read_json('{"a": 1, "a": 2}', "x")
    assert value == {"a": 2}
    assert len(faults) == 1


def test_many_keys_that_stand_twice_are_found_in_time() -> None:
    members = ",".join(f'"k{number}":1' for number in range(50_000))
    assert len(told(f"{{{members},{members}}}").splitlines()) == 50_000


@pytest.mark.parametrize("depth", [65, 100, 100_000])
def test_what_is_nested_too_deep_is_refused(depth: int) -> None:
    assert "nested more than 64 levels" in told("[" * depth + "]" * depth)
    assert "nested more than 64 levels" in told_of_toml("a = " + "[" * depth + "]" * depth)


def test_what_is_nested_deep_is_read() -> None:
    assert json.dumps(parse_json("[" * 64 + "]" * 64, "x")) == "[" * 64 + "]" * 64


def test_dotted_keys_are_bounded_like_tables() -> None:
    assert "nested more than 64 levels" in told_of_toml(".".join("a" * 100) + " = 1")


def test_what_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.validation.bounded_parsing.MOST_CHARACTERS", 10)
    monkeypatch.setattr("briefgen.validation.bounded_parsing.MOST_TOML", 10)
    assert parse_json('"12345678"', "x") == "12345678"
    assert told('"123456789"') == "x.json: is longer than 10 characters; split it"
    assert told_of_toml("a = 1234567") == "x.toml: is longer than 10 characters; split it"


@pytest.mark.parametrize("key", ["a" + ".a" * 100_000, 'a."b.c"' * 2_000, "a" + " . 'a'" * 50_000])
def test_a_key_of_endless_parts_is_refused_at_once(key: str) -> None:
    begun = time.process_time()
    for text in (f"{key} = 1", f"[{key}]", f"x = {{{key} = 1}}"):
        assert told_of_toml(f"title = 'a.b'\n{text}").startswith("x.toml: line 2")
    assert time.process_time() - begun < 2


def test_dots_in_strings_and_comments_are_no_keys() -> None:
    dots = "a." * 100
    text = (
        f"one = \"{dots}\"\ntwo = \"\"\"\n{dots}\"\"\"\nthree = '{dots}'\nfour = '''{dots}'''\n# {dots}a\nx.y = 1.5\n"
    )
    read = parse_toml(text, "x.toml")
    assert read == {"one": dots, "two": dots, "three": dots, "four": dots, "x": {"y": 1.5}}


def test_endless_numbers_are_refused() -> None:
    assert told("9" * 5000) == "x.json: holds a whole number of thousands of digits; take it out"
    assert told_of_toml("a = " + "9" * 5000) == "x.toml: holds a whole number of thousands of digits; take it out"


def test_bad_toml_is_told_with_line_and_column() -> None:
    assert told_of_toml("a = 1\nb = \n") == "x.toml: line 2, column 5: is not TOML: Invalid value; correct it there"
    assert told_of_toml('a = "') == "x.toml: end of document: is not TOML: Unterminated string; correct it there"
    assert "Cannot overwrite a value" in told_of_toml("a = 1\na = 2")


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_json("\ufeff{}", "x") == {}
    assert parse_toml("\ufeffa = 1", "x") == {"a": 1}


@given(st.text())
def test_any_text_is_json_or_a_fault_of_one_line(text: str) -> None:
    for parse in (parse_json, parse_toml):
        faults: tuple[Fault, ...] = ()
        try:
            parse(text, "x")
        except InputError as error:
            faults = error.faults
        assert all(str(fault).isprintable() for fault in faults)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_is_read_as_python_reads_it(value: Any) -> None:
    assert parse_json(json.dumps(value), "x") == value


def test_paths_are_those_of_json_path() -> None:
    assert json_path(()) == "$"
    assert json_path(("events", 2, "date")) == "$.events[2].date"
    assert json_path(("edits", 'a:1 "b"', "title")) == '$.edits["a:1 \\"b\\""].title'


def test_hints() -> None:
    assert nearest("titel", ["title", "text"]) == "did you mean 'title'?"
    assert nearest("TITLE", ["title"]) == "did you mean 'title'?"
    assert nearest("quite other", ["title"]) == ""
    assert nearest("", ["title"]) == ""
    assert nearest("a" * 10_000, ["a" * 9_999, "title"]) == ""


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(description="What it is called.", pattern="^[a-z]+$")
    colour: Literal["red", "green"] = "red"
    weight: float = Field(1, gt=0, le=10)


class Outer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    items: Annotated[tuple[Inner, ...], Field(min_length=1)] = Field((), alias="parts")
    extra: Inner | None = None
    only: Literal["one"] = "one"
    words: dict[str, str] = {}


def faults(raw: object) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate(raw)
    return [str(fault).removeprefix("x: ") for fault in validation_faults(caught.value, "x", Outer)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"parts": []}, ["$.parts: is too short; give at least 1"]),
        ({"parts": "x"}, ["$.parts: is not a list; put it in square brackets"]),
        ({"part": []}, ["$.part: is not a key of this object; did you mean 'parts'?"]),
        ({"items": []}, ["$.items: is not a key of this object; known keys: extra, only, parts, words"]),
        ({"parts": [{}]}, ["$.parts[0].name: is missing; add it; use null or [] where there is nothing to say"]),
        ({"parts": [3]}, ["$.parts[0]: is not an object; put it in braces"]),
        ({"parts": [{"name": "A"}]}, ["$.parts[0].name: 'A' is not of the right form; What it is called."]),
        ({"extra": {"name": "a", "color": 1}}, ["$.extra.color: is not a key of this object; did you mean 'colour'?"]),
        ({"extra": {"name": "a", "colour": "Red"}}, ["$.extra.colour: 'Red' is not allowed here; did you mean 'red'?"]),
        ({"extra": {"name": "a", "colour": 5}}, ["$.extra.colour: 5 is not allowed here; use one of red, green"]),
        ({"extra": {"name": "a", "weight": 0}}, ["$.extra.weight: 0 is too small; give more than 0.0"]),
        ({"extra": {"name": "a", "weight": 11}}, ["$.extra.weight: 11 is too large; give at most 10.0"]),
        ({"only": "zwölf"}, ["$.only: 'zwölf' is not allowed here; use 'one'"]),
        ({"words": {"a b": 1}}, ['$.words["a b"]: is not a string; put it in quotation marks']),
        ([], ["$: is not an object; put it in braces"]),
    ],
)
def test_faults_are_told_in_plain_words(raw: object, expected: list[str]) -> None:
    assert faults(raw) == expected


def test_all_faults_are_told_and_long_values_are_cut() -> None:
    found = faults({"parts": [{"name": "a", "colour": "x" * 10_000}, {"nam": "a"}], "only": list(range(10_000))})
    assert [line.partition(": ")[0] for line in found] == [
        "$.parts[0].colour", "$.parts[1].name", "$.parts[1].nam", "$.only",
    ]  # fmt: skip
    assert all(len(line) < 200 for line in found)


def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"x" * 11)
    assert bounded_bytes(tmp_path / "a.toml", 11) == b"x" * 11
    with pytest.raises(InputError, match="is larger than 10 bytes; split it, or name a smaller one"):
        bounded_bytes(tmp_path / "a.toml", 10)
