"""Which documents stand under which key, as Roaring bitmaps (Lemire et al., 2016) in rows of 65,536 documents."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from pyroaring import BitMap
from sqlalchemy import Connection, bindparam, delete, insert, select

from briefgen.library.store.tables import bitmap

CHUNK_BITS: Final = 16  # a chunk holds 65,536 documents: one container of a Roaring bitmap
_AT_ONCE: Final = 400  # values in a statement; old SQLite takes 999


def add_documents(connection: Connection, documents: Mapping[int, Sequence[int]]) -> None:
    """Put documents, ascending, under keys by their numbers."""
    pieces = [
        (key, chunk, list(numbers))
        for key, all_numbers in sorted(documents.items())
        for chunk, numbers in groupby(all_numbers, key=lambda number: number >> CHUNK_BITS)
    ]
    rows = []
    for chunk in sorted({piece[1] for piece in pieces}):
        here = [piece for piece in pieces if piece[1] == chunk]
        stored = _stored(connection, chunk, [key for key, _, _ in here])
        for key, _, numbers in here:
            whole = stored.get(key, BitMap())
            whole.update(numbers)
            rows.append({"key": key, "chunk": chunk, "documents": whole.serialize()})
        if stored:
            outdated = delete(bitmap).where(bitmap.c.key == bindparam("old"), bitmap.c.chunk == chunk)
            connection.execute(outdated, [{"old": key} for key in stored])
    if rows:
        connection.execute(insert(bitmap), rows)


def _stored(connection: Connection, chunk: int, keys: Sequence[int]) -> dict[int, BitMap]:
    found: dict[int, BitMap] = {}
    for start in range(0, len(keys), _AT_ONCE):
        rows = connection.execute(
            select(bitmap.c.key, bitmap.c.documents).where(
                bitmap.c.key.in_(keys[start : start + _AT_ONCE]), bitmap.c.chunk == chunk
            )
        )
        found.update({row.key: BitMap.deserialize(row.documents) for row in rows})
    return found


def read_bitmaps(connection: Connection, keys: Sequence[int]) -> dict[int, BitMap]:
    """The documents under each key."""
    found = {key: BitMap() for key in keys}
    for start in range(0, len(keys), _AT_ONCE):
        rows = connection.execute(
            select(bitmap.c.key, bitmap.c.documents).where(bitmap.c.key.in_(keys[start : start + _AT_ONCE]))
        )
        for key, documents in rows:
            found[key] |= BitMap.deserialize(documents)
    return found


class BitmapCache:
    """Bitmaps read before, those used last, up to a number of bytes; a bitmap taken from it must not be altered."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._held = 0
        self._maps: OrderedDict[int, tuple[BitMap, int]] = OrderedDict()

    def clear(self) -> None:
        """Forget all."""
        self._maps.clear()
        self._held = 0

    def get(self, connection: Connection, keys: Iterable[int]) -> dict[int, BitMap]:
        """The documents under each key."""
        wanted = list(dict.fromkeys(keys))
        missing = [key for key in wanted if key not in self._maps]
        fresh = read_bitmaps(connection, missing) if missing else {}
        found = {}
        for key in wanted:
            if key in fresh:
                found[key] = fresh[key]
                self._keep(key, fresh[key])
            else:
                self._maps.move_to_end(key)
                found[key] = self._maps[key][0]
        return found

    def _keep(self, key: int, documents: BitMap) -> None:
        size = 200 + documents.get_statistics()["n_bytes_array_containers"]
        statistics = documents.get_statistics()
        size += statistics["n_bytes_bitset_containers"] + statistics["n_bytes_run_containers"]
        self._maps[key] = (documents, size)
        self._held += size
        while self._held > self._most and len(self._maps) > 1:
            _, (_, freed) = self._maps.popitem(last=False)
            self._held -= freed
