"""Where names begin and end, and what the words about them tell of their kind."""

import pytest

from tests.extract.found import Extracted, actor_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The firm grew, said head of Tidewire Adam Moss. Moss left.", {"Tidewire", "Adam Moss"}),
        ("She met with leader of the Coastal Workers Party Ken Soka.", {"Coastal Workers Party", "Ken Soka"}),
        ("Danish Ambassador to Libya Carl Bass said the embassy would reopen.", {"Denmark", "Carl Bass"}),
        ("Jeff Rask, the Treasury Department Spokesman, said no.", {"Jeff Rask", "Treasury Department"}),
        ("The Quartet urged both sides to talk.", {"Quartet"}),
        ("The U.S. Department of the Treasury froze it.", {"U.S. Department of the Treasury", "United States"}),
    ],
)
def test_names_end_where_others_begin(text: str, names: set[str], read: Extracted) -> None:
    assert {actor.name for actor in read(text).actors} == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lena Brand of the Bremen-based shipping line Nordwind left. Nordwind sank.", "Nordwind", "organisation"),
        ("Condor's chairman resigned on Monday. Unions criticised Condor.", "Condor", "organisation"),
        ("The defence ministers of Mali and Chad, Mart Kask and Ilze Ozol, met.", "Ilze Ozol", "person"),
        ("The Quartet urged both sides to talk.", "Quartet", "organisation"),
    ],
)
def test_the_words_about_a_name_tell_its_kind(text: str, name: str, kind: str, read: Extracted) -> None:
    assert actor_named(read(text), name).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Office of Shore Assets Control (OSAC) fined one.", "Office of Shore Assets Control", "OSAC"),
        ("The Union of Free Electrical Works (WUFE) closed.", "Union of Free Electrical Works", "WUFE"),
        (
            "He spoke at the Organization for Trade and Peace in Europe’s (OTPE) meeting.",
            "Organization for Trade and Peace in Europe",
            "OTPE",
        ),
    ],
)
def test_an_acronym_in_brackets_is_another_name(text: str, name: str, alias: str, read: Extracted) -> None:
    assert alias in actor_named(read(text), name).aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The International Convention Against Piracy (ICAP) binds all. UNESCO praised the text.", "UNESCO"),
        ("Islam and Christianity were debated in Chad. Togo sent an envoy.", "Togo"),
        ("A rival of firms like Tandem was hurt. Togo sent an envoy.", "Togo"),
    ],
)
def test_what_neither_acts_nor_is_a_body_is_no_actor(text: str, name: str, read: Extracted) -> None:
    assert [actor.name for actor in read(text).actors] == [name]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Tidewire Platforms sued Condor. Tidewire won.", "Tidewire Platforms", "Tidewire"),
        (
            "The Department of the Treasury sued. The Treasury Department won.",
            "Department of the Treasury",
            "Treasury Department",
        ),
    ],
)
def test_a_body_has_short_names(text: str, name: str, alias: str, read: Extracted) -> None:
    assert alias in actor_named(read(text), name).aliases


@pytest.mark.parametrize(
    "text",
    [
        "He cited Executive Order 14014 and Operation Red Tide to voters.",
        "Aid went to Humanitarian Needs. The pro-reform list grew.",
        "Thanks to the Foreign Affairs Ministerial, prices fell.",
    ],
)
def test_papers_and_undertakings_are_no_actors(text: str, read: Extracted) -> None:
    assert [actor.name for actor in read(text).actors if actor.kind in ("person", "organisation")] == []


def test_a_town_that_does_nothing_is_no_actor(read: Extracted) -> None:
    assert [actor.name for actor in read("The reef, which Togo calls Da Lat, is small.").actors] == ["Togo"]


def test_a_person_named_like_a_town_stays_one(read: Extracted) -> None:
    data = read("Lloyd Austin met the minister of Togo. The minister thanked Austin for the boats.")
    assert actor_named(data, "Lloyd Austin").aliases == ("Austin",)


def test_feasts_and_storms_are_no_actors(read: Extracted) -> None:
    data = read("Ramadan begins in May. Cyclone Freda killed nine people in Fiji. Togo sent an envoy.")
    assert [actor.name for actor in data.actors if actor.kind in ("person", "organisation")] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("All Member States met the Cuban Ministry of the Interior.", {"Cuban Ministry of the Interior", "Cuba"}),
        ("As the newspaper Metro reported, Togo sent an envoy.", {"Togo"}),
    ],
)
def test_names_of_what_they_are(text: str, names: set[str], read: Extracted) -> None:
    assert {actor.name for actor in read(text).actors} == names
