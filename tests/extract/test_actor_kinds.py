"""Who is an actor, who is none, and what each one is."""

import pytest

from tests.extract.found import Extracted, actor_named, affiliation_of, parts_of, said


def names(read: Extracted, text: str) -> set[str]:
    return {actor.name for actor in read(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Togo's army shelled the port.", "Togo's army", "Togo"),
        ("The Togolese navy seized a boat.", "Togolese navy", "Togo"),
        ("The central bank of Togo raised its rates.", "Central bank", "Togo"),
        ("Togo's junta closed the border.", "Togo's junta", "Togo"),
        ("Togo's coast guard rescued 20 sailors.", "Togo's coast guard", "Togo"),
    ],
)
def test_an_organ_acts_for_itself(read: Extracted, text: str, name: str, state: str):
    data = read(text)
    assert affiliation_of(data, name) == state
    assert actor_named(data, state).aliases == ()


def test_a_bare_organ_is_the_one_named_before(read: Extracted):
    data = read("Togo's junta closed the border. The junta expelled an envoy.")
    assert actor_named(data, "Togo's junta").aliases == ("junta",)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The ferry left at 0600 GMT on Monday.", "GMT"),
        ("People cheered. Staff at the port waved.", "People"),
        ("Sources told reporters that the ferry left.", "Sources"),
        ("The chiefs of staff met in Lagos.", "Staff"),
        ("A Frenchman was hurt on Sunday.", "Frenchman"),
        ("The army attacked Insein Prison in Yangon.", "Insein Prison"),
        ("Peru won. (Applause.) The crowd left.", "Applause"),
        ("He spoke at the Lisbon Agriculture Conference.", "Lisbon Agriculture Conference"),
        ("In an interview with Reuters, Jan Novak denied it.", "Reuters"),
        ("The mine in Peru flooded.", "Peru"),
    ],
)
def test_times_places_papers_and_nobody_in_particular_are_no_actors(read: Extracted, text: str, none: str):
    assert none not in names(read, text)


def test_the_press_is_an_actor_where_it_does_more_than_report(read: Extracted):
    assert "Reuters" in names(read, "Jan Novak sued Reuters. Reuters dismissed 40 workers.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finance Minister Carla Benz resigned. Benz said the budget was late.", "Carla Benz"),
        ("Prime Minister Karl Osaka spoke. Osaka told Parliament it would act.", "Karl Osaka"),
        ("Muammar Gaddafi spoke. Qaddafi left.", "Muammar Gaddafi"),
        ("Mayor Sergei Lavrov spoke. Sergey Lavrov left.", "Sergei Lavrov"),
    ],
)
def test_a_surname_is_its_person_whatever_the_recogniser_takes_it_for(read: Extracted, text: str, name: str):
    surname = name.rsplit(maxsplit=1)[-1][:4]
    found = [actor for actor in read(text).actors if any(surname[:2] in word for word in (actor.name, *actor.aliases))]
    assert [(actor.name, actor.kind) for actor in found if actor.kind in ("person", "organisation", "government")][
        :1
    ] == [(name, "person")]
    assert len([actor for actor in found if actor.kind == "person"]) == 1


def test_an_acronym_with_points_is_the_body(read: Extracted):
    data = read("The EU froze the funds. The European Union upheld the freeze. The E.U. will appeal.")
    assert [actor.kind for actor in data.actors] == ["organisation"]


def test_members_of_a_list_all_act_and_speak(read: Extracted):
    data = read("Chad, the UAE, Iceland, NATO and Fiji condemned the raid on the port.")
    assert [who for who, *_ in said(data)] == ["Chad", "UAE", "Iceland", "NATO", "Fiji"]


def test_an_office_in_the_plural_falls_to_each_of_a_list(read: Extracted):
    data = read("The foreign ministers of Togo and Mali, Olga Rui and Ali Diop, visited Accra.")
    assert [(name, actor_named(data, name).role, affiliation_of(data, name)) for name in ("Olga Rui", "Ali Diop")] == [
        ("Olga Rui", "foreign minister", "Togo"),
        ("Ali Diop", "foreign minister", "Mali"),
    ]
    assert parts_of(data, "visited") >= {("Olga Rui", "agent"), ("Ali Diop", "agent")}


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("A lawyer for Airbus, Jan Novak, called the fine absurd.", "Jan Novak", "lawyer", "Airbus"),
        (
            "Anna Lee, an envoy and acting deputy secretary of state, left.",
            "Anna Lee",
            "deputy secretary of state",
            None,
        ),
    ],
)
def test_an_office_with_what_it_is_of(read: Extracted, text: str, name: str, role: str, body: str | None):
    data = read(text)
    assert role in (actor_named(data, name).role or "")
    assert affiliation_of(data, name) == body


@pytest.mark.parametrize(
    ("text", "name", "kind", "role", "body"),
    [
        ("USAID Administrator Ana Poe visited Accra.", "Ana Poe", "person", "Administrator", "USAID"),
        (
            "Togo's Special Envoy for Yemen, Ana Poe, left Accra.",
            "Ana Poe",
            "person",
            "Special Envoy for Yemen",
            "Togo",
        ),
        ("The Secretary and Pope Adrian spoke. Pope Adrian left.", "Adrian", "person", "Pope", None),
        ("Ana Silva Reis, the governor, spoke. Silva resigned.", "Ana Silva Reis", "person", "governor", None),
        ("Envoy Dr. Ana Poe left.", "Ana Poe", "person", "Envoy", None),
    ],
)
def test_a_person_with_office_and_body(read: Extracted, text: str, name: str, kind: str, role: str, body: str | None):
    data = read(text)
    actor = actor_named(data, name)
    assert (actor.kind, actor.role, affiliation_of(data, name)) == (kind, role, body)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lima Center for Public Health sued the city.", "Lima Center for Public Health"),
        ("The Tigray Liberation Front attacked a convoy.", "Tigray Liberation Front"),
        ("The Peruvian Government signed the treaty.", "Peruvian Government"),
    ],
)
def test_a_body_has_its_whole_name(read: Extracted, text: str, name: str):
    assert actor_named(read(text), name).kind != "person"


def test_an_acronym_of_a_paper_is_no_actor(read: Extracted):
    data = read("The Arms Trade Regulations (ATR) were signed by Peru. The ATR, under 22 CFR, apply to exports.")
    assert {actor.name for actor in data.actors} == {"Peru"}


def test_each_of_a_list_has_the_office_and_a_body_of_its_own(read: Extracted):
    data = read("Foreign ministers Ana Weiss of Austria, Petr Nowy of Togo and Ivo Horvat of Croatia signed the pact.")
    assert [
        (name, actor_named(data, name).role, affiliation_of(data, name)) for name in ("Petr Nowy", "Ivo Horvat")
    ] == [
        ("Petr Nowy", "Foreign minister", "Togo"),
        ("Ivo Horvat", "Foreign minister", "Croatia"),
    ]
    assert {name for name, part in parts_of(data, "signed") if part == "agent"} >= {"Ana Weiss", "Ivo Horvat"}


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("Kenya's ambassador to France, Peter Mboya, left.", "Peter Mboya", "ambassador to France", "Kenya"),
        ("Tomas Varga of the Green Party rejected the offer.", "Tomas Varga", None, "Green Party"),
        ("Amina Yusuf, who heads the Central Bank of Kenya, resigned.", "Amina Yusuf", None, "Central Bank of Kenya"),
        (
            "Polish Interior Minister Ewa Nowak's spokesman, Adam Zych, denied the report.",
            "Adam Zych",
            "spokesman",
            "Poland",
        ),
        (
            "Japan's Prime Minister Kenji Sato met his Canadian counterpart, Paul Tremblay.",
            "Paul Tremblay",
            "Prime Minister",
            "Canada",
        ),
        ("The chief executive of Nordbank, Sofia Lind, resigned.", "Sofia Lind", "chief executive", "Nordbank"),
        (
            "A spokesman for the Defence Ministry, Major Ivan Petrov, spoke.",
            "Ivan Petrov",
            "spokesman",
            "Defence Ministry",
        ),
        ("Mayor Ana Chen met Governor David Chen. Mayor Chen left.", "Ana Chen", "Mayor", None),
    ],
)
def test_whom_a_person_serves(read: Extracted, text: str, name: str, role: str | None, body: str | None):
    data = read(text)
    assert (actor_named(data, name).role, affiliation_of(data, name)) == (role, body)


def test_a_title_tells_which_bearer_of_a_surname_is_meant(read: Extracted):
    data = read("Mayor Ana Chen met Governor David Chen. Mayor Chen left.")
    assert actor_named(data, "Ana Chen").aliases == ("Chen",)
    assert actor_named(data, "David Chen").aliases == ()


def test_governments_in_the_plural_are_their_states(read: Extracted):
    data = read("The Peruvian and Chilean governments signed a treaty in Lima.")
    assert {name for name in names(read, data.article.text) if "overnments" in name} == set()
    assert {"Peru", "Chile"} <= {name.replace("Peruvian", "Peru") for name in names(read, data.article.text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The airline Condor cancelled 20 flights.", "Condor", "organisation"),
        ("Officials visited a prison in Manaus. Two Manaus prisons burned.", "Manaus", None),
        ("The retailer Karstadt sued a rival.", "Karstadt", "organisation"),
    ],
)
def test_a_noun_beside_the_name_tells_what_it_is(read: Extracted, text: str, name: str, kind: str | None):
    kinds = [actor.kind for actor in read(text).actors if actor.name == name]
    assert kinds == ([kind] if kind is not None else [])


def test_what_an_office_is_for_is_no_actor(read: Extracted):
    assert names(read, "Ambassador Ana Poe is acting assistant secretary for Oceans and Science.") == {"Ana Poe"}


def test_a_body_that_begins_with_a_state_is_no_state(read: Extracted):
    data = read("The United States Geological Survey says the quake was shallow.")
    assert said(data)[0][0] == "United States Geological Survey"


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("The head of the UN mission, Lena Holm, praised both sides.", "Lena Holm", "head", "UN"),
        ("Peru's central bank governor, Rosa Diaz, warned of inflation.", "Rosa Diaz", "central bank governor", "Peru"),
    ],
)
def test_an_office_before_the_name_is_its_holder_s(read: Extracted, text: str, name: str, role: str, body: str):
    data = read(text)
    assert (actor_named(data, name).role, affiliation_of(data, name)) == (role, body)
    assert said(data)[0][0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Exeter and Cardiff have asked to join. They hope for grants.", []),
        ("Talks went on in Vimsa. Vimsa itself is in deep frost.", []),
        ("They fought Aids and Malaria in the camps.", []),
        ("He told BBC Radio 4's Today programme that he would stay.", []),
        ("The Europe minister, Ana Poe, had strong opposition to the plan.", ["Ana Poe"]),
        ("Dominic Poe - son of the lawyer - left.", ["Dominic Poe"]),
        ("Deputy Director Douglas Poe spoke. Doug Poe said no. Mr Poe left.", ["Douglas Poe"]),
        ("Director Maria Poe spoke. Mario Poe said no.", ["Maria Poe", "Mario Poe"]),
        ("They met near Peru's border with Chile and paid in U.S. Dlrs.", []),
        ("Resistance has spread. They left.", []),
        ("Peru's total service on the debt rose. Its presidency of the bloc ended.", ["Peru"]),
        (
            "The U.S. Treasury rose. The U.S. Department of the Treasury fell.",
            ["U.S. Treasury", "United States"],
        ),
        ("Peru left the Baltic country.", ["Peru"]),
        ("The below is attributable to Spokesperson Ned Poe:\nPeru left.", ["Peru"]),
        ("Talks in the Hemisphere and the Hemisphere's trade grew.", []),
        ("The Scottish Executive met in Dorset. Dorset was wet.", ["Scottish Executive"]),
        ("BBC Scotland said so. The Civil Service Pension Scheme lost.", []),
        ("Ana Poe speeds up Lib Dem election plans.", ["Ana Poe"]),
        (
            "The Department of Energy's Office of Science gave Caltech money.",
            ["Department of Energy", "Office of Science"],
        ),
        ("San Miguel Corp rose. San Miguel had sold a mill.", ["San Miguel Corp"]),
        ("The House passed it. The House rose.", ["House"]),
        ("Minister Ana Lyng met Kato. Lyng said no. Kato had rejected it.", ["Ana Lyng", "Kato"]),
        ("Richard Hu quit. Last March Hu cut taxes.", ["Richard Hu"]),
        ("Let's go to the line of Tracy Poe. Please contact Bo Lee.", []),
        ("Let's go to Tracy Poe. Bo? Go ahead, Bo.", []),
        ("Northrop Grumman won. The bid was skewed towards Northrop.", ["Northrop Grumman"]),
        ("The OSCE Parliamentary Assembly left. The Parliamentary Assembly knew.", ["OSCE Parliamentary Assembly"]),
        ("The Governments of Peru and Chile released a text.", ["Peru", "Chile"]),
        ("Canada Post asked them to stay.", ["Canada Post", "Canada"]),
        ("The Zimbabwe National Chamber of Commerce backed it.", ["Zimbabwe National Chamber of Commerce", "Zimbabwe"]),
        ("The U.S. House of Representatives rose.", ["U.S.", "House of Representatives"]),
        ("The Bureau of Population, Refugees, and Migration paid.", ["Bureau of Population, Refugees, and Migration"]),
        ("The Commerce Minister left with the West German minister.", ["Germany"]),
    ],
)
def test_towns_and_common_nouns_are_nobody(text: str, names: list[str], read: Extracted) -> None:
    assert [actor.name for actor in read(text).actors] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Yukos said on Thursday it would contest the tax claim.", "organisation"),
        ("Yukos said it was wrong to leave.", "person"),
    ],
)
def test_what_is_called_it_is_a_body(text: str, kind: str, read: Extracted) -> None:
    assert actor_named(read(text), "Yukos").kind == kind


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("MR ROE: Hi, Matt.\n\nQUESTION: Thanks, Al. Matt asked whether Chad had left.", "Matt"),
        ("Chad listed Harakat as a Foreign Terrorist Organization (FTO) on Monday.", "Foreign Terrorist Organization"),
        ("Chad sent help. (CLOSED PRESS COVERAGE) Togo sent more.", "CLOSED PRESS COVERAGE"),
        ("Jan Novak sailed across the lake in Bromsgrove, Worcestershire, on Monday.", "Worcestershire"),
        ("The bill will protect tenants, the court said.", "Tenants"),
        ("Togolese sources said the port was shut.", "Togolese sources"),
        ("Senior Bureau Official Nancy Rask left.", "Senior Bureau"),
        ("The Rewards for Justice Program pays informants.", "Program"),
    ],
)
def test_who_is_only_greeted_and_what_only_tells_of_others_are_no_actors(read: Extracted, text: str, none: str):
    assert none not in names(read, text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was sold to a group that included Viktor Lesko, son-in-law of the mayor.", "Viktor Lesko", "person"),
        ("Chad jailed U.S. citizens Daniel Fenwick and Nathan Moe, who had filmed it.", "Daniel Fenwick", "person"),
        ("The group's first emir, Abdelmalek Droukal, was killed in June.", "Abdelmalek Droukal", "person"),
        ("Baroness Finch disagreed, saying the bill was late.", "Finch", "person"),
        ("The Republic of Mali signed a pact.", "Republic of Mali", "state"),
        ("The Administrator of the Panama Canal, Ana Rey, left.", "Panama Canal", "organisation"),
    ],
)
def test_the_words_about_a_name_tell_what_it_is(read: Extracted, text: str, name: str, kind: str):
    assert actor_named(read(text), name).kind == kind


def test_an_acronym_holds_that_of_a_name_within_the_name(read: Extracted):
    data = read("The U.S. Bureau for Rural Aid sent tents. USBRA sent food, too.")
    assert actor_named(data, "U.S. Bureau for Rural Aid").aliases == ("USBRA",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ana Poe served as deputy secretary of state for President Jan Roe.", "Jan Roe", "President"),
        ("Chad hailed Special Envoy for Yemen Tim Lender.", "Tim Lender", "Special Envoy for Yemen"),
        ("Rear-Admiral Augustus Akomu left.", "Augustus Akomu", "Rear-Admiral"),
    ],
)
def test_an_office_is_whole_and_his_own(read: Extracted, text: str, name: str, role: str):
    assert actor_named(read(text), name).role == role
