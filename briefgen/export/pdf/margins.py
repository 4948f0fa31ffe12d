"""The lines in the margins of every page."""

from typing import NamedTuple

from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.canvas import TaggedCanvas
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.sheet import colour
from briefgen.export.pdf.tags import ARTIFACT


class _Place(NamedTuple):
    text: str
    where: float
    strong: bool


def paint_margins(context: LayoutContext, canvas: TaggedCanvas, page: int, pages: int) -> None:
    """Header and footer; the marking's two places, top right and bottom centre, are strong.

    The organisation is left out above the title block, which names it itself.
    """
    lines, block = context.document.margins, context.document.title_block
    left = "" if page == 1 and lines.header_left == block.organisation else lines.header_left
    band = context.sheet.style.band
    shade = colour(band.ink) if band and page == 1 else context.sheet.grey
    header = (_Place(left, 0, False), _Place(lines.header_centre, 0.5, False), _Place(lines.header_right, 1, True))
    footer = (
        _Place(lines.footer_left, 0, False),
        _Place(lines.footer_centre, 0.5, True),
        _Place(lines.footer_right, 1, False),
    )
    for kind, places, baseline, ink in (
        ("Header", header, context.sheet.header_baseline, shade),
        ("Footer", footer, context.sheet.footer_baseline, context.sheet.grey),
    ):
        for place in places:
            text = place.text.replace("{page}", str(page)).replace("{pages}", str(pages))
            _paint(context, canvas, kind, place._replace(text=text), baseline, ink)


def _paint(context: LayoutContext, canvas: TaggedCanvas, kind: str, place: _Place, baseline: float, ink: str) -> None:
    boxes = InlineBoxes(context.book)
    size = context.caption.size.size
    boxes.add(place.text, ARTIFACT, context.book.text_style("heading", size, ink, place.strong))
    lines = break_lines(boxes, context.sheet.text_width)
    if lines:
        free = context.sheet.text_width - natural_width(boxes)
        left = context.sheet.left + max(0.0, free) * place.where
        canvas.show_margin_line(kind, left, context.sheet.height - baseline, lines[0])
