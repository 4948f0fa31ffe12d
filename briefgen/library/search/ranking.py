"""The order of what is found.

Relevance is BM25 (Robertson & Zaragoza, 2009) where a word in the title counts more than one in a passage, the length
of a document is that of its class, and many sources count in favour. Documents with the same keys have the same
score, so that classes of documents are ranked, by their bitmaps, and not a million documents one by one.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from pyroaring import BitMap

from briefgen.library.search.document_keys import LENGTHS, SOURCES, UNDATED
from briefgen.library.search.index_reader import IndexReader
from briefgen.library.search.keys import Facet

_K1: Final = 1.2  # of BM25; within the range that Robertson and Zaragoza (2009) found good
_B: Final = 0.75  # of BM25, likewise
_IN_TITLE: Final = 3.0  # how often a word in the title counts
_PER_DOUBLING: Final = 0.15  # what twice the sources add to the score
_MOST_TERMS: Final = 4  # whose place is looked at, the rarest first


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is looked for: the documents that have it anywhere, and in the title."""

    anywhere: BitMap
    in_title: BitMap


def by_relevance(reader: IndexReader, found: BitMap, terms: Sequence[Term]) -> Iterator[int]:
    """The documents found, the best first; equally good ones in the order in which they came."""
    documents = max(1, len(reader.live()))
    rarest = sorted(terms, key=lambda term: len(term.anywhere))[:_MOST_TERMS]
    weights = [_inverse_frequency(documents, len(term.anywhere)) for term in rarest]
    average = max(1.0, reader.average_length())
    classes: list[tuple[float, int, BitMap, BitMap, BitMap]] = []
    lengths = _classes(reader, Facet.LENGTH, len(LENGTHS) + 1)
    sources = _classes(reader, Facet.SOURCES, len(SOURCES) + 1)
    for places in product((True, False), repeat=len(rarest)):
        of_place = _narrowed(found, rarest, places)
        if not of_place:
            continue
        for (length, of_length), (many, of_sources) in product(lengths, sources):
            words = LENGTHS[min(length, len(LENGTHS) - 1)]
            score = sum(
                weight * _saturated(_IN_TITLE if title else 1.0, words / average)
                for weight, title in zip(weights, places, strict=True)
            )
            classes.append((score * (1 + _PER_DOUBLING * many), len(classes), of_place, of_length, of_sources))
    for _, _, of_place, of_length, of_sources in sorted(classes, key=lambda entry: (-entry[0], entry[1])):
        if of_place.intersect(of_length):
            yield from of_place & of_length & of_sources


def by_date(reader: IndexReader, found: BitMap, *, newest: bool) -> Iterator[int]:
    """The documents found by the first day of their dates, the undated last."""
    months = reader.values(Facet.MONTH)
    days = reader.values(Facet.DAY)
    of_month: dict[str, list[str]] = {}
    for day in days:
        of_month.setdefault(day[:7], []).append(day)
    ordered = sorted((month for month in months if month != UNDATED), reverse=newest)
    for month in (*ordered, *(name for name in months if name == UNDATED)):
        (documents,) = reader.maps([months[month]]).values()
        within = documents & found
        if within:
            for day in sorted(of_month[month], reverse=newest):
                (of_day,) = reader.maps([days[day]]).values()
                yield from of_day & within


def _narrowed(found: BitMap, terms: Sequence[Term], places: Sequence[bool]) -> BitMap:
    for term, title in zip(terms, places, strict=True):
        found = found & term.in_title if title else found - term.in_title
    return found


def _classes(reader: IndexReader, facet: int, many: int) -> list[tuple[int, BitMap]]:
    keys = reader.values(facet)
    present = [(number, keys[str(number)]) for number in range(many) if str(number) in keys]
    maps = reader.maps(key for _, key in present)
    return [(number, maps[key]) for number, key in present]


def _inverse_frequency(documents: int, having: int) -> float:
    return math.log(1 + (documents - having + 0.5) / (having + 0.5)) if documents >= having else 0.0


def _saturated(times: float, length: float) -> float:
    return times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * length))
