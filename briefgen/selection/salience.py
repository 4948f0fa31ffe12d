"""How much an event matters in the story that the articles tell, and why."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from briefgen.corpus.corpus import Corpus, CorpusEvent
from briefgen.model.edtf import EdtfDate
from briefgen.selection.dates import days_meant, plain_date
from briefgen.selection.gate import is_row, tells_a_state
from briefgen.selection.passages import collapse_whitespace
from briefgen.selection.vectors import StoryVectors, Vector, cosine
from briefgen.selection.weights import HARD, WEIGHTS

_HEAD: Final = 1500  # characters
_LONG: Final = 300  # characters
_SUBJECT: Final = re.compile(r"^\s*\[[^\]]+\]\s*")
_MOST_DAYS: Final = 7  # that a date may mean and still be one of a timeline


class Salience:
    """The events of a story, each with its weight; `twins` maps a copy to the article that it counts as."""

    def __init__(self, corpus: Corpus, events: Iterable[CorpusEvent], twins: Mapping[str, str] | None = None) -> None:
        self._events = {event.id: event for event in events}
        self._corpus = corpus
        self._vectors: dict[str, Vector] = {}
        self._twins = twins or {}
        self.vectors = StoryVectors(corpus, self._events.values())
        self._most_like = max(self.vectors.likeness.values(), default=1.0) or 1.0
        self._days = self._told_of_days()
        self._weights = {name: self._weigh(event) for name, event in self._events.items()}

    def weight(self, event: str) -> float:
        """The weight of the event with the id `event`."""
        return self._weights[event]

    def ranked(self) -> Sequence[CorpusEvent]:
        """The events, the weightiest first; of one weight as they came."""
        return sorted(self._events.values(), key=lambda event: -self._weights[event.id])

    def wording(self, event: CorpusEvent) -> float:
        """How well the event's title says what its happening is, whoever else tells it."""
        features = self.features(event)
        names = ("early", "middle", "headline", "pointer", "patched", "statement")
        return sum(WEIGHTS[name] * features[name] for name in names)

    def vector(self, event: CorpusEvent) -> Vector:
        """The words of the event's title, each with its weight."""
        known = self._vectors.get(event.id)
        if known is None:
            known = self._vectors[event.id] = self.vectors.vector(self.vectors.words(event.id))
        return known

    def articles(self, event: CorpusEvent) -> frozenset[str]:
        """The independent articles that tell of the event."""
        return frozenset(self._twins.get(name, name) for name in event.sources)

    def why(self, event: CorpusEvent) -> str:
        """The reasons in words, the strongest first."""
        reasons = sorted(self._reasons(event), key=lambda pair: -pair[0])
        said = [words for _, words in reasons[:3]]
        return ", ".join(said) or "little else is told"

    def _reasons(self, event: CorpusEvent) -> Iterator[tuple[float, str]]:
        features, count = self.features(event), len(self.articles(event))
        yield 2.0 * math.log2(count) + 0.01, f"{count} {'article tells' if count == 1 else 'articles tell'} of it"
        if features["early"] > 0.6:
            yield features["early"], "it stands at the head of an article"
        if features["headline"] > 0.4:
            yield 1.5 * features["headline"], "a headline tells it"
        if features["middle"] > 0.3:
            yield features["middle"], "it is near the middle of the story"
        if features["day"] > 0.6:
            yield features["day"], "much is told of its day"
        if features["recent"] > 0.9:
            yield 0.5, "it is among the latest"

    def features(self, event: CorpusEvent) -> dict[str, float]:
        """What the weights of the table are for, by their names."""
        vectors = self.vectors
        words = vectors.words(event.id)
        likeness = max(vectors.likeness[name] for name in event.sources) / self._most_like
        headlines = (vectors.headlines[name] for name in event.sources)
        return {
            "early": likeness * max(1 / (1 + passage.start / _HEAD) for passage in event.passages),
            "middle": cosine(self.vector(event), vectors.middle),
            "length": min(1.0, max(passage.end - passage.start for passage in event.passages) / _LONG),
            "hard": float(event.kind in HARD),
            "statement": float(event.kind == "statement"),
            "planned": float(event.status == "planned"),
            "unsure": float(event.status in ("claimed", "disputed", "denied")),
            "stated": float(event.is_dated and event.date_basis != "context"),
            "reported": float(event.date_basis == "reported"),
            "undated": float(event.date is None),
            "coarse": float(event.date is not None and days_meant(event.date) > _MOST_DAYS),
            "pointer": float(not is_row(event.title)),
            "patched": float(not self._is_verbatim(event)),
            "state": float(event.date_basis != "stated" and tells_a_state(event.title)),
            "sources": math.log2(len(self.articles(event))),
            "headline": max(self._share(headline, words) for headline in headlines),
            "day": self._days[plain_date(event.date)] if event.date else 0.0,
            "recent": self._recency(event),
        }

    def _is_verbatim(self, event: CorpusEvent) -> bool:
        """Whether the title is one stretch of a passage, but for a subject put before it; what was cut may limp."""
        wording = _SUBJECT.sub("", event.title).rstrip(" .…").casefold()
        told = (
            collapse_whitespace(self._corpus.words(each))
            for each in event.passages
            if each.article in self._corpus.articles
        )
        return not self._corpus.articles or any(wording in words.casefold() for words in told)

    def _weigh(self, event: CorpusEvent) -> float:
        return sum(WEIGHTS[name] * value for name, value in self.features(event).items())

    def _share(self, headline: frozenset[str], words: frozenset[str]) -> float:
        rarity = self.vectors.rarity
        whole = sum(map(rarity, headline))
        return sum(map(rarity, headline & words)) / whole if whole else 0.0

    def _told_of_days(self) -> Mapping[str, float]:
        """What is told of each date against the fullest, articles counting one each by their likeness to the middle."""
        articles: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for event in self._events.values():
            if event.date is not None:
                told = articles[plain_date(event.date)]
                for name in event.sources:
                    share = self.vectors.likeness[name] * (1.0 if event.is_dated else 0.4)
                    told[name] = max(told.get(name, 0.0), share)
        sums = {date: math.log1p(sum(told.values())) for date, told in articles.items()}
        most = max(sums.values(), default=0.0) or 1.0
        return {date: value / most for date, value in sums.items()}

    @cached_property
    def _span(self) -> tuple[int, int] | None:
        """The middle nine tenths of the story's days, as ordinals: a date of history does not stretch it."""
        days = sorted(day for event in self._events.values() if (day := _last_day(event)) is not None)
        return (days[len(days) // 20], days[-1]) if days else None

    def _recency(self, event: CorpusEvent) -> float:
        day = _last_day(event)
        if day is None or self._span is None:
            return 0.0
        first, last = self._span
        return 1.0 if last == first else min(1.0, max(0.0, (day - first) / (last - first)))


def _last_day(event: CorpusEvent) -> int | None:
    if event.date is None:
        return None
    date = EdtfDate.parse(event.date)
    day = date.upper or date.lower
    return None if day is None else day.toordinal()
