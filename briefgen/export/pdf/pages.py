"""Slices onto pages, each note at the foot of the page of its first mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from briefgen.export.pdf.notes import NoteLayout
from briefgen.export.pdf.slices import Slice

NOTES_ABOVE: Final = 12.0
"""White above the notes, with the rule in it."""

_TOLERANCE: Final = 0.01
_EMPTY_ENOUGH: Final = 0.3
_LEAST_NOTE_LINES: Final = 4


class Placed(NamedTuple):
    """A slice and the distance of its top from the top of the text area."""

    y: float
    slice: Slice


@dataclass(slots=True)
class Page:
    """What stands on a page: `used` is the height of the text, `notes_height` that of the notes and the white above."""

    slices: list[Placed] = field(default_factory=list)
    notes: list[Slice] = field(default_factory=list)
    used: float = 0.0
    notes_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Height of the text area, and the part of the white between blocks that is kept."""

    height: float
    stretch: float = 1.0


def paginate(slices: Sequence[Slice], notes: Mapping[int, NoteLayout], height: float, line: float) -> list[Page]:
    """Pages of `height` points; `line` is the height of a line of body text.

    When the last page would hold a few lines only, the white between blocks is tightened, or the text area made a line
    higher; if that does not bring them in, the pages before are ended earlier so that the last one holds more.
    """
    pages = _Filler(notes, Frame(height)).fill(slices)
    if len(pages) < 2 or not _is_short(pages[-1], line):
        return pages
    for frame in (Frame(height, 0.75), Frame(height + line, 0.75), Frame(height + line, 0.5)):
        tighter = _Filler(notes, frame).fill(slices)
        if len(tighter) < len(pages):
            return tighter
    for lines in range(1, 6):
        looser = _Filler(notes, Frame(height - lines * line)).fill(slices)
        if len(looser) == len(pages) and not _is_short(looser[-1], line):
            return looser
    return pages


def _is_short(page: Page, line: float) -> bool:
    return page.used < 3.5 * line


class _Filler:
    """Fills one page after the other; a note is added to the page with its first mark."""

    def __init__(self, notes: Mapping[int, NoteLayout], frame: Frame) -> None:
        self._notes = notes
        self._frame = frame
        self._seen: set[int] = set()
        self._pages: list[Page] = [Page()]
        self._waiting: list[Slice] = []

    def fill(self, slices: Sequence[Slice]) -> list[Page]:
        """All pages; there is always one."""
        for chunk in _chunks(slices):
            for part in [chunk] if self._depth(chunk) <= self._frame.height else [(each,) for each in chunk]:
                self._add(part)
        while self._waiting:
            self._turn(None)
        return self._pages

    def _add(self, chunk: Sequence[Slice]) -> None:
        marks = [mark for each in chunk for mark in each.marks if mark not in self._seen]
        marks = list(dict.fromkeys(marks)) if marks else marks
        if not self._fits(chunk, marks) and not self._may_run_over(chunk, marks):
            if self._pages[-1].slices or self._pages[-1].notes:
                self._turn(chunk[0].head)
            while self._pages[-1].notes and not self._fits(chunk, marks):
                self._turn(chunk[0].head)
        if len(chunk) > 1 and not self._fits(chunk, marks) and not self._may_run_over(chunk, marks):
            for each in chunk:
                self._add((each,))
            return
        self._place(chunk)
        if marks:
            self._seen.update(marks)
            self._place_notes([each for mark in marks for each in self._notes[mark].slices])

    def _fits(self, chunk: Sequence[Slice], marks: Sequence[int]) -> bool:
        page = self._pages[-1]
        need = self._depth(chunk) + (chunk[0].space * self._frame.stretch if page.slices else 0.0)
        notes = page.notes_height
        if marks:
            notes = (notes or NOTES_ABOVE) + sum(self._notes[mark].height for mark in marks)
        return page.used + need + notes <= self._frame.height + _TOLERANCE

    def _depth(self, chunk: Sequence[Slice]) -> float:
        """Height of the chunk at the top of a page."""
        return sum(each.height for each in chunk) + self._frame.stretch * sum(each.space for each in chunk[1:])

    def _may_run_over(self, chunk: Sequence[Slice], marks: Sequence[int]) -> bool:
        """Whether the chunk better begins here and lets its last note run on to the next page.

        So it is where the page would else stay a third empty, and some lines of that note find room on it.
        """
        page = self._pages[-1]
        free = self._frame.height - page.used - page.notes_height
        if not marks or self._waiting or free < _EMPTY_ENOUGH * self._frame.height:
            return False
        need = sum(each.height + each.space for each in chunk) + NOTES_ABOVE
        need += sum(self._notes[mark].height for mark in marks[:-1])
        need += sum(line.height for line in self._notes[marks[-1]].slices[:_LEAST_NOTE_LINES])
        return need <= free

    def _place(self, chunk: Sequence[Slice]) -> None:
        page, stretch = self._pages[-1], self._frame.stretch
        for each in chunk:
            y = page.used + (each.space * stretch if page.slices else 0.0)
            page.slices.append(Placed(y, each))
            page.used = y + each.height

    def _place_notes(self, lines: Sequence[Slice]) -> None:
        """The lines of notes on this page, as many as there is room for; the others wait for the next page."""
        page = self._pages[-1]
        for place, line in enumerate(lines):
            height = page.notes_height or NOTES_ABOVE
            height += line.height + line.space
            if page.used + height > self._frame.height + _TOLERANCE and (page.notes or page.slices):
                self._waiting = [*self._waiting, *lines[place:]]
                return
            page.notes.append(line)
            page.notes_height = height

    def _turn(self, head: Slice | None) -> None:
        """Begin a page, with the head of the table that goes on and the notes that found no room."""
        self._pages.append(Page())
        if head is not None:
            self._place((head,))
        waiting, self._waiting = self._waiting, []
        self._place_notes(waiting)


def _chunks(slices: Sequence[Slice]) -> Iterator[Sequence[Slice]]:
    """The slices between two places where a page may end."""
    start = 0
    for place, each in enumerate(slices):
        if not each.keep:
            yield slices[start : place + 1]
            start = place + 1
    if start < len(slices):
        yield slices[start:]
