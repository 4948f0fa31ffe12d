"""Open questions: the sources' with their reasons, then the author's."""

import pytest

from briefgen.document.blocks import ListBlock
from briefgen.document.inlines import plain_text
from tests.compose.reading import brief, items, notes_of, section, texts
from tests.fakes import corpus, raw_data, raw_event

TEXT = "Ann left. Why, nobody knows."
LEFT, WHY = {"start": 0, "end": 9}, {"start": 10, "end": 28}


def question(kind: str, *about: str) -> dict[str, object]:
    return {"id": kind, "text": f"Is it {kind}?", "kind": kind, "about": list(about), "evidence": [WHY]}


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("unknown", "The source says that this is not known, or has not happened yet."),
        ("disputed", "The sides contradict each other."),
        ("planned", "Announced; no source confirms it yet."),
        ("undated", "The source gives no date."),
    ],
)
def test_a_question_says_why_it_is_open_and_leads_to_its_event(kind: str, why: str) -> None:
    raw = raw_data(TEXT, events=[raw_event("left", [LEFT])], questions=[question(kind, "left")])
    document = brief(corpus(raw))
    (item,) = items(document, "questions")
    assert (texts([item]), plain_text(item.detail), item.about) == ([f"Is it {kind}?"], why, "left")
    assert notes_of(document, item.content) == ["“Why, nobody knows.” Source 1, paragraph 1."]
    assert all(part.muted for part in item.detail)


def test_a_question_about_no_event_leads_to_one_that_its_words_tell() -> None:
    raw = raw_data(TEXT, events=[raw_event("why", [WHY])], questions=[question("unknown")])
    assert [item.about for item in items(brief(corpus(raw)), "questions")] == ["why"]


def test_the_author_asks_after_the_sources_and_numbers_go_on() -> None:
    document = brief(corpus(raw_data(TEXT, questions=[question("unknown")])), questions=["And now?"])
    (block,) = section(document, "questions")
    assert isinstance(block, ListBlock)
    assert block.ordered
    assert texts(block.items) == ["Is it unknown?", "And now?"]
    own = block.items[1]
    assert plain_text(own.detail) == "Raised by the author of this brief."
    assert all(part.muted for part in own.detail)
    assert notes_of(document, own.content) == []


def test_the_author_may_ask_where_the_sources_do_not() -> None:
    assert texts(items(brief(corpus(raw_data(TEXT)), questions=["And now?"]), "questions")) == ["And now?"]
