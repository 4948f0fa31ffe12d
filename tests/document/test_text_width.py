import json
import string
import unicodedata
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from briefgen import assets
from briefgen.document.text_width import family_width, relative_width, text_width

FONTS = {
    "heading regular": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "heading strong": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    "text regular": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    "text strong": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}


@pytest.mark.parametrize("dress", FONTS)
def test_the_table_holds_the_widths_of_the_fonts(dress: str) -> None:
    package, name = FONTS[dress]
    with files(package).joinpath("files", name).open("rb") as file:
        font = TTFont(file)
        glyphs, advances = font.getBestCmap(), font["hmtx"]
        assert font["head"].unitsPerEm == 1000
    table = json.loads(assets.read_text("font_widths.json"))[dress]
    for first, widths in table.items():
        for code, width in enumerate(widths, int(first, 16)):
            assert advances[glyphs[code]][0] == width, hex(code)


def test_the_table_covers_what_the_fonts_have_of_latin_greek_and_cyrillic() -> None:
    package, name = FONTS["heading regular"]
    with files(package).joinpath("files", name).open("rb") as file:
        glyphs = TTFont(file, lazy=True).getBestCmap()
    table = json.loads(assets.read_text("font_widths.json"))["heading regular"]
    held = {code for first, widths in table.items() for code in range(int(first, 16), int(first, 16) + len(widths))}
    wanted = {code for code in glyphs if 0x20 <= code < 0x250 or 0x370 <= code < 0x530 or 0x2010 <= code < 0x2050}
    assert wanted - held <= {0xAD}


def test_a_line_is_as_wide_as_its_characters() -> None:
    assert text_width("A", 10) == pytest.approx(5.44)
    assert text_width("AA", 10) == pytest.approx(10.88)
    assert text_width("", 10) == 0


def test_faces_and_weights_differ() -> None:
    word = string.ascii_lowercase
    assert text_width(word, 9) < text_width(word, 9, strong=True)
    assert text_width(word, 9) < text_width(word, 9, face="text")


def test_characters_outside_the_fonts_follow_their_class() -> None:
    assert text_width("喀布尔", 10) == 30
    assert text_width("کابل", 10) == pytest.approx(24)
    assert text_width("e\N{COMBINING ACUTE ACCENT}", 10) == text_width("e", 10)
    assert text_width("\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}", 10) == 0


@given(st.text(), st.text(), st.floats(7, 30))
def test_widths_add_up(one: str, other: str, size: float) -> None:
    assert text_width(one + other, size) == pytest.approx(text_width(one, size) + text_width(other, size))
    assert text_width(one, size) <= size * 3 * len(one)


@given(st.characters())
def test_every_character_has_a_width(char: str) -> None:
    width = text_width(char, 1)
    assert width >= 0
    if unicodedata.category(char) in {"Lu", "Ll", "Lo", "Nd"}:
        assert width > 0


def test_families_run_wider_or_are_guessed_to() -> None:
    assert relative_width("Source Sans Pro") == 1
    assert relative_width(" arial ") > 1
    assert relative_width("Ministry Grotesque") > relative_width("Arial")


def test_calibri_and_cambria_have_widths_of_their_own() -> None:
    assert family_width("Dispute", 10, "Calibri") == pytest.approx(31.18, abs=0.01)
    assert family_width("Dispute", 10, "Calibri", strong=True) > family_width("Dispute", 10, "Calibri")
    assert family_width("Dispute", 10, "Cambria") > family_width("Dispute", 10, "Calibri")
    assert family_width("Dispute", 10, "Arial") == pytest.approx(text_width("Dispute", 10) * 1.09)
