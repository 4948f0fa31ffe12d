"""The head of page one: organisation, genre, title, scope, details, and the logo."""

from briefgen.document.style import Size
from briefgen.export.pdf.breaking import Line
from briefgen.export.pdf.pictures import logo_art
from briefgen.export.pdf.setting import Look, Setting
from briefgen.export.pdf.sheet import STEP, baseline, colour
from briefgen.export.pdf.slices import PlacedLine, Rule, Slice, kept, stack
from briefgen.export.pdf.tags import Element

_SHARE = 0.25
_SMALLEST_TITLE = 13.0
_DETAIL_GAP = 6 * STEP


def title_slices(setting: Setting, root: Element) -> list[Slice]:
    """The title block, at most a quarter of the page high as long as the title allows it.

    On a band its words take the band's ink.
    """
    sheet, style = setting.sheet, setting.sheet.style
    quarter = sheet.height * _SHARE - sheet.top
    size = style.fonts.title
    while True:
        slices = _block(setting, root, size)
        height = sum(each.height + each.space for each in slices)
        if height <= quarter or size.size <= _SMALLEST_TITLE:
            return slices
        smaller = max(_SMALLEST_TITLE, size.size - 2)
        size = Size(size=smaller, leading=round(smaller * 1.2, 1))


def _block(setting: Setting, root: Element, title_size: Size) -> list[Slice]:
    sheet, style = setting.sheet, setting.sheet.style
    block = setting.document.title_block
    band = colour(style.band.ink) if style.band else None
    ink, accent, grey = band or sheet.ink, band or sheet.accent, band or sheet.grey
    art = logo_art(setting, root)
    width = sheet.text_width - (art.width * art.scale + 4 * STEP if art else 0.0)
    fonts = style.fonts
    rows = (
        (block.organisation, "P", Look("heading", fonts.heading_2, accent, strong=True), 0.0),
        (block.kind, "P", Look("heading", fonts.heading_2, grey), 0.0),
        (block.title, "H1", Look("heading", title_size, ink, strong=True), STEP),
        (block.scope, "P", Look("heading", fonts.heading_2, grey), STEP),
    )
    slices: list[Slice] = []
    for text, tag, look, space in rows:
        lines = setting.plain_lines(text, Element(tag, root), look, width)
        slices += kept(stack(lines, look.size, sheet.left, space=space))
    slices += _details(setting, root, ink, grey)
    if art and slices:
        slices[0] = slices[0]._replace(art=art)
        short = art.height * art.scale - sum(each.height + each.space for each in slices)
        if short > 0:
            slices.append(Slice(short, keep=True))
    if band is None:
        slices.append(Slice(2 * STEP, keep=True, rules=(Rule(sheet.left, 2 * STEP, sheet.text_width, 1.0, accent),)))
    else:
        slices.append(Slice(3 * STEP, keep=True))
    return slices


def _details(setting: Setting, root: Element, ink: str, grey: str) -> list[Slice]:
    """Labels above their values, side by side; in rows of as many as the width holds."""
    fonts = setting.sheet.style.fonts
    label_look, value_look = Look("heading", fonts.note, grey), Look("heading", fonts.table, ink)
    limit = setting.sheet.text_width
    rows: list[list[tuple[float, Line, list[Line]]]] = [[]]
    x = 0.0
    for label, value in setting.document.title_block.details:
        element = Element("P", root)
        labels = setting.plain_lines(label + " ", element, label_look, limit)
        values = setting.plain_lines(value, element, value_look, limit)
        if not labels and not values:
            continue
        width = max(_width(line) for line in [*labels, *values])
        if x + width > limit and rows[-1]:
            rows.append([])
            x = 0.0
        rows[-1].append((x, labels[0] if labels else (), values))
        x += width + _DETAIL_GAP
    return [slice_ for row in rows if row for slice_ in _detail_row(setting, row, fonts.note, fonts.table)]


def _detail_row(setting: Setting, row: list[tuple[float, Line, list[Line]]], label: Size, value: Size) -> list[Slice]:
    left = setting.sheet.left
    lines: list[PlacedLine] = []
    for x, words, values in row:
        lines.append((left + x, baseline(label), words))
        lines += [
            (left + x, label.leading + baseline(value) + place * value.leading, line)
            for place, line in enumerate(values)
        ]
    height = label.leading + value.leading * max(1, *(len(values) for _, _, values in row))
    return [Slice(height, 2 * STEP, True, tuple(lines))]


def _width(line: Line) -> float:
    return line[-1].x + line[-1].width if line else 0.0
