"""How likely two events are told of one happening: shared words, deeds, doers, kind and days, weighed against each
other.

A logistic regression over pairs of events. What cannot be one by its parties, days or speakers is none, however like
its words are.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Set
from copy import copy
from types import MappingProxyType
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.story import Day
from briefgen.selection.date_weight import days_in
from briefgen.selection.deeds import clause_of
from briefgen.selection.doers import are_parallel, doers_in, numbers_in
from briefgen.selection.facts import day_of
from briefgen.selection.passages import told_around
from briefgen.selection.salience import Salience
from briefgen.selection.wording import Wordings

# Fitted on the pairs of the 507 events of five stories of 12 to 20 articles, of which 386 pairs were marked by hand as
# told of one happening; three other stories of 12 to 14 articles, with 90 such pairs, were left untouched. Of the pairs
# that are one row .78 are right on the five and .58 on the three, and .30 and .36 of the marked ones are one row (by
# the rules before: .70 and .26, .23 and .22). Rows of a brief that tell again what another row tells: 6 of 72 on the
# five and 1 of 42 on the three (12 of 70 and 5 of 44).
WEIGHTS: Final = MappingProxyType(
    {
        "bias": -2.15,
        "cosine": 2.91,  # of their words, rare ones weighing more
        "inside": 0.52,  # the share of the shorter wording that the longer one has
        "shared": 3.58,  # words in common, of eight
        "passages": 1.17,  # cosine of the sentences that tell them
        "kind": 1.46,  # of one kind that says what was done,
        "other_kind": -0.85,  # or of two
        "plain": -0.63,  # of a kind that says too little
        "number": 0.91,  # a number in common
        "planned": -1.67,  # one is planned, the other done
        "other_agents": -1.41,  # others do it
        "apart": -2.26,  # days between them, of three
        "reported_apart": -1.95,  # days between them where one only reports, of seven
        "one_article": -0.94,  # one article tells both
        "undated": -0.4,  # one has no date
    }
)
NEVER: Final = -math.inf
"""The score of what cannot be one."""
UNLIKE: Final = -4.0
"""The score of what has too few words in common to be compared."""
_FEWEST: Final = 2  # words that two wordings share; those that name one deed are one
_INSIDE: Final = 0.25  # of the shorter wording that the other has at least
_MANY: Final = 8  # shared words, of which more say nothing more
_FAR: Final = 10  # days apart at which nothing is one happening
FARTHEST: Final = 31  # and where one only reports
SLIP: Final = 1  # days by which two accounts that state the day may be off
_WIDE: Final = 92  # days: what one account dates by a day, no other dates by more than a quarter
_NEWS: Final = 7  # days for which something is reported as news of the day
_APART: Final = 3  # days apart that count whole where both accounts say their day,
_REPORTED_APART: Final = 7  # and where one only reports
_PLAIN: Final = frozenset(("other", "statement"))
_MUTUAL: Final = frozenset(("consult", "agree", "cooperate"))
_GO_ON: Final = frozenset(("assault", "protest", "mobilize"))
"""Kinds of what may be done again on the next day."""
_REACTIONS: Final = frozenset(("statement", "accuse", "support", "reject"))


class Likeness:
    """Compares the events of a story."""

    def __init__(self, salience: Salience) -> None:
        self._salience = salience
        self._titles: dict[str, frozenset[int]] = {}
        self._passages: dict[str, frozenset[int]] = {}
        self._subjects: dict[str, frozenset[int]] = {}
        corpus, wordings = salience.corpus, Wordings(salience.corpus)
        for event in salience.ranked():
            passage = event.passages[0]
            article = corpus.articles.get(passage.article)
            language = article.language if article is not None else "en"
            self._subjects[event.id] = wordings.keys(clause_of(event.title).subject, language)
            self._titles[event.id] = wordings.keys(event.title, language)
            around = wordings.keys(corpus.words(told_around(corpus, passage)), language) if article else frozenset()
            self._passages[event.id] = self._titles[event.id] | around
        self._rarity = _Rarity(self._titles.values())
        self._rarity_of_passages = _Rarity(self._passages.values())
        self._known: dict[tuple[str, str], float] = {}

    def afresh(self) -> "Likeness":
        """The same for rows, which have the ids of events but not all that is told of those."""
        other = copy(self)
        other._known = {}
        return other

    def words(self, event: CorpusEvent) -> frozenset[int]:
        """The words of its title, those that name one deed being one."""
        return self._titles[event.id]

    def score(self, one: CorpusEvent, two: CorpusEvent) -> float:
        """The logarithm of the odds that both are one happening; `NEVER` where they cannot be."""
        key = (one.id, two.id) if one.id < two.id else (two.id, one.id)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._score(one, two)
        return known

    def likelihood(self, one: CorpusEvent, two: CorpusEvent) -> float:
        """The same from 0 to 1."""
        return 1 / (1 + math.exp(-max(-50.0, self.score(one, two))))  # e to the 50th is far from any bound

    def _score(self, one: CorpusEvent, two: CorpusEvent) -> float:
        if not self._are_alike(one, two):
            return UNLIKE
        return NEVER if self.are_apart(one, two) else max(UNLIKE, weighed_up(self.features(one, two)))

    def _are_alike(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        first, second = self._titles[one.id], self._titles[two.id]
        shared = first & second
        return len(shared) >= _FEWEST and self._rarity.inside(first, second, shared) >= _INSIDE

    def are_apart(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        """Whether both cannot be one: of other days, other parties that met, or another who speaks of it."""
        if one.date is not None and two.date is not None and _are_of_other_days(one, two):
            return True
        if not _agree(numbers_in(one), numbers_in(two)) and not one.sources.isdisjoint(two.sources):
            return True  # an article that counts two things tells two things
        if self._have_other_parties(one, two):
            return True
        return self._have_other_voices(one, two)

    def _have_other_parties(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        """Whether each has a party that the other has not: who meets or deals with two others does so twice, as does
        who says the same to one person today and to another tomorrow.
        """
        first, second = doers_in(one), doers_in(two)
        is_dealing = one.kind == two.kind and one.kind in _MUTUAL
        if not is_dealing and (one.date == two.date or not self._have_other_persons(first, second)):
            return False
        salience = self._salience if one.sources.isdisjoint(two.sources) else None
        return are_parallel(first, second, salience)

    def _have_other_persons(self, first: Set[str], second: Set[str]) -> bool:
        """Whether each has a person that the other has not."""
        return all(any(map(self._salience.is_person, names)) for names in (first - second, second - first))

    def _have_other_voices(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        """Whether somebody says or makes something of what another does or says."""
        first, second = clause_of(one.title), clause_of(two.title)
        is_reaction = (one.kind in _REACTIONS) != (two.kind in _REACTIONS)
        if not (first.is_said or second.is_said or is_reaction):
            return False
        return self._subjects[one.id].isdisjoint(self._subjects[two.id]) and not self._share_agents(one, two)

    def features(self, one: CorpusEvent, two: CorpusEvent) -> Mapping[str, float]:
        """What the weights are for, by their names."""
        first, second = self._titles[one.id], self._titles[two.id]
        shared, rarity = first & second, self._rarity
        numbers = numbers_in(one), numbers_in(two)
        plain = one.kind in _PLAIN or two.kind in _PLAIN
        is_reported = "reported" in (one.date_basis, two.date_basis)
        is_dated = one.date is not None and two.date is not None
        apart = max(0, _between(day_of(one.date), day_of(two.date))) if is_dated else 0
        agents = [self._agents(event) for event in (one, two)]
        here, there = self._passages[one.id], self._passages[two.id]
        return {
            "bias": 1.0,
            "cosine": rarity.cosine(first, second),
            "inside": rarity.inside(first, second, shared),
            "shared": min(_MANY, len(shared)) / _MANY,
            "passages": self._rarity_of_passages.cosine(here, there),
            "kind": float(one.kind == two.kind and not plain),
            "other_kind": float(one.kind != two.kind and not plain),
            "plain": float(plain),
            "number": float(not numbers[0].isdisjoint(numbers[1])),
            "planned": float((one.status == "planned") != (two.status == "planned")),
            "other_agents": float(all(agents) and agents[0].isdisjoint(agents[1])),
            "apart": 0.0 if is_reported else min(_APART, apart) / _APART,
            "reported_apart": min(_REPORTED_APART, apart) / _REPORTED_APART if is_reported else 0.0,
            "one_article": float(not one.sources.isdisjoint(two.sources)),
            "undated": float(not is_dated),
        }

    def _share_agents(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        return not self._agents(one).isdisjoint(self._agents(two))

    def _agents(self, event: CorpusEvent) -> Set[str]:
        """Who does it, and for whom they act."""
        agents = {part.actor for part in event.participants if part.part == "agent"}
        return agents | {above for actor in agents if (above := self._salience.above(actor)) is not None}


def weighed_up(features: Mapping[str, float]) -> float:
    """The features by their weights."""
    return sum([WEIGHTS[name] * value for name, value in features.items()])


class _Rarity:
    """What words weigh: the fewer wordings have one, the more. What a whole wording weighs is asked for often."""

    def __init__(self, told: Collection[frozenset[int]]) -> None:
        counts = Counter(word for words in told for word in words)
        self._weights = {word: math.log(1 + (len(told) + 1) / (1 + count)) for word, count in counts.items()}
        self._sums: dict[frozenset[int], float] = {}
        self._squares: dict[frozenset[int], float] = {}

    def cosine(self, one: frozenset[int], two: frozenset[int]) -> float:
        """How alike two wordings are."""
        shared = self._square(one & two)
        return shared / math.sqrt(self._known_square(one) * self._known_square(two)) if shared else 0.0

    def inside(self, one: frozenset[int], two: frozenset[int], shared: frozenset[int]) -> float:
        """The share of the shorter wording that the longer one has."""
        least = min(self._known_sum(one), self._known_sum(two))
        return self._sum(shared) / least if least else 0.0

    def _known_sum(self, words: frozenset[int]) -> float:
        known = self._sums.get(words)
        if known is None:
            known = self._sums[words] = self._sum(words)
        return known

    def _known_square(self, words: frozenset[int]) -> float:
        known = self._squares.get(words)
        if known is None:
            known = self._squares[words] = self._square(words)
        return known

    def _sum(self, words: frozenset[int]) -> float:
        return sum([self._weights[word] for word in words])

    def _square(self, words: frozenset[int]) -> float:
        return sum([self._weights[word] ** 2 for word in words])


def _agree(one: Set[str], two: Set[str]) -> bool:
    return not one or not two or not one.isdisjoint(two)


def _between(one: Day, two: Day) -> int:
    """Days between two dates; below 1 where they touch."""
    return max(one.first - two.last, two.first - one.last)


def _are_of_other_days(one: CorpusEvent, two: CorpusEvent) -> bool:
    """Whether their dates are of two happenings: a report tells of its own day or an earlier one."""
    first, second = day_of(one.date), day_of(two.date)
    apart = _between(first, second)
    reports = [event.date_basis == "reported" for event in (one, two)]
    spans = sorted((days_in(first), days_in(second)))
    if not any(reports) and spans[0] == 1 and spans[1] > _WIDE and first.first != second.first:
        return True  # what has been so for years is not what was done on a day, but for the first of them
    if apart <= 0:
        return False
    if "consult" in (one.kind, two.kind) or apart >= (FARTHEST if any(reports) else _FAR):
        return True
    if all(reports):
        return apart > _NEWS or not _GO_ON.isdisjoint((one.kind, two.kind))
    if not any(reports):
        slip = SLIP if one.sources.isdisjoint(two.sources) else 0
        return apart > slip and days_in(first) == days_in(second) == 1
    report, told = (one, two) if reports[0] else (two, one)
    return day_of(report.date).last < day_of(told.date).first and "planned" not in (one.status, two.status)
