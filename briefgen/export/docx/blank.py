"""The base of a brief that names none: a Word document of one empty section, its styles still to come."""

from typing import Final

from briefgen.document.style import POINTS_PER_MM, Style
from briefgen.export.docx.package import (
    DOCUMENT_TYPE,
    FONT_TABLE_TYPE,
    FOOTER_TYPE,
    HEADER_TYPE,
    NUMBERING_TYPE,
    OFFICE,
    SETTINGS_TYPE,
    STYLES_TYPE,
    THEME_TYPE,
    Part,
    Relationship,
    write_package,
)
from briefgen.export.docx.theme import font_table, theme
from briefgen.export.docx.xml import DECLARATION, R, W, twips

_HEADER_SHARE: Final = 0.5


def blank_document(style: Style) -> bytes:
    """A .docx without a word, on the paper and with the margins of the style."""
    files = (
        ("styles", STYLES_TYPE, _root("styles", _STYLES)),
        ("settings", SETTINGS_TYPE, _root("settings", _SETTINGS)),
        ("numbering", NUMBERING_TYPE, _root("numbering", "")),
        ("header", HEADER_TYPE, _root("hdr", "")),
        ("footer", FOOTER_TYPE, _root("ftr", "")),
        ("fontTable", FONT_TABLE_TYPE, font_table(style)),
        ("theme", THEME_TYPE, theme(style)),
    )
    relationships = tuple(Relationship(f"{name}1", f"{OFFICE}/{name}", f"{name}.xml") for name, _, _ in files)
    parts = (
        Part("word/document.xml", DOCUMENT_TYPE, _document(style), relationships),
        *(Part(f"word/{name}.xml", content_type, data) for name, content_type, data in files),
    )
    return write_package(parts, (Relationship("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),))


def section(style: Style) -> str:
    """The `w:sectPr` of the style: paper and margins, one header and one footer."""
    page = style.page
    sides = (page.margin_top_mm, page.margin_right_mm, page.margin_bottom_mm, page.margin_left_mm)
    top, right, bottom, left = (twips(side * POINTS_PER_MM) for side in sides)
    return (
        f'<w:sectPr xmlns:w="{W}" xmlns:r="{R}"><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{round(top * _HEADER_SHARE)}" w:footer="{round(bottom * _HEADER_SHARE)}" w:gutter="0"/>'
        "</w:sectPr>"
    )


def _document(style: Style) -> bytes:
    return _root("document", f"<w:body>{section(style)}</w:body>")


def _root(name: str, inner: str) -> bytes:
    return f'{DECLARATION}<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'.encode()


_STYLES: Final = (
    "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
    ' w:defQFormat="0" w:count="376"/>'
)
_SETTINGS: Final = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
)
