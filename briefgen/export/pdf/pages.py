"""Slices onto pages, each note at the foot of the page of its first mark."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.export.pdf.frames import NotesFrame, Page, Strip
from briefgen.export.pdf.notes import NoteLayout
from briefgen.export.pdf.slices import Slice

_SHORTEST = 3.5
"""Lines that the last page holds at least, where it can be had."""


def paginate(slices: Sequence[Slice], notes: Mapping[int, NoteLayout], height: float, line: float) -> list[Page]:
    """Pages of `height` points; `line` is the height of a line of body text.

    When the last page would hold a few lines only, the white between blocks is tightened, or the text area made a line
    higher; if that does not bring them in, the pages before are ended earlier so that the last one holds more.
    """

    def fill(height: float, stretch: float = 1.0) -> list[Page]:
        return _Filler(notes, height, stretch).fill(slices)

    pages = fill(height)
    if len(pages) < 2 or not _is_short(pages[-1], line):
        return pages
    for taller, stretch in ((0.0, 0.75), (line, 0.75), (line, 0.5)):
        tighter = fill(height + taller, stretch)
        if len(tighter) < len(pages):
            return tighter
    for lines in range(1, 6):
        looser = fill(height - lines * line)
        if len(looser) == len(pages) and not _is_short(looser[-1], line):
            return looser
    return pages


def _is_short(page: Page, line: float) -> bool:
    return page.used < _SHORTEST * line


class _Filler:
    """Fills one frame after the other; a note is added to the page with its first mark."""

    def __init__(self, notes: Mapping[int, NoteLayout], height: float, stretch: float) -> None:
        self._notes = notes
        self._height = height
        self._stretch = stretch
        self._seen: set[int] = set()
        self._frames = [NotesFrame(height, notes, self._seen)]

    def fill(self, slices: Sequence[Slice]) -> list[Page]:
        """All pages; there is always one."""
        for chunk in _chunks(slices):
            strip = Strip(chunk, self._stretch)
            for part in (strip.split() if strip.height > self._height else ()) or [strip]:
                self._add(part)
        while self._frames[-1].waiting:
            self._turn(None)
        return [frame.page for frame in self._frames]

    def _add(self, strip: Strip) -> None:
        if self._frames[-1].add(strip):
            return
        head = strip.slices[0].head
        if not self._frames[-1].page.is_empty:
            self._turn(head)
        while not self._frames[-1].add(strip):
            if self._frames[-1].page.notes:
                self._turn(head)
                continue
            parts = strip.split()
            for part in parts:
                self._add(part)
            if not parts:
                self._frames[-1].force(strip)
            return

    def _turn(self, head: Slice | None) -> None:
        """Begin a page, with the head of the table that goes on and the notes that found no room."""
        waiting = self._frames[-1].waiting
        frame = NotesFrame(self._height, self._notes, self._seen)
        self._frames.append(frame)
        if head is not None:
            frame.add(Strip((head,), self._stretch))
        frame.place_notes(waiting)


def _chunks(slices: Sequence[Slice]) -> Iterator[Sequence[Slice]]:
    """The slices between two places where a page may end."""
    start = 0
    for place, each in enumerate(slices):
        if not each.keep:
            yield slices[start : place + 1]
            start = place + 1
    if start < len(slices):
        yield slices[start:]
