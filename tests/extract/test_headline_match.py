"""What a headline tells and the text tells again is one event."""

import pytest

from tests.extract.found import Extracted, event_with, words_of


@pytest.mark.parametrize(
    ("headline", "lead", "word"),
    [
        (
            "Ghana buys twelve patrol boats from Spain",
            "After long talks Ghana has purchased twelve patrol boats from Spain.",
            "purchased",
        ),
        ("Chile suspends mining tax", "Chile has suspended its mining tax until next year.", "suspended"),
    ],
)
def test_headline_and_lead_are_one(read: Extracted, headline: str, lead: str, word: str):
    data = read(f"{headline}\n\n{lead}", title=headline)
    passages = words_of(data, event_with(data, word).evidence)
    assert sorted(passages) == sorted((lead, headline))


@pytest.mark.parametrize(
    ("headline", "lead", "words"),
    [
        ("Ghana bombs a port", "Togo bombed a village on Monday.", ("port", "Togo")),
        ("Ghana signs accord with Togo", "Ghana plans to sign an accord with Mali.", ("Togo", "Mali")),
        ("Ghana signs accord with Togo", "Ghana signed a treaty with Mali on 3 March 1999.", ("accord", "treaty")),
    ],
)
def test_other_doers_plans_and_days_are_other_events(read: Extracted, headline: str, lead: str, words: tuple[str, str]):
    data = read(f"{headline}\n\n{lead}", title=headline)
    assert event_with(data, words[0]).id != event_with(data, words[1]).id


def test_only_the_first_sentences_retell_the_headline(read: Extracted):
    headline = "Ghana buys patrol boats"
    rest = "It rained. It was cold. It was late. Ghana purchased patrol boats."
    data = read(f"{headline}\n\n{rest}", title=headline)
    assert event_with(data, "buys").id != event_with(data, "purchased").id
