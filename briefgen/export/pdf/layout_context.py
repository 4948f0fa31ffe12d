"""What every part of the layout needs at hand: the sheet, the fonts, the numbers of notes; and words into lines."""

from collections.abc import Mapping, Sequence
from copy import copy
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.document.direction import ISOLATE, is_rtl_language, set_apart, without_controls
from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference, Inlines, LineBreak, Link, NoteReference, Text
from briefgen.document.margin_rows import MarginText
from briefgen.document.style import SMALLEST_TYPE, Size, Style
from briefgen.export.links import link_target
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.faces import NO_BREAK_SPACE
from briefgen.export.pdf.fontbook import FontBook, Role, TextStyle
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.line_boxes import Background, LineBox
from briefgen.export.pdf.lines import Line
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.page_metrics import PageMetrics
from briefgen.export.pdf.tags import Element, Target

# Points: how thick a bar in the margin is, and how far from the words: as in Word. With half of either, or twice, no
# line of 24 briefs breaks elsewhere.
_BAR: Final = 2.25
_BAR_SPACE: Final = 6.0


class Area(NamedTuple):
    """Where blocks stand: their left edge and width in points, and the width of running text."""

    left: float
    width: float
    measure: float


class ParagraphStyle(NamedTuple):
    """Family, size and colour of a kind of paragraph."""

    role: Role
    size: Size
    colour: str
    strong: bool = False


class LayoutContext:
    """Sets words for one document; `marked` holds the notes whose first mark has been set.

    `is_rtl` says that pages run from right to left: side column, tables and margins are mirrored.
    `head_height` is that of the title block in points, `margin_rows` the rows of header and footer once they are known.
    """

    def __init__(self, document: Document, style: Style, folder: Path | None, numbers: Mapping[str, int]) -> None:
        self.document = document
        self.folder = folder
        self.sheet = PageMetrics(style)
        self.book = FontBook(style, folder, document.properties.language)
        self.numbers = numbers
        self.words = dict.fromkeys(numbers.values(), "")
        self.marked: set[int] = set()
        fonts = style.fonts
        sheet = self.sheet
        self.body = ParagraphStyle("text", fonts.body, sheet.ink)
        self.small = ParagraphStyle("heading", fonts.table, sheet.grey)
        self.table = ParagraphStyle("heading", fonts.table, sheet.ink)
        self.table_head = ParagraphStyle("heading", fonts.table, sheet.ink, strong=True)
        self.note = ParagraphStyle("text", fonts.note, sheet.ink)
        self.caption = ParagraphStyle("heading", fonts.note, sheet.grey)
        self.heading_1 = ParagraphStyle("heading", fonts.heading_1, sheet.accent, strong=True)
        self.heading_2 = ParagraphStyle("heading", fonts.heading_2, sheet.ink, strong=True)
        self.area = Area(sheet.left, sheet.text_width, sheet.measure)
        self.head_height = 0.0
        self.is_rtl = is_rtl_language(document.properties.language)
        self.margin_rows: dict[str, list[list[MarginText]]] = {}

    @property
    def text_left(self) -> float:
        """The left edge of running text: lines shorter than the area begin where the language does."""
        return self.area.left + (self.area.width - self.area.measure if self.is_rtl else 0.0)

    def barred(self, line_boxes: Sequence[LineBox]) -> list[LineBox]:
        """The line boxes with a bar in the margin beside them."""
        area = self.area
        x = area.left + area.width + _BAR_SPACE if self.is_rtl else area.left - _BAR_SPACE - _BAR
        bar = Background(x, _BAR, self.sheet.accent)
        return [each._replace(ground=bar) for each in line_boxes]

    def beside(self) -> "LayoutContext":
        """The same for what stands beside the side column."""
        width = self.sheet.style.main_width
        return self._within(self.sheet.left + (self.sheet.text_width - width if self.is_rtl else 0.0), width)

    def aside(self) -> "LayoutContext":
        """The same for the side column, in its smaller type."""
        width = self.sheet.style.side_width
        within = self._within(self.side_left, width)
        within.body = within.small = ParagraphStyle("heading", self.sheet.style.fonts.side, self.sheet.ink)
        within.heading_2 = within.heading_2._replace(colour=self.sheet.accent)
        return within

    @property
    def side_left(self) -> float:
        """The left edge of the side column: at the end of the lines."""
        return self.sheet.left + (0.0 if self.is_rtl else self.sheet.text_width - self.sheet.style.side_width)

    def small_print(self) -> "LayoutContext":
        """The same across the page, in the type of the side column."""
        within = self._within(self.sheet.left, self.sheet.text_width)
        within.body = within.small = ParagraphStyle("heading", self.sheet.style.fonts.side, self.sheet.ink)
        return within

    def _within(self, left: float, width: float) -> "LayoutContext":
        within = copy(self)
        within.area = Area(left, width, width)
        return within

    def lines(self, content: Inlines, element: Element, look: ParagraphStyle, width: float) -> list[Line]:
        """The lines of a paragraph within `width` points."""
        if LineBreak not in map(type, content):
            return break_lines(self.boxes(content, element, look), width)
        lines: list[Line] = []
        for is_break, parts in groupby(content, lambda part: type(part) is LineBreak):
            if not is_break:
                lines += break_lines(self.boxes(tuple(parts), element, look), width)
        return lines

    def plain_lines(self, text: str, element: Element, look: ParagraphStyle, width: float) -> list[Line]:
        """The lines of plain words."""
        boxes = InlineBoxes(self.book)
        boxes.add(text, element, self.book.text_style(look.role, look.size.size, look.colour, look.strong))
        return break_lines(boxes, width)

    def boxes(self, content: Inlines, element: Element, look: ParagraphStyle) -> InlineBoxes:
        """The measured words of a paragraph.

        Words after a link or a passage in another language have a tag of their own: a reader that takes the words of a
        paragraph before what is within it reads in order nevertheless.
        """
        boxes = InlineBoxes(self.book)
        after_mark = linked = False
        spoken = element
        for inline in content:
            if type(inline) is Text:
                run = self._dress(inline, look)
                glued = inline.small and inline.nowrap
                spoken = _in_language(inline.language, element, spoken) if inline.language else element
                tag = spoken if inline.language else Element("Span", element) if linked else element
                linked = linked or bool(inline.language)
                text = _padded(inline.text) if inline.tag else inline.text
                boxes.add(text, tag, run, nowrap=(inline.nowrap and not glued) or inline.tag, glued=glued)
                after_mark = after_mark and not inline.text
            elif isinstance(inline, NoteReference):
                self._add_mark(boxes, inline, element, look, after_mark)
                after_mark, spoken = True, element
            elif isinstance(inline, Link | CrossReference):
                self._add_link(boxes, inline, element, look)
                after_mark, linked, spoken = False, True, element
        return boxes

    def _dress(self, text: Text, look: ParagraphStyle) -> TextStyle:
        if text.small:
            return self._small(text.muted)
        if text.tag:
            return self._tag()
        shade = self.sheet.grey if text.muted else look.colour
        ground = self.sheet.shade if text.shaded else ""
        strong = look.strong or text.strong
        return self.book.text_style(look.role, look.size.size, shade, strong, text.emphasis, ground)

    def _small(self, muted: bool) -> TextStyle:
        """The look of citations, or, muted, of where a passage is used."""
        size = self.sheet.style.fonts.citation_size
        return self.book.text_style("heading", size, self.sheet.grey if muted else self.sheet.accent, not muted)

    def _tag(self) -> TextStyle:
        """The look of a tag: small and strong, on a pale ground in a thin frame."""
        size = max(SMALLEST_TYPE, self.sheet.style.fonts.citation_size)
        sheet = self.sheet
        return self.book.text_style("heading", size, sheet.accent, True, ground=sheet.tint, frame=sheet.rule)

    def _add_link(
        self, boxes: InlineBoxes, inline: Link | CrossReference, element: Element, look: ParagraphStyle
    ) -> None:
        size = look.size.size
        if isinstance(inline, Link):
            url = link_target(inline.url)
            target = Target(inline.text or inline.url, url=url) if url else None
        else:
            target = Target(inline.text, anchor=inline.anchor)
        if target is None:
            boxes.add(inline.text, element, self.book.text_style(look.role, size, look.colour, look.strong))
            return
        spoken = f"/Lang{string(inline.language)}" if isinstance(inline, Link) and inline.language else ""
        link = Element("Link", element, spoken, target=target)
        if isinstance(inline, CrossReference) and inline.small:
            boxes.add(inline.text, link, self._small(inline.muted), glued=not inline.muted)
            return
        boxes.add(inline.text, link, self.book.text_style(look.role, size, self.sheet.accent, look.strong))

    def _add_mark(
        self, boxes: InlineBoxes, mark: NoteReference, element: Element, look: ParagraphStyle, after_mark: bool
    ) -> None:
        number = self.numbers[mark.note]
        text_style = self.book.text_style(look.role, look.size.size, look.colour, look.strong)
        if after_mark:
            boxes.add(",", element, self.book.raised(text_style, self.sheet.accent))
        first = number not in self.marked
        self.marked.add(number)
        reference = Element("Reference", element)
        target = Target(self.words[number], anchor=note_anchor(number))
        anchor = mark_anchor(number) if first else ""
        link = Element("Link", reference, target=target, note=number, anchor=anchor)
        boxes.add(str(number), link, self.book.mark(text_style, self.sheet.accent))


def _in_language(tag: str, element: Element, last: Element) -> Element:
    """The tag of words in another language: that of the words before them, where those are in the same."""
    attributes = f"/Lang{string(tag)}"
    return last if last.attributes == attributes and last.parent is element else Element("Span", element, attributes)


def _padded(tag: str) -> str:
    """The words of a tag with air at both ends, within their isolate where they are set apart."""
    words = f"{NO_BREAK_SPACE}{without_controls(tag)}{NO_BREAK_SPACE}"
    return set_apart(words) if tag.startswith(ISOLATE) else words


def note_anchor(number: int) -> str:
    """Name of the place where a note stands."""
    return f"briefgen-note-{number}"


def mark_anchor(number: int) -> str:
    """Name of the place of a note's first mark."""
    return f"briefgen-mark-{number}"
