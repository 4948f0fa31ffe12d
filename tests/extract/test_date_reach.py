"""How far the words for a time reach, and to which day they point; all is published on Friday, 24 May 2024."""

import pytest

from tests.extract.found import Extracted, event_with

REPORTED = ("2024-05-24", "reported")
NONE = (None, None)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # Two clauses that the parser joins, or takes for one.
        (
            "Trade Minister Olu Adeyemi, who is popular and quit in May 2019 after a row, opened a bridge in Kano.",
            "opened",
            REPORTED,
        ),
        ("The bank expanded into Chad, a daily reported last year.", "expanded", REPORTED),
        ("Born in Bergen, Norway, on 3 May 1962, Dahl was named envoy to Mali.", "named", REPORTED),
        (
            "The army has fought the rebels since 2004 and has been north since May.",
            "fought",
            ("2004/..", "stated"),
        ),
        # A day at the end of a subject is the verb's.
        (
            "Prosecutors probing fraud in the 2022 Kenyan election on Monday charged two bankers.",
            "charged",
            ("2024-05-20", "stated"),
        ),
        # Bounds and comparisons.
        ("Mali committed itself to costs beyond 2030.", "committed", REPORTED),
        ("Ghana will open a port as part of a plan in July.", "open", ("2024-07", "stated")),
        # What was to be done on a day, and a noun with a day to come.
        ("The envoys were scheduled to return to Oslo on Sunday.", "return", ("2024-05-26", "stated")),
        ("The premier spoke of the June 9 elections in Togo.", "elections", ("2024-06-09", "stated")),
        # What was said on a day would be done, said so on that day.
        ("Chad said in March it would close the camp.", "close", ("2024-03", "reported")),
        # What happenings did or brought about.
        ("Elections in May 2014 ousted the junta.", "ousted", ("2014-05", "context")),
        ("Yesterday's meeting agreed on a truce.", "agreed", ("2024-05-23", "context")),
        ("Monday's meeting was called off by Togo.", "called", REPORTED),
        # The day of another happening is told by a distance.
        ("Police met Abdi the day before the raid on Monday.", "met", ("2024-05-19", "stated")),
        (
            "Police fired at men in Lome on Monday and arrested ten, a day after Togo shut its port.",
            "shut",
            ("2024-05-19", "stated"),
        ),
        ("22/05/2024 - The board opened an inquiry on 21/05/2024.", "opened", ("2024-05-21", "stated")),
        ("Two bankers pleaded guilty before a judge on Monday to ten counts.", "pleaded", ("2024-05-20", "stated")),
        ("Ghana shut a camp, effective in June.", "shut", REPORTED),
        ("The talks, which were announced on Monday by Togo, were held under a new treaty.", "held", REPORTED),
        ("Togo freed ten men on the same day Benin opened the border.", "freed", NONE),
        # Amounts that are round.
        ("The port was built more than a century ago.", "built", ("1924~", "stated")),
        ("The port was built two decades ago.", "built", ("2004~", "stated")),
    ],
)
def test_what_a_time_dates(read: Extracted, text: str, word: str, date: tuple[str | None, str | None]) -> None:
    event = event_with(read(text), word)
    assert (event.date, event.date_basis) == date


def test_a_noun_with_a_day_to_come_is_planned(read: Extracted) -> None:
    assert event_with(read("The premier spoke of the June 9 elections in Togo."), "elections").status == "planned"


def test_a_clause_of_after_is_no_news_of_the_day(read: Extracted) -> None:
    text = "Two years after the generals seized power, Togo's army extended emergency rule by six months on Monday."
    assert event_with(read(text), "seized").date != "2024-05-20"


def test_a_conference_has_the_day_of_what_was_done_at_it(read: Extracted) -> None:
    text = (
        "On Monday, at this year's trade conference in Oslo, Minister Dahl unveiled a plan. "
        "Chile's envoy praised it. While presenting it at the conference, Dahl signed a deal with Togo."
    )
    assert event_with(read(text), "signed").date == "2024-05-20"


def test_entries_of_a_live_page_have_the_day_above_them(read: Extracted) -> None:
    text = (
        "Friday 24 May, 07:20\nThe parliament in Skopje approved the budget.\n\n"
        "Thursday 23 May, 22:15\nThe speaker suspended the session after a brawl.\n\n"
        "Thursday 23 May, 14:05\nOpposition deputies blocked the hall."
    )
    days = {word: event_with(read(text), word).date for word in ("approved", "suspended", "blocked")}
    assert days == {"approved": "2024-05-24", "suspended": "2024-05-23", "blocked": "2024-05-23"}


def test_dates_in_figures_are_read_as_the_text_has_them(read: Extracted) -> None:
    text = "Police arrested two men on 04/21/2024. The court freed a third man on 04/03/2024."
    assert event_with(read(text), "freed").date == "2024-04-03"
    assert event_with(read(text.replace("04/21", "21/04")), "freed").date == "2024-03-04"


def test_a_month_is_of_the_year_that_opens_the_sentence(read: Extracted) -> None:
    text = "In 1980, with the mayor low in the polls, Lund beat him in the November election. He then quit the party."
    assert {event.date for event in read(text).events if event.date_basis == "stated"} <= {"1980", "1980-11"}


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "Dahl will travel to Lagos June 20-22, Lome June 24, and Accra June 30-July 2.",
            "travel",
            "2024-06-20/2024-07-02",
        ),
        ("Minister Dahl will travel to Rome to open a trade fair on June 3, 2024.", "travel", "2024-06-03"),
        ("From June 22-29, Minister Dahl will tour Ghana.", "tour", "2024-06-22/2024-06-29"),
        ("A source said that the session of the court had been set for Tuesday.", "set", "2024-05-28"),
        ("The board will hold a meeting from 11:00 a.m. to 1:30 p.m., Thursday, May 30, 2024.", "hold", "2024-05-30"),
    ],
)
def test_days_of_what_is_to_come(read: Extracted, text: str, word: str, date: str) -> None:
    assert event_with(read(text), word).date == date


def test_a_day_alone_in_the_middle_heads_what_is_below_it(read: Extracted) -> None:
    text = (
        "Togo live updates\n\nThe army closed the port of Lome. Benin called for calm. Ghana sent an envoy.\n"
        "Mali recalled its ambassador.\n\nThursday, May 23\n\n23:42 GMT: Benin evacuated residents from the border.\n"
        "21:00 GMT: Ghana freed ten soldiers."
    )
    days = {word: event_with(read(text), word).date for word in ("closed", "recalled", "evacuated", "freed")}
    assert days == {"closed": "2024-05-24", "recalled": "2024-05-24", "evacuated": "2024-05-23", "freed": "2024-05-23"}


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Mali and Togo reached an accord in 2015 to end the row.", "reached", ("2015", "stated")),
        ("Senator Lund said on Monday she had made a request to the court.", "request", ("2024-05-20", "reported")),
        ("Five mayors this week had asked Senator Lund to resign.", "asked", ("2024-05-20/2024-05-24", "stated")),
        ("The council extended the truce through July 19.", "extended", REPORTED),
        ("Togo cut its debt to 24 percent from about 55 percent at the end of 2021.", "debt", REPORTED),
        ("Police freed ten men from two camps in January.", "freed", ("2024-01", "stated")),
    ],
)
def test_what_stands_beside_a_verb(read: Extracted, text: str, word: str, date: tuple[str | None, str | None]) -> None:
    event = event_with(read(text), word)
    assert (event.date, event.date_basis) == date


def test_months_and_years_head_the_entries_of_a_chronology(read: Extracted) -> None:
    text = (
        "September 1978: Togo agrees to free ten men\n\n"
        "1987: Mali shuts its port. The army blocks the roads.\n\n"
        "May 1996: Ana Dahl wins the election"
    )
    days = {word: event_with(read(text), word).date for word in ("agrees", "shuts", "blocks", "wins")}
    assert days == {"agrees": "1978-09", "shuts": "1987", "blocks": "1987", "wins": "1996-05"}


def test_two_years_at_the_head_of_paragraphs_are_no_chronology(read: Extracted) -> None:
    text = "2019: Mali shuts its port. The army blocks the roads.\n\n2020: Togo frees ten men."
    assert event_with(read(text), "blocks").date_basis != "context"


def test_days_of_a_diary_head_what_is_planned(read: Extracted) -> None:
    text = (
        "The week ahead\n\nMonday 27th\n\nTogo's finance ministers meet in Lome.\n\n"
        "Weds 29th\n\nThe king will open a port in Accra.\n\nFri 31st\n\nBenin holds an election."
    )
    planned = {event.date for event in read(text).events if event.status == "planned"}
    assert planned == {"2024-05-27", "2024-05-29", "2024-05-31"}


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        (
            "Minister Dahl's visit to Togo, ending on June 14, takes him out of the talks.",
            "takes",
            {None, "2024-05-24"},
        ),
        ("Lawyers had raised concerns before Ana Dahl's inauguration on June 1.", "inauguration", {"2023-06-01"}),
    ],
)
def test_a_day_that_is_not_that_of_the_verb(read: Extracted, text: str, word: str, date: set[str | None]) -> None:
    assert {event.date for event in read(text).events if word in event.title} <= date
