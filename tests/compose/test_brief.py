import datetime

import pytest

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.blocks import Block, FacingBoxes, Figure, Heading, ListBlock, Panel, Paragraph, Table, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import Inlines, NoteReference, plain_text
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from tests.compose.reading import STYLE, brief, rows
from tests.fakes import corpus, raw_data


def headings(document: Document) -> list[str]:
    return [block.text for block in in_order(document.blocks) if isinstance(block, Heading) and block.level == 1]


def lines(block: Block) -> list[Inlines]:
    """The lines of fact in a block: a row of a table is one line."""
    if isinstance(block, Table):
        return [tuple(inline for cell in row.cells for inline in cell) for row in block.rows]
    if isinstance(block, ListBlock):
        return [item.content for item in block.items]
    if isinstance(block, FacingBoxes):
        return [block.left.content, block.right.content]
    return []


def test_the_sections_stand_in_their_order(seed_corpus: Corpus) -> None:
    expected = ["Summary", "Points in dispute", "Open questions", "Timeline", "Actors", "Sources"]
    assert headings(brief(seed_corpus)) == expected
    assert headings(brief(seed_corpus, sections=["sources", "timeline"])) == ["Sources", "Timeline"]


def test_every_line_of_every_section_has_a_note(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, sections=[name for name in SECTIONS if name not in ("evidence", "sources")])
    found = [line for block in in_order(document.blocks) for line in lines(block)]
    assert len(found) > 20
    silent = {"".join(row[:2]) for row in rows(document, "actors-table") if not row[2]}
    bare = [plain_text(line) for line in found if not any(isinstance(part, NoteReference) for part in line)]
    assert set(bare) == silent


def test_every_mark_has_its_note_and_every_note_its_mark(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus)
    marks = {
        part.note
        for block in in_order(document.blocks)
        for line in lines(block)
        for part in line
        if isinstance(part, NoteReference)
    }
    assert marks == {note.id for note in document.notes}


def test_every_quoting_note_quotes_the_article(seed_corpus: Corpus) -> None:
    (article,) = seed_corpus.articles.values()
    quotes = [plain_text(note.content) for note in brief(seed_corpus).notes]
    quoted = [words for text in quotes if text[0] == "“" for words in text[1 : text.rindex("” Source")].split("”; “")]
    assert len(quoted) > 10
    flat = " ".join(article.text.split())
    assert [text for text in quoted if text not in flat] == []


def test_the_bottom_line_is_there_only_when_written(seed_corpus: Corpus) -> None:
    assert not any(isinstance(block, Panel) for block in in_order(brief(seed_corpus).blocks))
    (panel,) = (
        block for block in in_order(brief(seed_corpus, bottom_line="One.\n\nTwo.").blocks) if isinstance(block, Panel)
    )
    assert [plain_text(paragraph) for paragraph in panel.paragraphs] == ["One.", "Two."]


def test_what_the_author_changed_is_marked(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, edits={"taliban-takeover": {"title": "The Taliban took power", "date": "2021-08-15"}})
    rows = [
        [plain_text(cell) for cell in row.cells]
        for block in in_order(document.blocks)
        if isinstance(block, Table)
        for row in block.rows
    ]
    assert [
        "15 August 2021",
        "The Taliban took power (author’s wording, date) ·\N{NO-BREAK SPACE}Taliban-led government",
    ] in rows


def test_nothing_to_say_is_said() -> None:
    document = brief(corpus(raw_data("Nothing.")))
    said = [plain_text(block.content) for block in in_order(document.blocks) if isinstance(block, Paragraph)]
    assert len(said) == 5
    assert not any(isinstance(block, Table | Figure) for block in in_order(document.blocks))
    assert document.notes == ()


def test_margins_are_filled_from_the_spec(seed_corpus: Corpus) -> None:
    margins = brief(seed_corpus, organisation="Desk {date}", marking="tlp:amber+strict", reference="R/1").margins
    assert margins.header_right == margins.footer_centre == "TLP:AMBER+STRICT"
    assert margins.footer_left == "R/1"
    assert margins.footer_right == "Page {page} of {pages}"


def test_an_issue_date_is_needed(seed_corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="issue date"):
        compose(seed_corpus, Spec(), STYLE)
    assert brief(seed_corpus).properties.date == datetime.date(2025, 6, 2)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({}, None),
        ({"bottom_line": "One."}, "The bottom line is the author's own."),
        ({"recommendations": ["One."]}, "The recommendations are the author's own."),
        (
            {"bottom_line": "One.", "recommendations": ["Two."]},
            "The bottom line and the recommendations are the author's own.",
        ),
        ({"bottom_line": "One.", "sections": ["sources"]}, None),
    ],
)
def test_what_the_author_wrote_is_told_apart(seed_corpus: Corpus, own: dict[str, object], said: str | None) -> None:
    last = brief(seed_corpus, **own).blocks[-1]
    assert isinstance(last, Paragraph)
    assert plain_text(last.content).endswith(said or ("meant." if "sections" not in own else "source."))


@pytest.mark.parametrize(
    ("actors", "title"),
    [
        (["pakistan"], "Pakistan: diplomatic relations"),
        (["Kabul", "China"], "Taliban-led government and China: diplomatic relations"),
        (["China", "Pakistan", "Ishaq Dar"], "China and Pakistan: diplomatic relations"),
    ],
)
def test_without_a_title_the_actors_chosen_make_one(seed_corpus: Corpus, actors: list[str], title: str) -> None:
    document = brief(seed_corpus, filters={"actors": actors})
    assert document.properties.title == title
    assert "Diplomatic relations" not in document.title_block.scope
