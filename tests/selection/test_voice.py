"""Speech of somebody who is not named."""

import pytest

from briefgen.selection.voice import is_asked, is_spoken, without_label


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We condemn the attack.", True),
        ("The ministry said our troops would stay.", True),
        ("So I think the talks failed.", True),
        ("It gave us time.", True),
        ("MR BROWN: Well, the talks failed.", True),
        ("QUESTION: The talks failed.", True),
        ("Did the talks fail?", True),
        ("“We condemn the attack,” the minister said.", False),
        ('The minister said: "I resign, and you know why."', False),
        ("‘We don’t agree,’ the minister said.", False),
        ("The US gave Ghana time.", False),
        ("World War I began in 1914.", False),
        ("NATO: allies met on Monday.", True),
        ("Allies of NATO met on Monday.", False),
        ("", False),
    ],
)
def test_spoken(words: str, expected: bool) -> None:
    assert is_spoken(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Ghana left.", True), ("Togo stayed.", False), ("Chad joined.", False), ("Mali came.", True)],
)
def test_asked(words: str, expected: bool) -> None:
    text = "QUESTION: So. Ghana left.\nMR PRICE: Togo stayed.\nChad joined.\nQ: Mali came."
    assert is_asked(text, text.index(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("MR BROWN:  Well, the talks failed.", "Well, the talks failed."),
        ("QUESTION:Did they?", "Did they?"),
        ("Talks failed: NATO left.", "Talks failed: NATO left."),
        ("  Talks failed.", "  Talks failed."),
    ],
)
def test_a_label_goes_and_nothing_else(words: str, expected: str) -> None:
    assert without_label(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Phase I trial began.", False),
        ("Then phase I began.", True),
        ("Yesterday I left.", True),
        ("I resigned.", True),
    ],
)
def test_an_i_after_a_name_within_the_sentence_is_a_number(words: str, expected: bool) -> None:
    assert is_spoken(words) is expected
