"""Where things stand on the pages, for a screen on which they can be pointed at."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from briefgen.export.pdf.filling import NOTES_ABOVE, FilledPage, PlacedBox, beside
from briefgen.export.pdf.page_metrics import PageMetrics


class ContentPlace(NamedTuple):
    """What a stretch of a page is about, and the anchors in it.

    `page` counts from 0; `x` and `y` are the distances of its upper left corner from that of the sheet, in points.
    What runs on to another page has a place on each.
    """

    about: str
    anchors: tuple[str, ...]
    page: int
    x: float
    y: float
    width: float
    height: float

    @property
    def box(self) -> tuple[int, float, float, float, float]:
        """Page, corner and size."""
        return self[2:]


def places_on(page: FilledPage, number: int, sheet: PageMetrics, side_left: float) -> Iterator[ContentPlace]:
    """The places on a page, counted from 1, from top to bottom; `side_left` is the left edge of the side column."""
    column = beside(page.line_boxes)
    end = next((at + 1 for at, each in enumerate(page.line_boxes) if each.slice.closes), 0) if column else 0
    main = sheet.left + (sheet.text_width - sheet.style.main_width if side_left == sheet.left else 0.0)
    for placed, left, width in (
        (page.line_boxes[:end], main, sheet.style.main_width),
        (column, side_left, sheet.style.side_width),
    ):
        for place in _places(placed, number - 1, sheet, sheet.top):
            yield place._replace(x=left, width=width)
    yield from _places(page.line_boxes[end:], number - 1, sheet, sheet.top)
    foot = sheet.height - sheet.bottom - page.notes_height + NOTES_ABOVE
    notes: list[PlacedBox] = []
    y = 0.0
    for line in page.notes:
        notes.append(PlacedBox(y + line.space, line))
        y += line.space + line.height
    yield from _places(notes, number - 1, sheet, foot)


def _places(placed: list[PlacedBox], page: int, sheet: PageMetrics, top: float) -> Iterator[ContentPlace]:
    for about, group in groupby(placed, lambda each: each.slice.about):
        if about:
            lines = list(group)
            first, last = lines[0], lines[-1]
            anchors = tuple(anchor for each in lines for anchor in each.slice.anchors)
            height = last.y + last.slice.height - first.y
            yield ContentPlace(about, anchors, page, sheet.left, top + first.y, sheet.text_width, height)
            continue
        for y, each in group:
            if each.anchors:
                yield ContentPlace("", each.anchors, page, sheet.left, top + y, sheet.text_width, each.height)
