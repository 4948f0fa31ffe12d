import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefgen.ingest.prose import clean, joined, tidy, unwrapped

WRAPPED = """The foreign ministers of Pakistan and China met in Beijing last week to talk
about trade, and they agreed that the Corridor should be extended to Kabul as
soon as that can be done.

A second paragraph follows.
- one item
- another item"""


@given(st.text())
def test_cleaning_leaves_nothing_that_breaks_a_file(text):
    out = clean(text)
    assert clean(out) == out
    assert not [char for char in out if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]
    out.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "M"])))
def test_cleaning_leaves_visible_text_alone(text):
    assert clean(text) == text


@given(st.text())
def test_tidy_text_has_no_spaces_at_line_ends(text):
    out = tidy(text)
    assert tidy(out) == out
    assert not re.search(r"[ \t]\n|\n{3}", out)


def test_a_separator_of_units_parts_words_everywhere():
    assert clean("Kabul\x1fDoha") == "Kabul Doha"
    assert joined(["Kabul\x1fDoha"]) == "Kabul Doha"


@given(st.lists(st.text()))
def test_joining_keeps_every_word(paragraphs):
    out = joined(paragraphs)
    assert out.split() == [word for paragraph in paragraphs for word in clean(paragraph).split()]
    assert "\n\n\n" not in out


@given(st.text(alphabet="ab. \n-"))
def test_unwrapping_keeps_every_word(text):
    assert unwrapped(text).split() == text.split()


def test_unwrapping_joins_lines_broken_at_a_width():
    first, second = unwrapped(WRAPPED).split("\n\n")
    assert "\n" not in first
    assert second == "A second paragraph follows.\n- one item\n- another item"


def test_unwrapping_leaves_lines_that_are_paragraphs():
    text = "First line is a whole sentence here.\nSecond line is another one, no less.\nThird."
    assert unwrapped(text) == text
