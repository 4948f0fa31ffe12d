"""SVG of strangers."""

import io
import time
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from briefgen.errors import InputError
from briefgen.export.pictures import Picture, read_picture
from briefgen.export.pictures.safe_svg import safe_svg

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
RED, BLUE, NOTHING = (255, 0, 0, 255), (0, 0, 255, 255), (0, 0, 0, 0)


def read(folder: Path, body: str, opening: str = OPENING) -> Picture:
    file = folder / "logo.svg"
    file.write_text(f"{opening}{body}</svg>", encoding="utf-8")
    return read_picture(file, 36)


@pytest.mark.parametrize(
    "body",
    [
        '<rect width="20" height="20" fill="red"/>',
        '<style>/* house */ .a,.b{fill:#f00}</style><rect class="a" width="20" height="20"/>',
        '<rect width="20" height="20" style="fill:rgb(255,0,0)"/>',
        '<defs><rect id="r" width="20" height="20"/></defs><use xlink:href="#r" fill="red"/>',
        '<symbol id="s"><path d="M0 0h20v20H0z"/></symbol><use href="#s" fill="red"/>',
        '<linearGradient id="g"><stop stop-color="red"/></linearGradient><rect width="20" height="20" fill="url(#g)"/>',
        '<style>.c{clip-path:url(#c)}</style><clipPath id="c"><rect width="20" height="20"/></clipPath>'
        '<rect class="c" width="40" height="20" fill="red"/>',
        '<a xlink:href="https://elsewhere.example"><rect width="20" height="20" fill="red"/></a>',
    ],
)
def test_shapes_are_drawn(body: str, tmp_path: Path) -> None:
    picture = read(tmp_path, body)
    assert picture.pixels.size == (300, 150)
    assert picture.pixels.getpixel((70, 75)) == RED
    assert picture.pixels.getpixel((230, 75)) == NOTHING
    with Image.open(io.BytesIO(picture.data)) as shown:
        assert shown.format == "PNG"


def test_the_size_may_be_given_in_lengths(tmp_path: Path) -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="5mm">'
    picture = read(tmp_path, '<rect width="100%" height="100%" fill="blue"/>', opening)
    assert picture.pixels.size == (300, 75)
    assert picture.pixels.getpixel((299, 74)) == BLUE


def test_a_small_box_keeps_its_shape(tmp_path: Path) -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -0.7 2 1.4">'
    picture = read(tmp_path, '<rect x="-1" y="-.7" width="2" height="1.4" fill="blue"/>', opening)
    assert picture.pixels.size == (300, 210)
    assert {picture.pixels.getpixel(place) for place in ((0, 0), (299, 0), (0, 209), (299, 209))} == {BLUE}


def test_only_what_draws_is_kept() -> None:
    body = (
        '<script>alert(1)</script><metadata>Made by hand</metadata><title>Seal</title><animate attributeName="x"/>'
        '<rect id="r" onclick="alert(1)" onLoad="x()" width="3" height="3" xlink:href="https://elsewhere.example"/>'
        '<use href="other.svg#r"/><x:odd xmlns:x="urn:odd"/><!-- a remark --><?pi?>'
    )
    kept = etree.fromstring(safe_svg(f"{OPENING}{body}</svg>".encode()).markup(72, 36))
    assert [etree.QName(element).localname for element in kept] == ["rect", "use"]
    assert dict(kept[0].attrib) == {"id": "r", "width": "3", "height": "3"}
    assert dict(kept[1].attrib) == {}
    assert dict(kept.attrib) == {"width": "72", "height": "36", "preserveAspectRatio": "none", "viewBox": "0 0 40 20"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<text>Ministry</text>", "is an SVG with <text>; turn its text into paths"),
        ('<g><image href="data:image/png;base64,AA=="/></g>', "is an SVG with <image>; draw its pictures as shapes"),
        ("<foreignObject><p/></foreignObject>", "is an SVG with <foreignObject>"),
        ("<style>@import 'https://elsewhere.example/a.css';</style>", "whose style leads outside"),
        ("<style>.a{fill:url(https://elsewhere.example/a.svg#x)}</style>", "whose style leads outside"),
        ("<style>.a{fill:\\75rl(https://elsewhere.example)}</style>", "whose style leads outside"),
        ('<rect style="fill:URL(file:///etc/passwd)"/>', "whose style leads outside"),
        ('<rect mask="url(other.svg#m)"/>', "whose style leads outside"),
        ('<g id="a"><use href="#a"/></g>', "is an SVG that refers to itself"),
        ('<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>', "is an SVG that refers to itself"),
        ('<style>.k{mask:url(#m)}</style><mask id="m"><rect class="k"/></mask>', "is an SVG that refers to itself"),
        ("<style>rect{mask:url(#m)}</style>", "is an SVG with a style sheet that is not plain"),
    ],
)
def test_what_is_not_taken_is_told(body: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, body)
    assert told in str(caught.value)


@pytest.mark.parametrize("box", ["", 'viewBox="0 0 0 20"', 'viewBox="0 0 nan 1"', 'width="50%" height="2"'])
def test_a_drawing_needs_a_size(box: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is an SVG without a size; give it a viewBox"):
        read(tmp_path, "", f'<svg xmlns="http://www.w3.org/2000/svg" {box}>')


def test_entities_are_not_filled_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("M0 0h9v9z")
    opening = f'<!DOCTYPE svg [<!ENTITY d SYSTEM "{secret.as_uri()}">]>{OPENING}'
    with pytest.raises(InputError, match="entities"):
        read(tmp_path, "<g>&d;</g>", opening)


@pytest.mark.parametrize("reference", ['<use href="#g{}"/>', '<rect mask="url(#g{})"/>', '<rect class="c{}"/>'])
def test_shapes_used_again_and_again_are_bounded(reference: str, tmp_path: Path) -> None:
    """Thirty groups, each of which draws the next one ten times: as markup a page, as a drawing 10^30 shapes."""
    sheet = "<style>" + "".join(f".c{level}{{mask:url(#g{level})}}" for level in range(31)) + "</style>"
    kind = "g" if "use" in reference else "mask"
    groups = "".join(f'<{kind} id="g{level}">{reference.format(level + 1) * 10}</{kind}>' for level in range(30))
    started = time.process_time()
    with pytest.raises(InputError, match="draws too much"):
        read(tmp_path, sheet + groups + f'<{kind} id="g30"><rect width="1" height="1"/></{kind}>' + reference.format(0))
    assert time.process_time() - started < 5


def test_a_long_chain_of_references_is_refused(tmp_path: Path) -> None:
    chain = "".join(f'<g id="g{step}"><use href="#g{step + 1}"/></g>' for step in range(5_000))
    with pytest.raises(InputError, match="refers to itself"):
        read(tmp_path, chain)


def test_too_much_markup_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="more than 2 MB"):
        read(tmp_path, "<g/>" * 600_000)


def test_same_file_same_bytes(tmp_path: Path) -> None:
    body = '<circle cx="9" cy="9" r="7" stroke="#135" stroke-width=".5" fill="none"/>'
    first, second = read(tmp_path, body), read(tmp_path, body)
    assert (first.data, first.vector) == (second.data, second.vector)
    assert first.vector is not None
    assert b"<circle" in first.vector
