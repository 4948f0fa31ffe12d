"""How sure it is that an event is one of those that the article is about."""

from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date


@dataclass(frozen=True, slots=True)
class ConfidenceWeights:
    """What makes an event surer, and less sure; it is a row from `least` on.

    Set on the odd lines of TimeSET, where 300 rows find 181 of 227 salient events; on the even ones 377 find 213 of 267
    (`tests/benchmarks/sensitivity.py`). With `base` halved or `least` doubled a fifth of the events is lost, or more;
    with `base` doubled or `least` halved nine rows in a hundred more find six of them more. Any other weight halved or
    doubled changes at most 15 of the 677 rows, and 9 of the events. Without `height` 71 are lost, without `kind`,
    `doer` or `day` 13 to 15. That what is told twice is surer changed no event found, and is gone.
    """

    base: float = 0.3  # of any event; the rest is earned
    height: float = 0.4  # of how high up it stands
    kind: float = 0.05  # it has a kind that says what was done
    speech: float = -0.1  # somebody said something
    status: float = -0.1  # it is not plainly reported
    doer: float = 0.05
    day: float = 0.1  # its own words date it
    least: float = 0.31


WEIGHTS = ConfidenceWeights()
_FAR = 16
"""Sentences. Of the 494 salient events of TimeSET 16 finds 397 with 674 rows, 12 392 with 650, 30 398 with 699."""


def rated(annotated: AnnotatedText, draft: EventDraft) -> EventDraft:
    """The event with its confidence: more for what stands high up, has a kind, a doer and a day.

    News puts the main thing first.
    """
    has = {
        "kind": draft.kind not in ("other", "statement"),
        "speech": draft.kind == "statement" and bool(draft.trigger.cue),
        "status": draft.status != "reported",
        "doer": any(part != "target" for _, part in draft.actors),
        "day": has_own_date(draft.date),
    }
    earned = sum(getattr(WEIGHTS, name) for name, is_so in has.items() if is_so)
    confidence = WEIGHTS.base + WEIGHTS.height * _height(annotated, draft) + earned
    return replace(draft, confidence=round(max(confidence, 0.0), 2))


def is_sure(draft: EventDraft) -> bool:
    """Whether a rated event is a row: a claim or a denial always, since it is one side of a dispute."""
    return draft.confidence >= WEIGHTS.least or draft.status in ("claimed", "denied")


def _height(annotated: AnnotatedText, draft: EventDraft) -> float:
    """1 for the first sentence of the text proper, less for each further one, 0 from the sixteenth on."""
    number = annotated.parse.sentence[draft.trigger.token] - annotated.opening
    return max(0.0, 1 - max(0, number) / _FAR)
