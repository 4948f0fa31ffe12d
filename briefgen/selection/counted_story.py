"""The counts of a story that is at hand whole."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from briefgen.corpus.story import Day
from briefgen.selection.facts import UNDATED, EventFacts
from briefgen.selection.vectors import Vector, cosine, middle_of, weighed
from briefgen.selection.weights import MOST_DAYS, YEAR

REPORT: Final = 0.4
"""What an article counts for a day on which it only reports."""
EDGE: Final = 20
"""One in so many of the earliest dates lies before the span of a story, and of the latest behind it."""
HISTORY: Final = 5
"""One in so many of the earliest dates may be of history: before a year of which nothing is told."""


class ToldBy(NamedTuple):
    """An event's facts with the articles that tell of it, copies of one text being one."""

    facts: EventFacts
    articles: frozenset[str]


class CountedStory:
    """The counts of some events.

    An article counts once in the middle however much it tells, so that a listing of two hundred happenings does not
    pull the middle to itself.
    """

    def __init__(self, told: Sequence[ToldBy]) -> None:
        self.events = len(told)
        having = Counter(chain.from_iterable(item.facts.words for item in told))
        self._rarity = {word: self._rarity_of(count) for word, count in having.items()}
        self._rarest = self._rarity_of(0)
        telling = Counter(name for item in told for name in item.articles)
        self.articles = len(telling)
        vectors = [self._weighed(item.facts.words) for item in told]
        shares = [sum(1 / telling[name] for name in item.articles) for item in told]
        self._middle = middle_of(zip(vectors, shares, strict=True))
        self._near: dict[tuple[int, ...] | frozenset[int], float] = {
            item.facts.words: cosine(vector, self._middle) for vector, item in zip(vectors, told, strict=True)
        }
        self._similarity = self._similarities(told)
        self.most_like = max(self._similarity.values(), default=0.0) or 1.0
        self._days = self._told_of_days(told)
        self.span = _span(told)

    def rarity(self, word: int) -> float:
        """The weight of a word."""
        return self._rarity.get(word, self._rarest)

    def nearness(self, words: tuple[int, ...] | frozenset[int]) -> float:
        """How near words are to the middle; for those of the events that were counted it is known."""
        known = self._near.get(words)
        if known is not None:
            return known
        middle = self._middle
        return sum([weight * middle.get(word, 0.0) for word, weight in self._weighed(words).items()])

    def _weighed(self, words: Collection[int]) -> Vector:
        rarity, rarest = self._rarity, self._rarest
        return weighed(words, [rarity.get(word, rarest) for word in words])

    def similarity(self, article: str) -> float:
        """How near an article is to the middle: the mean of its events."""
        return self._similarity.get(article, 0.0)

    def told_of(self, day: Day) -> float:
        """How much is told of a date, against the fullest."""
        return self._days.get(day, 0.0)

    def _rarity_of(self, having: int) -> float:
        """The weight of a word that so many events have."""
        return math.log(1 + (self.events + 1) / (1 + having))

    def _similarities(self, told: Sequence[ToldBy]) -> Mapping[str, float]:
        near: defaultdict[str, list[float]] = defaultdict(list)
        for item in told:
            for name in item.articles:
                near[name].append(self._near[item.facts.words])
        return {name: sum(values) / len(values) for name, values in near.items()}

    def _told_of_days(self, told: Sequence[ToldBy]) -> Mapping[Day, float]:
        """Articles count one each by their similarity to the middle, less where they only report on the day."""
        shares: defaultdict[Day, dict[str, float]] = defaultdict(dict)
        for item in told:
            if item.facts.day == UNDATED:
                continue
            of_day = shares[item.facts.day]
            for name in item.articles:
                share = self._similarity[name] * (REPORT if item.facts.has("reported") else 1.0)
                of_day[name] = max(of_day.get(name, 0.0), share)
        sums = {day: math.log1p(sum(of_day.values())) for day, of_day in shares.items()}
        most = max(sums.values(), default=0.0) or 1.0
        return {day: value / most for day, value in sums.items()}


def latest_day(day: Day) -> int:
    """The last day that a date of some days may mean; the first of a month or a year, which may have gone on since."""
    return day.last if day.last - day.first < MOST_DAYS else day.first


def _span(told: Sequence[ToldBy]) -> tuple[int, int] | None:
    days = sorted(latest_day(item.facts.day) for item in told if item.facts.day != UNDATED)
    if not days:
        return None
    after_gap = (at for at in range(1, 1 + len(days) // HISTORY) if days[at] - days[at - 1] >= YEAR)
    return days[max((len(days) // EDGE, *after_gap))], days[-1 - len(days) // EDGE]
