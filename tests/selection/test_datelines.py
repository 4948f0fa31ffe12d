"""Datelines are no part of what is told; where they say that it was written stands behind "here"."""

import pytest

from briefgen.corpus.corpus import Passage
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.passages import told_around, written_in
from briefgen.selection.summary import summary_points
from tests.fakes import corpus, raw_data, raw_event


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("LIMA, March 11 (Reuters) - The envoy arrived.", "The envoy arrived.", "Lima"),
        ("QUITO, MARCH 26 - The bank asked for time.", "The bank asked for time.", "Quito"),
        ("PARIS/LONDON, Oct 20 (AFP) - Oil fell.", "Oil fell.", "Paris"),
        ("WASHINGTON ― The talks ended.", "The talks ended.", "Washington"),
        ("RIGA (AP) — The talks ended.", "The talks ended.", "Riga"),
        ("Mexico City, April 29 (Reuters) - Mines closed.", "Mines closed.", "Mexico City"),
        ("GENEVA, 12 May 2021 – The council met.", "The council met.", "Geneva"),
        ("Abuja, July 30, 2023: The bloc met.", "The bloc met.", "Abuja"),
        ("Riyadh, 11 March 2023 (TDI): The states agreed.", "The states agreed.", "Riyadh"),
        ("LIMA, Feb. 15 (Andina / Lima News - 15th Feb, 2023 ) --:The envoy arrived.", "The envoy arrived.", "Lima"),
        ("New Delhi [India], March 3 (ANI): The states agreed.", "The states agreed.", "New Delhi"),
        ("Minister Dar: The talks failed.", "Minister Dar: The talks failed.", None),
        ("VILNIUS - The party won.", "The party won.", "Vilnius"),
        ("Minister Dar - A leader of the talks - resigned.", "Minister Dar - A leader of the talks - resigned.", None),
        ("U.S. - Canadian ties are good.", "U.S. - Canadian ties are good.", None),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(text: str, words: str, place: str | None) -> None:
    told = corpus(raw_data(text))
    assert told.words(told_around(told, Passage("a1", 0, 10))) == words
    assert written_in(text) == place


def point(text: str, words: str, **event: str) -> str:
    start = text.index(words)
    raw = raw_data(text, events=[raw_event("e", [{"start": start, "end": start + len(words)}], title=words, **event)])
    points = summary_points(select(corpus(raw), Filters()), 150)
    return points[0].text if points else ""


def test_here_has_the_place_of_the_dateline_in_brackets() -> None:
    words = "Minister Dar arrived here last night."
    assert point(f"LIMA, March 11 (Reuters) - {words}", words, date="1987-03-10", date_text="last night") == (
        "Minister Dar arrived here [Lima] last night [March 10, 1987]."
    )


def test_here_without_a_dateline_stands_in_no_point() -> None:
    assert point("Minister Dar arrived here with an offer.", "Minister Dar arrived here with an offer.") == ""


def test_here_within_quotation_marks_is_the_speakers() -> None:
    words = "Minister Dar wrote “we were here” on the wall."
    assert point(words, words) == words


def test_a_day_in_the_possessive_has_its_date_too() -> None:
    words = "Ministers condemned Monday's attack on the port."
    assert point(words, words, date="2024-05-06", date_text="Monday's") == (
        "Ministers condemned Monday's [May 6, 2024] attack on the port."
    )
