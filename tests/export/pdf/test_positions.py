"""The places that a layout tells of hold the very words that are about something."""

import io

import pdfplumber
import pytest

from briefgen.document.blocks import Block, Column, ListBlock, ListItem, Row, SideBySide, Table
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.export.pdf import lay_out, write_pdf
from briefgen.export.pdf.positions import ContentPlace
from briefgen.export.pdf.writer import LaidOut
from tests.export.pdf.documents import brief
from tests.export.pdf.test_glyph_coverage import saying

STYLE = Style(name="plain")
LONG = " ".join(f"word{place}" for place in range(2500))


def about_rows(count: int) -> Document:
    """A brief whose notes and rows of the timeline are about something each."""
    document = brief(count)
    notes = tuple(note._replace(about=f"about {note.id}") for note in document.notes)
    return document._replace(blocks=tuple(map(with_names, document.blocks)), notes=notes)


def with_names(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    return block._replace(rows=tuple(row._replace(about=row.anchor or "") for row in block.rows))


def words_at(laid_out: LaidOut, place: ContentPlace) -> str:
    with pdfplumber.open(io.BytesIO(laid_out.pdf)) as pdf:
        _, x, y, width, height = place.box
        page = pdf.pages[place.page]
        return str(page.crop((x, y, x + width, min(y + height, float(page.height)))).extract_text())


def named(laid_out: LaidOut, name: str) -> list[ContentPlace]:
    return [place for place in laid_out.places if place.about == name]


def test_the_bytes_are_those_of_the_file():
    document = about_rows(20)
    laid_out = lay_out(document, STYLE)
    assert laid_out.pdf == write_pdf(document, STYLE) == write_pdf(brief(20), STYLE)


def test_the_size_of_the_pages_and_their_number_are_told():
    laid_out = lay_out(about_rows(20), STYLE)
    with pdfplumber.open(io.BytesIO(laid_out.pdf)) as pdf:
        assert len(pdf.pages) == laid_out.pages
        assert (laid_out.width, laid_out.height) == pytest.approx((pdf.pages[0].width, pdf.pages[0].height), abs=0.01)


@pytest.mark.parametrize("number", [0, 9, 19])
def test_a_row_stands_at_its_place(number):
    laid_out = lay_out(about_rows(20), STYLE)
    (place,) = named(laid_out, f"event-{number}")
    assert words_at(laid_out, place).startswith(f"{number % 28 + 1} May")
    assert place.anchors == (f"event-{number}",)


def test_a_note_stands_at_its_place():
    document = about_rows(20)
    laid_out = lay_out(document, STYLE)
    places = [place for note in document.notes for place in named(laid_out, f"about {note.id}")]
    assert len(places) >= 20
    assert all("Harbour Gazette" in words_at(laid_out, place) for place in places)


def test_a_heading_has_a_place_for_its_anchor():
    laid_out = lay_out(about_rows(20), STYLE)
    anchors = {anchor for place in laid_out.places for anchor in place.anchors}
    assert {block.anchor for block in about_rows(20).blocks if isinstance(block, Table)} <= anchors


def test_a_row_longer_than_a_page_has_a_place_on_each():
    row = Row(((Text("1 May"),), (Text(LONG),)), about="long")
    table = next(block for block in brief(1).blocks if isinstance(block, Table))
    table = table._replace(columns=(Column("Date"), Column("Event")), rows=(row, row._replace(about="next")))
    laid_out = lay_out(brief(0)._replace(blocks=(table,)), STYLE)
    places = named(laid_out, "long")
    pages = [place.page for place in places]
    assert len(pages) > 1
    assert pages == list(range(pages[0], pages[0] + len(pages)))
    assert "word0 " in words_at(laid_out, places[0])
    assert "word2499" in words_at(laid_out, places[-1])


def test_items_with_a_second_line_have_one_place():
    items = tuple(ListItem((Text(f"Point {place}"),), (Text("Why so"),), about=f"p{place}") for place in range(3))
    laid_out = lay_out(brief(0)._replace(blocks=(ListBlock(items, ordered=True),)), STYLE)
    for place in range(3):
        (found,) = named(laid_out, f"p{place}")
        assert words_at(laid_out, found).splitlines() == [f"{place + 1}. Point {place}", "Why so"]


def test_what_is_about_nothing_has_no_place():
    document = brief(0)._replace(blocks=(ListBlock((ListItem((Text("Words"),)),), ordered=False),))
    assert lay_out(document, STYLE).places == ()


def test_what_stands_beside_the_side_column_does_not_reach_into_it() -> None:
    beside = SideBySide(
        (ListBlock((ListItem((Text("Main"),), about="main"),), ordered=False),),
        (ListBlock((ListItem((Text("Side"),), about="side"),), ordered=False),),
    )
    after = ListBlock((ListItem((Text("After"),), about="after"),), ordered=False)
    laid_out = lay_out(saying()._replace(blocks=(beside, after)), STYLE)
    main, side, last = (
        next(place for place in laid_out.places if place.about == name) for name in ("main", "side", "after")
    )
    assert main.x + main.width < side.x
    assert last.width == STYLE.page.text_width
