"""Which event stands for a date: the one that most sources tell, near the middle of what is told, and told no twice.

The middle is the centroid of the weighed words of all titles of the date; what was chosen before counts against
(maximal marginal relevance; Carbonell and Goldstein, SIGIR 1998).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.words import stems
from briefgen.selection.voice import is_spoken

_SOURCES: Final = 0.5
_MIDDLE: Final = 1.0
_AGAIN: Final = 0.6
_TALK: Final = 0.25
_UNSURE: Final = 0.15
_SPOKEN: Final = 0.3
_LATE: Final = 0.3
_LONG: Final = 30  # words
_LEAD: Final = 0.3
_LEAD_ENDS: Final = 400  # characters

Vector = Mapping[str, float]


class Titles:
    """The titles of a selection as weighed words (tf-idf, of length 1)."""

    def __init__(self, events: Iterable[CorpusEvent], languages: Mapping[str, str]) -> None:
        self._words = {
            event.id: frozenset(stems(event.title, languages.get(event.passages[0].article, "en"))) for event in events
        }
        self._counts = Counter(word for words in self._words.values() for word in words)

    def vector(self, event: CorpusEvent) -> Vector:
        """The words of a title, each with its weight."""
        total = len(self._words)
        weights = {word: math.log((1 + total) / self._counts[word]) for word in self._words[event.id]}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}

    def length(self, event: CorpusEvent) -> int:
        """Number of different words."""
        return len(self._words[event.id])


def choose(events: Sequence[CorpusEvent], titles: Titles, before: Sequence[Vector]) -> CorpusEvent:
    """The event that stands for the events of a date; `before` are the titles chosen for other dates."""
    vectors = {event.id: titles.vector(event) for event in events}
    middle = _sum((vectors[event.id], len(event.passages)) for event in events)
    most = max(len(event.sources) for event in events)

    def worth(event: CorpusEvent) -> tuple[float, str]:
        vector = vectors[event.id]
        score = _SOURCES * len(event.sources) / most + _MIDDLE * _cosine(vector, middle)
        score -= _AGAIN * max((_cosine(vector, other) for other in before), default=0.0)
        score -= _TALK * (event.kind == "statement") + _UNSURE * (event.status != "reported")
        score -= _SPOKEN * is_spoken(event.title) + _LATE * (not event.is_dated)
        score += _LEAD * any(passage.start < _LEAD_ENDS for passage in event.passages)
        score -= 0.02 * max(0, titles.length(event) - _LONG)
        return -score, event.id

    return min(events, key=worth)


def _sum(vectors: Iterable[tuple[Vector, int]]) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for vector, times in vectors:
        for word, weight in vector.items():
            total[word] += weight * times
    return total


def _cosine(one: Vector, two: Vector) -> float:
    if len(one) > len(two):
        one, two = two, one
    product = sum(weight * two.get(word, 0.0) for word, weight in one.items())
    lengths = math.sqrt(sum(w * w for w in one.values())) * math.sqrt(sum(w * w for w in two.values()))
    return product / lengths if lengths else 0.0
