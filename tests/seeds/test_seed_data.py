"""The seed's article data says what the seed says: every span, name, date and title is held against the text."""

import hashlib
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefgen.model import dump_article_data, load_article_data

SEEDS = Path(__file__).parents[2] / "seeds"
STEM = "000_ba6fc925199b93be"
SHA256 = "2f2e2e99f40dd815e69b9375f78bad3c6b1f40cc5b8fb4898eb43fcc09ac86a8"

Item = dict[str, Any]
DATA: dict[str, Any] = json.loads((SEEDS / f"{STEM}.json").read_text(encoding="utf-8"))
TEXT: str = DATA["article"]["text"]
EXPECTED = tomllib.loads((Path(__file__).parent / "passages.toml").read_text(encoding="utf-8"))
ACTORS: dict[str, Item] = {actor["id"]: actor for actor in DATA["actors"]}
SECTIONS = ("themes", "actors", "events", "statements", "questions")

DATES = {"kabul-visit": "2025-04", "paktika-airstrikes": "2024-12", "taliban-takeover": "2021"}
DATE_WORDS = {
    "kabul-visit": "April 2025",
    "paktika-airstrikes": "December 2024",
    "taliban-takeover": "2021",
    "beijing-meeting": "Last week’s",
    "ambassadorial-missions": "now",
}
AFFILIATIONS = {
    "ishaq-dar": ("pakistan", "Pakistan's Foreign Minister Ishaq Dar"),
    "wang-yi": ("china", "Chinese Foreign Minister Wang Yi"),
    "amir-khan-muttaqi": ("afghanistan", "Afghanistan’s acting foreign minister Amir Khan Muttaqi"),
    "taliban-government": ("afghanistan", "Afghanistan's Taliban-led government"),
}
PRONOUN_SPEAKERS = {"dar-confident": ("He", "trajectory")}  # statement: the pronoun, the passage with its antecedent
CAPITALS_AS_PLACES = {"Kabul"}  # an alias in some passages, a city in others
QUESTION_WORDS = {"who", "when", "what", "how", "do", "did", "on", "date"}


def items(*sections: str) -> list[Any]:
    return [pytest.param(item, id=f"{name}-{item['id']}") for name in sections for item in DATA[name]]


def words_at(span: dict[str, int]) -> str:
    return TEXT[span["start"] : span["end"]]


def evidence(item: Item) -> str:
    return "\n".join(words_at(span) for span in item["evidence"])


def within(inner: dict[str, int], outer: dict[str, int]) -> bool:
    return outer["start"] <= inner["start"] < inner["end"] <= outer["end"]


def names(actor: Item) -> list[str]:
    return [actor["name"], *actor["aliases"]]


def mentions(name: str, text: str) -> list[re.Match[str]]:
    """Where the whole name stands, not as the later part of a compound ("China-Pakistan")."""
    return list(re.finditer(rf"(?<![\w-]){re.escape(name)}\b", text, re.IGNORECASE))


def is_named(actor: Item, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in names(actor))


def tokens(text: str) -> list[str]:
    return re.findall(r"[\w’'-]+", text.casefold())


def test_article_is_kept_byte_for_byte():
    raw = (SEEDS / f"{STEM}.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SHA256
    assert raw.decode("utf-8") == TEXT
    assert DATA["article"]["sha256"] == SHA256


def test_what_the_article_does_not_state_is_left_open():
    article = DATA["article"]
    assert [article[key] for key in ("title", "publisher", "url", "published")] == [None] * 4
    assert article["authors"] == []


def test_the_model_accepts_it_and_would_write_it_alike():
    text = (SEEDS / f"{STEM}.json").read_text(encoding="utf-8")
    assert dump_article_data(load_article_data(text, STEM)) == text


@pytest.mark.parametrize("section", SECTIONS)
def test_evidence_covers_the_expected_words(section: str):
    found = {item["id"]: [words_at(span) for span in item["evidence"]] for item in DATA[section]}
    passages = EXPECTED["passages"]
    assert found == {key: [passages[name] for name in used] for key, used in EXPECTED["items"][section].items()}


@pytest.mark.parametrize("name", EXPECTED["passages"])
def test_a_passage_stands_once_in_the_text(name: str):
    assert TEXT.count(EXPECTED["passages"][name]) == 1


@pytest.mark.parametrize(("key", "table"), [("cue", "cues"), ("content", "contents")])
def test_cues_and_contents_cover_the_expected_words(key: str, table: str):
    assert {item["id"]: words_at(item[key]) for item in DATA["statements"]} == EXPECTED[table]


@pytest.mark.parametrize("statement", items("statements"))
def test_cue_and_content_lie_in_the_evidence_apart(statement: Item):
    cue, content = statement["cue"], statement["content"]
    assert any(within(cue, span) and within(content, span) for span in statement["evidence"])
    assert cue["end"] <= content["start"] or content["end"] <= cue["start"]


@pytest.mark.parametrize("statement", items("statements"))
def test_the_speaker_is_named_before_the_words_or_by_a_pronoun(statement: Item):
    speaker = ACTORS[statement["speaker"]]
    if statement["id"] in PRONOUN_SPEAKERS:
        pronoun, antecedent = PRONOUN_SPEAKERS[statement["id"]]
        passage = EXPECTED["passages"][antecedent]
        assert is_named(speaker, passage)
        assert TEXT.index(passage) + len(passage) + 1 == statement["evidence"][0]["start"]
        assert evidence(statement).startswith(f"{pronoun} {words_at(statement['cue'])}")
    else:
        assert is_named(speaker, evidence(statement).replace(words_at(statement["content"]), ""))


@pytest.mark.parametrize("actor", items("actors"))
def test_every_passage_of_an_actor_names_it(actor: Item):
    assert all(is_named(actor, words_at(span)) for span in actor["evidence"])
    assert all(mentions(name, evidence(actor)) for name in names(actor))


@pytest.mark.parametrize("actor", items("actors"))
def test_every_passage_that_names_an_actor_is_there(actor: Item):
    found = [match for name in names(actor) if name not in CAPITALS_AS_PLACES for match in mentions(name, TEXT)]
    places = [{"start": match.start(), "end": match.end()} for match in found]
    assert [place for place in places if not any(within(place, span) for span in actor["evidence"])] == []


@pytest.mark.parametrize("actor", items("actors"))
def test_role_and_affiliation_are_the_words_of_a_passage(actor: Item):
    affiliation, words = AFFILIATIONS.get(actor["id"], (None, ""))
    assert actor["affiliation"] == affiliation
    assert words in evidence(actor)
    assert (actor["role"] is not None) == (actor["kind"] == "person")
    if actor["role"]:
        assert f"{actor['role']} {actor['name']}" in evidence(actor)


@pytest.mark.parametrize("event", items("events"))
def test_actors_and_place_of_an_event_stand_in_its_evidence(event: Item):
    assert [part["id"] for part in event["actors"] if not is_named(ACTORS[part["id"]], evidence(event))] == []
    assert (event["place"] or "") in evidence(event)


@pytest.mark.parametrize("event", items("events"))
def test_a_date_is_given_only_where_the_text_gives_one(event: Item):
    assert event["date"] == DATES.get(event["id"])
    assert event["date_text"] == DATE_WORDS.get(event["id"])
    assert (event["date_text"] or "") in evidence(event)


def test_every_year_in_the_text_belongs_to_an_event():
    years = [{"start": found.start(), "end": found.end()} for found in re.finditer(r"\b\d{4}\b", TEXT)]
    spans = [span for event in DATA["events"] for span in event["evidence"]]
    assert len(years) == 4
    assert all(any(within(year, span) for span in spans) for year in years)


@pytest.mark.parametrize("event", items("events"))
def test_a_title_is_trimmed_from_the_evidence(event: Item):
    """The words of a title stand in its evidence in the same order; what is added stands in square brackets."""
    source = iter(tokens(evidence(event)))
    assert [word for word in tokens(re.sub(r"\[[^]]*\]", "", event["title"])) if word not in source] == []


@pytest.mark.parametrize("question", items("questions"))
def test_a_question_is_asked_in_the_words_of_the_text(question: Item):
    known = tokens(TEXT)
    asked = [word.strip("’'") for word in tokens(question["text"]) if word not in QUESTION_WORDS]
    assert [word for word in asked if not any(found.startswith(word) for found in known)] == []


def test_the_disputed_claim_has_both_sides():
    (disputed,) = [event["id"] for event in DATA["events"] if event["status"] == "disputed"]
    about = {item["stance"]: item["speaker"] for item in DATA["statements"] if disputed in item["about"]}
    assert about == {"alleges": "pakistan", "denies": "taliban-government"}
