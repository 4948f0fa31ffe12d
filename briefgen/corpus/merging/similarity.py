"""How like two accounts are: words weighed by rarity, actors, kind, and dates that can be one."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from briefgen.corpus.merging.items import EventItem, Side
from briefgen.corpus.merging.results import ItemKey

_ACTORS: Final = 0.2
_KIND: Final = 0.05
_PLACE: Final = 0.05
_SAME_DAY: Final = 0.15
_HEADLINE: Final = 0.15
_LEAST_WORDS: Final = 3  # that accounts of two articles share, where they share no actor
_MOST_WORDS: Final = 4  # that accounts share, where their days differ
_UNSURE_DATE: Final = 0.1
_SLIP: Final = timedelta(days=2)
_NEWS: Final = timedelta(days=31)  # for which one happening is reported as news
_OLD: Final = 0.3  # what is told of a day long before the report of the other
_MUTUAL: Final = frozenset(("consult", "agree", "cooperate"))
_PLAIN_KINDS: Final = frozenset(("other", "statement"))


class Rarity:
    """The weight of words: the rarer in these titles, the more they tell (inverse document frequency)."""

    def __init__(self, items: Iterable[EventItem]) -> None:
        titles = [item.words for item in items]
        self._counts = Counter(word for words in titles for word in words)
        self._total = max(len(titles), 50)

    def __call__(self, word: str) -> float:
        """The weight of a word, at least a little."""
        return math.log(1 + self._total / (1 + self._counts[word]))

    def weigh(self, words: Iterable[str]) -> float:
        """The weight of all of them."""
        return sum(map(self, words))


def likeness(one: EventItem, two: EventItem, rarity: Rarity, weights: Mapping[ItemKey, float]) -> float:
    """From 0 to about 1; `weights` holds the weight of each item's words by its key."""
    shared = one.words & two.words
    common = rarity.weigh(shared)
    if not common or (one.article != two.article and len(shared) < _LEAST_WORDS and not one.actors & two.actors):
        return 0.0
    cosine = common / math.sqrt(weights[one.key] * weights[two.key])
    inside = common / min(weights[one.key], weights[two.key])
    score = 0.6 * cosine + 0.25 * inside
    if one.actors and two.actors:
        score += _ACTORS * (2 * len(one.actors & two.actors) / (len(one.actors) + len(two.actors)) - 0.5)
    if one.kind == two.kind and one.kind not in _PLAIN_KINDS:
        score += _KIND
    if one.place and one.place == two.place:
        score += _PLACE
    if one.article == two.article and min(one.rank, two.rank) == 0 and max(one.rank, two.rank) <= 2:
        score += _HEADLINE  # a headline and the lead that tells it in full
    return score + date_likeness(one, two)


def are_apart(one: EventItem, two: EventItem) -> bool:
    """Whether the accounts are of two happenings: of dates that cannot both be true, or of two with other partners."""
    return date_likeness(one, two) < -1 or _have_other_partners(one, two)


def _have_other_partners(one: EventItem, two: EventItem) -> bool:
    """Whether both tell of two sides that meet or deal with each other, and not of the same two."""
    if one.kind != two.kind or one.kind not in _MUTUAL or len(one.sides) != 2 or len(two.sides) != 2:
        return False
    left = list(two.sides)
    for side in sorted(one.sides, key=lambda side: side.actor):
        same = next((other for other in left if _may_be_same(side, other)), None)
        if same is None:
            return True
        left.remove(same)
    return False


def _may_be_same(one: Side, two: Side) -> bool:
    if one.actor == two.actor or (one.is_person and two.is_person):
        return one.actor == two.actor
    return not {one.actor, one.belongs}.isdisjoint({two.actor, two.belongs} - {None})


def date_likeness(one: EventItem, two: EventItem) -> float:
    """More for the same few days, less where a date is wide or missing; far below 0 where both cannot be true.

    The day of a report contradicts no date before it; two reports of other months are of two happenings.
    """
    if one.reported or two.reported:
        return _reported_likeness(one, two) if one.told and two.told else -_UNSURE_DATE
    if one.first is None or two.first is None or one.last is None or two.last is None:
        return -_UNSURE_DATE
    if one.first <= two.last and two.first <= one.last:
        return _SAME_DAY if max(one.days, two.days) <= 7 else 0.0
    apart = max(one.first, two.first) - min(one.last, two.last)
    apart_a_little = apart <= _SLIP and max(one.days, two.days) <= 2 and len(one.words & two.words) >= _MOST_WORDS
    return -_UNSURE_DATE if apart_a_little else -10.0


def _reported_likeness(one: EventItem, two: EventItem) -> float:
    """For accounts of which one or both have only the day of the report."""
    if one.reported and two.reported:
        return -_UNSURE_DATE if abs(one.reported - two.reported) <= _NEWS else -10.0
    report, dated = (one, two) if one.reported else (two, one)
    assert report.reported is not None
    first, last = dated.first or date.min + _SLIP, dated.last or date.max
    if first - _SLIP > report.reported:
        return -10.0
    return -_UNSURE_DATE if last >= report.reported - _NEWS else -_OLD
