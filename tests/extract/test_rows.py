"""Which happenings become rows of the timeline, and with which words."""

import pytest

from briefgen.extract.annotate.parse import parse_of
from briefgen.extract.annotate.pipeline import pipeline
from briefgen.extract.annotate.quotations import quotations
from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted, words_of


def titles_of(data: ArticleData) -> list[str]:
    return [event.title for event in data.events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("As many as 40 miners were rescued on Monday.", "As many as 40 miners were rescued on Monday"),
        (
            "The miners' suit over the 'poisoned wells' was dismissed on Friday.",
            "The miners' suit over the 'poisoned wells' was dismissed on Friday",
        ),
        ("The WHO closed a ward in Oslo on Monday.", "The WHO closed a ward in Oslo on Monday"),
        ("Oslo is to send a note to Bern on Monday.", "Oslo is to send a note to Bern on Monday"),
        (
            "The plane stood in Kano for a day. After the plane was repaired, it was flown to Lagos on Monday.",
            "[the plane] was flown to Lagos on Monday",
        ),
        ("The old bus turned over near Kano on Monday. It burned for hours.", "[The old bus] burned for hours"),
        (
            "The envoys discussed the need for a ceasefire in the old port, the routes for food and the return of men "
            "held since May by the two sides, and other matters that the council of elders of the port had raised, "
            "including the price of bread.",
            "The envoys discussed the need for a ceasefire in the old port, the routes for food and the return of men "
            "held since May by the two sides, and other matters",
        ),
        (
            "Karim Ali stepped down on Friday, handing power to the army.",
            "Karim Ali stepped down on Friday, handing power to the army",
        ),
        (
            "Firefighters searched for survivors after a tornado tore through a suburb of Kano.",
            "a tornado tore through a suburb of Kano",
        ),
        (
            "The envoy noted the need for the board to return to Aden.",
            "The envoy noted the need for the board to return to Aden",
        ),
        (
            "Oleg Dan was seen on Tuesday in Rostov, where he accused the board of staging a coup.",
            "[Oleg Dan] accused the board of staging a coup",
        ),
        ("Storm Elke killed four people in Gdansk.", "Storm Elke killed four people in Gdansk"),
        (
            "The board said that lot 7 was sold to Ghana on Monday, with Togo watching.",
            "lot 7 was sold to Ghana on Monday",
        ),
        (
            "Maria Silva resigned on Monday. Peru called for her return, and Chile invited her to Santiago on Tuesday.",
            "Chile invited [Maria Silva] to Santiago on Tuesday",
        ),
    ],
)
def test_titles_can_be_read_alone(read: Extracted, text: str, title: str):
    assert title in titles_of(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The ministry gave no further details on Monday.",
        'Colonel Idriss Abba said: "The road is open again."',
        "Colonel Idriss Abba spoke by telephone on condition of anonymity.",
        "The two states had hoped to sign a deal by Monday.",
        "A senator wrote that the mine ought to have been closed years ago.",
        "A judge who hears such a suit asks three questions.",
        "Ghana and Togo remain eager to work together.",
        "The move came.",
        "The United States will continue to support Norland.",
        "The minister declined to comment.",
        "Witnesses told a reporter.",
        '"Nobody expected it," enthused Ann Berg.',
    ],
)
def test_what_tells_of_nothing_done_is_no_row(read: Extracted, text: str):
    assert titles_of(read(text)) == []


def test_a_condition_by_order_is_no_row(read: Extracted):
    data = read("Norway closed a port. Ten people would be alive had the advice of 2004 been heeded.")
    assert titles_of(data) == ["Norway closed a port"]


def test_it_that_announces_a_clause_stands_for_nothing(read: Extracted):
    data = read("The old bus turned over near Kano on Monday. It was reported that the driver slept.")
    assert not any(title.startswith("[The old bus]") for title in titles_of(data))


def test_a_participle_that_only_says_which_is_meant_is_no_row(read: Extracted):
    data = read(
        "Ghana closed a port. Togo sold a ship. Benin left the bank. Mali arrested a judge. "
        "The fall was larger than the profit reaped in May 2023. The bill, passed in May 2023, was signed on Monday."
    )
    assert "the profit [was] reaped in May 2023" not in titles_of(data)
    assert [event.date for event in data.events if event.title.startswith("The bill [was] passed")] == ["2023-05"]


def test_clauses_with_a_count_are_rows_of_their_own(read: Extracted):
    data = read("Schools were shut as 60% of the crops were lost in the floods.")
    assert any("60% of the crops were lost" in title for title in titles_of(data))


def test_acts_of_an_office_are_told_in_the_progressive(read: Extracted):
    data = read("The United States is issuing a list of 12 officials of Norland.")
    assert titles_of(data) == ["The United States is issuing a list of 12 officials of Norland"]
    assert titles_of(read("The United States is holding a view of its own.")) == []


def test_who_speaks_for_himself_acts_by_what_he_says(read: Extracted):
    data = read("Ned Hall, Department Spokesperson\nWe condemn the attack on the hospital in Bakar.\nWe like it here.")
    assert titles_of(data) == ["We [Ned Hall] condemn the attack on the hospital in Bakar"]
    label = read("MS PARK: We urge Norland to free the judge.\nQUESTION: We urge you to answer.\nMS PARK: Next.")
    assert titles_of(label) == ["We [Ms Park] urge Norland to free the judge"]
    assert titles_of(read("We condemn the attack on the hospital in Bakar.")) == []


def test_who_would_like_to_congratulate_does(read: Extracted):
    data = read("Ned Hall, Department Spokesperson\nI would like to congratulate Maria Silva on her election.")
    assert titles_of(data) == ["I [Ned Hall] would like to congratulate Maria Silva on her election"]


def test_a_day_in_march_is_no_march(read: Extracted):
    data = read("On March 26, 2021, Norway renewed the charter of the board.")
    assert [(event.kind, event.date) for event in data.events] == [("support", "2021-03-26")]


def test_talk_gives_only_dated_or_telling_rows(read: Extracted):
    data = read(
        "MR DOYLE: The envoy left Kinshasa on Tuesday. Things got better – the talks, they helped Norway.\n"
        "QUESTION: Norway got richer.\nMR DOYLE: Norway grew."
    )
    assert titles_of(data) == ["The envoy left Kinshasa on Tuesday"]


def test_a_headline_without_a_verb_is_evidence_of_its_lead(read: Extracted):
    data = read("Airline exercises options on jets\n\nThe airline took up options on five jets on Monday.")
    (event,) = data.events
    assert words_of(data, event.evidence) == [
        "The airline took up options on five jets on Monday.",
        "Airline exercises options on jets",
    ]


def test_headline_and_lead_of_one_verb_are_one_row(read: Extracted):
    data = read("Minister resigns over land deal\n\nTourism minister Paul Ndiaye resigned on Thursday in Dakar.")
    assert [(event.title, event.date) for event in data.events] == [
        ("Tourism minister Paul Ndiaye resigned on Thursday in Dakar", "2024-05-23")
    ]


def test_a_nameless_noun_lends_its_day_to_the_clause_that_it_frames(read: Extracted):
    data = read(
        "Norway agreed to cut oil production from June, its biggest cut since 2020, at a meeting in Rome on Monday."
    )
    assert [(event.date, event.place) for event in data.events] == [("2024-05-20", "Rome")]


def test_a_day_without_its_comma_is_no_part_of_the_subject(read: Extracted):
    (event,) = read("On 12 June soldiers closed the only bridge.", "2024-06-24").events
    assert (event.date, event.title) == ("2024-06-12", "soldiers closed the only bridge")


def test_it_means_nobody_where_a_thing_may_be_meant(read: Extracted):
    data = read("Turkey shot down a jet on Tuesday, saying it had violated the border.")
    assert not any(title.startswith("[Turkey]") for title in titles_of(data))


def test_a_day_before_a_noun_is_no_part_of_its_title(read: Extracted):
    data = read("Togo condemned Sunday's attack on the village of Bakar by the Ruvu militia.")
    assert "attack on the village of Bakar" in titles_of(data)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A 'disgruntled lawyer' shot the judges' clerk.", ["disgruntled lawyer"]),
        ("The judges' clerk and the clerks' judge left.", []),
        ("He said \"it isn't over\" and left the 'old' town.", ["it isn't over", "old"]),
    ],
)
def test_a_quotation_is_closed_by_a_mark_of_its_kind(text: str, quoted: list[str]):
    parse = parse_of(pipeline()(text))
    assert [parse.words_of(item.first, item.last) for item in quotations(parse)] == quoted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Two judges were sacked, the palace announced on Friday.", "Two judges were sacked"),
        (
            "A court charged the pilot, Ann Obi, 61, with fraud on Friday.",
            "A court charged the pilot, Ann Obi, with fraud on Friday",
        ),
        ("It was Oman that raised the wreck on Monday.", "Oman raised the wreck on Monday"),
        ("It is Chile that will host the talks in July.", "Chile will host the talks in July"),
        ("Togo told banks to freeze the accounts.", "Togo told banks to freeze the accounts"),
        ("The board said 90 boats crossed on Thursday.", "90 boats crossed on Thursday"),
        (
            "Paris reacted.\n\n07:12 GMT - Mali opens nine wells for refugees\n\nThe wells are deep.",
            "Mali opens nine wells for refugees",
        ),
    ],
)
def test_the_news_is_told_and_not_by_whom(read: Extracted, text: str, title: str):
    assert title in titles_of(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "A copy of the order was seen by Kyodo.",
        "Reuters has seen the letter.",
        "The footage was verified by AFP.",
        "Residents described scenes of panic.",
        "The board met. Ann Obi in Dakar and Karl Bo in Accra contributed to this report.",
        "The board met.\n\nAnn Obi reported from Dakar.",
    ],
)
def test_how_a_report_was_made_is_no_row(read: Extracted, text: str):
    words = ("seen", "verified", "scenes", "contributed", "reported")
    assert not [title for title in titles_of(read(text)) if any(word in title for word in words)]


def test_a_verb_behind_an_aside_is_of_the_main_clause(read: Extracted):
    data = read("The army stormed the camp on Monday, an hour after rebels left it, and arrested 40 men.")
    assert [(event.date, event.title) for event in data.events if "arrested" in event.title] == [
        ("2024-05-20", "The army arrested 40 men")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The well, which herders refer to as the Eye, dried up last month.", "The well dried up last month"),
        (
            "Divers reached the wreck after a search; there were no signs of life, state radio reported on Monday.",
            "Divers reached the wreck after a search",
        ),
        ("The truce took effect on Monday.", "The truce took effect on Monday"),
        (
            "Having lost the vote in March, the Danish party asked the court on Tuesday to hold another.",
            "the Danish party [had] lost the vote in March",
        ),
    ],
)
def test_a_row_has_its_own_subject_and_clause(read: Extracted, text: str, title: str):
    assert title in titles_of(read(text))


@pytest.mark.parametrize("text", ["Critics point out that the fund is empty.", "Supporters argue that it works."])
def test_what_any_of_a_kind_say_is_no_row(read: Extracted, text: str):
    assert titles_of(read(text)) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Rebels shelled two towns on Monday, according to the army.", ["Rebels shelled two towns on Monday"]),
        ("Togo closed a port on Monday. Ghana spoke of a provocation.", ["Togo closed a port on Monday"]),
        ("Togo won.\n\nAnn Obi and Karl Bo reported from Oslo; Sue Lee contributed from Rome.", ["Togo won"]),
    ],
)
def test_who_tells_it_is_no_part_of_a_row(read: Extracted, text: str, titles: list[str]):
    assert titles_of(read(text)) == titles


def test_what_somebody_is_about_to_do_is_told_once(read: Extracted):
    told = read("Ghana shut a port. Mali is about to sign a treaty with a bank, the premier said on Wednesday.").events
    assert [(event.title, event.status) for event in told][1:] == [
        ("Mali is about to sign a treaty with a bank", "planned")
    ]
