"""Tables as line boxes: a caption, a head that stands again on every page, a line box a row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.document.blocks import Caption, Row, Table
from briefgen.document.column_widths import CELL_PADDING, column_widths
from briefgen.document.lines import caption_id, head_id, line_id
from briefgen.export.pdf.breaking import break_lines
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.line_boxes import HorizontalRule, LineBox, kept, marks_in, stack
from briefgen.export.pdf.lines import Line
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.page_metrics import STEP, baseline
from briefgen.export.pdf.side import stacked_height
from briefgen.export.pdf.tags import ARTIFACT, Element

WHOLE_ROWS = 4
"""Tables of no more rows stay on one page."""

ROW_PADDING = 3.0
"""Points of air over and under the words of a row; as in Word's tables."""
_HEAD_RULE = 1.0  # points
_ROW_RULE = 0.5  # points
_COLUMN_HEAD = "/A<</O/Table/Scope/Column>>"
_ROW_HEAD = "/A<</O/Table/Scope/Row>>"


def table_line_boxes(context: LayoutContext, table: Table, root: Element) -> list[LineBox]:
    """The table, with its caption above where it has one."""
    sheet = context.sheet
    summary = f"/A<</O/Table/Summary{string(table.description)}>>" if table.description else ""
    element = Element("Table", root, summary)
    caption = []
    if table.caption:
        caption = caption_slices(
            context,
            table.caption,
            Element("Caption", element, name=caption_id(table.anchor)),
            (table.anchor,),
            3 * STEP,
        )
    widths = column_widths(table, context.sheet.style, context.area.width)
    grid = _Grid(context, widths)
    line_boxes = kept(caption)
    again = None
    if table.headed:
        head = grid.head(table, element)
        again = _repeated(head)
        line_boxes.append(head if caption else head._replace(anchors=(table.anchor,)))
    tall = sheet.text_height / 3
    row_heads = not table.headed or _has_row_heads(table)
    rows: list[LineBox] = []
    for row, span, is_last in _spanned(table.rows):
        made = grid.row(row, element, again, tall, _RowLayout(row_heads, span, is_last))
        made = context.barred(made) if row.marked else made
        rows += made if is_last or span > WHOLE_ROWS else kept(made)
    if rows and not table.headed:
        anchors = () if caption else (table.anchor,)
        rows[0] = rows[0]._replace(space=STEP, anchors=(*anchors, *rows[0].anchors))
    line_boxes += rows
    if len(table.rows) <= WHOLE_ROWS and stacked_height(line_boxes) <= tall:  # else it would drag a page empty
        line_boxes[:-1] = kept(line_boxes[:-1])
    return line_boxes


class _RowLayout(NamedTuple):
    """How a row is set: `row_heads` where its first cell heads it, and how many rows from this one on that cell heads.

    `span` is 0 for a row that goes on under the head of another; `is_last` has the rule under it.
    """

    row_heads: bool
    span: int
    is_last: bool


def _spanned(rows: Sequence[Row]) -> Iterator[tuple[Row, int, bool]]:
    """The rows, each with the number of those that its first cell heads, and whether it is the last of them."""
    starts = [place for place, row in enumerate(rows) if place == 0 or not row.joined] or [0]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        for place in range(start, end):
            yield rows[place], end - start if place == start else 0, place == end - 1


def caption_slices(
    context: LayoutContext, caption: Caption, element: Element, anchors: tuple[str, ...], space: float
) -> list[LineBox]:
    """The line over a table or under a figure, its label strong."""
    look = context.caption
    text_style = context.book.text_style
    boxes = InlineBoxes(context.book)
    size = look.size.size
    boxes.add(
        f"{caption.label} {caption.number}. ", element, text_style("heading", size, look.colour, True), nowrap=True
    )
    boxes.add(caption.text, element, text_style("heading", size, look.colour))
    lines = break_lines(boxes, context.area.width)
    return stack(lines, look.size, context.area.left, space=space, anchors=anchors)


class _Grid:
    """The columns of a table on the sheet; text stands at a column's left edge, the air at its right."""

    def __init__(self, context: LayoutContext, widths: Sequence[float]) -> None:
        self._setting = context
        self._columns: list[tuple[float, float]] = []
        left = context.area.left
        for width in widths:
            self._columns.append((left, width - 2 * CELL_PADDING))
            left += width
        if context.is_rtl:  # the first column at the right, the air of each at its left
            first, last = context.area.left, context.area.left + context.area.width
            self._columns = [(first + last - left - width, width) for left, width in self._columns]
        self._size = context.table.size
        self._depth = ROW_PADDING + baseline(self._size)
        self._span = (context.area.left, context.area.width)

    def head(self, table: Table, above: Element) -> LineBox:
        """The head row, with a strong rule under it."""
        row, titles = Element("TR", above), [column.title for column in table.columns]
        cells = [
            Element("TH", row, _COLUMN_HEAD, name=head_id(table.anchor, place + 1)) for place in range(len(titles))
        ]
        texts = [
            self._setting.plain_lines(title, cell, self._setting.table_head, width)
            for title, cell, (_, width) in zip(titles, cells, self._columns, strict=True)
        ]
        height = self._height(texts)
        left, width = self._span
        rule = HorizontalRule(left, height, width, _HEAD_RULE, self._setting.sheet.accent)
        return LineBox(height, STEP / 2, True, self._placed(texts), (), (row, *cells), rules=(rule,))

    def row(self, row: Row, table: Element, head: LineBox | None, tall: float, form: _RowLayout) -> list[LineBox]:
        """A row as one line box, or as a line box a line where it is taller than `tall`."""
        element = Element("TR", table)
        cells = [_cell(element, form, place, row) for place in range(len(row.cells))]
        context = self._setting
        look = context.table
        texts = [
            context.lines(content, cell, look, column[1])
            for content, cell, column in zip(row.cells, cells, self._columns, strict=True)
        ]
        spills = form.span > 1 and len(texts[0]) <= form.span
        height = self._height(texts[1:] if spills else texts)
        left, width = self._span
        rules = (HorizontalRule(left, height, width, _ROW_RULE, context.sheet.rule),) if form.is_last else ()
        anchors = (row.anchor,) if row.anchor else ()
        elements = (element, *(cells if form.span else cells[1:]))
        if height <= tall:
            lines = [line for text in texts for line in text]
            placed, marks = self._placed(texts), marks_in(lines)
            return [LineBox(height, 0.0, False, placed, marks, elements, anchors, rules, head=head, about=row.about)]
        tall_row = self._tall_row(texts, elements, anchors, rules, head)
        return [each._replace(about=row.about) for each in tall_row]

    def _tall_row(
        self,
        texts: Sequence[Sequence[Line]],
        elements: tuple[Element, ...],
        anchors: tuple[str, ...],
        rules: tuple[HorizontalRule, ...],
        head: LineBox | None,
    ) -> Iterator[LineBox]:
        count = max(map(len, texts))
        leading, depth = self._size.leading, self._depth - STEP
        yield LineBox(STEP, keep=True, elements=elements, anchors=anchors, head=head)
        for place in range(count):
            lines = [
                (x, depth, text[place]) for text, (x, _) in zip(texts, self._columns, strict=True) if place < len(text)
            ]
            keep = place in (0, count - 2, count - 1)
            yield LineBox(
                leading,
                keep=keep,
                lines=tuple(lines),
                marks=marks_in(line[2] for line in lines),
                head=head,
                row=elements[0],
            )
        yield LineBox(STEP, rules=tuple(rule._replace(y=STEP) for rule in rules), head=head)

    def _height(self, texts: Sequence[Sequence[Line]]) -> float:
        return max(1, *map(len, texts)) * self._size.leading + 2 * ROW_PADDING

    def _placed(self, texts: Sequence[Sequence[Line]]) -> tuple[tuple[float, float, Line], ...]:
        depth, leading = self._depth, self._size.leading
        return tuple(
            (column[0], depth + place * leading, line)
            for text, column in zip(texts, self._columns, strict=True)
            for place, line in enumerate(text)
        )


def _cell(above: Element, form: _RowLayout, place: int, row: Row) -> Element:
    """The tag of a cell; the head of several rows says of how many."""
    name = line_id(row.anchor, place + 1) if row.cells[place] else ""
    if place or not form.row_heads:
        return Element("TD", above, name=name)
    head = _ROW_HEAD.replace(">>", f"/RowSpan {form.span}>>", 1) if form.span > 1 else _ROW_HEAD
    return Element("TH", above, head, name=name)


def _has_row_heads(table: Table) -> bool:
    """Whether the first cells are read out as heads: not where a small table would have more heads than data."""
    rows, columns = len(table.rows), len(table.columns)
    return rows * (columns - 1) >= rows + columns


def _repeated(head: LineBox) -> LineBox:
    """The head as it stands again on later pages: not content, since it was read before."""
    lines = tuple((x, y, tuple(segment._replace(element=ARTIFACT) for segment in line)) for x, y, line in head.lines)
    return head._replace(lines=lines, elements=(), space=0.0)
