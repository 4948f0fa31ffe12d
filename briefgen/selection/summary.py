"""The summary: sentences of the sources, chosen by weight, none said twice, within a budget of words.

Selection is greedy by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998): at each step the
sentence that weighs most after what is already said has been taken off.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from briefgen.corpus.corpus import Corpus, CorpusEvent
from briefgen.corpus.filters import Selection
from briefgen.selection.candidates import NOTHING, Candidate, candidates
from briefgen.selection.date_weight import is_coarse
from briefgen.selection.deeds import clause_of

MOST_POINTS = 6  # of a summary, in any form
# Halved and doubled one by one on six stories of 12 to 20 articles, told as `page` and as `brief`: of 47 points each
# number here changes at most 5, but `_LEAST` 10 where it is doubled, and `_ANOTHER_SIDE` 14 where it is halved, so that
# who has been heard of is preferred.
_REDUNDANCY = 0.6  # what a point costs that repeats others,
_THE_SAME = 0.65  # and from when it is the same
_SHARE = 0.4  # of the words of the summary that a point may take, where there are shorter ones
_ENOUGH = 40  # words that any point may have
_LEAST = 0.2
"""Of the weight of the first point, which tells most: what is worth less is none."""
_OUTWEIGHED = 0.5
"""Of the weight of what is planned: what was done and weighs less begins no summary. At a third the same."""
_REACTIONS = frozenset(("accuse", "support", "reject"))
"""Kinds of what is made of a matter."""
_ANOTHER_SIDE = 1.15
"""What a sentence counts in which somebody acts or speaks who has not been heard of."""


def summary_points(
    selection: Selection,
    budget: int,
    most: int = MOST_POINTS,
    weights: Mapping[str, float] = NOTHING,
    language: str = "en",
    nearness: Callable[[str, str], float] | None = None,
    rarity: Callable[[str], float] = lambda _: 1.0,
    likelihood: Callable[[CorpusEvent, CorpusEvent], float] = lambda _one, _two: 0.0,
) -> tuple[Candidate, ...]:
    """At most `most` sentences within `budget` words: the weightiest first, the others as the sources have them.

    `weights` has what events weigh in the story, by id; for `nearness` see `candidates`; `rarity` tells how much a word
    says, since words that the whole story has make no two sentences alike; `likelihood` how likely two events are one
    happening.
    """
    remaining = candidates(selection, weights, language, nearness)
    said = _ChosenPoints(rarity, likelihood, {event.id: event for event in selection.events})
    latest = _latest(selection) if weights else frozenset()
    done = _done(selection) if weights else frozenset()
    planned = frozenset(event.id for event in selection.events if event.status == "planned") if weights else done
    left = budget
    while len(said.points) < most and (fitting := [item for item in remaining if item.length <= left]):
        fitting = [item for item in fitting if item.length <= max(_ENOUGH, _SHARE * budget)] or fitting
        turns = [item for item in fitting if item.items & latest] if said.points and not said.items & latest else []
        best = said.best_of(turns) or said.best_of(fitting)
        if not said.points:
            news, plan = (said.best_of(item for item in fitting if item.items & told) for told in (done, planned))
            best = _main_news(news, plan) or best
        if best is None:
            break
        remaining = [item for item in fitting if item is not best]
        said.take(best)
        left -= best.length
    points = said.points
    return (*points[:1], *sorted(points[1:], key=lambda item: _reading_order(selection.corpus, item)))


def _main_news(news: Candidate | None, plan: Candidate | None) -> Candidate | None:
    """What the summary begins with: the weightiest that was done, unless what is planned outweighs it."""
    if news is None or plan is None:
        return news or plan
    return news if news.weight >= _OUTWEIGHED * plan.weight else plan


class _ChosenPoints:
    """The points so far, and what another sentence is worth beside them."""

    def __init__(
        self,
        rarity: Callable[[str], float],
        likelihood: Callable[[CorpusEvent, CorpusEvent], float],
        events: Mapping[str, CorpusEvent],
    ) -> None:
        self._rarity = cache(rarity)
        self._likelihood = likelihood
        self._events = events
        self._weights: dict[frozenset[str], float] = {}
        self.points: list[Candidate] = []
        self.items: frozenset[str] = frozenset()
        self._heard: frozenset[str] = frozenset()

    def take(self, point: Candidate) -> None:
        self.points.append(point)
        self.items |= point.items
        self._heard |= point.sides

    def best_of(self, candidates: Iterable[Candidate]) -> Candidate | None:
        """The sentence that is worth most; None where none is worth a point."""
        least = _LEAST * self.points[0].weight if self.points else 0.0
        worths = [(self._worth(item), item) for item in candidates]
        able = [(worth, item) for worth, item in worths if worth > 0 and worth >= least]
        return max(able, key=lambda pair: (pair[0], -pair[1].passage.start), default=(0.0, None))[1]

    def _worth(self, item: Candidate) -> float:
        new = (len(item.items - self.items) / len(item.items)) ** 2
        similarity = max((self._similarity(item, other) for other in self.points), default=0.0)
        side = _ANOTHER_SIDE if self.points and item.sides - self._heard else 1.0
        return 0.0 if similarity >= _THE_SAME else side * item.weight * (new - _REDUNDANCY * similarity)

    def _similarity(self, item: Candidate, other: Candidate) -> float:
        """The overlap of their words, or how likely they tell one happening."""
        mine, others = ([self._events[name] for name in point.items if name in self._events] for point in (item, other))
        likely = max((self._likelihood(event, told) for event in mine for told in others), default=0.0)
        return max(self._overlap(item.words, other.words), likely)

    def _overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The share of the shorter one's words that the other has, rare words counting more."""
        least = min(self._weight(one), self._weight(other))
        return self._weigh(one & other) / least if least else 0.0

    def _weight(self, words: frozenset[str]) -> float:
        """What words weigh; those of a point or a sentence are asked for again and again."""
        known = self._weights.get(words)
        if known is None:
            known = self._weights[words] = self._weigh(words)
        return known

    def _weigh(self, words: frozenset[str]) -> float:
        return sum(map(self._rarity, words))


def _done(selection: Selection) -> frozenset[str]:
    """The events in which something is done or announced: what others say of it is not the main news, nor a claim."""
    done = (event for event in selection.events if event.status == "reported" and event.kind not in _REACTIONS)
    return frozenset(event.id for event in done if event.kind != "statement" or not clause_of(event.title).is_said)


def _latest(selection: Selection) -> frozenset[str]:
    """The events of the last day that is told: the turn that a story has taken."""
    dated = [event for event in selection.events if event.date is not None and not is_coarse(event)]
    return frozenset(event.id for event in dated if event.date == dated[-1].date)


def _reading_order(corpus: Corpus, item: Candidate) -> tuple[str, str, int]:
    published = corpus.articles[item.passage.article].published
    return (str(published or ""), item.passage.article, item.passage.start)
