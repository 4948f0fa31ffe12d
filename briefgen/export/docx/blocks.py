"""The main text of a document, block by block."""

from typing import Final, assert_never

from briefgen.document.blocks import (
    Block,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    Panel,
    Paragraph,
    SideBySide,
    Table,
    has_bars,
)
from briefgen.document.inlines import Text
from briefgen.document.lines import line_id, picture_id
from briefgen.export.docx.captions import caption
from briefgen.export.docx.side_by_side import counts, facing_boxes, two_columns
from briefgen.export.docx.styles import BULLET_INDENT, NUMBER_INDENT, SIDE_INDENT
from briefgen.export.docx.tables import table
from briefgen.export.docx.writer_context import BAR_INDENT, WriterContext, space
from briefgen.export.docx.xml import paragraph, twips
from briefgen.export.svg import svg

_SPACE_AFTER_TABLE: Final = 12  # points: three steps of 4, as in the PDF
_SPACE_AROUND_PANEL: Final = 12  # points: three steps of 4, as in the PDF
_PIXELS_PER_POINT: Final = 3.125  # of pictures for readers without SVG: 225 to the inch, sharp in print
_END: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""Word wants a paragraph after the last table; this one takes no room."""


def blocks(context: WriterContext, sequence: tuple[Block, ...]) -> str:
    """The paragraphs and tables of the blocks."""
    written = []
    after_table = False
    first = None if context.is_whole else 0.0
    for block in sequence:
        written.append(_block(context, block, _SPACE_AFTER_TABLE if after_table else first))
        first = None
        after_table = isinstance(block, Table | FacingBoxes | SideBySide)
    if after_table:
        written.append(_END)
    return "".join(written)


def _block(context: WriterContext, block: Block, before: float | None) -> str:
    match block:
        case Heading():
            written = _heading(context, block, before)
        case Paragraph():
            name = "Brief Side" if context.is_side else _PARAGRAPHS[block.role]
            written = context.paragraph(
                name, block.content, keep=block.keep, spacing=space(before=before), anchor=block.anchor
            )
        case Panel():
            written = _panel(context, block)
        case ListBlock():
            written = _list(context, block, before)
        case Table():
            written = table(context, block)
        case Figure():
            written = _figure(context, block)
        case Counts():
            written = counts(context, block)
        case FacingBoxes():
            written = facing_boxes(context, block, before)
        case SideBySide():
            wide, narrow = context.side_by_side
            main, side = context.within(wide), context.within(narrow, is_side=True)
            written = two_columns(context, blocks(main, block.main), blocks(side, block.side) + context.contents)
        case _:
            assert_never(block)
    return written


def _heading(context: WriterContext, heading: Heading, before: float | None) -> str:
    """A heading keeps the white of its style above it, but at the head of a column."""
    return context.paragraph(
        "Brief Side Heading" if context.is_side else f"Heading {heading.level}",
        (Text(heading.text),),
        new_page=heading.new_page,
        anchor=heading.anchor,
        spacing=space(before=before) if before == 0.0 else "",
    )


_PARAGRAPHS: Final = {"body": "Body Text", "small": "Brief Small", "band": "Brief Band"}


def _panel(context: WriterContext, panel: Panel) -> str:
    heading = context.paragraph("Brief Panel Heading", (Text(panel.title),), anchor=panel.anchor)
    last = len(panel.paragraphs) - 1
    return heading + "".join(
        context.paragraph(
            "Brief Panel",
            content,
            spacing=space(after=_SPACE_AROUND_PANEL) if index == last else "",
            anchor=line_id(panel.anchor, index + 1),
        )
        for index, content in enumerate(panel.paragraphs)
    )


def _list(context: WriterContext, block: ListBlock, before: float | None) -> str:
    name = _list_style(context, block)
    identity = context.lists.begin() if block.ordered else context.template.lists.bullets
    numbering = "" if block.plain else f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{identity}"/></w:numPr>'
    indent = _indent(name) if has_bars((block,)) else ""
    written = []
    for index, item in enumerate(block.items):
        detailed = bool(item.detail)
        spacing = space(before if index == 0 else None, 0 if detailed else None)
        written.append(
            context.paragraph(
                name,
                item.content,
                keep=detailed,
                numbering=numbering + (context.bar(item.content) if item.marked else ""),
                spacing=spacing,
                indent=indent,
                anchor=item.anchor,
            )
        )
        if detailed:
            written.append(context.paragraph("List Continue", item.detail, anchor=line_id(item.anchor, "detail")))
    return "".join(written)


def _indent(name: str) -> str:
    """The indents of a list in the style called `name` with room for bars before it, which a column would else hide."""
    hanging = next((points for ending, points in _HANGING.items() if name.endswith(ending)), 0)
    return f' w:left="{twips(hanging + BAR_INDENT)}" w:hanging="{twips(hanging)}"'


_HANGING: Final = {"List Number": NUMBER_INDENT, "List Bullet": BULLET_INDENT, "Side List": SIDE_INDENT}
"""The indents of the styles of lists by the ends of their names, in points."""


def _list_style(context: WriterContext, block: ListBlock) -> str:
    if context.is_side:
        return "Brief Side" if block.plain else "Brief Side List"
    if block.plain:
        return "Brief Small Text" if block.small else "Body Text"
    size = "Brief Small " if block.small else ""
    return f"{size}List Number" if block.ordered else f"{size}List Bullet"


def _figure(context: WriterContext, figure: Figure) -> str:
    """The drawing at most as wide as the text, its caption under it."""
    from briefgen.export.png import png

    drawing = figure.drawing
    scale = min(1.0, context.width / drawing.width)
    picture = context.pictures.add(png(drawing, context.style, _PIXELS_PER_POINT), "png", "image/png")
    vector = context.pictures.add(svg(drawing, context.style).encode(), "svg", "image/svg+xml")
    shown = context.pictures.inline(drawing.width * scale, drawing.height * scale, figure.alt, picture, vector)
    named = context.bookmarked(picture_id(figure.anchor), shown)
    return paragraph(context.template.style_ids["Brief Figure"], named) + caption(
        context, figure.caption, figure.anchor, space(after=_SPACE_AFTER_TABLE)
    )
