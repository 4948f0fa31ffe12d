"""Political parties: by their names, by common nouns and by adjectives."""

import pytest

from tests.extract.found import Extracted, actor_named, affiliation_of, event_with


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Labour and the Tories clashed over tax. Tory costs rose, and the Conservatives lost.", ["Labour", "Tories"]),
        ("The Lib Dems won. Lib Dem voters rejoiced. Liberal Democrat plans were praised.", ["Lib Dems"]),
        ("UKIP won two seats. The UK Independence Party had none before.", ["UK Independence Party"]),
        ("The old Tory-Labour debate went on in Leeds on Monday.", []),
        ("Conservatives in dress and labour unions in mood, they met in Leeds.", []),
    ],
)
def test_a_party_is_one_body(text: str, names: list[str], read: Extracted) -> None:
    assert [actor.name for actor in read(text).actors if actor.kind in ("organisation", "person")] == names


@pytest.mark.parametrize(
    ("text", "name", "role", "party"),
    [
        ("Tory leader Max Hale quit on Monday.", "Max Hale", "leader", "Conservative Party"),
        ("Lib Dem treasury spokesman Al Croft left.", "Al Croft", "treasury spokesman", "Liberal Democrats"),
        ("Labour MP Rosa Bell resigned. Labour had lost.", "Rosa Bell", "MP", "Labour"),
        ("Labour Minister Rosa Bell resigned.", "Rosa Bell", "Labour Minister", None),
        ("Democratic Senator Lou Bent introduced the bill.", "Lou Bent", "Senator", "Democratic Party"),
    ],
)
def test_a_party_before_an_office_is_whom_it_serves(
    text: str, name: str, role: str, party: str | None, read: Extracted
) -> None:
    data = read(text)
    assert (actor_named(data, name).role, affiliation_of(data, name)) == (role, party)


def test_a_party_before_its_leader_tells_whom_he_leads(read: Extracted) -> None:
    data = read("Max Hale has promised lower taxes. The Tory leader said people felt let down.")
    assert (actor_named(data, "Max Hale").role, affiliation_of(data, "Max Hale")) == ("leader", "Conservative Party")


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Labour MPs warned of a split on Monday. Labour had lost.", "warned", ["Labour MPs"]),
        ("US tobacco companies welcomed the ruling on Monday.", "welcomed", ["US tobacco companies"]),
        ("The Tories accused the minister and his aide of fraud on Monday. Rosa Bell left.", "accused", ["Tories"]),
        ("Some companies welcomed the ruling of Peru on Monday.", "welcomed", ["Peru"]),
        ("The Economist Intelligence Unit warned of a slump on Monday.", "warned", ["Economist Intelligence Unit"]),
    ],
)
def test_who_is_from_somewhere_acts_for_himself(text: str, word: str, names: list[str], read: Extracted) -> None:
    data = read(text)
    known = {actor.id: actor.name for actor in data.actors}
    assert [known[item.id] for item in event_with(data, word).actors] == names
