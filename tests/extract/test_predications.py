"""A row tells a whole happening, once, and nothing else is a row."""

import pytest

from briefgen.model.article_data import ArticleData
from tests.extract.found import Extracted, event_with, parts_of, words_of


def titles(data: ArticleData) -> list[str]:
    return [event.title for event in data.events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ghana ordered the envoy of Togo to close his office on Monday.",
            "Ghana ordered the envoy of Togo to close his office on Monday",
        ),
        (
            "Chad agreed on Monday to protect farmers along the river.",
            "Chad agreed on Monday to protect farmers along the river",
        ),
        (
            "Peru has asked President Rosa Vidal at once to make the bank repay its loans.",
            "Peru has asked President Rosa Vidal at once to make the bank repay its loans",
        ),
        (
            "Oman’s oldest cement works, Sohar Stone Ltd, shut its kilns on Monday over a lack of gas.",
            "Oman’s oldest cement works, Sohar Stone Ltd, shut its kilns on Monday over a lack of gas",
        ),
        (
            "Kenya’s Bureau of Grain Stores (BGS) barred thirty traders on Monday.",
            "Kenya’s Bureau of Grain Stores barred thirty traders on Monday",
        ),
        (
            "Ghana widened the port on Monday and moved two sheds.",
            "Ghana widened the port on Monday and moved two sheds",
        ),
        ("There were riots in Lima on Monday.", "There were riots in Lima on Monday"),
    ],
)
def test_titles_are_whole(read: Extracted, text: str, title: str):
    assert titles(read(text)) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "If Ghana closes the port, Togo will protest.",
        "Ghana would have closed the port.",
        "Ghana hopes to close the port.",
        "The meeting was concluded.",
        "The incident occurred on Monday.",
        "Ghana has no plans.",
        "What Ghana agreed to do is clear.",
    ],
)
def test_what_is_supposed_wished_or_empty_is_no_row(read: Extracted, text: str):
    assert titles(read(text)) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Fishermen in Peru demanded on Monday that the quay be mended.",
            "Fishermen in Peru demanded on Monday that the quay be mended",
        ),
        ("Ghana left the isle on Monday, which locals call the Needle.", "Ghana left the isle on Monday"),
        ("The envoy of Ghana was ordered to leave on Monday.", "The envoy of Ghana was ordered to leave on Monday"),
    ],
)
def test_what_is_wanted_or_only_named_is_no_row_beside_its_clause(read: Extracted, text: str, title: str):
    assert titles(read(text)) == [title]


def test_what_was_said_is_the_row(read: Extracted):
    data = read("Ghana said on Monday that rebels had burned a depot in Togo.")
    assert titles(data) == ["rebels had burned a depot in Togo"]
    assert words_of(data, data.events[0].evidence)[0].startswith("Ghana said")


def test_a_statement_without_a_happening_keeps_its_words(read: Extracted):
    data = read("The bloc said on Monday it would restore order in Chad.")
    assert titles(data) == ["The bloc said on Monday it would restore order in Chad"]


def test_what_a_speaker_without_a_name_denies_keeps_his_words(read: Extracted):
    data = read("Peru proposed a truce. The convoy’s driver denied that he had left Gao.")
    event = event_with(data, "left Gao")
    assert (event.title, event.status) == ("The convoy’s driver denied that he had left Gao", "denied")


def test_it_is_the_subject_of_the_verb_of_speech(read: Extracted):
    data = read("Peru proposed a truce. The militia denied that it had shelled Gao.")
    assert ("Peru", "agent") not in parts_of(data, "shelled Gao")


def test_what_is_held_to_be_so_is_a_claim(read: Extracted):
    event = event_with(read("The flood in Peru is believed to have killed 30 farmers."), "killed")
    assert (event.title, event.status) == ("The flood in Peru is believed to have killed 30 farmers", "claimed")


def test_a_refusal_is_told(read: Extracted):
    event = event_with(read("Norway will not lift the ban on salmon."), "lift")
    assert (event.kind, event.status) == ("reject", "reported")


def test_a_clause_with_who_is_of_a_person(read: Extracted):
    data = read("Minister Eva Brandt met Colonel Omar Diallo on Monday, who has been named army chief.")
    assert parts_of(data, "named") == {("Omar Diallo", "target")}
    assert "Colonel Omar Diallo has been named army chief" in titles(data)


def test_a_participle_has_the_noun_before_it(read: Extracted):
    data = read("The Lima accord, signed on 2 May 2024, does not bind Chad, an official said on Monday.")
    assert event_with(data, "[was] signed").date == "2024-05-02"


def test_a_day_at_the_end_is_not_that_of_a_participle(read: Extracted):
    data = read("Mayor Eva Brandt toured a clinic built with a Swiss loan on Tuesday.")
    assert [(event.title[:27], event.date) for event in data.events] == [("Mayor Eva Brandt toured a c", "2024-05-21")]


def test_a_noun_that_frames_its_clause_is_no_second_row(read: Extracted):
    data = read("Two miners died in a riot in Lima on Monday.")
    assert [(event.title, event.date) for event in data.events] == [
        ("Two miners died in a riot in Lima on Monday", "2024-05-20")
    ]


def test_headline_lead_and_body_are_one(read: Extracted):
    headline = "Ghana bans cocoa trucks"
    lead = "Ghana on Tuesday banned cocoa trucks from its northern roads."
    body = "Farmers met in Tamale. The ban of cocoa trucks by Ghana began at dawn."
    data = read(f"{headline}\n\n{lead}\n\n{body}", title=headline)
    event = event_with(data, "northern roads")
    assert len(event.evidence) >= 2
    assert headline not in titles(data)


def test_a_quotation_that_is_cut_says_so(read: Extracted):
    words = " and ".join(
        f"the {word} harbour is as safe as it has ever been" for word in ("old", "new", "outer", "inner")
    )
    data = read(f"Sara Nyberg warned on Monday: “{words}.”")
    assert data.events[0].title.endswith("…”")


def test_what_stands_high_and_is_told_twice_is_surer(read: Extracted):
    rest = " ".join(f"Farmer number {number} sold a cow." for number in range(8))
    data = read(f"Ghana closed a port\n\nGhana closed a port on Tuesday. {rest}", title="Ghana closed a port")
    first, *others = data.events
    assert all((first.confidence or 0) > (other.confidence or 0) for other in others)


@pytest.mark.parametrize(
    "text",
    [
        "The news was first reported by a paper on Monday.",
        "The incident happened near Gao on Monday, police said.",
        "The briefing was wrapped up by the spokesman.",
        "The meeting was held on Monday.",
    ],
)
def test_that_something_was_held_or_reported_is_no_row(read: Extracted, text: str):
    assert titles(read(text)) == []


def test_a_gathering_with_its_place_is_a_row(read: Extracted):
    assert titles(read("The summit was held in Oslo on Monday.")) == ["The summit was held in Oslo on Monday"]


@pytest.mark.parametrize(
    "text",
    [
        "It was noon. It rained. Boats joined. It was cold. Her state worsened.",
        "Today, about 9,000 shepherds herd goats there.",
        "Sara Nyberg said: “We hope this helps.”",
    ],
)
def test_what_tells_too_little_is_no_row(read: Extracted, text: str):
    assert [title for title in titles(read(text)) if title not in ("It rained", "Boats joined")] == []


def test_a_condition_stays_with_what_was_said(read: Extracted):
    text = "Sara Nyberg noted on Monday that the region can be safe if all towns along the river share their boats."
    assert event_with(read(text), "noted").title.endswith("if all towns along the river share their boats")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The ferry was lost on February 1, 2003 off Peru.", "The ferry was lost on February 1, 2003 off Peru"),
        (
            "Norway hailed the visit of the Foreign Minister, Omar Diallo, to Oslo on Monday.",
            "Norway hailed the visit of the Foreign Minister, Omar Diallo, to Oslo on Monday",
        ),
        ("The ex-envoy left Oslo on Monday.", "The ex-envoy left Oslo on Monday"),
    ],
)
def test_dates_names_and_words_stay_whole(read: Extracted, text: str, title: str):
    assert titles(read(text)) == [title]


def test_a_joint_statement_in_the_first_person_is_told_of_those_who_make_it(read: Extracted):
    text = "We, the foreign ministers of Peru, Chile and Ghana, condemn in the strongest terms the raid by the militia."
    (title,) = titles(read(text))
    assert title.startswith("the foreign ministers of Peru, Chile and Ghana")
    assert title.endswith("condemn in the strongest terms the raid by the militia")


def test_a_participle_in_a_list_of_hardships_is_no_deed(read: Extracted):
    text = (
        "Migrant workers are held at sea. They are prevented from leaving their ships while facing hunger, restricted "
        "communication, inadequate medical care, degrading living and working conditions, physical abuse, and "
        "debt-based coercion."
    )
    assert titles(read(text)) == []


def test_the_day_of_what_is_recalled_is_neither_the_date_nor_in_the_title(read: Extracted):
    text = (
        "Sara Nyberg, Foreign Minister\n\nI offer my congratulations to the people of Ghana on the occasion of the "
        "tenth anniversary of your new charter on June 1, 2024."
    )
    (event,) = read(text, published="2024-05-28").events
    assert event.title.endswith("offer my congratulations to the people of Ghana")
    assert (event.date, event.date_basis) == ("2024-05-28", "reported")


def test_a_list_that_has_lost_its_first_part_does_not_go_on(read: Extracted):
    text = (
        "Minister Ann Adler urged Premier Omar Diallo to commit to the steps outlined in Oslo on July 2, including the "
        "complete withdrawal of forces from the border; full, safe, and free access to people in need; a new "
        "court; and an oath."
    )
    titles_found = [title for title in titles(read(text)) if "urged" in title]
    assert titles_found == [
        "Minister Ann Adler urged Premier Omar Diallo to commit to the steps outlined in Oslo on July 2"
    ]
