"""One state of the search index, read through a cache."""

from collections.abc import Iterable
from typing import Final

from pyroaring import BitMap
from sqlalchemy import Connection, select

from briefgen.library.search.bitmaps import BitmapCache
from briefgen.library.search.keys import Facet, Key, known_keys, most_used
from briefgen.library.search.phrases import find_phrase
from briefgen.library.store.counters import read_counter
from briefgen.library.store.tables import key

_CACHED: Final = 64_000_000  # bytes of bitmaps
_PHRASES: Final = 64  # results that are kept while somebody types
_KEYS: Final = 5_000  # of a facet, kept with their totals


class IndexCache:
    """What searches remember of the index until it changes."""

    def __init__(self) -> None:
        self.bitmaps = BitmapCache(_CACHED)
        self.phrases: dict[tuple[str, ...], BitMap] = {}
        self.values: dict[int, dict[str, int]] = {}
        self.totals: dict[int, list[tuple[int, int]]] = {}
        self.live: BitMap | None = None
        self._generation = -1

    def at(self, generation: int) -> None:
        """Forget all when the index is another than before."""
        if generation != self._generation:
            self.bitmaps.clear()
            self.phrases.clear()
            self.values.clear()
            self.totals.clear()
            self.live = None
            self._generation = generation


class IndexReader:
    """The index at the time of a connection's first query."""

    def __init__(self, connection: Connection, cache: IndexCache) -> None:
        self.connection = connection
        self._cache = cache
        cache.at(read_counter(connection, "generation"))

    def live(self) -> BitMap:
        """All documents but those withdrawn."""
        if self._cache.live is None:
            last = read_counter(self.connection, "documents")
            live = BitMap(range(1, last + 1))
            for withdrawn in self.maps(known_keys(self.connection, [(Facet.DELETED, "")]).values()).values():
                live -= withdrawn
            live.run_optimize()
            self._cache.live = live
        return self._cache.live

    def average_length(self) -> float:
        """Words of a document."""
        return read_counter(self.connection, "words") / max(1, read_counter(self.connection, "documents"))

    def maps(self, keys: Iterable[int]) -> dict[int, BitMap]:
        """The documents under each key; not to be altered."""
        return self._cache.bitmaps.get(self.connection, keys)

    def under(self, pairs: Iterable[Key]) -> BitMap:
        """The documents under any of the keys."""
        return union(self.maps(known_keys(self.connection, pairs).values()).values())

    def values(self, facet: int) -> dict[str, int]:
        """The numbers of all keys of a facet by value; for facets of few values."""
        if facet not in self._cache.values:
            rows = self.connection.execute(select(key.c.value, key.c.number).where(key.c.facet == facet))
            self._cache.values[facet] = {row.value: row.number for row in rows.all()}
        return self._cache.values[facet]

    def keys_by_total(self, facet: int, start: int, limit: int) -> list[tuple[int, int]]:
        """Number and total of a facet's keys, the most used first."""
        if start + limit > _KEYS:
            return most_used(self.connection, facet, limit, start)
        if facet not in self._cache.totals:
            self._cache.totals[facet] = most_used(self.connection, facet, _KEYS)
        return self._cache.totals[facet][start : start + limit]

    def phrase(self, stems: list[str]) -> BitMap:
        """The documents that have these stems side by side; not to be altered."""
        wanted = tuple(stems)
        if wanted not in self._cache.phrases:
            if len(self._cache.phrases) >= _PHRASES:
                self._cache.phrases.pop(next(iter(self._cache.phrases)))
            self._cache.phrases[wanted] = find_phrase(self.connection, stems)
        return self._cache.phrases[wanted]


def union(maps: Iterable[BitMap]) -> BitMap:
    """The documents in any of the bitmaps."""
    listed = list(maps)
    if len(listed) == 1:
        return listed[0]
    return BitMap.union(*listed) if listed else BitMap()
