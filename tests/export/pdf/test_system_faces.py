"""Faces of the computer stand in for letters that no packaged face has, and that is said."""

import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from briefgen.document.style import Fonts, Style
from briefgen.export.pdf import system_faces, write_pdf
from briefgen.export.pdf.embedding import character_map, characters_of
from briefgen.export.pdf.glyph_coverage import borrowed, missing_letters, unpackaged
from briefgen.export.pdf.system_faces import faces_in, system_face
from tests.export.pdf.made_fonts import collection, made_font, only_fonts_of
from tests.export.pdf.test_glyph_coverage import saying

STYLE = Style(name="plain")
APART = Style(name="plain", fonts=Fonts(system=False))


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that is the only one with fonts of the computer."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    with only_fonts_of(folder, monkeypatch):
        yield folder


@pytest.mark.parametrize("is_cff", [False, True])
def test_letters_are_set_in_a_face_of_the_computer(fonts: Path, *, is_cff: bool) -> None:
    made_font("Square", "北京", is_cff=is_cff).save(fonts / ("s.otf" if is_cff else "s.ttf"))
    data = write_pdf(saying("To 北京"), STYLE)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert "To 北京" in pdf.pages[0].extract_text()
        assert {char["fontname"].partition("+")[2] for char in pdf.pages[0].chars if char["text"] in "北京"} == {
            "Square-Regular"
        }
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts_there = pdf.pages[0].Resources.Font.values()
        programs = [font.DescendantFonts[0] for font in fonts_there if "Square" in str(font.BaseFont)]
        (program,) = programs
        assert str(program.Subtype) == ("/CIDFontType0" if is_cff else "/CIDFontType2")
        assert ("/FontFile3" in program.FontDescriptor) is is_cff
    assert write_pdf(saying("To 北京"), STYLE) == data


def test_a_face_of_a_collection_is_found_by_its_number(fonts: Path) -> None:
    collection([made_font("One", "北"), made_font("Two", "京")], fonts / "both.ttc")
    found = system_face("京", 400.0)
    assert found is not None
    assert (found.family, found.number) == ("Two", 1)
    with pdfplumber.open(io.BytesIO(write_pdf(saying("北京"), STYLE))) as pdf:
        assert "北京" in pdf.pages[0].extract_text()


def test_the_family_is_that_of_the_reader_and_the_weight_that_of_the_words(fonts: Path) -> None:
    for family in ("Noto Sans SC", "Noto Sans JP", "A family"):
        made_font(family, "東").save(fonts / f"{family}.ttf")
    made_font("Noto Sans JP", "東", is_bold=True).save(fonts / "bold.ttf")
    assert [face.family for language in ("en-GB", "ja-JP") if (face := system_face("東", 400.0, language))] == [
        "Noto Sans SC",
        "Noto Sans JP",
    ]
    assert [face.weight for weight in (400.0, 600.0) if (face := system_face("東", weight, "ja"))] == [400.0, 700.0]


def test_letters_of_one_word_keep_one_face(fonts: Path) -> None:
    made_font("Noto Sans SC", "東").save(fonts / "sc.ttf")
    made_font("Noto Sans JP", "東でん").save(fonts / "jp.ttf")
    with pdfplumber.open(io.BytesIO(write_pdf(saying("で東"), STYLE))) as pdf:
        faces = {char["fontname"].partition("+")[2] for char in pdf.pages[0].chars if char["text"] in "で東"}
    assert faces == {"NotoSansJP-Regular"}


def test_it_is_said_which_letters_come_from_the_computer(fonts: Path) -> None:
    made_font("Square", "北京").save(fonts / "s.ttf")
    document = saying("To 北京 and 上")
    assert missing_letters(document, STYLE) == "上"
    assert borrowed(unpackaged("北京上A", STYLE), STYLE, "en") == {"Square": "京北"}


def test_a_style_may_refuse_the_faces_of_the_computer(fonts: Path) -> None:
    made_font("Square", "北京").save(fonts / "s.ttf")
    document = saying("To 北京")
    assert missing_letters(document, APART) == "京北"
    assert borrowed("北京", APART, "en") == {}
    with pdfplumber.open(io.BytesIO(write_pdf(document, APART))) as pdf:
        assert not any("Square" in char["fontname"] for char in pdf.pages[0].chars)


def test_what_is_no_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    (tmp_path / "empty.otf").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("北", encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    made_font("Square", "北").save(below / "s.ttf")
    assert [(face.family, face.path.name) for face in faces_in([tmp_path, tmp_path / "none"])] == [("Square", "s.ttf")]


def test_lines_break_by_the_rules_of_the_script(fonts: Path) -> None:
    text = "外交部长访问喀布尔，说：“（首次）。”" * 4
    made_font("Square", "".join(sorted(set(text)))).save(fonts / "s.ttf")
    with pdfplumber.open(io.BytesIO(write_pdf(saying(text), STYLE))) as pdf:
        lines = [line["text"] for line in pdf.pages[0].extract_text_lines() if "喀" in line["text"]]
    assert len(lines) > 1
    assert all(line[0] not in "，：”）。" and line[-1] not in "“（" for line in lines)


def test_thai_breaks_between_its_words() -> None:
    with pdfplumber.open(io.BytesIO(write_pdf(saying("กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย" * 4), STYLE))) as pdf:
        edges = [line["text"] for line in pdf.pages[0].extract_text_lines() if "ประเทศ" in line["text"]]
    words = ("กรุงเทพมหานคร", "เป็น", "เมือง", "หลวง", "ของ", "ประเทศไทย")
    assert len(edges) > 1
    assert all(line.startswith(words) for line in edges)


def test_characters_of_a_font_without_a_charset_of_its_own_are_its_glyphs() -> None:
    file = io.BytesIO()
    font = made_font("Square", "北京", is_cff=True)
    font.save(file)
    assert characters_of(font.getTableData("CFF "), [0, 2, 3]) == {0: 0, 2: 2, 3: 3}


def test_other_characters_are_told_in_a_map() -> None:
    body = character_map({2: 700, 3: 701})
    assert b"<0002> 700\n<0003> 701" in zlib.decompress(body.content)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="fontconfig is asked elsewhere")
def test_fontconfig_says_where_fonts_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(f"<fontconfig><dir>{folder}</dir></fontconfig>", encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(configuration))
    assert folder in system_faces.font_folders()
