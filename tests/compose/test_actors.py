"""The table of actors: who comes first, in what role, and what each did or said."""

from typing import Any

import pytest

from briefgen.corpus import Corpus
from tests.compose.reading import brief, notes_of, rows, table
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

TEXT = MarkedText(
    "{ann|Ann} {said|said} {talks|that talks would go on}. {first|Ann met Bob}. {second|Ann left}. {third|Ann won}."
)


def table_of(*events: dict[str, Any], statements: bool = False, **ann: Any) -> list[tuple[str, ...]]:
    said = [raw_statement("s", "ann", TEXT, "said", "talks")] if statements else []
    actors = [
        raw_actor("Ann", [TEXT.span("ann")], **ann),
        raw_actor("Bob", [TEXT.span("ann")]),
        raw_actor("Chad", [TEXT.span("ann")], kind="armed_group"),
    ]
    return rows(brief(corpus(raw_data(TEXT.text, actors=actors, events=list(events), statements=said))), "actors-table")


def event(name: str, *parts: tuple[str, str], **changes: Any) -> dict[str, Any]:
    return raw_event(name, [TEXT.span(name)], actors=[{"id": who, "part": part} for who, part in parts], **changes)


def test_those_who_do_more_of_what_is_told_come_first_and_those_who_suffer_it_after_them() -> None:
    found = table_of(event("first", ("bob", "agent"), ("chad", "agent")), event("second", ("chad", "agent")))
    assert [row[0] for row in found] == ["Chad", "Bob"]
    assert [row[0] for row in table_of(event("first", ("ann", "target"), ("bob", "agent")))] == ["Bob", "Ann"]
    assert [row[0] for row in table_of(event("first", ("bob", "agent")), statements=True)] == ["Bob", "Ann"]


@pytest.mark.parametrize(
    ("known", "role"),
    [
        ({}, "Person"),
        ({"role": "foreign minister"}, "Foreign minister"),
        ({"affiliation": "chad"}, "Chad"),
        ({"role": "foreign minister", "affiliation": "chad"}, "Foreign minister, Chad"),
        ({"kind": "armed_group"}, "Armed group"),
    ],
)
def test_a_role_is_what_is_stated_or_else_the_kind(known: dict[str, str], role: str) -> None:
    (row,) = table_of(event("first", ("ann", "agent")), **known)
    assert row[1] == role


def test_what_the_timeline_tells_is_not_told_again() -> None:
    (row, _) = table_of(event("first", ("ann", "agent"), ("bob", "target")), event("second", ("ann", "agent")))
    assert row[2] == ""
    (row,) = table_of(event("first", ("ann", "target")), statements=True)
    assert row[2] == "said that talks would go on"


def test_words_that_the_timeline_has_are_not_told_again() -> None:
    words = {"start": TEXT.span("said")["start"], "end": TEXT.span("talks")["end"]}
    told = raw_event("same", [words], actors=[{"id": "ann", "part": "agent"}])
    (row,) = table_of(told, statements=True)
    assert row[2] == ""


def test_what_is_said_has_its_note_and_the_name_is_set_strong() -> None:
    said = raw_statement("s", "ann", TEXT, "said", "talks")
    actors = [raw_actor("Ann", [TEXT.span("ann")])]
    document = brief(corpus(raw_data(TEXT.text, actors=actors, statements=[said])))
    (row,) = table(document, "actors-table").rows
    assert row.cells[0][0].strong
    assert notes_of(document, row.cells[2]) == ["“said that talks would go on” Source 1, paragraph 1."]


def speech(marked: str) -> Corpus:
    text = MarkedText(marked)
    statement = raw_statement("s", "ann", text, "cue", "words")
    return corpus(raw_data(text.text, actors=[raw_actor("Ann", [{"start": 0, "end": 3}])], statements=[statement]))


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("Ann {cue|said} on Monday {words|that talks failed}.", "said on Monday that talks failed"),
        ("“{words|Talks failed},” {cue|said} Ann.", "said “Talks failed”"),
        ("“{words|Talks failed},” Ann {cue|told} the BBC.", "“Talks failed”"),
        ("Ann {cue|said}" + "x" * 40 + "{words|that talks failed}.", "said" + "x" * 40 + "that talks failed"),
        ("Ann {cue|said}" + "x" * 41 + "{words|that talks failed}.", "said “that talks failed”"),
        ("{words|Talks failed}" + "x" * 40 + "{cue|said} Ann.", "Talks failed"),
        ("Ann {cue|called it} “{words|a good day}”.", "called it “a good day”"),
        ("Ann had not {cue|said} {words|that talks failed}.", "had not said that talks failed"),
        ("Ann is {cue|seeking} {words|more talks}.", "is seeking more talks"),
        ("{words|Talks\nfailed}" + "x" * 41 + "{cue|said} Ann.", "said “Talks failed”"),
    ],
)
def test_what_was_said_is_one_stretch_of_the_source_unless_the_verb_stands_far_off(marked: str, told: str) -> None:
    ((_, _, said),) = rows(brief(speech(marked)), "actors-table")
    assert said == told


@pytest.mark.parametrize(
    "marked",
    [
        "Ann was {cue|asked} {words|why talks failed}.",
        "Ann, {cue|saying} {words|that talks failed}, left.",
        "Ann met them to {cue|propose} {words|more talks}.",
        "Ann formalised her {cue|request} {words|that talks go on}.",
        "“I {cue|think} {words|talks failed},” Ann told them.",
        "{cue|Asked} {words|why talks failed}, Ann left.",
        "Ann {cue|said} {words|“talks failed} and left”.",
        "We further {cue|urge} {words|both sides to talk}.",
        "We also {cue|are announcing} {words|more talks}.",
        "Ann {cue|said} {words|that we know of no talks}.",
        "“{words|Talks failed,” she went on. “Both sides leave},” {cue|said} Ann.",
        "Some things that Ann {cue|wants} {words|to address} are old.",
    ],
)
def test_what_makes_no_sentence_behind_the_name_is_not_told(marked: str) -> None:
    found = rows(brief(speech("Ann came. " + marked)), "actors-table")
    assert [row[2] for row in found] in ([], [""])


def test_what_repeats_a_row_in_other_words_of_the_same_kind_is_not_told_of_an_actor() -> None:
    text = MarkedText(
        "{row|Rebels shelled the harbour town of Aden}. Ann {cue|said} {words|rebels had shelled Aden harbour town}."
    )
    row = raw_event("row", [text.span("row")], title="Rebels shelled the harbour town of Aden")
    said = raw_statement("s", "ann", text, "cue", "words", about=["row"])
    data = raw_data(text.text, actors=[raw_actor("Ann", [text.span("cue")])], events=[row], statements=[said])
    told = brief(corpus(data), form="brief")
    assert "said rebels" not in str(told.blocks)


def test_persons_who_are_only_named_have_their_office_behind() -> None:
    names = ("Ann", "Bob", "Cid", "Dan", "Eve", "Fay", "Gus")
    text = MarkedText("{row|They all met in Doha}.")
    actors = [raw_actor(name, [text.span("row")], role="minister") for name in names]
    row = raw_event("row", [text.span("row")], actors=[{"id": name.lower(), "part": "target"} for name in names])
    assert "Gus (Minister)" in str(brief(corpus(raw_data(text.text, actors=actors, events=[row])), form="brief"))
