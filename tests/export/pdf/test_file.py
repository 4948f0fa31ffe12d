"""The file as a whole: objects packed, streams alone, everything read back."""

import io
import re

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from briefgen.export.pdf.objects import stream
from briefgen.export.pdf.tagged_canvas import TaggedCanvas


def test_objects_of_every_kind_are_read_back():
    canvas = TaggedCanvas(100, 100, "en")
    document = canvas.document
    document.Catalog.OutputIntents = PDFArray(
        [document.Reference(PDFDictionary({"Place": place})) for place in range(1_000)]
    )
    document.Catalog.Metadata = stream(b"some data\n", Name=PDFString("ключ"))
    canvas.showPage()
    with pikepdf.open(io.BytesIO(canvas.getpdfdata())) as pdf:
        assert [each.Place for each in pdf.Root.OutputIntents] == list(range(1_000))
        assert pdf.Root.Metadata.read_bytes() == b"some data\n"
        assert pdf.Root.Metadata.Name == "ключ"
        assert pdf.check_pdf_syntax() == []


def test_plain_objects_are_packed_and_streams_end_on_a_line_of_their_own(brief_pdf):
    alone = re.findall(rb"\n\d+ 0 obj\n", brief_pdf)
    assert len(alone) < 40
    assert brief_pdf.count(b"endstream") == brief_pdf.count(b"\nendstream\n") == len(alone)


def test_a_stream_holds_four_hundred_objects_and_only_the_last_fewer():
    canvas = TaggedCanvas(100, 100, "en")
    document = canvas.document
    document.Catalog.OutputIntents = PDFArray(
        [document.Reference(PDFDictionary({"Place": place})) for place in range(1_000)]
    )
    canvas.showPage()
    *full, last = map(int, re.findall(rb"/N (\d+) /Type /ObjStm", canvas.getpdfdata()))
    assert full == [400, 400]
    assert 200 <= last < 230


def test_no_font_is_named_that_is_not_in_the_file(brief_pdf, opened):
    data = write_expanded(opened(brief_pdf))
    assert b"Helvetica" not in data


def write_expanded(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()
