"""Copies of one text: found, linked, counted once."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.library.duplicates.near_duplicates import TextFingerprint, shingles
from briefgen.library.library import Library
from briefgen.library.search.query import SearchQuery
from tests.library.made import article

PLACES = "Vienna Tirana Lusaka Quito Hanoi Tbilisi Amman Oslo Riga Dakar Lima Doha Bonn Kyiv Rome Bern".split()
SENTENCES = [{"text": f"In {place} the envoys of {len(place)} states spoke about grain."} for place in PLACES]
AGENCY = {"publisher": "Agency", "published": "2021-05-03"}


def test_a_copy_is_linked_and_counts_once(library: Library) -> None:
    library.add(article("wire", *SENTENCES, **AGENCY))
    copied = library.add(article("paper", *SENTENCES[:-1], publisher="Paper", published="2021-05-04"))
    assert (copied.outcome, copied.twin_of) == ("twin", "wire")
    assert [(item.id, item.twin_of) for item in library.articles()] == [("wire", None), ("paper", "wire")]
    page = library.search(SearchQuery("envoys Quito"))
    assert [(row.id, row.sources, row.publishers) for row in page.rows] == [("wire:e3", 1, ("Agency", "Paper"))]
    assert list(library.corpus().articles) == ["wire"]


def test_the_fullest_text_stands_for_its_copies(library: Library) -> None:
    library.add(article("short", *SENTENCES[:8], **AGENCY))
    library.add(article("copy", *SENTENCES[:8], {"text": "By our staff."}, **AGENCY))
    full = library.add(article("full", *SENTENCES, **AGENCY))
    assert (full.outcome, full.twin_of) == ("twin", "full")
    assert {item.id: item.twin_of for item in library.articles()} == {"short": "full", "copy": "full", "full": None}
    assert library.search(SearchQuery()).total == len(SENTENCES)
    assert {row.id.partition(":")[0] for row in library.search(SearchQuery()).rows} == {"full"}


def test_a_replaced_copy_stays_a_copy(library: Library) -> None:
    library.add(article("wire", *SENTENCES, **AGENCY))
    library.add(article("paper", *SENTENCES[:-1], **AGENCY))
    library.add(article("paper", *SENTENCES[:-1], **AGENCY), replace=True)
    assert library.search(SearchQuery()).total == len(SENTENCES)
    assert [item.twin_of for item in library.articles()] == [None, "wire"]


def test_texts_that_only_share_some_words_are_no_copies(library: Library) -> None:
    library.add(article("one", *SENTENCES[:8], **AGENCY))
    assert library.add(article("two", *SENTENCES[6:], **AGENCY)).outcome == "new"
    assert library.search(SearchQuery()).total == 8 + len(SENTENCES[6:])


@pytest.mark.parametrize(
    ("title", "text", "published"),
    [
        ("Schedule for 4 May", "{}", "2021-05-03"),
        ("Schedule for 3 May", "{}", "2021-05-30"),
        ("Schedule for 3 May", "{} 21 22 23 24 25 26 27 28 29", "2021-05-03"),
    ],
)
def test_what_recurs_is_no_copy(title: str, text: str, published: str) -> None:
    words = " ".join(item["text"] for item in SENTENCES)
    one = TextFingerprint.of("Schedule for 3 May", words + " 11 12 13 14 15 16 17 18 19", datetime.date(2021, 5, 3))
    other = TextFingerprint.of(title, text.format(words), datetime.date.fromisoformat(published))
    assert one.similarity(other) == other.similarity(one) == 0


@given(st.text(), st.text())
def test_similarity_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    first, second = TextFingerprint.of(one, one * 5, None), TextFingerprint.of(other, other * 5, None)
    assert 0 <= first.similarity(second) == second.similarity(first) <= 1


def test_shingles_are_runs_of_four_words() -> None:
    assert shingles("One two, three FOUR five") == {"one two three four", "two three four five"}
    assert shingles("One two three") == frozenset()
