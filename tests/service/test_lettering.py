"""What is said of letters without a face of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.document.style import Style
from briefgen.document.style_file import LoadedStyle
from briefgen.service import check_faces, check_letters
from briefgen.service.briefs import Brief
from tests.export.pdf.made_fonts import made_font, only_fonts_of
from tests.export.pdf.test_glyph_coverage import saying

BRIEF = Brief(saying("To 北京 and 上"), LoadedStyle(Style(name="plain")), 1, 1)


@pytest.fixture(autouse=True)
def only_square(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer whose only font has two letters."""
    made_font("Square", "北京").save(tmp_path / "s.ttf")
    with only_fonts_of(tmp_path, monkeypatch):
        yield


def test_a_face_of_the_computer_is_named_with_its_letters() -> None:
    (told,) = check_faces(BRIEF, [Path("a.docx"), Path("b.PDF")])
    assert (told.where, told.problem) == ("PDF", "京 (U+4EAC), 北 (U+5317) come from Square of this computer")
    assert "fonts.system = false" in told.remedy


def test_what_no_face_has_is_told_apart_from_it() -> None:
    (told,) = check_letters(BRIEF, [Path("b.pdf")])
    assert told.problem == "no font has 上 (U+4E0A); they print as boxes"


def test_word_has_its_own_faces_but_in_a_drawing() -> None:
    assert check_faces(BRIEF, [Path("a.docx")]) == ()
    assert check_letters(BRIEF, [Path("a.docx")]) == ()
