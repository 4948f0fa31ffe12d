from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.compose.passages import flowing, paragraph_number, sentence_around, sentences
from briefgen.model.corpus import Passage
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


def test_flowing_text_has_no_line_breaks() -> None:
    assert flowing("a\r\n b\u00a0\tc ") == "a b c"
