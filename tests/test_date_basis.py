"""What dates rest on, from the file to the page."""

from typing import Any

import pytest

from briefgen.corpus import Corpus, corpus_of
from briefgen.corpus.edits import edited
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model import ArticleData
from briefgen.model.event import Event
from briefgen.service import compose_brief, list_items, refine_spec, source_words
from tests.fakes import raw_actor, raw_article, raw_data, raw_event

WORDS = "Maldonia expelled the Norland ambassador over a report on prisons."
SPAN = [{"start": 0, "end": len(WORDS)}]


def told(article: str, date: str | None, basis: str | None, words: str = WORDS) -> ArticleData:
    """An article that tells of one event."""
    span = [{"start": 0, "end": len(words)}]
    event = raw_event("expulsion", span, title=words.rstrip("."), date=date, date_basis=basis, kind="coerce")
    event["actors"] = [{"id": "maldonia", "part": "agent"}]
    raw = raw_data(words, actors=[raw_actor("Maldonia", span, kind="state")], events=[event])
    return ArticleData.model_validate({**raw, "article": raw_article(words, id=article)})


def dates(corpus: Corpus) -> list[tuple[str | None, str | None]]:
    return [(event.date, event.date_basis) for event in corpus.events]


@pytest.mark.parametrize(
    ("given", "basis"),
    [
        ({"date": "2023-03-31"}, "stated"),
        ({"date": "2023-03-31", "date_basis": None}, "stated"),
        ({"date": "2023-03-31", "date_basis": "reported"}, "reported"),
        ({"date": None, "date_basis": "stated"}, None),
        ({"date": None}, None),
    ],
)
def test_a_date_without_a_basis_is_stated_and_no_date_has_none(given: dict[str, Any], basis: str | None) -> None:
    raw = raw_event("e", SPAN, **given)
    if "date_basis" not in given:
        del raw["date_basis"]
    assert Event.model_validate(raw).date_basis == basis


def test_the_day_of_a_report_is_printed_as_such_and_sorts_by_that_day() -> None:
    later = told("b", "2023-04-02", "stated", "Maldonia shut its only port to Norland after a row.")
    corpus = corpus_of([later, told("a", "2023-03-31", "reported")])
    ids = [row["id"] for row in list_items("events", corpus, refine_spec(None, {}))]
    assert [row.date for row in source_words(corpus, ids, "en-GB").values()] == [
        "reported 31 March 2023",
        "2 April 2023",
    ]
    blocks = repr(compose_brief(corpus, refine_spec(None, {"date": "2023-05-01", "title": "T"})).document.blocks)
    assert "Text(text='reported ', strong=False" in blocks
    assert blocks.index("Text(text='31 March 2023', strong=True") < blocks.index(
        "Text(text='2 April 2023', strong=True"
    )


def test_lists_tell_the_basis() -> None:
    rows = list_items("events", corpus_of([told("a", "2023-03-31", "reported")]), refine_spec(None, {}))
    assert [(row["date"], row["date_basis"]) for row in rows] == [("2023-03-31", "reported")]


@pytest.mark.parametrize(
    ("one", "two", "date"),
    [
        (("2023-03-31", "reported"), ("2023-03-29", "stated"), ("2023-03-29", "stated")),
        (("2023-03-29", "stated"), ("2023-04-20", "reported"), ("2023-03-29", "stated")),
        (("2023-03-29", "context"), ("2023-03-30", "stated"), ("2023-03-30", "stated")),
        (("2023-04-01", "reported"), ("2023-03-31", "reported"), ("2023-03-31", "reported")),
        ((None, None), ("2023-03-31", "reported"), ("2023-03-31", "reported")),
    ],
)
def test_of_merged_events_the_better_date_stands(
    one: tuple[str | None, str | None], two: tuple[str | None, str | None], date: tuple[str, str]
) -> None:
    copy = "Maldonia expelled the Norland ambassador over a prisons report, it said."
    corpus = merged_corpus([told("a", *one), told("b", *two, words=copy)])
    assert dates(corpus) == [date]
    assert [item for item in corpus.differences if "reported" in (one[1], two[1])] == []


def test_reports_of_other_months_are_of_two_events() -> None:
    copy = "Maldonia expelled the Norland ambassador over a prisons report, it said."
    corpus = merged_corpus([told("a", "2023-03-31", "reported"), told("b", "2024-01-10", "reported", copy)])
    assert len(corpus.events) == 2


def test_a_report_before_the_day_of_the_other_is_of_another_event() -> None:
    copy = "Maldonia expelled the Norland ambassador over a prisons report, it said."
    corpus = merged_corpus([told("a", "2023-03-01", "reported"), told("b", "2023-03-31", "stated", copy)])
    assert len(corpus.events) == 2


def test_an_event_merged_by_hand_has_the_best_date() -> None:
    corpus = corpus_of([told("a", "2023-03-31", "reported"), told("b", "2023-03-29", "stated")])
    first, second = (event.id for event in corpus.events)
    spec = refine_spec(None, {"edits": {first: {"merged": [second]}}})
    assert dates(edited(corpus, spec.edits)) == [("2023-03-29", "stated")]
    analyst = refine_spec(None, {"edits": {first: {"date": "2023-03-28"}}})
    assert dates(edited(corpus, analyst.edits))[0] == ("2023-03-28", "analyst")
