"""The list of sources and the line on method: what a reader is told of what the brief rests on."""

import hashlib
from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.document.blocks import Paragraph
from briefgen.document.inlines import Link, plain_text
from tests.compose.reading import brief, headings_of, items, paragraphs, section, texts
from tests.fakes import corpus, raw_data, raw_event

WORDS = "Ministers met in Riga."
WHOLE = [{"start": 0, "end": len(WORDS)}]


def telling(name: str, *events: dict[str, Any], **article: Any) -> dict[str, Any]:
    told = [raw_event(f"e{number}", WHOLE, **event) for number, event in enumerate(events)]
    raw = raw_data(WORDS, events=told)
    return raw | {"article": raw["article"] | {"id": name, "title": None, "publisher": None, **article}}


def method(articles: Corpus, **spec: Any) -> str:
    return paragraphs(brief(articles, **spec), "sources")[-1]


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ({}, "“Ministers met in Riga.”; no title; publisher not stated; date not stated."),
        ({"title": "Riga talks"}, "Riga talks; publisher not stated; date not stated."),
        ({"publisher": "The Post"}, "“Ministers met in Riga.”; no title; The Post; date not stated."),
        (
            {"authors": ["Ann", "Bob"]},
            "Ann, Bob. “Ministers met in Riga.”; no title; publisher not stated; date not stated.",
        ),
        ({"published": "2024-05-03"}, "“Ministers met in Riga.”; no title; publisher not stated; 3 May 2024."),
        (
            {"title": "Riga talks", "publisher": "The Post", "url": "https://post.example/1"},
            "Riga talks; The Post; date not stated.",
        ),
    ],
)
def test_a_source_is_told_with_all_that_is_known_of_it(known: dict[str, Any], line: str) -> None:
    document = brief(corpus(telling("a", {}, **known)))
    (item,) = items(document, "sources")
    assert texts([item]) == [line]
    assert item.anchor == "source-1"
    digest = hashlib.sha256(WORDS.encode()).hexdigest()
    assert document.properties.fingerprints == (("Source 1", f"Text as read: 22 characters, SHA-256 {digest}"),)


def test_titles_are_set_off_dates_hold_together_and_titles_lead_to_their_address() -> None:
    known = {"title": "Riga talks", "published": "2024-05-03"}
    (item,) = items(brief(corpus(telling("a", {}, **known))), "sources")
    title, _, _, _, date, *_ = item.content
    assert (title.emphasis, date.nowrap) == (True, True)
    address = "https://post.example/1"
    (item,) = items(brief(corpus(telling("a", {}, **known, url=address))), "sources")
    assert item.content[0] == Link("Riga talks", address)


def test_sources_are_numbered_in_their_order_and_only_those_that_are_used() -> None:
    articles = corpus(telling("c", {}, title="Third"), telling("a", {}, title="First"), telling("b", title="Unused"))
    listed = items(brief(articles), "sources")
    assert [(text.partition(";")[0], item.anchor) for text, item in zip(texts(listed), listed, strict=True)] == [
        ("First", "source-1"),
        ("Third", "source-2"),
    ]


def test_a_brief_of_nothing_has_no_sources() -> None:
    document = brief(corpus(telling("a")))
    assert paragraphs(document, "sources")[0] == "No sources."
    assert items(document, "sources") == []


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        (
            [telling("a", {"date": "2024-05"})],
            "This brief rests on 1 article, whose publisher is not stated. It tells the one event that they"
            " hold within its scope. The dated events run from May 2024 to"
            " May 2024. Information cut-off: not known, as no article states its date of publication."
            " 1 of 1 events rests on one source.",
        ),
        (
            [
                telling("a", {"date": "2024-05"}, {"date": "2024/2025"}, publisher="Post", published="2024-07-01"),
                telling("b", {"date": "2024-06"}, {}, publisher="Post", published="2024-08-01"),
                telling("c", {}, publisher="Times", published=None),
            ],
            "This brief rests on 3 articles, from 2 outlets. It tells all 5 events that they hold within"
            " its scope. The dated events run from 2024 to 2025."
            " Information cut-off: 1 August 2024. 5 of 5 events rest on one source.",
        ),
        (
            [telling("a", {}, publisher="Post")],
            "This brief rests on 1 article, from one outlet. It tells the one event that they hold"
            " within its scope. No event is dated. Information cut-off: not known, as no"
            " article states its date of publication. 1 of 1 events rests on one source.",
        ),
        ([telling("a")], ""),
    ],
)
def test_the_method_counts_what_the_brief_rests_on(articles: list[dict[str, Any]], told: str) -> None:
    assert method(corpus(*articles), sections=["sources"]) == told


def test_events_that_several_articles_tell_rest_on_more_than_one_source() -> None:
    both = corpus(telling("a", {}, {}), telling("b", {}))
    one = method(both, sections=["sources"], edits={"a:e0": {"merged": ["b:e0"]}})
    assert one.endswith("1 of 2 events rests on one source.")
    none = method(both, sections=["sources"], edits={"a:e0": {"merged": ["b:e0", "a:e1"]}})
    assert none.endswith("Every event rests on more than one source.")


def test_that_points_are_sentences_is_said_where_there_is_a_summary() -> None:
    said = "Summary points are sentences of the sources, unchanged"
    assert said in method(corpus(telling("a", {})), sections=["sources", "summary"])
    assert said not in method(corpus(telling("a", {})), sections=["sources", "timeline"])


def test_the_method_is_small_print_under_the_list() -> None:
    *_, last = section(brief(corpus(telling("a", {}))), "sources")
    assert isinstance(last, Paragraph)
    assert last.role == "small"


def test_a_lone_source_that_the_evidence_names_has_no_list_of_its_own() -> None:
    lone = corpus(raw_data("Ann left.", events=[raw_event("left", [{"start": 0, "end": 9}], date="2024")]))
    document = brief(lone, citations="inline", sections=["timeline", "evidence", "sources"])
    assert headings_of(document) == ["Timeline", "The evidence"]
    assert plain_text(document.blocks[-1].content).startswith("This brief rests on 1 article")
    for kept in ({"citations": "footnotes"}, {"sections": ["timeline", "sources", "evidence"]}):
        spec = {"citations": "inline", "sections": ["timeline", "evidence", "sources"], **kept}
        assert "Sources" in headings_of(brief(lone, **spec))
