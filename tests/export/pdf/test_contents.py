"""Contents in the side column of a document of six pages or more, each leading to its section."""

import io

import pdfplumber
from outloud import check

from briefgen.document.blocks import Heading, ListBlock, ListItem, Paragraph, SideBySide
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.export.pdf import write_pdf

WORDS = (Text("Words. " * 2600),)


def sections(make, pages: int) -> Document:
    """A document of a page with a side column, then a section a page."""
    items = tuple(ListItem((Text(f"Point {number}."),)) for number in range(32))  # a page that is about full
    points = (Heading(1, "Summary", "summary"), ListBlock(items, ordered=False))
    blocks = [SideBySide(points, (Paragraph((Text("Side."),)),))]
    for number in range(2, pages + 1):
        blocks += [Heading(1, f"Section {number}", f"s{number}", new_page=True), Paragraph(WORDS)]
    return make.document(tuple(blocks))


def side_words(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        return page.crop((390, 0, page.width, page.height - 70)).extract_text()


def test_a_long_document_has_contents_with_the_pages_of_its_sections(make, style, tmp_path):
    data = write_pdf(sections(make, 5), style)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        pages = {
            line["text"]: number
            for number, page in enumerate(pdf.pages, 1)
            for line in page.extract_text_lines()
            if line["text"].startswith("Section ") and number > 1
        }
        assert len(pdf.pages) >= 6
    words = side_words(data)
    assert len(pages) == 4
    assert [f"{name} {page}" in words for name, page in pages.items()] == [True] * 4
    (tmp_path / "a.pdf").write_bytes(data)
    found = check(str(tmp_path / "a.pdf")).findings
    assert [each for each in found if each.rule != "PAG-001"] == []  # the words that fill the pages are all the same


def test_the_list_has_the_heading_that_the_document_gives_it(make, style):
    words = side_words(write_pdf(sections(make, 5)._replace(contents="Contents"), style)).splitlines()
    assert words[words.index("Side.") :][:3] == ["Side.", "Contents", "Section 2 2"]


def test_a_short_document_has_none(make, style):
    assert "Section" not in side_words(write_pdf(sections(make, 2)._replace(blocks=sections(make, 1).blocks), style))
