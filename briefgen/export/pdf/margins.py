"""The lines in the margins of every page."""

from typing import Final

from briefgen.document.margin_rows import MarginText, Side, margin_rows
from briefgen.document.marking import marking_look
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.faces import NO_BREAK_SPACE
from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.page_metrics import colour
from briefgen.export.pdf.tagged_canvas import TaggedCanvas
from briefgen.export.pdf.tags import ARTIFACT

_KINDS: Final[tuple[tuple[Side, str], ...]] = (("header", "Header"), ("footer", "Footer"))
_LEAST_EDGE: Final = 14.0  # points of white to the edge of the sheet; printers need about so much


def paint_margins(context: LayoutContext, canvas: TaggedCanvas, page: int, pages: int) -> None:
    """Header and footer: the marking in bold or in the look of its protocol; what needs room is stacked."""
    for side, kind in _KINDS:
        rows = _rows(context, side)
        band = context.sheet.style.band
        ink = colour(band.ink) if band and page == 1 and side == "header" else context.sheet.grey
        for row, y in zip(rows, _baselines(context, side, len(rows)), strict=True):
            for part in row:
                text = part.text.replace("{pages}", str(pages)).replace("{page}", str(page))
                _paint(context, canvas, kind, part._replace(text=text), y, ink)


def _rows(context: LayoutContext, side: Side) -> list[list[MarginText]]:
    def measure(text: str, is_marking: bool) -> float:
        return natural_width(_boxes(context, MarginText(text, 0, is_marking), context.sheet.grey))

    key = f"rows {side}"
    if key not in context.margin_rows:
        context.margin_rows[key] = margin_rows(context.document.margins, side, context.area.width, measure)
    return context.margin_rows[key]


def _baselines(context: LayoutContext, side: Side, count: int) -> list[float]:
    """Distances from the top of the sheet: a lone row in its place, several about it, none over the edge."""
    sheet, leading = context.sheet, context.caption.size.leading + 3
    if side == "header":
        first = max(_LEAST_EDGE + leading / 2, sheet.header_baseline - (count - 1) * leading / 2)
    else:
        last = min(sheet.height - _LEAST_EDGE, sheet.footer_baseline + (count - 1) * leading / 2)
        first = last - (count - 1) * leading
    return [first + row * leading for row in range(count)]


def _boxes(context: LayoutContext, part: MarginText, ink: str) -> InlineBoxes:
    boxes = InlineBoxes(context.book)
    style, text = _style(context, part, ink)
    boxes.add(text, ARTIFACT, style, nowrap=True)
    return boxes


def _style(context: LayoutContext, part: MarginText, ink: str) -> tuple[TextStyle, str]:
    size = context.caption.size.size
    if not part.is_marking:
        return context.book.text_style("heading", size, ink), part.text
    look = marking_look(part.text, size, "")
    if not look.ground:
        return context.book.text_style("heading", size, ink, True), part.text
    style = context.book.text_style("heading", look.size, colour(look.ink), True, ground=colour(look.ground))
    return style, f"{NO_BREAK_SPACE}{part.text}{NO_BREAK_SPACE}"


def _paint(context: LayoutContext, canvas: TaggedCanvas, kind: str, part: MarginText, y: float, ink: str) -> None:
    boxes = _boxes(context, part, ink)
    width = natural_width(boxes)
    lines = break_lines(boxes, width)
    if lines:
        place = 2 - part.place if context.is_rtl else part.place
        left = context.area.left + max(0.0, context.area.width - width) * place / 2
        canvas.show_margin_line(kind, left, context.sheet.height - y, lines[0])
