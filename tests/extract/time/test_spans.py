"""Spans are exact offsets into the text as given, whatever signs it is written with."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.extract import time_expressions
from tests.extract.time import cases

SENTENCES = [text for text, _ in (*cases.DATES, *cases.DEICTIC, *cases.DURATIONS, *cases.TIMES)]
SIGNS = [
    "\r\n",
    "\n",
    "\u00a0",
    "\u2019",
    "\u201c",
    "\u2014",
    "e\u0301",
    "\U0001f600",
    "\u0645\u0631\u062d\u0628\u0627",
    "\u200f",
    "\t",
    " ",
]
junk = st.lists(st.sampled_from(SIGNS), max_size=4).map("".join)
slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_exact(text):
    end = 0
    found = time_expressions(text, cases.PUBLISHED)
    for item in found:
        words = text[item.start : item.end]
        assert end <= item.start < item.end <= len(text)
        assert words == words.strip()
        assert item.value
        end = item.end
    return found


@slow
@given(st.lists(st.tuples(junk, st.sampled_from(SENTENCES)), max_size=4), junk)
def test_spans_lie_in_the_text_in_order(parts, last):
    assert_exact("".join(before + sentence for before, sentence in parts) + last)


@slow
@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text):
    assert_exact(text)


@slow
@given(st.text(alphabet="0123456789-/:.,' stndMaypm\u2013\u00a0", max_size=40))
def test_figures_of_any_shape_are_read_without_a_fault(text):
    assert_exact(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Last week\u2019s vote was close.", "Last week", "2024-W20"),
        ("It was signed on March\u00a06,\u00a02008.", "March\u00a06,\u00a02008", "2008-03-06"),
        ("The \u201980s were loud. He died in the \u201980s.", "the \u201980s", "198"),
        ("Talks ran from May 3\u20135, 2020.", "May 3", "2020-05-03"),
        ("The 1939\u201345 war.", "1939", "1939"),
        ("A two\u2011year contract was signed.", "two\u2011year", "P2Y"),
        ("\U0001f600\U0001f600 He resigned last week.", "last week", "2024-W20"),
        ("Cafe\u0301 owners met on March 6, 2008.", "March 6, 2008", "2008-03-06"),
        ("\u0642\u0627\u0644 on March 6, 2008.", "March 6, 2008", "2008-03-06"),
        ("He spoke on \uff16 March 2008.", "\uff16 March 2008", "2008-03-06"),
    ],
)
def test_other_signs_for_the_same_words(text, words, value):
    assert (words, value) in [(text[item.start : item.end], item.value) for item in assert_exact(text)]


def test_a_line_end_may_wrap_a_date():
    text = "The agreement that both of the sides had awaited was signed on May\r\n5, 2008 in Paris."
    assert [(text[item.start : item.end], item.value) for item in assert_exact(text)] == [
        ("May\r\n5, 2008", "2008-05-05")
    ]


def test_a_title_and_a_dateline_stay_apart():
    text = "Developers meet in 2005\nMarch 6, 2008\nThe company spoke."
    assert [item.value for item in assert_exact(text)] == ["2005", "2008-03-06"]
