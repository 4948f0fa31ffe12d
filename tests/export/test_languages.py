"""Passages in another language than the brief say so: on the runs of Word, in the tags of the PDF."""

import io
from typing import Any

import pikepdf
import pytest
from lxml import etree

from briefgen.document.blocks import Paragraph
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from tests.compose.reading import brief
from tests.export.docx.reading import find, unpacked
from tests.fakes import corpus, raw_data, raw_event

STYLE = Style(name="plain")
TEXTS = {
    "fr": "Le ministre a rencontré l’envoyé à Niamey.",
    "ur": "وزیر خارجہ نے کابل کا دورہ کیا۔",
    "zh": "Beijing visit.",
}


def told(article: str, reader: str) -> Document:
    text = TEXTS[article]
    whole = [{"start": 0, "end": len(text)}]
    raw = raw_data(text, events=[raw_event("visit", whole, title=text.rstrip(".۔"), date="2025-04-15")])
    raw["article"] |= {"language": article, "url": "https://example.org/1", "title": text}
    sections = ["timeline", "evidence"]
    return brief(corpus(raw), language=reader, form="brief", citations="inline", sections=sections, title="Report")


def runs(document: Document) -> list[Any]:
    return find(etree.fromstring(unpacked(write_docx(document, STYLE))["word/document.xml"]), "//w:r")


def spoken(document: Document) -> list[tuple[str, str]]:
    """The tags of the PDF that name a language, each with its kind."""
    with pikepdf.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        waiting, found = [pdf.Root.StructTreeRoot.K], []
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, pikepdf.Array):
                waiting += list(kid)
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if "/Lang" in kid:
                    found.append((str(kid.S), str(kid.Lang)))
                if "/K" in kid:
                    waiting.append(kid.K)
    return found


@pytest.mark.parametrize(("article", "attribute", "named"), [("fr", "val", "fr-FR"), ("zh", "eastAsia", "zh-CN")])
def test_runs_of_word_have_the_language_of_their_article(article: str, attribute: str, named: str) -> None:
    words = TEXTS[article].rstrip(".")
    of_source = [run for run in runs(told(article, "en-GB")) if words in "".join(run.itertext())]
    assert len(of_source) == 3  # the row of the timeline, the name of the source, the passage
    for run in of_source:
        assert find(run, f"./w:rPr/w:lang/@w:{attribute}") == [named]


def test_runs_from_right_to_left_have_the_language_of_their_article() -> None:
    of_source = [run for run in runs(told("ur", "en-GB")) if "کابل" in "".join(run.itertext())]
    assert of_source
    for run in of_source:
        assert find(run, "./w:rPr/w:lang/@w:bidi") == ["ur-PK"]


def test_words_of_the_brief_name_no_language() -> None:
    assert not find(etree.fromstring(unpacked(write_docx(told("fr", "fr-CA"), STYLE))["word/document.xml"]), "//w:lang")
    assert spoken(told("fr", "fr-CA")) == []


@pytest.mark.parametrize("article", ["fr", "ur", "zh"])
def test_tags_of_the_pdf_have_the_language_of_their_article(article: str) -> None:
    found = spoken(told(article, "en-GB"))
    assert {language for _, language in found} == {article}
    assert {kind for kind, _ in found} == {"/Span", "/Link"}
    assert len(found) == 3


def test_words_between_passages_part_their_tags() -> None:
    """Tags follow each other as the words do: what stands between two passages is not read after both."""
    line = (Text("Un.", language="fr"), Text(" and "), Text("Deux.", language="fr"), Text(" Trois.", language="fr"))
    found = spoken(told("fr", "en-GB")._replace(blocks=(Paragraph(line),)))
    assert found == [("/Span", "fr"), ("/Span", "fr")]
