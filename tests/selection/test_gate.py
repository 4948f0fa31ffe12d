"""Which wordings can be a row of a timeline."""

import pytest

from briefgen.selection.gate import is_courtesy, is_nominal, is_row, tells_a_state


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
        "Armed men took the port",
        "A referendum was quickly held",
        "Armed men took the port this week",
        "Ministers said “this port is ours” in Doha",
        "United Nations inspectors left Baghdad",
        "The minister spoke to reporters about the halt",
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
        "[Clayton Yeutter] was talking to reporters yesterday on the eve of a meeting",
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
        "the army left its camps as well as",
        "left",
        "Asked how long the halt would last",
        "Iran attack",
        "coup in Niger",
        "The airline said it had no comment on the offer",
        "A spokesman declined to comment",
        "The speaker declined to name his choice",
        "the debt pact signed feb",
        "The United States led",
        "President Ghani has accepted these criteria for his part",
        "chosen to attack a platform instead",
        "Elected by the chamber on Monday",
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
        ("Deputies have repeatedly refused any money for the wall", True),
        ("Presidents have declared an emergency about five dozen times", True),
        ("The army has seized the capital", False),
        ("Talks on continuing aid ended", False),
    ],
)
def test_how_things_are_is_told_from_what_happened(title: str, is_state: bool) -> None:
    assert tells_a_state(title) is is_state


@pytest.mark.parametrize(
    ("title", "is_name"),
    [
        ("tour of European capitals", True),
        ("Iranian missile attack last Friday", True),
        ("[Dilson Funaro’s] talks in Washington last week", True),
        ("the need to condemn violence", True),
        ("The minister toured European capitals", False),
        ("The missile hit a tanker", False),
        ("Iraq condemns the raid", False),
        ("Ministers condemn the raid", False),
        ("Talks began", False),
    ],
)
def test_a_name_of_a_happening_is_told_from_a_sentence(title: str, is_name: bool) -> None:
    assert is_nominal(title) == is_name


def test_thanks_for_which_somebody_met_others_are_a_courtesy() -> None:
    met = "The Deputy Secretary [Wendy Sherman] met with members of the Mongolian Armed Forces to express appreciation"
    assert is_courtesy(met)
    assert not is_courtesy("The Deputy Secretary met with members of the Mongolian Armed Forces")
