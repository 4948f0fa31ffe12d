"""How sure a text is of what it tells."""

import pytest

from tests.extract.found import Extracted, event_with


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Japan sent an envoy to Chad.", "sent", "reported"),
        ("Peru said that Chile closed the port.", "closed", "reported"),
        ("Japan will send an envoy to Chad in June.", "send", "planned"),
        ("France plans to withdraw its troops by 1 July 2024.", "withdraw", "planned"),
        ("Egypt is expected to host a summit in July.", "host", "planned"),
        ("The hearing was set for 21 June 2024.", "hearing", "planned"),
        ("Prices were set by a panel on 3 May 2024.", "set", "reported"),
        ("Egypt is scheduled to host a summit in July.", "host", "planned"),
        ("Chad claims that rebels killed 12 soldiers.", "rebels killed", "claimed"),
        ("The alleged attack on Gao took place in May 2024.", "attack", "claimed"),
        ("Niger denied that its soldiers had attacked the convoy.", "soldiers had", "denied"),
        ("Brazil proposed a truce on 3 May 2024.", "proposed", "reported"),
        ("Brazil decided to close the port.", "decided", "reported"),
        ("Peru said that Chile would close the port.", "would close", "planned"),
    ],
)
def test_status(read: Extracted, text: str, word: str, status: str):
    found = [event for event in read(text).events if word in event.title]
    assert found[-1].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Japan did not send an envoy.",
        "Japan never sent an envoy.",
        "No envoy arrived.",
        "Japan may send an envoy.",
        "Japan would send an envoy.",
        "Japan could send an envoy.",
        "If Japan sends an envoy, Chad will be pleased.",
        "Japan has yet to send an envoy.",
        "Japan has not announced who will go to Chad.",
    ],
)
def test_what_did_not_happen_is_no_reported_event(read: Extracted, text: str):
    assert [event.title for event in read(text).events if event.status == "reported"] == []


def test_what_somebody_says_might_be_is_no_event(read: Extracted):
    data = read("Peru said that Chile might close the port.")
    assert [event.title for event in data.events] == ["Peru said that Chile might close the port"]


def test_a_plan_is_not_dated_by_the_day_of_the_news(read: Extracted):
    assert event_with(read("Morocco will open a consulate. Peru left on Monday."), "open").date is None


@pytest.mark.parametrize(
    "text",
    [
        "Is Ghana pressing Togo to sign the accord?",
        "So Ghana bombed the port on Monday?",
        "Ghana wants a treaty that ends the war.",
        "I’m wondering what the impact is right now.",
    ],
)
def test_what_is_only_asked_or_described_is_no_event(read: Extracted, text: str):
    assert read(text).events == ()


def test_a_quoted_question_leaves_what_is_told_around_it(read: Extracted):
    data = read("Ghana rejected the plan on Monday, asking “Who will pay?”")
    assert event_with(data, "rejected").status == "reported"


def test_what_an_asker_takes_for_granted_is_a_claim(read: Extracted):
    asked, answered = "QUESTION: Ghana rejected the plan on Monday. Will Togo?", "MR PRICE: Togo signed the accord."
    data = read(f"{asked}\n\n{answered}")
    assert {event.title: event.status for event in data.events} == {
        "Ghana rejected the plan on Monday": "claimed",
        "Togo signed the accord": "reported",
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army said rebels shelled the town of Kaya on Monday.", "claimed"),
        ("Rebels shelled the town of Kaya on Monday, the army said.", "claimed"),
        ("The rebels said they had captured the town of Kaya on Sunday.", "claimed"),
        ("Israel said its troops killed five Hamas fighters on Tuesday.", "claimed"),
        ("Colonel Amadou Ba, a junta spokesman, said France had bombed an army post on Friday.", "claimed"),
        ("Residents said rebels shelled the town of Kaya on Monday.", "reported"),
        ("The UN said rebels shelled the town of Kaya on Monday.", "reported"),
        ("The army and residents said rebels shelled the town of Kaya on Monday.", "reported"),
        ("The army said it had opened a corridor on Monday.", "reported"),
        ("The junta said it had expelled the French ambassador on Friday.", "reported"),
        ("The army said two of its soldiers were killed on Monday.", "reported"),
        ("The police said gunmen kidnapped 20 pupils on Monday.", "reported"),
    ],
)
def test_what_only_a_party_to_the_matter_says_is_claimed(read: Extracted, text: str, status: str):
    (event,) = read(text).events
    assert event.status == status


def test_what_one_who_is_accused_is_said_to_have_done_is_claimed_by_his_accuser(read: Extracted):
    text = "The Chadian army accused the RSF of looting a bank on Monday. The army said the RSF had sealed a hospital."
    assert [event.status for event in read(text).events] == ["reported", "claimed"]


def test_what_the_text_tells_too_is_not_only_a_partys_claim(read: Extracted):
    text = "Rebels shelled the town of Kaya on Monday. The army said rebels had shelled the town of Kaya."
    assert {event.status for event in read(text).events} == {"reported"}


def test_a_condition_told_by_its_order_is_no_event(read: Extracted):
    assert read("Moldova would have signed the contract had the supplier dropped its prices.").events == ()


def test_men_who_call_themselves_something_do_what_the_main_verb_says(read: Extracted):
    text = "Gabonese officers calling themselves the Committee of Order and Law detained Ana Poe on Monday."
    (event,) = read(text).events
    assert event.title.endswith("Law detained Ana Poe on Monday")


def test_what_a_side_says_that_things_of_its_opponent_did_to_it_is_claimed(read: Extracted):
    text = "Peru accused Chile of firing at its boats. Chile said the boats had illegally entered its waters."
    assert [(event.kind, event.status) for event in read(text).events][-1][1] == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "The talks had been expected to resume on Wednesday, but the two sides went home.",
        "The summit had been due to open on Monday.",
        "A vote had been planned for March but was called off.",
    ],
)
def test_what_had_once_been_planned_is_no_plan(read: Extracted, text: str):
    assert "planned" not in [event.status for event in read(text).events]


def test_a_standing_claim_and_what_would_have_been_are_no_rows(read: Extracted):
    assert read("Beijing claims almost all of the sea.").events == ()
    assert read("Had the bank not been given aid, it would have collapsed, its president said.").events == ()
