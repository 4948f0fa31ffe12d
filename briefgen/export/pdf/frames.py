"""Platypus frames with room for notes at their foot, and the flowables that fill them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from reportlab.platypus.doctemplate import NullActionFlowable
from reportlab.platypus.flowables import Flowable, PageBreak
from reportlab.platypus.frames import Frame

from briefgen.export.pdf.line_boxes import LineBox
from briefgen.export.pdf.notes import NoteLayout

NOTES_ABOVE: Final = 12.0
"""White above the notes, with the rule in it."""

_TOLERANCE: Final = 0.01
_EMPTY_ENOUGH: Final = 0.3
_LEAST_NOTE_LINES: Final = 4


class Placed(NamedTuple):
    """A line box and the distance of its top from the top of the text area."""

    y: float
    slice: LineBox


@dataclass(slots=True)
class Page:
    """What stands on a page: `used` is the height of the text, `notes_height` that of the notes and the white above."""

    line_boxes: list[Placed] = field(default_factory=list)
    notes: list[LineBox] = field(default_factory=list)
    used: float = 0.0
    notes_height: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self.line_boxes and not self.notes


class KeepTogether(Flowable):  # type: ignore[misc]
    """Slices between two places where a page may end; `stretch` is the part of the white between them that is kept."""

    def __init__(self, line_boxes: Sequence[LineBox], stretch: float) -> None:
        super().__init__()
        self.line_boxes = line_boxes
        self.stretch = stretch
        self.marks = tuple(dict.fromkeys(mark for each in line_boxes for mark in each.marks))
        self.height = sum(each.height for each in line_boxes) + stretch * sum(each.space for each in line_boxes[1:])

    def getSpaceBefore(self) -> float:  # noqa: N802 - the name that platypus has
        """The white above."""
        return self.line_boxes[0].space * self.stretch

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """Width and height."""
        return available_width, self.height

    def split(self, available_width: float = 0, available_height: float = 0) -> list["KeepTogether"]:  # noqa: ARG002
        """One for each line box."""
        return [KeepTogether((each,), self.stretch) for each in self.line_boxes]

    def headed(self) -> "KeepTogether":
        """The boxes as they begin a page: a table goes on under its head."""
        head = self.line_boxes[0].head
        return KeepTogether((head, *self.line_boxes), self.stretch) if head else self

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ARG002, N802, N803
        """Take the place that the frame gives: the page is painted when it is full.

        A ground lies under several strips, and a row that is broken between lines is read cell by cell.
        """
        self._frame.take(self, y)


class NotesFrame(Frame):  # type: ignore[misc]
    """The text area of every page in turn, `height` points high.

    `page` is what stands on the present one, `waiting` the lines of notes that found no room on it.
    """

    def __init__(self, height: float, notes: Mapping[int, NoteLayout]) -> None:
        self.page = Page()
        self.waiting: tuple[LineBox, ...] = ()
        self._notes = notes
        self._seen: set[int] = set()
        super().__init__(0, 0, 1, height, 0, 0, 0, 0, overlapAttachedSpace=0)

    def add(self, flowable: KeepTogether, canv: Any, trySplit: int = 0) -> int:  # noqa: N803
        """Place boxes kept together and the notes first marked in it; 0 where there is no room for both.

        Where the page would else stay a third empty, the last of the notes may run on to the next page. A single line
        has no better place than a page of its own.
        """
        strip = flowable if self.page.line_boxes else flowable.headed()
        marks = [mark for mark in strip.marks if mark not in self._seen]
        alone = self.page.is_empty and len(flowable.line_boxes) == 1
        needs = self.page.notes_height if alone or self._may_run_over(strip, marks) else self._height_with(marks)
        self._y1p = -strip.height if alone else needs - _TOLERANCE
        if not self._add(strip, canv, trySplit):
            return 0
        self._seen.update(marks)
        self._place_notes([line for mark in marks for line in self._notes[mark].line_boxes])
        return 1

    def split(self, flowable: KeepTogether, canv: Any) -> list[Flowable]:  # noqa: ARG002 - the signature of platypus
        """What to try instead of boxes that has no room: a new page, or, where none has room for it, its boxes."""
        if not self.page.is_empty and (flowable.height <= self._height or len(flowable.line_boxes) == 1):
            return [PageBreak(), flowable]
        return [NullActionFlowable(), *flowable.split()]

    def take(self, strip: KeepTogether, y: float) -> None:
        """Note where the line boxes of boxes stand; `y` is the strip's bottom from the bottom of the frame."""
        top = self._height - y - strip.height
        for place, each in enumerate(strip.line_boxes):
            top += each.space * strip.stretch if place else 0.0
            self.page.line_boxes.append(Placed(top, each))
            top += each.height
        self.page.used = top

    def _reset(self) -> None:
        """Begin a page with the notes that found no room."""
        super()._reset()
        self.page = Page()
        waiting, self.waiting = self.waiting, ()
        self._place_notes(waiting)

    def _place_notes(self, lines: Sequence[LineBox]) -> None:
        """The lines of notes on this page, as many as there is room for; the others wait."""
        page = self.page
        for place, line in enumerate(lines):
            height = (page.notes_height or NOTES_ABOVE) + line.height + line.space
            if page.used + height > self._height + _TOLERANCE and not page.is_empty:
                self.waiting = (*self.waiting, *lines[place:])
                return
            page.notes.append(line)
            page.notes_height = height

    def _height_with(self, marks: Sequence[int]) -> float:
        height = self.page.notes_height
        return (height or NOTES_ABOVE) + sum(self._notes[mark].height for mark in marks) if marks else height

    def _may_run_over(self, strip: KeepTogether, marks: Sequence[int]) -> bool:
        free = self._height - self.page.used - self.page.notes_height
        need = strip.height + strip.getSpaceBefore()
        if not marks or self.waiting or free < _EMPTY_ENOUGH * self._height:
            return False
        if need + self._height_with(marks) - self.page.notes_height <= free:
            return False
        need += NOTES_ABOVE + sum(self._notes[mark].height for mark in marks[:-1])
        need += sum(line.height for line in self._notes[marks[-1]].line_boxes[:_LEAST_NOTE_LINES])
        return bool(need <= free)
