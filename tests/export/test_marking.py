"""The marking in both files: its look, once as text, and never over its neighbour."""

import io

import pdfplumber
import pytest
from lxml import etree

from briefgen.corpus import Corpus
from briefgen.document.style import Style
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from tests.compose.reading import brief
from tests.export.docx.reading import W, find, text, texts, unpacked

STYLE = Style(name="plain")
LONG = "OFFICIAL SENSITIVE: limited to the addressees named in the covering letter; not for onward release"


def test_a_label_of_the_protocol_has_its_colour_on_black_in_twelve_points(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, marking="TLP:GREEN")
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        for page in pdf.pages:
            letters = [
                char for char in page.chars if char["non_stroking_color"] == pytest.approx((0.2, 1, 0), abs=0.01)
            ]
            assert "".join(char["text"] for char in letters).split() == ["TLP:GREEN", "TLP:GREEN"]
            assert {round(char["size"], 3) for char in letters} == {12}
            black = [rect for rect in page.rects if rect["non_stroking_color"] == (0, 0, 0)]
            assert len(black) == 2
    files = unpacked(write_docx(document, STYLE))
    for side in ("header", "footer"):
        (label,) = (
            each for each in find(etree.fromstring(files[f"word/{side}.xml"]), "//w:r") if "TLP:GREEN" in text(each)
        )
        looks = {child.tag: child.attrib for child in label.find(f"{W}rPr")}
        assert looks[f"{W}color"][f"{W}val"] == "33FF00"
        assert looks[f"{W}shd"][f"{W}fill"] == "000000"
        assert looks[f"{W}sz"][f"{W}val"] == "24"


def test_it_stands_once_as_text(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, marking="TLP:GREEN", organisation="Desk")
    root = etree.fromstring(unpacked(write_docx(document, STYLE))["word/document.xml"])
    assert texts(root, "BriefKind") == ["Policy brief · TLP:GREEN"]
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        assert len(pdf.pages[0].search("Policy brief · TLP:GREEN")) == 1


def test_nothing_prints_over_its_neighbour(seed_corpus: Corpus) -> None:
    organisation = "Directorate of Studies, Forecasts and Advice"
    document = brief(seed_corpus, marking=LONG, organisation=organisation, reference="ORA/2025/14/" * 4)
    with pdfplumber.open(io.BytesIO(write_pdf(document, STYLE))) as pdf:
        page = pdf.pages[0]
        words = [word for word in page.extract_words() if not 62 < word["top"] < page.height - 62]
        assert " ".join(word["text"] for word in words).count("not for onward release") == 2
        for place, one in enumerate(words):
            assert 60 <= one["x0"] < one["x1"] <= page.width - 60
            assert 8 <= one["top"] < one["bottom"] <= page.height - 8
            for other in words[place + 1 :]:
                apart = one["x1"] <= other["x0"] or other["x1"] <= one["x0"]
                assert apart or one["bottom"] <= other["top"] + 3 or other["bottom"] <= one["top"] + 3
    header = etree.fromstring(unpacked(write_docx(document, STYLE))["word/header.xml"])
    assert LONG in text(header)
    assert text(header).startswith("Directorate of Studies")
