"""Words as keys, and as weighed vectors (tf-idf, of length 1)."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from zlib import crc32

from briefgen.corpus.stemming import cached_stems
from briefgen.selection.lexicon import telling_words

Vector = Mapping[int, float]
NOTHING: Final[Vector] = MappingProxyType({})
KEYS: Final = 1 << 20
"""How many keys of words there are; of a hundred thousand words one in twenty shares its key with another."""


@lru_cache(maxsize=1 << 13)
def word_keys(text: str, language: str) -> frozenset[int]:
    """The keys of the words of a text that tell something."""
    return frozenset(map(_key, content_stems(text, language)))


def content_stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text but for small words."""
    small = telling_words().small
    return frozenset(word for word in cached_stems(text, language) if word not in small and len(word) > 1)


@lru_cache(maxsize=1 << 16)
def _key(stem: str) -> int:
    return crc32(stem.encode("utf-8", "replace")) % KEYS


def cosine(one: Vector, two: Vector) -> float:
    """The similarity of two vectors of length 1."""
    if len(one) > len(two):
        one, two = two, one
    return sum([weight * two.get(word, 0.0) for word, weight in one.items()])


def unit(vector: Vector) -> Vector:
    """The vector at length 1."""
    length = math.sqrt(sum([weight * weight for weight in vector.values()]))
    return {word: weight / length for word, weight in vector.items()} if length else NOTHING


def weighed(words: Iterable[int], weights: Iterable[float]) -> Vector:
    """Different words, each with its weight, at length 1."""
    raw = list(weights)
    length = math.sqrt(sum([weight * weight for weight in raw]))
    return {word: weight / length for word, weight in zip(words, raw, strict=True)} if length else NOTHING


def middle_of(vectors: Iterable[tuple[Vector, float]]) -> Vector:
    """The centroid of vectors, each weighed as is said, at length 1."""
    total: defaultdict[int, float] = defaultdict(float)
    for vector, times in vectors:
        for word, weight in vector.items():
            total[word] += weight * times
    return unit(total)
