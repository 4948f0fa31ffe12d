"""A letter that no font has is named; the scripts of the packaged faces print."""

import datetime

import pikepdf
import pytest

from briefgen.document.blocks import Box, Counts, FacingBoxes, Heading, Paragraph, SideBySide, TitleBlock
from briefgen.document.document import Document, Margins, Properties
from briefgen.document.inlines import Text
from briefgen.document.style import Fonts, Style
from briefgen.export.pdf import write_pdf
from briefgen.export.pdf.glyph_coverage import missing_letters

STYLE = Style(name="plain", fonts=Fonts(system=False))


def saying(*texts: str, title: str = "T") -> Document:
    properties = Properties("T", "", "", "", (), "en-GB", datetime.date(2025, 6, 2))
    blocks = tuple(Paragraph((Text(text),)) for text in texts)
    return Document(properties, Margins(), TitleBlock("", "Brief", title, ""), blocks, ())


@pytest.mark.parametrize(
    "text",
    ["Reykjavík – Łódź", "Αθήνα", "Київ", "اسلام آباد", "נמל", "नई दिल्ली", "กรุงเทพ", "கொழும்பு", "హైదరాబాద్", "ភ្នំពេញ"],
)
def test_the_packaged_faces_have_the_script(text: str) -> None:
    assert missing_letters(saying(text), STYLE) == ""


def test_letters_that_no_face_has_are_named_once_wherever_they_stand() -> None:
    assert missing_letters(saying("北京 and 北", title="外 😀"), STYLE) == "京北外😀"
    side = SideBySide((FacingBoxes(Box("東", ()), Box("", (Text("西"),)), "d"),), (Counts("南", "c", (("1", "中"),)),))
    document = saying()._replace(blocks=(Heading(1, "上", "a"), side))
    assert missing_letters(document, STYLE) == "上中南東西"


def test_words_of_boxes_keep_their_spaces(tmp_path) -> None:
    (tmp_path / "x.pdf").write_bytes(write_pdf(saying("ঢাকা শহর"), STYLE))
    with pikepdf.open(tmp_path / "x.pdf") as pdf:
        shown = [op.operands[0] for op in pikepdf.parse_content_stream(pdf.pages[0]) if str(op.operator) == "TJ"]
    gaps = [float(part) for array in shown for part in array if not isinstance(part, pikepdf.String)]
    assert any(-300 < gap < -200 for gap in gaps)
