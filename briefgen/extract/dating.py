"""When it happened: a time expression is given to the happening that it stands with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.extract.parse import Parse
from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading, Timex

_PAST = frozenset({"past", "perfect", "present", "progressive", "participle"})
_BOUNDS = frozenset({"until", "till", "by", "than", "before"})
_HEADLINE_TENSES = frozenset({"past", "present", "perfect", "progressive", "participle"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date: `edtf` and the time expression that gives it (None for the dateline); `by` is the rule."""

    edtf: str | None
    timex: Timex | None
    by: str
    confidence: float


_Attached = Mapping[int, Timex]


def dates_of(reading: Reading, items: Sequence[Predicate]) -> Mapping[int, Dated]:
    """Predicate token -> its date, for those that the text dates."""
    attached = _attached(reading, items)
    found = {token: Dated(timex.edtf, timex, "date.clause", 0.9) for token, timex in attached.items()}
    for item in items:
        if item.token not in found:
            inherited = _inherited(reading, item, found)
            if inherited is not None:
                found[item.token] = inherited
    for item in items:
        if item.token not in found and item.token in _headline_tokens(reading, items):
            lead = _lead(reading, item, items, found)
            if lead is not None:
                found[item.token] = lead
    if reading.published is not None:
        for item in items:
            if item.token not in found and _is_news(reading, item, found):
                found[item.token] = Dated(reading.published.isoformat(), None, "date.dateline", 0.55)
    return MappingProxyType(found)


def _attached(reading: Reading, items: Sequence[Predicate]) -> dict[int, Timex]:
    known = {item.token: item for item in items}
    carried = {item.carrier.token: item.token for item in items if item.carrier is not None}
    found: dict[int, Timex] = {}
    for timex in reading.times:
        if timex.type not in ("DATE", "TIME") or timex.value.startswith("PRESENT_REF") and timex.edtf is None:
            continue
        target = _target(reading, timex, known, carried)
        if target is not None and _better(timex, found.get(target)):
            found[target] = timex
    return found


def _better(new: Timex, old: Timex | None) -> bool:
    if old is None:
        return True
    if new.edtf is None:
        return False
    return old.edtf is None or (len(new.edtf) > len(old.edtf) and "/" not in new.edtf)


def _target(reading: Reading, timex: Timex, known: Mapping[int, Predicate], carried: Mapping[int, int]) -> int | None:
    """The happening that the expression dates: the first one met on the way up the tree."""
    parse = reading.parse
    token = _top(parse, timex)
    for _ in range(12):
        if token in known or token in carried:
            return _backward(reading, timex, carried.get(token, token), known)
        if parse.heads[token] == token:
            return None
        dep = parse.deps[token]
        if dep in ("prep", "mark") and parse.lower[token] in _BOUNDS and token != timex.first:
            return None
        if dep in ("relcl", "acl") and parse.tags[token][:2] == "VB":
            return None
        if (
            parse.tags[token][:2] == "NN"
            and dep in ("nsubj", "poss", "pobj")
            and token > timex.last
            and parse.deps[_top(parse, timex)] == "amod"
        ):
            return None
        token = parse.heads[token]
    return None


def _top(parse: Parse, timex: Timex) -> int:
    for token in range(timex.first, timex.last + 1):
        if not timex.first <= parse.heads[token] <= timex.last and parse.tags[token] not in ("POS", "DT", "_SP"):
            return token
    return timex.last


def _backward(reading: Reading, timex: Timex, token: int, known: Mapping[int, Predicate]) -> int | None:
    """After "referencing his visit to Kabul in April" the month is the visit's: the noun between verb and time."""
    parse, happenings = reading.parse, reading.lexicon.happenings
    item = known[token]
    if item.verb is None or timex.first < token:
        return token
    looks_back = parse.lemmas[token].lower() in happenings.backward
    for between in range(timex.first - 1, token, -1):
        other = known.get(between)
        if other is not None and other.verb is None and (looks_back or _hangs_on_backward(reading, between, token)):
            return between
    return token


def _hangs_on_backward(reading: Reading, noun: int, verb: int) -> bool:
    parse = reading.parse
    token = noun
    while token != verb and parse.heads[token] != token:
        if parse.deps[token] == "prep" and parse.lower[token] in reading.lexicon.happenings.backward_prepositions:
            return True
        token = parse.heads[token]
    return False


def _inherited(reading: Reading, item: Predicate, found: Mapping[int, Dated]) -> Dated | None:
    """The date of the clause that the happening belongs to: its governor, first conjunct or main verb."""
    parse, token = reading.parse, item.token
    tense = item.clause.tense if item.clause is not None else "participle"
    if tense in ("future", "modal", "infinitive", "pluperfect"):
        return None
    for _ in range(6):
        dep, head = parse.deps[token], parse.heads[token]
        if (
            head == token
            or dep in ("relcl",)
            or (dep == "ccomp" and tense not in ("perfect", "progressive", "participle"))
        ):
            return None
        if dep == "acl" and item.verb is not None:
            return None
        if dep == "prep" and parse.lower[token] in reading.lexicon.happenings.backward_prepositions:
            return None
        token = head
        if token in found:
            date = found[token]
            return (
                Dated(date.edtf, date.timex, "date.governor", round(date.confidence - 0.15, 2)) if date.edtf else None
            )
    return None


def _headline_tokens(reading: Reading, items: Sequence[Predicate]) -> frozenset[int]:
    return frozenset(item.token for item in items if reading.parse.sentence[item.token] in reading.headline)


def _lead(reading: Reading, item: Predicate, items: Sequence[Predicate], found: Mapping[int, Dated]) -> Dated | None:
    """A headline is dated by the first dated happening of the lead that shares its word or its kind, else by the very first."""
    parse = reading.parse
    if item.clause is not None and item.clause.tense not in _HEADLINE_TENSES:
        return None
    lead = [
        other
        for other in items
        if 0 < parse.sentence[other.token] <= 3 and other.token in found and found[other.token].edtf
    ]
    same = [other for other in lead if other.lemma == item.lemma] or [
        other for other in lead if other.kind == item.kind != "other"
    ]
    chosen = same or [other for other in lead if parse.sentence[other.token] <= 2 and parse.deps[other.token] == "ROOT"]
    if not chosen:
        return None
    date = found[chosen[0].token]
    return Dated(date.edtf, date.timex, "date.lead", 0.65)


def _is_news(reading: Reading, item: Predicate, found: Mapping[int, Dated]) -> bool:
    """Whether the text tells it as the news of its day: plain past or perfect of a main clause, or of a headline."""
    verb, parse = item.clause, reading.parse
    if verb is None or verb.tense not in _PAST or verb.hypothetical:
        return False
    if parse.sentence[item.token] in reading.headline:
        return True
    token = verb.token
    if item.cue or item.kind == "statement":
        return verb.tense in ("past", "perfect", "present", "participle")
    while parse.deps[token] == "conj":
        token = parse.heads[token]
    if parse.deps[token] not in ("ROOT", "ccomp", "advcl"):
        return False
    return verb.tense in ("perfect", "past", "progressive") or (
        verb.tense == "participle" and parse.deps[token] == "advcl"
    )
