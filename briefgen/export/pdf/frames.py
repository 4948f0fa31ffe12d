"""Platypus frames with room for notes at their foot, and the flowables that fill them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

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

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self.slices and not self.notes


class Strip(Flowable):  # type: ignore[misc]
    """Slices between two places where a page may end; `stretch` is the part of the white between them that is kept."""

    def __init__(self, slices: Sequence[Slice], stretch: float) -> None:
        super().__init__()
        self.slices = slices
        self.stretch = stretch
        self.marks = tuple(dict.fromkeys(mark for each in slices for mark in each.marks))
        self.height = sum(each.height for each in slices) + stretch * sum(each.space for each in slices[1:])

    def getSpaceBefore(self) -> float:  # noqa: N802 - the name that platypus has
        """The white above."""
        return self.slices[0].space * self.stretch

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """Width and height."""
        return available_width, self.height

    def split(self, available_width: float = 0, available_height: float = 0) -> list["Strip"]:  # noqa: ARG002
        """A strip for each slice; none where there is only one."""
        return [Strip((each,), self.stretch) for each in self.slices] if len(self.slices) > 1 else []

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ARG002, N802, N803
        """Take the place that the frame gives: the words are painted when all pages are known."""
        self._frame.take(self, y)


class NotesFrame(Frame):  # type: ignore[misc]
    """The text area of one page, `height` points high; `seen` are the notes that stand on this page or one before."""

    def __init__(self, height: float, notes: Mapping[int, NoteLayout], seen: set[int]) -> None:
        super().__init__(0, 0, 1, height, 0, 0, 0, 0, overlapAttachedSpace=0)
        self.page = Page()
        self.waiting: tuple[Slice, ...] = ()
        self._notes = notes
        self._seen = seen

    def add(self, flowable: Strip, canv: Any = None, trySplit: int = 1) -> int:  # noqa: ARG002, N803
        """Place a strip and the notes first marked in it; 0 where there is no room for both.

        Where the page would else stay a third empty, the last of the notes may run on to the next page.
        """
        marks = [mark for mark in flowable.marks if mark not in self._seen]
        self._reserve(marks)
        if not self._add(flowable, None, trySplit=1):
            self._reserve(())
            if not self._may_run_over(flowable, marks) or not self._add(flowable, None, trySplit=1):
                return 0
        self._mark(marks)
        return 1

    def force(self, strip: Strip) -> None:
        """Place a strip that no page has room for."""
        self._y1p = -strip.height
        self._add(strip, None, trySplit=1)
        self._mark([mark for mark in strip.marks if mark not in self._seen])

    def take(self, strip: Strip, y: float) -> None:
        """Note where the slices of a strip stand; `y` is the strip's bottom from the bottom of the frame."""
        top = self._height - y - strip.height
        for place, each in enumerate(strip.slices):
            top += each.space * strip.stretch if place else 0.0
            self.page.slices.append(Placed(top, each))
            top += each.height
        self.page.used = top

    def place_notes(self, lines: Sequence[Slice]) -> None:
        """The lines of notes on this page, as many as there is room for; the others are `waiting`."""
        page = self.page
        for place, line in enumerate(lines):
            height = (page.notes_height or NOTES_ABOVE) + line.height + line.space
            if page.used + height > self._height + _TOLERANCE and not page.is_empty:
                self.waiting = (*self.waiting, *lines[place:])
                return
            page.notes.append(line)
            page.notes_height = height

    def _reserve(self, marks: Sequence[int]) -> None:
        height = self.page.notes_height
        if marks:
            height = (height or NOTES_ABOVE) + sum(self._notes[mark].height for mark in marks)
        self._y1p = height - _TOLERANCE

    def _mark(self, marks: Sequence[int]) -> None:
        self._seen.update(marks)
        self.place_notes([line for mark in marks for line in self._notes[mark].slices])

    def _may_run_over(self, strip: Strip, marks: Sequence[int]) -> bool:
        free = self._height - self.page.used - self.page.notes_height
        if not marks or self.waiting or free < _EMPTY_ENOUGH * self._height:
            return False
        need = strip.height + strip.getSpaceBefore() + NOTES_ABOVE
        need += sum(self._notes[mark].height for mark in marks[:-1])
        need += sum(line.height for line in self._notes[marks[-1]].slices[:_LEAST_NOTE_LINES])
        return bool(need <= free)
