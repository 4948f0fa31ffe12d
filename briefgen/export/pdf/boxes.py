"""Counts on a tinted ground, and two boxes face to face, as line boxes."""

from collections.abc import Sequence

from briefgen.document.blocks import Box, Counts, FacingBoxes
from briefgen.document.lines import line_id
from briefgen.export.pdf.layout_context import LayoutContext, ParagraphStyle
from briefgen.export.pdf.line_boxes import Background, BoxOutline, LineBox, PlacedLine, kept, marks_in, stack
from briefgen.export.pdf.lines import Line
from briefgen.export.pdf.page_metrics import STEP, baseline
from briefgen.export.pdf.tags import Element

# Points, within boxes, between them, and between a number and its words.
_PADDING = 2 * STEP
_BETWEEN = 2 * STEP
_NUMBER_GAP = 2 * STEP


def counts_line_boxes(context: LayoutContext, counts: Counts, root: Element) -> list[LineBox]:
    """The numbers under each other, where lines begin, the words for what they count beside them."""
    area, sheet = context.area, context.sheet
    ground = Background(area.left, area.width, sheet.tint)
    left, width = area.left + _PADDING, area.width - 2 * _PADDING
    look = context.heading_2._replace(colour=sheet.accent)
    title = context.plain_lines(counts.title, Element("H2", root, name=counts.anchor), look, width)
    line_boxes = [LineBox(_PADDING, 2 * STEP, True, ground=ground)]
    line_boxes += kept(stack(title, look.size, left, anchors=(counts.anchor,), ground=ground))
    element = Element("L", root, "/A<</O/List/ListNumbering/None>>")
    strong = look._replace(size=context.heading_2.size)
    rows = []
    for place, (number, words) in enumerate(counts.rows, 1):
        entry = Element("LI", element, name=line_id(counts.anchor, place))
        label = context.plain_lines(number, Element("Lbl", entry), strong, width)
        rows.append((label, words, Element("LBody", entry)))
    indent = max((label[0][-1].x + label[0][-1].width for label, _, _ in rows if label), default=0.0) + _NUMBER_GAP
    for label, words, body in rows:
        lines = context.plain_lines(words, body, context.body, width - indent) or [()]
        beside = left if context.is_rtl else left + indent
        boxes = kept(stack(lines, context.body.size, beside, space=0.0, ground=ground))
        edge = left + width - max((line[-1].x + line[-1].width for line in label), default=0.0)
        start = edge if context.is_rtl else left
        placed = tuple((start, baseline(context.body.size), line) for line in label[:1])
        boxes[0] = boxes[0]._replace(lines=(*placed, *boxes[0].lines))
        line_boxes += [LineBox(STEP / 2, keep=True, ground=ground), *boxes]
    line_boxes.append(LineBox(_PADDING, ground=ground))
    return line_boxes


def facing_line_boxes(context: LayoutContext, facing: FacingBoxes, root: Element) -> list[LineBox]:
    """Both boxes in one line box, as high as the higher; above a third of a page one stands under the other."""
    area = context.area
    width = (area.width - _BETWEEN) / 2
    names = [line_id(facing.anchor, place) for place in range(1, 5)]
    left = _lines(context, facing.left, root, width - 2 * _PADDING, names[:2])
    right = _lines(context, facing.right, root, width - 2 * _PADDING, names[2:])
    look = context.table
    height = max(len(left), len(right)) * look.size.leading + 2 * _PADDING - STEP
    space = 2 * STEP
    if height > context.sheet.text_height / 3:
        first = stack(left, look.size, area.left, space=space, anchors=(facing.anchor,), about=facing.about)
        return [*first, *stack(right, look.size, area.left, space=STEP, about=facing.about)]
    places = (area.left, area.left + width + _BETWEEN)
    places = places[::-1] if context.is_rtl else places
    lines: list[PlacedLine] = []
    for place, side in zip(places, (left, right), strict=True):
        depth = _PADDING - STEP / 2 + baseline(look.size)
        lines += [(place + _PADDING, depth + row * look.size.leading, line) for row, line in enumerate(side)]
    outlines = tuple(BoxOutline(place, 0.0, width, height, context.sheet.rule) for place in places)
    marks = marks_in(line for _, _, line in lines)
    return [
        LineBox(height, space, False, tuple(lines), marks, (), (facing.anchor,), about=facing.about, outlines=outlines)
    ]


def _lines(context: LayoutContext, box: Box, root: Element, width: float, names: Sequence[str]) -> list[Line]:
    """The title of a box and its words; `names` are those of the two."""
    part = Element("Sect", root)
    strong = ParagraphStyle("heading", context.table.size, context.sheet.ink, strong=True)
    title = context.plain_lines(box.title, Element("P", part, name=names[0]), strong, width)
    return [*title, *context.lines(box.content, Element("P", part, name=names[1]), context.table, width)]
