"""What speaks for one happening beside the words: a plan that came true, and what was said at a meeting."""

from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.date_weight import days_meant
from briefgen.selection.doers import DOERS, doers_in

_ANY: Final = frozenset(("other", "statement"))  # kinds that say too little of what was done
_NEAR: Final = 600  # characters between passages of one meeting
_TALK: Final = frozenset(("consult", "statement", "agree", "cooperate", "support", "request", "other"))


def is_come_true(plan: CorpusEvent, told: CorpusEvent) -> bool:
    """Whether one article announces what another tells as done: of the same kind and date, by the same."""
    if plan.status != "planned" or told.status == "planned" or plan.date != told.date:
        return False
    if not plan.sources.isdisjoint(told.sources):
        return False
    doers = doers_in(plan)
    is_alike = plan.kind == told.kind and plan.kind not in _ANY and plan.date is not None
    return is_alike and bool(doers) and doers <= doers_in(told)


def is_one_meeting(one: CorpusEvent, two: CorpusEvent) -> bool:
    """Whether one article tells of the same two doers, on one day, close together: they met, agreed and said so."""
    if one.date is None or one.date != two.date or days_meant(one.date) > 1:
        return False
    if "consult" not in (one.kind, two.kind) or not {one.kind, two.kind} <= _TALK:
        return False
    if len(doers_in(one) & doers_in(two)) < DOERS:
        return False
    return any(
        here.article == there.article and max(here.start - there.end, there.start - here.end) <= _NEAR
        for here in one.passages
        for there in two.passages
    )


def is_announced(one: CorpusEvent, two: CorpusEvent) -> bool:
    """Whether one is the plan and the other its announcement, told in one passage."""
    plan, said = (one, two) if one.status == "planned" else (two, one)
    if plan.status != "planned" or said.status == "planned" or said.kind != "statement":
        return False
    return any(
        here.article == there.article and here.start < there.end and there.start < here.end
        for here in plan.passages
        for there in said.passages
    )
