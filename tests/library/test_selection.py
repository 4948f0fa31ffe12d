"""The corpus of a selection: the articles concerned, the same things as the filters of a brief mean."""

import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.corpus import corpus_of
from briefgen.corpus.filters import select
from briefgen.library.library import Library, open_library
from briefgen.model import ArticleData, Filters
from tests.library.made import article

STATE = {"kind": "state"}
ARTICLES = [
    article("a", {"text": "Ann left.", "date": "2021-05-03", "actors": ["Ann"], "themes": ["Trade"]}),
    article(
        "b", {"text": "Bob came.", "date": "2021-06", "actors": ["Bob"]}, {"text": "Ann stayed.", "actors": ["Ann"]}
    ),
    article("c", {"text": "Nobody slept.", "themes": ["War"]}),
]


@pytest.fixture
def filled(library: Library) -> Library:
    for data in reversed(ARTICLES):
        library.add(data)
    return library


def with_affiliation() -> ArticleData:
    raw = ARTICLES[1].model_dump(mode="json", by_alias=True)
    raw["actors"][0]["affiliation"] = raw["actors"][1]["id"]
    raw["actors"][1]["aliases"] = ["The Boss"]
    return ArticleData.model_validate(raw)


def test_all_articles_make_the_corpus_that_they_make_by_themselves(filled: Library) -> None:
    assert filled.corpus() == corpus_of(ARTICLES)


@pytest.mark.parametrize(
    ("filters", "articles"),
    [
        ({"themes": ["trade"]}, ["a"]),
        ({"themes": ["c:war", "x"]}, ["c"]),
        ({"actors": ["ann"]}, ["a", "b"]),
        ({"actors": ["b:bob"]}, ["b"]),
        ({"events": ["b:e1", "a:e0"]}, ["a", "b"]),
        ({"since": "2021-06-10"}, ["b"]),
        ({"until": "2021-05-31", "actors": ["Ann"]}, ["a"]),
        ({"themes": ["War"], "actors": ["Ann"]}, []),
        ({"events": ["nothing", ":", "a:"]}, []),
    ],
)
def test_only_the_articles_concerned_are_taken(filled: Library, filters: dict[str, Any], articles: list[str]) -> None:
    assert list(filled.corpus(Filters(**filters)).articles) == articles


def test_a_state_is_told_of_where_its_people_are(library: Library) -> None:
    told = [article("p", {"text": "Visas for Afghan nationals were issued."}), article("q", {"text": "Nobody slept."})]
    for data in told:
        library.add(data)
    filters = Filters(actors=("Afghanistan",))
    assert list(library.corpus(filters).articles) == ["p"]
    assert len(select(library.corpus(filters), filters).events) == len(select(corpus_of(told), filters).events) == 1


def test_the_words_of_a_name_with_a_number_may_stand_apart(library: Library) -> None:
    told = [article("p", {"text": "Airbus unveiled its A380."}), article("q", {"text": "Airbus sold a jet."})]
    for data in told:
        library.add(data)
    filters = Filters(actors=("Airbus A380",))
    assert list(library.corpus(filters).articles) == ["p"]
    assert [event.title for event in select(library.corpus(filters), filters).events] == ["Airbus unveiled its A380."]


def test_an_actor_is_meant_by_other_names_and_with_those_affiliated(library: Library) -> None:
    library.add(with_affiliation())
    library.add(ARTICLES[0])
    for name in ("the boss", "Ann", "a:ann"):
        corpus = library.corpus(Filters(actors=(name,)))
        assert {event.title for event in select(corpus, Filters(actors=(name,))).events} >= {"Bob came.", "Ann stayed."}


FILTERS = st.builds(
    Filters,
    themes=st.lists(st.sampled_from(["Trade", "war"]), max_size=2),
    actors=st.lists(st.sampled_from(["Ann", "bob"]), max_size=2),
    since=st.none() | st.just(datetime.date(2021, 6, 1)),
    until=st.none() | st.just(datetime.date(2021, 6, 2)),
)


@given(filters=FILTERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
def test_a_selection_loses_no_event(filled: Library, filters: Filters) -> None:
    whole = {event.id for event in select(corpus_of(ARTICLES), filters).events}
    assert {event.id for event in select(filled.corpus(filters), filters).events} == whole


def test_articles_put_no_circle_together(library: Library) -> None:
    rings = [("a", "b"), ("b", "c"), ("c", "a")]
    for below, above in rings:
        raw = article(f"{below}1", {"text": f"{below}.", "actors": ["a", "b", "c"]}).model_dump(
            mode="json", by_alias=True
        )
        for actor in raw["actors"]:
            actor["affiliation"] = above if actor["id"] == below else None
        library.add(ArticleData.model_validate(raw))
    actors = {actor.id: actor.affiliation for actor in library.corpus().actors}
    assert len(actors) == 3
    assert sorted(actors.values(), key=str) == sorted(["a1:b", "a1:c", None], key=str)


def test_the_order_of_import_is_of_no_account(place: str, tmp_path: Any) -> None:
    with open_library(place) as one, open_library(tmp_path / "other.db") as other:
        for data in ARTICLES:
            one.add(data)
        for data in reversed(ARTICLES):
            other.add(data)
        assert one.corpus() == other.corpus()
