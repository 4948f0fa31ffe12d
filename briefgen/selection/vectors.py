"""Words as keys, and as weighed vectors (tf-idf, of length 1)."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from zlib import crc32

from briefgen.corpus.words import cached_stems

Vector = Mapping[int, float]
NOTHING: Final[Vector] = MappingProxyType({})
KEYS: Final = 1 << 20
"""How many keys of words there are; of a hundred thousand words one in twenty shares its key with another."""
_SMALL: Final = frozenset(
    "a about after against all also an and any are as at be been before being between but by can could did do does"
    " dure for from had has have he her his how i if in into is it its may might more most no not of off on onli or"
    " other our out over said say she should so some such than that the their them then there these they this those"
    " through to two under until up us was we were what when where which while who will with would you".split()
)


@lru_cache(maxsize=1 << 13)
def word_keys(text: str, language: str) -> frozenset[int]:
    """The keys of the words of a text that tell something."""
    return frozenset(map(_key, content_stems(text, language)))


def content_stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text but for small words."""
    return frozenset(word for word in cached_stems(text, language) if word not in _SMALL and len(word) > 1)


@lru_cache(maxsize=1 << 16)
def _key(stem: str) -> int:
    return crc32(stem.encode("utf-8", "replace")) % KEYS


def cosine(one: Vector, two: Vector) -> float:
    """The likeness of two vectors of length 1."""
    if len(one) > len(two):
        one, two = two, one
    return sum(weight * two.get(word, 0.0) for word, weight in one.items())


def unit(vector: Vector) -> Vector:
    """The vector at length 1."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else NOTHING


def middle_of(vectors: Iterable[tuple[Vector, float]]) -> Vector:
    """The centroid of vectors, each weighed as is said, at length 1."""
    total: defaultdict[int, float] = defaultdict(float)
    for vector, times in vectors:
        for word, weight in vector.items():
            total[word] += weight * times
    return unit(total)
