"""How lines cite what they rest on: in one bracket each, or in a footnote each."""

from dataclasses import replace

import pytest

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.blocks import Block, FacingBoxes, ListBlock, Paragraph, Table, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference, Inlines, NoteReference, plain_text
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from tests.compose.reading import STYLE, notes_of, table
from tests.fakes import corpus, raw_data, raw_event

LINES = ("One met two.", "Three met four.", "Five met six.", "Seven met eight.")


def inline(articles: Corpus, **spec: object) -> Document:
    return compose(articles, Spec.model_validate({"date": "2025-06-02", "form": "full", **spec}), STYLE)


def told(name: str, *paragraphs: int, of: str = "met") -> dict[str, object]:
    """An article of four paragraphs and an event that rests on some of them."""
    text = "\n".join(LINES)
    spans = [
        {"start": text.index(LINES[number - 1]), "end": text.index(LINES[number - 1]) + 3} for number in paragraphs
    ]
    raw = raw_data(text, events=[raw_event(of, spans, title=f"Told by {name}", date="2024")])
    raw["article"]["id"] = name
    return raw


def lines(document: Document) -> list[Inlines]:
    """Every line that can cite."""
    found: list[Inlines] = []
    for block in in_order(document.blocks):
        found += _lines(block)
    return found


def _lines(block: Block) -> list[Inlines]:
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row.cells]
    if isinstance(block, ListBlock):
        return [part for item in block.items for part in (item.content, item.detail)]
    if isinstance(block, FacingBoxes):
        return [block.left.content, block.right.content]
    return [block.content] if isinstance(block, Paragraph) else []


def anchors(document: Document) -> set[str]:
    found = {getattr(block, "anchor", "") for block in in_order(document.blocks)}
    for block in in_order(document.blocks):
        parts = block.rows if isinstance(block, Table) else block.items if isinstance(block, ListBlock) else ()
        found |= {part.anchor for part in parts if part.anchor}
    return found


def title_cell(document: Document, row: int = 0) -> Inlines:
    return table(document, "timeline-table").rows[row].cells[1]


def test_a_line_cites_source_and_paragraph() -> None:
    cell = title_cell(inline(corpus(told("a", 2))))
    assert plain_text(cell) == "Told by a [1 ¶2]"
    assert [part for part in cell if isinstance(part, CrossReference)] == [
        CrossReference("1 ¶2", "evidence-1-2", small=True)
    ]


def test_the_paragraphs_of_a_source_stand_sorted_in_one_bracket_each_once() -> None:
    cell = title_cell(inline(corpus(told("a", 4, 1, 4))))
    assert plain_text(cell) == "Told by a [1 ¶1, 4]"
    assert [part.anchor for part in cell if isinstance(part, CrossReference)] == ["evidence-1-1", "evidence-1-4"]


def test_the_sources_of_a_line_stand_in_one_bracket() -> None:
    articles = corpus(*(told(name, *cited) for name, cited in (("a", (1,)), ("b", (3,)), ("c", (4, 1)))))
    passages = tuple(passage for each in reversed(articles.events) for passage in each.passages)
    merged = replace(articles.events[0], passages=passages, title="All met")
    assert plain_text(title_cell(inline(replace(articles, events=(merged,))))) == "All met [1 ¶1; 2 ¶3; 3 ¶1, 4]"


def test_words_that_run_over_paragraphs_cite_each_of_them() -> None:
    text = "\n\n".join(LINES)
    spans = [{"start": 4, "end": text.index("Five") + 4}]
    document = inline(corpus(raw_data(text, events=[raw_event("met", spans, title="All met", date="2024")])))
    assert plain_text(title_cell(document)) == "All met [1 ¶1, 2, 3]"


def test_no_line_of_the_seed_has_two_brackets_and_every_line_of_fact_has_one(seed_corpus: Corpus) -> None:
    document = inline(seed_corpus, sections=[name for name in SECTIONS if name not in ("evidence", "sources")])
    counts = [plain_text(line).count(" [1 ¶") for line in lines(document)]
    assert max(counts) == 1
    assert sum(counts) > 15
    assert document.notes == ()
    assert not any(isinstance(part, NoteReference) for line in lines(document) for part in line)


@pytest.mark.parametrize("citations", ["inline", "footnotes"])
@pytest.mark.parametrize("without", [(), ("evidence",), ("sources",), ("sources", "evidence"), ("timeline", "summary")])
def test_nothing_leads_nowhere(seed_corpus: Corpus, citations: str, without: tuple[str, ...]) -> None:
    sections = [name for name in SECTIONS if name not in without]
    document = inline(seed_corpus, sections=sections, citations=citations)
    content = [*lines(document), *(note.content for note in document.notes)]
    led = {part.anchor for line in content for part in line if isinstance(part, CrossReference)}
    assert led - anchors(document) == set()
    assert bool(led) == ("evidence" not in without or (citations == "footnotes" and "sources" not in without))


def test_without_the_evidence_a_citation_is_plain_words(seed_corpus: Corpus) -> None:
    document = inline(seed_corpus, sections=["summary"])
    (points,) = (block for block in in_order(document.blocks) if isinstance(block, ListBlock))
    assert plain_text(points.items[0].content).endswith(". [1 ¶1]")
    assert not any(isinstance(part, CrossReference) for part in points.items[0].content)


def test_footnotes_are_one_a_line_with_all_its_passages_and_none_is_marked_twice() -> None:
    document = inline(corpus(told("a", 4, 1)), citations="footnotes")
    assert notes_of(document, title_cell(document)) == ["“Sev”; “One” Source 1, paragraphs 1, 4."]
    marks = [part.note for line in lines(document) for part in line if isinstance(part, NoteReference)]
    assert marks == [note.id for note in document.notes]
    assert len(set(marks)) == len(marks) > 1


def test_a_line_of_the_seed_has_one_footnote_at_most(seed_corpus: Corpus) -> None:
    document = inline(seed_corpus, citations="footnotes")
    counts = [sum(isinstance(part, NoteReference) for part in line) for line in lines(document)]
    assert max(counts) == 1
    assert sum(counts) == len(document.notes) > 15
    assert all(plain_text(note.content).count("Source 1") == 1 for note in document.notes)
