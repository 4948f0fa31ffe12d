"""Headings, paragraphs, lists and panels as line boxes."""

from collections.abc import Iterable

from briefgen.document.blocks import Block, Figure, Heading, ListBlock, ListItem, Panel, Paragraph, Table
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.figures import figure_line_boxes
from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import Background, LineBox, kept, stack
from briefgen.export.pdf.sheet import STEP, baseline
from briefgen.export.pdf.tables import table_line_boxes
from briefgen.export.pdf.tags import Element

_PADDING = 3 * STEP
_NUMBERED = "/A<</O/List/ListNumbering/Decimal>>"
_BULLETED = "/A<</O/List/ListNumbering/Disc>>"


def block_line_boxes(context: LayoutContext, blocks: Iterable[Block], root: Element) -> list[LineBox]:
    """All blocks in reading order."""
    line_boxes: list[LineBox] = []
    depth = 1
    for block in blocks:
        if isinstance(block, Heading):
            depth = min(block.level + 1, depth + 1)
            line_boxes += _heading(context, block, root, depth)
        elif isinstance(block, Paragraph):
            line_boxes += _paragraph(context, block, root)
        elif isinstance(block, ListBlock):
            line_boxes += _list(context, block, root)
        elif isinstance(block, Panel):
            depth = 2
            line_boxes += _panel(context, block, root)
        elif isinstance(block, Table):
            line_boxes += table_line_boxes(context, block, root)
        elif isinstance(block, Figure):
            line_boxes += figure_line_boxes(context, block, root)
    return line_boxes


def _heading(context: LayoutContext, heading: Heading, root: Element, depth: int) -> list[LineBox]:
    look = context.heading_1 if heading.level == 1 else context.heading_2
    element = Element(f"H{depth}", root)
    lines = context.plain_lines(heading.text, element, look, context.sheet.text_width)
    space = 5 * STEP if heading.level == 1 else 3 * STEP
    line_boxes = stack(lines, look.size, context.sheet.left, space=space, anchors=(heading.anchor,))
    if line_boxes and heading.new_page:
        line_boxes[0] = line_boxes[0]._replace(new_page=True)
    return kept(line_boxes)


def _paragraph(context: LayoutContext, paragraph: Paragraph, root: Element) -> list[LineBox]:
    small = paragraph.role == "small"
    look = context.small if small else context.body
    width = context.sheet.text_width if small else context.sheet.measure
    lines = context.lines(paragraph.content, Element("P", root), look, width)
    line_boxes = stack(lines, look.size, context.sheet.left, space=2 * STEP)
    return kept(line_boxes) if paragraph.keep else line_boxes


def _panel(context: LayoutContext, panel: Panel, root: Element) -> list[LineBox]:
    sheet = context.sheet
    ground = Background(sheet.left, sheet.text_width, sheet.tint)
    left, width = sheet.left + _PADDING, min(sheet.measure, sheet.text_width - 2 * _PADDING)
    section = Element("Sect", root)
    title = context.plain_lines(panel.title, Element("H2", section), context.heading_1, width)
    line_boxes = [LineBox(_PADDING - STEP / 2, 4 * STEP, True, ground=ground)]
    size = context.heading_1.size
    line_boxes += kept(stack(title, size, left, anchors=(panel.anchor,), ground=ground))
    for place, content in enumerate(panel.paragraphs):
        lines = context.lines(content, Element("P", section), context.body, width)
        line_boxes.append(LineBox(STEP if place == 0 else 2 * STEP, keep=place == 0, ground=ground))
        line_boxes += stack(lines, context.body.size, left, ground=ground)
    line_boxes[-1] = line_boxes[-1]._replace(keep=True)
    line_boxes.append(LineBox(_PADDING, ground=ground))
    return line_boxes


def _list(context: LayoutContext, block: ListBlock, root: Element) -> list[LineBox]:
    element = Element("L", root, _NUMBERED if block.ordered else _BULLETED)
    widest = f"{len(block.items)}." if block.ordered else "•"
    measured = InlineBoxes(context.book)
    measured.add(widest, element, _label_style(context))
    indent = max(4 * STEP, natural_width(measured) + 1.5 * STEP)
    line_boxes: list[LineBox] = []
    space = 2 * STEP if any(item.detail for item in block.items) else STEP
    for number, item in enumerate(block.items, 1):
        if not item.content and not item.detail:
            continue
        label = f"{number}." if block.ordered else "•"
        line_boxes += _item(context, item, element, label, indent, space)
    if line_boxes:
        line_boxes[0] = line_boxes[0]._replace(space=2 * STEP)
    return line_boxes


def _item(
    context: LayoutContext, item: ListItem, parent: Element, label: str, indent: float, space: float
) -> list[LineBox]:
    left, width = context.sheet.left + indent, context.sheet.measure - indent
    entry = Element("LI", parent)
    sign = Element("Lbl", entry)
    body = Element("LBody", entry)
    words = Element("P", body) if item.detail else body
    marker = InlineBoxes(context.book)
    marker.add(label, sign, _label_style(context))
    lines = context.lines(item.content, words, context.body, width) or [()]
    anchors = (item.anchor,) if item.anchor else ()
    line_boxes = stack(lines, context.body.size, left, space=space, anchors=anchors, about=item.about)
    placed = (context.sheet.left, baseline(context.body.size), break_lines(marker, indent)[0])
    line_boxes[0] = line_boxes[0]._replace(lines=(placed, *line_boxes[0].lines))
    if item.detail:
        details = context.lines(item.detail, Element("P", body), context.small, context.sheet.text_width - indent)
        line_boxes[-1:] = kept(line_boxes[-1:])
        line_boxes += stack(details, context.small.size, left, about=item.about)
    return line_boxes


def _label_style(context: LayoutContext) -> TextStyle:
    look = context.body
    return context.book.text_style("heading", look.size.size, context.sheet.accent, True)
