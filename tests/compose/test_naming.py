"""The title of a brief of many articles: place and matter, from headlines, rows and themes."""

from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.places import states_named
from tests.compose.reading import brief
from tests.fakes import corpus, raw_actor, raw_data, raw_event

WHOLE = [{"start": 0, "end": 30}]


def article(number: int, headline: str, *, text: str = "", kind: str = "other", theme: str = "", **actor: Any) -> Any:
    """An article with one event, of its own wording and day."""
    words = text or f"Ann said thing {number} of many here at length."
    parts = [{"id": actor["name"].lower(), "part": "agent"}] if actor else []
    themes = [{"id": "t", "label": theme, "evidence": WHOLE}] if theme else []
    event = raw_event("e", WHOLE, title=words[:30], date=f"2024-{number:02}-05", kind=kind, actors=parts)
    people = [raw_actor(actor.pop("name"), WHOLE, **actor)] if actor else []
    raw = raw_data(words, events=[event], actors=people, themes=themes)
    return raw | {"article": raw["article"] | {"id": f"a{number}", "title": headline}}


def title(*articles: Any) -> str:
    return brief(story(*articles), form="brief").title_block.title


def story(*articles: Any) -> Corpus:
    return corpus(*articles)


@pytest.mark.parametrize(
    ("words", "in_headline", "states"),
    [
        ("TOKYO WARNS U.S. OVER CHIPS", True, {"Japan", "United States"}),
        ("The Afghan president met Uzbeks", False, {"Afghanistan", "Uzbekistan"}),
        ("Ministers met in Riga", False, set()),
        ("Riga signs the treaty", True, {"Latvia"}),
        ("GIVE US THE TOOLS", True, {"United States"}),
        ("They told us that it ends", False, set()),
    ],
)
def test_states_are_known_by_name_people_and_in_headlines_by_their_seat(
    words: str, in_headline: bool, states: set[str]
) -> None:
    assert states_named(words, in_headline=in_headline) == states


def test_the_states_that_most_headlines_name_are_the_place() -> None:
    heads = ("TOKYO WARNS U.S. OVER CHIPS", "Japan cuts supply", "U.S. SENATE ANGRY AT JAPAN", "Chile sells copper")
    assert title(*(article(number, head) for number, head in enumerate(heads, 1))) == "Japan and United States"


def test_a_state_in_few_headlines_is_no_second_place() -> None:
    heads = ("Brazil halts payments", "Brazil seeks time", "Brazilian banks close", "Brazil and Chile talk")
    assert title(*(article(number, head) for number, head in enumerate(heads, 1))) == "Brazil"


def test_a_headline_without_a_state_is_read_with_its_first_sentence() -> None:
    words = "The Afghan president spoke number {} today at length."
    told = [article(number, "A call", text=words.format(number)) for number in (1, 2, 3)]
    assert title(*told) == "Afghanistan"


def test_where_no_state_or_body_is_told_of_headlines_name_persons() -> None:
    told = [article(number, f"Brown speaks again ({number})", name="Gordon Brown") for number in (1, 2, 3)]
    assert title(*told) == "Brown"
    heads = ("A speech", "The day after", "What next")
    told = [article(number, head, name="Gordon Brown") for number, head in enumerate(heads, 1)]
    assert title(*told) == "Policy brief"


def test_a_person_in_headlines_stands_for_the_state_that_he_acts_for() -> None:
    told = [article(number, f"Brown speaks again ({number})", name="Gordon Brown") for number in (1, 2, 3)]
    for raw in told:
        raw["actors"][0]["affiliation"] = "chad"
        raw["actors"].append(raw_actor("Chad", WHOLE, kind="state"))
    assert title(*told) == "Chad"


def test_a_body_called_by_the_last_name_of_a_person_is_no_place() -> None:
    told = [article(number, f"Brown speaks again ({number})", name="Brown") for number in (1, 2)]
    for raw in told:
        raw["actors"][0]["kind"] = "organisation"
    told.append(article(3, "Brown speaks again", name="Gordon Brown"))
    told[2]["actors"][0]["affiliation"] = "chad"
    told[2]["actors"].append(raw_actor("Chad", WHOLE, kind="state"))
    assert title(*told) == "Chad"


def test_every_form_of_a_brief_has_the_same_title() -> None:
    kinds = ["consult"] * 5 + ["assault"] * 4
    told = story(*(article(number, "Iran now", kind=kind) for number, kind in enumerate(kinds, 1)))
    titles = {brief(told, form=form).title_block.title for form in ("page", "brief", "full")}
    assert titles == {"Iran: talks"}


def test_violence_in_many_rows_is_the_matter_before_any_theme() -> None:
    told = [article(number, "Iran hit", kind="assault", theme="Energy") for number in (1, 2, 3)]
    assert title(*told) == "Iran: armed violence"
    told = [article(number, "Iran talks", kind="consult", theme="Energy") for number in (1, 2, 3)]
    assert title(*told) == "Iran: energy"


def test_two_rows_of_violence_name_no_short_brief() -> None:
    hits = [article(number, "Iran hit", kind="assault", theme="Energy") for number in (1, 2)]
    assert title(*hits, *(article(number, "Iran talks", theme="Energy") for number in (3, 4, 5))) == "Iran: energy"


def test_for_want_of_a_name_the_title_has_the_word_that_most_headlines_have() -> None:
    heads = ("COFFEE TALKS COLLAPSE", "Coffee prices fall", "A coffee meeting ends", "Traders sell")
    assert title(*(article(number, head, theme="Trade") for number, head in enumerate(heads, 1))) == "Coffee: trade"
    assert title(*(article(number, head) for number, head in enumerate(heads[:2], 1))) == "Policy brief"


def test_a_name_that_most_headlines_have_is_the_place_though_it_is_no_state() -> None:
    heads = ("Nagorno-Karabakh truce holds", "Armenia on Nagorno-Karabakh", "Fighting in Nagorno-Karabakh")
    text = "Ann said thing in Nagorno-Karabakh of many here."
    assert title(*(article(number, head, text=text) for number, head in enumerate(heads, 1))) == "Nagorno-Karabakh"


def test_a_word_of_the_name_of_a_state_is_no_place_of_its_own() -> None:
    heads = ("Sri Lanka seeks a loan", "A bank and Sri Lanka", "Sri Lanka pays")
    text = "Ann said thing in Sri Lanka of many here."
    assert title(*(article(number, head, text=text) for number, head in enumerate(heads, 1))) == "Sri Lanka"


def test_a_word_that_texts_write_small_is_no_place_of_a_headline() -> None:
    heads = ("Ceasefire in Chad", "Chad Ceasefire Ends", "Chad Ceasefire Renewed")
    texts = "Ann said that the ceasefire of many here at length would hold."
    assert title(*(article(number, head, text=texts) for number, head in enumerate(heads, 1))) == "Chad"


def test_a_government_that_is_named_as_its_state_takes_part_for_it() -> None:
    rows = [article(number, "Talks go on in Chad" if number == 1 else "Talks", name="Niger") for number in (1, 2, 3)]
    for row in rows:
        row["actors"][0]["kind"] = "government"
    assert title(*rows) == "Niger and Chad"
