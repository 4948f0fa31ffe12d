"""Which events a statement is about, and what a denial does to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft, StatementDraft

_FARTHEST_CLAIM = 200  # statements before the denial
_ANSWERS = ("denies", "criticises", "supports")


class EventIndex:
    """Events by the token and the lemma of their word; answers are their numbers in order."""

    def __init__(self, events: Sequence[EventDraft]) -> None:
        self._order = sorted((event.trigger.token, number) for number, event in enumerate(events))
        self._lemmas: dict[str, list[int]] = {}
        for number, event in enumerate(events):
            self._lemmas.setdefault(event.trigger.lemma, []).append(number)

    def within(self, first: int, last: int, *others: int) -> tuple[int, ...]:
        """The events whose word is one of the tokens `first` to `last`, or one of the others."""
        found = {
            number
            for low, high in ((first, last), *((other, other) for other in others))
            for number in self._between(low, high)
        }
        return tuple(sorted(found))

    def of(self, lemmas: Iterable[str], first: int, last: int) -> tuple[int, ...]:
        """The events whose word has one of the lemmas, or stands on the tokens `first` to `last`."""
        named = (number for lemma in lemmas for number in self._lemmas.get(lemma, ()))
        return tuple(sorted({*named, *self._between(first, last)}))

    def _between(self, first: int, last: int) -> Iterator[int]:
        begin, end = bisect_left(self._order, (first, 0)), bisect_left(self._order, (last + 1, 0))
        return (number for _, number in self._order[begin:end])


@dataclass(frozen=True, slots=True)
class LinkedItems:
    """Statements with the events that each is about, and the events as the statements leave them."""

    events: tuple[EventDraft, ...]
    statements: tuple[StatementDraft, ...]
    about: tuple[tuple[int, ...], ...]
    disputes: tuple[QuestionDraft, ...]


def link(
    annotated: AnnotatedText, text: str, events: tuple[EventDraft, ...], statements: tuple[StatementDraft, ...]
) -> LinkedItems:
    """A denial that points back ("these claims") is about the events of the claim before it, and disputes them."""
    about: list[tuple[int, ...]] = []
    told = EventIndex(events)
    changed = list(events)
    disputes: list[QuestionDraft] = []
    for number, item in enumerate(statements):
        own = told.within(*item.tokens, item.token)
        claim = _claim_before(statements, number) if item.back and item.stance in _ANSWERS else None
        if claim is not None:
            inside = about[claim]
            own = tuple(dict.fromkeys((*inside, *own)))
            if item.stance == "denies":
                disputes.append(_dispute(annotated, text, statements[claim], item, inside))
                _mark_disputed(annotated, changed, statements[claim], item, inside)
        about.append(own)
    return LinkedItems(tuple(changed), statements, tuple(about), tuple(disputes))


def _mark_disputed(
    annotated: AnnotatedText,
    events: list[EventDraft],
    claim: StatementDraft,
    denial: StatementDraft,
    inside: tuple[int, ...],
) -> None:
    for index in inside:
        event = events[index]
        if claim.tokens[0] <= event.trigger.token <= claim.tokens[1]:
            evidence = (*event.evidence, span_of(annotated, *denial.evidence))
            events[index] = replace(event, status="disputed", evidence=evidence)


def _claim_before(statements: Sequence[StatementDraft], number: int) -> int | None:
    """The nearest claim of somebody else: one that is alleged, criticised or asserted."""
    for stances in (("alleges", "criticises"), ("asserts",)):
        for index in range(number - 1, max(number - _FARTHEST_CLAIM, 0) - 1, -1):
            item = statements[index]
            if item.stance in stances and _is_other(item, statements[number]) and not item.back:
                return index
    return None


def _is_other(one: StatementDraft, two: StatementDraft) -> bool:
    """Whether two statements are of two speakers."""
    if one.speaker is None and two.speaker is None:
        return one.speaker_tokens != two.speaker_tokens
    return one.speaker != two.speaker


def _dispute(
    annotated: AnnotatedText, text: str, claim: StatementDraft, denial: StatementDraft, inside: tuple[int, ...]
) -> QuestionDraft:
    asked = _asked(annotated, text, claim)
    evidence = tuple(dict.fromkeys((span_of(annotated, *claim.evidence), span_of(annotated, *denial.evidence))))
    return QuestionDraft(asked, "disputed", evidence, claim.tokens, inside, "question.dispute", 0.85)


def _asked(annotated: AnnotatedText, text: str, claim: StatementDraft) -> str:
    """Whether the claim is so: its clause, what was quoted, or else the words of the claim with its speaker."""
    tokens = claim.evidence if claim.by == "statement.object" else claim.tokens
    words = " ".join(text[slice(*span_of(annotated, *tokens))].split()).rstrip(".")
    if claim.by == "statement.object":
        return f"What is true of this: {words}?"
    return f"Is it so: “{words}”?" if claim.by == "statement.quote" else f"Is it so that {words}?"


def span_of(annotated: AnnotatedText, first: int, last: int) -> tuple[int, int]:
    """Offsets of the tokens, both inclusive."""
    return annotated.parse.span(first, last)
