"""Finding the files of type families, and saying so when there are none."""

import shutil

import pytest

from briefgen.document.style import Fonts, Style, Typeface
from briefgen.errors import BriefgenError
from briefgen.export.pdf import write_pdf
from briefgen.export.pdf.families import fallback_files, find_family


@pytest.mark.parametrize("name", ["Source Serif", "source serif pro", "Source  Serif 4"])
def test_packaged_families_are_known_by_name(name):
    family = find_family(name, None)
    assert family.regular.name == "SourceSerifPro-Regular.ttf"
    assert family.strong.name == "SourceSerifPro-Semibold.ttf"
    assert all(path.is_file() for path in family)


def test_a_folder_of_files_is_a_family(tmp_path, make, opened):
    source = find_family("Source Sans", None)
    folder = tmp_path / "fonts"
    folder.mkdir()
    for path, name in (
        (source.regular, "House-Regular"),
        (source.italic, "House-Italic"),
        (source.strong, "House-Bold"),
    ):
        shutil.copy(path, folder / f"{name}.ttf")
    shutil.copy(source.regular, folder / "House-Light.ttf")
    family = find_family("fonts", tmp_path)
    assert [path.stem for path in family] == ["House-Regular", "House-Italic", "House-Bold", "House-Italic"]
    face = Typeface(pdf="fonts", word="House")
    data = write_pdf(make.brief(), Style(name="own", fonts=Fonts(text=face, heading=face)), tmp_path)
    assert len(opened(data).pages) > 1


def test_an_unknown_family_is_named_with_the_mend(tmp_path):
    with pytest.raises(BriefgenError, match=r"no font family 'Comic'.*Source Sans.*\.ttf"):
        find_family("Comic", tmp_path)


def test_a_file_that_is_no_font_is_named(tmp_path, make):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Broken-Regular.ttf").write_bytes(b"not a font")
    face = Typeface(pdf="fonts", word="Broken")
    with pytest.raises(BriefgenError, match=r"Broken-Regular\.ttf"):
        write_pdf(make.brief(), Style(name="own", fonts=Fonts(text=face, heading=face)), tmp_path)


def test_arabic_and_hebrew_faces_come_with_the_program():
    names = {path.name for path in fallback_files()}
    assert names >= {"NotoSansArabic[wdth,wght].ttf", "Assistant[wght].ttf"}
