"""The style sheet of a document: the styles as elements, the signs of lists, how notes are numbered, the families."""

from typing import Final

from briefgen.document.style import Style
from briefgen.export.odt.languages import language_properties
from briefgen.export.odt.markup import Attributes, element, points
from briefgen.export.odt.style_entry import definition, fonts, size, style_name
from briefgen.export.odt.styles import BASE, LISTS, NamedStyle, style_entries

_TAB: Final = 36  # points between tab stops that nobody set, as in Word


def named_styles(style: Style, language: str) -> str:
    """The element with the defaults, every style that the writer calls, the lists, and how notes are numbered."""
    entries = tuple(style_entries(style))
    written = "".join(_entry(entry, _tabs(style.page.text_width)) for entry in entries)
    lists = "".join(_list(style, name, sign, width) for name, (sign, width) in LISTS.items())
    return element("office:styles", _defaults(style, language) + written + lists + _NOTES)


def font_faces(style: Style) -> str:
    """The families that the styles name."""
    families = dict.fromkeys((style.fonts.text.word, style.fonts.heading.word))
    return element(
        "office:font-face-decls",
        "".join(
            element(
                "style:font-face", "", {"style:name": family, "svg:font-family": f"'{family.replace(chr(39), '')}'"}
            )
            for family in families
        ),
    )


def _defaults(style: Style, language: str) -> str:
    words = {
        **fonts(style.fonts.text.word),
        **size(style.fonts.body.size),
        "fo:color": style.colours.ink,
        **language_properties(language),
    }
    paragraph = {"fo:widows": "2", "fo:orphans": "2", "style:tab-stop-distance": points(_TAB)}
    written = element("style:paragraph-properties", "", paragraph) + element("style:text-properties", "", words)
    usual = element("style:default-style", written, {"style:family": "paragraph"})
    return usual + "".join(
        element("style:default-style", element(f"style:{kind}-properties", "", properties), {"style:family": family})
        for family, kind, properties in _PLAIN
    )


_PLAIN: Final[tuple[tuple[str, str, Attributes], ...]] = (
    ("text", "text", {}),
    ("table", "table", {"table:border-model": "collapsing"}),
    ("table-column", "table-column", {}),
    ("table-row", "table-row", {"fo:keep-together": "auto"}),
    ("table-cell", "table-cell", {}),
    ("graphic", "graphic", {}),
)
"""The families of styles that have no more to say of what has no style."""


def _tabs(width: float) -> str:
    """Tab stops in the middle and at the end of the line."""
    stops = (("center", width / 2), ("right", width))
    return element(
        "style:tab-stops",
        "".join(
            element("style:tab-stop", "", {"style:position": points(place), "style:type": kind})
            for kind, place in stops
        ),
    )


def _entry(entry: NamedStyle, tabs: str) -> str:
    names = {"style:name": style_name(entry.name)}
    if " " in entry.name:
        names["style:display-name"] = entry.name
    if entry.paragraph is None:
        return definition("text", names, {"text": entry.words})
    if entry.name != BASE:
        names["style:parent-style-name"] = style_name(entry.parent)
    if entry.following:
        names["style:next-style-name"] = style_name(entry.following)
    if entry.level:
        names["style:default-outline-level"] = str(entry.level)
    if entry.name in LISTS:
        names["style:list-style-name"] = style_name(f"{entry.name} Signs")
    inner = {"paragraph": tabs} if entry.tabs else None
    return definition("paragraph", names, {"paragraph": entry.paragraph, "text": entry.words}, inner)


def _list(style: Style, name: str, sign: str, width: float) -> str:
    """The signs of a list, which hang before its words; a numbered one begins at 1."""
    place = {
        "text:label-followed-by": "listtab",
        "text:list-tab-stop-position": points(width),
        "fo:text-indent": points(-width),
        "fo:margin-left": points(width),
    }
    alignment = element("style:list-level-label-alignment", "", place)
    inner = element(
        "style:list-level-properties", alignment, {"text:list-level-position-and-space-mode": "label-alignment"}
    )
    level = {"text:level": "1"}
    if sign:
        inner += element("style:text-properties", "", {"fo:font-family": style.fonts.heading.word})
        level |= {"text:style-name": style_name("Brief Sign"), "text:bullet-char": sign}
        written = element("text:list-level-style-bullet", inner, level)
    else:
        level |= {"style:num-format": "1", "style:num-suffix": "."}
        written = element("text:list-level-style-number", inner, level)
    names = {"style:name": style_name(f"{name} Signs"), "style:display-name": f"{name} Signs"}
    return element("text:list-style", written, names)


_NOTES: Final = element(
    "text:notes-configuration",
    "",
    {
        "text:note-class": "footnote",
        "text:citation-style-name": style_name("Footnote Symbol"),
        "text:citation-body-style-name": style_name("Footnote anchor"),
        "text:default-style-name": "Footnote",
        "style:num-format": "1",
        "text:start-value": "0",
        "text:footnotes-position": "page",
        "text:start-numbering-at": "document",
    },
)
