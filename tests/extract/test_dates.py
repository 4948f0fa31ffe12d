"""Which words date a happening, and what its date rests on."""

import pytest

from tests.extract.found import Extracted, event_with

REPORTED = ("2024-05-24", "reported")


def dated(read: Extracted, text: str, word: str) -> tuple[str | None, str | None]:
    event = event_with(read(text), word)
    return event.date, event.date_basis


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The army shelled the town after talks collapsed on Monday.", "shelled", REPORTED),
        ("The army shelled the town after talks collapsed on Monday.", "collapsed", ("2024-05-20", "stated")),
        (
            "Chad signed a pact on Saturday with Niger, which closed a port in March.",
            "signed",
            ("2024-05-18", "stated"),
        ),
        ("Chad signed a pact on Saturday with Mali, which closed a port in March.", "closed", ("2024-03", "stated")),
        ("Norway expelled two diplomats from March 12.", "expelled", REPORTED),
        ("Police arrested the man who had fled to Spain on Monday.", "arrested", REPORTED),
        ("Ghana has exported cocoa since 1992.", "exported", ("1992/..", "stated")),
        ("Hundreds have been killed since the outbreak of the war on May 2.", "killed", REPORTED),
        ("Turkey said on Monday that it has closed a port.", "closed", ("2024-05-20", "reported")),
        ("In a Wednesday meeting, the council sacked two judges.", "sacked", ("2024-05-22", "stated")),
        ("The envoys met in Oslo for talks on Monday.", "met", ("2024-05-20", "stated")),
        ("Rebels held the town from 3 to 5 May.", "held", ("2024-05-03/2024-05-05", "stated")),
        ("The army shelled Kano on May 3 and 4.", "shelled", ("2024-05-03/2024-05-04", "stated")),
        ("The summit will be held June 1-2 in Rome.", "summit", ("2024-06-01/2024-06-02", "stated")),
    ],
)
def test_an_expression_dates_its_own_predicate_only(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_the_lead_lends_its_day_to_no_other_news(read: Extracted) -> None:
    text = "Chile expelled the Peruvian envoy on Tuesday.\nPeru has called for calm.\nTwo ports were shut in Lima."
    assert dated(read, text, "expelled") == ("2024-05-21", "stated")
    assert dated(read, text, "called") == REPORTED
    assert dated(read, text, "shut") == REPORTED


def test_a_headline_has_the_date_of_the_same_happening(read: Extracted) -> None:
    data = read("Chile expels Peruvian envoy\nChile expelled the Peruvian envoy on Tuesday.")
    assert {(event.date, event.date_basis) for event in data.events} == {("2024-05-21", "stated")}


def test_an_aside_on_a_person_is_no_news_of_the_day(read: Extracted) -> None:
    data = read("Thousands cheered General Paul Tiano, who declared himself leader after a coup.")
    assert [event for event in data.events if "declared" in event.title and event.date is not None] == []


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The firm has been implicated in the killing of two men in October 2019.", "implicated", (None, None)),
        ("Canada will mark the 20th anniversary of 9/11 with a concert.", "mark", (None, None)),
        ("This follows a deal announced on May 3.", "deal", ("2024-05-03", "stated")),
        ("Peru signed a law after a deal reached in March.", "signed", REPORTED),
        ("Chad shelled Kano this month, on May 3.", "shelled", ("2024-05-03", "stated")),
        ("Chad backed the goals of the Civil Protection Act of 2019.", "backed", REPORTED),
        ("Exports of Chad fell to 12 million tonnes from 15 million tonnes a year ago.", "fell", REPORTED),
        ("Prices in Chad rose to 5 pct, compared with 3 pct a month earlier.", "rose", REPORTED),
        ("The envoy will begin to serve in July.", "serve", ("2024-07", "stated")),
    ],
)
def test_what_belongs_to_a_noun_or_to_the_past_dates_no_other_predicate(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Two days after the quake struck on May 6, rescuers found a child alive.", "found", "2024-05-08"),
        ("Fighting erupted on April 15, four years after the ruler was overthrown.", "overthrown", "2020"),
        ("Talks collapsed on Monday, a week after the two sides signed a truce.", "signed", "2024-05-13~"),
        ("Three days before the vote on May 12, the party named a candidate.", "named", "2024-05-09"),
    ],
)
def test_a_distance_dates_the_one_from_the_other(read: Extracted, text: str, word: str, date: str) -> None:
    assert dated(read, text, word) == (date, "stated")


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Monday's attack killed 12 people and wounded 30.", "killed", "2024-05-20"),
        ("This year's summit, to be held in Oslo in July, will discuss Ukraine.", "discuss", "2024-07"),
        ("The two presidents will meet in talks scheduled for Thursday in Oslo.", "meet", "2024-05-30"),
        ("At least 56 inmates were killed during a Sunday riot in Anisio.", "killed", "2024-05-19"),
        ("Inspectors visited the site on 3 and 4 May.", "visited", "2024-05-03/2024-05-04"),
        ("The 2024 Summer Games opening ceremony took place today in Paris.", "took place", "2024-05-24"),
        ("The fire caused it to shut down on Saturday.", "caused", "2024-05-18"),
    ],
)
def test_what_goes_on_in_a_happening_has_its_date(read: Extracted, text: str, word: str, date: str) -> None:
    events = [event for event in read(text).events if word in event.title]
    assert [(event.date, event.date_basis) for event in events] == [(date, "stated")]


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Starting on May 3, thousands of miners took to the streets.", "took", ("2024-05-03/..", "stated")),
        ("When the war erupted in 2003, thousands of farmers fled.", "fled", ("2003", "stated")),
        (
            "In a Wednesday meeting, the council sacked two judges.\nThe mayor praised the clerks at the meeting.",
            "praised",
            ("2024-05-22", "context"),
        ),
    ],
)
def test_other_words_that_say_when(read: Extracted, text: str, word: str, date: tuple[str, str]) -> None:
    assert dated(read, text, word) == date


def test_a_bracket_ends_no_sentence(read: Extracted) -> None:
    text = "The envoy joined a meeting of the Association of Nations (AON) Regional Forum on May 3."
    assert [(event.date, event.date_basis) for event in read(text).events] == [("2024-05-03", "stated")]


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The army shelled the town over the weekend.", "shelled", ("2024-05-18/2024-05-19", "stated")),
        ("The army shelled Kano on the night of May 4-5.", "shelled", ("2024-05-04/2024-05-05", "stated")),
        ("The lake shrank by half between 1990 and 2010.", "shrank", ("1990/2010", "stated")),
        ("Rain fell for ten straight days before the dam collapsed on Saturday.", "fell", REPORTED),
        ("The union called a strike for Thursday.", "called", REPORTED),
        ("Rebels currently shell the port.", "shell", ("2024-05-24", "reported")),
    ],
)
def test_prepositions_tell_what_is_dated(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_a_head_that_is_a_day_dates_its_section(read: Extracted) -> None:
    data = read("20 May: Protests\n\nMiners marched in Lima.\n\n21 May: Curfew\n\nThe governor imposed a curfew.")
    assert [(event.date, event.date_basis) for event in data.events] == [
        ("2024-05-20", "context"),
        ("2024-05-21", "context"),
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The vote was postponed to June.", "postponed"),
        ("A team has analysed the effects of ozone over 2000-2050.", "analysed"),
    ],
)
def test_the_end_of_a_span_dates_nothing_done(read: Extracted, text: str, word: str) -> None:
    assert dated(read, text, word) == REPORTED


def test_what_is_dated_to_the_past_is_no_plan(read: Extracted) -> None:
    data = read("Worries that a trade war could follow the collapse of a 1986 steel pact shook the market.")
    assert [event for event in data.events if event.status == "planned"] == []


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Exports fell by a tenth in the first quarter of 2024.", "fell", ("2024-33", "stated")),
        ("This spring, the firm tried to buy a mine in Peru.", "tried", ("2024-21", "stated")),
        ("The summit was planned for the second quarter of 2023.", "planned", ("2023-34", "stated")),
    ],
)
def test_a_part_of_the_year_is_as_early_as_its_days(
    read: Extracted, text: str, word: str, date: tuple[str, str]
) -> None:
    assert dated(read, text, word) == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Mali applied to rejoin the bloc on Monday.", "applied", ("2024-05-20", "stated")),
        ("Lawmakers voted to oust the speaker on Tuesday.", "voted", ("2024-05-21", "stated")),
        ("The court refused to free the editor last week.", "refused", ("2024-05-13/2024-05-19", "stated")),
        ("Chile and Peru agreed to meet on Sunday.", "agreed", REPORTED),
        ("Chile has decided to close the port on July 1.", "decided", REPORTED),
    ],
)
def test_an_infinitive_leaves_what_is_over_to_the_verb_above(
    read: Extracted, text: str, word: str, date: tuple[str, str]
) -> None:
    assert dated(read, text, word) == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The minister, speaking on Monday, rejected the plan.", "rejected", ("2024-05-20", "context")),
        ("The prosecutor commenting on Monday accused the bank of fraud.", "accused", ("2024-05-20", "context")),
        ("The minister, facing trial in July, rejected the plan.", "rejected", REPORTED),
        ("Relatives watched the video on Thursday, their lawyer said.", "watched", ("2024-05-23", "stated")),
        ("A March 2021 press release by the ministry promised two hospitals.", "promised", ("2021-03", "stated")),
        ("A blast on Sunday broke a wall of the jail.", "broke", ("2024-05-19", "stated")),
        ("Chile launched a rocket at Expo 2024.", "launched", REPORTED),
    ],
)
def test_what_goes_with_the_verb_dates_it(read: Extracted, text: str, word: str, date: tuple[str, str]) -> None:
    assert dated(read, text, word) == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Chad said on Tuesday that rebels had shelled Kano.", "shelled", ("2024-05-21", "reported")),
        ("The control tower yesterday said the pilot was given leave to land.", "given", ("2024-05-23", "reported")),
        ("The army said it had killed 14 rebels.", "killed", REPORTED),
        ("The school had been shut when the fire broke out.", "shut", (None, None)),
    ],
)
def test_what_was_said_to_be_done_has_the_day_of_the_telling(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_a_clause_joined_with_a_subject_of_its_own_keeps_its_own_time(read: Extracted) -> None:
    text = "The election, in March 2019, was marred by violence, and rebels seized two towns."
    assert [event.date for event in read(text).events if "seized" in event.title] in ([], [None])
    text = "On Monday, the court freed the editor and the ministry reopened the paper."
    assert dated(read, text, "reopened") == ("2024-05-20", "stated")


def test_a_small_letter_begins_no_sentence(read: Extracted) -> None:
    text = "The army held the editor for 4 yrs. and expelled him on 9 May 2024."
    (event,) = read(text).events
    assert (event.title, event.date) == (
        "The army held the editor for 4 yrs. and expelled him on 9 May 2024",
        "2024-05-09",
    )


KEY_DATES = """Key dates in the border dispute

14-15 December: Envoys of both states meet in Oslo.
16 December: Rebels seize Kano. The governor flees the town.
2 January: Peru and Chad sign a truce.

Both armies have closed their camps."""


def test_the_day_before_a_colon_dates_its_entry_and_no_more(read: Extracted) -> None:
    data = read(KEY_DATES, "2024-01-20")
    assert [(event.title.split()[-1], event.date, event.status) for event in data.events] == [
        ("Oslo", "2023-12-14/2023-12-15", "reported"),
        ("Kano", "2023-12-16", "reported"),
        ("town", "2023-12-16", "reported"),
        ("truce", "2024-01-02", "reported"),
        ("camps", "2024-01-20", "reported"),
    ]


def test_a_single_day_over_a_text_is_its_dateline(read: Extracted) -> None:
    data = read("IRAN: Floods\nFriday, May 24, 2024; Page A01\nThe army has shut two ports.")
    assert dated(lambda _: data, "", "shut") == REPORTED


def test_the_first_of_several_days_over_parts_is_no_dateline(read: Extracted) -> None:
    text = (
        "The crisis\n\n3 March 2024\n\nThe president sacked the judges.\n\n9 March 2024\n\nThe court freed two envoys."
    )
    assert dated(read, text, "sacked") == ("2024-03-03", "context")
    assert dated(read, text, "freed") == ("2024-03-09", "context")


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The truce took hold at 8 a.m. Kuwait time Thursday.", "truce", ("2024-05-23", "stated")),
        (
            "The army seized Kano on Friday, May 17. Hours later, rebels freed two envoys.",
            "freed",
            ("2024-05-17", "stated"),
        ),
        ("Chad has called for new elections on June 25.", "called", REPORTED),
        ("The law will apply to banks from July 1.", "apply", ("2024-07-01", "stated")),
        ("A blast hit the port at around 9 p.m. on Tuesday.", "hit", ("2024-05-21", "stated")),
        ("Two years ago tomorrow, rebels seized Kano.", "seized", ("2022-05-25", "stated")),
        ("The opening is now planned for 2030, not 2026.", "planned", ("2030", "stated")),
        (
            "Mr Obama spoke during his speech of a slave, marked by a speech by Andrew Jackson in 1830.",
            "spoke",
            REPORTED,
        ),
    ],
)
def test_times_of_day_and_of_plans(read: Extracted, text: str, word: str, date: tuple[str | None, str | None]) -> None:
    assert dated(read, text, word) == date


def test_a_paragraph_on_the_past_goes_on_in_the_past(read: Extracted) -> None:
    text = "In May 2021, rebels seized Kano. The governor fled to Niger.\nThe army has shut the port."
    assert dated(read, text, "fled") == (None, None)
    assert dated(read, text, "shut") == REPORTED


def test_what_stands_between_days_past_is_no_news_of_the_day(read: Extracted) -> None:
    text = (
        "On April 3, there was a new clash at the border. Chad demanded the withdrawal of the troops.\nNiger asked both"
        " sides to stop.\nOn April 9, Niger and Chad signed a truce.\nThe army has shut the port."
    )
    assert dated(read, text, "demanded") == (None, None)
    assert dated(read, text, "asked") == (None, None)
    assert dated(read, text, "signed") == ("2024-04-09", "stated")
    assert dated(read, text, "shut") == REPORTED


def test_what_was_done_to_an_end_that_is_past_is_no_news_of_the_day(read: Extracted) -> None:
    assert dated(read, "Mali reached an agreement with a bank to receive a loan in 2021.", "reached") == (None, None)
    assert dated(read, "Mali reached an agreement with a bank to receive a loan.", "reached") == REPORTED


def test_a_day_of_the_week_of_publication_opens_no_account_of_the_past(read: Extracted) -> None:
    text = "On Tuesday, rebels seized Kano. Niger asked both sides to stop.\nOn Wednesday, Niger shut the port."
    assert dated(read, text, "asked")[1] == "reported"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Parliament approved the plan early Monday.", "approved", ("2024-05-20", "stated")),
        (
            "The governor of Lima resigned the day after the offensive began on May 7.",
            "resigned",
            ("2024-05-08", "stated"),
        ),
        ("The site of the bank in Lima was shut 24 hours ago.", "shut", ("2024-05-23", "stated")),
        ("Parliament has approved the state budget for 2023.", "approved", REPORTED),
        ("The opening is set for July.", "set", ("2024-07", "stated")),
        ("The fund, set up in January, is headed by a banker.", "set", ("2024-01", "stated")),
        ("The sixth round of talks on ending the war broke up last Sunday.", "broke", ("2024-05-19", "stated")),
        ("The hearing was set for June 21 in Accra, with more sessions expected.", "set", ("2024-06-21", "stated")),
        ("The trial of the general was scheduled for 3 July.", "scheduled", ("2024-07-03", "stated")),
        ("The election was set for 4 May but was put off.", "put", REPORTED),
        ("Prices were set by a panel on 3 May.", "set", ("2024-05-03", "stated")),
        ("The law was first drafted by his predecessor.", "drafted", (None, None)),
        (
            "Rebels attacked the port. The attack, which was launched on Tuesday, failed.",
            "port",
            ("2024-05-21", "context"),
        ),
        ("Rebels attacked the port. An attack on Tuesday failed.", "port", REPORTED),
    ],
)
def test_what_is_for_a_year_or_before_the_news_has_not_its_day(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_a_heading_between_a_day_and_its_entry_does_not_part_them(read: Extracted) -> None:
    text = (
        "3 May 2024\n\nRwanda: editor jailed\n\nThe court jailed the editor. "
        "He insulted the judge, a lawyer told reporters.\n\n9 May 2024\n\nPeru: strike\n\nMiners blocked a road."
    )
    assert dated(read, text, "insulted") == ("2024-05-03", "context")
    assert dated(read, text, "blocked") == ("2024-05-09", "context")


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Rebels occupied the town for about three hours Tuesday night.", "occupied", ("2024-05-21", "stated")),
        ("The bank posted profits of $8 million for the 3 months ended March 31.", "posted", REPORTED),
        ("As of Tuesday, cholera had killed 25 people, and as of Monday the army killed 12 rebels.", "army", REPORTED),
        ("Two ports were shut between late March and April.", "shut", ("2024-03~/2024-04", "stated")),
        ("LIMA (AP) _ Miners blocked a road on Tuesday.", "Miners", ("2024-05-21", "stated")),
    ],
)
def test_spans_hours_and_counts_up_to_a_day(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_one_verb_of_two_things_is_not_one_happening(read: Extracted) -> None:
    text = "Peru received two envoys on Monday. Peru received support from Chile. Peru received the envoys in Lima."
    days = [(event.title.split()[-1], event.date, event.date_basis) for event in read(text).events]
    assert ("Chile", *REPORTED) in days
    assert ("Chile", "2024-05-20", "context") not in days


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Sales fell 4% in the first three months of the year, the bank said on Monday.", "fell", "2024-33"),
        ("Sales fell in the last six months of 2022.", "fell", "2022-41"),
        ("Chad held a vote on 16 May. Togo had shut the port the previous Friday.", "shut", "2024-05-10"),
        ("Chad held a vote on 16 May. Togo shut the port the following Monday.", "shut", "2024-05-20"),
        ("Togo ordered banks to freeze the accounts on Tuesday until further notice.", "ordered", "2024-05-21"),
        ("The mayor said 40 people had died when two dams burst on Sunday.", "burst", "2024-05-19"),
    ],
)
def test_days_beside_another_and_under_a_past(read: Extracted, text: str, word: str, date: str) -> None:
    (event,) = [event for event in read(text, "2024-05-22").events if word in event.title and event.status != "planned"]
    assert event.date == date


def test_years_ago_this_week_is_of_that_year(read: Extracted) -> None:
    assert [event.date for event in read("Thirty years ago this week Togo lifted the ban.", "2020-02-03").events] == [
        "1990"
    ]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Gunmen stormed a prison near Kano and freed 80 inmates.", "The attack took place late on Sunday."),
        ("Gunmen raided a village near Kano, residents said.", "The attack took place early on Sunday."),
        (
            "A ferry sank off Cebu, the coast guard said Thursday.",
            "The accident happened on Sunday evening near a reef.",
        ),
        ("Two judges have quit the court in Chisinau.", "The resignations came on Sunday, a week before a vote."),
    ],
)
def test_a_later_clause_dates_what_it_says_took_place(read: Extracted, told: str, when: str) -> None:
    event = read(f"{told}\n{when}").events[0]
    assert (event.date, event.date_basis) == ("2024-05-19", "context")
    assert len(event.evidence) == 2


def test_another_happening_of_the_kind_dates_nothing(read: Extracted) -> None:
    text = "Gunmen stormed a prison near Kano. A similar attack took place on Sunday. An incident occurred on 3 May."
    assert dated(read, text, "stormed") == REPORTED


TRIP = "Secretary Park will travel to Prague, Czech Republic, June 3-4 and to Vienna, Austria, June 5."


@pytest.mark.parametrize(
    ("leg", "word", "date"),
    [
        ("While in Prague, she will hold talks with Minister Lipavsky.", "talks", ("2024-06-03/2024-06-04", "context")),
        ("In Vienna, the Secretary will address the OSCE.", "address", ("2024-06-05", "context")),
        ("In Jordan, she will visit a field hospital.", "hospital", (None, None)),
        ("In Vienna, Minister Lipavsky will address the OSCE.", "address", (None, None)),
    ],
)
def test_the_parts_of_a_journey_have_its_days(
    read: Extracted, leg: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, f"{TRIP} {leg}", word) == date


def test_what_was_done_during_the_visit_has_its_day(read: Extracted) -> None:
    text = (
        "Minister Park visited Nairobi on Monday. During the visit she met President Ruto and toured a camp at Dadaab."
    )
    assert dated(read, text, "met") == ("2024-05-20", "context")
    assert dated(read, text, "toured") == ("2024-05-20", "context")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The presidents held a summit in Astana on Monday. At the meeting, the leaders signed a treaty.", "signed"),
        ("The summit in Astana opened on Monday. The meeting was attended by 80 ministers.", "attended"),
        ("Presidents of six states met on Monday. The presidents reviewed a plan to build dams.", "reviewed"),
    ],
)
def test_what_belongs_to_a_meeting_told_before_has_its_day(read: Extracted, text: str, word: str) -> None:
    assert dated(read, text, word) == ("2024-05-20", "context")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Following the August 2020 coup, Norway suspended aid to Mali.", "suspended"),
        ("Since the 2014 annexation of Crimea, the EU has imposed sanctions on 170 officials.", "imposed"),
        ("The army deposed President Diop in January. It then installed a retired colonel.", "installed"),
    ],
)
def test_what_came_after_the_past_is_no_news(read: Extracted, text: str, word: str) -> None:
    assert [event.date for event in read(text).events if word in event.title] in ([], [None])


def test_a_vote_to_come_leaves_the_news_its_day(read: Extracted) -> None:
    text = "Minister Park pressed the government to open talks in advance of the 2026 elections."
    assert dated(read, text, "pressed") == REPORTED


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "A bomber struck outside the ministry as clerks were leaving on Monday.",
            "struck",
            ("2024-05-20", "context"),
        ),
        (
            "The council ordered Apex to pay Oman after ruling that a deal was aid, in a ruling issued on Monday.",
            "ordered",
            ("2024-05-20", "stated"),
        ),
        (
            "The law, passed by the senate in March and signed by the president last week, bans the symbol.",
            "passed",
            ("2024-03", "stated"),
        ),
        ("The ministers ended a weekend meeting in Zagreb.", "ended", ("2024-05-18/2024-05-19", "stated")),
        ("Voters in Guinea go to the polls on Monday.", "polls", ("2024-05-27", "stated")),
        ("The loan runs out next March 30.", "loan", ("2025-03-30", "stated")),
    ],
)
def test_a_time_dates_the_clause_it_is_meant_for(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_the_name_of_a_paper_is_no_day(read: Extracted) -> None:
    data = read("The poll was published in the Sunday Times.")
    assert [event.date for event in data.events if event.date_basis != "reported"] == []


def test_a_stretch_of_time_to_come_is_no_date(read: Extracted) -> None:
    data = read("Norway intends to provide aid to Yemen over the next year.")
    assert {event.date for event in data.events} <= {None, "2024-05-24"}


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "Minister Diop's first visit to Oslo was on April 5-6. At the time, he was received by King Harald.",
            "received",
            ("2024-04-05/2024-04-06", "context"),
        ),
        (
            "The court has refused a request to free Ada Diop. The ruling, issued on Monday, pleased her foes.",
            "refused",
            ("2024-05-20", "context"),
        ),
        ("Police arrested a man over a raid on a bank. The incident happened on Monday.", "arrested", REPORTED),
        (
            "Drones hit Kharkiv overnight. The attacks took place late Monday and early Tuesday.",
            "hit",
            ("2024-05-20/2024-05-21", "context"),
        ),
        ("Crews battled mud to hunt for survivors Monday while others prayed.", "battled", ("2024-05-20", "stated")),
        ("Thousands were left homeless by Monday's flood.", "homeless", ("2024-05-20", "stated")),
        ("Troops shot ten people, according to a ministry statement Monday.", "shot", REPORTED),
        (
            "Minister Lavrov will pay a visit to Oman starting from June 3, 2024.",
            "visit",
            ("2024-06-03/..", "stated"),
        ),
    ],
)
def test_what_else_says_when_it_was(read: Extracted, text: str, word: str, date: tuple[str | None, str | None]) -> None:
    assert dated(read, text, word) == date


def test_a_headline_takes_no_day_to_come_from_the_lead(read: Extracted) -> None:
    text = "Peace talks go on in Doha\n\nEnvoys are expected to fly to Rome for talks with Minister Park next week."
    assert {event.date for event in read(text).events if event.title.startswith("Peace talks")} <= {None, "2024-05-24"}


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Norway's army said on Monday it had retaken the town of Tana.", "retaken", ("2024-05-20", "reported")),
        ("Norway's army said on Thursday that on Monday it had retaken Tana.", "retaken", ("2024-05-20", "stated")),
        ("On April 5, Park held talks with Diop, met the press and visited a dam.", "press", ("2024-04-05", "stated")),
        (
            "Upon her arrival in Rome on May 20, Park had talks with Ada Diop.",
            "talks",
            ("2024-05-20", "stated"),
        ),
        ("War broke out in Darfur over a decade ago.", "broke", ("2014~", "stated")),
    ],
)
def test_a_time_at_the_edge_of_a_clause(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_below_the_lead_what_followed_the_past_is_no_news(read: Extracted) -> None:
    text = "The army took Bouar on Monday. The militants had fled. They seized the town after a coup in January."
    assert [event.date for event in read(text).events if "seized" in event.title] == [None]


def test_what_is_claimed_to_have_been_done_does_not_date_the_denial(read: Extracted) -> None:
    assert dated(read, "Diop dismissed claims to have shot down a drone on Monday.", "dismissed") == REPORTED


def test_whom_a_traveller_will_meet_he_meets_on_the_journey(read: Extracted) -> None:
    text = "Minister Park will travel to Rome and Oslo from June 3 to 6. Minister Park will meet with Ada Diop."
    assert dated(read, text, "meet") == ("2024-06-03/2024-06-06", "context")


def test_the_day_of_another_happening_is_not_the_last_day_named(read: Extracted) -> None:
    text = "The court sat on Monday. North was fired on the same day that Diop resigned."
    assert dated(read, text, "fired")[0] != "2024-05-20"


def test_two_months_that_follow_each_other_are_one_time(read: Extracted) -> None:
    text = "Minister Park visited Togo last December and January."
    assert dated(read, text, "visited") == ("2023-12/2024-01", "stated")


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "Presidents Park and Diop met in Vienna on May 16. The two presidents agreed to free all captives.",
            "agreed",
            ("2024-05-16", "context"),
        ),
        ("Presidents Park and Diop met in Vienna on May 16. Park signed a decree.", "decree", REPORTED),
        (
            "The senate passed the bill on Monday. Eighty senators voted for the bill.",
            "Eighty",
            ("2024-05-20", "context"),
        ),
        (
            "A clerk saw a car waiting for him at the gates of the prison Thursday night.",
            "saw",
            ("2024-05-23", "stated"),
        ),
    ],
)
def test_what_was_done_together_or_by_vote(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_what_followed_something_is_not_of_its_year(read: Extracted) -> None:
    data = read("Aza Diop was re-elected in 2016. The election followed a referendum last year.")
    assert [event.date for event in data.events if event.by.startswith("event.noun.same")] == []


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Thousands from across the country on Tuesday joined the march.", "joined", ("2024-05-21", "stated")),
        ("Minister Park said Wednesday he won't sign the bill into law.", "sign", ("2024-05-22", "reported")),
        (
            "Minister Park said Wednesday she will sign the bill, a day after rebels stormed parliament.",
            "stormed",
            ("2024-05-21", "stated"),
        ),
        ("Park paved the way by meeting Ada Diop on Saturday.", "paved", ("2024-05-18", "stated")),
        ("Both sides signed a memorandum to open talks on Monday in Oslo.", "memorandum", ("2024-05-20", "stated")),
        ("In 2017 and 2018, Park and Diop held talks in Oslo.", "talks", ("2017/2018", "stated")),
    ],
)
def test_a_time_far_from_its_verb(read: Extracted, text: str, word: str, date: tuple[str | None, str | None]) -> None:
    assert dated(read, text, word) == date


def test_a_headline_of_other_words_has_the_day_of_the_lead(read: Extracted) -> None:
    text = "Drones hit market in Tana\n\nAt least nine people died on Monday when drones struck a market in Tana."
    found = {(event.date, event.date_basis) for event in read(text).events}
    assert found <= {("2024-05-20", "context"), ("2024-05-20", "stated"), ("2024-05-24", "reported")}


def test_the_day_of_what_is_followed_is_not_that_of_what_follows(read: Extracted) -> None:
    data = read("The talks in Rome follow Wednesday's session in Oslo.")
    assert [event.date for event in data.events if event.date_basis == "stated" and "talks" in event.title] == []


@pytest.mark.parametrize(
    "times", ["this spring and this summer", "the first quarter and the second quarter", "the 1980s and the 1990s"]
)
def test_times_without_a_day_that_are_joined_cost_no_article(read: Extracted, times: str) -> None:
    assert event_with(read(f"Minister Park visited Togo in {times}."), "visited").status == "reported"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Chad has cut spending from 11 percent in 1979 to three percent today.", "cut", REPORTED),
        ("The central bank of Chad said on May 20 it will issue a coin.", "issue", ("2024-05-20", "reported")),
        ("In 2019 Chad sold gold to Oman.", "sold", ("2019", "stated")),
        ("Togo's vote, originally set for May 12, will take place on June 9.", "vote", ("2024-06-09", "stated")),
        ("The army had demanded the minister quit on May 3.", "demanded", ("2024-05-03", "stated")),
        (
            "On June 15, 2024, the board will meet. The meeting will start at 1:00 p.m.",
            "start",
            ("2024-06-15", "stated"),
        ),
    ],
)
def test_ends_of_a_change_what_was_said_and_hours(
    read: Extracted, text: str, word: str, date: tuple[str | None, str | None]
) -> None:
    assert dated(read, text, word) == date


def test_since_opens_a_span_in_a_text_without_a_day_too(read: Extracted) -> None:
    event = event_with(read("More than 900 firms have been sold off since 1992.", None), "sold")
    assert (event.date, event.date_basis) == ("1992/..", "stated")
