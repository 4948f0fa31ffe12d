"""Those who speak for themselves: "I" of a labelled speaker, "they" of several, names in headlines."""

import pytest

from briefgen.extract import extract
from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted, actor_named

TALK = """Secretary Elena M. Duarte at a Press Availability
SECRETARY DUARTE: Good evening. I discussed the ceasefire with President Omar al-Hadi in Tunis on Wednesday. \
I think that we have a lot to do. I commend Tunisia for its role.
QUESTION: Did you meet the foreign minister?
SECRETARY DUARTE: I would refer you to the palace. I met with Foreign Minister Karoui this morning. \
I know this region well.
"""
UNNAMED = """MS. ABARA: I met with President Omar al-Hadi in Tunis on Wednesday.
QUESTION: And?
MS. ABARA: No.
"""
HEADED = """Minister Maria Quesnel Visits Flooded Towns
The minister toured the valley on Monday.
"""


def rows(data: ArticleData) -> dict[str, set[tuple[str, str]]]:
    """Titles with who takes part, and how."""
    names = {actor.id: actor.name for actor in data.actors}
    return {event.title: {(names[each.id], each.part) for each in event.actors} for event in data.events}


def test_what_a_labelled_speaker_did_with_another_is_a_row_with_both() -> None:
    told = rows(extract(TALK, "2021-05-27"))
    assert told["I [Secretary Duarte] met with Foreign Minister Karoui this morning"] == {
        ("Elena M. Duarte", "agent"),
        ("Karoui", "participant"),
    }
    (discussed,) = [title for title in told if "discussed" in title]
    assert ("Omar al-Hadi", "participant") in told[discussed]
    assert told["I [Secretary Duarte] commend Tunisia for its role"] == {
        ("Elena M. Duarte", "agent"),
        ("Tunisia", "target"),
    }


def test_talk_of_the_speaker_is_none() -> None:
    titles = " ".join(rows(extract(TALK, "2021-05-27")))
    assert not any(word in titles for word in ("think", "refer", "know"))


def test_a_speaker_whom_the_text_does_not_name_is_no_actor() -> None:
    told = rows(
        extract(
            "MS. ABARA: I met with President Omar al-Hadi in Tunis on Wednesday.\nQUESTION: And?\nMS. ABARA: No.\n",
            "2021-05-27",
        )
    )
    (parts,) = [parts for title, parts in told.items() if "met" in title]
    assert parts == {("Omar al-Hadi", "participant")}


def test_to_discuss_is_not_to_assert() -> None:
    data = extract("President Omar al-Hadi discussed the importance of trade with the premier.", "2021-05-27")
    assert data.statements == ()


def test_first_names_keep_their_capital_in_a_headline() -> None:
    data = extract(
        "Minister Maria Quesnel Visits Flooded Towns\nThe minister toured the valley on Monday.\n", "2021-05-27"
    )
    assert "Maria Quesnel" in {actor.name for actor in data.actors}


def test_what_is_talked_of_takes_no_part() -> None:
    told = rows(extract("Turkey and Greece held talks on Cyprus in Ankara on 3 May 2021.", "2021-05-04"))
    assert list(told.values()) == [{("Turkey", "agent"), ("Greece", "agent")}]
    told = rows(extract("Envoy Jane Doe discussed Mali with President Omar al-Hadi on 3 May 2021.", "2021-05-04"))
    assert list(told.values()) == [{("Jane Doe", "agent"), ("Omar al-Hadi", "participant")}]


def test_those_whom_one_travels_to_meet_take_part() -> None:
    text = "Envoy Jane Doe will travel to Amman on 26 May to meet with King Hakim IV and Minister Ayman Rafi."
    (parts,) = rows(extract(text, "2021-05-20")).values()
    assert parts == {("Jane Doe", "agent"), ("Hakim IV", "participant"), ("Ayman Rafi", "participant")}


def test_an_act_that_is_done_by_saying_so_has_the_day_on_which_it_was_said() -> None:
    (event,) = extract("Norway condemns the attack on Kabul.", "2021-05-27").events
    assert (event.date, event.date_basis) == ("2021-05-27", "reported")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ana J. Poe, Secretary of State\nWe condemn the attack on Peru.", "Ana J. Poe", "Secretary of State"),
        (
            "SECRETARY POE: Good morning.\nMR REY: Yes.\nSECRETARY POE: I met Bo Lee in Lima on Monday.",
            "Poe",
            "Secretary",
        ),
    ],
)
def test_who_says_i_or_we_does_what_he_says(text: str, name: str, role: str, read: Extracted) -> None:
    data = read(text)
    (event,) = data.events
    voice = actor_named(data, name)
    assert (voice.role, voice.kind) == (role, "person")
    assert (voice.id, "agent") in {(item.id, item.part) for item in event.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Ana J. Poe, Secretary of State\nPeru lost its port on Monday.",
        "SENIOR OFFICIAL: Good morning.\nMR REY: Yes.\nSENIOR OFFICIAL: We condemn the attack on Peru.",
    ],
)
def test_a_label_that_does_nothing_is_no_actor(text: str, read: Extracted) -> None:
    assert not [actor for actor in read(text).actors if actor.kind == "person"]
