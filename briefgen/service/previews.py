"""The brief as it will be exported, with what its lines are about."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.document.blocks import FacingBoxes, Heading, ListBlock, Table, in_order
from briefgen.document.document import Document
from briefgen.model.spec import Form, Section
from briefgen.service.briefs import Brief

AIMS: Final[Mapping[Form, int]] = {"page": 1, "brief": 2}
"""Sides that a form is to have, the evidence not counted; the full form has no such aim."""
_TOP: Final = 0.2
"""A section that begins in this part of a page begins the page."""


class PageArea(NamedTuple):
    """A stretch of a page, counted from 0: its upper left corner and its size, in points from that of the sheet.

    `event` is the id of the event that it tells of, or empty; `section` that of the section that begins there.
    `is_row` says that it is the event's row in the timeline.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    event: str = ""
    section: Section | None = None
    is_row: bool = False

    @property
    def box(self) -> tuple[int, float, float, float, float]:
        """Page, corner and size."""
        return self.page, self.x, self.y, self.width, self.height

    def holds(self, page: int, x: float, y: float) -> bool:
        """Whether a point of a page lies in it."""
        return page == self.page and self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


class Preview(NamedTuple):
    """The PDF file that an export would write: `pages` of them, each of `width` by `height` points.

    `counts` tells how many items, rows or pairs of boxes a section has.
    """

    pdf: bytes
    pages: int
    width: float
    height: float
    places: tuple[PageArea, ...]
    counts: Mapping[Section, int] = MappingProxyType({})

    @property
    def told_pages(self) -> int:
        """Sides before the evidence."""
        place = self.section_place("evidence")
        return self.pages if place is None else place.page + (place.y > _TOP * self.height)

    @property
    def evidence_pages(self) -> int:
        """Sides on which there is evidence, one that it shares with what stands before it left out."""
        return self.pages - self.told_pages

    def event_at(self, page: int, x: float, y: float) -> str:
        """Id of the event that the line at a point tells of; empty where there is none."""
        return next((place.event for place in self.places if place.event and place.holds(page, x, y)), "")

    def event_places(self, event: str) -> tuple[PageArea, ...]:
        """Where an event is told of: its row in the timeline first."""
        told = [place for place in self.places if event and place.event == event]
        return tuple(sorted(told, key=lambda place: not place.is_row))

    def section_place(self, section: Section) -> PageArea | None:
        """Where a section begins."""
        return next((place for place in self.places if place.section == section), None)


def preview_brief(brief: Brief) -> Preview:
    """The brief as the PDF file that an export would write. Raises `BriefgenError` as the export does."""
    from briefgen.compose.sections import section_of
    from briefgen.compose.timeline import is_event_anchor
    from briefgen.export.pdf import lay_out

    laid_out = lay_out(brief.document, brief.style.style, brief.style.folder)
    places = (
        PageArea(
            *each.box,
            event=each.about,
            section=next(filter(None, map(section_of, each.anchors)), None),
            is_row=any(map(is_event_anchor, each.anchors)),
        )
        for each in laid_out.places
    )
    known = tuple(place for place in places if place.event or place.section)
    counts = _counts(brief.document)
    return Preview(laid_out.pdf, laid_out.pages, laid_out.width, laid_out.height, known, counts)


def _counts(document: Document) -> Mapping[Section, int]:
    from briefgen.compose.sections import section_of

    counts: Counter[Section] = Counter()
    section: Section | None = None
    for block in in_order(document.blocks):
        begun = section_of(getattr(block, "anchor", None) or "")
        section = begun or (None if isinstance(block, Heading) else section)
        if section is None:
            continue
        if isinstance(block, ListBlock):
            counts[section] += len(block.items)
        elif isinstance(block, Table):
            counts[section] += len(block.rows)
        elif isinstance(block, FacingBoxes):
            counts[section] += 1
    return counts
