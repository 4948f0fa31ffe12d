"""Open questions: the sources' with their reasons, then the author's."""

import pytest

from briefgen.document.inlines import plain_text
from tests.compose.reading import brief, cells, notes_of, rows, table
from tests.fakes import corpus, raw_data, raw_event

TEXT = "Ann left. Why, nobody knows."
LEFT, WHY = {"start": 0, "end": 9}, {"start": 10, "end": 28}
ANCHOR = "questions-table"


def question(kind: str, *about: str, name: str = "") -> dict[str, object]:
    return {"id": name or kind, "text": f"Is it {name or kind}?", "kind": kind, "about": list(about), "evidence": [WHY]}


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("unknown", "Not known, or yet to happen"),
        ("disputed", "The sides disagree"),
        ("planned", "Announced, not confirmed"),
        ("undated", "No date given"),
    ],
)
def test_a_question_says_why_it_is_open_and_leads_to_its_event(kind: str, why: str) -> None:
    raw = raw_data(TEXT, events=[raw_event("left", [LEFT])], questions=[question(kind, "left")])
    document = brief(corpus(raw))
    (row,) = table(document, ANCHOR).rows
    assert (cells(row), row.about) == ((why, f"Is it {kind}?"), "left")
    assert notes_of(document, row.cells[1]) == ["“Why, nobody knows.” Source 1, paragraph 1."]


def test_questions_of_one_reason_stand_together_under_it() -> None:
    asked = [question("unknown", name="one"), question("planned", name="two"), question("unknown", name="three")]
    found = table(brief(corpus(raw_data(TEXT, questions=asked))), ANCHOR)
    assert [cells(row) for row in found.rows] == [
        ("Not known, or yet to happen", "Is it one?"),
        ("", "Is it three?"),
        ("Announced, not confirmed", "Is it two?"),
    ]
    assert [row.joined for row in found.rows] == [False, True, False]


def test_a_question_about_no_event_leads_to_one_that_its_words_tell() -> None:
    raw = raw_data(TEXT, events=[raw_event("why", [WHY])], questions=[question("unknown")])
    assert [row.about for row in table(brief(corpus(raw)), ANCHOR).rows] == ["why"]


def test_the_author_asks_after_the_sources() -> None:
    document = brief(corpus(raw_data(TEXT, questions=[question("unknown")])), questions=["And now?"])
    assert rows(document, ANCHOR)[1] == ("Asked by the author", "And now?")
    own = table(document, ANCHOR).rows[1]
    assert notes_of(document, own.cells[1]) == []


def test_the_author_may_ask_where_the_sources_do_not() -> None:
    document = brief(corpus(raw_data(TEXT)), questions=["And now?"])
    assert [plain_text(row.cells[1]) for row in table(document, ANCHOR).rows] == ["And now?"]
