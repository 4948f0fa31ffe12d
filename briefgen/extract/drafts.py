"""Events, statements and questions before they get their ids."""

from dataclasses import dataclass

from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.triggers.phrase_actors import Part
from briefgen.extract.triggers.triggers import EventTrigger

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event: `actors` are indices of clusters with their parts, `evidence` offsets into the text."""

    trigger: EventTrigger
    kind: str
    status: str
    title: str
    date: ResolvedDate | None
    date_text: str | None
    place: str | None
    actors: tuple[tuple[int, Part], ...]
    evidence: tuple[Span, ...]
    by: str
    confidence: float


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """An open question. `tokens`: first and last token that it speaks of; `events`: indices of those it is about."""

    text: str
    kind: str
    evidence: tuple[Span, ...]
    tokens: tuple[int, int]
    events: tuple[int, ...]
    by: str
    confidence: float


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A statement before it gets its id.

    `speaker`: index of a cluster, or None for one whom the text only describes; `speaker_tokens`: first and last token
    of the words for the speaker; `tokens`: first and last token of the content.
    """

    speaker: int | None
    speaker_tokens: tuple[int, int]
    token: int
    cue: tuple[int, int]
    tokens: tuple[int, int]
    stance: str
    evidence: tuple[int, int]
    back: bool
    by: str
    confidence: float
