"""The counts of a story that is too large to read, from the columns of its events, and the weightiest of those."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from briefgen.corpus.story import OPEN_END, Day, StoryDate
from briefgen.selection.counted_story import EDGE, HISTORY, REPORT
from briefgen.selection.date_weight import date_weight, first_days
from briefgen.selection.event_columns import EventColumns
from briefgen.selection.facts import FLAGS, WHOLE
from briefgen.selection.vectors import KEYS, weighed
from briefgen.selection.weights import FULL_LENGTH, HEAD, MOST_DAYS, WEIGHTS, YEAR

Column = np.ndarray[Any, np.dtype[Any]]
_CROWD: Final = 0.1
"""Taken off for each weightier event of the same date, so that no day fills the list alone."""


@dataclass(frozen=True, slots=True)
class StoryOutline:
    """The counts of a story; see `briefgen.corpus.story.Outline`. `article_numbers`: places in `similarities`."""

    events: int
    articles: int
    span: tuple[int, int] | None
    most_like: float
    dates: Sequence[StoryDate]
    rarities: Column
    middles: Column
    similarities: Column
    days: Mapping[Day, float]
    article_numbers: Callable[[str], int | None]

    def rarity(self, word: int) -> float:
        """The weight of a word."""
        return float(self.rarities[word])

    def nearness(self, words: tuple[int, ...] | frozenset[int]) -> float:
        """How near words are to the middle."""
        vector = weighed(words, map(self.rarity, words))
        return sum([weight * float(self.middles[word]) for word, weight in vector.items()])

    def similarity(self, article: str) -> float:
        """How near an article is to the middle: the mean of its events."""
        number = self.article_numbers(article)
        return float(self.similarities[number]) if number is not None and number < len(self.similarities) else 0.0

    def told_of(self, day: Day) -> float:
        """How much is told of a date, against the fullest."""
        return self.days.get(day, 0.0)


class StoryCount:
    """Counts a story from blocks of columns, as `CountedStory` does from facts at hand."""

    def __init__(self, blocks: Iterable[EventColumns]) -> None:
        self._blocks = [block for block in blocks if len(block)]
        self.events = sum(map(len, self._blocks))
        having = np.zeros(KEYS)
        for block in self._blocks:
            having += np.bincount(block.word, minlength=KEYS)
        self._rarities = np.log(1 + (self.events + 1) / (1 + having))
        self._telling = self._sum_of((block.article, None) for block in self._blocks)
        self.articles = int(np.count_nonzero(self._telling))
        self._middles = self._middle()
        near = [self._nearness(block) for block in self._blocks]
        total = self._sum_of(
            (block.article, np.repeat(found, block.articles)) for block, found in zip(self._blocks, near, strict=True)
        )
        self._similarities = total / np.maximum(self._telling, 1)
        self._near = np.concatenate(near) if near else np.zeros(0)
        self._articles = self._whole("article")
        self._article_begins = np.concatenate(([0], np.cumsum(self._whole("articles"))))
        self._first, self._last = self._whole("first"), self._whole("last")
        self._dates, self._date_of = self._distinct_dates()
        self._told_of_dates = self._weights_of_dates()
        self._weights = self._weigh()

    def outline(self, article_numbers: Callable[[str], int | None]) -> StoryOutline:
        """The counts, for articles whose numbers are known."""
        told, dates = self._told_of_dates
        return StoryOutline(
            self.events,
            self.articles,
            self._span(),
            float(self._similarities.max(initial=0.0)) or 1.0,
            dates,
            self._rarities,
            self._middles,
            self._similarities,
            dict(zip(self._dates, told.tolist(), strict=True)),
            article_numbers,
        )

    def heaviest(self, most: int) -> Column:
        """The places of the weightiest events, those of one date being ever less."""
        order = np.lexsort((-self._weights, self._date_of))
        dates = self._date_of[order]
        begins = np.flatnonzero(np.diff(dates, prepend=dates[:1] - 1)) if len(dates) else dates
        rank = np.empty(len(order))
        rank[order] = np.arange(len(order)) - np.repeat(begins, np.diff(begins, append=len(order)))
        return np.argsort(_CROWD * rank - self._weights, kind="stable")[:most]

    def heaviest_of_dates(self, limit: int, most: int) -> Column:
        """The places of the weightiest events of each of at most `limit` dates that matter most."""
        dates = self._told_of_dates[1]
        chosen = [dates[place].day for place in first_days([item.day for item in dates], limit)]
        places = {day: place for place, day in enumerate(self._dates)}
        order = np.lexsort((-self._weights, self._date_of))
        bounds = np.searchsorted(self._date_of[order], np.arange(len(self._dates) + 1))
        found = [order[bounds[places[day]] : bounds[places[day] + 1]][:most] for day in chosen]
        return np.concatenate(found) if found else np.zeros(0, int)

    def articles_of(self, place: int) -> Sequence[int]:
        """The numbers of the articles that tell of an event."""
        numbers: list[int] = self._articles[self._article_begins[place] : self._article_begins[place + 1]].tolist()
        return numbers

    def _sum_of(self, parts: Iterable[tuple[Column, Column | None]]) -> Column:
        """The sum of weights (or else the count) by number, over blocks whose highest numbers differ."""
        total = np.zeros(0)
        for numbers, weights in parts:
            found = np.bincount(numbers, weights, minlength=len(total)).astype(float)
            found[: len(total)] += total
            total = found
        return total

    def _vectors(self, block: EventColumns) -> tuple[Column, Column]:
        """For each word of the block its event, and its weight in the event's vector of length 1."""
        of = np.repeat(np.arange(len(block)), block.words)
        rarity = self._rarities[block.word]
        length = np.sqrt(np.bincount(of, rarity * rarity, minlength=len(block)))
        return of, rarity / length[of]

    def _middle(self) -> Column:
        middle = np.zeros(KEYS)
        for block in self._blocks:
            of, weight = self._vectors(block)
            by_article = np.repeat(np.arange(len(block)), block.articles)
            share = np.bincount(by_article, 1 / self._telling[block.article], minlength=len(block))
            middle += np.bincount(block.word, weight * share[of], minlength=KEYS)
        length = np.sqrt((middle * middle).sum())
        return middle / length if length else middle

    def _nearness(self, block: EventColumns) -> Column:
        of, weight = self._vectors(block)
        return np.bincount(of, weight * self._middles[block.word], minlength=len(block))

    def _whole(self, name: str) -> Column:
        columns = [getattr(block, name) for block in self._blocks]
        return np.concatenate(columns).astype(int) if columns else np.zeros(0, int)

    def _flag(self, name: str) -> Column:
        return (self._whole("flags") >> FLAGS.index(name)) & 1

    def _distinct_dates(self) -> tuple[list[Day], Column]:
        """The dates in order, and for each event the place of its own; that of none is behind them."""
        code = self._first * (OPEN_END * 2) + self._last
        dated = self._first >= 0
        codes, places = np.unique(code[dated], return_inverse=True)
        of = np.full(len(code), len(codes))
        of[dated] = places
        return [Day(*divmod(int(each), OPEN_END * 2)) for each in codes], of

    def _weights_of_dates(self) -> tuple[Column, list[StoryDate]]:
        count = len(self._dates)
        counts = self._whole("articles")
        article, date = self._articles, np.repeat(self._date_of, counts)
        known = np.repeat(self._flag("reported") == 0, counts)
        size = len(self._telling)
        every = self._pairs(date, article, size)
        stated = self._pairs(date[known], article[known], size)
        own = self._similarities
        told = REPORT * np.bincount(every // size, own[every % size], minlength=count + 1)
        told += (1 - REPORT) * np.bincount(stated // size, own[stated % size], minlength=count + 1)
        told = np.log1p(told[:count])
        articles = np.bincount(every // size, minlength=count + 1).tolist()
        sure = np.bincount(stated // size, minlength=count + 1).tolist()
        events = np.bincount(self._date_of, minlength=count + 1).tolist()
        passages = np.bincount(self._date_of, self._whole("passages"), minlength=count + 1).tolist()
        dates = [
            StoryDate(
                day,
                date_weight(day, articles[at], articles[at] - sure[at], events[at], int(passages[at])),
                articles[at],
                events[at],
            )
            for at, day in enumerate(self._dates)
        ]
        most = float(told.max(initial=0.0)) or 1.0
        return told / most, sorted(dates, key=lambda item: (-item.weight, item.day))

    def _pairs(self, date: Column, article: Column, size: int) -> Column:
        """Each article that tells of a date once, as one number."""
        return np.unique(date * size + article)

    def _span(self) -> tuple[int, int] | None:
        dated = self._first >= 0
        days = np.sort(self._latest_days()[dated])
        if not len(days):
            return None
        after_gap = 1 + np.flatnonzero(np.diff(days[: 1 + len(days) // HISTORY]) >= YEAR)
        first = max((len(days) // EDGE, *after_gap))
        return int(days[first]), int(days[-1 - len(days) // EDGE])

    def _latest_days(self) -> Column:
        return np.where(self._last - self._first < MOST_DAYS, self._last, self._first)

    def _weigh(self) -> Column:
        weights = np.zeros(self.events)
        for name, column in self._features():
            weights += WEIGHTS[name] * column
        return weights

    def _features(self) -> Iterator[tuple[str, Column]]:
        """The columns that the weights are for; see `Salience.features`."""
        for name in FLAGS:
            yield name, self._flag(name)
        counts = self._whole("articles")
        most = float(self._similarities.max(initial=0.0)) or 1.0
        similarity = np.zeros(0)
        if len(counts):
            similarity = np.maximum.reduceat(self._similarities[self._articles], self._article_begins[:-1])
        yield "early", similarity / most / (1 + self._whole("start") / HEAD)
        yield "middle", self._near
        yield "length", np.minimum(1.0, self._whole("length") / FULL_LENGTH)
        dated = self._first >= 0
        yield "undated", ~dated
        yield "coarse", dated & (self._last - self._first + 1 > MOST_DAYS)
        yield "sources", np.log2(counts)
        yield "headline", self._whole("headline") / WHOLE
        yield "day", np.append(self._told_of_dates[0], 0.0)[self._date_of]
        span = self._span()
        if span is not None:
            first, last = span
            share = 1.0 if first == last else np.clip((self._latest_days() - first) / (last - first), 0.0, 1.0)
            yield "recent", np.where(dated, share, 0.0)
            yield "past", np.where(dated, np.clip((first - self._latest_days()) / YEAR, 0.0, 1.0), 0.0)
