"""Who is an actor, and which of two is meant: parties, ships, juntas of two states, two of one surname."""

import pytest

from tests.extract.found import Extracted, actor_named, affiliation_of, names_of, parts_of, said


def test_a_lone_party_name_is_an_actor(read: Extracted) -> None:
    data = read("Labour won twelve wards on Friday. Reform is slow in other fields, and Labour costs rose.")
    assert [(actor.name, actor.kind) for actor in data.actors] == [("Labour", "organisation")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The tanker Amber Queen sank off Oman on Monday. The Amber Queen had left Dubai.", "Queen"),
        ("Storm Ilse tore down pylons. Peru sold gold.", "Ilse"),
        ("Kelani Bridge carries the road north. Peru sold gold.", "Kelani"),
    ],
)
def test_ships_storms_and_works_are_no_actors(text: str, word: str, read: Extracted) -> None:
    assert not [actor.name for actor in read(text).actors if word in actor.name]


def test_regimes_of_two_states_are_not_one(read: Extracted) -> None:
    data = read("The regime in Tirana closed the border. The regime in Minsk protested. Envoys fear the regime.")
    regimes = [(actor.name, *actor.aliases) for actor in data.actors if "egime" in actor.name]
    assert regimes == [("Regime in Tirana",), ("Regime in Minsk",)]


@pytest.mark.parametrize(("title", "speaker"), [("Ms", "Lena Roth"), ("Mr", "Otto Roth"), ("Mrs.", "Lena Roth")])
def test_two_of_one_surname_are_told_apart_by_gender(title: str, speaker: str, read: Extracted) -> None:
    data = read(
        f"Senator Lena Roth and her brother, the banker Otto Roth, left the hall. {title} Roth said no vote came."
    )
    assert {names_of(data)[item.speaker] for item in data.statements if item.speaker} == {speaker}


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("Jo Wade, who took over as head of Tidewire in May, quit.", "Jo Wade", "head", "Tidewire"),
        (
            "King Letsie of Lesotho appointed Thabo Moshe prime minister on Friday.",
            "Thabo Moshe",
            "prime minister",
            None,
        ),
        ("Tidewire's head of sales, Ana Claes, said no.", "Ana Claes", "head of sales", "Tidewire"),
        ("Ministers Sela Vai (Tonga) and Rex Omar (Palau) left.", "Rex Omar", "Minister", "Palau"),
        ("Kosovan Agriculture Minister Arta Gashi left.", "Arta Gashi", "Agriculture Minister", "Kosovo"),
        (
            "Ivo Lund, a seismologist at the Geology Institute, said no.",
            "Ivo Lund",
            "seismologist",
            "Geology Institute",
        ),
        ("The Civic Dawn party lost. The party's chairman, Irakli Dze, quit.", "Irakli Dze", "chairman", "Civic Dawn"),
        ("Rosa Lim was named chief executive of Delta Steel on Monday.", "Rosa Lim", "chief executive", "Delta Steel"),
        ("The heads of Toyo Rail and Keisei Bus, Kenji Abe and Yui Sato, left.", "Yui Sato", "head", "Keisei Bus"),
        ("“No,” said Luis Vega, 54, a fisherman from Lota.", "Luis Vega", "fisherman", None),
        ("Her colleague Pia Lund of the Food Aid Programme left Kigali.", "Pia Lund", None, "Food Aid Programme"),
    ],
)
def test_offices_by_their_build(text: str, name: str, role: str | None, body: str | None, read: Extracted) -> None:
    data = read(text)
    assert (actor_named(data, name).role, affiliation_of(data, name)) == (role, body)


def test_every_member_of_a_pair_is_named(read: Extracted) -> None:
    data = read("The presidents of Peru and Chile, Inga Dahl and Ramon Torres, signed a pact on Monday.")
    assert affiliation_of(data, "Ramon Torres") == "Chile"


@pytest.mark.parametrize(
    "text",
    [
        "Health ministers Ana Kirk (Malta), Leo Varga (Hungary) and Ulla Holm (Sweden) signed the letter.",
        "The health ministers of Malta, Hungary and Sweden, Ana Kirk, Leo Varga and Ulla Holm, signed the letter.",
    ],
)
def test_holders_in_a_list_are_people_of_their_states(text: str, read: Extracted) -> None:
    data = read(text)
    people = {actor.name: (actor.kind, affiliation_of(data, actor.name)) for actor in data.actors if actor.role}
    assert people == {
        "Ana Kirk": ("person", "Malta"),
        "Leo Varga": ("person", "Hungary"),
        "Ulla Holm": ("person", "Sweden"),
    }


def test_offices_between_names_part_no_list(read: Extracted) -> None:
    data = read("Acting President Tom Kile, his deputy Rita Moa and Speaker John Wale resigned on Monday.")
    assert parts_of(data, "resigned") == {(name, "agent") for name in ("Tom Kile", "Rita Moa", "John Wale")}


def test_a_quotation_split_by_its_cue_has_the_speaker_behind_it(read: Extracted) -> None:
    data = read("“The sealed crates,” insisted harbour commissioner Rasha Umar, “were never out of our sight.”")
    assert [names_of(data).get(item.speaker or "") for item in data.statements] == ["Rasha Umar"]


def test_an_office_points_back_to_its_short_form(read: Extracted) -> None:
    data = read("Gov. Tate Holm signed the order. “It is temporary,” the governor said.")
    assert [names_of(data).get(item.speaker or "") for item in data.statements] == ["Tate Holm"]


def test_what_is_reached_or_shelled_is_a_place(read: Extracted) -> None:
    data = read("Rescuers reached Jajar, Rukum and Salyan on Saturday. Rebels shelled Karna. Two died at Merawi.")
    assert {actor.name for actor in data.actors} <= {"Rescuers", "Rebels"}


def test_a_dateline_within_a_line_names_nobody(read: Extracted) -> None:
    data = read("The army left the town. APA-Dakar (Senegal) – On Monday, envoys from Mali met the army.")
    assert {actor.name for actor in data.actors} == {"Army", "Mali"}


def test_a_body_goes_without_the_plural_behind_it(read: Extracted) -> None:
    data = read("The envoy spoke of support with NATO Allies on Monday. NATO agreed.")
    assert [actor.name for actor in data.actors] == ["NATO"]


def test_who_speaks_is_nobody_named_within_his_words(read: Extracted) -> None:
    data = read(
        'Tony Lane told the court to wait. "The truth is that Ann Berg is in Oslo. She is there because people chose '
        'her," he argued. He also sold a ship on Monday.'
    )
    assert ("Ann Berg", "agent") not in parts_of(data, "sold a ship")


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        (
            "Norwegian envoy Espen Dahl, his Swedish counterpart Maria Lind and EU policy chief Karl Roth signed laws.",
            "signed",
            {("Espen Dahl", "agent"), ("Maria Lind", "agent"), ("Karl Roth", "agent")},
        ),
        (
            "Ana Poe, chief of the Togolese navy, and Gen Omar Sethi visited Lomé on Thursday.",
            "visited",
            {("Ana Poe", "agent"), ("Omar Sethi", "agent")},
        ),
        (
            "Former mayor Jan Novak, sacked two weeks after a coup, has been detained.",
            "detained",
            {("Jan Novak", "target")},
        ),
        ("The Kano Front was declared a Terrorist Organisation.", "declared", {("Kano Front", "target")}),
        ("Mourners clashed with police in Lomé, prisoners rioted in Kara.", "rioted", {("Prisoners", "agent")}),
    ],
)
def test_lists_go_over_offices_and_predicates_name_nobody_else(
    read: Extracted, text: str, word: str, parts: set[tuple[str, str]]
) -> None:
    assert parts_of(read(text), word) == parts


def test_them_after_a_verb_of_speech_means_words(read: Extracted) -> None:
    data = read("Togo denied the claims. Jan Novak denied them, too.")
    assert all(("Togo", "target") not in {(n.id, n.part) for n in event.actors} for event in data.events)


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        ("The talks between Chad and Togo collapsed.", "collapsed", {("Chad", "agent"), ("Togo", "agent")}),
        (
            "Together with Togo, Chad imposed sanctions on Mali.",
            "imposed",
            {("Chad", "agent"), ("Togo", "agent"), ("Mali", "target")},
        ),
        (
            "Ana Poe and her husband, Petr Lund, were killed.",
            "killed",
            {("Ana Poe", "target"), ("Petr Lund", "target")},
        ),
        ("Police jailed Petr Lund, a former minister.", "jailed", {("Police", "agent"), ("Petr Lund", "target")}),
        (
            "Chad's foreign minister, Ana Poe, and his Togolese counterpart, Issa Keita, signed a treaty.",
            "signed",
            {("Ana Poe", "agent"), ("Issa Keita", "agent")},
        ),
        ("Mali's top union leader joined the fast.", "joined", set()),
        (
            "A meeting between Ana Poe and Petr Lund took place.",
            "meeting",
            {("Ana Poe", "participant"), ("Petr Lund", "participant")},
        ),
        (
            "We thank Mali and Chad, as Mali today welcomes Ana Poe.",
            "welcomes",
            {("Mali", "agent"), ("Ana Poe", "target")},
        ),
    ],
)
def test_all_who_take_part_are_found_and_nobody_else(
    read: Extracted, text: str, word: str, parts: set[tuple[str, str]]
) -> None:
    assert parts_of(read(text), word) == parts


def test_an_object_is_not_who_does_it(read: Extracted) -> None:
    data = read("Former premier Karl Osaka has died. Prime Minister Tony Blake called him a giant.")
    assert parts_of(data, "giant") == {("Tony Blake", "agent"), ("Karl Osaka", "target")}


def test_a_government_is_no_state_that_stands_far_off(read: Extracted) -> None:
    data = read(
        "Chad's envoy left. Chad sent aid. Chad closed a port. Chad and Chad's partners met. "
        "Togo praised Mali. The government adopted new rules."
    )
    assert parts_of(data, "adopted") == set()


def test_a_party_is_one_whoever_names_it(read: Extracted) -> None:
    data = read(
        "Former Labour minister Ana Poe left the Labour movement. Labour returned to power. Labour leader Jan won."
    )
    assert [actor.name for actor in data.actors if "Labour" in actor.name] == ["Labour"]


def test_the_speaker_of_a_quotation_is_not_named_in_it(read: Extracted) -> None:
    data = read("General Petr Lund spoke to reporters. “We remove President Ana Poe from office,” he said.")
    assert [speaker for speaker, *_ in said(data)] == ["Petr Lund"]


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        (
            "Moldovan Ambassador to Moscow Lilian Darin was summoned by Ana Poe.",
            "summoned",
            {("Lilian Darin", "target"), ("Ana Poe", "agent")},
        ),
        (
            "Ana Poe said on Monday the Syrian government and rebel parties were still discussing how they could go.",
            "discussing",
            {("Syrian government", "agent")},
        ),
    ],
)
def test_offices_and_pairs_that_the_parser_joins(
    read: Extracted, text: str, word: str, parts: set[tuple[str, str]]
) -> None:
    assert parts_of(read(text), word) == parts


def test_them_is_nobody_where_things_stand_before(read: Extracted) -> None:
    data = read("The opposition urged the electoral commission to publish the results. The commission published them.")
    assert all("[Opposition]" not in event.title for event in data.events)


def test_the_holder_of_a_post_abroad_is_found_behind_it(read: Extracted) -> None:
    data = read("U.S. Special Envoy for the Horn of Africa Mike Hale met Olha Bondar on Monday.")
    assert parts_of(data, "met") == {("Mike Hale", "agent"), ("Olha Bondar", "participant")}
