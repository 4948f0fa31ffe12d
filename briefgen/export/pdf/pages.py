"""Slices onto pages by platypus, each note at the foot of the page of its first mark."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reportlab.platypus.doctemplate import ActionFlowable, BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import PageBreak

from briefgen.export.pdf.canvas import TaggedCanvas
from briefgen.export.pdf.frames import KeepTogether, NotesFrame, Page
from briefgen.export.pdf.line_boxes import LineBox
from briefgen.export.pdf.notes import NoteLayout

_SHORTEST = 3.5
"""Lines that the last page holds at least, where it can be had."""

PageHook = Callable[[TaggedCanvas, int, Page], None]
"""Draws on a page, counted from 1, before or after it is filled."""


class Plan(NamedTuple):
    """The pages as they will be: height of their text areas, the part of the white between blocks that is kept."""

    height: float
    stretch: float
    pages: list[Page]


class NotesTemplate(BaseDocTemplate):  # type: ignore[misc]
    """A document of pages with one text area and notes at its foot, drawn by hooks onto a canvas."""

    def __init__(self, size: tuple[float, float], frame: NotesFrame, before: PageHook, after: PageHook) -> None:
        page = PageTemplate(
            frames=[frame],
            onPage=lambda canvas, doc: before(canvas, doc.page, frame.page),
            onPageEnd=lambda canvas, doc: after(canvas, doc.page, frame.page),
        )
        super().__init__(None, pagesize=size, pageTemplates=[page])
        self._emptyPagesAllowed = math.inf
        self._doSave = False

        self._nameSpace.clear()  # it names the template: a circle that keeps every page alive

    def handle_notesEnd(self) -> None:  # noqa: N802 - the form of name that platypus calls
        """Add pages for the notes that run on after the end of the text."""
        while self.frame.waiting:
            self.handle_pageBreak()
            self.clean_hanging()


def plan_pages(line_boxes: Sequence[LineBox], notes: Mapping[int, NoteLayout], height: float, line: float) -> Plan:
    """Pages of `height` points; `line` is the height of a line of body text.

    When the last page would hold a few lines only, the white between blocks is tightened, or the text area made a line
    higher; if that does not bring them in, the pages before are ended earlier so that the last one holds more.
    """

    def plan(height: float, stretch: float = 1.0) -> Plan:
        made = Plan(height, stretch, [])
        canvas = TaggedCanvas(1, 1, "")
        fill_pages(canvas, line_boxes, notes, made, _nothing, lambda _, __, page: made.pages.append(page))
        return made

    first = plan(height)
    count = len(first.pages)
    if count < 2 or not _is_short(first, line):
        return first
    for taller, stretch in ((0.0, 0.75), (line, 0.75), (line, 0.5)):
        tighter = plan(height + taller, stretch)
        if len(tighter.pages) < count:
            return tighter
    for lines in range(1, 6):
        looser = plan(height - lines * line)
        if len(looser.pages) == count and not _is_short(looser, line):
            return looser
    return first


def fill_pages(
    canvas: TaggedCanvas,
    line_boxes: Sequence[LineBox],
    notes: Mapping[int, NoteLayout],
    plan: Plan,
    before: PageHook,
    after: PageHook,
) -> None:
    """Fill pages on the canvas as planned; there is always one."""
    story: list[Any] = []
    for chunk in _chunks(line_boxes):
        if story and chunk[0].new_page:
            story.append(PageBreak())
        story.append(KeepTogether(chunk, plan.stretch))
    template = NotesTemplate(canvas.size, NotesFrame(plan.height, notes), before, after)
    template.build([*story, ActionFlowable(("notesEnd",))], canvasmaker=lambda *_, **__: canvas)


def _nothing(canvas: TaggedCanvas, number: int, page: Page) -> None:
    """Draw nothing."""


def _is_short(plan: Plan, line: float) -> bool:
    return plan.pages[-1].used < _SHORTEST * line


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
