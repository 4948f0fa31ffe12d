"""Rows that a reader understands and wants without the text around them."""

import pytest

from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted

LEAD = "Ghana closed the port of Tema on Monday. Togo sold a ship. Benin left the bank. Mali arrested a judge. "


def titles_of(data: ArticleData) -> list[str]:
    return [event.title for event in data.events]


@pytest.mark.parametrize(
    "text",
    [
        "Silva signed a treaty with Peru. Lima had rejected this treaty in March.",
        "A quarrel over a quote went on. Ann Berg denied that quote in Oslo.",
        "Ann Berg is widely expected to do so by June.",
        "Such steps were taken by Norway on Friday.",
        "A bus overturned near Kano, and the mayor blamed him.",
        "These elections were refused by Chile.",
    ],
)
def test_what_points_at_other_words_is_no_row(read: Extracted, text: str):
    told = " ".join(titles_of(read(LEAD + text))).split()
    assert {"this", "that", "so", "Such", "him", "These"}.isdisjoint(told)


def test_a_bare_noun_named_before_is_no_row(read: Extracted):
    text = "A glitch stopped the engine of a tram in Rome. The glitch led drivers to walk. The glitch held up 12 trams."
    assert titles_of(read(LEAD + text))[4:] == [
        "A glitch stopped the engine of a tram in Rome",
        "The glitch held up 12 trams",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Many economists doubt that Peru will meet its target for 2025.",
        "Analysts think that Peru will grow.",
        "Ann Berg will stun Oslo and break every rule if she fails to please voters.",
        "An open and tolerant Norland will lead to a better life.",
        "The bank said the outlook was good and calm.",
        'Ann Berg said on Friday the plan was a blueprint. "Who pays for this?" the senator asked.',
    ],
)
def test_views_and_forecasts_are_no_rows(read: Extracted, text: str):
    told = titles_of(read(LEAD + text))
    assert not any(
        word in title for title in told for word in ("meet", "grow", "stun", "lead to", "outlook", "Who pays")
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru Air will also buy 20 planes.", "Peru Air will buy 20 planes"),
        ("Ann Berg will bring in a law on ports.", "Ann Berg will bring in a law on ports"),
        ("Ann Berg said on Friday that the port was a ruin.", "Ann Berg said on Friday that the port was a ruin"),
    ],
)
def test_plans_of_somebody_and_what_was_said_on_a_day_are_rows(read: Extracted, text: str, title: str):
    assert title in titles_of(read(LEAD + text))


def test_to_try_to_do_something_is_no_trial(read: Extracted):
    (event,) = read("Norway tried to close the port of Bergen on Monday.").events
    assert event.kind == "other"
