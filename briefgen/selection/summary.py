"""The summary: sentences of the sources, chosen by weight, none said twice, within a budget of words.

Selection is greedy by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998): at each step the
sentence that weighs most after what is already said has been taken off.
"""

from collections.abc import Callable, Mapping

from briefgen.corpus.corpus import Corpus
from briefgen.corpus.filters import Selection
from briefgen.selection.candidates import NOTHING, Candidate, candidates
from briefgen.selection.folding import is_coarse

MOST_POINTS = 6  # of a summary, in any form
# Weights of maximal marginal relevance: what a point costs that repeats others, and from when it is the same; chosen
# by hand.
_REDUNDANCY = 0.6
_THE_SAME = 0.6
_LEAST = 0.25
"""Of the weight of the first point: what is worth less is none."""
_ANOTHER_SIDE = 1.3
"""What a sentence counts in which somebody acts or speaks who has not been heard of."""


def summary_points(
    selection: Selection,
    budget: int,
    most: int = MOST_POINTS,
    weights: Mapping[str, float] = NOTHING,
    language: str = "en",
    nearness: Callable[[str, str], float] | None = None,
) -> tuple[Candidate, ...]:
    """At most `most` sentences within `budget` words: the weightiest first, the others as the sources have them.

    `weights` has what events weigh in the story, by id; for `nearness` see `candidates`.
    """
    remaining = candidates(selection, weights, language, nearness)
    chosen: list[Candidate] = []
    latest = _latest(selection) if weights else frozenset()
    left = budget
    while remaining and len(chosen) < most:
        remaining = [item for item in remaining if item.length <= left]
        if not remaining:
            break
        told = frozenset[str]().union(*(item.items for item in chosen))
        turns = [item for item in remaining if item.items & latest] if chosen and not told & latest else []
        worth, _, index = max(
            (_worth(item, told, chosen), -item.passage.start, -at)
            for at, item in enumerate(remaining)
            if not turns or item in turns
        )
        if worth <= 0 or (chosen and worth < _LEAST * chosen[0].weight):
            break
        best = remaining.pop(-index)
        chosen.append(best)
        left -= best.length
    return (*chosen[:1], *sorted(chosen[1:], key=lambda item: _reading_order(selection.corpus, item)))


def _latest(selection: Selection) -> frozenset[str]:
    """The events of the last day that is told: the turn that a story has taken."""
    dated = [event for event in selection.events if event.date is not None and not is_coarse(event)]
    return frozenset(event.id for event in dated if event.date == dated[-1].date)


def _reading_order(corpus: Corpus, item: Candidate) -> tuple[str, str, int]:
    published = corpus.articles[item.passage.article].published
    return (str(published or ""), item.passage.article, item.passage.start)


def _worth(item: Candidate, told: frozenset[str], chosen: list[Candidate]) -> float:
    new = len(item.items - told) / len(item.items)
    likeness = max((_overlap(item.words, other.words) for other in chosen), default=0.0)
    heard = frozenset[str]().union(*(other.sides for other in chosen))
    side = _ANOTHER_SIDE if chosen and item.sides - heard else 1.0
    return 0.0 if likeness >= _THE_SAME else side * item.weight * (new - _REDUNDANCY * likeness)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)
