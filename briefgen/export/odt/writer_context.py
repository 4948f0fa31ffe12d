"""What the writers of blocks share while they write one document."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from briefgen.document.direction import has_rtl, runs_rtl
from briefgen.document.inlines import Inlines, with_plain_spaces
from briefgen.document.style import SIDE_GAP, SIDE_SHARE, Style
from briefgen.export.odt.lines import LineWriter, bookmarked, is_rtl
from briefgen.export.odt.markup import Attributes, element, points
from briefgen.export.odt.pictures import OdtPictures
from briefgen.export.odt.style_entry import KEEP, AutomaticStyles

BAR: Final = 2.25
"""Points: how thick a bar in the margin is, as in the other formats."""
BAR_ROOM: Final = 9.0  # points before a table for a bar and the air between it and the words, as in Word
SPACE_AFTER: Final = 12.0  # points after tables and panels: three steps of 4, as in the PDF


class OdtContext(NamedTuple):
    """The style, and what gathers lines, pictures and automatic styles in reading order.

    `sequences` are the names under which captions are counted, by their labels, `spaces` those around paragraphs by the
    names of their styles. `width` is that of the text or of the column in points. `contents` is the list of contents,
    which ends the side column.
    """

    style: Style
    styles: AutomaticStyles
    lines: LineWriter
    pictures: OdtPictures
    sequences: Mapping[str, str]
    spaces: Mapping[str, Attributes]
    width: float
    is_side: bool = False
    contents: str = ""

    @property
    def is_rtl(self) -> bool:
        """Whether the document runs from right to left."""
        return self.lines.is_rtl

    @property
    def is_whole(self) -> bool:
        """Whether blocks stand across the page and not in one of two columns."""
        return self.width == self.style.page.text_width

    @property
    def side_by_side(self) -> tuple[float, float]:
        """The widths of what stands beside the side column, and of that, in points."""
        narrow = self.width * SIDE_SHARE
        return self.width - narrow - SIDE_GAP, narrow

    def within(self, width: float, *, is_side: bool = False) -> "OdtContext":
        """The same for blocks in a column of `width` points."""
        return self._replace(width=width, is_side=is_side)

    def paragraph(
        self,
        name: str,
        content: Inlines,
        *,
        keep: bool = False,
        more: Attributes | None = None,
        anchors: tuple[str | None, ...] = (),
        level: int = 0,
    ) -> str:
        """A paragraph in the style shown as `name`, in the direction of its words; a heading where it has a `level`."""
        inner = self.lines(content if self.is_whole else with_plain_spaces(content))
        return self.line(name, inner, is_rtl(content), keep=keep, more=more, anchors=anchors, level=level)

    def line(
        self,
        name: str,
        inner: str,
        rtl: bool,
        *,
        keep: bool = False,
        more: Attributes | None = None,
        anchors: tuple[str | None, ...] = (),
        level: int = 0,
    ) -> str:
        """The same of markup whose direction is known; `anchors` are its names, the innermost first."""
        for anchor in filter(None, anchors):
            inner = bookmarked(anchor, inner)
        properties = {**(KEEP if keep else {}), **self.lines.direction(rtl=rtl), **(more or {})}
        if not self.is_whole and name in _NARROW:
            properties.setdefault("fo:margin-right", points(0))
        if not self.spaces[name].keys().isdisjoint(properties):
            properties = {**self.spaces[name], **properties}
        attributes = {"text:style-name": self.styles.name("paragraph", name, {"paragraph": properties})}
        if level:
            attributes["text:outline-level"] = str(level)
        return element("text:h" if level else "text:p", inner, attributes)

    def text_line(
        self, name: str, text: str, anchors: tuple[str | None, ...] = (), words: Attributes | None = None
    ) -> str:
        """A paragraph of plain words."""
        inner = self.lines.words(text, properties=words)
        return self.line(name, inner, has_rtl(text) and runs_rtl(text), anchors=anchors)


_NARROW: Final = frozenset({"Text body", "List Bullet", "List Number", "List Continue"})
"""Styles whose lines are shorter than the page is wide; a column needs no more than its own width."""
