"""The base of a brief that names none: a Word document of one empty section, with a theme, and styles still to come.

It is made as it is wanted: python-docx, which opens the bases of others, takes a tenth of a short run to load.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from lxml import etree

from briefgen import assets
from briefgen.document.style import POINTS_PER_MM, Style
from briefgen.export.docx.elements import parse
from briefgen.export.docx.opened import OpenedBase, OpenedPart
from briefgen.export.docx.package import (
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
)
from briefgen.export.docx.xml import DECLARATION, R, W, attribute, hex_colour, twips

_HEADER_SHARE: Final = 0.5  # of a margin that lies outside of the header, so that its line stands in the middle
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def blank_base(style: Style) -> OpenedBase:
    """A document without a word, on the paper and with the margins of the style."""
    names = ("styles", "settings", "numbering", "header", "footer", "fontTable", "theme")
    styles, settings = parse(_root("styles", _STYLES)), parse(_root("settings", _SETTINGS))
    page = style.page

    def others() -> tuple[Part, ...]:
        return (
            Part("word/styles.xml", STYLES_TYPE, _file(styles)),
            Part("word/settings.xml", SETTINGS_TYPE, _file(settings)),
            Part("word/fontTable.xml", FONT_TABLE_TYPE, _font_table(style)),
            Part("word/theme.xml", THEME_TYPE, _theme(style)),
        )

    return OpenedBase(
        styles,
        settings,
        OpenedPart("word/numbering.xml", NUMBERING_TYPE, parse(_root("numbering", ""))),
        (
            ("header", OpenedPart("word/header.xml", HEADER_TYPE, parse(_root("hdr", "")))),
            ("footer", OpenedPart("word/footer.xml", FOOTER_TYPE, parse(_root("ftr", "")))),
        ),
        section(style),
        _between(page.width, page.margin_left_mm, page.margin_right_mm),
        _between(page.height, page.margin_top_mm, page.margin_bottom_mm),
        tuple(Relationship(f"{name}1", f"{OFFICE}/{name}", f"{name}.xml") for name in names),
        others,
    )


def _between(length: float, *margins_mm: float) -> float:
    """What two margins leave of a length of the sheet, in points, as Word keeps them."""
    first, second = (twips(margin * POINTS_PER_MM) for margin in margins_mm)
    return twips(length) / 20 - first / 20 - second / 20


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


def _root(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'


def _file(element: Any) -> bytes:
    return bytes(etree.tostring(element, encoding="UTF-8", standalone=True))


_STYLES: Final = (
    "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
    ' w:defQFormat="0" w:count="376"/>'
)
_SETTINGS: Final = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
)


def _theme(style: Style) -> bytes:
    """The theme part; the roles that a house style does not have take the colours of the nearest that it has."""
    colours = style.colours
    second = style.band.colour if style.band else colours.grey
    roles = {
        "dk1": colours.ink,
        "lt1": colours.paper,
        "dk2": colours.accent,
        "lt2": colours.tint,
        "accent1": colours.accent,
        "accent2": second,
        "accent3": colours.grey,
        "accent4": colours.rule,
        "accent5": colours.tint,
        "accent6": colours.ink,
        "hlink": colours.accent,
        "folHlink": colours.accent,
    }
    palette = "".join(f'<a:{role}><a:srgbClr val="{hex_colour(colour)}"/></a:{role}>' for role, colour in roles.items())
    name = attribute(style.name)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{palette}</a:clrScheme><a:fontScheme name="{name}">'
        f"{_faces('majorFont', style.fonts.heading.word)}{_faces('minorFont', style.fonts.text.word)}</a:fontScheme>"
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _font_table(style: Style) -> bytes:
    """The font table part: the families by name, none embedded, with what finds a like one where one is missing."""
    families = dict.fromkeys((style.fonts.text.word, style.fonts.heading.word))
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{"".join(map(_font, families))}</w:fonts>'.encode()


def _font(name: str) -> str:
    known = _known_fonts().get(name, {})
    other, panose = known.get("other"), known.get("panose")
    return (
        f'<w:font w:name="{attribute(name)}">'
        + (f'<w:altName w:val="{attribute(other)}"/>' if other else "")
        + (f'<w:panose1 w:val="{panose}"/>' if panose else "")
        + f'<w:charset w:val="00"/><w:family w:val="{known.get("family", "auto")}"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )


@cache
def _known_fonts() -> Mapping[str, Mapping[str, str]]:
    return assets.read_toml("word_fonts.toml")


def _faces(role: str, family: str) -> str:
    return f'<a:{role}><a:latin typeface="{attribute(family)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{role}>'
