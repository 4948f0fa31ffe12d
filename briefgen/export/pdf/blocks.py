"""Headings, paragraphs, lists and panels as line boxes."""

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from briefgen.document.blocks import (
    Block,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    SideBySide,
    Table,
)
from briefgen.document.direction import runs_rtl
from briefgen.document.inlines import plain_text
from briefgen.document.lines import line_id
from briefgen.export.pdf.boxes import counts_line_boxes, facing_line_boxes
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.figures import figure_line_boxes
from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext, ParagraphStyle
from briefgen.export.pdf.line_boxes import Background, LineBox, kept, stack
from briefgen.export.pdf.page_metrics import STEP, baseline
from briefgen.export.pdf.side import set_beside, stacked_height, without_first_space
from briefgen.export.pdf.tables import table_line_boxes
from briefgen.export.pdf.tags import Element

_PADDING = 2 * STEP  # of a panel
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
        elif isinstance(block, SideBySide):
            line_boxes += _side_by_side(context, block, root, context.head_height + stacked_height(line_boxes))
        else:
            depth = 2 if isinstance(block, Panel) else depth
            line_boxes += _line_boxes(context, block, root)
    return line_boxes


def _line_boxes(
    context: LayoutContext,
    block: Paragraph | ListBlock | Panel | Table | Figure | Counts | FacingBoxes,
    root: Element,
) -> list[LineBox]:
    match block:
        case Paragraph():
            made = _paragraph(context, block, root)
        case ListBlock():
            made = _list(context, block, root)
        case Panel():
            made = _panel(context, block, root)
        case Table():
            made = table_line_boxes(context, block, root)
        case Figure():
            made = figure_line_boxes(context, block, root)
        case Counts():
            made = counts_line_boxes(context, block, root)
        case FacingBoxes():
            made = facing_line_boxes(context, block, root)
        case _:
            assert_never(block)
    return made


def _side_by_side(context: LayoutContext, block: SideBySide, root: Element, above: float) -> list[LineBox]:
    """The column beside the main blocks, or after them across the page where it is too high for the first page."""
    main = block_line_boxes(context.beside(), block.main, root)
    part = Element("Sect", root)
    side = without_first_space(block_line_boxes(context.aside(), block.side, part))
    if not main or main[0].space + stacked_height(side) > context.sheet.text_height - above:
        return [*main, *block_line_boxes(context.small_print(), block.side, root)]
    return set_beside(main, side)


def _heading(context: LayoutContext, heading: Heading, root: Element, depth: int) -> list[LineBox]:
    look = context.heading_1 if heading.level == 1 else context.heading_2
    element = Element(f"H{depth}", root, name=heading.anchor)
    lines = context.plain_lines(heading.text, element, look, context.area.width)
    space = 4 * STEP if heading.level == 1 else 3 * STEP
    line_boxes = stack(lines, look.size, context.area.left, space=space, anchors=(heading.anchor,))
    if line_boxes and heading.new_page:
        line_boxes[0] = line_boxes[0]._replace(new_page=True)
    return kept(line_boxes)


def _paragraph(context: LayoutContext, paragraph: Paragraph, root: Element) -> list[LineBox]:
    if paragraph.role == "band":
        return kept(_band(context, paragraph, root))
    small = paragraph.role == "small"
    look = context.small if small else context.body
    width = context.area.width if small else context.area.measure
    lines = context.lines(paragraph.content, Element("P", root, name=paragraph.anchor), look, width)
    left = context.area.left if small else context.text_left
    anchors = (paragraph.anchor,) if paragraph.anchor else ()
    line_boxes = stack(lines, look.size, left, space=STEP if small else 2 * STEP, anchors=anchors)
    return kept(line_boxes) if paragraph.keep else line_boxes


def _band(context: LayoutContext, paragraph: Paragraph, root: Element) -> list[LineBox]:
    area, look = context.area, context.table
    ground = Background(area.left, area.width, context.sheet.tint)
    lines = context.lines(paragraph.content, Element("P", root, name=paragraph.anchor), look, area.width - 2 * _PADDING)
    words = stack(lines, look.size, area.left + STEP, ground=ground)
    return [LineBox(STEP, 2 * STEP, True, ground=ground), *words, LineBox(STEP, ground=ground)]


def _panel(context: LayoutContext, panel: Panel, root: Element) -> list[LineBox]:
    area, sheet = context.area, context.sheet
    ground = Background(area.left, area.width, sheet.tint)
    left, width = area.left + _PADDING, min(area.measure, area.width - 2 * _PADDING)
    section = Element("Sect", root)
    title = context.plain_lines(panel.title, Element("H2", section, name=panel.anchor), context.heading_1, width)
    line_boxes = [LineBox(_PADDING - STEP / 2, 3 * STEP, True, ground=ground)]
    size = context.heading_1.size
    line_boxes += kept(stack(title, size, left, anchors=(panel.anchor,), ground=ground))
    for place, content in enumerate(panel.paragraphs):
        element = Element("P", section, name=line_id(panel.anchor, place + 1))
        lines = context.lines(content, element, context.body, width)
        line_boxes.append(LineBox(STEP if place == 0 else 2 * STEP, keep=place == 0, ground=ground))
        line_boxes += stack(lines, context.body.size, left, ground=ground)
    line_boxes[-1] = line_boxes[-1]._replace(keep=True)
    line_boxes.append(LineBox(_PADDING, ground=ground))
    return line_boxes


def _list(context: LayoutContext, block: ListBlock, root: Element) -> list[LineBox]:
    element = Element("L", root, _NUMBERED if block.ordered else _BULLETED)
    form = _list_form(context, block, element)
    line_boxes: list[LineBox] = []
    space = 2 * STEP if any(item.detail for item in block.items) else STEP
    for number, item in enumerate(block.items, 1):
        if not item.content and not item.detail:
            continue
        label = f"{number}." if block.ordered else "" if block.plain else "•"
        made = _item(context, item, element, label, form, space)
        line_boxes += context.barred(made) if item.marked else made
    if line_boxes:
        line_boxes[0] = line_boxes[0]._replace(space=STEP)
    return line_boxes


class _ListForm(NamedTuple):
    """How the items of a list are set: their type, the indent of their words, and the width to the end of the line."""

    look: ParagraphStyle
    indent: float
    width: float


def _list_form(context: LayoutContext, block: ListBlock, element: Element) -> _ListForm:
    small = block.small and context.body is not context.small
    look, width = (context.table, context.area.width) if small else (context.body, context.area.measure)
    if block.plain:
        return _ListForm(look, 0.0, width)
    measured = InlineBoxes(context.book)
    measured.add(f"{len(block.items)}." if block.ordered else "•", element, _label_style(context, look))
    return _ListForm(look, max(2.5 * STEP, natural_width(measured) + STEP), width)


def _item(
    context: LayoutContext, item: ListItem, parent: Element, label: str, form: _ListForm, space: float
) -> list[LineBox]:
    look, indent = form.look, form.indent
    start = context.area.left + (context.area.width - form.width if context.is_rtl else 0.0)
    is_rtl = runs_rtl(plain_text(item.content))
    left, width = start + (0.0 if is_rtl else indent), form.width - indent
    entry = Element("LI", parent)
    sign = Element("Lbl", entry)
    name = item.anchor or ""
    body = Element("LBody", entry, name="" if item.detail else name)
    words = Element("P", body, name=name) if item.detail else body
    lines = context.lines(item.content, words, look, width) or [()]
    anchors = (item.anchor,) if item.anchor else ()
    line_boxes = stack(lines, look.size, left, space=space, anchors=anchors, about=item.about)
    if label:
        marker = InlineBoxes(context.book)
        marker.add(label, sign, _label_style(context, look))
        sign_left = start + form.width - natural_width(marker) if is_rtl else start
        placed = (sign_left, baseline(look.size), break_lines(marker, indent)[0])
        line_boxes[0] = line_boxes[0]._replace(lines=(placed, *line_boxes[0].lines))
    if item.detail:
        second = Element("P", body, name=line_id(item.anchor, "detail"))
        details = context.lines(item.detail, second, context.small, context.area.width - indent)
        line_boxes[-1:] = kept(line_boxes[-1:])
        line_boxes += stack(details, context.small.size, left, about=item.about)
    return line_boxes


def _label_style(context: LayoutContext, look: ParagraphStyle) -> TextStyle:
    return context.book.text_style("heading", look.size.size, context.sheet.accent, True)
