"""Pages onto the canvas: grounds and rules under and over the text, the notes at the foot."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from briefgen.export.pdf.filling import NOTES_ABOVE, FilledPage, PlacedBox, beside
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import Art, Background, HorizontalRule, LineBox
from briefgen.export.pdf.margins import paint_margins
from briefgen.export.pdf.objects import number
from briefgen.export.pdf.page_metrics import STEP, colour
from briefgen.export.pdf.positions import ContentPlace, places_on
from briefgen.export.pdf.tagged_canvas import TaggedCanvas

_NOTE_RULE: Final = 72.0  # points: an inch. Half of it looks like a dash, twice as much like the rule of a table


class PagePainter:
    """Paints pages; `pages` is their number, `band` the depth of the band.

    `places` says where things stand on the pages so far.
    """

    def __init__(self, context: LayoutContext, pages: int, band: float) -> None:
        self._setting = context
        self._sheet = context.sheet
        self.pages = pages
        self._band = band
        self._rules: list[tuple[float, HorizontalRule]] = []
        self.places: list[ContentPlace] = []

    def paint(self, canvas: TaggedCanvas, number: int, page: FilledPage) -> None:
        """A page, counted from 1: the ground of the title block, the text, the notes, the lines in the margins."""
        sheet, band = self._sheet, self._sheet.style.band
        if band and number == 1:
            canvas.fill_box(0.0, sheet.height - self._band, sheet.width, self._band, colour(band.colour))
        top = sheet.height - sheet.top
        column = beside(page.line_boxes)
        self._grounds(canvas, [*page.line_boxes, *column], top)
        closing = next((at for at, each in enumerate(page.line_boxes) if each.slice.closes), len(page.line_boxes))
        for placed in (page.line_boxes[:closing], column, page.line_boxes[closing:]):
            self._rows(canvas, placed, top)
        self._notes(canvas, page)
        canvas.end()
        for y, rule in self._rules:
            canvas.fill_box(rule.x, y - rule.y - rule.weight / 2, rule.width, rule.weight, rule.colour)
        self._rules.clear()
        paint_margins(self._setting, canvas, number, self.pages)
        self.places += places_on(page, number, self._sheet, self._setting.side_left)

    def _rows(self, canvas: TaggedCanvas, placed: Sequence[PlacedBox], top: float) -> None:
        for row, group in groupby(placed, lambda placed: placed.slice.row):
            if row is None:
                for y, each in group:
                    self._slice(canvas, each, top - y)
            else:
                self._row(canvas, list(group), top)

    def _slice(self, canvas: TaggedCanvas, each: LineBox, top: float) -> None:
        for element in each.elements:
            element.attach()
        for anchor in each.anchors:
            canvas.place_anchor(anchor, self._sheet.left, top)
        if each.art:
            self._art(canvas, each.art, top)
        for x, y, line in each.lines:
            canvas.show_line(x, top - y, line)
        for rule in each.rules:
            self._rules.append((top, rule))
        for x, y, width, height, shade in each.outlines:
            canvas.frame_box(x, top - y - height, width, height, shade)

    def _row(self, canvas: TaggedCanvas, placed: Sequence[PlacedBox], top: float) -> None:
        """The lines of a row that is broken between lines: cell by cell, as it is read."""
        lines = [(x, top - y - depth, line) for y, each in placed for x, depth, line in each.lines]
        for x, y, line in sorted(lines, key=lambda line: line[0]):
            canvas.show_line(x, y, line)

    def _notes(self, canvas: TaggedCanvas, page: FilledPage) -> None:
        if not page.notes:
            return
        sheet = self._sheet
        y = sheet.bottom + page.notes_height
        self._rules.append((y, HorizontalRule(sheet.left, NOTES_ABOVE - STEP, _NOTE_RULE, 0.5, sheet.grey)))
        y -= NOTES_ABOVE
        for each in page.notes:
            self._slice(canvas, each, y - each.space)
            y -= each.space + each.height

    def _grounds(self, canvas: TaggedCanvas, placed: Sequence[PlacedBox], top: float) -> None:
        extents: dict[int, tuple[Background, float, float]] = {}
        for y, each in placed:
            if each.ground:
                ground, start, _ = extents.get(id(each.ground), (each.ground, y, y))
                extents[id(each.ground)] = (ground, start, y + each.height)
        for ground, start, end in extents.values():
            canvas.fill_box(ground.x, top - end, ground.width, end - start, ground.colour)

    def _art(self, canvas: TaggedCanvas, art: Art, top: float) -> None:
        left, upper = art.x, top - art.y
        corners = (left, upper - art.height * art.scale, left + art.width * art.scale, upper)
        art.element.attributes += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, corners))}]>>"
        with canvas.drawing(art.element):
            canvas.translate(left, upper)
            canvas.scale(art.scale, -art.scale)
            art.draw(canvas)
