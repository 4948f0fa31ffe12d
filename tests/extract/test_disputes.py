"""What a text tells as disputed: a denial bound to its claim, or two sides that say opposite things."""

import pytest

from tests.extract.found import Extracted, words_of


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Militants said they sank a ferry, a claim the navy denied.", "Did militants sink a ferry?"),
        (
            "The FPL on Tuesday said the old palace in central Accra, which has a museum, had been hit by an air"
            " strike, a claim the army denied.",
            "Was the old palace in central Accra hit by an air strike?",
        ),
        ("The union says the ballot was rigged, which the company denies.", "Was the ballot rigged?"),
        ("Police said the crowd burned a bus. Organisers denied it.", "Did the crowd burn a bus?"),
        (
            "Chad accused Niger of raiding a well. Niger rejected the accusation.",
            "Disputed: “Chad accused Niger of raiding a well”",
        ),
        (
            "The navy and the rebels accused each other of sinking a ferry.",
            "Disputed: “The navy and the rebels accused each other of sinking a ferry”",
        ),
        (
            "Both parties accused the other of stuffing ballot boxes.",
            "Disputed: “Both parties accused the other of stuffing ballot boxes”",
        ),
        ("Chad said Niger burned the bridge. Niger said Chad burned the bridge.", "Did Niger burn the bridge?"),
        (
            "Divers said guards fired at the boat. A navy spokesman said guards did not fire at the boat.",
            "Did guards fire at the boat?",
        ),
        (
            "Chad on Monday described as baseless Mali's accusation that its troops had burned a mill.",
            "Disputed: “Chad on Monday described as baseless Mali's accusation that its troops had burned a mill”",
        ),
        (
            "Chad dismissed Mali's reports accusing it of raiding a well.",
            "Disputed: “Chad dismissed Mali's reports accusing it of raiding a well”",
        ),
        (
            "Mali's claims that the navy sank a ferry have nothing to do with reality, an admiral of Chad said.",
            "Did the navy sink a ferry?",
        ),
        ("The mayor denied suggestions the mine would close.", "Would the mine close?"),
        (
            "The mayor has played down claims that the town could step in to save the mill.",
            "Could the town step in to save the mill?",
        ),
        ("Chad called the allegations false. Mali had said the navy shelled a port.", "Did the navy shell a port?"),
        (
            "A boat sank near Dakar, divers said. The claim is untrue, a navy spokesman said.",
            "Did a boat sink near Dakar?",
        ),
        (
            "Chad has dismissed Mali's smuggling allegations.",
            "Disputed: “Chad has dismissed Mali's smuggling allegations”",
        ),
    ],
)
def test_two_sides_of_one_thing_are_a_dispute(read: Extracted, text: str, question: str):
    data = read(text)
    assert [item.text for item in data.questions if item.kind == "disputed"] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers rejected the proposal.",
        "The judge said the letter was real. The board rejected the request.",
        "Rebels said they would leave. The envoy did not confirm or deny it.",
        "The mayor condemned the speech. The envoy rejected it.",
        "The mill is old, critics said. It rained. The river rose. A bus stopped. The baker denied the claim.",
        "Chad said the road was closed. Niger said the road was open to traders.",
        "Chad said guards fired at the boat. Niger said guards will not fire at the boat.",
        "The union said ministers must resign. The mayor denied the claim.",
        "The union said the mill would close. Contradicting reports from the port, divers said a ship had left.",
        "Miners said the mayor would prefer June. The envoy played down a vote in May.",
        "The mayor said he was not asked to leave. The envoy also rejected the claims.",
    ],
)
def test_what_nobody_contradicts_is_no_dispute(read: Extracted, text: str):
    data = read(text)
    assert [item.text for item in data.questions if item.kind == "disputed"] == []
    assert [event.title for event in data.events if event.status == "disputed"] == []


def test_the_event_is_disputed_and_shows_the_denial(read: Extracted):
    data = read("Militants said they sank a ferry, a claim the navy denied.")
    (sinking,) = [event for event in data.events if event.status == "disputed"]
    assert words_of(data, sinking.evidence)[-1].startswith("a claim the navy denied")
    assert [words_of(data, [each.content]) for each in data.statements] == [["they sank a ferry"], ["a claim"]]
    assert all(sinking.id in item.about for item in data.statements)


def test_the_words_of_a_claim_end_before_its_denial(read: Extracted):
    data = read("The union says the ballot was rigged, which the company denies.")
    assert words_of(data, [item.content for item in data.statements]) == ["the ballot was rigged", "which"]


def test_who_rejects_a_thing_denies_no_event(read: Extracted):
    data = read("The judge said that lawmakers rejected the proposal. Lawmakers rejected the proposal again.")
    denied = {name for item in data.statements if item.stance == "denies" for name in item.about}
    assert denied == set()


def test_who_says_that_it_was_not_so_denies_it(read: Extracted):
    data = read("Divers said guards fired at the boat. A navy spokesman said guards did not fire at the boat.")
    assert [(item.stance, len(item.about)) for item in data.statements] == [("asserts", 1), ("denies", 1)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Mali said the raid killed five miners. Chad said three miners died.",
            "How many people were killed: 5 (Mali) or 3 (Chad)?",
        ),
        (
            "The army said it arrested 40 people. The Reform Party said 200 were arrested.",
            "How many people were arrested: 40 (Army) or 200 (Reform Party)?",
        ),
        (
            "Mali said the raid killed five miners. Hospital officials said 12 miners were killed.",
            "How many people were killed: 5 (Mali) or 12 (hospital officials)?",
        ),
    ],
)
def test_two_counts_of_one_thing_are_a_dispute(read: Extracted, text: str, question: str):
    assert [item.text for item in read(text).questions if item.kind == "disputed"] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Mali said at least five miners died. Chad said seven miners died.",
        "Mali said five miners died. Chad later said seven miners died.",
        "Mali said five miners died in Gao. Chad said seven soldiers died in Abeche.",
        "Mali said five miners died. Mali said seven were hurt.",
    ],
)
def test_counts_that_can_both_be_true_are_none(read: Extracted, text: str):
    assert [item.text for item in read(text).questions if item.kind == "disputed"] == []


def test_a_denial_with_words_of_the_claim_before_it_denies_it(read: Extracted):
    data = read("Rebels say they hold the town of Amra. The army denies losing the town.")
    assert [item.text for item in data.questions] == ["Do rebels hold the town of Amra?"]


def test_a_claim_in_apposition_is_denied(read: Extracted):
    data = read("Chad claimed its boat had been rammed, an allegation Mali's coast guard dismissed as fiction.")
    assert [item.stance for item in data.statements] == ["alleges", "denies"]
    assert [item.kind for item in data.questions] == ["disputed"]


def test_what_is_not_given_is_not_denied(read: Extracted):
    data = read("Guards denied reporters access to the mine. Officials denied them visas. The firm said two were hurt.")
    assert [item.stance for item in data.statements] == ["asserts"]


def test_nobody_doing_it_denies_it(read: Extracted):
    data = read("The opposition said soldiers had beaten voters. The army said no soldiers had beaten anyone.")
    assert [item.kind for item in data.questions] == ["disputed"]


def test_the_headline_disputes_nothing_that_the_text_tells_again(read: Extracted):
    told = "Chad on Monday dismissed Mali's reports accusing it of burning a mill"
    text = f"Chad denies accusations of burning mill\n\n{told}."
    disputed = [item.text for item in read(text).questions if item.kind == "disputed"]
    assert disputed == [f"Disputed: “{told}”"]


def test_who_says_that_a_claim_is_untrue_denies_it(read: Extracted):
    data = read("Mali's claims that the navy sank a ferry have nothing to do with reality, an admiral of Chad said.")
    assert sorted(item.stance for item in data.statements) == ["alleges", "denies"]


def test_which_denies_what_its_own_sentence_tells(read: Extracted):
    data = read("Poe said bodies were found. This follows allegations of theft in Gao, which officials denied.")
    assert [item.text for item in data.questions] == ["Disputed: “Allegations of theft in Gao, which officials denied”"]


@pytest.mark.parametrize(
    "text",
    [
        "Poe said the raid took place in May. The rebels denied any involvement in the raid.",
        "Rebels issued a paper on what they called a fabricated allegation. Poe said the raid took place in May.",
    ],
)
def test_a_denial_of_a_part_disputes_no_claim_about_others(read: Extracted, text: str):
    assert [item.text for item in read(text).questions if item.kind == "disputed"] == []


def test_a_day_between_the_denial_and_its_claim_parts_nothing(read: Extracted):
    data = read("Mali dismissed on Wednesday allegations that it closed a port in Chad.")
    assert [item.text for item in data.questions] == ["Did Mali close a port in Chad?"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Beijing said its vessel was rammed by a Philippine boat. Manila said the Chinese had rammed it.",
            "Disputed: “Beijing said its vessel was rammed by a Philippine boat”",
        ),
        (
            "The opposition claims it won the vote. A judge says the ruling party won.",
            "Did the opposition win the vote?",
        ),
        ("Chad said on Friday that Mali had shelled a port. Mali denied it.", "Did Mali shell a port?"),
        ("Chad said on Friday that a port had been shelled. Mali denied it.", "Was a port shelled?"),
    ],
)
def test_what_cannot_both_be_so_is_asked_in_plain_past(read: Extracted, text: str, question: str):
    assert [item.text for item in read(text).questions if item.kind == "disputed"] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The Reform Party claims it won the vote. A judge says the party won.",
        "The Reform Party says it will win the vote. A judge says the ruling party will win.",
        "Chad says it holds the port of Gao. Mali says it holds the mine of Gao.",
    ],
)
def test_what_can_both_be_so_is_no_dispute(read: Extracted, text: str):
    assert [item.text for item in read(text).questions if item.kind == "disputed"] == []


def test_what_something_means_is_the_claim_before_it(read: Extracted):
    data = read("The rebels claimed to have taken the airport, something the military denied on Saturday.")
    denial = next(item for item in data.statements if item.stance == "denies")
    assert words_of(data, denial.evidence)[0].startswith("The rebels claimed to have taken the airport")
    assert [question.kind for question in data.questions] == ["disputed"]


def test_to_call_the_account_invented_is_to_deny_it(read: Extracted):
    data = read("Several protesters say officers beat them in jail. The police chief said the account was invented.")
    assert [item.stance for item in data.statements] == ["asserts", "denies"]
    assert data.events[0].status == "disputed"
