"""Directions of characters, and where brackets fall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.export.pdf.bidi import _levels, _visual


def test_hebrew_in_english_is_one_level_up():
    assert _levels("ab שלום cd", 0) == [0, 0, 0, 1, 1, 1, 1, 0, 0, 0]


def test_figures_in_arabic_run_from_left_to_right():
    assert _levels("في 2024 ما", 1) == [1, 1, 1, 2, 2, 2, 2, 1, 1, 1]


@pytest.mark.parametrize(("text", "levels"), [("אב (גד) cd", "1111111000"), ("ab (גד) cd", "0000110000")])
def test_both_brackets_of_a_pair_take_one_direction(text, levels):
    assert "".join(map(str, _levels(text, 0))) == levels


def test_invisible_marks_of_direction_take_a_level():
    assert len(_levels("a\u202bשלום\u202cb", 0)) == 8


@given(st.text(st.one_of(st.characters(), st.sampled_from("אبج()[ 1\u2067\u2069\u202b\u202c\u200f")), max_size=20))
def test_any_text_has_a_level_for_each_character(text):
    for base in (0, 1):
        levels = _levels(text, base)
        assert len(levels) == len(text)
        assert sorted(_visual(levels)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("levels", "order"), [([0, 1, 0], [0, 1, 2]), ([1, 2, 1], [2, 1, 0]), ([0, 1, 2, 1, 0], [0, 3, 2, 1, 4]), ([], [])]
)
def test_runs_are_ordered_by_their_levels(levels, order):
    assert _visual(levels) == order
