"""Names that are one actor, what each actor is, and whom a pronoun means."""

import pytest

from briefgen.extract.actors import names
from tests.extract.found import Extracted, actor_named, affiliation_of, names_of, parts_of, said, words_of


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Alice Mwangi met Peter Lund. Mwangi thanked him.", "Alice Mwangi", "Mwangi"),
        ("The World Food Programme (WFP) delivered grain. The WFP left.", "World Food Programme", "WFP"),
        ("The European Union signed an accord. The EU will open an office.", "European Union", "EU"),
        ("The United Nations met. The U.N. thanked Chad.", "United Nations", "U.N."),
        ("Nairobi accused Uganda. Kenya was angry.", "Kenya", "Nairobi"),
        ("The Kremlin rejected the proposal. Russia closed its consulate.", "Russia", "Kremlin"),
        ("The U.S. closed a port. The United States condemned the coup.", "United States", "U.S."),
    ],
)
def test_short_forms_are_aliases(read: Extracted, text: str, name: str, alias: str):
    assert alias in actor_named(read(text), name).aliases


def test_a_capital_that_acts_is_its_government_though_the_state_is_not_named(read: Extracted):
    data = read("Nairobi accused Kampala of moving troops.")
    assert [(actor.name, actor.kind) for actor in data.actors[:2]] == [
        ("Kenya", "government"),
        ("Uganda", "government"),
    ]
    assert {("Kenya", "agent"), ("Uganda", "target")} <= parts_of(data, "accused")


def test_a_capital_that_is_gone_to_is_a_place(read: Extracted):
    data = read("The delegation flew to Nairobi on Tuesday. Ghana opened an embassy in Lima.")
    assert not {"Kenya", "Peru", "Nairobi", "Lima"} & set(names_of(data).values())
    assert [event.place for event in data.events] == ["Nairobi", "Lima"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Norway criticised the ruling.", "Norway", "state"),
        ("The Palestinian Authority reopened the crossing.", "Palestinian Authority", "organisation"),
        ("Hamas rejected the plan.", "Hamas", "armed_group"),
        ("Militants attacked a base on Sunday.", "Militants", "armed_group"),
        ("The Taliban-led government released him.", "Taliban-led government", "government"),
        ("U.S. officials visited Amman.", "U.S. officials", "group"),
        ("Germany appointed Eva Brandt as ambassador to Mali.", "Eva Brandt", "person"),
        ("Ayla Demir, a spokeswoman for Türk Telekom, declined to comment.", "Ayla Demir", "person"),
    ],
)
def test_kinds(read: Extracted, text: str, name: str, kind: str):
    assert actor_named(read(text), name).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Kenya's Foreign Minister Alice Mwangi spoke.", "Alice Mwangi", "Foreign Minister", "Kenya"),
        ("Brazilian Defence Minister Luis Prado visited a base.", "Luis Prado", "Defence Minister", "Brazil"),
        ("Chile's acting finance minister, Rosa Vidal, resigned.", "Rosa Vidal", "acting finance minister", "Chile"),
        ("She met Peter Lund, the Danish ambassador, in Riga.", "Peter Lund", "ambassador", "Denmark"),
        ("Ana Costa, president of the Bank of Portugal, left.", "Ana Costa", "president", "Bank of Portugal"),
        ("The mayor, Jan Novak, left.", "Jan Novak", "mayor", None),
        ("Joe Biden and his French counterpart Emmanuel Macron agreed.", "Emmanuel Macron", None, "France"),
    ],
)
def test_roles_and_affiliations(read: Extracted, text: str, name: str, role: str | None, affiliation: str | None):
    data = read(text)
    assert actor_named(data, name).role == role
    assert affiliation_of(data, name) == affiliation


def test_whom_a_minister_serves_does_not_act_for_him(read: Extracted):
    assert parts_of(read("Chile's acting finance minister, Rosa Vidal, resigned."), "resigned") == {
        ("Rosa Vidal", "agent")
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Silva met Jan Koch in Lisbon. She said that he was late.", "Maria Silva"),
        ("King Haakon opened the session. He said it was long.", "Haakon"),
        ("Niger is landlocked. Togo said that it had closed the border.", "Togo"),
        ("Finance Minister Rosa Vidal resigned. The minister said the budget was late.", "Rosa Vidal"),
        ("Poland's Foreign Minister Zbigniew Rau left. The Foreign Minister said talks failed.", "Zbigniew Rau"),
        ("Mali's army said that the base was safe.", "Mali's army"),
        ("The Malian army said that the base was safe.", "Malian army"),
        ("A spokesman for Airbus said that the plane was safe.", "Airbus"),
    ],
)
def test_who_is_meant(read: Extracted, text: str, speaker: str):
    assert said(read(text))[-1][0] == speaker


def test_a_pronoun_that_may_mean_two_people_means_nobody(read: Extracted):
    data = read("The report named Paula Braun and Carla Weiss. Later she said that the report was wrong.")
    assert [(item.speaker, *words_of(data, [item.speaker_text])) for item in data.statements] == [(None, "she")]


def test_capitals_do_not_make_another_person(read: Extracted):
    data = read("Maria Silva met Jan Koch. SECRETARY SILVA: Thank you. Silva left.")
    assert "SILVA" in actor_named(data, "Maria Silva").aliases


def test_a_bare_word_means_the_body_named_before(read: Extracted):
    data = read("The Department of Justice sued the bank. The Department won the case.")
    assert actor_named(data, "Department of Justice").aliases == ("Department",)


@pytest.mark.parametrize(
    "before",
    [
        "Norway praised Acme Corp and Ann Lee.",
        "Acme Corp fined rebels in Norway.",
        "Acme Corp left Norway. It rained.",
    ],
)
def test_the_company_is_the_body_named_before_and_no_state_or_person(read: Extracted, before: str):
    assert {("Acme Corp", "agent")} == parts_of(read(f"{before} The company closed a plant."), "plant")


def test_the_company_is_nobody_where_none_was_named(read: Extracted):
    assert parts_of(read("Norway praised Ann Lee. The company closed a plant."), "plant") == set()


def test_a_bare_noun_means_the_group_named_before(read: Extracted):
    data = read("U.S. officials visited Amman. The officials left on Monday.")
    assert {("U.S. officials", "agent")} == parts_of(data, "left")


def test_a_ministers_office_at_length(read: Extracted):
    data = read("Bonnie Jenkins left. Under Secretary of State for Arms Control Bonnie Jenkins met her.")
    assert actor_named(data, "Bonnie Jenkins").role == "Under Secretary of State for Arms Control"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ghana cited the Arms Export Control Act.", "Arms Export Control Act"),
        ("Ghana sailed to the Indo-Pacific.", "Indo-Pacific"),
        ("Defense Minister Gantz left.", "Defense"),
    ],
)
def test_laws_regions_and_parts_of_offices_do_not_act(read: Extracted, text: str, name: str):
    assert name not in names_of(read(text)).values()


def test_the_government_of_a_state_is_that_state(read: Extracted):
    data = read("The Government of Peru closed a port. Peru opened it again.")
    assert [(actor.name, actor.kind) for actor in data.actors] == [("Peru", "government")]


def test_a_gerund_is_no_part_of_a_groups_name(read: Extracted):
    assert "Congolese troops" in names_of(read("Nairobi accused Kampala of moving Congolese troops.")).values()


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        (("Blinken",), ("Antony", "J.", "Blinken"), True),
        (("Antony", "Blinken"), ("Antony", "J.", "Blinken"), True),
        (("Ahmad", "Blinken"), ("Antony", "J.", "Blinken"), False),
        (("Blinken",), ("Blinken",), False),
    ],
)
def test_short_names_of_people(short: tuple[str, ...], full: tuple[str, ...], same: bool):
    assert names.is_short_for(short, full) is same


def test_keys_of_organisations_leave_out_article_and_legal_form():
    assert names.organisation_key(("The", "Apple", "Inc.")) == names.organisation_key(("Apple",)) == ("apple",)


@pytest.mark.parametrize(
    ("word", "is_one"), [("WFP", True), ("U.N.", True), ("Wfp", False), ("A", False), ("A1", False)]
)
def test_acronyms(word: str, is_one: bool):
    assert names.is_acronym(word) is is_one


@pytest.mark.parametrize(
    "text",
    [
        'Ana Poe met Jan Rey. Ana Poe said: "It is late. He has left the bank."',
        "It is, I think, Ana, the best way that she resigned.",
    ],
)
def test_no_pronoun_reaches_out_of_a_quotation_or_for_one_who_is_addressed(read: Extracted, text: str):
    assert not [event for event in read(text).events if event.title.startswith("[")]


def test_a_surname_of_two_is_that_of_whom_the_text_is_about(read: Extracted):
    data = read("Patrick Kennedy crashed. Patrick Kennedy fled. Senator Edward Kennedy spoke. Kennedy resigned.")
    assert actor_named(data, "Patrick Kennedy").aliases == ("Kennedy",)


def test_a_minister_is_not_of_the_state_whose_ambassador_or_counterpart_she_meets(read: Extracted):
    assert affiliation_of(read("Foreign Minister Ana Poe met the Moroccan ambassador on Monday."), "Ana Poe") is None
    assert affiliation_of(read("Foreign Minister Ana Poe called her Moroccan counterpart."), "Ana Poe") is None


def test_the_government_is_not_of_the_state_whose_president_somebody_was(read: Extracted):
    data = read("The former Irish president praised a court. The government opted out of part of the treaty last year.")
    assert [part.id for event in data.events if "opted" in event.title for part in event.actors] == []
    data = read("Ireland praised a court. The government opted out of part of the treaty last year.")
    assert [part.id for event in data.events if "opted" in event.title for part in event.actors] == ["ireland"]
