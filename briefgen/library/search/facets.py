"""How many of the documents found stand under each key of a facet."""

import heapq
from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from pyroaring import BitMap
from sqlalchemy import Connection, select

from briefgen.library.search.index_reader import IndexReader
from briefgen.library.search.keys import Facet, described
from briefgen.library.search.query import FacetCount
from briefgen.library.store.tables import document

_FEW: Final = 6_000  # documents whose actors are sooner counted one by one
_AT_ONCE: Final = 100  # keys that are read at a time, the most used ones first
_IN_QUERY: Final = 500  # values in a statement; old SQLite takes 999


def top_values(reader: IndexReader, facet: int, found: BitMap, limit: int, chosen: Collection[int]) -> list[FacetCount]:
    """The values that most of the documents have, the most frequent first; those `chosen` in any case."""
    if facet == Facet.ACTOR and len(found) <= _FEW:
        counts = _count_singly(reader.connection, found)
    else:
        counts = _count_by_bitmap(reader, facet, found, limit)
    missing = [key for key in chosen if key not in counts]
    counts.update({key: documents.intersection_cardinality(found) for key, documents in reader.maps(missing).items()})
    best = heapq.nsmallest(limit, counts, key=lambda key: (-counts[key], key))
    shown = list(dict.fromkeys((*best, *sorted(chosen))))
    names = described(reader.connection, shown)
    listed = [FacetCount(*names[key], counts[key]) for key in shown if counts[key] or key in chosen]
    return sorted(listed, key=lambda item: (-item.count, item.label, item.value))


def _count_by_bitmap(reader: IndexReader, facet: int, found: BitMap, limit: int) -> dict[int, int]:
    """Counts of the keys that can be among the most frequent: none can have more than its total (Fagin's threshold)."""
    counts: dict[int, int] = {}
    best: list[int] = []
    start = 0
    while batch := reader.keys_by_total(facet, start, _AT_ONCE):
        start += len(batch)
        within = [key for key, total in batch if len(best) < limit or total > best[0]]
        for key, documents in reader.maps(within).items():
            count = documents.intersection_cardinality(found)
            if count:
                counts[key] = count
                heapq.heappush(best, count)
                if len(best) > limit:
                    heapq.heappop(best)
        if len(within) < len(batch):
            break
    return counts


def _count_singly(connection: Connection, found: BitMap) -> dict[int, int]:
    counts: Counter[int] = Counter()
    numbers: Sequence[int] = list(found)
    for start in range(0, len(numbers), _IN_QUERY):
        wanted = document.c.number.in_(numbers[start : start + _IN_QUERY])
        packed = connection.execute(select(document.c.actors).where(wanted)).scalars()
        counts.update(array("I", b"".join(packed)))
    return dict(counts)


def month_counts(reader: IndexReader, found: BitMap) -> tuple[tuple[str, int], ...]:
    """How many documents begin in each month, in order; the undated stand under ""."""
    keys = reader.values(Facet.MONTH)
    counts = [
        (month, documents.intersection_cardinality(found))
        for month, documents in zip(keys, reader.maps(keys.values()).values(), strict=True)
    ]
    return tuple(sorted((month, count) for month, count in counts if count))
