"""The blocks of a document as Markdown, each a piece between blank lines."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

from briefgen.document.blocks import (
    Block,
    Box,
    Caption,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    Panel,
    Paragraph,
    SideBySide,
    Table,
    in_order,
)
from briefgen.document.inlines import Inlines, Text
from briefgen.export.markdown.escaping import begun, escaped
from briefgen.export.markdown.lines import MarkdownLines, anchor_mark


def pieces_of(blocks: Iterable[Block], lines: MarkdownLines) -> Iterator[str]:
    """The pieces of the blocks as they are read; those side by side come one after the other."""
    previous: Block | None = None
    for block in in_order(blocks):
        if isinstance(block, ListBlock) and isinstance(previous, ListBlock):
            yield "<!-- -->"  # else the two lists would be one
        yield from _pieces(block, lines)
        previous = block


def _pieces(block: Block, lines: MarkdownLines) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block.level + 1, block.text, block.anchor)
        case Paragraph():
            yield from _line(block.content, lines, block.anchor)
        case Panel():
            yield _heading(2, block.title, block.anchor)
            yield from chain.from_iterable(_line(content, lines) for content in block.paragraphs)
        case ListBlock():
            yield "\n".join(_items(block, lines))
        case Table():
            yield from _table(block, lines)
        case Figure():
            yield from _line(_caption(block.caption), lines, block.anchor)
            yield from _line((Text(block.alt, emphasis=True),), lines)
        case Counts():
            yield _heading(2, block.title, block.anchor)
            yield "\n".join(_counts(block, lines))
        case FacingBoxes():
            yield from _box(block.left, lines, block.anchor)
            yield from _box(block.right, lines)
        case SideBySide():
            yield from pieces_of((block,), lines)
        case _:
            assert_never(block)


def _heading(level: int, text: str, anchor: str) -> str:
    return f"{'#' * level} {anchor_mark(anchor)}{escaped(text).strip()}"


def _line(content: Inlines, lines: MarkdownLines, anchor: str | None = None) -> Iterator[str]:
    written = lines(content)
    mark = lines.mark(anchor)
    if written or mark:
        yield mark + begun(written)


def _counts(block: Counts, lines: MarkdownLines) -> Iterator[str]:
    return (f"- {lines((Text(number, strong=True), Text(f' {words}')))}" for number, words in block.rows)


def _items(block: ListBlock, lines: MarkdownLines) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        sign = f"{number}. " if block.ordered else "- "
        detail = f"\\\n{' ' * len(sign)}{begun(lines(item.detail))}" if item.detail else ""
        yield f"{sign}{lines.mark(item.anchor)}{begun(lines(item.content))}{detail}"


def _table(table: Table, lines: MarkdownLines) -> Iterator[str]:
    """The table; its columns have titles in any case, without which it would be none."""
    if table.caption is not None:
        yield from _line(_caption(table.caption), lines)
    heads = [escaped(column.title) for column in table.columns]
    heads[0] = anchor_mark(table.anchor) + heads[0]
    rows = [_row(heads), _row(["---"] * len(heads))]
    for row in table.rows:
        cells = [lines(cell) for cell in row.cells]
        cells[0] = anchor_mark(row.anchor) + cells[0]
        rows.append(_row(cells))
    yield "\n".join(rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _box(box: Box, lines: MarkdownLines, anchor: str | None = None) -> Iterator[str]:
    title = lines((Text(box.title, strong=True),))
    yield f"> {anchor_mark(anchor)}{begun(title)}\\\n> {begun(lines(box.content))}"


def _caption(caption: Caption) -> Inlines:
    label = Text(f"{caption.label} {caption.number}", strong=True)
    return (label, Text(f" {caption.text}")) if caption.text else (label,)
