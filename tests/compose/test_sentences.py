"""Titles as lines of their own."""

import pytest

from briefgen.compose.sentences import shortened, with_capital


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The Taliban took power", "The Taliban took power"),
        (
            "Secretary of State Antony J. Blinken spoke with Afghan President Ashraf Ghani today to reiterate the"
            " strong and enduring commitment",
            "Secretary of State Antony J. Blinken spoke with Afghan President Ashraf Ghani today…",
        ),
        (
            "The coalition, which holds most seats in both houses of the parliament, rejected the treaty of friendship",
            "The coalition, which holds most seats in both houses of the parliament…",
        ),
        ("a " * 60, ("a " * 48).rstrip() + "…"),
        ("外" * 120, "外" * 48 + "…"),
    ],
)
def test_a_long_title_ends_with_a_clause_or_a_word(title: str, short: str) -> None:
    assert shortened(title) == short


def test_what_is_set_apart_stays_so() -> None:
    assert shortened("\u2068" + "כ" * 120 + "\u2069") == "\u2068" + "כ" * 48 + "…\u2069"


@pytest.mark.parametrize(
    ("title", "begun"),
    [
        ("the members met", "The members met"),
        ("[Dar] left", "[Dar] left"),
        ("\u2068émile left\u2069", "\u2068Émile left\u2069"),
        ("", ""),
    ],
)
def test_a_title_begins_with_a_capital(title: str, begun: str) -> None:
    assert with_capital(title) == begun
