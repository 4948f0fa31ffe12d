import io
from collections.abc import Callable

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.document.blocks import Caption, Column, Heading, ListBlock, ListItem, Panel, Paragraph, Row, Table
from briefgen.document.document import Document, Note
from briefgen.document.inlines import CrossReference, Link, NoteReference, Text
from briefgen.export.docx import write_docx
from briefgen.export.docx.xml import attribute, clean, escaped
from tests.export.docx.documents import document
from tests.export.docx.reading import PLAIN, body, find, text, texts

HOSTILE = [
    "<w:p/> & \"quotes\" 'and' ]]> &amp; <!-- -->",
    "null \x00 bell \x07 escape \x1b form \x0c \ufffe \uffff",
    "lone \ud800 surrogate",
    "line\nfeed\ttab\r\nreturn\u2028separator",
    "family 👨‍👩‍👧 flag 🇵🇰 skin 👍🏽",
    "w" * 400,
    "قال الوزير إن المعبر سيفتح (in June 2024) قريبا",
    "The text הנמל stands here",
    "\u202eoverride\u202c \u200f",
    "",
    " ",
]


def everywhere(words: str) -> Document:
    """A document with the same words in every place that takes words."""
    run = (Text(words, strong=True), Text(words, nowrap=True, muted=True), NoteReference("n"))
    return document(
        Panel(words, "panel", (run,)),
        Heading(1, words, "heading"),
        Paragraph((*run, Link(words, "https://example.org/"), CrossReference(words, "table"))),
        ListBlock((ListItem(run, run, "item"),), ordered=True),
        Table(
            (Column(words, nowrap=True), Column(words)),
            (Row((run, run), "row"),),
            Caption(words, 1, words),
            words,
            "table",
        ),
        with_notes=(Note("n", run[:2]),),
        title=words,
        author=words,
        organisation=words,
        subject=words,
        keywords=(words, words),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_any_text_anywhere_gives_a_valid_file(words: str, faults: Callable[[bytes], list[str]]) -> None:
    data = write_docx(everywhere(words), PLAIN)
    assert faults(data) == []
    docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("words", HOSTILE)
def test_the_words_arrive(words: str) -> None:
    root = body(document(Paragraph((Text(words),))))
    assert texts(root, "BodyText") == [clean(words)]


def test_what_xml_forbids_is_replaced_in_sight_and_line_ends_are_spaces() -> None:
    assert clean("a\x00b\ud800c\ufffed") == "a\ufffdb\ufffdc\ufffdd"
    assert clean("a\nb\tc\u2028d") == "a b c d"


@given(st.text(st.characters()))
@settings(max_examples=200)
def test_escaped_text_is_well_formed_and_reads_back(words: str) -> None:
    element = etree.fromstring(f'<a b="{attribute(words)}">{escaped(words)}</a>')
    assert (element.text or "") == element.get("b") == clean(words)


def test_a_word_that_may_not_wrap_keeps_its_spaces_and_hyphens_together() -> None:
    root = body(document(Paragraph((Text("3 March 2024-25", nowrap=True),))))
    assert texts(root, "BodyText") == ["3\u00a0March\u00a02024-25"]
    assert len(find(root, "//w:noBreakHyphen")) == 1


def test_a_long_word_does_not_widen_its_table() -> None:
    root = body(everywhere("w" * 400))
    table = find(root, "//w:tbl")[0]
    assert find(table, "./w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    width = sum(map(int, find(table, "./w:tblGrid/w:gridCol/@w:w")))
    page = int(find(root, "//w:pgSz/@w:w")[0])
    margins = sum(map(int, find(root, "//w:pgMar/@w:left | //w:pgMar/@w:right")))
    assert width <= page - margins + 1
    assert text(table).count("w" * 400) >= 1
