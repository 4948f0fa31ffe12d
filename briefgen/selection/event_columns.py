"""Facts of many events as columns: packed into bytes for a library, and read from them as arrays.

A segment is a header (events, articles, words; 4 bytes each, little-endian) and then column after column.
"""

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import chain
from struct import Struct
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefgen.selection.facts import EventFacts

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]
_HEADER: Final = Struct("<III")
_MOST_SHORT: Final = (1 << 16) - 1  # the largest number of two bytes
_CODES: Final = "iiiHHHBHB"
"""Of first and last day, start, length, flags, passages, headline, and how many articles and words each event has."""


class ColumnRow(NamedTuple):
    """An event for the columns: facts, how many passages it has, the numbers of the articles that tell of it."""

    facts: EventFacts
    passages: int
    articles: Sequence[int]


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Arrays of events, an entry each; `article` and `word` have those of event after event, counted by `articles` and
    `words`.
    """

    first: "Column"
    last: "Column"
    start: "Column"
    length: "Column"
    flags: "Column"
    passages: "Column"
    headline: "Column"
    articles: "Column"
    words: "Column"
    article: "Column"
    word: "Column"

    def __len__(self) -> int:
        return len(self.first)

    def at(self, places: Sequence[int]) -> "EventColumns":
        """The columns of the events at some places, ascending."""
        import numpy as np

        kept = np.zeros(len(self), bool)
        kept[np.asarray(places, int)] = True
        return EventColumns(
            self.first[kept],
            self.last[kept],
            self.start[kept],
            self.length[kept],
            self.flags[kept],
            self.passages[kept],
            self.headline[kept],
            self.articles[kept],
            self.words[kept],
            self.article[np.repeat(kept, self.articles)],
            self.word[np.repeat(kept, self.words)],
        )


def joined(parts: Sequence[EventColumns]) -> EventColumns:
    """Columns of several segments as one."""
    import numpy as np

    if len(parts) == 1:
        return parts[0]
    return EventColumns(
        *(np.concatenate([getattr(part, item.name) for part in parts]) for item in fields(EventColumns))
    )


def pack(rows: Sequence[ColumnRow]) -> bytes:
    """The events as one segment."""
    columns: list[list[int]] = [
        [row.facts.day.first for row in rows],
        [row.facts.day.last for row in rows],
        [row.facts.start for row in rows],
        [min(row.facts.length, _MOST_SHORT) for row in rows],
        [row.facts.flags for row in rows],
        [min(row.passages, _MOST_SHORT) for row in rows],
        [row.facts.headline for row in rows],
        [len(row.articles) for row in rows],
        [len(row.facts.words) for row in rows],
    ]
    articles = list(chain.from_iterable(row.articles for row in rows))
    words = list(chain.from_iterable(row.facts.words for row in rows))
    parts = [_HEADER.pack(len(rows), len(articles), len(words))]
    parts += [_bytes(code, values) for code, values in zip(_CODES, columns, strict=True)]
    parts += [_bytes("I", articles), _bytes("I", words)]
    return b"".join(parts)


def _bytes(code: str, values: Sequence[int]) -> bytes:
    packed = array(code, values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack(data: bytes) -> EventColumns:
    """The columns of a segment. Raises `ValueError` for what is none."""
    import numpy as np

    if len(data) < _HEADER.size:
        raise ValueError("a segment of the ranking is cut")
    events, articles, words = _HEADER.unpack_from(data)
    place, columns = _HEADER.size, []
    for code, count in zip(_CODES + "II", (*[events] * len(_CODES), articles, words), strict=True):
        column = np.frombuffer(data, np.dtype(code).newbyteorder("<"), count, place)
        columns.append(column)
        place += column.nbytes
    found = EventColumns(*columns)
    if place != len(data) or found.articles.sum() != articles or found.words.sum() != words:
        raise ValueError("a segment of the ranking is damaged")
    return found
