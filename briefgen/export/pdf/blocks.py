"""Headings, paragraphs, lists and panels as slices."""

from collections.abc import Iterable

from briefgen.document.blocks import Block, Figure, Heading, ListBlock, ListItem, Panel, Paragraph, Table
from briefgen.export.pdf.atoms import Atoms
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.figures import figure_slices
from briefgen.export.pdf.fontbook import Dress
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.sheet import STEP, baseline
from briefgen.export.pdf.slices import Ground, Slice, kept, stack
from briefgen.export.pdf.tables import table_slices
from briefgen.export.pdf.tags import Element

_PADDING = 3 * STEP
_NUMBERED = "/A<</O/List/ListNumbering/Decimal>>"
_BULLETED = "/A<</O/List/ListNumbering/Disc>>"


def block_slices(setting: Setting, blocks: Iterable[Block], root: Element) -> list[Slice]:
    """All blocks in reading order."""
    slices: list[Slice] = []
    depth = 1
    for block in blocks:
        if isinstance(block, Heading):
            depth = min(block.level + 1, depth + 1)
            slices += _heading(setting, block, root, depth)
        elif isinstance(block, Paragraph):
            slices += _paragraph(setting, block, root)
        elif isinstance(block, ListBlock):
            slices += _list(setting, block, root)
        elif isinstance(block, Panel):
            depth = 2
            slices += _panel(setting, block, root)
        elif isinstance(block, Table):
            slices += table_slices(setting, block, root)
        elif isinstance(block, Figure):
            slices += figure_slices(setting, block, root)
    return slices


def _heading(setting: Setting, heading: Heading, root: Element, depth: int) -> list[Slice]:
    look = setting.heading_1 if heading.level == 1 else setting.heading_2
    element = Element(f"H{depth}", root)
    lines = setting.plain_lines(heading.text, element, look, setting.sheet.text_width)
    space = 5 * STEP if heading.level == 1 else 3 * STEP
    slices = stack(lines, look.size, setting.sheet.left, space=space, anchors=(heading.anchor,))
    return kept(slices)


def _paragraph(setting: Setting, paragraph: Paragraph, root: Element) -> list[Slice]:
    small = paragraph.role == "small"
    look = setting.small if small else setting.body
    width = setting.sheet.text_width if small else setting.sheet.measure
    lines = setting.lines(paragraph.content, Element("P", root), look, width)
    return stack(lines, look.size, setting.sheet.left, space=2 * STEP)


def _panel(setting: Setting, panel: Panel, root: Element) -> list[Slice]:
    sheet = setting.sheet
    ground = Ground(sheet.left, sheet.text_width, sheet.tint)
    left, width = sheet.left + _PADDING, min(sheet.measure, sheet.text_width - 2 * _PADDING)
    section = Element("Sect", root)
    title = setting.plain_lines(panel.title, Element("H2", section), setting.heading_1, width)
    slices = [Slice(_PADDING - STEP / 2, 4 * STEP, True, ground=ground)]
    size = setting.heading_1.size
    slices += kept(stack(title, size, left, anchors=(panel.anchor,), ground=ground))
    for place, content in enumerate(panel.paragraphs):
        lines = setting.lines(content, Element("P", section), setting.body, width)
        slices.append(Slice(STEP if place == 0 else 2 * STEP, keep=place == 0, ground=ground))
        slices += stack(lines, setting.body.size, left, ground=ground)
    slices[-1] = slices[-1]._replace(keep=True)
    slices.append(Slice(_PADDING, ground=ground))
    return slices


def _list(setting: Setting, block: ListBlock, root: Element) -> list[Slice]:
    element = Element("L", root, _NUMBERED if block.ordered else _BULLETED)
    widest = f"{len(block.items)}." if block.ordered else "•"
    measured = Atoms(setting.book)
    measured.add(widest, element, _label_dress(setting))
    indent = max(4 * STEP, natural_width(measured) + 1.5 * STEP)
    slices: list[Slice] = []
    space = 2 * STEP if any(item.detail for item in block.items) else STEP
    for number, item in enumerate(block.items, 1):
        if not item.content and not item.detail:
            continue
        label = f"{number}." if block.ordered else "•"
        slices += _item(setting, item, element, label, indent, space)
    if slices:
        slices[0] = slices[0]._replace(space=2 * STEP)
    return slices


def _item(setting: Setting, item: ListItem, parent: Element, label: str, indent: float, space: float) -> list[Slice]:
    left, width = setting.sheet.left + indent, setting.sheet.measure - indent
    entry = Element("LI", parent)
    sign = Element("Lbl", entry)
    body = Element("LBody", entry)
    words = Element("P", body) if item.detail else body
    marker = Atoms(setting.book)
    marker.add(label, sign, _label_dress(setting))
    lines = setting.lines(item.content, words, setting.body, width) or [()]
    anchors = (item.anchor,) if item.anchor else ()
    slices = stack(lines, setting.body.size, left, space=space, anchors=anchors, about=item.about)
    placed = (setting.sheet.left, baseline(setting.body.size), break_lines(marker, indent)[0])
    slices[0] = slices[0]._replace(lines=(placed, *slices[0].lines))
    if item.detail:
        details = setting.lines(item.detail, Element("P", body), setting.small, setting.sheet.text_width - indent)
        slices[-1:] = kept(slices[-1:])
        slices += stack(details, setting.small.size, left, about=item.about)
    return slices


def _label_dress(setting: Setting) -> Dress:
    look = setting.body
    return setting.book.dress("heading", look.size.size, setting.sheet.accent, True)
