"""What a template lacks is told before a brief is made on it."""

from pathlib import Path

import docx
import pytest
from docx.shared import Cm, RGBColor

from briefgen import service
from briefgen.document.style import Style, WordStyle
from briefgen.errors import InputError
from briefgen.export.docx.base_check import check_base, check_margins


def checked(folder: Path, **styles: str) -> list[str]:
    style = Style(name="house", word=WordStyle(base="base.docx", styles=styles))
    return [f"{fault.problem}; {fault.remedy}" for fault in check_base(style, folder)]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    document = docx.Document()
    for name in ("Heading 1", "Heading 2", "Subtitle", "Caption"):
        document.styles[name].font.color.rgb = RGBColor(0, 0, 0)
    document.save(tmp_path / "base.docx")
    return tmp_path


def opened(folder: Path) -> object:
    return docx.Document(str(folder / "base.docx"))


def test_styles_that_the_base_does_not_have_are_named(base: Path) -> None:
    (told,) = checked(base)
    assert told.startswith("has no style 'Brief Kind', 'Brief Panel Heading'")
    assert "and 17 more" in told
    (mapped,) = checked(base, **{"Brief Kind": "Normal"})
    assert mapped.startswith("has no style 'Brief Panel Heading'")


def test_letters_that_cannot_be_read_on_paper_are_told(base: Path) -> None:
    document = opened(base)
    document.styles["Heading 1"].font.color.rgb = RGBColor(255, 255, 255)
    document.save(base / "base.docx")
    assert "style 'heading 1' has letters in #FFFFFF on #ffffff; give them a contrast of 4.5 at least" in checked(base)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ministry of [Type here]", "[Type here]"),
        ("Click or tap here to enter text.", "Click or tap here to enter text"),
        ("«Reference»", "«Reference»"),
        ("{{ title }}", "{{ title }}"),
        ("Date: DD/MM/YYYY", "DD/MM/YYYY"),
        ("Your organisation name here", "Your organisation name here"),
        ("File XXX/XXXX", "XXX/XXXX"),
    ],
)
def test_what_is_still_to_be_filled_in_is_named(base: Path, text: str, left: str) -> None:
    document = opened(base)
    document.sections[0].header.paragraphs[0].text = text
    document.save(base / "base.docx")
    style = Style(name="house", word=WordStyle(base="base.docx"))
    (told,) = check_margins(style, base)
    assert (told.where, told.problem) == (str(base / "base.docx"), f"its header still says {left!r}")


@pytest.mark.parametrize("text", ["Office of Ports", "Page 1 of 2", "Tel. +1 (202) 555 0100", "A & B <2025"])
def test_words_of_a_letterhead_are_no_placeholders(base: Path, text: str) -> None:
    document = opened(base)
    document.sections[0].header.paragraphs[0].text = text
    document.save(base / "base.docx")
    assert check_margins(Style(name="house", word=WordStyle(base="base.docx")), base) == ()


def test_a_narrow_page_is_told(base: Path) -> None:
    document = opened(base)
    document.sections[0].right_margin = Cm(9)
    document.save(base / "base.docx")
    assert any(told.startswith("leaves 94 mm between its margins") for told in checked(base))


def test_a_style_says_what_it_lacks_itself(base: Path) -> None:
    (base / "house.toml").write_text(
        '[fonts]\ntext = { pdf = "Source Serif", word = "Garamond" }\n[margin_lines]\nheader_right = ""\n', "utf-8"
    )
    told = [fault.problem for fault in service.check_style(str(base / "house.toml"))]
    assert told == ["no line of the header has the marking", "the widths of 'Garamond' are not known"]
    assert service.check_style("official") == ()
    assert service.check_style(str(base / "base.docx"))[0].problem.startswith("has no style")


def test_what_stops_a_brief_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('[word]\nbase = "none.docx"\n', "utf-8")
    with pytest.raises(InputError, match=r"there is no file 'none\.docx'"):
        service.check_style(str(tmp_path / "house.toml"))
    (tmp_path / "base.dotx").write_text("no zip")
    with pytest.raises(InputError, match="is not a Word document"):
        service.check_style(str(tmp_path / "base.dotx"))
