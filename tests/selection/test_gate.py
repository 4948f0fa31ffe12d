"""Which wordings can be a row of a timeline."""

import pytest

from briefgen.selection.gate import is_row, tells_a_state


@pytest.mark.parametrize(
    "title",
    [
        "Rebels seized the capital",
        "many of the Taliban’s fighters have been allowed by Pakistan to cross into Afghanistan",
        "[Imran Khan] criticized the United States",
        "Talks opened.",
        "Prices rose by 3 per cent (the most since 2008)",
        "Fighting in the north has displaced 4,000 people",
        "Israel said that the border would stay closed",
        "Both houses passed the bill",
    ],
)
def test_a_whole_clause_is_a_row(title: str) -> None:
    assert is_row(title)


@pytest.mark.parametrize(
    "title",
    [
        "this decision was welcomed",
        "Ministers welcomed this decision",
        "He left for Doha",
        "It will be signed on Monday",
        "who fled abroad",
        "Afghans who work or worked for a U.S. Government-funded programme",
        "speaking to reporters in Kabul",
        "according to the ministry",
        "to reiterate the commitment of the state",
        "The minister said",
        "The minister said that",
        "We regret the loss of life",
        "Is the army helping the cities",
        "Will the talks go on?",
        "The law (passed in May",
        "“The law passed",
        "Well, the army has now left",
        "the army left the",
        "left",
    ],
)
def test_what_cannot_stand_alone_is_none(title: str) -> None:
    assert not is_row(title)


@pytest.mark.parametrize(
    ("title", "is_state"),
    [
        ("The two states are also closely coordinating on security", True),
        ("the state continues to support the army", True),
        ("Far too many journalists have been killed", True),
        ("The army has seized the capital", False),
        ("Talks on continuing aid ended", False),
    ],
)
def test_how_things_are_is_told_from_what_happened(title: str, is_state: bool) -> None:
    assert tells_a_state(title) is is_state
