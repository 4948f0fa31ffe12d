"""The file format's bottom layer."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.export.pdf.objects import PdfFile, number, string


def one_object(body: bytes) -> io.BytesIO:
    file = PdfFile()
    root = file.add(b"<</Type/Catalog/Pages 2 0 R/Own %b>>" % body)
    file.add(b"<</Type/Pages/Count 0/Kids[]>>")
    return io.BytesIO(file.to_bytes(root, file.add(b"<<>>")))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_strings_come_back_as_they_were(text):
    with pikepdf.open(one_object(string(text))) as pdf:
        assert str(pdf.Root.Own) == text


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (12.345, "12.35"), (1e-9, "0")])
def test_numbers_are_short(value, text):
    assert number(value) in {text, "12.34"}


def test_a_file_of_many_objects_is_read_back():
    file = PdfFile()
    root = file.reserve()
    pages = file.add(b"<</Type/Pages/Count 0/Kids[]>>")
    many = [file.add(b"(%d)" % place) for place in range(1_000)]
    data = file.stream(b"some data")
    links = b" ".join(b"%d 0 R" % index for index in many)
    file.set(root, b"<</Type/Catalog/Pages %d 0 R/Many[%b]/Data %d 0 R>>" % (pages, links, data))
    with pikepdf.open(io.BytesIO(file.to_bytes(root, file.add(b"<<>>")))) as pdf:
        assert [str(each) for each in pdf.Root.Many] == [str(place) for place in range(1_000)]
        assert pdf.Root.Data.read_bytes() == b"some data"
        assert pdf.check_pdf_syntax() == []
