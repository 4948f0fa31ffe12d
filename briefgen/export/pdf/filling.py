"""Pages filled one after the other, each note at the foot of the page of its first mark."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from briefgen.document.blocks import FULL_PAGE
from briefgen.export.pdf.line_boxes import LineBox
from briefgen.export.pdf.notes import NoteLayout

NOTES_ABOVE: Final = 12.0
"""White above the notes, with the rule in it."""

_TOLERANCE: Final = 0.01  # points; sums of heights that fill a page may be off by less
_EMPTY_ENOUGH: Final = 0.3  # of a page: what may stay empty before the last note of a chunk runs on to the next page
_LEAST_NOTE_LINES: Final = 4  # of a note that runs on, on the page of its mark


class PlacedBox(NamedTuple):
    """A line box and the distance of its top from the top of the text area."""

    y: float
    slice: LineBox


def beside(placed: Iterable[PlacedBox]) -> list[PlacedBox]:
    """The line boxes of the side column, as they stand on the page."""
    return [PlacedBox(y + down, each) for y, first in placed for down, each in first.beside]


@dataclass(slots=True)
class FilledPage:
    """What stands on a page: `used` is the height of the text, `notes_height` that of the notes and the white above.

    `depth` is how far down the side column goes.
    """

    line_boxes: list[PlacedBox] = field(default_factory=list)
    notes: list[LineBox] = field(default_factory=list)
    used: float = 0.0
    notes_height: float = 0.0
    depth: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self.line_boxes and not self.notes


def filled_pages(
    chunks: Iterable[Sequence[LineBox]], notes: Mapping[int, NoteLayout], height: float, stretch: float
) -> list[FilledPage]:
    """Pages of `height` points; there is always one.

    `chunks` are the line boxes between two places where a page may end; one that is higher than a page is broken all
    the same. `stretch` is the part of the white between line boxes that is kept.
    """
    pages = _Pages(notes, height, stretch)
    for number, chunk in enumerate(chunks):
        if number and chunk[0].new_page:
            pages.turn_full()
        pages.place(chunk)
    while pages.waiting:
        pages.turn()
    return pages.done


class _Pages:
    """The pages so far; `waiting` are the lines of notes that found no room on the last one."""

    def __init__(self, notes: Mapping[int, NoteLayout], height: float, stretch: float) -> None:
        self.done = [FilledPage()]
        self.waiting: tuple[LineBox, ...] = ()
        self._notes, self._height, self._stretch = notes, height, stretch
        self._seen: set[int] = set()

    def place(self, chunk: Sequence[LineBox]) -> None:
        """Place a chunk, on the next page where this one has no room; line box by line box where no page has."""
        while not self._takes(chunk):
            if self._page.is_empty or (len(chunk) > 1 and self._height_of(chunk) > self._height):
                for each in chunk:
                    self.place((each,))
                return
            self.turn()

    def turn_full(self) -> None:
        """Begin a page, where this one would not stay too empty."""
        if self._page.used + self._page.notes_height >= FULL_PAGE * self._height:
            self.turn()

    def turn(self) -> None:
        """Begin a page, with the notes that found no room."""
        self.done.append(FilledPage())
        waiting, self.waiting = self.waiting, ()
        self._place_notes(waiting)

    @property
    def _page(self) -> FilledPage:
        return self.done[-1]

    def _takes(self, chunk: Sequence[LineBox]) -> bool:
        """Place a chunk and the notes first marked in it, if there is room for both.

        A single line box has no better place than a page of its own.
        """
        page = self._page
        head = chunk[0].head if not page.line_boxes else None
        boxes = (head, *chunk) if head else tuple(chunk)  # a table goes on under its head
        space = boxes[0].space * self._stretch if page.used else 0.0
        marks = [mark for each in boxes for mark in each.marks if mark not in self._seen]
        marks = list(dict.fromkeys(marks))
        if not (page.is_empty and len(chunk) == 1):
            foot = page.notes_height if self._may_run_on(boxes, marks) else self._notes_height_with(marks)
            if page.used + space + self._height_of(boxes) > self._height - foot + _TOLERANCE:
                return False
        self._put(boxes, space)
        self._seen.update(marks)
        self._place_notes([line for mark in marks for line in self._notes[mark].line_boxes])
        return True

    def _put(self, boxes: Sequence[LineBox], space: float) -> None:
        page = self._page
        top = page.used + space
        for place, each in enumerate(boxes):
            top += each.space * self._stretch if place else 0.0
            page.line_boxes.append(PlacedBox(top, each))
            page.depth = max((page.depth, *(top + down + box.height for down, box in each.beside)))
            top += each.height
        page.used = top

    def _place_notes(self, lines: Sequence[LineBox]) -> None:
        """The lines of notes on this page, as many as there is room for under text and side column; the others wait."""
        page = self._page
        if self.waiting:
            self.waiting = (*self.waiting, *lines)
            return
        for place, line in enumerate(lines):
            height = (page.notes_height or NOTES_ABOVE) + line.height + line.space
            if max(page.used, page.depth) + height > self._height + _TOLERANCE and not page.is_empty:
                self.waiting = (*self.waiting, *lines[place:])
                return
            page.notes.append(line)
            page.notes_height = height
        page.notes.sort(key=lambda line: line.marks)

    def _height_of(self, boxes: Sequence[LineBox]) -> float:
        return sum(each.height for each in boxes) + self._stretch * sum(each.space for each in boxes[1:])

    def _notes_height_with(self, marks: Sequence[int]) -> float:
        height = self._page.notes_height
        return (height or NOTES_ABOVE) + sum(self._notes[mark].height for mark in marks) if marks else height

    def _may_run_on(self, boxes: Sequence[LineBox], marks: Sequence[int]) -> bool:
        """Whether the last of the notes may run on to the next page: where this one would else stay a third empty."""
        page = self._page
        free = self._height - page.used - page.notes_height
        need = self._height_of(boxes) + boxes[0].space * self._stretch
        if not marks or self.waiting or free < _EMPTY_ENOUGH * self._height:
            return False
        if need + self._notes_height_with(marks) - page.notes_height <= free:
            return False
        need += NOTES_ABOVE + sum(self._notes[mark].height for mark in marks[:-1])
        need += sum(line.height for line in self._notes[marks[-1]].line_boxes[:_LEAST_NOTE_LINES])
        return bool(need <= free)
