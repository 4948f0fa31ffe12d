"""What of a file is text: frames, headlines and heads."""

from datetime import date

import pytest

from briefgen.extract.layout.text_layout import layout_of
from briefgen.extract.time.character_folding import fold
from tests.extract.found import Extracted, event_with, words_of

DAY = date(2024, 5, 24)


def text_of(text: str) -> str:
    """What is left to be parsed, without blanks at the ends of lines."""
    lines = (line.strip() for line in layout_of(fold(text), DAY).text.split("\n"))
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize(
    "frame",
    [
        "QUITO, May 23 (Reuters) - ",
        "QUITO, Ecuador (AP) — ",
        "QUITO/LIMA — ",
        "Quito – ",
        "N’DJAMENA, 23 May 2024 – ",
        "(AFP) - ",
        "14:05 GMT: ",
        "(CNN) ",
        "UPDATE 1-",
        "QUITO, 23 MAY 2024 — ",
        "QUITO, May 23 (EFE).- ",
        "QUITO, May 23 (Andina / Lima Point News - 23rd May, 2024 ) --:",
        "Quito [Ecuador], May 23 (EFE): ",
        "Quito, May 23, EFE - ",
        "By Ana Ortega | Daily Post | 23 May 2024\n",
        "Ana Ortega in Quito\n",
        "Ana Ortega, Quito correspondent\n",
        "Reuters\n",
        "4 min read\n",
        "Posted at 10:42 ",
        "11.20am - ",
        "MS ORTEGA: ",
        "QUESTION: ",
        "By Ana Ortega and Luis Paz in Quito\n",
        "Luis Paz, Senior Correspondent\n",
        "Office of the Press Secretary\n",
        "Published 23 May 2024 at 10:30 GMT\n",
        "Photo by Luis Paz\n",
        "23 May 2024\n",
    ],
)
def test_what_stands_before_the_text_is_no_text(frame: str) -> None:
    text = "Farmers blocked two roads near the border on Monday."
    assert text_of(frame + text) == text
    laid_out = layout_of(fold(frame + text), DAY).text
    assert (len(laid_out), laid_out.index("Farmers")) == (len(frame + text), len(frame))


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter for more.",
        "Sign up for our newsletter",
        "READ MORE: Roads open again",
        "(Reporting by Luis Paz; Editing by Ana Ortega)",
        "(The briefing was concluded at 2:23 p.m.)",
        "Additional reporting by Ana Ortega",
        "# # #",
        "For immediate release",
        "FILE PHOTO: Farmers on a road",
        "The writer is a professor of law.",
        "This article was amended on 6 May 2024 to correct a name.",
        "Editor’s note: a name was corrected.",
        "Share this article",
        "© 2024 Daily Post",
    ],
)
def test_what_stands_below_the_text_is_no_text(line: str) -> None:
    text = "Farmers blocked two roads near the border on Monday."
    assert text_of(f"{text}\n{line}") == text


@pytest.mark.parametrize(
    "text",
    [
        "Chad - Africa's fifth largest nation - signed a pact.",
        "The EU - a bloc of 27 - signed a pact with Chile.",
        "By Monday the army had retaken the town.",
        "Follow the money, the minister told them.",
        "Dec. 3 - 5 were days of rest.",
        "Mr Paz, a minister, resigned.",
        "Officials (some of them) left.",
    ],
)
def test_what_only_looks_like_a_frame_stays(text: str) -> None:
    assert text_of(text) == fold(text)


def test_labels_in_small_letters_are_known_by_being_repeated() -> None:
    talk = "Ortega: The roads are shut.\nPaz: Who shut them?\nOrtega: Farmers did."
    assert text_of(talk) == "The roads are shut.\nWho shut them?\nFarmers did."
    assert text_of("Ortega: The roads are shut.") == "Ortega: The roads are shut."


def test_credits_at_the_end_of_a_line_are_left_out() -> None:
    assert text_of("Farmers left. Reporting by Ana Ortega; Editing by Luis Paz").strip() == "Farmers left."


def test_notes_of_transcribers_are_left_out() -> None:
    assert text_of("MS ORTEGA: The talks (inaudible) went well (laughter).").split() == "The talks went well .".split()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("QUITO, May 20 (Reuters) - Farmers left.", date(2024, 5, 20)),
        ("QUITO, Dec. 30 - Farmers left.", date(2023, 12, 30)),
        ("Farmers leave\nMonday, May 20, 2024\nFarmers left the roads.", date(2024, 5, 20)),
        ("2024-05-19\nFarmers left the roads.", date(2024, 5, 19)),
        ("Farmers left the roads on May 20.", None),
    ],
)
def test_a_dateline_has_a_day(text: str, day: date | None) -> None:
    assert layout_of(fold(text), DAY).day == day


@pytest.mark.parametrize(
    ("heading", "parsed"),
    [
        ("Peru And Chile Agree To Resume Border Talks", "Peru and Chile agree to resume border talks"),
        ("PERU SHUTS TWO PORTS AS UN WARNS OF STORM", "Peru shuts two ports as UN warns of storm"),
        ("Peru shuts two ports", "Peru shuts two ports"),
    ],
)
def test_headlines_are_parsed_as_sentences(heading: str, parsed: str) -> None:
    below = "Officials in Peru said on Monday that the UN had warned of a storm and that the ports would be shut."
    assert layout_of(f"{heading}\n{below}", DAY).text == f"{parsed}\n{below}"


def test_a_name_in_capitals_at_the_start_is_a_name(read: Extracted) -> None:
    data = read("CHILE on Monday asked Peru to open two ports.")
    assert [(actor.name, actor.kind) for actor in data.actors] == [("Chile", "state"), ("Peru", "state")]


def test_no_sentence_begins_within_a_line(read: Extracted) -> None:
    data = read("Envoys meet over river\n\nPeru and Chile signed a pact in Lima on Monday.")
    event = event_with(data, "signed")
    assert event.title == "Peru and Chile signed a pact in Lima on Monday"
    assert words_of(data, event.evidence) == ["Peru and Chile signed a pact in Lima on Monday."]


def test_the_day_of_the_dateline_is_that_of_the_report(read: Extracted) -> None:
    data = read("QUITO, 20 May 2024 - Ecuador criticised the ruling. Ecuador shut a port yesterday.")
    assert [(event.date, event.date_basis) for event in data.events] == [
        ("2024-05-20", "reported"),
        ("2024-05-19", "stated"),
    ]


def test_what_an_asker_says_is_only_claimed(read: Extracted) -> None:
    event = event_with(read("QUESTION: Chad shelled a village last week.\nMR PAZ: Thank you."), "shelled")
    assert (event.status, event.title) == ("claimed", "Chad shelled a village last week")


def test_no_pronoun_reaches_over_a_section_head(read: Extracted) -> None:
    visit, resignation = "Peru\nPresident Ana Ruiz visited a port on Monday.\n", "She resigned on Tuesday."
    assert event_with(read(visit + resignation), "resigned").title == "[Ana Ruiz] resigned on Tuesday"
    apart = read(f"{visit}Chile\n{resignation}")
    assert not [event for event in apart.events if event.title.startswith("[Ana Ruiz]")]


@pytest.mark.parametrize("short", ["no. 12", "pp. 4 and 5", "approx. 2 mln. people for 6 hrs. 20 min."])
def test_a_word_that_is_written_short_ends_no_sentence(read: Extracted, short: str):
    data = read(f"The blackout hit {short} before crews restored power on 10 June 2023.")
    assert str(event_with(data, "restored power").date) == "2023-06-10"
    assert "The blackout hit approx" not in [event.title for event in data.events]


def test_who_contributed_is_told_by_the_frame(read: Extracted):
    data = read("Spain opened a port on Monday.\n\n___\n\nAP writer Ciaran Gale contributed from Madrid.")
    assert [actor.name for actor in data.actors] == ["Spain"]
