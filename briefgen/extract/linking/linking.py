"""Which events a statement is about, and what a denial does to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft, StatementDraft
from briefgen.extract.linking.claim_nouns import claimed_before, denied_clause, names_claim, says_untrue
from briefgen.extract.linking.counts import counted_differently
from briefgen.extract.linking.denials import (
    claim_denied,
    has_negation,
    is_denial,
    is_mutual,
    is_other,
    refuted,
)
from briefgen.extract.linking.dispute_wording import disputed_claim, disputed_clause, disputed_passage, told_once
from briefgen.extract.linking.opposites import crossed, rival
from briefgen.extract.linking.party_claims import with_party_claims

_FARTHEST = 200  # statements between two that may be of one thing: a bound of the work
_ANSWERS = ("criticises", "supports")
_CLOSE = 4  # statements between two that may lay one deed on each other; 2 and 8 give the same on short texts


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
    linked = _Linked(annotated, text, list(events), [])
    statements = tuple(
        replace(item, stance="denies", back=True) if says_untrue(annotated, item) else item for item in statements
    )
    whole: list[StatementDraft] = []
    for number, item in enumerate(statements):
        own = _told_in(annotated, item, told)
        claim = claim_denied(annotated, statements, number)
        whole.append(_with_claim(annotated, item, statements[claim]) if claim is not None else item)
        if claim is not None:
            inside = about[claim] if claim < number else _told_in(annotated, statements[claim], told)
            own = tuple(dict.fromkeys((*inside, *own)))
            linked.dispute(statements[claim], item, inside)
        elif is_denial(annotated, item):
            linked.deny(item, own)
        elif item.back and item.stance in _ANSWERS:
            before = _answered(statements, number)
            own = tuple(dict.fromkeys((*(about[before] if before is not None else ()), *own)))
        about.append(own)
    statements = _opposed(linked, tuple(whole), about)
    for item, own in zip(statements, about, strict=True):
        if is_mutual(annotated, item):
            linked.accuse(item, own)
    linked.disputes.extend(counted_differently(annotated, text, statements))
    disputes = tuple(told_once(annotated, linked.disputes))
    rated = with_party_claims(annotated, linked.events, statements, about)
    return LinkedItems(rated, statements, tuple(about), disputes)


@dataclass(frozen=True, slots=True)
class _Linked:
    """The events as statements leave them, and the disputes so far."""

    annotated: AnnotatedText
    text: str
    events: list[EventDraft]
    disputes: list[QuestionDraft]

    def dispute(self, claim: StatementDraft, denial: StatementDraft, inside: tuple[int, ...]) -> None:
        """Note that one denies what another claims."""
        spans = [self.annotated.parse.span(*item.evidence) for item in (claim, denial)]
        asked = disputed_claim(self.annotated, claim, self.text)
        if not asked.endswith("?") and denial.tokens[0] <= claim.token <= denial.tokens[1]:
            asked = disputed_passage(self.annotated, denial, self.text)
        evidence = tuple(dict.fromkeys(spans))
        self.disputes.append(QuestionDraft(asked, "disputed", evidence, claim.tokens, inside, "question.dispute", 0.85))
        for index in inside:
            event = self.events[index]
            if claim.tokens[0] <= event.trigger.token <= claim.tokens[1]:
                self.events[index] = replace(event, status="disputed", evidence=(*event.evidence, spans[1]))

    def deny(self, denial: StatementDraft, inside: tuple[int, ...]) -> None:
        """Note that one denies a claim that the denial itself tells; nothing where it only points back."""
        noun = claimed_before(self.annotated, denial)
        if noun is not None:
            denial = replace(denial, evidence=(self.annotated.parse.left[noun], denial.evidence[1]))
        clause = denied_clause(self.annotated, denial)
        if clause is None and noun is None and not names_claim(self.annotated, denial):
            return
        asked = disputed_clause(self.annotated, denial, clause, self.text)
        span = self.annotated.parse.span(*denial.evidence)
        self.disputes.append(QuestionDraft(asked, "disputed", (span,), denial.tokens, inside, "question.denied", 0.75))

    def accuse(self, item: StatementDraft, inside: tuple[int, ...]) -> None:
        """Note that two sides accuse each other."""
        span = self.annotated.parse.span(*item.evidence)
        if any(question.evidence == (span,) for question in self.disputes):
            return
        asked = disputed_passage(self.annotated, item, self.text)
        self.disputes.append(QuestionDraft(asked, "disputed", (span,), item.tokens, inside, "question.mutual", 0.85))
        for index in inside:
            if self.events[index].trigger.token == item.token:
                self.events[index] = replace(self.events[index], status="disputed")


def _with_claim(annotated: AnnotatedText, denial: StatementDraft, claim: StatementDraft) -> StatementDraft:
    """The denial that only points back, with the claim before it in its sentence as evidence of what it denies."""
    sentence = annotated.parse.sentence
    if not denial.back or claim.token > denial.token or sentence[claim.token] != sentence[denial.token]:
        return denial
    return replace(denial, evidence=(min(claim.evidence[0], denial.evidence[0]), denial.evidence[1]))


def _told_in(annotated: AnnotatedText, item: StatementDraft, told: EventIndex) -> tuple[int, ...]:
    """The events in the content of the statement, or told by its verb; of a denial only those that it denies."""
    if item.stance != "denies":
        return told.within(*item.tokens, item.token)
    return told.within(*item.tokens) if is_denial(annotated, item) else ()


def _opposed(
    linked: _Linked, statements: tuple[StatementDraft, ...], about: list[tuple[int, ...]]
) -> tuple[StatementDraft, ...]:
    """Dispute what another says was not so, or lays on the one who says it; who says that it was not so denies it."""
    annotated = linked.annotated
    answered = list(statements)
    for number, item in enumerate(statements):
        denies = has_negation(annotated, item)
        near = (
            range(max(number - _FARTHEST, 0), min(number + _FARTHEST, len(statements)))
            if denies
            else range(max(number - _CLOSE, 0), number)
        )
        for other in near:
            claim = statements[other]
            if other == number or not about[other] or not is_other(claim, item):
                continue
            if 0 < number - other <= _CLOSE and (crossed(annotated, claim, item) or rival(annotated, claim, item)):
                linked.dispute(claim, item, about[other])
            elif denies:
                told = [linked.events[index] for index in about[other]]
                inside = tuple(about[other][place] for place in refuted(annotated, item, claim, told))
                if inside:
                    linked.dispute(claim, item, inside)
                    about[number] = inside
                    answered[number] = replace(item, stance="denies")
    return tuple(answered)


def _answered(statements: Sequence[StatementDraft], number: int) -> int | None:
    """The nearest statement of somebody else: one that is alleged, criticised or asserted."""
    for stances in (("alleges", "criticises"), ("asserts",)):
        for index in range(number - 1, max(number - _FARTHEST, 0) - 1, -1):
            item = statements[index]
            if item.stance in stances and is_other(item, statements[number]) and not item.back:
                return index
    return None
