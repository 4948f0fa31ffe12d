"""Words as weighed vectors (tf-idf, of length 1), and the middle of a story that they lie around."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from briefgen.corpus.corpus import Corpus, CorpusEvent
from briefgen.corpus.words import stems

Vector = Mapping[str, float]
NOTHING: Final[Vector] = {}
_SMALL: Final = frozenset(
    "a about after against all also an and any are as at be been before being between but by can could did do does"
    " dure for from had has have he her his how i if in into is it its may might more most no not of off on onli or"
    " other our out over said say she should so some such than that the their them then there these they this those"
    " through to two under until up us was we were what when where which while who will with would you".split()
)


class StoryVectors:
    """The words of a story: of each event, each article, and the middle of all.

    An article is what its events and its headline say, and counts once however much it tells, so that a listing of
    two hundred happenings does not pull the middle to itself.
    """

    def __init__(self, corpus: Corpus, events: Iterable[CorpusEvent]) -> None:
        languages = {name: article.language for name, article in corpus.articles.items()}
        self._words: dict[str, frozenset[str]] = {}
        told: dict[str, set[str]] = defaultdict(set)
        self.headlines: dict[str, frozenset[str]] = {}
        for event in events:
            words = content_stems(event.title, languages.get(event.passages[0].article, "en"))
            self._words[event.id] = words
            for name in event.sources:
                told[name] |= words
        for name in told:
            article = corpus.articles.get(name)
            self.headlines[name] = content_stems(article.title or "", article.language) if article else frozenset()
        self._articles = Counter(word for name, words in told.items() for word in words | self.headlines[name])
        self._rarities: dict[str, float] = {}
        self._total = max(1, len(told))
        vectors = {name: self.vector(words | self.headlines[name]) for name, words in told.items()}
        self.middle = middle_of((vector, 1) for vector in vectors.values())
        self.likeness = {name: cosine(vector, self.middle) for name, vector in vectors.items()}
        """How near each article is to the middle, from 0 to 1."""

    def words(self, event: str) -> frozenset[str]:
        """The stems of an event's title that tell something."""
        return self._words[event]

    def vector(self, words: Iterable[str]) -> Vector:
        """Words with their weights: those that few articles have weigh more."""
        return unit({word: self.rarity(word) for word in words})

    def rarity(self, word: str) -> float:
        """The weight of one word (inverse document frequency, never 0)."""
        known = self._rarities.get(word)
        if known is None:
            known = self._rarities[word] = math.log(1 + (self._total + 1) / (1 + self._articles[word]))
        return known


def content_stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text but for small words."""
    return frozenset(word for word in stems(text, language) if word not in _SMALL and len(word) > 1)


def cosine(one: Vector, two: Vector) -> float:
    """The likeness of two vectors of length 1."""
    if len(one) > len(two):
        one, two = two, one
    return sum(weight * two.get(word, 0.0) for word, weight in one.items())


def unit(vector: Vector) -> Vector:
    """The vector at length 1."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else NOTHING


def middle_of(vectors: Iterable[tuple[Vector, int]]) -> Vector:
    """The centroid of vectors, each as often as is said, at length 1."""
    total: defaultdict[str, float] = defaultdict(float)
    for vector, times in vectors:
        for word, weight in vector.items():
            total[word] += weight * times
    return unit(total)
