"""Tables: a head that repeats, rows that do not split, a bar beside what is new; captions that number themselves."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from briefgen.document.blocks import Caption, Row, Table, has_bars
from briefgen.document.column_widths import CELL_PADDING, column_widths, fits_in, holds_words
from briefgen.document.inlines import Inlines, NoteReference, Text, with_plain_spaces
from briefgen.document.lines import caption_id, head_id, line_id
from briefgen.document.style import POINTS_PER_MM
from briefgen.export.odt.grid import cell, columns, grid, row
from briefgen.export.odt.lines import bookmarked, is_rtl
from briefgen.export.odt.markup import Attributes, element, escaped, points
from briefgen.export.odt.style_entry import BOLD
from briefgen.export.odt.writer_context import BAR, BAR_ROOM, OdtContext

_SHORT_TABLE: Final = 4  # rows that are kept on one page, as in the PDF
_SPLITTING_SHARE: Final = 1 / 3  # of the page, from which a row may break between lines, as in the PDF
_CHARACTER_WIDTH: Final = 0.5  # em: about the mean advance of a letter
_ROW_PADDING: Final = 3.0  # points above and below the words of a cell, as in Word
_HAIRLINE: Final = 0.5  # points
_STRONG_RULE: Final = 1.0  # points


def table(context: OdtContext, block: Table, after: float) -> str:
    """The caption and the table under it, with the space `after` it; four rows or fewer stay on one page."""
    widths = [*column_widths(block, context.style, context.width, for_word=True)]
    firm = [column.nowrap and holds_words(block, context.style, widths) for column in block.columns]
    narrow = [width if is_firm else 0.0 for is_firm, width in zip(firm, widths, strict=True)]
    room = BAR_ROOM if has_bars((block,)) else 0.0
    widths[:1] = [width + room for width in widths[:1]]
    outdent = room if context.is_whole else 0.0
    widths[-1:] = [width - room + outdent for width in widths[-1:]]  # within a column there is no margin
    longest = [_longest_cell(context, width) for width in widths]
    goes_on = [*(row.joined for row in block.rows[1:]), False]
    body = "".join(
        _row(context, row, narrow, longest, (row.joined and index > 0, goes_on[index], room))
        for index, row in enumerate(block.rows)
    )
    head = element("table:table-header-rows", _head(context, block, room)) if block.headed else ""
    inner = columns(context, widths, is_headed=True) + head + body
    titled = block.caption.text if block.caption else ""
    words = {"table:title": titled, "table:desc": block.description}
    told = "".join(element(name, escaped(value)) for name, value in words.items() if value)
    whole = grid(
        context, told + inner, sum(widths), outdent=outdent, splits=len(block.rows) > _SHORT_TABLE, after=after
    )
    above = caption(context, block.caption, block.anchor, keep=True) if block.caption else ""
    return above + (whole if block.caption else _named(block, whole))


def caption(
    context: OdtContext, line: Caption, anchor: str, *, keep: bool = False, more: Attributes | None = None
) -> str:
    """The paragraph of a caption, whose number is counted; links to the anchor lead to its label and number."""
    content: Inlines = (Text(line.label), Text(line.text))
    name = context.sequences[line.label]
    attributes = {
        "text:ref-name": f"ref{name}{line.number}",
        "text:name": name,
        "text:formula": f"ooow:{name}+1",
        "style:num-format": "1",
    }
    number = element("text:sequence", str(line.number), attributes)
    strong = context.styles.name("text", "", {"text": BOLD})
    head = element("text:span", f"{escaped(line.label)}\N{NO-BREAK SPACE}{number}", {"text:style-name": strong})
    words = f"\N{EN SPACE}{escaped(line.text)}" if line.text else ""
    inner = bookmarked(anchor, head) + words
    return context.line("Caption", inner, is_rtl(content), keep=keep, more=more, anchors=(caption_id(anchor),))


def _named(block: Table, whole: str) -> str:
    """The table with its anchor at its first words, where no caption has it."""
    before, start, after = whole.partition("<text:p")
    opening, end, rest = after.partition(">")
    if not start or opening.endswith("/"):
        return whole
    words, close, more = rest.partition("</text:p>")
    return f"{before}{start}{opening}{end}{bookmarked(block.anchor, words)}{close}{more}"


def _head(context: OdtContext, block: Table, room: float) -> str:
    accent = f"{points(_STRONG_RULE)} solid {context.style.colours.accent}"
    written = [
        cell(
            context,
            context.paragraph(
                "Brief Table Heading",
                (Text(column.title),),
                anchors=(head_id(block.anchor, place) if column.title else None,),
            ),
            {
                **_padding(context, room if place == 1 else 0.0),
                "style:vertical-align": "bottom",
                "fo:border-bottom": accent,
            },
        )
        for place, column in enumerate(block.columns, 1)
    ]
    return row(context, "".join(written))


def _row(
    context: OdtContext,
    line: Row,
    narrow: Sequence[float],
    longest: Sequence[int],
    form: tuple[bool, bool, float],
) -> str:
    """A row; its `form` says whether it goes on under the head above, whether the next does, and the room for a bar."""
    joined, goes_on, room = form
    written = []
    for index, content in enumerate(line.cells):
        fits = narrow[index] and content and fits_in(content, context.style, narrow[index])
        names = (
            line_id(line.anchor, index + 1) if any(part.text for part in content) else None,
            line.anchor if index == int(joined) else None,
        )
        words = content if fits else with_plain_spaces(content)
        properties = {**_padding(context, 0.0 if index else room), **_rules(context, goes_on=goes_on)}
        if line.marked and not index:
            properties["fo:border-left" if not context.is_rtl else "fo:border-right"] = (
                f"{points(BAR)} solid {context.style.colours.accent}"
            )
        written.append(cell(context, context.paragraph("Brief Table Text", words, anchors=names), properties))
    is_whole = all(_length(content) < limit for content, limit in zip(line.cells, longest, strict=True))
    return row(context, "".join(written), is_whole=is_whole)


def _padding(context: OdtContext, room: float) -> Attributes:
    """The air around the words of a cell: that between columns behind them, so that the first stands flush."""
    start, end = ("right", "left") if context.is_rtl else ("left", "right")
    return {
        "fo:padding-top": points(_ROW_PADDING),
        "fo:padding-bottom": points(_ROW_PADDING),
        f"fo:padding-{start}": points(room),
        f"fo:padding-{end}": points(2 * CELL_PADDING),
    }


def _rules(context: OdtContext, *, goes_on: bool) -> Attributes:
    """A rule under a row, but towards one under the same head."""
    rule = f"{points(_HAIRLINE)} solid {context.style.colours.rule}"
    return {"fo:border-bottom": "none" if goes_on else rule}


def _longest_cell(context: OdtContext, width: float) -> int:
    """How many characters a cell may have before its row is longer than a third of a page."""
    size, page = context.style.fonts.table, context.style.page
    height = page.height - (page.margin_top_mm + page.margin_bottom_mm) * POINTS_PER_MM
    lines = height * _SPLITTING_SHARE / size.leading
    return ceil(lines * max(1.0, width - 2 * CELL_PADDING) / (size.size * _CHARACTER_WIDTH))


def _length(content: Inlines) -> int:
    return sum(len(inline.text) for inline in content if not isinstance(inline, NoteReference))
