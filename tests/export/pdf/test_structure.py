"""The tags, the outline, the links and the properties of the file."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from outloud import check
from pdfua import validate

from briefgen.document.blocks import Caption, Column, Heading, Paragraph, Row, Table
from briefgen.document.document import Note
from briefgen.document.inlines import CrossReference, Link, NoteReference, Text
from briefgen.document.style import Band, Page
from briefgen.export.pdf import write_pdf


def walk(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from walk(kid)


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(node.S)[1:] for node in walk(pdf.Root.StructTreeRoot)]


def findings(data: bytes, path) -> list[object]:
    path.write_bytes(data)
    result = check(str(path))
    assert result.error is None
    return [*result.findings, *validate(str(path)).findings]


@pytest.mark.parametrize("events", [0, 1, 20])
def test_the_checkers_find_no_fault(make, style, tmp_path, events):
    assert findings(write_pdf(make.brief(events, min(events, 15), min(events, 15)), style), tmp_path / "a.pdf") == []


def test_the_checkers_find_no_fault_on_a_band_and_on_letter(make, style, tmp_path):
    banded = style.model_copy(update={"band": Band(colour="#0b5351"), "page": Page(paper="Letter")})
    assert findings(write_pdf(make.brief(), banded), tmp_path / "a.pdf") == []


@pytest.mark.parametrize(("paper", "size"), [("A4", (595.28, 841.89)), ("Letter", (612, 792))])
def test_sheets_have_the_size_of_the_paper(make, style, opened, paper, size):
    pages = opened(write_pdf(make.brief(), style.model_copy(update={"page": Page(paper=paper)}))).pages
    assert len(pages) > 1
    for page in pages:
        assert tuple(map(float, page.MediaBox[2:])) == pytest.approx(size, abs=0.01)


def test_an_empty_document_is_a_page_with_its_title(make, style, tmp_path, texts):
    data = write_pdf(make.document(()), style)
    assert findings(data, tmp_path / "a.pdf") == []
    (page,) = texts(data)
    assert "The ferry line and the sea wall" in page


@pytest.mark.parametrize(("rows", "columns"), [(1, 2), (1, 3), (2, 2), (2, 3), (3, 4), (9, 2)])
def test_small_tables_have_no_fault(written, tmp_path, rows, columns):
    cells = tuple(Row(tuple((Text(f"cell {row}.{place}"),) for place in range(columns))) for row in range(rows))
    heads = tuple(Column(f"Head {place}") for place in range(columns))
    table = Table(heads, cells, Caption("Table", 1, "Small"), "A small table", "small")
    assert findings(written((Heading(1, "Section", "s"), table)), tmp_path / "a.pdf") == []


def test_tags_follow_the_reading_order(brief_pdf, opened):
    found = tags(opened(brief_pdf))
    assert found[0] == "Document"
    order = ["H1", "H2", "L", "Figure", "Table", "H3", "Note"]
    assert sorted(order, key=found.index) == order
    assert set(found) >= {"P", "LI", "Lbl", "LBody", "TR", "TH", "TD", "Caption", "Reference", "Link", "Sect"}
    assert "Note" not in found[: len(found) - found[::-1].index("Table")]


def test_heads_of_columns_and_rows_say_their_scope(brief_pdf, opened):
    scopes = [str(node.A.Scope) for node in walk(opened(brief_pdf).Root.StructTreeRoot) if node.S == "/TH"]
    assert scopes[:4] == ["/Column"] * 4
    assert scopes.count("/Row") == 20 + 15
    assert scopes.count("/Column") == 4 + 3


def test_a_subheading_never_skips_a_level(written, opened):
    blocks = (Heading(2, "Sub", "a"), Heading(1, "Top", "b"), Heading(2, "Sub", "c"))
    assert [tag for tag in tags(opened(written(blocks))) if tag[0] == "H"] == ["H1", "H2", "H2", "H3"]


def test_notes_have_unique_ids_and_a_way_back(brief_pdf, opened):
    pdf = opened(brief_pdf)
    notes = [node for node in walk(pdf.Root.StructTreeRoot) if node.S == "/Note"]
    assert [str(note.ID) for note in notes] == [f"note-{number}" for number in range(1, 21)]
    names = pdf.Root.Names.Dests.Names
    known = {str(names[place]) for place in range(0, len(names), 2)}
    assert {f"briefgen-{kind}-{number}" for kind in ("note", "mark") for number in range(1, 21)} <= known


def test_every_link_leads_somewhere_and_says_where(brief_pdf, opened):
    pdf = opened(brief_pdf)
    names = pdf.Root.Names.Dests.Names
    known = {str(names[place]) for place in range(0, len(names), 2)}
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert len(links) > 80
    for link in links:
        assert str(link.Contents).strip()
        assert link.F == 4
        if "/Dest" in link:
            assert str(link.Dest) in known
        else:
            assert str(link.A.URI).startswith("https://gazette.example/")


def test_a_mark_leads_to_the_note_on_its_page(written, opened):
    pdf = opened(written((Paragraph((Text("Said"), NoteReference("n"))),), (Note("n", (Text("by whom"),)),)))
    mark, back = pdf.pages[0].Annots
    assert (str(mark.Dest), str(mark.Contents)) == ("briefgen-note-1", "1. by whom")
    assert str(back.Dest) == "briefgen-mark-1"
    assert mark.Rect[1] > back.Rect[1]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://", "//x", "data:text/html,x", ""])
def test_unsafe_addresses_stay_words(written, opened, texts, url):
    data = written((Paragraph((Link("the words", url),)),))
    assert "/Annots" not in opened(data).pages[0]
    assert "the words" in texts(data)[0]


def test_addresses_are_ascii(written, opened):
    data = written((Paragraph((Link("x", "https://bücher.example/ü?q=a b(c)"),)),))
    assert str(opened(data).pages[0].Annots[0].A.URI) == "https://xn--bcher-kva.example/%C3%BC?q=a%20b(c)"


def test_a_cross_reference_leads_to_its_row(make, written, opened):
    table = make.timeline(30)
    notes = tuple(make.note(place) for place in range(30))
    words = Paragraph((CrossReference("see there", "event-29"), CrossReference("or not", "nowhere")))
    pdf = opened(written((words, table), notes))
    there, nowhere = pdf.pages[0].Annots[0], pdf.pages[0].Annots[1]
    names = pdf.Root.Names.Dests.Names
    place = [str(name) for name in list(names)[::2]].index("event-29")
    assert str(there.Dest) == "event-29"
    assert names[2 * place + 1][0].objgen == pdf.pages[-1].objgen
    assert "/Dest" not in nowhere


def test_the_outline_holds_sections_and_what_is_within_them(brief_pdf, opened):
    with opened(brief_pdf).open_outline() as outline:
        assert [item.title for item in outline.root] == ["Bottom line", "Summary", "Timeline", "Actors", "Sources"]
        assert [item.title for item in outline.root[3].children] == ["States"]


def test_properties_are_those_of_the_document(brief_pdf, opened):
    pdf = opened(brief_pdf)
    assert str(pdf.docinfo["/Title"]) == "The ferry line and the sea wall"
    assert str(pdf.docinfo["/Keywords"]) == "ferry, harbour"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20250602000000Z"
    assert str(pdf.Root.Lang) == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "The ferry line and the sea wall"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["xmp:CreateDate"] == "2025-06-02T00:00:00Z"


def test_fonts_are_embedded_subsets_and_map_to_unicode(brief_pdf, opened):
    fonts = opened(brief_pdf).pages[0].Resources.Font
    names = {str(font.BaseFont)[8:] for font in fonts.values()}
    assert names <= {f"Source{kind}Pro-{w}" for kind in ("Sans", "Serif") for w in ("Regular", "It", "Semibold")}
    for font in fonts.values():
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_file_has_no_syntax_fault(brief_pdf):
    with pikepdf.open(io.BytesIO(brief_pdf)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.pdf_version == "1.7"
