"""Near-duplicate texts: wire copy that one agency wrote and many outlets print.

Candidates come from MinHash signatures over word shingles (Broder, 1997), cut into bands (locality-sensitive hashing;
Leskovec, Rajaraman & Ullman, *Mining of Massive Datasets*, ch. 3); the texts themselves then decide.
"""

import datetime
import hashlib
import json
import re
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rensa import RMinHash
from sqlalchemy import Connection, insert, select, update

from briefgen.corpus.stemming import folded_value, stems
from briefgen.library.store import tables
from briefgen.model import ArticleData

SHINGLE: Final = 4  # words
LEAST_SHINGLES: Final = 20  # a shorter text is like many others by chance
SHARED: Final = 0.8  # of the shorter text's shingles
_BANDS: Final = 24  # with 4 rows each: texts with a Jaccard of 0.5 meet with 0.79, of 0.8 nearly always
_ROWS: Final = 4  # hashes a band, all of which must be equal (Leskovec et al., 3.4.2)
_SEED: Final = 1  # of the hashes; any will do, but stored ones are of this
_MOST_CANDIDATES: Final = 20  # texts that are compared in full
_DAYS: Final = 7  # between the publication of copies
_NUMBER: Final = re.compile(r"\d+")
_LONGER: Final = 1.1  # how much more a copy must hold to be told from instead


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """An article that says the same: its number and the length of its text in code points."""

    number: int
    length: int


def shingles(text: str) -> frozenset[str]:
    """Runs of words, folded; the shorter the text, the fewer."""
    words = stems(text, "")
    return frozenset(" ".join(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def bands(found: frozenset[str]) -> list[bytes]:
    """The hashes of the bands of the MinHash signature; two texts that share one are worth comparing."""
    if len(found) < LEAST_SHINGLES:
        return []
    sketch = RMinHash(_BANDS * _ROWS, _SEED)
    sketch.update(list(found))
    signature = sketch.digest()
    return [_band(number, signature[number * _ROWS : (number + 1) * _ROWS]) for number in range(_BANDS)]


def _band(number: int, values: Sequence[int]) -> bytes:
    packed = struct.pack(f"<2B{_ROWS}I", RMinHash.ALGORITHM_VERSION, number, *values)
    return hashlib.blake2b(packed, digest_size=8).digest()


@dataclass(frozen=True, slots=True)
class TextFingerprint:
    """What tells copies of one text: title, shingles, the numbers in title and text, the day of publication."""

    title: str
    shingles: frozenset[str]
    numbers: frozenset[str]
    published: datetime.date | None

    @staticmethod
    def of(title: str | None, text: str, published: datetime.date | None) -> "TextFingerprint":
        """The print of a text with its title."""
        return TextFingerprint(
            folded_value(title or ""), shingles(text), frozenset(_NUMBER.findall(f"{title} {text}")), published
        )

    def similarity(self, other: "TextFingerprint") -> float:
        """The part of the smaller text that the larger has; 0 for what is only alike.

        Forms that recur, such as a daily schedule, differ in their numbers; texts of very unlike size may quote.
        """
        smaller, larger = sorted((len(self.shingles), len(other.shingles)))
        if smaller < LEAST_SHINGLES or smaller * 3 < larger:
            return 0.0
        if self.published and other.published and abs(self.published - other.published).days > _DAYS:
            return 0.0
        if _share(self.numbers, other.numbers) < SHARED or self._recurs(other):
            return 0.0
        return _share(self.shingles, other.shingles)

    def _recurs(self, other: "TextFingerprint") -> bool:
        """Whether the titles are those of one form, such as a schedule of another day."""
        return self.title != other.title and _NUMBER.sub("", self.title) == _NUMBER.sub("", other.title)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0


def find_twin(connection: Connection, own: TextFingerprint, marks: Sequence[bytes]) -> NearDuplicate | None:
    """The article, itself no copy of another, that shares most with a text of this print."""
    if not marks:
        return None
    table, band = tables.article, tables.band
    shared = select(band.c.article).where(band.c.value.in_(marks)).distinct()
    numbers = [int(row[0]) for row in connection.execute(shared)]
    rows = connection.execute(
        select(table.c.number, table.c.twin_of, table.c.data, table.c.text)
        .where(table.c.number.in_(numbers))
        .order_by(table.c.number.desc())
        .limit(_MOST_CANDIDATES)
    ).all()
    best: tuple[float, int] | None = None
    for row in rows:
        similarity = own.similarity(_stored_print(row.data, row.text))
        if similarity >= SHARED and (best is None or similarity > best[0]):
            best = (similarity, row.number if row.twin_of is None else row.twin_of)
    if best is None:
        return None
    length = connection.execute(select(table.c.length).where(table.c.number == best[1])).scalar_one()
    return NearDuplicate(best[1], int(length))


def _stored_print(article: str, text: bytes) -> TextFingerprint:
    body = json.loads(article)
    published = body["published"] and datetime.date.fromisoformat(body["published"])
    return TextFingerprint.of(body["title"], zlib.decompress(text).decode(), published)


def link_near_duplicate(connection: Connection, number: int, data: ArticleData) -> tuple[int, ...]:
    """Note the article's signature, link it with its twin; the numbers of the twins that the link changes.

    The first number is that of the article that the others are copies of: the fullest.
    """
    own = TextFingerprint.of(data.article.title, data.article.text, data.article.published)
    marks = bands(own.shingles)
    twin = find_twin(connection, own, marks)
    if marks:
        connection.execute(insert(tables.band), [{"value": mark, "article": number} for mark in dict.fromkeys(marks)])
    if twin is None:
        return ()
    table = tables.article
    if len(data.article.text) <= twin.length * _LONGER:
        connection.execute(update(table).where(table.c.number == number).values(twin_of=twin.number))
        return (twin.number, number)
    copies = (table.c.number == twin.number) | (table.c.twin_of == twin.number)
    connection.execute(update(table).where(copies).values(twin_of=number))
    return (number, twin.number)
