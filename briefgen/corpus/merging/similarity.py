"""How like two accounts are: words weighed by rarity, actors, kind, and dates that can be one."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from briefgen.corpus.merging.items import EventItem, ParticipantKeys
from briefgen.corpus.merging.results import ItemKey


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for one event in two accounts, and against it; they are one from `threshold` on.

    Set on Wikinews on Airbus (MEANTIME) with the timelines of SemEval-2015 Task 4, where pairwise F1 is 0.71 of the
    mentions that are found as events: 12 of 18 pairs, and 4 wrong ones (`tests/benchmarks/sensitivity.py`). With one of
    them halved or doubled it is 0.67 to 0.75; above 0.71 fewer pairs are joined, and those of passages suffer.
    `kind`, `place` and `same_day` move no pair there; left out, they change 12, 1 and 15 of the 77 groups that are made
    of the events of 431 releases, and `unsure_date` 50.
    """

    words: float = 0.6  # of the cosine of their words, weighed by rarity
    contained: float = 0.25  # of the share of the shorter one's words that the longer one has
    actors: float = 0.2  # of the shared actors (Dice), less a half: none shared counts against
    kind: float = 0.05
    place: float = 0.05
    same_day: float = 0.15
    headline: float = 0.15  # a headline and the lead that tells it in full
    unsure_date: float = 0.1  # less, where a date is missing, wide or off by a little
    threshold: float = 0.6


WEIGHTS: Final = Weights()
_LEAST_WORDS: Final = 3  # that accounts of two articles share, where they share no actor
_MOST_WORDS: Final = 4  # that accounts share, where their days differ
_SLIP: Final = timedelta(
    days=2
)  # by which two reports of one day are off: time zones, and "on Monday" told on a Tuesday
NEWS: Final = timedelta(days=31)  # for which one happening is reported as news
_NEVER: Final = -10.0  # what no sum of the others makes up for
_LEAST_TITLES: Final = 50  # that words count as rare among: of three articles no word would tell anything
_MUTUAL: Final = frozenset(("consult", "agree", "cooperate"))
_PLAIN_KINDS: Final = frozenset(("other", "statement"))


class Rarity:
    """The weight of words: the rarer in these titles, the more they tell (inverse document frequency)."""

    def __init__(self, items: Iterable[EventItem]) -> None:
        titles = [item.words for item in items]
        self._counts = Counter(word for words in titles for word in words)
        self._total = max(len(titles), _LEAST_TITLES)

    def __call__(self, word: str) -> float:
        """The weight of a word, at least a little."""
        return math.log(1 + self._total / (1 + self._counts[word]))

    def is_shared(self, word: str) -> bool:
        """Whether more titles than one have the word."""
        return self._counts[word] > 1

    def weigh(self, words: Iterable[str]) -> float:
        """The weight of all of them."""
        return sum(map(self, words))


def similarity(one: EventItem, two: EventItem, rarity: Rarity, weights: Mapping[ItemKey, float]) -> float:
    """From 0 to about 1; `weights` holds the weight of each item's words by its key."""
    shared = one.words & two.words
    common = rarity.weigh(shared)
    if not common or (one.article != two.article and len(shared) < _LEAST_WORDS and not one.actors & two.actors):
        return 0.0
    cosine = common / math.sqrt(weights[one.key] * weights[two.key])
    inside = common / min(weights[one.key], weights[two.key])
    score = WEIGHTS.words * cosine + WEIGHTS.contained * inside
    if one.actors and two.actors:
        score += WEIGHTS.actors * (2 * len(one.actors & two.actors) / (len(one.actors) + len(two.actors)) - 0.5)
    if one.kind == two.kind and one.kind not in _PLAIN_KINDS:
        score += WEIGHTS.kind
    if one.place and one.place == two.place:
        score += WEIGHTS.place
    if one.article == two.article and min(one.rank, two.rank) == 0 and max(one.rank, two.rank) <= 2:
        score += WEIGHTS.headline
    return score + date_similarity(one, two)


def are_apart(one: EventItem, two: EventItem) -> bool:
    """Whether the accounts are of two happenings: of dates that cannot both be true, or of two with other partners."""
    return date_similarity(one, two) < -1 or _have_other_partners(one, two) or _have_other_people(one, two)


def _have_other_people(one: EventItem, two: EventItem) -> bool:
    """Whether they are told on other days, each of a person who is not in the other: who talks to one today and to
    another tomorrow may say the same to both.
    """
    if one.told is None or two.told is None or one.told == two.told:
        return False
    people, others = ({side.actor for side in item.sides if side.is_person} for item in (one, two))
    return bool(people - others) and bool(others - people)


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


def _may_be_same(one: ParticipantKeys, two: ParticipantKeys) -> bool:
    if one.actor == two.actor or (one.is_person and two.is_person):
        return one.actor == two.actor
    return not {one.actor, one.belongs}.isdisjoint({two.actor, two.belongs} - {None})


def date_similarity(one: EventItem, two: EventItem) -> float:
    """More for the same few days, less where a date is wide or missing; far below 0 where both cannot be true.

    The day of a report contradicts no date before it; two reports of other months are of two happenings.
    """
    if one.reported or two.reported:
        return _reported_similarity(one, two) if one.told and two.told else -WEIGHTS.unsure_date
    if one.first is None or two.first is None or one.last is None or two.last is None:
        return -WEIGHTS.unsure_date
    if one.first <= two.last and two.first <= one.last:
        return WEIGHTS.same_day if max(one.days, two.days) <= 7 else 0.0
    apart = max(one.first, two.first) - min(one.last, two.last)
    apart_a_little = apart <= _SLIP and max(one.days, two.days) <= 2 and len(one.words & two.words) >= _MOST_WORDS
    return -WEIGHTS.unsure_date if apart_a_little else _NEVER


def _reported_similarity(one: EventItem, two: EventItem) -> float:
    """For accounts of which one or both have only the day of the report."""
    if one.reported and two.reported:
        return -WEIGHTS.unsure_date if abs(one.reported - two.reported) <= NEWS else _NEVER
    report, dated = (one, two) if one.reported else (two, one)
    assert report.reported is not None
    first = dated.first or date.min + _SLIP
    slip = timedelta() if one.article == two.article else _SLIP  # an article has one calendar
    return _NEVER if first - slip > report.reported else -WEIGHTS.unsure_date
