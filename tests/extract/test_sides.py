"""Whom "the two sides", "the delegations" and an office without a name mean."""

import pytest

from tests.extract.found import Extracted, actor_named, parts_of


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        (
            "Envoys representing Peru and Chile met in Lima on Monday. The delegations agreed to reopen a port.",
            "reopen",
            {("Peru", "agent"), ("Chile", "agent")},
        ),
        (
            "Peru opened talks with Chile on Monday. Both sides freed 12 ships on Friday.",
            "freed",
            {("Peru", "agent"), ("Chile", "agent")},
        ),
        (
            "Talks between Togo and Benin began on Monday. The two countries signed a fishing pact on Tuesday.",
            "signed",
            {("Togo", "agent"), ("Benin", "agent")},
        ),
        (
            "Airbus sued Boeing in Paris on Monday. The two companies agreed on Friday to drop the case.",
            "drop",
            {("Airbus", "agent"), ("Boeing", "agent")},
        ),
        (
            "Peruvian President Ana Poe met Chilean President Jan Rey on Monday. The two leaders signed a pact.",
            "signed",
            {("Ana Poe", "agent"), ("Jan Rey", "agent")},
        ),
        (
            "Envoys from Peru and Chile met reporters on Monday. The two sides disagreed about prices.",
            "disagreed",
            set(),
        ),
        ("Peru met Chile, Togo and Benin on Monday. The two sides signed a pact.", "signed", set()),
        ("Peru opened talks with Chile on Monday. The two leaders signed a pact.", "signed", set()),
    ],
)
def test_sides_are_those_who_dealt_with_each_other(
    text: str, word: str, parts: set[tuple[str, str]], read: Extracted
) -> None:
    data = read(text)
    found = [event for event in data.events if word in event.title]
    assert (parts_of(data, word) if found else set()) == parts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Ana Poe has resigned over the leak. The finance minister said she had lost the trust of her party.",
            "finance minister",
        ),
        ("Ana Poe has resigned over the leak. The judge said the law was clear.", None),
        ("Ana Poe met Jan Rey on Monday. The finance minister said the talks were useful.", None),
        ("Ana Poe has resigned. The finance minister of Peru said he was sad.", None),
        ("Ana Poe has resigned. The finance minister said so. Finance Minister Jan Rey left.", None),
    ],
)
def test_the_next_sentence_tells_the_office(text: str, role: str | None, read: Extracted) -> None:
    assert actor_named(read(text), "Ana Poe").role == role


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        (
            "Thai Minister Anan Chai met Laotian Minister Bo Keo. The Thai minister left Peru on Friday.",
            "left",
            {("Anan Chai", "agent"), ("Peru", "target")},
        ),
        (
            "Secretary Eva Lund met Foreign Minister Ari Salo. The Secretary and Foreign Minister praised Peru.",
            "praised",
            {("Eva Lund", "agent"), ("Ari Salo", "agent"), ("Peru", "target")},
        ),
        (
            "Minister Ari Salo left. Secretary Eva Lund left. The Secretary thanked the Minister for Peru's help.",
            "thanked",
            {("Eva Lund", "agent"), ("Ari Salo", "target")},
        ),
    ],
)
def test_an_office_means_who_holds_it(text: str, word: str, parts: set[tuple[str, str]], read: Extracted) -> None:
    assert parts_of(read(text), word) == parts


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        ("Peru lost its port on Monday. The government announced a ban.", "announced", {("Peru", "agent")}),
        ("Peru met Chile on Monday. Togo met Benin. The government announced a ban.", "announced", set()),
        (
            "A statement issued by Ana Poe blamed the Red Cross.",
            "blamed",
            {("Ana Poe", "agent"), ("Red Cross", "target")},
        ),
        ("The ban imposed by Peru hurt Chile.", "hurt", {("Peru", "agent"), ("Chile", "target")}),
        ("Protests against Peru shook Chile on Monday.", "shook", {("Chile", "target")}),
        (
            "Foreign Minister Ana Poe of Peru praised Peru's interest in Chile.",
            "praised",
            {("Ana Poe", "agent")},
        ),
    ],
)
def test_who_acts_within_a_phrase(text: str, word: str, parts: set[tuple[str, str]], read: Extracted) -> None:
    assert parts_of(read(text), word) == parts
