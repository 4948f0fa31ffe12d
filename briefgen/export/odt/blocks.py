"""The main text of a document, block by block."""

from itertools import zip_longest
from typing import Final, assert_never

from briefgen.document.blocks import (
    Block,
    Box,
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
from briefgen.document.inlines import Text
from briefgen.document.lines import line_id, picture_id
from briefgen.export.odt.grid import cell, columns, grid, row
from briefgen.export.odt.lines import bookmarked, is_rtl
from briefgen.export.odt.markup import Attributes, element, points
from briefgen.export.odt.style_entry import BOLD, style_name
from briefgen.export.odt.styles import LISTS
from briefgen.export.odt.tables import caption, table
from briefgen.export.odt.writer_context import BAR, SPACE_AFTER, OdtContext
from briefgen.export.svg import svg

_BOX_GAP: Final = 8.0  # points: two steps of 4, as in Word
_BOX_PADDING: Final = 6.0  # points
_PIXELS_PER_POINT: Final = 3.125  # of pictures for readers without SVG: 225 to the inch, sharp in print
_PARAGRAPHS: Final = {"body": "Text body", "small": "Brief Small", "band": "Brief Band"}
_NO_BORDER: Final = {"fo:padding": "0pt", "fo:border": "none"}


def blocks(context: OdtContext, sequence: tuple[Block, ...]) -> str:
    """The paragraphs and tables of the blocks."""
    return "".join(
        _block(context, block, is_first=not index, after=_space_after(context, after))
        for index, (block, after) in enumerate(zip_longest(sequence, sequence[1:]))
    )


def _space_after(context: OdtContext, block: Block | None) -> float:
    """The space of a table before the next block, in points: what is a heading has its own, and a column ends."""
    if isinstance(block, Heading | Panel | Counts) or (block is None and not context.is_whole):
        return 0.0
    return SPACE_AFTER


def _block(context: OdtContext, block: Block, *, is_first: bool, after: float) -> str:
    match block:
        case Heading():
            written = _heading(context, block, is_first=is_first)
        case Paragraph():
            name = "Brief Side" if context.is_side else _PARAGRAPHS[block.role]
            written = context.paragraph(name, block.content, keep=block.keep, anchors=(block.anchor,))
        case Panel():
            written = _panel(context, block)
        case ListBlock():
            written = _list(context, block)
        case Table():
            written = table(context, block, after)
        case Figure():
            written = _figure(context, block)
        case Counts():
            written = _counts(context, block)
        case FacingBoxes():
            written = _facing_boxes(context, block, after)
        case SideBySide():
            written = _two_columns(context, block, after)
        case _:
            assert_never(block)
    return written


def _heading(context: OdtContext, heading: Heading, *, is_first: bool) -> str:
    """A heading keeps the white of its style above it, but at the head of a column."""
    more: dict[str, str] = {"fo:break-before": "page"} if heading.new_page else {}
    if is_first and not context.is_whole:
        more["fo:margin-top"] = points(0)
    return context.paragraph(
        "Brief Side Heading" if context.is_side else f"Heading {heading.level}",
        (Text(heading.text),),
        more=more,
        anchors=(heading.anchor,),
        level=heading.level,
    )


def _panel(context: OdtContext, panel: Panel) -> str:
    heading = context.paragraph("Brief Panel Heading", (Text(panel.title),), anchors=(panel.anchor,), level=1)
    last = len(panel.paragraphs) - 1
    return heading + "".join(
        context.paragraph(
            "Brief Panel",
            content,
            more={"fo:margin-bottom": points(SPACE_AFTER)} if index == last else {},
            anchors=(line_id(panel.anchor, index + 1),),
        )
        for index, content in enumerate(panel.paragraphs)
    )


def _list(context: OdtContext, block: ListBlock) -> str:
    name = _list_style(context, block)
    items = [_item(context, block, item, name) for item in block.items]
    if block.plain:
        return "".join(items)
    signs = next(known for known in LISTS if name.endswith(known))
    written = "".join(element("text:list-item", item) for item in items)
    return element("text:list", written, {"text:style-name": style_name(f"{signs} Signs")})


def _item(context: OdtContext, block: ListBlock, item: ListItem, name: str) -> str:
    rtl = is_rtl(item.content)
    bar = _bar(context, rtl=rtl) if item.marked else {}
    detailed = {"fo:margin-bottom": points(0)} if item.detail else {}
    written = context.paragraph(
        name, item.content, keep=bool(item.detail), more={**bar, **detailed}, anchors=(item.anchor,)
    )
    if not item.detail:
        return written
    detail = line_id(item.anchor, "detail") or None
    flush = {} if block.plain else {"fo:margin-left": points(0)}
    return written + context.paragraph("List Continue", item.detail, more=flush, anchors=(detail,))


def _bar(context: OdtContext, *, rtl: bool) -> Attributes:
    """A bar before a paragraph."""
    side = "right" if rtl else "left"
    return {
        f"fo:border-{side}": f"{points(BAR)} solid {context.style.colours.accent}",
        f"fo:padding-{side}": points(BAR),
    }


def _list_style(context: OdtContext, block: ListBlock) -> str:
    if context.is_side:
        return "Brief Side" if block.plain else "Brief Side List"
    if block.plain:
        return "Brief Small Text" if block.small else "Text body"
    size = "Brief Small " if block.small else ""
    return f"{size}List Number" if block.ordered else f"{size}List Bullet"


def _figure(context: OdtContext, figure: Figure) -> str:
    """The drawing at most as wide as the text, its caption under it."""
    from briefgen.export.png import png

    drawing = figure.drawing
    scale = min(1.0, context.width / drawing.width)
    vector = context.pictures.add(svg(drawing, context.style).encode(), "svg", "image/svg+xml")
    raster = context.pictures.add(png(drawing, context.style, _PIXELS_PER_POINT), "png", "image/png")
    shown = context.pictures.inline(drawing.width * scale, drawing.height * scale, figure.alt, vector, raster)
    return context.line("Brief Figure", bookmarked(picture_id(figure.anchor), shown), rtl=context.is_rtl) + caption(
        context, figure.caption, figure.anchor, more={"fo:margin-bottom": points(SPACE_AFTER)}
    )


def _counts(context: OdtContext, block: Counts) -> str:
    """A heading and a line for each count, its number before a tab stop, on a tinted ground."""
    flush = context.spaces["Brief Counts Heading"]  # which a program may take from the outline otherwise
    title = (Text(block.title),)
    written = [context.paragraph("Brief Counts Heading", title, more=flush, anchors=(block.anchor,), level=1)]
    last = len(block.rows) - 1
    for index, (number, words) in enumerate(block.rows):
        inner = context.lines.words(number, properties=BOLD) + element("text:tab") + context.lines.words(words)
        name = line_id(block.anchor, index + 1) or None
        more = {"fo:margin-bottom": points(8)} if index == last else {}
        written.append(context.line("Brief Counts", inner, context.is_rtl, more=more, anchors=(name,)))
    return "".join(written)


def _two_columns(context: OdtContext, block: SideBySide, after: float) -> str:
    """The main text with the side column at the end of its lines: a table without rules, which breaks over pages."""
    wide, narrow = context.side_by_side
    main = blocks(context.within(wide), block.main)
    side = blocks(context.within(narrow, is_side=True), block.side) + context.contents
    widths = (wide, context.width - wide - narrow, narrow)
    cells = "".join(cell(context, inner, _NO_BORDER) for inner in (main, "", side))
    inner = columns(context, widths) + row(context, cells, is_whole=False)
    return grid(context, inner, context.width, after=after)


def _facing_boxes(context: OdtContext, facing: FacingBoxes, after: float) -> str:
    """A row of two boxes with rules around each."""
    width = (context.width - _BOX_GAP) / 2
    names = [line_id(facing.anchor, place) or None for place in range(1, 5)]
    cells = (
        _box(context, facing.left, (names[0], facing.anchor), names[1]),
        cell(context, "", _NO_BORDER),
        _box(context, facing.right, (names[2],), names[3]),
    )
    inner = columns(context, (width, _BOX_GAP, width)) + row(context, "".join(cells))
    return grid(context, inner, context.width, after=after)


def _box(context: OdtContext, box: Box, title: tuple[str | None, ...], words: str | None) -> str:
    rule = f"0.5pt solid {context.style.colours.rule}"
    inner = context.paragraph("Brief Table Text", (Text(box.title, strong=True),), keep=True, anchors=title)
    inner += context.paragraph("Brief Table Text", box.content, anchors=(words,))
    return cell(context, inner, {"fo:padding": points(_BOX_PADDING), "fo:border": rule})
