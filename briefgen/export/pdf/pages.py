"""Where pages end: line boxes onto pages, so that the last one is not left with a few lines."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.export.pdf.filling import FilledPage, filled_pages
from briefgen.export.pdf.line_boxes import LineBox
from briefgen.export.pdf.notes import NoteLayout

_SHORTEST = 3.5
"""Lines that the last page holds at least, where it can be had."""


def plan_pages(
    line_boxes: Sequence[LineBox], notes: Mapping[int, NoteLayout], height: float, line: float
) -> list[FilledPage]:
    """Pages of `height` points; `line` is the height of a line of body text.

    When the last page would hold a few lines only, the white between blocks is tightened, or the text area made a line
    higher; if that does not bring them in, the pages before are ended earlier so that the last one holds more.
    """
    chunks = tuple(_chunks(line_boxes))

    def filled(height: float, stretch: float = 1.0) -> list[FilledPage]:
        return filled_pages(chunks, notes, height, stretch)

    first = filled(height)
    if len(first) < 2 or not _is_short(first, line):
        return first
    for taller, stretch in ((0.0, 0.75), (line, 0.75), (line, 0.5)):
        tighter = filled(height + taller, stretch)
        if len(tighter) < len(first):
            return tighter
    for lines in range(1, 6):
        looser = filled(height - lines * line)
        if len(looser) == len(first) and not _is_short(looser, line):
            return looser
    return first


def _is_short(pages: Sequence[FilledPage], line: float) -> bool:
    return pages[-1].used < _SHORTEST * line


def _chunks(line_boxes: Sequence[LineBox]) -> Iterator[Sequence[LineBox]]:
    """The line boxes between two places where a page may end."""
    start = 0
    for place, each in enumerate(line_boxes):
        if each.new_page and place > start:
            yield line_boxes[start:place]
            start = place
        if not each.keep:
            yield line_boxes[start : place + 1]
            start = place + 1
    if start < len(line_boxes):
        yield line_boxes[start:]
