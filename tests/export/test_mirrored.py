"""Pages in a language from right to left: side column, tables, margins and signs of lists stand mirrored."""

import io
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from lxml import etree

from briefgen.compose.words import load_words
from briefgen.corpus import Corpus
from briefgen.document.direction import runs_rtl
from briefgen.document.document import Document
from briefgen.document.drawing import Label
from briefgen.document.style import Style
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from briefgen.export.pdf.writer import lay_out
from tests.compose.reading import brief, figure
from tests.export.docx.reading import find, unpacked
from tests.fakes import corpus, raw_actor, raw_data, raw_event

STYLE = Style(name="plain")
TEXT = "وزیر خارجہ نے کابل کا دورہ کیا (پہلی بار)۔"
WHOLE = [{"start": 0, "end": len(TEXT)}]


def told(language: str, **spec: object) -> Document:
    events = [raw_event("visit", WHOLE, title=TEXT.rstrip("۔"), date="2025-04-15", status="planned")]
    articles: Corpus = corpus(raw_data(TEXT, events=events))
    return brief(articles, language=language, **{"form": "brief", "organisation": "Desk", "marking": "SECRET", **spec})


@pytest.mark.parametrize(("language", "is_rtl"), [("ur", True), ("ar-EG", True), ("en-GB", False)])
def test_the_side_column_stands_where_lines_end(language: str, is_rtl: bool) -> None:
    places = {anchor: place for place in lay_out(told(language), STYLE).places for anchor in place.anchors}
    assert (places["solid"].x < 100) is is_rtl
    (table,) = (table for table in find(word(told(language)), "//w:tbl[not(w:tblPr/w:tblStyle)]"))
    assert bool(find(table, "./w:tblPr/w:bidiVisual")) is is_rtl


@pytest.mark.parametrize(("language", "is_rtl"), [("ur", True), ("en-GB", False)])
def test_the_margins_are_mirrored(language: str, is_rtl: bool) -> None:
    with pdfplumber.open(io.BytesIO(write_pdf(told(language), STYLE))) as pdf:
        page = pdf.pages[0]
        desk = next(word for word in page.extract_words() if word["text"] == "Desk")
        marking = next(word for word in page.extract_words() if word["text"] == "SECRET" and word["top"] < 62)
    assert (desk["x0"] > marking["x0"]) is is_rtl
    header = etree.fromstring(unpacked(write_docx(told(language), STYLE))["word/header.xml"])
    assert bool(find(header, "./w:p/w:pPr/w:bidi")) is is_rtl


def is_urdu(char: dict[str, Any]) -> bool:
    return bool("\u0600" <= char["text"][0] <= "\u06ff")


def word(document: Document) -> object:
    return etree.fromstring(unpacked(write_docx(document, STYLE))["word/document.xml"])


def test_the_date_stands_first_and_the_sign_of_a_list_beside_its_words() -> None:
    with pdfplumber.open(io.BytesIO(write_pdf(told("ur"), STYLE))) as pdf:
        (page, *_) = pdf.pages
        bullets = [char for char in page.chars if char["text"] == "•"]
        right = page.width - 62.36
        assert bullets[0]["x1"] == pytest.approx(right, abs=1)
        words = [char for char in page.chars if abs(char["bottom"] - bullets[0]["bottom"]) < 8 and is_urdu(char)]
        assert 4 < bullets[0]["x0"] - max(char["x1"] for char in words) < 12


def test_a_name_in_a_right_to_left_script_stands_in_the_margin(tmp_path: Path) -> None:
    document = told("en-GB")
    document = document._replace(margins=document.margins._replace(header_left="وزارت خارجہ"))
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        letters = [char for char in pdf.pages[0].chars if char["top"] < 62 and is_urdu(char)]
    assert letters
    assert all(60 < char["x0"] < 200 for char in letters)


def test_a_tag_does_not_turn_its_line() -> None:
    with pdfplumber.open(io.BytesIO(write_pdf(told("en-GB", form="full"), STYLE))) as pdf:
        page = pdf.pages[0]
        tags = [word for word in page.extract_words() if "lanned" in word["text"]]
        assert tags
        rows = [char for char in page.chars if abs(char["bottom"] - tags[-1]["bottom"]) < 9 and is_urdu(char)]
    assert max(char["x1"] for char in rows) > tags[-1]["x1"]


def test_a_name_in_latin_letters_does_not_turn_a_title() -> None:
    """A title joined from names stands as its own words run, not as its first name does."""
    events = [raw_event("visit", WHOLE, date="2025-04-15", actors=[{"id": "a", "part": "agent"}]) for _ in range(1)]
    raw = raw_data(TEXT, events=events, actors=[raw_actor("Pakistan", WHOLE, id="a", kind="state")])
    raw["article"]["title"] = None
    title = brief(corpus(raw), language="ur", filters={"actors": ["Pakistan"]}).title_block.title
    assert title == "\u2068Pakistan\u2069"
    joined = load_words("ur").fill("title_both", one=title, other="\u2068Kabul\u2069")
    assert runs_rtl(joined)


@pytest.mark.parametrize(("language", "is_rtl"), [("ar", True), ("en-GB", False)])
def test_time_runs_with_the_lines_of_the_language(language: str, *, is_rtl: bool) -> None:
    events = [raw_event(f"e{year}", WHOLE, title=f"Event {year}", date=str(year)) for year in range(2018, 2023)]
    drawing = figure(brief(corpus(raw_data(TEXT, events=events)), language=language)).drawing
    years = {shape.text: shape.x for shape in drawing.shapes if isinstance(shape, Label)}
    assert (years["2018"] > years["2022"]) is is_rtl


@pytest.mark.parametrize(("language", "is_rtl"), [("ur", True), ("en-GB", False)])
def test_counts_begin_where_lines_do(language: str, *, is_rtl: bool) -> None:
    document = told(language)
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        page = pdf.pages[0]
        share = next(word for word in page.extract_words(keep_blank_chars=True) if word["text"].startswith("1 / 1"))
        row = [char for char in page.chars if abs(char["bottom"] - share["bottom"]) < 6 and char["text"].isalpha()]
    narrow = [char["x0"] for char in row if abs(char["x0"] - share["x0"]) < STYLE.side_width]
    assert narrow
    assert all((x < share["x0"]) is is_rtl for x in narrow)
    counts = find(word(document), "//w:p[w:pPr/w:pStyle/@w:val='BriefCounts']")
    assert all(bool(find(each, "./w:pPr/w:bidi")) is is_rtl for each in counts)


@pytest.mark.parametrize(("language", "is_rtl"), [("ur", True), ("en-GB", False)])
def test_captions_begin_where_lines_do(language: str, *, is_rtl: bool) -> None:
    captions = find(word(told(language, form="full")), "//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert captions
    assert all(bool(find(each, "./w:pPr/w:bidi")) is is_rtl for each in captions)
