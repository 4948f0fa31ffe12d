"""Each clause is kept by a good file, and finds each change that breaks it."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from briefgen.document.blocks import Paragraph
from briefgen.document.inlines import Text
from briefgen.document.style import Fonts, Logo, Style
from briefgen.export.pdf import write_pdf
from tests.clauses import Break, BreakBytes, Clause
from tests.export.pdf.documents import brief
from tests.pdf_clauses import clauses
from tests.pdf_clauses.pdf_file import PdfFile

CLAUSES = clauses()
_MIXED = "Arabic التقى الوزير, Hindi मंत्री ने, and what no face has: \U0001f6a2."


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with all that a brief can have: a logo, tables, notes, a drawing, other scripts, boxes for letters."""
    folder: Path = tmp_path_factory.mktemp("logo")
    Image.new("RGB", (40, 20), "navy").save(folder / "logo.png")
    logo = Logo(file="logo.png", width_mm=30, alt="A blue field")
    style = Style(name="plain", logo=logo, fonts=Fonts(system=False))
    document = brief(5, 4, 4)
    return write_pdf(document._replace(blocks=(*document.blocks, Paragraph((Text(_MIXED),)))), style, folder)


@pytest.fixture(scope="module")
def good_file(good: bytes) -> PdfFile:
    return PdfFile(good)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file as the one that it came from is built."""
    out = io.BytesIO()
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        compress_streams=False,
        fix_metadata_version=False,
    )
    return out.getvalue()


def test_names_are_unique_and_each_clause_has_its_break() -> None:
    assert len({clause.name for clause in CLAUSES}) == len(CLAUSES)
    assert [clause.name for clause in CLAUSES if not (clause.breaks or clause.byte_breaks)] == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.name)
def test_a_good_file_keeps_it(clause: Clause, good_file: PdfFile) -> None:
    assert list(clause.check(good_file)) == []


_BREAKS = [
    pytest.param(clause, change, id=f"{clause.name}{change.__name__}") for clause in CLAUSES for change in clause.breaks
]


@pytest.mark.parametrize(("clause", "change"), _BREAKS)
def test_a_broken_file_is_found(clause: Clause, change: Break, good: bytes) -> None:
    with pikepdf.open(io.BytesIO(good)) as pdf:
        change(pdf)
        data = saved(pdf)
    with PdfFile(data) as file:
        assert list(clause.check(file)) != []


_BYTE_BREAKS = [
    pytest.param(clause, change, id=f"{clause.name}{change.__name__}")
    for clause in CLAUSES
    for change in clause.byte_breaks
]


@pytest.mark.parametrize(("clause", "change"), _BYTE_BREAKS)
def test_broken_bytes_are_found(clause: Clause, change: BreakBytes, good: bytes) -> None:
    data = change(good)
    assert data != good
    with PdfFile(data) as file:
        assert list(clause.check(file)) != []
