import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.model import dump_article_data, dump_article_line, json_schema, load_article_data
from tests.fakes import MarkedText, raw_actor, raw_data, raw_event, raw_statement


def faults(raw: object) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_article_data(json.dumps(raw), "x.json")
    return [str(fault).removeprefix("x.json: ") for fault in caught.value.faults]


def sample() -> dict[str, Any]:
    whole = [{"start": 0, "end": 3}]
    return raw_data("Ann met Bob.", actors=[raw_actor("Ann", whole)], events=[raw_event("meeting", whole)])


@given(st.text(min_size=1, max_size=200), st.data())
def test_what_is_written_is_read_as_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = {"start": start, "end": end}
    raw = raw_data(text, actors=[raw_actor(text, [span])], events=[raw_event("e", [span], date="2025-05~", title=text)])
    loaded = load_article_data(json.dumps(raw), "x")
    written = dump_article_data(loaded)
    assert load_article_data(written, "y") == loaded
    assert json.loads(written) == raw
    assert loaded.article.text[start:end] == text[start:end]


def test_offsets_count_code_points() -> None:
    text = "👩‍🚀 é met\r\nBob"
    raw = raw_data(text, actors=[raw_actor("Bob", [{"start": len(text) - 3, "end": len(text)}])])
    data = load_article_data(json.dumps(raw), "x")
    (span,) = data.actors[0].evidence
    assert data.article.text[span.start : span.end] == "Bob"


def test_what_a_program_adds_is_kept() -> None:
    raw = sample()
    raw["events"][0] |= {"confidence": 0.5, "by": "a rule"}
    assert json.loads(dump_article_data(load_article_data(json.dumps(raw), "x"))) == raw


def test_a_span_past_the_end_and_an_empty_one() -> None:
    raw = sample()
    raw["events"][0]["evidence"] = [{"start": 0, "end": 99}, {"start": 5, "end": 5}]
    assert faults(raw) == [
        "$.events[0].evidence[0]: ends at 99, but the text has 12 code points; count in Unicode code points",
        "$.events[0].evidence[1]: holds nothing: start 5, end 5; let the end come after the start",
    ]


def test_an_item_without_evidence() -> None:
    raw = sample()
    raw["events"][0]["evidence"] = []
    assert faults(raw) == ["$.events[0].evidence: is too short; give at least 1"]


def test_offsets_are_whole_numbers() -> None:
    raw = sample()
    raw["events"][0]["evidence"] = [{"start": "0", "end": 1.5}]
    assert len(faults(raw)) == 2


def test_ids_that_lead_nowhere_anywhere() -> None:
    raw = sample()
    raw["actors"][0]["affiliation"] = "anna"
    raw["events"][0] |= {"actors": [{"id": "an", "part": "agent"}], "themes": ["trade"]}
    told = faults(raw)
    assert told[0].startswith("$.actors[0].affiliation: 'anna' is not the id of any of actors; did you mean 'ann'?")
    assert told[1].startswith("$.events[0].actors[0].id: 'an'")
    assert told[2].startswith("$.events[0].themes[0]: 'trade' is not the id of any of themes")


def test_a_speaker_and_events_of_a_statement_must_exist() -> None:
    span = {"start": 0, "end": 3}
    raw = sample()
    raw["statements"] = [
        {
            "id": "s",
            "speaker": "bob",
            "cue": span,
            "content": span,
            "stance": "asserts",
            "about": ["metting"],
            "evidence": [span],
        }
    ]
    told = faults(raw)
    assert told[0].startswith("$.statements[0].speaker: 'bob'")
    assert "did you mean 'meeting'?" in told[1]


def test_ids_are_unique_and_nobody_belongs_to_himself() -> None:
    raw = sample()
    whole = [{"start": 0, "end": 3}]
    raw["actors"] = [raw_actor("Ann", whole, affiliation="bob"), raw_actor("Bob", whole, affiliation="ann")]
    raw["events"] *= 2
    told = faults(raw)
    assert "$.events[1].id: 'meeting' is used twice; give each its own id" in told
    assert "$.actors[0].affiliation: 'ann' belongs to itself by way of 'bob'; break the circle" in told
    assert len(told) == 2


def test_a_wrong_enumeration_and_a_missing_key() -> None:
    raw = sample()
    raw["events"][0]["kind"] = "zzz"
    raw["events"][0]["status"] = "plannd"
    del raw["article"]["publisher"]
    told = faults(raw)
    assert "$.article.publisher: is missing; add it; use null or [] where there is nothing to say" in told
    assert "$.events[0].status: 'plannd' is not allowed here; did you mean 'planned'?" in told
    assert any(
        line.startswith("$.events[0].kind: 'zzz' is not allowed here; use one of agree, consult") for line in told
    )


@pytest.mark.parametrize("raw", [None, [], 7, "text", {}, {"schema": "briefgen.article/2"}])
def test_something_else_altogether(raw: object) -> None:
    assert faults(raw)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["schema", "article", "events", "actors", "evidence", "start", "end", "id", "about"]),
                inner,
            )
        ),
    )
)
def test_no_json_brings_anything_but_faults(raw: object) -> None:
    assert faults(raw)


def test_the_schema_describes_every_key() -> None:
    schema = json_schema("article")
    tables = [schema, *schema["$defs"].values()]
    assert len(tables) > 6
    for table in tables:
        for key, value in table.get("properties", {}).items():
            assert value.get("description"), key


def test_a_sample_statement_is_well_formed() -> None:
    text = MarkedText("Ann {cue|said} {content|no}.")
    raw = raw_data(text.text, actors=[raw_actor("Ann", [{"start": 0, "end": 3}])])
    raw["statements"] = [raw_statement("s", "ann", text, "cue", "content")]
    assert load_article_data(json.dumps(raw), "x").statements[0].stance == "asserts"


def test_the_schema_names_the_format_as_needed() -> None:
    schema = json_schema("article")
    assert schema["required"][:2] == ["schema", "article"]
    assert schema["properties"]["schema"]["const"] == "briefgen.article/1"
    assert schema["additionalProperties"] is False


def test_faults_of_form_and_of_reference_are_told_together() -> None:
    raw = sample()
    raw["events"][0] |= {"titel": "x", "date": "2025-02-31", "themes": ["trade"]}
    raw["actors"] *= 2
    raw["actors"][0]["evidence"] = [{"start": 0, "end": 13}]
    text = json.dumps(raw).replace('"language"', '"language": "en", "language"')
    with pytest.raises(InputError) as caught:
        load_article_data(text, "x.json")
    assert [fault.where for fault in caught.value.faults] == [
        "x.json: $.article.language",
        "x.json: $.events[0].date",
        "x.json: $.events[0].titel",
        "x.json: $.actors[0].evidence[0]",
        "x.json: $.actors[1].id",
        "x.json: $.actors[1].evidence[0]",
        "x.json: $.events[0].themes[0]",
    ]


def test_one_place_has_one_fault() -> None:
    raw = sample()
    raw["events"][0]["themes"] = [""]
    assert faults(raw) == ["$.events[0].themes[0]: is empty; say something, or leave the item out"]


def test_a_file_names_its_format() -> None:
    raw = sample()
    raw["schema_"] = raw.pop("schema")
    assert faults(raw) == [
        "$.schema: is missing; add 'briefgen.article/1'",
        "$.schema_: is not a key of this object; did you mean 'schema'?",
    ]


@pytest.mark.parametrize("published", ["2025-05-31T00:00:00", "31.05.2025", 1748649600, "1748649600", "2025-02-30", ""])
def test_the_day_of_publication_has_one_form(published: object) -> None:
    raw = sample()
    raw["article"]["published"] = published
    (told,) = faults(raw)
    assert told.startswith("$.article.published: ")


@pytest.mark.parametrize("confidence", ["0.5", True, 1.5, -1, float("nan"), float("inf")])
def test_confidence_is_a_number_from_0_to_1(confidence: object) -> None:
    raw = sample()
    raw["events"][0]["confidence"] = confidence
    (told,) = faults(raw)
    assert told.startswith("$.events[0].confidence: ")


def test_half_a_surrogate_pair_is_a_fault_that_can_be_printed() -> None:
    raw = sample()
    raw["events"][0]["title"] = "\ud800"
    (told,) = faults(raw)
    assert told.startswith("$.events[0].title: holds half of a character")


def test_control_characters_are_text_like_any_other() -> None:
    raw = raw_data("A\x00\x1b[31m\u202eB")
    data = load_article_data(json.dumps(raw), "x")
    assert json.loads(dump_article_data(data)) == raw


@pytest.mark.parametrize("digest", ["0" * 64, "abc", "A" * 64])
def test_a_digest_that_does_not_fit(digest: str) -> None:
    raw = sample()
    raw["article"]["sha256"] = digest
    (told,) = faults(raw)
    assert told.startswith("$.article.sha256: ")


def test_what_is_written_has_the_keys_in_the_order_of_the_format() -> None:
    raw = sample()
    raw["events"][0] = {"confidence": 0.5, **dict(reversed(raw["events"][0].items()))}
    written = json.loads(dump_article_data(load_article_data(json.dumps(raw), "x")))
    assert list(written) == ["schema", "article", "themes", "actors", "events", "statements", "questions"]
    assert list(written["events"][0]) == [
        "id", "date", "date_basis", "date_text", "title", "kind", "status", "place", "actors", "themes", "evidence",
        "confidence",
    ]  # fmt: skip


def test_each_span_stands_on_a_line_of_its_own() -> None:
    written = dump_article_data(load_article_data(json.dumps(sample()), "x"))
    assert '      "evidence": [\n        {"start": 0, "end": 3}\n      ]' in written
    assert written.endswith("}\n")


def test_a_line_of_json_lines_is_one_line() -> None:
    data = load_article_data(json.dumps(raw_data("Zoë left.\nAnn came.")), "x")
    line = dump_article_line(data)
    assert (line.count("\n"), line[-1]) == (1, "\n")
    assert "Zoë" in line
    assert json.loads(line) == json.loads(dump_article_data(data))


@pytest.mark.parametrize(("length", "number"), [(1, 0), (200, 0), (201, 1)])
def test_an_id_has_two_hundred_characters_at_most(length: int, number: int) -> None:
    raw = sample()
    raw["events"][0]["id"] = "x" * length
    told = faults(raw) if number else []
    assert len(told) == number
    if not number:
        assert load_article_data(json.dumps(raw), "x").events[0].id == "x" * length


@pytest.mark.parametrize("confidence", [0, 0.0, 1, 1.0])
def test_confidence_may_be_none_at_all_or_whole(confidence: float) -> None:
    raw = sample()
    raw["events"][0]["confidence"] = confidence
    assert load_article_data(json.dumps(raw), "x").events[0].confidence == confidence


@pytest.mark.parametrize(("language", "fits"), [("en", True), ("zh-Hant-TW", True), ("x y", False), ("e", False)])
def test_a_language_is_a_tag(language: str, fits: bool) -> None:
    raw = sample()
    raw["article"]["language"] = language
    if fits:
        assert load_article_data(json.dumps(raw), "x").article.language == language
    else:
        assert faults(raw)[0].startswith("$.article.language: ")


def statement_of(speaker: str | None, **more: Any) -> dict[str, Any]:
    text = MarkedText("{who|Two officials} {cue|said} {content|that talks would go on}.")
    said = raw_statement("s", "dar", text, "cue", "content") | {"speaker": speaker} | more
    return raw_data(text.text, statements=[said])


def test_a_speaker_whom_the_text_only_describes_is_kept_in_its_words() -> None:
    raw = statement_of(None, speaker_text={"start": 0, "end": 13})
    data = load_article_data(json.dumps(raw), "x")
    (said,) = data.statements
    assert said.speaker_text is not None
    assert data.article.text[said.speaker_text.start : said.speaker_text.end] == "Two officials"
    assert json.loads(dump_article_data(data))["statements"][0]["speaker_text"] == {"start": 0, "end": 13}


def test_a_statement_needs_a_speaker() -> None:
    assert faults(statement_of(None)) == [
        "$.statements[0]: has no speaker; name an actor in `speaker`, or give the words for one in `speaker_text`"
    ]
    (fault,) = faults(statement_of(None, speaker_text={"start": 0, "end": 900}))
    assert fault.startswith("$.statements[0].speaker_text: ends at 900")
