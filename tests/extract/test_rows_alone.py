"""Rows that a reader understands and wants without the text around them."""

import pytest

from briefgen.extract.annotate.parse import parse_of
from briefgen.extract.annotate.pipeline import pipeline
from briefgen.extract.annotate.quotations import quotations
from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted, words_of

LEAD = "Ghana closed the port of Tema on Monday. Togo sold a ship. Benin left the bank. Mali arrested a judge. "


def titles_of(data: ArticleData) -> list[str]:
    return [event.title for event in data.events]


@pytest.mark.parametrize(
    "text",
    [
        "Silva signed a treaty with Peru. Lima had rejected this treaty in March.",
        "A quarrel over a quote went on. Ann Berg denied that quote in Oslo.",
        "Ann Berg is widely expected to do so by June.",
        "Such steps were taken by Norway on Friday.",
        "A bus overturned near Kano, and the mayor blamed him.",
        "These elections were refused by Chile.",
        "A bus was stopped near Kano. This act committed by a militia endangered 120 passengers.",
    ],
)
def test_what_points_at_other_words_is_no_row(read: Extracted, text: str):
    told = " ".join(titles_of(read(LEAD + text))).split()
    assert {"this", "that", "so", "Such", "him", "These", "This"}.isdisjoint(told)


def test_a_bare_noun_named_before_is_no_row(read: Extracted):
    text = "A glitch stopped the engine of a tram in Rome. The glitch led drivers to walk. The glitch held up 12 trams."
    assert titles_of(read(LEAD + text))[4:] == [
        "A glitch stopped the engine of a tram in Rome",
        "The glitch held up 12 trams",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Many economists doubt that Peru will meet its target for 2025.",
        "Analysts think that Peru will grow.",
        "Ann Berg will stun Oslo and break every rule if she fails to please voters.",
        "An open and tolerant Norland will lead to a better life.",
        "The bank said the outlook was good and calm.",
        'Ann Berg said on Friday the plan was a blueprint. "Who pays for this?" the senator asked.',
    ],
)
def test_views_and_forecasts_are_no_rows(read: Extracted, text: str):
    told = titles_of(read(LEAD + text))
    assert not any(
        word in title for title in told for word in ("meet", "grow", "stun", "lead to", "outlook", "Who pays")
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru Air will also buy 20 planes.", "Peru Air will buy 20 planes"),
        ("Ann Berg will bring in a law on ports.", "Ann Berg will bring in a law on ports"),
    ],
)
def test_plans_of_somebody_are_rows(read: Extracted, text: str, title: str):
    assert title in titles_of(read(LEAD + text))


def test_to_try_to_do_something_is_no_trial(read: Extracted):
    (event,) = read("Norway tried to close the port of Bergen on Monday.").events
    assert event.kind == "other"


def test_what_was_talked_of_at_a_meeting_is_told_with_it(read: Extracted):
    data = read(
        "Foreign Minister Ann Berg of Norway met Peru's Foreign Minister Luis Rojas in Oslo on Friday. The ministers "
        "discussed the ties between the two states. They emphasized the need for trade. Noting the ties with Peru, the "
        "minister and her guest thanked Chile. Ann Berg called on Mali to free the judge. The ministers agreed to open "
        "a school in Lima. Norway has reaffirmed its claim to the port of Tema."
    )
    assert titles_of(data) == [
        "Foreign Minister Ann Berg of Norway met Peru's Foreign Minister Luis Rojas in Oslo on Friday",
        "Ann Berg called on Mali to free the judge",
        "The ministers agreed to open a school in Lima",
        "Norway has reaffirmed its claim to the port of Tema",
    ]
    assert "The ministers discussed the ties between the two states." in words_of(data, data.events[0].evidence)


def test_what_others_say_ends_the_telling_of_a_meeting(read: Extracted):
    data = read(
        "Ann Berg met Luis Rojas in Oslo on Friday. Togo closed the port of Lome. "
        "Ann Berg discussed the budget on Monday."
    )
    assert len(data.events) == 3


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (
            "Ned Hall, Department Spokesperson\nI offer my congratulations to the people of Norland on its feast.",
            "I [Ned Hall] offer my congratulations to the people of Norland on its feast",
            "support",
        ),
        (
            "Ned Hall, Department Spokesperson\nI congratulate the people of Norland as you celebrate your feast.",
            "I [Ned Hall] congratulate the people of Norland as you celebrate your feast",
            "support",
        ),
        (
            "We, the mayors of Oslo, Bergen and Lima, condemn the attack on the hospital in Bakar.",
            "the mayors of Oslo, Bergen and Lima condemn the attack on the hospital in Bakar",
            "accuse",
        ),
        (
            "Office of the Spokesperson\nWe are announcing today the designation of Oleg Dan.",
            "We [Office of the Spokesperson] are announcing today the designation of Oleg Dan",
            "statement",
        ),
        (
            "Office of the Spokesperson\nThe following is attributable to Spokesperson Ned Hall:\n"
            "We condemn the attack on the hospital in Bakar.",
            "We [Ned Hall] condemn the attack on the hospital in Bakar",
            "accuse",
        ),
        (
            "Ned Hall, Department Spokesperson\nWe are suspending aid to the army of Norland.",
            "We [Ned Hall] are suspending aid to the army of Norland",
            "sanction",
        ),
    ],
)
def test_the_lead_of_one_who_speaks_for_himself_is_a_row(read: Extracted, text: str, title: str, kind: str):
    assert [(event.title, event.kind) for event in read(text).events] == [(title, kind)]


def test_the_words_of_several_are_not_those_of_the_office_that_prints_them(read: Extracted):
    data = read(
        "Office of the Spokesperson\nThe text of the following statement was issued by Norway and Togo.\n"
        "We condemn the attack on the hospital in Bakar."
    )
    assert titles_of(data) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "To reach the aims of the two pacts, Norland and Togo founded a bank in Lome.",
            "Norland and Togo founded a bank in Lome",
        ),
        (
            "The court fined Halm Corp, a maker of tools, 798 million dollars on Monday.",
            "The court fined Halm Corp 798 million dollars on Monday",
        ),
        ("Ann Berg flew to Rome to greet our friends in the council.", "Ann Berg flew to Rome"),
        (
            "The Treasury has designated Peevski, Zhelyazkov and Bulgarian oligarch Vassil Bojkov, along with a firm.",
            "The Treasury has designated Peevski, Zhelyazkov and Bulgarian oligarch Vassil Bojkov, along with a firm",
        ),
        (
            "Tens of thousands of Cubans marched in Havana on Monday. They burned flags in the square.",
            "[Tens of thousands of Cubans] burned flags in the square",
        ),
    ],
)
def test_titles_keep_their_subjects_and_objects_whole(read: Extracted, text: str, title: str):
    assert title in titles_of(read(text))


def test_who_holds_an_office_is_named_beside_it(read: Extracted):
    data = read("Mayor Ann Berg closed a school in Oslo on Monday. The mayor sacked two judges on Tuesday.")
    assert titles_of(data)[1] == "The mayor [Ann Berg] sacked two judges on Tuesday"
    data = read("Deputy chancellor Ann Berg closed a school on Monday. The chancellor sacked two judges on Tuesday.")
    assert titles_of(data)[1] == "The chancellor sacked two judges on Tuesday"


def test_what_something_only_suggests_is_claimed(read: Extracted):
    (event,) = read("Polls suggest that Labour overtook the Tories in May.").events
    assert event.status == "claimed"


def test_to_reaffirm_something_is_no_plan(read: Extracted):
    assert titles_of(read(LEAD + "Ann Berg will reaffirm the aims of Norway."))[4:] == []


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "After a year of strife, Congress is about to pass a law on ports.",
            "Congress is about to pass a law on ports",
            "planned",
        ),
        ("Norland commits to found a bank for Peru.", "Norland commits to found a bank for Peru", "reported"),
        (
            "Ann Berg will travel to Japan, the Republic of Korea (ROK), and Mongolia from July 18 to July 25.",
            "Ann Berg will travel to Japan, the Republic of Korea and Mongolia from July 18 to July 25",
            "planned",
        ),
        ("Gold prices opened much higher.", "Gold prices opened much higher", "reported"),
        (
            'The envoy left. "The army seized the port of Tema on Monday," said Ann Berg.',
            "The army seized the port of Tema on Monday",
            "claimed",
        ),
    ],
)
def test_builds_of_sentences_that_parsers_err_in(read: Extracted, text: str, title: str, status: str):
    assert (title, status) in [(event.title, event.status) for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pact is meant to ensure that Peru will not misuse any pipe.", "misuse"),
        ("Although Peru gave figures meant to show that it was opening its markets, trade fell.", "opening"),
        ("Should Peru attack the port, Chile will take action against Lima.", "take action"),
        ("The effort will help the world beat the pandemic.", "beat"),
        ("Ann Berg told the BBC's Today show that it rained.", "show"),
        ("Ann Berg was asked about her brother's article.", "asked"),
        ("Ann Berg refused to say whether she would go.", "refused"),
        ("A copy of the letter was provided to Reuters.", "copy"),
        ("The planks, backed by industry, would hurt Peru.", "backed"),
        ("Ann Berg is the only outsider invited to attend the summit.", "invited"),
    ],
)
def test_what_is_aimed_at_refused_or_only_named_is_no_row(read: Extracted, text: str, word: str):
    assert not [title for title in titles_of(read(LEAD + text)) if word in title]


def test_a_plan_is_told_by_its_announcement(read: Extracted):
    data = read("Ann Berg announced on Friday that she planned to raise the tax on gold.")
    assert titles_of(data) == ["Ann Berg announced on Friday that she planned to raise the tax on gold"]


def test_a_trip_and_a_meeting_are_two(read: Extracted):
    data = read(
        "Ann Berg will travel to Peru and Chile on Friday. Ann Berg and Luis Rojas of Chile will hold a meeting in "
        "Lima on trade with Peru."
    )
    assert len(data.events) == 2


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We left. "It was late," he said.', ["We left", "It was late"]),
        ('He called it "bad". Oslo said no. "Go," she said.', ["bad", "Go"]),
        ('The mark" closes nothing. "Go on," she said.', ["Go on"]),
    ],
)
def test_marks_of_quotations_open_and_close_by_their_shape(text: str, quoted: list[str]):
    parse = parse_of(pipeline()(text))
    assert [parse.words_of(item.first, item.last) for item in quotations(parse)] == quoted


def test_the_text_begins_below_the_line_on_whose_words_follow(read: Extracted):
    data = read(
        "Office of the Spokesperson\nThe text of the following statement was issued by Norland and Togo.\nThe trade "
        "dialogue of Norland and Togo on May 22 was chaired by Ann Berg. "
        "Both sides reaffirmed their wish for trade. Both sides "
        "applauded the work of the aides."
    )
    assert [(event.title, event.date) for event in data.events] == [
        ("The trade dialogue of Norland and Togo on May 22 was chaired by Ann Berg", "2024-05-22")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Norland stepped in to halt the fighting in the camps.",
            "Norland stepped in to halt the fighting in the camps",
        ),
        (
            "Ann Berg said the budget was in need of reform and urged Peru to pass a law.",
            "Ann Berg urged Peru to pass a law",
        ),
        ("A soldier was shot in Lome and lorries were hijacked on Monday.", "lorries were hijacked on Monday"),
    ],
)
def test_clauses_have_their_own_doers(read: Extracted, text: str, title: str):
    assert title in titles_of(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg said the rule did not fit the needs of the market.",
        "Monday's announcement came before talks in Lima.",
    ],
)
def test_what_is_only_held_or_took_place_is_no_row(read: Extracted, text: str):
    assert titles_of(read(LEAD + text))[4:] == []


def test_legs_of_a_trip_where_nobody_is_named_are_told_with_it(read: Extracted):
    data = read(
        "Minister Ann Berg will travel to Peru on Friday. The minister will meet with local officials. The minister "
        "will meet with Mayor Luis Rojas of Lima."
    )
    assert [title.partition("will")[2] for title in titles_of(data)] == [
        " travel to Peru on Friday",
        " meet with Mayor Luis Rojas of Lima",
    ]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "Ghana closed a port. The mayor is said to have left Oslo in May.",
            "The mayor is said to have left Oslo in May",
            "claimed",
        ),
        (
            "Anglers could find themselves prosecuted under plans to help beasts, a committee of MPs has warned.",
            "Anglers could find themselves prosecuted under plans to help beasts, a committee of MPs has warned",
            "reported",
        ),
        (
            "Ann Berg replaced the new party, which had learned to talk, with the old one.",
            "Ann Berg replaced the new party with the old one",
            "reported",
        ),
    ],
)
def test_who_tells_it_stays_with_what_is_told(read: Extracted, text: str, title: str, status: str):
    assert (title, status) in [(event.title, event.status) for event in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg offered few new details of the talks.",
        "Ann Berg made clear that she hoped for a vote.",
        'Ann Berg, asked if the talks might help, said "it depends on how you see it".',
        "Ann Berg said it was vital that rises were small.",
    ],
)
def test_words_about_words_are_no_rows(read: Extracted, text: str):
    assert titles_of(read(LEAD + text))[4:] == []


def test_during_what_something_was_done_is_told_with_it(read: Extracted):
    data = read("The police arrested 12 men during a demonstration in Lima on Monday.")
    assert len(data.events) == 1


def test_they_may_be_those_to_whom_it_was_done(read: Extracted):
    data = read("The police arrested 12 men on Monday. They had protested in Lima.")
    assert not [title for title in titles_of(data) if title.startswith("[")]


def test_the_owner_does_it_and_not_whom_he_met(read: Extracted):
    data = read("Ann Berg flew to Lima on Monday. In her talks with Minister Rosa Vidal, she sold two ships.")
    assert "[Ann Berg] sold two ships" in titles_of(data)


def test_a_report_that_is_the_news_tells_its_view(read: Extracted):
    data = read("The council will only hit its target if courses are made more attractive, a report says.")
    assert titles_of(data) == [
        "The council will only hit its target if courses are made more attractive, a report says"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The 12bn left over would then be spent on roads, he added.",
        "Disabled people would choose how their own budget for care was spent and organised under new plans.",
    ],
)
def test_a_participle_or_a_question_is_no_row(read: Extracted, text: str):
    found = titles_of(read(LEAD + text))
    assert [title for title in found if title == "The 12bn left over" or "organised" in title] == []
