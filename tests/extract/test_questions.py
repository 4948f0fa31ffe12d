"""What a text leaves open, asked in its own words."""

import pytest

from tests.extract.found import Extracted, words_of


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The court has not yet named a judge.", "Will the court name a judge?"),
        ("The ministry has not responded to the offer.", "Will the ministry respond to the offer?"),
        ("Germany has not recognised the government.", "Will Germany recognise the government?"),
        ("The date of the vote has not been announced.", "Will the date of the vote be announced?"),
        ("Officials have not said when the talks will resume.", "When will the talks resume?"),
        ("Officials have not said who will lead the talks.", "Who will lead the talks?"),
        ("Officials have not disclosed the individual who will lead the talks.", "Who will lead the talks?"),
        ("The new bridge has yet to open.", "Will the new bridge open?"),
        ("It remains unclear whether the treaty will enter into force.", "Will the treaty enter into force?"),
        ("It is not clear who ordered the raid.", "Who ordered the raid?"),
        ("It is unclear why the minister left.", "Why did the minister leave?"),
        ("It is not known how many people the attack killed.", "How many people did the attack kill?"),
        ("The cause of the fire is not known.", "What is the cause of the fire?"),
        ("The cause of the fire remains unknown.", "What is the cause of the fire?"),
    ],
)
def test_what_is_not_known_is_asked(read: Extracted, text: str, question: str):
    found = [item for item in read(text).questions if item.kind == "unknown"]
    assert [item.text for item in found] == [question]
    assert words_of(read(text), found[0].evidence) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The court named a judge.",
        "The cause of the fire is known.",
        "It is clear who ordered the raid.",
        "The court did not name the judge because he was ill.",
        "If the cause is not known, the case will be closed.",
        "Yet the bridge is open to cars.",
    ],
)
def test_what_is_told_is_not_asked(read: Extracted, text: str):
    assert [item.text for item in read(text).questions if item.kind == "unknown"] == []


def test_a_dispute_is_asked(read: Extracted):
    data = read("Ghana alleges that Togo shelled a village on 2 May 2024. Togo disputes these claims.")
    (question,) = [item for item in data.questions if item.kind == "disputed"]
    assert question.text == "Is it so that Togo shelled a village on 2 May 2024?"
    assert len(question.evidence) == 2
    assert question.about


def test_a_dispute_over_an_accusation_shows_the_accuser(read: Extracted):
    data = read("Ukraine accused Russia of shelling the port. Moscow denies the accusation.")
    assert [item.text for item in data.questions if item.kind == "disputed"] == [
        "What is true of this: Ukraine accused Russia of shelling the port?"
    ]


def test_a_plan_is_asked_after_until_it_is_told_as_done(read: Extracted):
    plan = "France will withdraw its troops from Niger by July."
    assert [item.kind for item in read(plan).questions] == ["planned"]
    assert read(f"{plan} Since then France withdrew its troops.").questions == ()


def test_a_date_that_can_not_be_told_is_asked(read: Extracted):
    data = read("Ghana closed a port last week.", None)
    assert [(item.kind, item.text) for item in data.questions] == [
        ("undated", "On what date was this: Ghana closed a port last week?")
    ]


def test_a_question_is_asked_once(read: Extracted):
    data = read("The cause of the fire is not known. The cause of the fire remains unknown.")
    assert len(data.questions) == 1
