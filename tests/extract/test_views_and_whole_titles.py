"""Views of others are no rows; titles keep what a deed hangs on, brackets whole, and no words torn from an aside."""

import pytest

from tests.extract.found import Extracted

LEAD = "Ghana closed the port of Tema on Monday. Togo sold a ship. Benin left the bank. Mali arrested a judge. "


@pytest.mark.parametrize(
    "text",
    [
        'Ann Berg said the ambition of the mayor was "getting in the way of good work".',
        'Ann Berg said Tom Poe had given the "worst speech" she could recall.',
        "Ann Berg said Tom Poe would never support a coup.",
        "Ann Berg likened the mayor to a clown.",
        "Economists said prices were a burden for the poor.",
        "A bank warned that prices would rise.",
        "Ann Berg insisted that the vote was fair.",
        "Officials concede that time is short.",
        "Ann Berg said an accord would create jobs.",
        "Ann Berg said a bill offered by Tom Poe would probably fail.",
        "Ann Berg said on Friday Togo needed new loans.",
        'Ann Berg said on Friday: "Togo has an interest in peace."',
        "Corruption threatens peace and trade.",
        "Ann Berg was speaking to reporters.",
        "The hall was still used by the guild.",
        "Ann Berg said the guild had always paid its debts.",
        "Togo expects the budget to help trade.",
        "The ferry will go on if there is a vote in the council, expected in 2026.",
        "The two leaders promised close ties.",
        "Officials said the vote would be held only after the troops were killed.",
    ],
)
def test_views_habits_and_what_is_not_so_are_no_rows(read: Extracted, text: str):
    told = [event.title for event in read(LEAD + text).events]
    assert told[:4] == [
        "Ghana closed the port of Tema on Monday",
        "Togo sold a ship",
        "Benin left the bank",
        "Mali arrested a judge",
    ]
    assert not {"Poe", "clown", "prices", "vote", "time", "accord", "loans", "peace", "hall", "debts", "killed"} & {
        word for title in told[4:] for word in title.split()
    }
    assert not any("promised" in title or "speaking" in title for title in told)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Togo will not lift the ban until the rebels leave the north.",
            "Togo will not lift the ban until the rebels leave the north",
        ),
        (
            "Mali promised to cut taxes by 6.5bn euros ($8.6bn; 4.5bn pounds) this year.",
            "Mali promised to cut taxes by 6.5bn euros this year",
        ),
        (
            "The bureau chose 12 building and planning (B/P) firms for the work.",
            "The bureau chose 12 building and planning firms for the work",
        ),
        (
            "Togo charged Tom Poe (a marine), Adm John Roe and Ali Bux on Monday.",
            "Togo charged Tom Poe, Adm John Roe and Ali Bux on Monday",
        ),
        (
            "Togo carried out eight sales, as well as the private sale of a mine.",
            "Togo carried out eight sales, as well as the private sale of a mine",
        ),
        (
            "Since the fighting began in April, the rebels have dug in across Kano, set up posts, occupied banks and"
            " placed guards on roofs.",
            "the rebels have dug in across Kano, set up posts, occupied banks",
        ),
        (
            "The sixth round of negotiations on restoring the fisheries deal ended on Monday.",
            "The sixth round of negotiations on restoring the fisheries deal ended on Monday",
        ),
        (
            "Ghana shut a port. The premier has said a bank program for Togo, adopted in May, caused a recession.",
            "a bank program for Togo caused a recession",
        ),
        (
            "The loan, agreed upon in principle last month during a visit to Mali, had been held up by officials.",
            "The loan [was] agreed upon in principle last month during a visit to Mali",
        ),
        (
            "A joint statement welcomed the start of talks between the Malian army and paramilitary Rapid Support"
            " Forces (RSF).",
            "A joint statement welcomed the start of talks between the Malian army and paramilitary Rapid Support"
            " Forces",
        ),
        (
            "Beijing agreed to free the crew, return the ship and pay a fine.",
            "Beijing agreed to free the crew, return the ship and pay a fine",
        ),
        (
            "Mali named the man as Tom Poe, a lawyer who lived in Oslo until his firm closed last year due to debts.",
            "Mali named the man as Tom Poe",
        ),
    ],
)
def test_titles_are_whole(read: Extracted, text: str, title: str):
    assert title in [event.title for event in read(text).events]


def test_a_second_verb_is_not_of_those_in_an_aside(read: Extracted):
    text = "Ann Berg voiced concern with the hardship the people of Togo are enduring and praised the guild."
    assert not any(event.title.startswith("the people of Togo praised") for event in read(text).events)


def test_it_is_no_person(read: Extracted):
    text = "Ann Berg has criticised the mayor. Ann Berg said the council had too much power and it closed a school."
    assert not any("[Ann Berg] closed" in event.title for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Ann Berg noted that none were hurt or killed during the raid.", "none killed"),
        ("Tom Poe served on the council before being elected to parliament in 1987.", "Tom Poe being"),
        ("Like Mali, he met other leaders who have changed laws in recent years.", "other leaders changed"),
        ("The aid is for 12,000 nurses from Mali, Togo and Benin who applied before last summer.", "Benin who"),
    ],
)
def test_no_title_begins_in_the_middle(read: Extracted, text: str, torn: str):
    assert not any(torn in event.title for event in read(LEAD + text).events)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg countered that deals had been struck twice.",
        "Ann Berg was encouraged by the talks in Oslo.",
        "Ann Berg said the report strengthened trust in the guild.",
        'Ann Berg called the plan "a very big step".',
    ],
)
def test_retorts_feelings_and_verdicts_are_no_rows(read: Extracted, text: str):
    told = [event.title for event in read(LEAD + "Chad fired a judge. " + text).events]
    assert not {"countered", "encouraged", "strengthened", "step"} & {word for title in told for word in title.split()}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("There were protests outside the stadium against the games.", "There were protests outside the stadium"),
        (
            "The latest riot started at around 5 p.m. on Saturday.",
            "The latest riot started at around 5 p.m. on Saturday",
        ),
        ("Regional elections were also on Sunday.", "Regional elections were on Sunday"),
        ("Officials are investigating the death of a nurse.", "Officials are investigating the death of a nurse"),
        ("Some of the horses died.", "Some of the horses died"),
    ],
)
def test_what_befell_people_and_things_is_a_row(read: Extracted, text: str, title: str):
    assert any(event.title.startswith(title) for event in read(LEAD + text).events)


def test_a_deed_that_occurred_is_not_the_place_of_it(read: Extracted):
    text = (
        "The board looked into the murder of Tom Poe, a guard in Tijuana, Mexico that occurred on September 30, 2020."
    )
    assert not any(event.title.startswith("Mexico occurred") for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Peru warned the House of Elders that tough trade steps it is weighing could prompt reprisals by traders.",
            "Peru warned the House of Elders that tough trade steps it is weighing could prompt reprisals by traders",
        ),
        (
            "The car industry -- which is led by the heirs of Halm, Voss and Rewa -- has sold 12 cars in May.",
            "The car industry has sold 12 cars in May",
        ),
        ("The council was set up by Peru 40 years ago.", "The council was set up by Peru 40 years ago"),
    ],
)
def test_what_is_said_and_asides_between_dashes_stay_or_go_whole(read: Extracted, text: str, title: str):
    assert (title, "reported") in [(event.title, event.status) for event in read(text).events]


def test_whose_it_is_stands_in_brackets(read: Extracted):
    text = "The Exam Board met Tom Poe on Monday. The Exam Board said its advice went to ministers in May."
    assert "[Exam Board’s] advice went to ministers in May" in [event.title for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg was talking to reporters yesterday on the eve of a summit.",
        '"It condemns Togo without cause," one Peruvian official said.',
    ],
)
def test_who_talked_and_what_it_does_in_his_words_are_no_rows(read: Extracted, text: str):
    told = [event.title for event in read(LEAD + "Chad fired a judge. " + text).events]
    assert not any("talking" in title or "condemns" in title for title in told)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Togo met the target for the year.", "other"), ("Ann Berg met the king of Togo in Oslo.", "consult")],
)
def test_who_meets_a_target_meets_nobody(read: Extracted, text: str, kind: str):
    assert [event.kind for event in read(text).events] == [kind]


def test_a_second_past_is_no_participle(read: Extracted):
    text = "The ministry approved a loan for the Varna line on Thursday and named Petra Kolev as its head."
    told = [event.title for event in read(text).events]
    assert any("named Petra Kolev as its head" in title for title in told)


@pytest.mark.parametrize(
    ("text", "title", "speakers"),
    [
        (
            "The army and rebels agreed to a truce that is to begin at noon in Sudan, Chad and Niger said on Friday.",
            "The army and rebels agreed to a truce that is to begin at noon in Sudan",
            ["Chad", "Niger"],
        ),
        (
            "Rebels killed nine soldiers near Goma, Uganda and Rwanda said.",
            "Rebels killed nine soldiers near Goma",
            ["Uganda", "Rwanda"],
        ),
    ],
)
def test_names_before_a_verb_of_saying_are_no_end_of_what_is_said(
    read: Extracted, text: str, title: str, speakers: list[str]
):
    data = read(text)
    names = {actor.id: actor.name for actor in data.actors}
    assert data.events[0].title == title
    assert [names[str(said.speaker)] for said in data.statements if said.stance == "asserts"] == speakers


def test_they_who_say_what_they_will_do_are_all_named(read: Extracted):
    data = read("Ghana, Togo and Mali said on Monday they would meet in Lima in June.")
    assert [event.title for event in data.events] == ["[Ghana, Togo and Mali] would meet in Lima in June"]
    assert [part.id for part in data.events[0].actors] == ["ghana", "togo", "mali"]


def test_they_are_no_single_person_or_state(read: Extracted):
    titles = [event.title for event in read("Ann Berg arrived on Monday. They signed a deal on Tuesday.").events]
    assert titles == ["Ann Berg arrived on Monday"]
