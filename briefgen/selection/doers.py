"""Who does what two events tell: whether it is the same, and where numbers in their words speak against it."""

import re
from collections.abc import Set
from functools import lru_cache
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.salience import Salience

_NUMBER: Final = re.compile(r"\d[\d.,]*")
DOERS: Final = 2  # that make what one article tells of one day one happening


def doers_in(event: CorpusEvent) -> Set[str]:
    """The actors who take part."""
    return {part.actor for part in event.participants}


def are_parallel(first: Set[str], second: Set[str], salience: Salience | None) -> bool:
    """Whether of the actors of two events each has a party that the other has not: one who met two others on a day held
    two meetings.

    With a story's `salience`, who acts for another is the same as that other; an article that names a state and who
    acts for it tells them apart.
    """
    if first == second:
        return False
    shared = len(first & second)
    rest, others = first - second, second - first
    if salience is not None and rest and others:
        rest, others = _without(first, second, salience), _without(second, first, salience)
    shared = max(shared, min(len(first) - len(rest), len(second) - len(others)))
    return bool(rest and others) and shared < DOERS


def _without(actors: Set[str], others: Set[str], salience: Salience) -> Set[str]:
    """The actors who are none of the others, act for none of them, and for whom none of them acts.

    Two bodies of one state are the same, and groups are told apart by no name: of a junta articles say "the military",
    "the coup leaders" and "insurgents".
    """
    above, body = salience.above, salience.body_of
    acting_for, bodies = {above(other) for other in others}, {body(other) for other in others} - {None}
    return {
        name
        for name in actors
        if not salience.is_group(name)
        and name not in others
        and above(name) not in others
        and name not in acting_for
        and body(name) not in bodies
    }


def numbers_in(event: CorpusEvent) -> frozenset[str]:
    """The numbers that the title of an event names."""
    return _numbers_of(event.title)


@lru_cache(maxsize=1 << 14)
def _numbers_of(title: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(title))
