"""Lists of what is in the articles, as the command line prints them."""

from typing import Any

from briefgen.compose.listing import LISTS
from briefgen.corpus.filters import select
from briefgen.model import Filters
from tests.fakes import corpus, raw_actor, raw_data, raw_event

TEXT = "Ann met Bob in Riga. Ann left."
FIRST, SECOND = {"start": 0, "end": 20}, {"start": 21, "end": 30}


def article(name: str, **article: Any) -> dict[str, Any]:
    raw = raw_data(
        TEXT,
        themes=[{"id": "t", "label": "Talks", "evidence": [FIRST]}],
        actors=[
            raw_actor("Ann", [FIRST], role="envoy", affiliation="riga", aliases=["A."]),
            raw_actor("Riga", [FIRST], kind="government"),
        ],
        events=[
            raw_event(
                "met", [FIRST], title="Ann met Bob", date="2024-05-03", kind="consult", status="claimed", themes=["t"],
                actors=[{"id": "ann", "part": "agent"}, {"id": "ann", "part": "host"}, {"id": "riga", "part": "host"}],
            ),
            raw_event("left", [SECOND], actors=[{"id": "ann", "part": "agent"}]),
        ],
    )  # fmt: skip
    return raw | {"article": raw["article"] | {"id": name, **article}}


def listed(name: str, *articles: dict[str, Any], **filters: Any) -> list[dict[str, Any]]:
    return LISTS[name](select(corpus(*articles), Filters.model_validate(filters)))


def test_an_event_is_listed_with_who_took_part_what_it_touches_and_who_tells_it() -> None:
    first, second = listed("events", article("a"))
    assert first.items() >= {
        "id": "met", "date": "2024-05-03", "title": "Ann met Bob", "status": "claimed", "kind": "consult",
        "actors": ["ann", "ann", "riga"], "themes": ["t"], "sources": ["a"],
    }.items()  # fmt: skip
    assert second.items() >= {"id": "left", "date": None, "actors": ["ann"], "themes": []}.items()


def test_an_actor_is_listed_with_the_number_of_events_each_counted_once() -> None:
    assert listed("actors", article("a")) == [
        {"id": "ann", "name": "Ann", "kind": "person", "role": "envoy", "affiliation": "riga", "aliases": ["A."],
         "events": 2},
        {"id": "riga", "name": "Riga", "kind": "government", "role": None, "affiliation": None, "aliases": [],
         "events": 1},
    ]  # fmt: skip


def test_a_theme_is_listed_with_the_number_of_its_events() -> None:
    assert listed("themes", article("a"), article("b")) == [{"id": "a:t", "label": "Talks", "events": 2}]


def test_an_article_is_listed_with_where_it_comes_from() -> None:
    known = {"title": "Talks", "publisher": "Post", "published": "2024-05-04", "url": "https://post.example"}
    assert listed("articles", article("b", **known), article("a", title=None, publisher=None)) == [
        {"id": "a", "title": None, "publisher": None, "published": None, "url": None},
        {"id": "b", **known},
    ]


def test_only_what_is_selected_is_listed() -> None:
    left = {"events": ["left"]}
    assert [row["id"] for row in listed("actors", article("a"), **left)] == ["ann"]
    assert listed("themes", article("a"), **left) == []
