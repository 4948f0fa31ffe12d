"""What only tells a career, which paper is meant, or what was so years ago is no row; what it hangs on is one."""

import pytest

from tests.extract.found import Extracted, event_with

LEAD = "Oman closed its port on Monday, Ann Berg said. Traders left the town. The army patrolled the streets. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tom Poe, who served in the Senate from 1989 to 2013, resigned on Tuesday.", "served"),
        ("Tom Poe also served as chief of enforcement at the Trade Commission in the 1990s.", "served"),
        ("Tom Poe, who was elected mayor of Oslo in 2011, resigned on Tuesday.", "elected"),
        ("Ann Berg compared it with Tom Poe's trip to Peru during the 2012 campaign.", "trip"),
        ("Prices fell, according to a report in The Standard published Tuesday.", "published"),
        ("Many stayed for hours on Tuesday.", "Many"),
        ("Tom Poe was there. “Well, a questionnaire began this discussion,” she said.", "questionnaire"),
        ("The attack came hours after Togo sank a ferry.", "attack came"),
    ],
)
def test_background_makes_no_row(read: Extracted, text: str, word: str):
    assert not [event.title for event in read(LEAD + text).events if word in event.title]


def test_what_happened_to_somebody_lately_is_told_beside_his_career(read: Extracted):
    data = read(LEAD + "Tom Poe, who served in the Senate from 1989 to 2013, resigned on Tuesday.")
    assert event_with(data, "resigned").date == "2024-05-21"


def test_a_meeting_that_comes_amid_something_is_told_as_a_meeting(read: Extracted):
    data = read("The talks later today in Minsk come as Togo is facing a rebel force.")
    assert [event.title for event in data.events] == ["talks later today in Minsk"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The Riders' Union called Monday for state councils to allow more guards on trains.",
            "The Riders' Union called Monday for state councils to allow more guards on trains",
        ),
        (
            "Sen. Tom Poe suggested Thursday that Ann Lund's exclusive use of personal email while serving as "
            "secretary of trade was unlawful.",
            "Sen. Tom Poe suggested Thursday that Ann Lund's exclusive use of personal email while serving as "
            "secretary of trade was unlawful",
        ),
        (
            "Ann Berg, 75, who sat in the Senate from 1989 to 2013, first as a Liberal and then as an independent, met "
            "Tom Poe on Monday.",
            "Ann Berg met Tom Poe on Monday",
        ),
        (
            "Togo is the latest to pass a sweeping arms law -- lawmakers announced a deal Monday on a new tax.",
            "lawmakers announced a deal Monday on a new tax",
        ),
        (
            "Tom Poe's spokesman said that the senator's account had been hacked and dismissed the matter as a prank.",
            "Tom Poe's spokesman dismissed the matter as a prank",
        ),
        (
            "Ann Berg had agreed to sign it but backed off as her state, overnight, became the centre of protests.",
            "Ann Berg had agreed to sign it but backed off as her state, overnight, became the centre of protests",
        ),
    ],
)
def test_who_did_what_is_read_across_asides(read: Extracted, text: str, title: str):
    assert title in [event.title for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "The move was seen as a major blow to Togo.",
        "The bill would allow acts that harm a horse - for food - go unpunished.",
    ],
)
def test_views_and_what_might_be_are_no_rows(read: Extracted, text: str):
    told = [event.title for event in read(LEAD + text).events]
    assert not any("blow" in title or "acts" in title for title in told)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union attacked the sales tax plan on Monday.", "accuse"),
        ("Rebels attacked the town on Monday.", "assault"),
    ],
)
def test_who_attacks_a_plan_speaks_against_it(read: Extracted, text: str, kind: str):
    assert [event.kind for event in read(text).events] == [kind]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The visits improved trust between the two countries.", "improved"),
        ("The lack of leadership emboldened traders across the region.", "emboldened"),
        ("The indictment came after Tom Poe testified.", "indictment came"),
        ("The guards held six members of the club. Five of them were later freed.", "Five"),
        ("Tom Poe, who led the guild for years, resigned.", "led the guild"),
    ],
)
def test_comments_and_what_points_back_are_no_rows(read: Extracted, text: str, word: str):
    assert not [event.title for event in read(LEAD + text).events if word in event.title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A decision in May by the Ethics Office cleared Tom Poe of wrongdoing.", "cleared Tom Poe of wrongdoing"),
        ("The recovery of bodies pushed the death toll to 211.", "pushed the death toll to 211"),
        ("Most of the guests were killed when their homes collapsed.", "were killed when their homes collapsed"),
        ("The premier was heading to Oslo on Monday.", "was heading to Oslo"),
    ],
)
def test_what_decisions_and_counts_tell_stays(read: Extracted, text: str, title: str):
    assert any(title in event.title for event in read(LEAD + text).events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Anwar, Maher and Douma are being tried on charges linked to a protest.",
            "Anwar, Maher and Douma are being tried",
        ),
        (
            "In the latest attack on the press in Togo, the country's Media Council last week suddenly announced it "
            "would close a station.",
            "the country's Media Council suddenly announced it would close a station",
        ),
        (
            "Togo declared that the raid would not weaken its resolve, stating, “The killing of the guards and the "
            "priests will not break our will.”",
            "Togo declared that the raid would not weaken its resolve",
        ),
        (
            "The two countries are expected to sign a series of deals, covering trade and ports, Togo's envoy to Oman "
            "Ann Berg said.",
            "The two countries are expected to sign a series of deals, Togo's envoy to Oman Ann Berg said",
        ),
    ],
)
def test_first_names_commas_and_quotations_stay_whole(read: Extracted, text: str, title: str):
    assert any(event.title.startswith(title) for event in read(text).events)


def test_what_comes_after_something_is_not_what_does_it(read: Extracted):
    told = [
        event.title
        for event in read(
            LEAD + "The premier's tweet comes after the Trade Office, in a late move, sold a mill."
        ).events
    ]
    assert not any("tweet" in title for title in told)


def test_their_means_no_single_person(read: Extracted):
    text = "Ann Berg asked the press to bear in mind that their wild wish to ruin the party has gone too far."
    assert not any("[Ann Berg" in event.title for event in read(text).events)


def test_whose_clause_it_is_must_be_sure(read: Extracted):
    text = "The aim is to hold the main leaders of the ousted regime of Tom Poe who escaped in May and joined the army."
    assert not any("joined the army" in event.title for event in read(LEAD + text).events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Peruvian forces are slowly entering the eastern Junin region, which was seized by rebels in May, Peruvian "
            "President Ann Berg said in a video address.",
            "Peruvian forces are slowly entering the eastern Junin region, Peruvian President Ann Berg said",
        ),
        (
            "Togo vote latest: Poe asked to speak; Berg hits out at the union; Ali quits\n\nThe sea was calm.",
            "Berg hits out",
        ),
    ],
)
def test_items_and_who_said_it_are_set_apart(read: Extracted, text: str, title: str):
    assert any(event.title.startswith(title) for event in read(text).events)
