"""A list of contents in the side column of long documents: made when pages are known, in room that is left there."""

from typing import Final

from briefgen.document.blocks import Heading, in_order
from briefgen.document.lines import CONTENTS
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.filling import FilledPage, PlacedBox
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import LineBox, stack
from briefgen.export.pdf.page_metrics import STEP, baseline
from briefgen.export.pdf.side import stacked_height
from briefgen.export.pdf.tags import Element, Target

_LEAST_PAGES: Final = 6  # of a document that has contents
_NUMBER_ROOM: Final = 20.0  # points beside the words for the number of a page
_SPACE_ABOVE: Final = 5 * STEP  # points


def with_room_for_contents(context: LayoutContext, line_boxes: list[LineBox]) -> list[LineBox]:
    """The line boxes of a long document, with white under the side column where it would leave none for contents."""
    first = next((at for at, each in enumerate(line_boxes) if each.beside), None)
    last = next((at for at, each in enumerate(line_boxes) if each.closes), None)
    is_long = stacked_height(line_boxes) > (_LEAST_PAGES - 1) * context.sheet.text_height
    if first is None or last is None or not is_long:
        return line_boxes
    down, end = line_boxes[first].beside[-1]
    count = sum(isinstance(block, Heading) and block.level == 1 for block in context.document.blocks)
    need = down + end.height + 6 * STEP + _title_height(context) + count * (context.aside().body.size.leading + STEP)
    short = need - stacked_height(line_boxes[first : last + 1])
    closing = line_boxes[last]._replace(height=line_boxes[last].height + max(0.0, short))
    return [*line_boxes[:last], closing, *line_boxes[last + 1 :]]


def _title_height(context: LayoutContext) -> float:
    return context.aside().heading_2.size.leading + STEP if context.document.contents else 0.0


def add_contents(context: LayoutContext, pages: list[FilledPage], root: Element) -> None:
    """Put the contents under what stands in the side column of page one, where there is room for all of them."""
    if len(pages) < _LEAST_PAGES:
        return
    first = pages[0]
    place = next((at for at, each in enumerate(first.line_boxes) if each.slice.beside), None)
    if place is None:
        return
    opening = first.line_boxes[place]
    found = _found_on(context, pages)
    made = _contents(context.aside(), found, root)
    down, last = opening.slice.beside[-1]
    y = down + last.height
    placed: list[tuple[float, LineBox]] = []
    for each in made:
        y += each.space
        placed.append((y, each))
        y += each.height
    below = [each.y for each in first.line_boxes if each.slice.closes]
    closing = [each for each in first.line_boxes if each.slice.closes]
    end = below[0] + closing[0].slice.height if closing else context.sheet.text_height - first.notes_height
    if not found or opening.y + y > end:
        return
    filled = opening.slice._replace(beside=(*opening.slice.beside, *placed))
    first.line_boxes[place] = PlacedBox(opening.y, filled)


def _found_on(context: LayoutContext, pages: list[FilledPage]) -> list[tuple[Heading, int]]:
    """The headings of sections, each with its page."""
    numbers = {
        anchor: number
        for number, page in enumerate(pages, start=1)
        for placed in page.line_boxes
        for anchor in placed.slice.anchors
    }
    headings = (block for block in in_order(context.document.blocks) if isinstance(block, Heading) and block.level == 1)
    return [(heading, numbers[heading.anchor]) for heading in headings if numbers.get(heading.anchor, 1) > 1]


def _contents(context: LayoutContext, found: list[tuple[Heading, int]], root: Element) -> list[LineBox]:
    area, look = context.area, context.body
    made = _title(context, root) if found else []
    list_of_all = Element("TOC", root)
    for heading, page in found:
        item = Element("TOCI", list_of_all)
        link = Element("Link", item, target=Target(heading.text, anchor=heading.anchor))
        words, number = InlineBoxes(context.book), InlineBoxes(context.book)
        style = context.book.text_style("heading", look.size.size, context.sheet.accent)
        words.add(heading.text, link, style)
        number.add(str(page), link, style)
        lines = break_lines(words, area.width - _NUMBER_ROOM)
        boxes = stack(lines, look.size, area.left, space=STEP if made else _SPACE_ABOVE)
        width = natural_width(number)
        last = (area.left + area.width - width, baseline(look.size), break_lines(number, width)[0])
        boxes[-1] = boxes[-1]._replace(lines=(*boxes[-1].lines, last))
        made += boxes
    return made


def _title(context: LayoutContext, root: Element) -> list[LineBox]:
    """The heading of the list, which is no section of its own; where the document has none, the list stands alone."""
    words, look = context.document.contents, context.heading_2
    if not words:
        return []
    lines = context.plain_lines(words, Element("P", root, name=CONTENTS), look, context.area.width)
    return stack(lines, look.size, context.area.left, space=_SPACE_ABOVE)
