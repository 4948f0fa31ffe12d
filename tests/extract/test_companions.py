"""Who takes part beside the subject, and who is only named in a phrase."""

import pytest

from tests.extract.found import Extracted, event_with, parts_of


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        (
            "Saudi Arabia, joined by Oman, shelled the town on Wednesday.",
            "shelled",
            {("Saudi Arabia", "agent"), ("Oman", "agent")},
        ),
        (
            "France, along with Germany and Poland, imposed an embargo on Thursday.",
            "imposed",
            {("France", "agent"), ("Germany", "agent"), ("Poland", "agent")},
        ),
        (
            "Minister Ana Poe, accompanied by Minister Rui Tomas, left Oslo on Monday.",
            "left",
            {("Ana Poe", "agent"), ("Rui Tomas", "agent")},
        ),
        (
            "On behalf of Peru, Minister Ana Poe thanked Chile on Monday.",
            "thanked",
            {("Ana Poe", "agent"), ("Chile", "target")},
        ),
        ("Jan Rey was killed on U.S. Route 2 on Friday.", "killed", {("Jan Rey", "target")}),
        ("Japan's unemployment rate climbed on Friday.", "climbed", set()),
        (
            "Togo pinned hopes on a trip by Minister Bo Lee on Friday.",
            "pinned",
            {("Togo", "agent"), ("Bo Lee", "target")},
        ),
        ("Chile cheered him with a defence of Peru's farmers on Friday.", "cheered", {("Chile", "agent")}),
        ("Jan Bell left. Members of his party condemned the raids on Friday.", "condemned", set()),
        ("The Port Agency said its officers seized a ship on Friday.", "seized", {("Port Agency", "agent")}),
        (
            "Police arrested Ana Poe, along with Jan Rey, on Friday.",
            "arrested",
            {("Police", "agent"), ("Ana Poe", "target"), ("Jan Rey", "target")},
        ),
        ("An immigrant from Uganda robbed a bank on Friday.", "robbed", set()),
        ("Togo accused NATO of lying on Friday. The alliance rejected the charge.", "rejected", {("NATO", "agent")}),
        ("The deal was approved by the Bank of Peru's board on Friday.", "approved", {("Bank of Peru", "agent")}),
        (
            "Togo, along with the ambassador to Haiti, opened a school on Friday.",
            "opened",
            {("Togo", "agent")},
        ),
    ],
)
def test_those_who_act_take_part(text: str, word: str, parts: set[tuple[str, str]], read: Extracted) -> None:
    assert parts_of(read(text), word) == parts


def test_a_pronoun_is_of_whom_the_form_of_address_tells_the_gender(read: Extracted) -> None:
    data = read("Jan Rey was killed on Friday, according to Ms. Amos of the Guild. She called for their release.")
    assert event_with(data, "called for").title.startswith("[Amos]")


def test_who_appoints_somebody_is_not_he_of_the_next_sentence(read: Extracted) -> None:
    data = read(
        "President Eva Morales named General Willy Kalim army chief on Sunday. He promised to shut the barracks."
    )
    assert [event.title for event in data.events if event.title.startswith("[Eva Morales]")] == []
