from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus.corpus import Passage
from briefgen.selection.passages import (
    collapse_whitespace,
    opening_words,
    paragraph_number,
    paragraphs_within,
    sentence_around,
    sentences,
)
from tests.fakes import corpus, raw_data

TEXT = "Mr. Dar flew to the U.S. on Monday. He said: “We agree.” Then he left.\n\nA second paragraph"


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_end_at_full_stops_but_not_after_abbreviations() -> None:
    assert words(TEXT) == [
        "Mr. Dar flew to the U.S. on Monday.",
        "He said: “We agree.”",
        "Then he left.",
        "A second paragraph",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Col. Dar met Gen. Khan.",
        "The U.S. envoy met J. B. Dar, i.e. the minister.",
        "It rose 3.5 per cent... and fell.",
        "He asked why? and left.",
        "Acme Inc. sued on 3 Jan. 2024.",
        "He met Sgt. Dar.",
        "the debt pact signed feb. 27 with banks held.",
        "No. 10 was silent.",
        "Dar said “No.” and left.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(sentence: str) -> None:
    assert words(f"{sentence} Then he left.") == [sentence, "Then he left."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left! Did he? Yes… Well.", ["He left!", "Did he?", "Yes…", "Well."]),
        ("(He left.) “He left.” He left.’ Gone.", ["(He left.)", "“He left.”", "He left.’", "Gone."]),
        ("It was cold in feb. Dar left.", ["It was cold in feb.", "Dar left."]),
        ("He met Pres. Dar left.", ["He met Pres.", "Dar left."]),
        ("  One.   Two.  ", ["One.", "Two."]),
        ("He left.\nand so on", ["He left.", "and so on"]),
        ("One\r\nTwo\u2028Three\u2029Four\n\n", ["One", "Two", "Three", "Four"]),
        ("He left.then he came.", ["He left.then he came."]),
        ("A plan. B team won.", ["A plan.", "B team won."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_at_stops_and_at_the_ends_of_lines(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text())
def test_sentences_hold_every_word_of_the_text_in_order(text: str) -> None:
    bounds = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in bounds) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(bounds))


def test_a_passage_is_widened_to_whole_sentences() -> None:
    articles = corpus(raw_data(TEXT))
    start = TEXT.index("agree")
    assert articles.words(sentence_around(articles, Passage("a1", start, start + 5))) == "He said: “We agree.”"
    across = Passage("a1", TEXT.index("said"), TEXT.index("left"))
    assert articles.words(sentence_around(articles, across)) == "He said: “We agree.” Then he left."


@given(st.text(min_size=1), st.data())
def test_a_widened_passage_still_holds_the_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wide = sentence_around(corpus(raw_data(text)), Passage("a1", start, end))
    assert wide.start <= start
    assert wide.end >= end


def test_paragraphs_are_counted_from_one() -> None:
    article = corpus(raw_data(TEXT)).articles["a1"]
    assert paragraph_number(article, 0) == 1
    assert paragraph_number(article, TEXT.index("second")) == 2


def test_a_passage_between_sentences_stays_as_it_is() -> None:
    articles = corpus(raw_data("  One.   Two."))
    assert sentence_around(articles, Passage("a1", 0, 1)) == Passage("a1", 0, 6)
    assert sentence_around(articles, Passage("a1", 3, 6)) == Passage("a1", 2, 6)
    assert sentence_around(articles, Passage("a1", 6, 7)) == Passage("a1", 2, 13)
    assert sentence_around(articles, Passage("a1", 2, 13)) == Passage("a1", 2, 13)


@pytest.mark.parametrize(("word", "number"), [("One", 1), ("Two", 2), ("Three", 3), ("end", 3)])
def test_a_paragraph_is_a_line_that_holds_something(word: str, number: int) -> None:
    text = "\n \nOne\n\n  Two\u2028\nThree at the end"
    assert paragraph_number(corpus(raw_data(text)).articles["a1"], text.index(word)) == number


def test_flowing_text_has_no_line_breaks() -> None:
    assert collapse_whitespace("a\r\n b\u00a0\tc ") == "a b c"


def test_the_paragraphs_of_a_stretch_have_their_numbers() -> None:
    text = "One.\n\nTwo.\nThree."
    assert [(each.number, text[each.start : each.end]) for each in paragraphs_within(text, 7, 13)] == [
        (2, "Two."),
        (3, "Three."),
    ]
    assert [each.number for each in paragraphs_within(text, 0, 4)] == [1]
    assert paragraphs_within("  ", 0, 1) == ((1, 0, 2),)


def test_a_text_is_named_by_its_first_line_cut_after_a_word() -> None:
    assert opening_words("\n  Chile shut\ta port.\nPeru did not.") == "Chile shut a port."
    long = opening_words("word " * 60)
    assert long.endswith("word…")
    assert len(long) <= 91
    assert opening_words(" \n ") == ""
