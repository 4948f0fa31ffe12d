"""The tag that says how sure something is, in both formats: a pale ground and a hairline, no weight in a line."""

import io
import zipfile

import pdfplumber
import pytest
from lxml import etree

from briefgen.compose.brief import compose
from briefgen.corpus import Corpus
from briefgen.document.style import Style
from briefgen.document.style_file import LEAST_CONTRAST, contrast
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from briefgen.model import Spec

STYLE = Style(name="plain")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def test_in_the_pdf_a_tag_stands_on_a_pale_ground_in_a_hairline(seed_corpus: Corpus) -> None:
    document = compose(seed_corpus, Spec.model_validate({"date": "2025-06-02"}), STYLE)
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pages:
        page = next(page for page in pages.pages if "Planned" in page.extract_text())
        (word,) = (word for word in page.extract_words() if word["text"] == "Planned")
        around = [
            rect
            for rect in page.rects
            if rect["x0"] < word["x0"] and rect["x1"] > word["x1"] and abs(rect["bottom"] - word["bottom"]) < 3
        ]
    ground, frame = around
    assert (ground["fill"], frame["stroke"]) == (True, True)
    assert ground["non_stroking_color"] == pytest.approx(rgb(STYLE.colours.tint), abs=0.01)
    assert frame["stroking_color"] == pytest.approx(rgb(STYLE.colours.rule), abs=0.01)
    assert frame["linewidth"] <= 0.5
    assert contrast(STYLE.colours.accent, STYLE.colours.tint) >= LEAST_CONTRAST


def test_in_word_too(seed_corpus: Corpus) -> None:
    document = compose(seed_corpus, Spec.model_validate({"date": "2025-06-02"}), STYLE)
    with zipfile.ZipFile(io.BytesIO(write_docx(document, STYLE))) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"))
    tag = next(each for each in styles.iter(f"{W}style") if each.get(f"{W}styleId") == "BriefTag")
    (border,), (ground,) = list(tag.iter(f"{W}bdr")), list(tag.iter(f"{W}shd"))
    assert (border.get(f"{W}sz"), border.get(f"{W}color")) == ("2", STYLE.colours.rule[1:].upper())
    assert ground.get(f"{W}fill") == STYLE.colours.tint[1:].upper()
