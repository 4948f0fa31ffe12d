"""The theme and the font table: the colours and faces that Word offers to whoever goes on writing in the brief."""

from typing import Final

from briefgen.document.style import Style
from briefgen.export.docx.xml import DECLARATION, W, attribute, hex_colour

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(style: Style) -> bytes:
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


def font_table(style: Style) -> bytes:
    """The font table part: the families by name, none embedded."""
    families = dict.fromkeys((style.fonts.text.word, style.fonts.heading.word))
    fonts = "".join(
        f'<w:font w:name="{attribute(family)}"><w:charset w:val="00"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for family in families
    )
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'.encode()


def _faces(role: str, family: str) -> str:
    return f'<a:{role}><a:latin typeface="{attribute(family)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{role}>'
