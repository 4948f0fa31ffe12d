"""What a search finds, made ready to be shown; for threads beside the window."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from briefgen import service
from briefgen.errors import UsageError
from briefgen.library.search.query import FARTHEST, MOST_ROWS, SearchPage, SearchQuery, SearchRow
from briefgen.model.spec import Edit
from briefgen.progress import Report
from briefgen.service.collection import Collection
from briefgen.service.listing import RowWords

REACH: Final = FARTHEST + MOST_ROWS
"""How many events of a search can be had at most."""


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event as the edits have it, its date in words, and for an edited one how the sources have it."""

    row: SearchRow
    date: str
    source: RowWords | None = None

    @property
    def id(self) -> str:
        """The event's id."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class EventsRequest:
    """What is asked for: a collection, a query, and how the events are to be shown."""

    collection: Collection
    query: SearchQuery
    edits: Mapping[str, Edit]
    language: str


@dataclass(frozen=True, slots=True)
class FoundEvents:
    """A stretch of what is found: `total` counts all of it; `reached` is the offset of what follows, None at the end.

    `months` counts all events found by month, "" for those without a date; `every` counts all events there are.
    """

    total: int
    events: tuple[ShownEvent, ...]
    reached: int | None
    months: Mapping[str, int]
    every: int


def find(request: EventsRequest, offset: int, count: int) -> FoundEvents:
    """Events from `offset` on, at least `count` of them if there are as many. Raises `UsageError` beyond `REACH`."""
    page = _page(request, offset, count)
    rows, end = list(page.rows), page.next_offset
    while end is not None and end - offset < count and end <= FARTHEST:
        page = _page(request, end, count - (end - offset))
        rows += page.rows
        end = page.next_offset
    reached = end if (end or 0) <= FARTHEST else None
    return FoundEvents(page.total, _shown(request, rows), reached, dict(page.months), page.every)


def _page(request: EventsRequest, offset: int, count: int) -> SearchPage:
    query = replace(request.query, offset=offset, limit=min(count, MOST_ROWS), facet_values=0)
    return request.collection.search(query, request.edits)


def _shown(request: EventsRequest, rows: list[SearchRow]) -> tuple[ShownEvent, ...]:
    edited = [row.id for row in rows if row.id in request.edits]
    sources: Mapping[str, RowWords] = {}
    if edited:
        corpus = request.collection.corpus(edited, request.edits)
        sources = service.source_words(corpus, edited, request.language)
    language = request.language
    dates = (service.told_date(row.date, row.date_basis, language) if row.date else "" for row in rows)
    return tuple(ShownEvent(row, date, sources.get(row.id)) for row, date in zip(rows, dates, strict=True))


def found_ids(request: EventsRequest, most: int | None, report: Report) -> list[str]:
    """Ids of all events found, in order. Raises `UsageError` when there are more than `most`, or than can be had."""
    most = REACH if most is None else most
    ids: list[str] = []
    offset: int | None = 0
    while offset is not None:
        page = _page(request, offset, MOST_ROWS)
        if page.total > most:
            raise UsageError(f"{page.total:,} events are found; narrow the search to {most:,} at most")
        ids += [row.id for row in page.rows]
        offset = page.next_offset
        report(len(ids), page.total, "search")
    return ids
