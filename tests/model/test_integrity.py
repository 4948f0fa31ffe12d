"""Faults that only the whole of an article's data shows: where spans end, whom ids mean, who belongs to whom."""

from typing import Any

import pytest

from briefgen.model.integrity import MOST_COMPARISONS, reference_faults
from tests.fakes import raw_actor, raw_data, raw_event

WHOLE = {"start": 0, "end": 4}


def faults(raw: Any) -> list[str]:
    return [str(fault).removeprefix("x: ") for fault in reference_faults(raw, "x")]


def belonging(**above: str | None) -> list[str]:
    """The faults of actors of which each belongs to another."""
    return faults(raw_data("Ann.", actors=[raw_actor(name, [WHOLE], affiliation=to) for name, to in above.items()]))


def evidence(*spans: dict[str, Any]) -> list[str]:
    return faults(raw_data("Ann.", events=[raw_event("e", list(spans))]))


@pytest.mark.parametrize("span", [WHOLE, {"start": 3, "end": 4}, {"start": 0, "end": 1}])
def test_a_span_may_reach_to_the_end_of_the_text(span: dict[str, int]) -> None:
    assert evidence(span) == []


@pytest.mark.parametrize(
    ("span", "problem"),
    [
        ({"start": 0, "end": 5}, "ends at 5, but the text has 4 code points; count in Unicode code points"),
        ({"start": 2, "end": 2}, "holds nothing: start 2, end 2; let the end come after the start"),
        ({"start": 3, "end": 2}, "holds nothing: start 3, end 2; let the end come after the start"),
    ],
)
def test_a_span_holds_words_of_the_text(span: dict[str, int], problem: str) -> None:
    assert evidence(WHOLE, span) == [f"$.events[0].evidence[1]: {problem}"]


@pytest.mark.parametrize("span", [{"start": -1, "end": 9}, {"start": True, "end": 9}, {"start": 0, "end": 9.0}, {}])
def test_what_is_no_span_at_all_is_told_elsewhere(span: dict[str, Any]) -> None:
    assert evidence(span) == []
    assert len(evidence(span, {"start": 2, "end": 2})) == 1


def test_the_spans_of_a_statement_are_looked_at_too() -> None:
    said = {"id": "s", "speaker": "ann", "cue": {"start": 0, "end": 5}, "content": {"start": 1, "end": 1}, "about": []}
    raw = raw_data("Ann.", actors=[raw_actor("Ann", [WHOLE])], statements=[{**said, "evidence": [WHOLE]}])
    assert [fault.partition(": ")[0] for fault in faults(raw)] == ["$.statements[0].cue", "$.statements[0].content"]


def test_an_id_of_another_group_is_told_as_such() -> None:
    event = raw_event("e", [WHOLE], actors=[{"id": "e", "part": "agent"}], themes=["ann"])
    question = {"id": "q", "text": "?", "kind": "unknown", "about": ["ann", "e", "nobody"], "evidence": [WHOLE]}
    raw = raw_data("Ann.", actors=[raw_actor("Ann", [WHOLE])], events=[event], questions=[question])
    assert [fault.replace(" is not the id of any of ", " / ") for fault in faults(raw)] == [
        "$.events[0].actors[0].id: 'e' / actors; it is the id of one of events; name one of actors",
        "$.events[0].themes[0]: 'ann' / themes; it is the id of one of actors; name one of themes",
        "$.questions[0].about[0]: 'ann' / events; it is the id of one of actors; name one of events",
        "$.questions[0].about[2]: 'nobody' / events; name one of events",
    ]


def test_hints_end_where_they_would_take_too_long() -> None:
    actors = [raw_actor(f"Actor {number}", [WHOLE]) for number in range(100)]
    events = [
        raw_event(f"e{number}", [WHOLE], actors=[{"id": "actor 7x", "part": "agent"}])
        for number in range(MOST_COMPARISONS // 100 + 1)
    ]
    hints = [fault.rpartition("; ")[2] for fault in faults(raw_data("Ann.", actors=actors, events=events))]
    assert set(hints[:-1]) == {"did you mean 'actor 7'?"}
    assert hints[-1] == "name one of actors"


def test_an_id_is_told_each_time_that_it_is_used_again() -> None:
    raw = raw_data("Ann.", actors=[raw_actor(name, [WHOLE]) for name in ("Ann", "Ann", "Bob", "Ann")])
    assert faults(raw) == [
        "$.actors[1].id: 'ann' is used twice; give each its own id",
        "$.actors[3].id: 'ann' is used twice; give each its own id",
    ]


def test_groups_do_not_share_their_ids() -> None:
    assert faults(raw_data("Ann.", actors=[raw_actor("Ann", [WHOLE])], events=[raw_event("ann", [WHOLE])])) == []


def test_whom_an_actor_belongs_to_may_belong_to_another() -> None:
    assert belonging(ann="bob", bob="cid", cid=None, dan="bob") == []


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ({"ann": "ann"}, ["$.actors[0].affiliation: 'ann' belongs to itself; break the circle"]),
        (
            {"ann": "bob", "bob": "cid", "cid": "bob"},
            ["$.actors[1].affiliation: 'bob' belongs to itself by way of 'cid'; break the circle"],
        ),
        (
            {"ann": "bob", "bob": "ann", "cid": "dan", "dan": "cid"},
            [
                "$.actors[0].affiliation: 'ann' belongs to itself by way of 'bob'; break the circle",
                "$.actors[2].affiliation: 'cid' belongs to itself by way of 'dan'; break the circle",
            ],
        ),
        (
            {"ann": "bob", "bob": "cid", "cid": "dan", "dan": "eve", "eve": "ann"},
            ["$.actors[0].affiliation: 'ann' belongs to itself by way of 'bob', 'cid', 'dan'; break the circle"],
        ),
    ],
)
def test_a_circle_is_told_once_at_its_first_actor(above: dict[str, str | None], told: list[str]) -> None:
    assert belonging(**above) == told


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {"article": 7, "events": 3, "actors": [1, {"id": 2}]},
        {"actors": "x"},
        {"actors": [{"id": "ann", "affiliation": ["bob"]}], "events": [{"actors": [{"id": None}], "themes": {}}]},
    ],
)
def test_what_is_not_of_the_form_is_passed_over(raw: Any) -> None:
    assert faults(raw) == []


def test_a_digest_is_of_the_whole_text() -> None:
    raw = raw_data("Ann.")
    assert len(faults(raw | {"article": raw["article"] | {"text": "Bob"}})) == 1
    short = raw | {"article": raw["article"] | {"sha256": "ab"}}
    assert faults(short) == []
