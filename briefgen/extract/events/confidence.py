"""How sure it is that an event is one of those that the article is about."""

from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date

_BASE = 0.3  # of any event; the rest is earned. Chosen by hand
_LEAST = 0.31
"""The least confidence of a row. On TimeSET's odd lines 0.31 gives 302 rows and finds 182 of 227 events, 0.30 gives 332
and finds 188: of what it drops a fifth is salient to a reader, of the rest three fifths."""
_MOST = 0.95  # no rule is surer; chosen by hand
_FAR = 12  # sentences


def rated(annotated: AnnotatedText, draft: EventDraft) -> EventDraft:
    """The event with its confidence: more for what stands high up, is told again, has a kind, a doer and a day.

    News puts the main thing first and tells it twice.
    """
    confidence = _BASE + 0.4 * _height(annotated, draft)
    confidence += 0.05 if draft.kind not in ("other", "statement") else 0
    confidence -= 0.1 if draft.kind == "statement" and draft.trigger.cue else 0
    confidence -= 0.1 if draft.status != "reported" else 0
    confidence += 0.05 if any(part != "target" for _, part in draft.actors) else 0
    confidence += 0.1 if has_own_date(draft.date) else 0
    confidence += 0.1 if _is_told_again(annotated, draft) else 0
    return replace(draft, confidence=round(min(confidence, _MOST), 2))


def is_sure(draft: EventDraft) -> bool:
    """Whether a rated event is a row: a claim or a denial always, since it is one side of a dispute."""
    return draft.confidence >= _LEAST or draft.status in ("claimed", "denied")


def _height(annotated: AnnotatedText, draft: EventDraft) -> float:
    """1 for the first sentence of the text proper, less for each further one, 0 from the twelfth on."""
    number = annotated.parse.sentence[draft.trigger.token] - annotated.opening
    return max(0.0, 1 - max(0, number) / _FAR)


def _is_told_again(annotated: AnnotatedText, draft: EventDraft) -> bool:
    """Whether it stands in a second sentence too, other than that which dates it."""
    parse = annotated.parse
    dated = draft.date.timex.first if draft.date is not None and draft.date.timex is not None else draft.trigger.token
    start = parse.starts[dated]
    return sum(1 for first, last in draft.evidence if not first <= start < last) > 0 and len(draft.evidence) > 1
