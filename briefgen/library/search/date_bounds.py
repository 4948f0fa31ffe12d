"""The documents whose dates lie within bounds."""

import datetime

from pyroaring import BitMap

from briefgen.library.search.index_reader import IndexReader, union
from briefgen.library.search.keys import Facet
from briefgen.library.search.query import SearchQuery


def within_query(reader: IndexReader, query: SearchQuery) -> BitMap | None:
    """The documents whose dates a search lets pass; None where it lets all pass."""
    dated = within_dates(reader, query.since, query.until)
    if dated is None and query.passes_undated:
        return None
    undated = reader.under([(Facet.MONTH, "")])
    if dated is None:
        return reader.live() - undated
    return dated | (undated & reader.live()) if query.passes_undated else dated


def within_dates(reader: IndexReader, since: datetime.date | None, until: datetime.date | None) -> BitMap | None:
    """The documents with a date that has a day within the bounds; None without bounds."""
    if since is None and until is None:
        return None
    found = reader.live() - reader.under([(Facet.MONTH, "")])
    if until is not None:
        after = _side(reader, Facet.MONTH, Facet.DAY, until, later=True)
        found -= after - reader.under([(Facet.OPEN_START, "")])
    if since is not None:
        found -= _side(reader, Facet.LAST_MONTH, Facet.LAST_DAY, since, later=False)
    return found


def _side(reader: IndexReader, by_month: int, by_day: int, bound: datetime.date, *, later: bool) -> BitMap:
    """The documents under days later, or else earlier, than a bound."""

    def beyond(value: str, limit: str) -> bool:
        return value > limit if later else "" < value < limit

    day, month = bound.isoformat(), bound.isoformat()[:7]
    keys = [number for value, number in reader.values(by_month).items() if beyond(value, month)]
    keys += [number for value, number in reader.values(by_day).items() if value[:7] == month and beyond(value, day)]
    return union(reader.maps(keys).values())
