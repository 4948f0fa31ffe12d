"""Notes: their numbers in the order of their first marks, and their lines at the foot of the page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.document.blocks import Block, FacingBoxes, ListBlock, Panel, Paragraph, Table, in_order
from briefgen.document.document import Document, Note
from briefgen.document.inlines import Inlines, NoteReference, plain_text
from briefgen.document.lines import note_id
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.inline_boxes import InlineBoxes
from briefgen.export.pdf.layout_context import LayoutContext, mark_anchor, note_anchor
from briefgen.export.pdf.line_boxes import LineBox, stack
from briefgen.export.pdf.tags import Element, Target

NOTE_GAP = 2.0  # points: half a step
_LABEL_GAP = 4.0  # points: a step
_LONGEST_HINT = 240  # characters of a note that its mark shows: one note of 43 briefs is longer, with 120 those of two


class NoteLayout(NamedTuple):
    """A note's line boxes, one a line, and their height with the gap above."""

    line_boxes: tuple[LineBox, ...]
    height: float


def number_notes(document: Document) -> dict[str, int]:
    """Numbers by the id of the note, from 1, in the order in which the first marks are read.

    Raises `KeyError` when a mark names no note of the document.
    """
    known = {note.id for note in document.notes}
    numbers: dict[str, int] = {}
    for content in _contents(document.blocks):
        for inline in content:
            if type(inline) is NoteReference and inline.note not in numbers:
                if inline.note not in known:
                    raise KeyError(f"a mark names the note {inline.note!r}, which the document does not hold")
                numbers[inline.note] = len(numbers) + 1
    return numbers


def describe_notes(context: LayoutContext) -> None:
    """Give each note's marks its words, for readers who point at a mark or hear it."""
    for note in context.document.notes:
        number = context.numbers.get(note.id)
        if number:
            words = f"{number}. {plain_text(note.content)}"
            context.words[number] = words if len(words) <= _LONGEST_HINT else words[: _LONGEST_HINT - 1] + "…"


def lay_out_notes(context: LayoutContext, section: Element) -> dict[int, NoteLayout]:
    """The notes by number."""
    count = len(context.numbers)
    indent = _label_boxes(context, str(count or 1), Element("Lbl", None))
    column = natural_width(indent) + _LABEL_GAP
    notes = {context.numbers[note.id]: note for note in context.document.notes if note.id in context.numbers}
    return {number: _lay_out(context, notes[number], number, section, column) for number in sorted(notes)}


def _lay_out(context: LayoutContext, note: Note, number: int, section: Element, indent: float) -> NoteLayout:
    look = context.note
    element = Element("Note", section, name=f"note-{number}")
    label = Element("Lbl", element)
    back = Element("Link", label, target=Target(str(number), anchor=mark_anchor(number)))
    left = context.sheet.left
    marks = break_lines(_label_boxes(context, str(number), back), indent + _LABEL_GAP)
    body = Element("P", element, name=note_id(number))
    lines = context.lines(note.content, body, look, context.sheet.text_width - indent)
    anchors = (note_anchor(number),)
    line_boxes = stack(
        lines or [()], look.size, left + indent, space=NOTE_GAP, anchors=anchors, about=note.about, note=number
    )
    first = line_boxes[0]
    placed = (left, first.lines[0][1], marks[0])
    line_boxes[0] = first._replace(lines=(placed, *first.lines))
    return NoteLayout(tuple(line_boxes), NOTE_GAP + look.size.leading * len(line_boxes))


def _label_boxes(context: LayoutContext, text: str, element: Element) -> InlineBoxes:
    boxes = InlineBoxes(context.book)
    look = context.note
    boxes.add(text, element, context.book.text_style("heading", look.size.size, context.sheet.accent))
    return boxes


def _contents(blocks: Iterable[Block]) -> Iterator[Inlines]:
    for block in in_order(blocks):
        if isinstance(block, Paragraph):
            yield block.content
        elif isinstance(block, Panel):
            yield from block.paragraphs
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield item.content
                yield item.detail
        elif isinstance(block, Table):
            for row in block.rows:
                yield from row.cells
        elif isinstance(block, FacingBoxes):
            yield block.left.content
            yield block.right.content
