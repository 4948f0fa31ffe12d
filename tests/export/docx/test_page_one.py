"""The head of page one, the panel, the figure and the lines in the margins."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from briefgen.document.blocks import Caption, Figure, Heading
from briefgen.document.document import Margins
from briefgen.document.drawing import Drawing, Line
from briefgen.document.style import Style
from briefgen.errors import InputError
from briefgen.export.docx import write_docx
from tests.export.docx.documents import PIXEL, document, every_block
from tests.export.docx.reading import PLAIN, body, find, text, texts, unpacked, written

LOGO = {"file": "logo.png", "width_mm": 20, "alt": "Arms of the ministry"}
BAND = {"colour": "#0b5351", "ink": "#fefefe"}


def styled(**changes: object) -> Style:
    return Style.model_validate({"name": "own", **changes})


def test_the_title_block_says_who_what_and_when() -> None:
    root = body(document())
    assert texts(root, "BriefKind") == ["Policy brief · OFFICIAL"]
    assert texts(root, "Title") == ["The second crossing"]
    details = "A. Analyst · 2 April 2024 · MP/2024/17 · Harbour and trade, March 2024, 3 sources"
    assert texts(root, "Subtitle") == [details]
    assert find(root, "//w:tbl") == []


def test_what_a_title_block_lacks_leaves_no_line() -> None:
    bare = document()
    bare = bare._replace(title_block=bare.title_block._replace(organisation="", scope="", details=()))
    root = body(bare)
    assert texts(root, "BriefKind") == ["Policy brief · OFFICIAL"]
    assert texts(root, "Subtitle") == []


def test_a_band_lies_behind_every_line_in_its_ink() -> None:
    root = body(document(), styled(band=BAND))
    (cell,) = find(root, "//w:tc")
    assert find(cell, "./w:tcPr/w:shd/@w:fill") == ["0B5351"]
    assert set(find(cell, ".//w:r/w:rPr/w:color/@w:val")) == {"FEFEFE"}
    assert len(find(cell, ".//w:r")) == len(find(cell, ".//w:r/w:rPr/w:color"))


@pytest.mark.parametrize("band", [None, BAND], ids=["plain", "band"])
def test_a_logo_stands_beside_the_title(band: object, tmp_path: Path, faults: Callable[[bytes], list[str]]) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL)
    data = write_docx(document(), styled(band=band, logo=LOGO), tmp_path)
    assert faults(data) == []
    files = unpacked(data)
    root = etree.fromstring(files["word/document.xml"])
    assert files["word/media/brief1.png"] == PIXEL
    assert find(root, "//wp:docPr/@descr") == ["Arms of the ministry"]
    assert find(root, "//wp:extent/@cx") == ["720000"]


@pytest.mark.parametrize("content", [None, b"GIF89a", b"%!PS-Adobe-3.0 EPSF-3.0\n", b"\x89PNG\r\n\x1a\n", b""])
def test_a_logo_that_cannot_be_shown_is_told(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(InputError, match=r"logo\.png"):
        write_docx(document(), styled(logo=LOGO), tmp_path)


def test_a_drawn_logo_is_vector_with_a_picture_to_fall_back_on(
    tmp_path: Path, faults: Callable[[bytes], list[str]]
) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><script>x()</script><path d="M0 0h4v2z"/></svg>'
    (tmp_path / "logo.svg").write_text(drawn)
    data = write_docx(document(), styled(logo=LOGO | {"file": "logo.svg"}), tmp_path)
    assert faults(data) == []
    files = unpacked(data)
    assert files["word/media/brief1.png"].startswith(b"\x89PNG")
    vector = etree.fromstring(files["word/media/brief2.svg"])
    assert [etree.QName(element).localname for element in vector.iter()] == ["svg", "path"]
    root = etree.fromstring(files["word/document.xml"])
    assert (find(root, "//wp:extent/@cx"), find(root, "//wp:extent/@cy")) == (["720000"], ["360000"])
    assert b"<asvg:svgBlip" in files["word/document.xml"]
    assert data == write_docx(document(), styled(logo=LOGO | {"file": "logo.svg"}), tmp_path)


def test_the_panel_has_a_ground_and_its_heading_is_in_the_outline() -> None:
    styles = etree.fromstring(written(every_block())["word/styles.xml"])
    assert texts(body(every_block()), "BriefPanelHeading") == ["Bottom line"]
    for name in ("BriefPanel", "BriefPanelHeading"):
        assert find(styles, f'//w:style[@w:styleId="{name}"]/w:pPr/w:shd/@w:fill') == ["EEF1F5"]
    assert find(styles, '//w:style[@w:styleId="BriefPanelHeading"]/w:basedOn/@w:val') == ["Heading1"]


def test_a_heading_keeps_with_what_follows_and_stands_nearer_to_it() -> None:
    styles = etree.fromstring(written(document(Heading(1, "One", "one")))["word/styles.xml"])
    for name in ("Heading1", "Heading2"):
        (style,) = find(styles, f'//w:style[@w:styleId="{name}"]')
        assert find(style, "./w:pPr/w:keepNext")
        before, after = (int(find(style, f"./w:pPr/w:spacing/@w:{side}")[0]) for side in ("before", "after"))
        assert before > after > 0


def test_a_figure_is_vector_with_a_picture_to_fall_back_on() -> None:
    files = written(every_block())
    root = etree.fromstring(files["word/document.xml"])
    assert find(root, "//wp:docPr/@descr") == ["A time axis with one event."]
    assert min(Image.open(BytesIO(files["word/media/brief1.png"])).info["dpi"]) >= 220
    assert files["word/media/brief2.svg"].startswith(b"<svg")
    assert b"svgBlip" in files["word/document.xml"]
    (figure,) = find(root, "//w:p[.//wp:inline]")
    assert find(figure.getnext(), "./w:pPr/w:pStyle/@w:val") == ["Caption"]


def test_a_drawing_wider_than_the_text_is_scaled_to_it() -> None:
    wide = Drawing(1000, 100, (Line(0, 50, 1000, 50, "ink"),))
    root = body(document(Figure(wide, "A line.", Caption("Figure", 1, "A line"), "f")))
    across, down = (int(find(root, f"//wp:extent/@{side}")[0]) for side in ("cx", "cy"))
    assert across == pytest.approx(PLAIN.page.text_width * 12700, rel=0.001)
    assert down == pytest.approx(across / 10, abs=1)


def test_margin_lines_have_their_places_page_fields_and_a_strong_marking() -> None:
    files = written(document())
    header, footer = (etree.fromstring(files[f"word/{side}.xml"]) for side in ("header", "footer"))
    assert text(header) == "Ministry of PortsOFFICIAL"
    assert len(find(header, "//w:r/w:tab")) == 2
    assert not find(header, "//w:tabs")
    assert find(footer, "//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]
    assert text(footer) == "MP/2024/17OFFICIALPage 1 of 1"
    for part in (header, footer):
        assert [text(run) for run in find(part, "//w:r[w:rPr/w:b]")] == ["OFFICIAL"]


def test_other_braces_in_margin_lines_are_plain_text() -> None:
    lined = document()._replace(margins=Margins(header_centre="{title} {page}{", footer_right="<{pages}>"))
    files = written(lined)
    assert text(etree.fromstring(files["word/header.xml"])) == "{title} 1{"
    assert text(etree.fromstring(files["word/footer.xml"])) == "<1>"
