"""Events that a text tells twice are one."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.headline_match import is_retold


def merged(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """Events told twice are one: the same word, nobody and no date in the way, and something in common.

    What the headline tells, the text tells again below, sometimes in another word.
    """
    kept: list[EventDraft] = []
    for draft in drafts:
        for number, other in enumerate(kept):
            if _is_same(other, draft):
                kept[number] = _joined(other, draft)
                break
            if is_retold(annotated, other, draft):
                kept[number] = _joined(draft, other) if _has_actor(draft) else _joined(other, draft)
                break
        else:
            kept.append(draft)
    return kept


def _has_actor(draft: EventDraft) -> bool:
    return any(part == "agent" for _, part in draft.actors)


def _is_same(one: EventDraft, two: EventDraft) -> bool:
    if one.trigger.lemma != two.trigger.lemma or one.status != two.status or one.kind == "statement":
        return False
    dates = [date for draft in (one, two) if (date := _own_date(draft))]
    if len(set(dates)) > 1 or (one.place and two.place and one.place != two.place):
        return False
    shared = {cluster for cluster, _ in one.actors} & {cluster for cluster, _ in two.actors}
    if one.trigger.verb is None and two.trigger.verb is None:
        return bool(one.place and one.place == two.place) or len(shared) > 1
    agents = {cluster for cluster, part in one.actors if part == "agent"} & {
        cluster for cluster, part in two.actors if part == "agent"
    }
    return bool(agents) and len(shared) >= 2 and len(dates) == 2


def _strength(draft: EventDraft) -> int:
    """How much its date tells: nothing, the day of the report, the day of another clause, its own."""
    basis = draft.date.basis if draft.date is not None else None
    return (None, "reported", "context", "stated").index(basis)


def _own_date(draft: EventDraft) -> str | None:
    return draft.date.edtf if draft.date is not None and not draft.date.is_reported else None


def _joined(one: EventDraft, two: EventDraft) -> EventDraft:
    better = two if _strength(two) > _strength(one) else one
    actors = dict(two.actors) | dict(one.actors)
    return replace(
        better,
        actors=tuple(actors.items()),
        place=one.place or two.place,
        date=better.date or one.date or two.date,
        date_text=better.date_text or one.date_text or two.date_text,
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence))),
        confidence=max(one.confidence, two.confidence),
    )
