"""Which articles may tell of the same as those that come in, and what was found to differ."""

import datetime
import json
from collections.abc import Iterable
from typing import Any

import pytest

from briefgen.corpus.corpus import Conflict, ConflictingValue, Passage
from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.library.library import Library
from briefgen.library.store.conflicts import dump_conflict, load_conflict
from briefgen.library.store.merging_state import CandidateSearch
from briefgen.model import ArticleData
from tests.library.made import article

ARTICLES = [
    article(
        "a", {"text": "Ann left.", "date": "2024-05-10", "actors": ["Ann"]}, {"text": "Zoë came.", "actors": ["Zoë"]}
    ),
    article("b", {"text": "Bob left.", "date": "2024-05-11", "actors": ["Bob"]}),
    article("c", {"text": "Ann came.", "actors": ["Ann"]}, {"text": "Cid slept.", "date": "2024-05-12"}),
    article("d", {"text": "Nobody came.", "date": "2024-06"}),
]


@pytest.fixture
def filled(library: Library) -> Library:
    for data in ARTICLES:
        library.add(data)
    return library


def names(found: Iterable[ArticleData]) -> list[str]:
    return [data.article.id for data in found]


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("search", "since", "until", "found"),
    [
        ({"names": ("ann",)}, None, None, ["c", "a"]),
        ({"names": ("ANN", "Bob")}, None, None, ["c", "b", "a"]),
        ({"names": ("zoe",)}, None, None, ["a"]),
        ({}, "2024-05-11", "2024-05-12", ["c", "b"]),
        ({}, "2024-05-12", None, ["d", "c"]),
        ({}, None, "2024-05-10", ["a"]),
        ({}, "2024-06-01", "2024-06-01", ["d"]),
        ({"names": ("ann",)}, "2024-05-11", "2024-05-11", ["c", "b", "a"]),
        ({"names": ("ann",), "both": True}, "2024-05-10", "2024-05-12", ["a"]),
        ({"names": ("zoë",), "both": True}, "2024-05-10", "2024-05-12", []),
        ({"names": ("ann", "bob"), "both": True}, "2024-05-11", "2024-05-12", ["b"]),
        ({"names": ("ann",), "both": True}, None, None, []),
        ({"names": ("ann", "bob"), "limit": 2}, None, None, ["c", "b"]),
        ({}, None, None, []),
    ],
)
def test_candidates_name_an_actor_or_tell_of_a_day_the_newest_first(
    filled: Library, search: dict[str, Any], since: str | None, until: str | None, found: list[str]
) -> None:
    assert names(filled.candidates(CandidateSearch(since=day(since), until=day(until), **search))) == found


def test_articles_wait_until_they_were_merged(filled: Library) -> None:
    assert names(filled.unmerged(3)) == ["a", "b", "c"]
    filled.record_merging(Merged(articles=tuple(data.article.sha256 for data in ARTICLES[:2])))
    assert names(filled.unmerged(9)) == ["c", "d"]


def test_clusters_are_told_of_the_articles_asked_for(filled: Library) -> None:
    first, third = (ARTICLES[place].article.sha256 for place in (0, 2))
    people = {ItemKey(first, "ann"): "x", ItemKey(third, "ann"): "x"}
    told: dict[ItemKey, str | None] = {ItemKey(first, "e0"): "y", ItemKey(third, "e1"): "y"}
    filled.record_merging(Merged(actors=people, events=told))
    assert filled.clusters("actors", [first, third]) == people
    assert filled.clusters("actors", [third]) == {ItemKey(third, "ann"): "x"}
    assert filled.clusters("events", [first, third]) == told
    assert filled.clusters("events", []) == {}


def differing(cluster: str, field: str, *values: str) -> Conflict:
    given = tuple(ConflictingValue(value, (Passage("a", place, place + 1),)) for place, value in enumerate(values))
    return Conflict(cluster, field, given)


def test_differences_found_anew_take_the_place_of_those_of_the_clusters_looked_at(library: Library) -> None:
    old, other = differing("x", "deaths", "1", "2"), differing("y", "date", "2024", "2025")
    library.record_merging(Merged(looked_at=("x", "y"), conflicts=(old, other)))
    assert library.conflicts() == [old, other]
    new, more = differing("x", "deaths", "1", "3"), differing("x", "date", "2024", "2023")
    library.record_merging(Merged(looked_at=("x",), conflicts=(new, more)))
    assert library.conflicts() == [more, new, other]
    assert library.conflicts(["x"]) == [more, new]
    assert library.conflicts([]) == []
    library.record_merging(Merged(looked_at=("x", "y")))
    assert library.conflicts() == []


def test_a_difference_is_written_and_read_as_it_was() -> None:
    found = differing("x", "date", "2024", "zwölf")
    assert load_conflict(json.loads(dump_conflict(found))) == found
    with pytest.raises(KeyError):
        load_conflict({"cluster": "x", "field": "date"})
