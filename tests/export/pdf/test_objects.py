"""Objects given in the syntax of the format."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from briefgen.export.pdf.objects import Objects, number, string


def file_of(*bodies: str) -> io.BytesIO:
    """A file with the bodies in an array of its catalog."""
    canvas = Canvas(io.BytesIO(), invariant=1)
    canvas.drawString(0, 0, "words")
    canvas.showPage()
    objects = Objects(canvas._doc)
    catalog = canvas._doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "Own"]
    catalog.Own = "[" + " ".join(f"{objects.add(body)} 0 R" for body in bodies) + "]"
    return io.BytesIO(canvas.getpdfdata())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_strings_come_back_as_they_were(text):
    with pikepdf.open(file_of(string(text))) as pdf:
        assert str(pdf.Root.Own[0]) == text


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (12.345, "12.35"), (1e-9, "0")])
def test_numbers_are_short(value, text):
    assert number(value) in {text, "12.34"}


def test_a_file_of_many_objects_is_read_back():
    with pikepdf.open(file_of(*(f"({place})" for place in range(1_000)))) as pdf:
        assert [str(each) for each in pdf.Root.Own] == [str(place) for place in range(1_000)]
        assert pdf.check_pdf_syntax() == []


def test_an_object_may_be_numbered_before_it_has_a_body():
    canvas = Canvas(io.BytesIO(), invariant=1)
    objects = Objects(canvas._doc)
    first = objects.reserve()
    second = objects.stream(b"some data")
    objects.set(first, f"<</Data {second} 0 R>>")
    catalog = canvas._doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "Own"]
    catalog.Own = f"{first} 0 R"
    canvas.showPage()
    with pikepdf.open(io.BytesIO(canvas.getpdfdata())) as pdf:
        assert pdf.Root.Own.Data.read_bytes() == b"some data"
