"""The head of page one."""

import io

import pdfplumber
import pytest

from briefgen.document.blocks import Heading
from briefgen.document.style import Band
from briefgen.export.pdf import write_pdf


@pytest.mark.parametrize("band", [None, Band(colour="#0b5351")])
@pytest.mark.parametrize(
    "title", ["Short", "The ferry line, the sea wall and what the two ministries said of both " * 3]
)
def test_it_takes_at_most_a_quarter_of_the_page(make, style, band, title):
    document = make.document((Heading(1, "First section", "first"),), title=title.strip())
    with pdfplumber.open(io.BytesIO(write_pdf(document, style.model_copy(update={"band": band})))) as pdf:
        page = pdf.pages[0]
        (heading,) = page.search("First section")
        (reference, *_) = page.search("MP/2025/17")
        assert reference["bottom"] <= page.height / 4
        assert heading["top"] <= page.height / 4 + 36


def test_its_details_stand_on_one_line_under_the_title(make, style):
    with pdfplumber.open(io.BytesIO(write_pdf(make.document(()), style))) as pdf:
        page = pdf.pages[0]
        (line,) = (line["text"] for line in page.extract_text_lines() if "J. Doe" in line["text"])
        assert line.startswith("J. Doe · 2 June 2025 · MP/2025/17 · ")


def test_many_details_take_lines_within_the_margins(make, style):
    document = make.document(())
    details = tuple((f"Label {place}", f"a value of some length {place}") for place in range(9))
    document = document._replace(title_block=document.title_block._replace(details=details))
    with pdfplumber.open(io.BytesIO(write_pdf(document, style))) as pdf:
        words = [word for word in pdf.pages[0].extract_words() if word["top"] < 300]
        assert max(word["x1"] for word in words) <= 595.28 - 62
        text = pdf.pages[0].extract_text(layout=False).replace("\n", " ")
        assert all(f"some length {place}" in text for place in range(9))


def test_page_one_does_not_name_the_organisation_twice(brief_pages):
    assert brief_pages[0].count("Ministry of Ports") == 1
    assert brief_pages[1].count("Ministry of Ports") == 1


def test_the_band_lies_behind_the_title_across_the_sheet(make, style):
    banded = style.model_copy(update={"band": Band(colour="#0b5351")})
    with pdfplumber.open(io.BytesIO(write_pdf(make.brief(3, 3, 3), banded))) as pdf:
        page = pdf.pages[0]
        band = max(page.rects, key=lambda rect: rect["width"])
        (title,) = page.search("The ferry line and the sea wall")
        assert band["width"] == pytest.approx(page.width, abs=1)
        assert band["top"] == pytest.approx(0, abs=1)
        assert band["bottom"] > title["bottom"]
        assert band["non_stroking_color"] == pytest.approx((0.043, 0.325, 0.318), abs=0.01)
