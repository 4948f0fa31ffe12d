"""Directions of characters, and where brackets fall."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.direction import without_controls
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


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("\u2068אב\u2069, \u2068גד\u2069", 0, "0110000110"),
        ("אב, גד", 0, "111111"),
        ("\u2068אב 12\u2069; 34", 0, "01112200000"),
        ("אב 12; 34", 0, "111221122"),
        ("\u2068א ab ב\u2069 cd", 0, "01122110000"),
        ("\u2068ab אב\u2069 גד", 1, "1222331111"),
        ("ab \u2068אב", 0, "000011"),
    ],
)
def test_what_is_set_apart_does_not_turn_its_neighbours(text, base, levels):
    assert "".join(map(str, _levels(text, base))) == levels


_FIELD = st.text(st.sampled_from("אב ab12,"), min_size=1, max_size=6).map(
    lambda text: f"\u2068{text.strip() or 'א'}\u2069"
)
_LINE = st.lists(st.one_of(_FIELD, st.sampled_from(["ab ", ", ", "; ", "12", "שלום"])), min_size=1, max_size=6)


@given(_LINE.map(lambda parts: "".join(parts).strip()), st.integers(0, 1))
def test_lines_are_ordered_as_by_another_implementation(line, base):
    levels = _levels(line, base)
    ours = "".join(line[place] for place in _visual(levels))
    assert without_controls(ours) == without_controls(get_display(line, base_dir="LR"[base]))


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
