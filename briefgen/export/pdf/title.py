"""The head of page one: organisation, genre, title, scope, details, and the logo."""

from briefgen.document.style import Size
from briefgen.export.pdf.layout_context import LayoutContext, ParagraphStyle
from briefgen.export.pdf.line_boxes import LineBox, PlacedLine, Rule, kept, stack
from briefgen.export.pdf.lines import Line
from briefgen.export.pdf.pictures import logo_art
from briefgen.export.pdf.sheet import STEP, baseline, colour
from briefgen.export.pdf.tags import Element

_SHARE = 0.25
_SMALLEST_TITLE = 13.0
_DETAIL_GAP = 6 * STEP


def title_line_boxes(context: LayoutContext, root: Element) -> list[LineBox]:
    """The title block, at most a quarter of the page high as long as the title allows it.

    On a band its words take the band's ink.
    """
    sheet, style = context.sheet, context.sheet.style
    quarter = sheet.height * _SHARE - sheet.top
    size = style.fonts.title
    while True:
        line_boxes = _block(context, root, size)
        height = sum(each.height + each.space for each in line_boxes)
        if height <= quarter or size.size <= _SMALLEST_TITLE:
            return line_boxes
        smaller = max(_SMALLEST_TITLE, size.size - 2)
        size = Size(size=smaller, leading=round(smaller * 1.2, 1))


def _block(context: LayoutContext, root: Element, title_size: Size) -> list[LineBox]:
    sheet, style = context.sheet, context.sheet.style
    block = context.document.title_block
    band = colour(style.band.ink) if style.band else None
    ink, accent, grey = band or sheet.ink, band or sheet.accent, band or sheet.grey
    art = logo_art(context, root)
    width = sheet.text_width - (art.width * art.scale + 4 * STEP if art else 0.0)
    fonts = style.fonts
    rows = (
        (block.organisation, "P", ParagraphStyle("heading", fonts.heading_2, accent, strong=True), 0.0),
        (block.kind, "P", ParagraphStyle("heading", fonts.heading_2, grey), 0.0),
        (block.title, "H1", ParagraphStyle("heading", title_size, ink, strong=True), STEP),
        (block.scope, "P", ParagraphStyle("heading", fonts.heading_2, grey), STEP),
    )
    line_boxes: list[LineBox] = []
    for text, tag, look, space in rows:
        lines = context.plain_lines(text, Element(tag, root), look, width)
        line_boxes += kept(stack(lines, look.size, sheet.left, space=space))
    line_boxes += _details(context, root, ink, grey)
    if art and line_boxes:
        line_boxes[0] = line_boxes[0]._replace(art=art)
        short = art.height * art.scale - sum(each.height + each.space for each in line_boxes)
        if short > 0:
            line_boxes.append(LineBox(short, keep=True))
    if band is None:
        line_boxes.append(
            LineBox(2 * STEP, keep=True, rules=(Rule(sheet.left, 2 * STEP, sheet.text_width, 1.0, accent),))
        )
    else:
        line_boxes.append(LineBox(3 * STEP, keep=True))
    return line_boxes


def _details(context: LayoutContext, root: Element, ink: str, grey: str) -> list[LineBox]:
    """Labels above their values, side by side; in rows of as many as the width holds."""
    fonts = context.sheet.style.fonts
    label_look, value_look = ParagraphStyle("heading", fonts.note, grey), ParagraphStyle("heading", fonts.table, ink)
    limit = context.sheet.text_width
    rows: list[list[tuple[float, Line, list[Line]]]] = [[]]
    x = 0.0
    for label, value in context.document.title_block.details:
        element = Element("P", root)
        labels = context.plain_lines(label + " ", element, label_look, limit)
        values = context.plain_lines(value, element, value_look, limit)
        if not labels and not values:
            continue
        width = max(_width(line) for line in [*labels, *values])
        if x + width > limit and rows[-1]:
            rows.append([])
            x = 0.0
        rows[-1].append((x, labels[0] if labels else (), values))
        x += width + _DETAIL_GAP
    return [slice_ for row in rows if row for slice_ in _detail_row(context, row, fonts.note, fonts.table)]


def _detail_row(
    context: LayoutContext, row: list[tuple[float, Line, list[Line]]], label: Size, value: Size
) -> list[LineBox]:
    left = context.sheet.left
    lines: list[PlacedLine] = []
    for x, words, values in row:
        lines.append((left + x, baseline(label), words))
        lines += [
            (left + x, label.leading + baseline(value) + place * value.leading, line)
            for place, line in enumerate(values)
        ]
    height = label.leading + value.leading * max(1, *(len(values) for _, _, values in row))
    return [LineBox(height, 2 * STEP, True, tuple(lines))]


def _width(line: Line) -> float:
    return line[-1].x + line[-1].width if line else 0.0
