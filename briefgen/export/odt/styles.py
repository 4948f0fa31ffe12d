"""The styles of a brief that have names, made from the house style; their names are those that they have in Word."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.document.style import Style
from briefgen.export.odt.markup import Attributes, points
from briefgen.export.odt.style_entry import (
    BOLD,
    KEEP,
    WHOLE,
    fonts,
    indent,
    size,
    spacing,
)

# Points, as in Word.
PANEL_PADDING: Final = 8
BULLET_INDENT: Final = 12
NUMBER_INDENT: Final = 18
SIDE_INDENT: Final = 9
_SIDE_PADDING: Final = 6
_COUNTS_INDENT: Final = 32

LISTS: Final[Mapping[str, tuple[str, float]]] = MappingProxyType(
    {
        "List Number": ("", NUMBER_INDENT),
        "List Bullet": ("•", BULLET_INDENT),
        "Brief Side List": ("•", SIDE_INDENT),
    }
)
"""The lists by name: their sign, empty for numbers, and how far their words stand in, in points."""

BASE: Final = "Standard"


class NamedStyle(NamedTuple):
    """A style of paragraphs or of words, by the name under which it is shown.

    `level` is that of headings in the outline, 0 for none; `tabs` are stops in the middle and at the end of the line.
    """

    name: str
    paragraph: Attributes | None
    words: Attributes
    parent: str = BASE
    following: str = ""
    level: int = 0
    tabs: bool = False


def spaces(style: Style) -> Mapping[str, Attributes]:
    """The spaces around paragraphs by the names of their styles, those of what they build on with them.

    A style that changes one of them has to say all: programs take those above and below as one, as those at the sides.
    """
    found: dict[str, Attributes] = {}
    for entry in style_entries(style):
        own = {key: value for key, value in (entry.paragraph or {}).items() if key in _SPACES}
        found[entry.name] = {**_FLUSH, **found.get(entry.parent, {}), **own}
    return found


_FLUSH: Final = {"fo:margin-top": points(0), "fo:margin-bottom": points(0), **indent()}
_SPACES: Final = frozenset(_FLUSH)


def style_entries(style: Style) -> Iterator[NamedStyle]:
    """Every style that the writer calls, each after the one that it builds on."""
    yield from _paragraph_styles(style)
    yield from _list_styles(style)
    yield from _margin_styles(style)
    yield from _character_styles(style)


def _paragraph_styles(style: Style) -> Iterator[NamedStyle]:
    body, note = style.fonts.body, style.fonts.note
    grey = {"fo:color": style.colours.grey}
    heading = fonts(style.fonts.heading.word)
    ground = {"fo:background-color": style.colours.tint}
    yield NamedStyle(BASE, spacing(body), {})
    yield NamedStyle("Text body", {**spacing(body, after=8), **indent(right=_beside(style))}, {})
    yield from _heads(style)
    # Borders of the ground's own colour: no program has air around words without one.
    border = f"0.5pt solid {style.colours.tint}"
    panel = {**ground, "fo:padding": points(PANEL_PADDING), "fo:border": border}
    yield NamedStyle("Brief Panel", {**panel, **spacing(body, before=4), **indent()}, {}, "Text body")
    yield NamedStyle(
        "Brief Panel Heading",
        {**panel, **spacing(style.fonts.heading_1, before=12)},
        {},
        "Heading 1",
        "Brief Panel",
    )
    yield NamedStyle("Brief Small", spacing(note, after=8), {**heading, **grey, **size(note.size)})
    table = style.fonts.table
    yield NamedStyle(
        "Brief Band",
        {**KEEP, **ground, **spacing(table, before=8)},
        {**heading, **size(table.size)},
    )
    yield from _side_styles(style)
    yield NamedStyle("Caption", {**WHOLE, **spacing(note, before=4, after=4)}, {**heading, **grey, **size(note.size)})
    yield NamedStyle("Brief Figure", {**KEEP, "fo:margin-top": points(4), "fo:margin-bottom": points(0)}, {})
    yield NamedStyle("Footnote", spacing(note), size(note.size))
    yield NamedStyle("Brief Table Text", spacing(table), {**heading, **size(table.size)})
    yield NamedStyle("Brief Table Heading", KEEP, {**BOLD, "fo:color": style.colours.accent}, "Brief Table Text")


def _heads(style: Style) -> Iterator[NamedStyle]:
    """The title block, and the headings."""
    sizes, colours = style.fonts, style.colours
    heading = fonts(sizes.heading.word)
    accent = {"fo:color": colours.accent}
    yield NamedStyle(
        "Brief Kind",
        {**KEEP, **spacing(sizes.heading_2)},
        {**heading, **accent, **size(sizes.heading_2.size)},
        following="Title",
    )
    yield NamedStyle(
        "Title",
        {**KEEP, **WHOLE, **spacing(sizes.title, before=2)},
        {**heading, **BOLD, "fo:color": colours.ink, **size(sizes.title.size)},
        following="Subtitle",
    )
    yield NamedStyle(
        "Subtitle",
        {**KEEP, **spacing(sizes.table, before=2)},
        {**heading, "fo:color": colours.grey, **size(sizes.table.size)},
        following="Text body",
    )
    for level, measure, before in ((1, sizes.heading_1, 16), (2, sizes.heading_2, 12)):
        yield NamedStyle(
            f"Heading {level}",
            {**KEEP, **WHOLE, **spacing(measure, before=before, after=4)},
            {**heading, **BOLD, **accent, **size(measure.size)},
            following="Text body",
            level=level,
        )


def _side_styles(style: Style) -> Iterator[NamedStyle]:
    """The side column, in its smaller type, the counts at its head, and the list of contents."""
    side, second = style.fonts.side, style.fonts.heading_2
    heading = fonts(style.fonts.heading.word)
    title = {**heading, **BOLD, "fo:color": style.colours.accent, **size(second.size)}
    ground = {"fo:background-color": style.colours.tint}
    yield NamedStyle("Brief Side", spacing(side, after=4), {**heading, **size(side.size)})
    yield NamedStyle("Contents 1", spacing(side, after=2), {}, "Brief Side")
    yield NamedStyle(
        "Brief Side Heading",
        {**KEEP, **WHOLE, **spacing(second, before=10, after=4)},
        title,
        following="Brief Side",
    )
    yield NamedStyle("Contents Heading", {**KEEP, **spacing(second, before=10, after=4)}, title)
    counts = {**ground, **indent(_COUNTS_INDENT + _SIDE_PADDING, _SIDE_PADDING, -_COUNTS_INDENT)}
    yield NamedStyle("Brief Counts", {**counts, **spacing(side)}, {}, "Brief Side")
    yield NamedStyle(
        "Brief Counts Heading",
        {**KEEP, **ground, **spacing(second), **indent(_SIDE_PADDING, _SIDE_PADDING)},
        title,
        following="Brief Counts",
    )


def _list_styles(style: Style) -> Iterator[NamedStyle]:
    note, table = style.fonts.note, style.fonts.table
    small = {**fonts(style.fonts.heading.word), **size(table.size)}
    body, beside = spacing(style.fonts.body, after=4), _beside(style)
    yield NamedStyle("Brief Small Text", spacing(table, after=2), small)
    for name, width in (("List Number", NUMBER_INDENT), ("List Bullet", BULLET_INDENT)):
        hanging = indent(width, beside, -width)
        yield NamedStyle(name, {**body, **hanging}, {}, "Text body")
        yield NamedStyle(f"Brief Small {name}", {**spacing(table, after=2), **indent(width, 0, -width)}, small, name)
    yield NamedStyle(
        "Brief Side List",
        {**spacing(style.fonts.side, after=4), **indent(SIDE_INDENT, 0, -SIDE_INDENT)},
        {},
        "Brief Side",
    )
    yield NamedStyle(
        "List Continue",
        {**spacing(note, after=4), **indent(NUMBER_INDENT, beside)},
        {"fo:color": style.colours.grey, **size(note.size)},
        "Text body",
    )


def _margin_styles(style: Style) -> Iterator[NamedStyle]:
    note = style.fonts.note
    words = {**fonts(style.fonts.heading.word), "fo:color": style.colours.grey, **size(note.size)}
    yield NamedStyle("Header", spacing(note), words, tabs=True)
    yield NamedStyle("Footer", spacing(note), words, tabs=True)


def _character_styles(style: Style) -> Iterator[NamedStyle]:
    colours = style.colours
    heading, small = fonts(style.fonts.heading.word), size(style.fonts.citation_size)
    accent = {"fo:color": colours.accent}
    underlined = {"style:text-underline-style": "solid", "style:text-underline-width": "auto"}
    yield NamedStyle("Internet link", None, {**accent, **underlined, "style:text-underline-color": "font-color"})
    yield NamedStyle("Index Link", None, {})
    raised = {"style:text-position": "super 65%"}
    yield NamedStyle("Footnote Symbol", None, raised)
    yield NamedStyle("Footnote anchor", None, raised)
    yield NamedStyle("Brief Muted", None, {"fo:color": colours.grey})
    yield NamedStyle("Brief Citation", None, {**heading, **BOLD, **accent, **small})
    ground = {"fo:background-color": colours.tint}
    yield NamedStyle("Brief Tag", None, {**heading, **BOLD, **accent, **small, **ground})
    yield NamedStyle("Brief Where Used", None, {**heading, "fo:color": colours.grey, **small})
    yield NamedStyle("Brief Sign", None, {**heading, **accent})


def _beside(style: Style) -> float:
    """What is left of the width beside a line of running text, in points."""
    return max(0.0, style.page.text_width - style.measure)
