"""The evidence: each cited paragraph once, the cited words shaded, and where they are used."""

from typing import Any

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.blocks import Heading, Paragraph, Row, Table
from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference, Inlines, Link, Text, plain_text
from briefgen.model import Spec
from tests.compose.reading import STYLE, section
from tests.fakes import corpus, raw_data, raw_event

LONG = "Rain fell on the old town for days. " * 8


def brief(articles: Corpus, **spec: object) -> Document:
    return compose(articles, Spec.model_validate({"date": "2025-06-02", **spec}), STYLE)


def telling(text: str, *cited: str, **article: Any) -> Corpus:
    """An article with an event for each stretch of words."""
    spans = [{"start": text.index(words), "end": text.index(words) + len(words)} for words in cited]
    events = [raw_event(f"e{number}", [span], title=f"Event {number}") for number, span in enumerate(spans, 1)]
    raw = raw_data(text, events=events)
    raw["article"] |= article
    return corpus(raw)


def evidence_rows(document: Document) -> list[Row]:
    return [row for block in section(document, "evidence") if isinstance(block, Table) for row in block.rows]


def shaded(line: Inlines) -> list[str]:
    return [part.text for part in line if isinstance(part, Text) and part.shaded]


def passages(document: Document) -> list[str]:
    return [plain_text(row.cells[1]) for row in evidence_rows(document)]


ONLY = {"sections": ["timeline", "evidence"]}


def test_each_cited_paragraph_stands_there_once_in_order_with_the_cited_words_shaded() -> None:
    text = "Ann met Bob and left.\n\nNobody cites this.\n\nCid went home."
    document = brief(telling(text, "Cid went", "left", "Ann met"), **ONLY)
    rows = evidence_rows(document)
    assert [(row.anchor, plain_text(row.cells[0])) for row in rows] == [("evidence-1-1", "¶1"), ("evidence-1-3", "¶3")]
    assert passages(document) == ["Ann met Bob and left.", "Cid went home."]
    assert [shaded(row.cells[1]) for row in rows] == [["Ann met", "left"], ["Cid went"]]
    assert rows[1].about == "e1"


def test_words_cited_twice_are_shaded_once_and_white_space_is_one_space() -> None:
    document = brief(telling("Ann  met\tBob and left.", "Ann  met", "met\tBob"), **ONLY)
    assert passages(document) == ["Ann met Bob and left."]
    assert [shaded(row.cells[1]) for row in evidence_rows(document)] == [["Ann met Bob"]]


def test_a_long_paragraph_is_cut_to_the_sentences_that_are_cited() -> None:
    text = f"{LONG}Ann met Bob there. Then she left. {LONG}Cid went home. {LONG}"
    document = brief(telling(text, "met Bob", "left", "Cid"), **ONLY)
    assert passages(document) == ["… Ann met Bob there. Then she left. … Cid went home. …"]


def test_a_paragraph_of_moderate_length_is_whole() -> None:
    text = f"{LONG}Ann met Bob there."
    assert passages(brief(telling(text, "Ann"), **ONLY)) == [text]


def test_where_a_paragraph_is_used_is_told_by_section_and_line_and_leads_there() -> None:
    document = brief(telling("Ann met Bob and left.", "Ann met", "left"), sections=["summary", "timeline", "evidence"])
    (row,) = evidence_rows(document)
    assert plain_text(row.cells[2]) == "Summary 1 · Told without a date 1, 2"
    led = [part for part in row.cells[2] if isinstance(part, CrossReference)]
    assert [part.anchor for part in led] == ["summary-1", "event-1", "event-2"]
    assert all(part.small and part.muted for part in led)


def test_a_source_is_told_by_number_title_publisher_and_date_the_title_being_the_link() -> None:
    known = {"title": "Talks", "publisher": "The Post", "published": "2024-05-03", "url": "https://post.example/1"}
    document = brief(telling("Ann met Bob.", "Ann", **known), **ONLY)
    heading = next(block for block in document.blocks if isinstance(block, Heading) and block.anchor == "evidence")
    assert (heading.text, heading.new_page) == ("The evidence", False)  # the page before holds a line
    _, source, _ = section(document, "evidence")
    assert isinstance(source, Paragraph)
    assert source.keep
    assert plain_text(source.content) == "1\N{EN SPACE}Talks · The Post · 3 May 2024"
    assert Link("Talks", known["url"]) in source.content


def test_a_source_without_a_title_is_named_by_its_first_words_and_says_in_small_print_what_it_lacks() -> None:
    document = brief(telling("Ann met Bob.\n\nCid left.", "Ann", title=None, publisher=None), **ONLY)
    _, source, _ = section(document, "evidence")
    assert isinstance(source, Paragraph)
    words = "1\N{EN SPACE}“Ann met Bob.” · no title · publisher not stated · date not stated"
    assert plain_text(source.content) == words
    _, name, *details = source.content
    assert name == Text("“Ann met Bob.”", strong=True)
    assert all(isinstance(part, Text) and part.small and part.muted for part in details)


def test_what_cites_nothing_has_no_evidence() -> None:
    document = brief(corpus(raw_data("Nothing.")))
    assert section(document, "evidence") == []
    assert not any(isinstance(block, Heading) and block.anchor == "evidence" for block in document.blocks)


def test_the_seed_shades_the_words_that_its_data_cites_and_nothing_else(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, sections=["timeline", "evidence"])
    rows = evidence_rows(document)
    assert [row.anchor for row in rows] == [f"evidence-1-{number}" for number in range(1, 8)]
    cited = {seed_corpus.words(passage) for event in seed_corpus.events for passage in event.passages}
    shades = [" ".join(words.split()) for row in rows for words in shaded(row.cells[1])]
    assert all(any(" ".join(words.split()) in shade for shade in shades) for words in cited)
    (article,) = seed_corpus.articles.values()
    held = set[int]().union(
        *(range(passage.start, passage.end) for event in seed_corpus.events for passage in event.passages)
    )
    count = sum(not article.text[place].isspace() for place in held)
    assert sum(not char.isspace() for shade in shades for char in shade) == count
