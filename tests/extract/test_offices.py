"""Which office a person has, and whom it serves."""

import pytest

from tests.extract.found import Extracted, actor_named, affiliation_of, described, names_of


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("Maj. Gen. Sami Odeh, spokesman for the Chadian army, left.", "Sami Odeh", "spokesman", "Chadian army"),
        ("Lena Brand, chief executive of the Oslo-based line Condor, quit.", "Lena Brand", "chief executive", "Condor"),
        ("Leader Pavel Rusk of the Civic Platform party was held.", "Pavel Rusk", "Leader", "Civic Platform"),
        ("The head of the rebel Southern Front, Colonel Ag Rissa, left.", "Ag Rissa", "head", "Southern Front"),
        ("U.S. Ambassador to Chile Robert Pike met the mayor.", "Robert Pike", "Ambassador to Chile", "U.S."),
        ("Ana Poe, special envoy for Yemen and Oman, left.", "Ana Poe", "special envoy for Yemen and Oman", None),
        ("Aide for European and Asian Affairs Bo Lee left.", "Bo Lee", "Aide for European and Asian Affairs", None),
        ("USAID Budget Director Tina Poe joined them.", "Tina Poe", "Budget Director", "USAID"),
        ("Sens. Jan Rey (R-Ohio) and Ana Poe backed it.", "Ana Poe", "Sen", None),
        ("Lt Col Oli West testified on Monday.", "Oli West", "Lt Col", None),
        ("Foreign Ministers Brand and Lowe met on Monday.", "Lowe", "Foreign Minister", None),
        (
            "Malian President Jan Rey, Prime Minister Bo Lee and Mines Minister Ana Poe met.",
            "Bo Lee",
            "Prime Minister",
            "Mali",
        ),
        ("Malian President Jan Rey and Chancellor Ana Poe met.", "Ana Poe", "Chancellor", None),
        ("Malian President Jan Rey and Foreign Minister Ana Poe met.", "Ana Poe", "Foreign Minister", "Mali"),
        ("Chancellor of the Exchequer Ana Poe left.", "Ana Poe", "Chancellor of the Exchequer", None),
        ("Secretary General of the Guild Union (GU) Ana Poe left.", "Ana Poe", "Secretary General", "Guild Union"),
        ("President-elect Ana Poe left.", "Ana Poe", "President-elect", None),
        ("National Security Adviser Ana Poe left.", "Ana Poe", "National Security Adviser", None),
        ("Peru will raise taxes, Trade Minister Ana Poe said.", "Ana Poe", "Trade Minister", "Peru"),
        ("Peru will meet Chile, Trade Minister Ana Poe said.", "Ana Poe", "Trade Minister", None),
        ("It holds [Russian President Vladimir] Putin accountable.", "Vladimir Putin", "President", "Russia"),
        (
            "Italian Minister of Trade and International Cooperation Luigi Di Maio left.",
            "Luigi Di Maio",
            "Minister of Trade and International Cooperation",
            "Italy",
        ),
        ("Armed Forces Minister Adam Moss left.", "Adam Moss", "Armed Forces Minister", None),
        ("Former Guardsman Allan Poe left.", "Allan Poe", "Former Guardsman", None),
        (
            "Special Envoy for the Horn of Africa Jeff Field left.",
            "Jeff Field",
            "Special Envoy for the Horn of Africa",
            None,
        ),
        ("Saad Rey is resigning as Prime Minister-designate.", "Saad Rey", "Prime Minister-designate", None),
        ("They met Rey, Vice President Jan Poe and Bo Lee.", "Jan Poe", "Vice President", None),
        ("New Home Secretary Carl Moss vowed to stay.", "Carl Moss", "Home Secretary", None),
        (
            "Shadow constitutional affairs secretary Bo Lee left.",
            "Bo Lee",
            "Shadow constitutional affairs secretary",
            None,
        ),
        ("Prime Ministers Inga Dahl of Norway and Mats Lund of Sweden met.", "Mats Lund", "Prime Minister", "Sweden"),
        ("Harbour Authority director General Omar Sy said no.", "Omar Sy", "director", "Harbour Authority"),
        ("EU foreign policy chief Jan Bell met the ministers.", "Jan Bell", "foreign policy chief", "EU"),
        ("Director of the Oslo arm of the Council on Trade Ana Poe left.", "Ana Poe", "Director", "Council on Trade"),
        ("Carl Moss is the co-founder of Tidewire. Tidewire sued.", "Carl Moss", "co-founder", "Tidewire"),
        ("Ana Poe, who was the head of the Tax Office, quit.", "Ana Poe", "head", "Tax Office"),
    ],
)
def test_an_office_with_whom_it_serves(text: str, name: str, role: str, body: str | None, read: Extracted) -> None:
    data = read(text)
    assert (actor_named(data, name).role, affiliation_of(data, name)) == (role, body)


def test_an_office_means_its_holder(read: Extracted) -> None:
    data = read("Danish Ambassador to Libya Carl Bass said the embassy would reopen. He praised the police.")
    assert {names_of(data)[item.speaker] for item in data.statements if item.speaker} == {"Carl Bass"}


@pytest.mark.parametrize(
    ("text", "word", "speakers"),
    [
        (
            "Minister Amy Cole met with Envoy Ivan Petkov on Monday. They discussed grain. They praised Moldova.",
            "Moldova",
            {"Amy Cole", "Ivan Petkov"},
        ),
        ("France and Togo signed a pact. They pledged to train pilots.", "pilots", {"France", "Togo"}),
        ("France and Togo sold grain. They rose in value, officials said.", "value", {"officials"}),
    ],
)
def test_they_are_those_of_the_sentence_before(text: str, word: str, speakers: set[str], read: Extracted) -> None:
    data = read(text)
    found = [item for item in data.statements if word in data.article.text[item.content.start : item.content.end]]
    assert {names_of(data)[item.speaker] if item.speaker else described(data, item) for item in found} == speakers


def test_leaders_are_known_by_their_faction_and_state(read: Extracted) -> None:
    data = read("Coup leaders in Guinea shut the borders. Party leaders met on Monday.")
    assert [(actor.name, actor.kind) for actor in data.actors if actor.kind == "group"] == [("Coup leaders", "group")]
    assert affiliation_of(data, "Coup leaders") == "Guinea"


def test_they_are_the_subject_of_the_clause_before(read: Extracted) -> None:
    data = read("Rebel commanders agreed to free 40 hostages, and they handed over a list on Friday.")
    (event,) = [event for event in data.events if "handed" in event.title]
    assert [names_of(data)[part.id] for part in event.actors] == ["Rebel commanders"]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Secretary of State Ann Cole left. The United States sent ships.", "Ann Cole", "United States"),
        ("Condor announced a deal. Spokeswoman Ana Poe said it was fair.", "Ana Poe", "Condor"),
        ("Secretary of State for Health Jan Bell left. The United States sent ships.", "Jan Bell", None),
        ("Togo announced a deal. Chairman Jan Bell said it was fair.", "Jan Bell", None),
    ],
)
def test_a_bare_title_tells_whom_it_serves_only_where_one_can_be_meant(
    text: str, name: str, body: str | None, read: Extracted
) -> None:
    assert affiliation_of(read(text), name) == body


def test_an_office_in_apposition_to_its_holder(read: Extracted) -> None:
    data = read("The head of the rail union, Mick Dunn, confirmed that members were united.")
    assert actor_named(data, "Mick Dunn").role == "head"


def test_a_body_belongs_to_the_state_that_owns_it(read: Extracted) -> None:
    data = read("Togo's Interior Ministry blamed a bomb. Togo's Electoral Commission met.")
    assert {affiliation_of(data, name) for name in ("Interior Ministry", "Electoral Commission")} == {"Togo"}
