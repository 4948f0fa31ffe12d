"""An event before it gets its id."""

from dataclasses import dataclass

from briefgen.extract.arguments import Part
from briefgen.extract.dating import Dated
from briefgen.extract.predicates import Predicate

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event: `actors` are indices into the cast with their parts, `evidence` offsets into the text."""

    predicate: Predicate
    kind: str
    status: str
    title: str
    date: Dated | None
    date_text: str | None
    place: str | None
    actors: tuple[tuple[int, Part], ...]
    evidence: tuple[Span, ...]
    by: str
    confidence: float
