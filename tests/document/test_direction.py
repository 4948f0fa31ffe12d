"""What comes from outside cannot turn the words around it."""

import pytest

from briefgen.document.direction import (
    has_rtl,
    isolated,
    isolates,
    runs_rtl,
    split_isolates,
    without_controls,
    without_overrides,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Reuters", "Reuters"),
        ("Österreich 中国", "Österreich 中国"),
        ("דבר", "\u2068דבר\u2069"),
        ("Haaretz (הארץ)", "\u2068Haaretz (הארץ)\u2069"),
        ("\u202eevil\u202c", "evil"),
        ("\u2066a\u2069\u2069\u2067ב", "\u2068aב\u2069"),
        ("می\u200cخواهد\u200f", "\u2068می\u200cخواهد\u200f\u2069"),
        ("", ""),
    ],
)
def test_a_value_is_set_apart_where_it_runs_right_to_left(value: str, expected: str) -> None:
    assert isolated(value) == expected
    assert isolated(expected) == expected


def test_controls_are_dropped() -> None:
    every = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
    assert without_controls(f"a{every}b\u200e\u200f\u200d") == "ab\u200e\u200f\u200d"
    assert without_overrides(f"a{every}b") == "a\u2068\u2069b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024 (שלום) Reuters", True),
        ("Reuters: שלום", False),
        ("2024", False),
        ("\u2068שלום\u2069; Reuters; 3 May", False),
        ("\u2068Reuters\u2069 שלום", True),
        ("\u2068שלום\u2069", True),
        ("\u2068שלום\u2069, \u2068abc\u2069 12", True),
        ("\u2068abc שלום\u2069", False),
        ("שלום \u2068Reuters", True),
    ],
)
def test_the_words_of_the_line_itself_decide_its_direction(text: str, expected: bool) -> None:
    assert runs_rtl(text) is expected


def test_isolates_are_found_with_those_within_them() -> None:
    text = "a\u2068b\u2068c\u2069\u2069d\u2069\u2068e"
    assert isolates(text) == [(1, 7), (9, 11)]
    assert list(split_isolates(text)) == [("a", "bc"), ("d\u2069", "e"), ("", "")]


def test_letters_that_run_right_to_left_are_known() -> None:
    assert not has_rtl("Österreich, 中国")
    assert has_rtl("x \U0001e900")
