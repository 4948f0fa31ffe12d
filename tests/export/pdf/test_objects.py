"""Values in the syntax of the format."""

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.export.pdf.objects import number, string
from briefgen.export.pdf.tagged_canvas import TaggedCanvas


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_strings_come_back_as_they_were(text):
    canvas = TaggedCanvas(100, 100, "en")
    canvas.document.Catalog.OutputIntents = f"[{string(text)}]"
    canvas.showPage()
    with pikepdf.open(io.BytesIO(canvas.getpdfdata())) as pdf:
        assert str(pdf.Root.OutputIntents[0]) == text


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.5, "0.5"), (-0.001, "0"), (12.345, "12.35"), (1e-9, "0")])
def test_numbers_are_short(value, text):
    assert number(value) in {text, "12.34"}
