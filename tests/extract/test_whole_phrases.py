"""Titles keep whole phrases where the parser hangs one on another word, and words with a prefix stay one word."""

import pytest

from tests.extract.found import Extracted, event_with, parts_of

WHOLE = [
    (
        "Kenya urges all parties, and those with influence over them, to open the port to relief ships.",
        "Kenya urges all parties, and those with influence over them, to open the port to relief ships",
    ),
    (
        "As the night wore on, fires raged across the town's east side, including at a Greek restaurant, a Halm Voss "
        "bank and a Halm Depot.",
        "fires raged across the town's east side",
    ),
    (
        "Ann Berg met on Monday with Tom Poe and three other judges: acting deputy clerk Lea Obi; Jan Lund.",
        "Ann Berg met on Monday with Tom Poe and three other judges",
    ),
    (
        'On Monday, the premier of Togo had promised that the army "will not yield" on border posts.',
        'the premier of Togo had promised that the army "will not yield" on border posts',
    ),
    (
        "Peruvian Foreign Minister Ann Berg attended the meeting Monday with Chilean Foreign Minister Tom Poe in "
        "Lima to discuss sea routes.",
        "Peruvian Foreign Minister Ann Berg attended the meeting Monday with Chilean Foreign Minister Tom Poe in Lima "
        "to discuss sea routes",
    ),
    (
        "The premier's eldest son, Jan Berg Jr., communicated with Halm over the bank's network during the 2016 race, "
        "according to a report in The Standard published Monday.",
        "The premier's eldest son, Jan Berg Jr. communicated with Halm over the bank's network during the 2016 race",
    ),
    (
        "The Peruvian delegation discussed Peruvian trade rules and the present state of the border, local views of "
        "dangers to sea traffic, prospects for new fishing talks, and the format for future Fishing Council sessions.",
        "The Peruvian delegation discussed Peruvian trade rules and the present state of the border, local views of "
        "dangers to sea traffic, prospects for new fishing talks",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_titles_keep_whole_phrases(read: Extracted, text: str, title: str):
    assert title in [event.title for event in read(text).events]


def test_whom_one_meets_for_a_purpose_takes_part(read: Extracted):
    text = "Peruvian Minister Ann Berg attended the meeting Monday with Chilean Minister Tom Poe in Lima to talk trade."
    assert {("Ann Berg", "agent"), ("Tom Poe", "participant")} <= parts_of(read(text), "attended")


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Peru re-elected its president on Sunday.", "Peru re-elected its president on Sunday", "appoint"),
        ("Oman co-hosted talks with Qatar on Monday.", "Oman co-hosted talks with Qatar on Monday", "consult"),
        ("Togo de-listed two banks on Monday.", "Togo de-listed two banks on Monday", "sanction"),
    ],
)
def test_a_word_with_a_prefix_is_one_word(read: Extracted, text: str, title: str, kind: str):
    event = event_with(read(text), title)
    assert (event.title, event.kind) == (title, kind)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The guards sent to the border killed two men on Monday.",
            "The guards sent to the border killed two men on Monday",
        ),
        (
            "On Monday, the Trade Committee established pursuant to rule 12 on fishing approved the addition of boats.",
            "the Trade Committee established pursuant to rule 12 on fishing approved the addition of boats",
        ),
        (
            "Vote live: Ann Berg wins the race in Lima\n\nThe weather was fair, and the sea was calm.",
            "Ann Berg wins the race in Lima",
        ),
        ("• Tom Poe was sacked by Ann Berg on Monday.", "Tom Poe was sacked by Ann Berg on Monday"),
    ],
)
def test_the_main_verb_is_told_with_its_subject(read: Extracted, text: str, title: str):
    assert [event.title for event in read(text).events] == [title]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "Police have opened a probe into Tom Poe, the former leader of an armed group who was jailed on Monday.",
            "Tom Poe was jailed on Monday",
            "Tom Poe",
        ),
        (
            "Ann Berg named the man as Ali Omar, an alias for the official who represented the Halm Company, who was "
            "killed on Monday.",
            "Ali Omar was killed on Monday",
            "Ali Omar",
        ),
    ],
)
def test_who_is_a_person_and_no_body(read: Extracted, text: str, title: str, name: str):
    data = read(text)
    assert event_with(data, title).title == title
    assert parts_of(data, title) == {(name, "target")}


def test_a_second_passive_is_one_too(read: Extracted):
    data = read("Ann Berg has been jailed for seven years and penalized tens of millions of euros over fraud charges.")
    told = [event.title for event in data.events]
    assert told == [
        "Ann Berg has been jailed for seven years",
        "Ann Berg has been penalized tens of millions of euros over fraud charges",
    ]
    assert parts_of(data, "penalized") == {("Ann Berg", "target")}


def test_what_may_be_in_the_event_of_something_is_no_plan(read: Extracted):
    text = "In the event the demands are not met by Friday Togo will take all measures needed to restore order."
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "A private meeting on Monday saw normally loyal MPs warn that feuding could harm their hopes.",
            "A private meeting on Monday saw normally loyal MPs warn that feuding could harm their hopes",
        ),
        (
            "Ann Berg announced plans for another round of tariff cuts on 86 imported goods shortly before talks "
            "with Togo, which officials described as a move to help balance trade with its neighbours.",
            "Ann Berg announced plans for another round of tariff cuts on 86 imported goods shortly before talks "
            "with Togo",
        ),
        (
            "Ann Berg will deal with the sales tax bill and appoint a council to debate it.",
            "Ann Berg will deal with the sales tax bill and appoint a council to debate it",
        ),
    ],
)
def test_what_is_begun_is_told_to_its_end(read: Extracted, text: str, title: str):
    assert title in [event.title for event in read(text).events]


def test_what_is_announced_is_one_with_its_headline(read: Extracted):
    text = (
        "Guild envoy killed in raid on port\n\n"
        "The Guild announced on Thursday that one of its envoys, Tom Poe, was killed in a raid on the port.\n\n"
        "The weather was fair."
    )
    data = read(text)
    title = "The Guild announced on Thursday that one of its envoys, Tom Poe, was killed in a raid on the port"
    assert [(event.title, len(event.evidence)) for event in data.events] == [(title, 2)]


def test_no_change_of_a_parse_leaves_a_circle(read: Extracted):
    text = (
        "Vox reported climate change fueled this heatwave, as rising global temperatures from greenhouse gas emissions "
        "intensify the frequency and severity of such events, cautioning future heatwaves will surpass it in intensity."
    )
    assert any("fueled this heatwave" in event.title for event in read(text).events)
