"""Whether two events are told of one happening, by their words, doers, kinds and days."""

from collections.abc import Set
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.date_weight import days_meant, holds
from briefgen.selection.doers import DOERS, doers_in, doers_of, numbers_in
from briefgen.selection.facts import day_of
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import cosine

WORDS: Final = 2  # that two wordings share at least, or else two doers
ALIKE: Final = 0.45  # cosine of two wordings of one happening
_PARALLEL: Final = 0.7  # the same for two that have other parties
_INSIDE: Final = 0.6  # share of the shorter wording that the longer one has
_INSIDE_WITH_DOER: Final = 0.4  # the same where they have a doer in common
# The same for what is told again without its day, which nothing but words ties to it.
_RETOLD: Final = 0.55
_MANY: Final = 7  # words of what has no date at all that another article has too,
_MUCH: Final = 0.45  # and their part of the shorter wording: on twelve stories all such were one happening
_RETOLD_WORDS: Final = 4
_RETOLD_INSIDE: Final = 0.7
_RETOLD_WITH_DOER: Final = 0.5
_LATE: Final = 7  # days after which news is told again as of its own day
_TOLD_TWICE: Final = ((4, 0.6), (5, 0.45), (7, 0.35))
"""How many words two articles share, and what part of the shorter wording, where both tell of one happening."""
_ANY: Final = frozenset(("other", "statement"))  # kinds that say too little of what was done
_PRESSING: Final = frozenset(("request", "threaten", "sanction", "coerce", "reject", "statement"))
_NEAR: Final = 600  # characters between passages of one meeting
_TALK: Final = frozenset(("consult", "statement", "agree", "cooperate", "support", "request", "other"))


def is_loose(event: CorpusEvent) -> bool:
    """Whether it may be dated better elsewhere: by a day, or by the day on which it was."""
    return event.date is None or event.date_basis == "reported" or days_meant(event.date) > 1


def is_retold(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    """Whether a loose event tells again what another, better dated, tells in nearly the same words."""
    if one is two or two.date is None or not _may_be_day_of(one, two) or numbers_in(one) != numbers_in(two):
        return False
    is_within = one.date is not None and one.date_basis != "reported"
    if cosine(salience.vector(one), salience.vector(two)) >= (ALIKE if is_within else _RETOLD):
        return True
    first, second = salience.words(one), salience.words(two)
    shared, inside = len(first & second), _inside(first, second, salience)
    doers = doers_of(one, two, salience)
    if shared < _RETOLD_WORDS or doers.are_parallel:
        return False
    enough = _INSIDE if is_within else _RETOLD_WITH_DOER if doers.shared else _RETOLD_INSIDE
    if inside >= enough:
        return True
    is_telling = one.date_basis == "reported" or (one.date is None and shared >= _MANY and inside >= _MUCH)
    return is_telling and _is_told_twice(one, two, shared, inside)


def _inside(first: Set[int], second: Set[int], salience: Salience) -> float:
    """The share of the shorter wording that the longer one has, rare words counting more."""
    rarity = salience.story.rarity
    least = min(sum(map(rarity, first)), sum(map(rarity, second)))
    return sum(map(rarity, first & second)) / least if least else 0.0


def _may_be_day_of(loose: CorpusEvent, told: CorpusEvent) -> bool:
    if told.date is None or told.date_basis == "reported" or (loose.date is not None and loose.date == told.date):
        return False
    if loose.date is None:
        return True
    if loose.date_basis != "reported":
        return days_meant(told.date) < days_meant(loose.date) and holds(loose.date, told.date)
    reported, day = day_of(loose.date), day_of(told.date)
    return 0 <= reported.first - day.last <= _LATE


def is_one(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    """Whether two events of one date, or of none, are told of one happening."""
    first, second = salience.words(one), salience.words(two)
    if numbers_in(one) != numbers_in(two) and not one.sources.isdisjoint(two.sources):
        return False  # an article that counts two things tells two things
    doing = doers_of(one, two, salience)
    if doing.are_parallel:
        return cosine(salience.vector(one), salience.vector(two)) >= _PARALLEL
    inside, doers = _inside(first, second, salience), doing.shared
    if len(first & second) >= WORDS and cosine(salience.vector(one), salience.vector(two)) >= ALIKE:
        return True
    if len(first & second) >= WORDS and inside >= (_INSIDE_WITH_DOER if doers else _INSIDE):
        return True
    if _is_told_twice(one, two, len(first & second), inside):
        return True
    return is_come_true(one, two) or is_come_true(two, one) or _is_one_meeting(one, two, doers)


def _is_told_twice(one: CorpusEvent, two: CorpusEvent, shared: int, inside: float) -> bool:
    """Whether two articles tell of one happening in their own words: so many of them are the same.

    In one story many words are everywhere, so that their number says more than their weight. What is done and what
    somebody makes of it have words in common, but are of different kinds.
    """
    if not one.sources.isdisjoint(two.sources) or not _are_of_one_kind(one.kind, two.kind):
        return False
    return any(shared >= words and inside >= share for words, share in _TOLD_TWICE)


def is_come_true(plan: CorpusEvent, told: CorpusEvent) -> bool:
    """Whether one article announces what another tells as done: of the same kind and date, by the same."""
    if plan.status != "planned" or told.status == "planned" or not plan.sources.isdisjoint(told.sources):
        return False
    doers = doers_in(plan)
    is_alike = plan.kind == told.kind and plan.kind not in _ANY and plan.date is not None
    return is_alike and bool(doers) and doers <= doers_in(told)


def _are_of_one_kind(one: str, two: str) -> bool:
    return one == two or "other" in (one, two) or {one, two} <= _PRESSING


def _is_one_meeting(one: CorpusEvent, two: CorpusEvent, doers: int) -> bool:
    """Whether one article tells of the same two doers, on one day, close together: they met, agreed and said so."""
    if one.date is None or days_meant(one.date) > 1 or doers < DOERS or not {one.kind, two.kind} <= _TALK:
        return False
    return any(
        here.article == there.article and max(here.start - there.end, there.start - here.end) <= _NEAR
        for here in one.passages
        for there in two.passages
    )
