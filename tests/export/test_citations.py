"""Citations and the evidence in both formats: every link has its place, the cited words have their ground."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from outloud import check
from pdfua import validate

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.blocks import FULL_PAGE, Table
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.document.style import POINTS_PER_MM, Style
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS

STYLE = Style(name="plain")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHADE = tuple(int(STYLE.colours.shade[place : place + 2], 16) / 255 for place in (1, 3, 5))


def composed(corpus: Corpus, **spec: object) -> Document:
    return compose(corpus, Spec.model_validate({"date": "2025-06-02", **spec}), STYLE)


@pytest.fixture(scope="module")
def document(seed_corpus: Corpus) -> Document:
    return composed(seed_corpus)


@pytest.fixture(scope="module")
def pdf(document: Document) -> bytes:
    return write_pdf(document, STYLE)


@pytest.fixture(scope="module")
def docx(document: Document) -> bytes:
    return write_docx(document, STYLE)


def main_part(docx: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def shaded_words(document: Document) -> list[str]:
    cells = [cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row.cells]
    return [part.text for cell in cells for part in cell if isinstance(part, Text) and part.shaded]


def targets(pdf: bytes) -> tuple[list[str], set[str]]:
    """Where the links of a PDF within it lead, empty for nowhere; and the destinations that there are."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = [str(name) for name in opened.Root.Names.Dests.Names][::2]
        links = [link for page in opened.pages for link in page.get("/Annots", []) if "/A" not in link]
        return [str(link.get("/Dest", "")) for link in links], set(names)


def bookmarks(root: Any) -> tuple[list[str], set[str]]:
    """Where the links of a Word file within it lead, and its bookmarks."""
    led = [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    return led, {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}


def test_links_of_the_pdf_lead_to_the_evidence_and_back(pdf: bytes) -> None:
    led, there = targets(pdf)
    assert {f"evidence-1-{number}" for number in range(1, 8)} <= set(led)
    assert {"summary-1", "event-1", "questions-table-1"} <= set(led)
    assert set(led) <= there


def test_links_of_the_word_file_lead_to_the_evidence_and_back(docx: bytes) -> None:
    led, there = bookmarks(main_part(docx))
    assert {f"evidence_1_{number}" for number in range(1, 8)} <= set(led)
    assert {"summary_1", "event_1", "questions_table_1"} <= set(led)
    assert set(led) <= there


@pytest.mark.parametrize("citations", ["inline", "footnotes"])
@pytest.mark.parametrize("without", [{"sources"}, {"evidence"}, {"sources", "evidence"}])
def test_no_file_has_a_link_to_nowhere(seed_corpus: Corpus, citations: str, without: set[str]) -> None:
    sections = [name for name in SECTIONS if name not in without]
    document = composed(seed_corpus, sections=sections, citations=citations)
    led, there = targets(write_pdf(document, STYLE))
    assert set(led) <= there
    led, there = bookmarks(main_part(write_docx(document, STYLE)))
    assert set(led) <= there


def test_a_citation_reads_the_same_in_both_files_and_does_not_break(pdf: bytes, docx: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        lines = [line["text"] for page in pages.pages for line in page.extract_text_lines(return_chars=False)]
    assert any("engagement. [1 ¶1]" in line for line in lines)
    assert not any(re.search(r"\[\d+$|¶[\d, ]*,$|¶$", line) for line in lines if "[" in line)
    points = ["".join(text.text or "" for text in each.iter(f"{W}t")) for each in main_part(docx).iter(f"{W}p")]
    assert sum("[1\N{NO-BREAK SPACE}¶1]" in point for point in points) >= 3


@pytest.mark.parametrize("margin", [18, 22, 27, 33])
def test_no_citation_stands_alone_on_a_line(seed_corpus: Corpus, margin: int) -> None:
    style = Style.model_validate({"name": "plain", "page": {"margin_right_mm": margin}})
    made = compose(seed_corpus, Spec.model_validate({"date": "2025-06-02"}), style)
    with pdfplumber.open(io.BytesIO(write_pdf(made, style))) as pages:
        page = pages.pages[0]
        right = style.page.width - margin * POINTS_PER_MM
        below = page.search("Told without a date")
        end = below[0]["top"] if below else page.height
        side = (right - style.side_width, 0, right, end)
        main = (0, 0, right - style.side_width, end)
        lines = [line["text"] for box in (side, main) for line in page.crop(box).extract_text_lines(return_chars=False)]
    assert sum("¶" in line for line in lines) > 15
    assert [line for line in lines if re.match(r"\[?\d+ ¶|¶", line)] == []


def test_in_word_a_citation_is_bound_to_the_word_before_it(docx: bytes) -> None:
    paragraphs = ["".join(text.text or "" for text in each.iter(f"{W}t")) for each in main_part(docx).iter(f"{W}p")]
    assert sum("\N{NO-BREAK SPACE}[1\N{NO-BREAK SPACE}¶" in each for each in paragraphs) > 15
    assert not any(" [1\N{NO-BREAK SPACE}¶" in each for each in paragraphs)


def test_the_shaded_runs_of_word_are_the_words_cited(document: Document, docx: bytes) -> None:
    runs = [run for run in main_part(docx).iter(f"{W}r") if run.find(f"{W}rPr/{W}shd") is not None]
    assert ["".join(run.itertext()) for run in runs] == shaded_words(document)
    assert {run.find(f"{W}rPr/{W}shd").get(f"{W}fill") for run in runs} == {STYLE.colours.shade[1:].upper()}


def test_in_the_pdf_the_words_cited_stand_on_their_ground(document: Document, pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        held = [
            char["text"]
            for page in pages.pages
            for char in page.chars
            if any(_holds(box, char) for box in page.rects if _is_shade(box))
        ]
    printed = "".join(held).replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    assert printed == "".join("".join(words.split()) for words in shaded_words(document))


def _is_shade(box: dict[str, Any]) -> bool:
    colour = box["non_stroking_color"]
    return len(colour) == len(SHADE) and all(abs(one - two) < 0.01 for one, two in zip(colour, SHADE, strict=True))


def _holds(box: dict[str, Any], char: dict[str, Any]) -> bool:
    middle = (char["x0"] + char["x1"]) / 2
    return bool(
        box["x0"] <= middle <= box["x1"] and box["top"] < char["bottom"] - 2 and char["top"] + 2 < box["bottom"]
    )


def test_the_ground_differs_from_paper_where_colours_are_grey() -> None:
    red, green, blue = SHADE
    assert 0.3 * red + 0.59 * green + 0.11 * blue < 0.95


def test_the_evidence_begins_a_page_after_one_that_is_about_full(seed_corpus: Corpus) -> None:
    document = composed(seed_corpus, form="page")
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pages:
        assert [page.extract_text().startswith("The evidence") for page in pages.pages] == [False, True]
    (heading,) = main_part(write_docx(document, STYLE)).iter(f"{W}pageBreakBefore")
    assert "".join(heading.getparent().getparent().itertext()) == "The evidence"


def test_the_evidence_follows_where_the_page_would_stay_too_empty(pdf: bytes, docx: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        told = pages.pages[1].extract_text()
        assert "\nThe evidence\n" in told
        lowest = [
            max(word["bottom"] for word in page.crop((0, 0, page.width, 780)).extract_words()) for page in pages.pages
        ]
    text_height = STYLE.page.height - 2 * 22 * POINTS_PER_MM
    assert [(bottom - 22 * POINTS_PER_MM) / text_height >= FULL_PAGE for bottom in lowest[:-1]] == [True]
    assert list(main_part(docx).iter(f"{W}pageBreakBefore")) == []


def test_everything_told_leaves_no_page_of_the_pdf_too_empty_either(seed_corpus: Corpus) -> None:
    document = composed(seed_corpus, form="full")
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pages:
        assert "\nThe evidence\n" in pages.pages[1].extract_text()


def test_the_word_file_is_valid_and_names_the_texts_in_its_properties(
    docx: bytes, document: Document, tmp_path: Path
) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(docx)
    assert [error.description for error in OpenXmlValidator().validate(file).errors] == []
    with zipfile.ZipFile(file) as archive:
        custom = etree.fromstring(archive.read("docProps/custom.xml"))
        printed = archive.read("word/document.xml").decode()
    ((name, proof),) = document.properties.fingerprints
    assert [(each.get("name"), "".join(each.itertext())) for each in custom] == [(name, proof)]
    assert "SHA-256" not in printed


def test_the_pdf_names_the_texts_in_its_properties(pdf: bytes, document: Document) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
        assert metadata["dc:relation"] == {": ".join(pair) for pair in document.properties.fingerprints}
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        assert not any("SHA-256" in page.extract_text() for page in pages.pages)


@pytest.mark.parametrize("citations", ["inline", "footnotes"])
def test_the_pdf_can_be_read_aloud(seed_corpus: Corpus, citations: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(write_pdf(composed(seed_corpus, citations=citations), STYLE))
    assert check(str(file)).findings == []
    assert validate(str(file)).findings == ()


@pytest.mark.parametrize("citations", ["inline", "footnotes"])
def test_the_same_brief_is_the_same_bytes(seed_corpus: Corpus, citations: str) -> None:
    for write in (write_pdf, write_docx):
        first, second = (write(composed(seed_corpus, citations=citations), STYLE) for _ in range(2))
        assert first == second
