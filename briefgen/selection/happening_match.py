"""Whether two events are told of one happening, by their words, doers, kinds and days."""

from collections.abc import Set
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.date_weight import days_meant, holds
from briefgen.selection.doers import DOERS, Doers, doers_in, doers_of, numbers_in
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
SOME: Final = 0.3
"""Of the words of the shorter from when what is told of one kind and time may be one happening; by hand, on eleven
stories of 6 to 20 articles."""
_NEWS: Final = 2  # days after which another article reports the same as news of its own day
_LATE: Final = 7  # days after which news is told again as of its own day
_TOLD_TWICE: Final = ((4, 0.6), (5, 0.45), (7, 0.35))
"""How many words two articles share, and what part of the shorter wording, where both tell of one happening."""
_ANY: Final = frozenset(("other", "statement"))  # kinds that say too little of what was done
_GOES_ON: Final = frozenset(("assault", "protest", "mobilize", "coerce", "consult"))
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
    shared, share = len(first & second), share_inside(first, second, salience)
    doers = doers_of(one, two, salience)
    if doers.are_parallel:
        return _is_named_otherwise(one, two, doers) and _is_told_twice(one, two, shared, share)
    if shared < _RETOLD_WORDS:
        return False
    enough = _INSIDE if is_within else _RETOLD_WITH_DOER if doers.shared else _RETOLD_INSIDE
    if share >= enough:
        return True
    is_telling = one.date_basis == "reported" or (one.date is None and shared >= _MANY and share >= _MUCH)
    return is_telling and _is_told_twice(one, two, shared, share)


def share_inside(first: Set[int], second: Set[int], salience: Salience) -> float:
    """The share of the shorter wording that the longer one has, rare words counting more."""
    rarity = salience.story.rarity
    least = min(sum(map(rarity, first)), sum(map(rarity, second)))
    return sum(map(rarity, first & second)) / least if least else 0.0


def _may_be_day_of(loose: CorpusEvent, told: CorpusEvent) -> bool:
    if told.date is None or (loose.date is not None and loose.date == told.date):
        return False
    if told.date_basis == "reported":
        return loose.date is not None and loose.date_basis == "reported" and _are_reports_of_one(loose, told)
    if loose.date is None:
        return True
    if loose.date_basis != "reported":
        return days_meant(told.date) < days_meant(loose.date) and holds(loose.date, told.date)
    reported, day = day_of(loose.date), day_of(told.date)
    return 0 <= reported.first - day.last <= _LATE


def _are_reports_of_one(loose: CorpusEvent, told: CorpusEvent) -> bool:
    """Whether other articles report it as news of a day or two before; what may go on for days is told of each."""
    later, day = day_of(loose.date), day_of(told.date)
    if loose.kind != told.kind or loose.kind in _ANY | _GOES_ON:
        return False
    return loose.sources.isdisjoint(told.sources) and 0 < later.first - day.last <= _NEWS


def is_told_otherwise(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    """Whether one may be the other in other words: news of one kind and time, with some words in common."""
    if not are_news_of_one(one, two):
        return False
    return share_inside(salience.words(one), salience.words(two), salience) >= SOME


def are_news_of_one(one: CorpusEvent, two: CorpusEvent) -> bool:
    """Whether two events are of one kind that says what was done, and of days beside each other; meetings are many."""
    if one.kind != two.kind or one.kind in _ANY or one.kind == "consult":
        return False
    if one.date is None or two.date is None:
        return True
    first, second = day_of(one.date), day_of(two.date)
    return max(first.first - second.last, second.first - first.last) <= _NEWS


def _is_named_otherwise(one: CorpusEvent, two: CorpusEvent, doers: Doers) -> bool:
    """Whether different names may mean the same parties, since the events have none in common and are of one kind.

    Not where they met: who meets whom is what tells meetings apart.
    """
    return doers.shared == 0 and one.kind == two.kind and one.kind not in _ANY and one.kind != "consult"


def is_one(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    """Whether two events of one date, or of none, are told of one happening."""
    first, second = salience.words(one), salience.words(two)
    if numbers_in(one) != numbers_in(two) and not one.sources.isdisjoint(two.sources):
        return False  # an article that counts two things tells two things
    doing, shared = doers_of(one, two, salience), len(first & second)
    share, doers = share_inside(first, second, salience), doing.shared
    if doing.are_parallel:
        is_other_name = _is_named_otherwise(one, two, doing) and _is_told_twice(one, two, shared, share)
        return is_other_name or cosine(salience.vector(one), salience.vector(two)) >= _PARALLEL
    if shared >= WORDS and share >= (_INSIDE_WITH_DOER if doers else _INSIDE):
        return True
    if shared >= WORDS and cosine(salience.vector(one), salience.vector(two)) >= ALIKE:
        return True
    if _is_told_twice(one, two, shared, share):
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
