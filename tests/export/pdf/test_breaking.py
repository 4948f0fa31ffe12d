"""Lines: none too wide, no word lost, breaks only where they may be."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document.style import Style
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.fontbook import FontBook, TextStyle
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.tags import Element

BOOK = FontBook(Style(name="plain"), None)
DRESS = BOOK.text_style("text", 10, b"0 0 0")


def boxes(*runs: tuple[str, bool], text_style: TextStyle = DRESS) -> InlineBoxes:
    made = InlineBoxes(BOOK)
    for text, nowrap in runs:
        made.add(text, Element("P", None), text_style, nowrap=nowrap)
    return made


def shown(made: InlineBoxes, width: float) -> list[str]:
    """The letters of each line, from how the lines are encoded."""
    letters = DRESS.font.used_glyphs()
    lines = []
    for line in break_lines(made, width):
        code = "".join(segment.code.removeprefix("[<").removesuffix(">]TJ") for segment in line)
        code = re.sub(r">-?\d+<", "", code)
        lines.append("".join(letters[int(code[place : place + 4], 16)] for place in range(0, len(code), 4)))
    return lines


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("abc de-/é “”–"), max_size=80), st.floats(20, 300))
def test_no_line_is_wider_than_the_measure(text, width):
    for line in break_lines(boxes((text, False)), width):
        assert line[-1].x + line[-1].width <= width + 0.02


def test_words_go_on_the_line_that_has_room():
    assert shown(boxes(("one two three four", False)), 40) == ["one two ", "three ", "four"]


def test_a_run_that_may_not_break_stays_on_one_line():
    lines = break_lines(boxes(("before ", False), ("19 May 2025", True), (" after", False)), 70)
    assert [round(line[-1].x + line[-1].width) for line in lines][1] > 50


def test_a_run_that_may_not_break_is_cut_at_a_space_when_no_line_holds_it():
    lines = break_lines(boxes(("week of 19 May 2025", True)), 60)
    assert len(lines) == 2


@pytest.mark.parametrize(("text", "lines"), [("well-known", 2), ("2025-05-19", 1), ("and/or", 2), ("-x", 1)])
def test_words_break_after_hyphens_between_letters_only(text, lines):
    made = boxes((text, False))
    assert len(made.items) == lines


def test_runs_without_a_space_between_stay_together():
    made = boxes(("word", False), (".", False))
    assert [item[2] for item in made.items] == [True, False]


def test_an_empty_paragraph_has_no_line():
    assert break_lines(boxes(("", False), ("  ", False)), 100) == []
