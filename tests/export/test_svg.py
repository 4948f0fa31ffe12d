import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.drawing import Circle, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.style import Colours, Fonts, Style, Typeface
from briefgen.export.svg import svg

STYLE = Style(name="test", colours=Colours(accent="#112233", grey="#445566", rule="#778899"))
NAMESPACE = "{http://www.w3.org/2000/svg}"


def drawing(*shapes: Shape) -> Drawing:
    return Drawing(100, 40, shapes)


def test_every_shape_has_its_element() -> None:
    shapes = (
        Line(0, 30, 100, 30, "rule"),
        Rect(10, 20, 30, 5, "accent"),
        Rect(50, 20, 30, 5, "paper", "accent"),
        Fade(80, 20, 14, 5, "accent", 0, 0.8),
        Circle(5, 22.505, 2.6, "paper", "accent"),
        Label(50, 10, "Talks & <more>", 7.5, "middle", "grey", strong=True),
    )
    assert svg(drawing(*shapes), STYLE) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="40pt" viewBox="0 0 100 40"'
        " font-family=\"Calibri, Carlito, 'Source Sans Pro', Arial, sans-serif\">"
        '<defs><linearGradient id="fade0"><stop offset="0" stop-color="#112233" stop-opacity="0"/>'
        '<stop offset="1" stop-color="#112233" stop-opacity="0.8"/></linearGradient></defs>'
        '<line x1="0" y1="30" x2="100" y2="30" stroke="#778899" stroke-width="0.5"/>'
        '<rect x="10" y="20" width="30" height="5" fill="#112233"/>'
        '<rect x="50" y="20" width="30" height="5" fill="#ffffff" stroke="#112233" stroke-width="0.75"/>'
        '<rect x="80" y="20" width="14" height="5" fill="url(#fade0)"/>'
        '<circle cx="5" cy="22.5" r="2.6" fill="#ffffff" stroke="#112233" stroke-width="0.75"/>'
        '<text x="50" y="10" font-size="7.5" text-anchor="middle" font-weight="600" fill="#445566">'
        "Talks &amp; &lt;more&gt;</text></svg>\n"
    )


def test_equal_fades_share_a_gradient() -> None:
    fades = [Fade(x, 0, 10, 5, "accent", 0, 1) for x in (0, 20, 40)]
    text = svg(drawing(*fades, Fade(60, 0, 10, 5, "accent", 1, 0)), STYLE)
    assert text.count("<linearGradient") == 2
    assert text.count("url(#fade0)") == 3


def test_an_empty_drawing_is_a_picture() -> None:
    assert len(ET.fromstring(svg(drawing(), STYLE))) == 0


def test_the_style_names_the_family() -> None:
    style = Style(name="test", fonts=Fonts(heading=Typeface(pdf="Source Sans", word="Gill 'Sans\" MT")))
    root = ET.fromstring(svg(drawing(), style))
    assert root.get("font-family", "").startswith("'Gill Sans\" MT', Carlito")


def test_a_family_is_named_once() -> None:
    style = Style(name="test", fonts=Fonts(heading=Typeface(pdf="Source Sans", word="Arial")))
    assert svg(drawing(), style).count("Arial") == 1


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "a\ud800b", "a\ufffeb"])
def test_characters_that_xml_bars_are_left_out(text: str) -> None:
    root = ET.fromstring(svg(drawing(Label(0, 10, text, 7)), STYLE).encode())
    assert root[0].text == "ab"


@given(st.text())
def test_any_words_give_well_formed_xml(text: str) -> None:
    root = ET.fromstring(svg(drawing(Label(0, 10, text, 7)), STYLE).encode())
    assert [child.tag for child in root] == [f"{NAMESPACE}text"]


@given(st.floats(-1e4, 1e4), st.floats(0, 1e4))
def test_numbers_have_two_decimals_at_most(x: float, radius: float) -> None:
    text = svg(drawing(Circle(x, 0, radius, "ink")), STYLE)
    numbers = re.findall(r' (?:cx|r)="([^"]*)"', text)
    assert all(re.fullmatch(r"-?\d+(\.\d{1,2})?", number) for number in numbers)
    assert "-0" not in numbers
