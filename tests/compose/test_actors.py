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


def test_those_with_most_to_show_come_first_and_words_count_twice() -> None:
    found = table_of(
        event("first", ("bob", "agent"), ("chad", "agent")), event("second", ("chad", "agent")), statements=True
    )
    assert [row[0] for row in found] == ["Ann", "Chad", "Bob"]
    more = table_of(*(event(name, ("bob", "agent")) for name in ("first", "second", "third")), statements=True)
    assert [row[0] for row in more] == ["Bob", "Ann"]


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


def test_two_deeds_are_told_words_first_then_what_was_done_rather_than_suffered() -> None:
    (row, _) = table_of(
        event("first", ("ann", "target"), ("bob", "agent")),
        event("second", ("ann", "agent")),
        event("third", ("ann", "mediator")),
    )
    assert row[2] == "second; third"
    (row,) = table_of(event("first", ("ann", "target")), event("second", ("ann", "host")), statements=True)
    assert row[2] == "said that talks would go on; second"


def test_of_deeds_alike_the_one_that_more_sources_tell_comes_first() -> None:
    def article(name: str, *words: str) -> dict[str, Any]:
        text = " ".join(words)
        spans = [{"start": text.index(word), "end": text.index(word) + len(word)} for word in words]
        told = [
            raw_event(f"e{number}", [span], title=word, actors=[{"id": "ann", "part": "agent"}])
            for number, (word, span) in enumerate(zip(words, spans, strict=True))
        ]
        raw = raw_data(text, actors=[raw_actor("Ann", spans)], events=told)
        return raw | {"article": raw["article"] | {"id": name}}

    both = corpus(article("a", "Ann came.", "Ann won."), article("b", "Ann had won."))
    document = brief(both, edits={"a:e1": {"merged": ["b:e0"]}})
    assert rows(document, "actors-table")[0][2] == "Ann won.; Ann came."


def test_a_deed_that_the_words_told_already_is_not_told_again() -> None:
    words = {"start": TEXT.span("said")["start"], "end": TEXT.span("talks")["end"]}
    told = raw_event("same", [words], actors=[{"id": "ann", "part": "agent"}])
    (row,) = table_of(told, event("second", ("ann", "agent")), statements=True)
    assert row[2] == "said that talks would go on; second"


def test_each_deed_has_its_note_and_the_name_is_set_strong() -> None:
    actors = [raw_actor("Ann", [TEXT.span("ann")])]
    told = [event("first", ("ann", "agent")), event("second", ("ann", "agent"))]
    document = brief(corpus(raw_data(TEXT.text, actors=actors, events=told)))
    (row,) = table(document, "actors-table").rows
    assert row.cells[0][0].strong
    assert notes_of(document, row.cells[2]) == [
        "“Ann met Bob”; “Ann left” Source 1, paragraph 1.",
    ]


def speech(marked: str) -> Corpus:
    text = MarkedText(marked)
    statement = raw_statement("s", "ann", text, "cue", "words")
    return corpus(raw_data(text.text, actors=[raw_actor("Ann", [{"start": 0, "end": 3}])], statements=[statement]))


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("Ann {cue|said} on Monday {words|that talks failed}.", "said on Monday that talks failed"),
        ("“{words|Talks failed},” {cue|said} Ann.", "Talks failed,” said"),
        ("Ann {cue|said}" + "x" * 40 + "{words|that talks failed}.", "said" + "x" * 40 + "that talks failed"),
        ("Ann {cue|said}" + "x" * 41 + "{words|that talks failed}.", "said “that talks failed”"),
        ("{words|Talks failed}" + "x" * 40 + "{cue|said} Ann.", "Talks failed" + "x" * 40 + "said"),
        ("{words|Talks\nfailed}" + "x" * 41 + "{cue|said} Ann.", "said “Talks failed”"),
    ],
)
def test_what_was_said_is_one_stretch_of_the_source_unless_the_verb_stands_far_off(marked: str, told: str) -> None:
    ((_, _, said),) = rows(brief(speech(marked)), "actors-table")
    assert said == told
