import json
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.model.brief import CarriedBrief, dump_brief, load_brief
from tests.fakes import raw_data, raw_event


def raw_brief(text: str = "Ann met Bob.", **changes: Any) -> dict[str, Any]:
    span = {"start": 0, "end": len(text)}
    passage = {"article": "a1", **span}
    told = {
        **{key: value for key, value in raw_event("e", [span]).items() if key not in ("evidence", "themes")},
        "mentions": ["a1:e"],
        "passages": [passage],
    }
    line = {"id": "event-1-2", "section": "timeline", "kind": "evidence", "text": text, "passages": [passage]}
    brief = {
        "schema": "briefgen.brief/1", "spec": {"title": "T"}, "title": "T", "date": "2025-06-01", "form": "brief",
        "articles": [raw_data(text, events=[raw_event("e", [span])])], "events": [told], "actors": [], "lines": [line],
    }  # fmt: skip
    return {**brief, **changes}


def faults(raw: object) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_brief(json.dumps(raw), "x.docx")
    return [str(fault).removeprefix("x.docx: ") for fault in caught.value.faults]


@given(st.text(min_size=1))
def test_what_is_carried_is_read_as_it_was_and_stands_in_xml(text: str) -> None:
    carried = CarriedBrief.model_validate(raw_brief(text))
    written = dump_brief(carried)
    assert load_brief(written.decode(), "x") == carried
    assert dump_brief(load_brief(written.decode(), "x")) == written
    plain = written.decode().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert ElementTree.fromstring(f"<brief>{plain}</brief>").text == written.decode()


def test_a_passage_is_given_by_its_words() -> None:
    carried = load_brief(json.dumps(raw_brief()), "x")
    assert carried.words(carried.lines[0].passages[0]) == "Ann met Bob."


def test_a_passage_outside_its_text_and_one_of_no_article() -> None:
    raw = raw_brief()
    raw["lines"][0]["passages"] = [{"article": "a1", "start": 4, "end": 99}, {"article": "a9", "start": 0, "end": 1}]
    assert faults(raw) == [
        "$.lines[0].passages[0]: lies outside the text: 4 to 99 of 12 code points",
        "$.lines[0].passages[1]: names the article 'a9', which the brief does not carry",
    ]


def test_two_lines_of_one_id() -> None:
    raw = raw_brief()
    raw["lines"] *= 2
    assert faults(raw) == ["$.lines: 2 lines have the id 'event-1-2'; export the brief again"]


def test_a_text_that_was_changed_is_read_nevertheless() -> None:
    raw = raw_brief()
    raw["articles"][0]["article"]["sha256"] = "0" * 64
    assert load_brief(json.dumps(raw), "x").articles[0].article.sha256 == "0" * 64


def test_an_unknown_key_has_the_nearest_name() -> None:
    raw = raw_brief(article=[])
    assert faults(raw) == ["$.article: is not a key of this object; did you mean 'articles'?"]
