"""What each filter lets through, and what goes with it."""

from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.filters import Selection, matching_actors, matching_themes, named_actors, select
from briefgen.model import Filters
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

TEXT = MarkedText(
    "{port|Chad closed the port of N'Djamena}. {raid|Rebels raided Abéché}. {talks|Talks began in Rome}.\n"
    "{ann|Ann} {said|said} {what|so}. {beside|Nobody knows why}."
)


def question(name: str, words: str, *about: str) -> dict[str, Any]:
    return {"id": name, "text": name, "kind": "unknown", "about": list(about), "evidence": [TEXT.span(words)]}


def articles(**changes: Any) -> Corpus:
    whole = [TEXT.span("port")]
    raw = raw_data(
        TEXT.text,
        themes=[
            {"id": "trade", "label": "Ports and Trade", "evidence": whole},
            {"id": "war", "label": "War", "evidence": whole},
        ],
        actors=[
            raw_actor("Chad", whole, kind="state", aliases=["N'Djamena"]),
            raw_actor("Army", whole, kind="government", affiliation="chad"),
            raw_actor("Ann", whole),
        ],
        events=[
            raw_event(
                "port", [TEXT.span("port")], date="2024-05", themes=["trade"], actors=[{"id": "chad", "part": "agent"}]
            ),
            raw_event(
                "raid", [TEXT.span("raid")], title="Rebels raided", themes=["war"],
                actors=[{"id": "army", "part": "target"}],
            ),
            raw_event("talks", [TEXT.span("talks")], title="The parley began"),
        ],
        statements=[raw_statement("s", "ann", TEXT, "said", "what", **changes)],
        questions=[question("of-raid", "talks", "raid"), question("on-talks", "talks"), question("beside", "beside")],
    )  # fmt: skip
    raw["article"] |= {"title": "Headlines from the Sahel"}
    return corpus(raw)


def chosen(**filters: Any) -> Selection:
    return select(articles(), Filters.model_validate(filters))


def ids(**filters: Any) -> list[str]:
    return [event.id for event in chosen(**filters).events]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["port", "raid", "talks"]),
        ({"themes": ["TRADE"]}, ["port"]),
        ({"themes": ["ports and trade", "war"]}, ["port", "raid"]),
        ({"actors": ["chad"]}, ["port", "raid"]),
        ({"actors": ["n'djamena"]}, ["port", "raid"]),
        ({"actors": ["Army"]}, ["raid"]),
        ({"actors": ["Ann"]}, []),
        ({"events": ["talks", "port"]}, ["port", "talks"]),
        ({"since": "2024-05-31"}, ["port"]),
        ({"until": "2024-05-01"}, ["port"]),
        ({"since": "2024-06"}, []),
        ({"until": "2024-04"}, []),
        ({"themes": ["trade"], "actors": ["army"]}, []),
        ({"events": ["raid"], "themes": ["trade"]}, []),
    ],
)
def test_an_event_passes_that_fits_every_filter(filters: dict[str, Any], expected: list[str]) -> None:
    assert ids(**filters) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the parley", ["talks"]),
        ("ROME", ["talks"]),
        ("Abéché", ["raid"]),
        ("rebels, raided", ["raid"]),
        ("par", []),
        ("headlines from", ["port", "raid", "talks"]),
        ("nowhere", []),
    ],
)
def test_a_name_that_no_actor_has_fits_where_whole_words_of_the_telling_have_it(name: str, expected: list[str]) -> None:
    assert ids(actors=[name]) == expected


def test_a_name_that_an_actor_has_is_looked_for_in_titles_alone() -> None:
    assert ids(actors=["Ann", "Rome"]) == []
    assert ids(actors=["Ann", "parley"]) == ["talks"]


def test_what_is_said_or_asked_goes_with_the_events_that_it_is_about_or_stands_on_their_words() -> None:
    whole = chosen()
    assert [item.id for item in whole.questions] == ["of-raid", "on-talks", "beside"]
    assert [item.id for item in whole.statements] == ["s"]
    talks = chosen(events=["talks"])
    assert [item.id for item in talks.questions] == ["on-talks"]
    assert talks.statements == ()
    assert [item.id for item in chosen(events=["raid"]).questions] == ["of-raid"]
    about = select(articles(about=["raid"]), Filters(events=("raid",)))
    assert [item.id for item in about.statements] == ["s"]


def test_actors_are_those_who_took_part_or_spoke_and_themes_those_that_are_touched() -> None:
    assert [actor.id for actor in chosen().actors] == ["chad", "army", "ann"]
    port = chosen(events=["port"])
    assert [actor.id for actor in port.actors] == ["chad"]
    assert [theme.id for theme in port.themes] == ["trade"]
    about = select(articles(about=["raid"]), Filters(events=("raid",)))
    assert [actor.id for actor in about.actors] == ["army", "ann"]


def test_actors_are_meant_by_any_name_and_bring_those_who_act_for_them() -> None:
    found = articles()
    assert named_actors(found, ["CHAD", "ann"]) == {"chad", "ann"}
    assert named_actors(found, ["cha"]) == frozenset()
    assert matching_actors(found, ["N'djamena"]) == {"chad", "army"}
    assert matching_actors(found, ["ann"]) == {"ann"}
    assert matching_themes(found, ["War", "trade", "ports"]) == {"war", "trade"}


def test_events_stand_by_date_the_finer_first_and_then_as_they_are_told() -> None:
    text = "One. Two. Three. Four. Five."
    dates = {"One": "2024", "Two": None, "Three": "2024-01-01", "Four": "2023-12-31", "Five": "2024"}
    events = [
        raw_event(
            word,
            [{"start": text.index(word), "end": text.index(word) + len(word) + 1}, {"start": 0, "end": 4}],
            date=date,
        )
        for word, date in reversed(dates.items())
    ]
    found = select(corpus(raw_data(text, events=events)), Filters())
    assert [event.id for event in found.events] == ["Four", "Three", "One", "Five", "Two"]


def test_a_selection_rests_on_the_articles_that_tell_say_or_ask_in_the_order_of_the_corpus() -> None:
    def article(name: str, **groups: Any) -> dict[str, Any]:
        raw = raw_data(TEXT.text, **groups)
        return raw | {"article": raw["article"] | {"id": name}}

    actor = raw_actor("Ann", [TEXT.span("ann")])
    both = corpus(
        article("d", events=[raw_event("e", [TEXT.span("port")])]),
        article("b", actors=[actor], statements=[raw_statement("s", "ann", TEXT, "said", "what")]),
        article("c", actors=[actor]),
        article("a", questions=[question("q", "beside")]),
    )
    assert select(both, Filters()).articles == ("a", "b", "d")
    assert select(both, Filters(events=("d:e",))).articles == ("d",)
