"""When it happened: dates of happenings, from their own clause first, from the story about them last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from briefgen.extract.attachment import attached
from briefgen.extract.parse import Parse
from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading, Timex
from briefgen.extract.reference import actor_of

_TOLD = frozenset({"past", "perfect", "present", "progressive", "participle"})
_FRAMING = frozenset({"in", "at", "during", "on", "with", "by"})
_UNREAL = frozenset({"future", "modal", "infinitive"})
_LEAD_SENTENCES = 3
_NEWS_DAYS = 31


@dataclass(frozen=True, slots=True)
class Dated:
    """A date: `edtf` and the time expression that gives it (None for the dateline); `by` is the rule."""

    edtf: str | None
    timex: Timex | None
    by: str
    confidence: float

    def passed_on(self, by: str, less: float) -> Dated:
        """The same date for another happening, less sure."""
        return Dated(self.edtf, self.timex, by, round(max(self.confidence - less, 0.1), 2))


_Found = dict[int, Dated]


@dataclass(frozen=True, slots=True)
class _Items:
    """The happenings by sentence, by lemma, and those whose verb is joined to another verb, by that verb."""

    by_sentence: Mapping[int, tuple[Predicate, ...]]
    by_lemma: Mapping[str, tuple[Predicate, ...]]
    joined: Mapping[int, Predicate]

    def lead(self, first: int) -> Iterator[Predicate]:
        """The happenings of the first sentences from `first` on."""
        for number in range(first, first + _LEAD_SENTENCES):
            yield from self.by_sentence.get(number, ())


_Rule = Callable[[Reading, Predicate, _Items, _Found], Dated | None]


def _indexed(reading: Reading, items: Sequence[Predicate]) -> _Items:
    parse = reading.parse
    by_sentence: dict[int, list[Predicate]] = {}
    by_lemma: dict[str, list[Predicate]] = {}
    joined: dict[int, Predicate] = {}
    for item in items:
        by_sentence.setdefault(parse.sentence[item.token], []).append(item)
        by_lemma.setdefault(item.lemma, []).append(item)
        if item.clause is not None and item.clause.shared and parse.deps[item.clause.token] == "conj":
            joined.setdefault(parse.heads[item.clause.token], item)
    return _Items(
        {key: tuple(found) for key, found in by_sentence.items()},
        {key: tuple(found) for key, found in by_lemma.items()},
        joined,
    )


def dates_of(reading: Reading, items: Sequence[Predicate]) -> Mapping[int, Dated]:
    """Predicate token -> its date, for those that the text dates.

    The rules in turn: its own clause; the clause that governs it; another mention of the same happening; for a headline
    the lead; for plain past news the sentence before, the day that the lead tells of, or the day of publication; and
    last again the governing clause.
    """
    found: _Found = {
        token: Dated(_value(reading, timex), timex, "date.clause", 0.9)
        for token, timex in attached(reading, items).items()
    }
    rules: tuple[_Rule, ...] = (_governed, _shared, _same, _headline, _carried, _news, _governed)
    index = _indexed(reading, items)
    for rule in rules:
        for item in items:
            if item.token not in found:
                dated = rule(reading, item, index, found)
                if dated is not None:
                    found[item.token] = dated
    return MappingProxyType(found)


def _value(reading: Reading, timex: Timex) -> str | None:
    """The date of the expression; "now" and "currently" are the day of publication, where that is known."""
    if timex.edtf is None and timex.value == "PRESENT_REF" and reading.published is not None:
        return reading.published.isoformat()
    return timex.edtf


def _tense(item: Predicate) -> str:
    return item.clause.tense if item.clause is not None else "noun"


def _governed(reading: Reading, item: Predicate, _items: _Items, found: _Found) -> Dated | None:
    """The date of the clause that the happening belongs to: its governor, first conjunct or main verb."""
    parse, token, tense = reading.parse, item.token, _tense(item)
    if tense in _UNREAL or tense == "pluperfect" or (item.clause is None and not _frames(parse, token)):
        return None
    for _ in range(6):
        head = parse.heads[token]
        if head == token or _parts(reading, item, token, found):
            return None
        token = head
        dated = found.get(token)
        if dated is not None:
            return dated.passed_on("date.governor", 0.15) if dated.edtf else None
    return None


def _parts(reading: Reading, item: Predicate, token: int, found: _Found) -> bool:
    """Whether the way up crosses into a clause with a time of its own."""
    parse, tense = reading.parse, _tense(item)
    dep = parse.deps[token]
    if dep == "ccomp":
        return tense not in ("perfect", "progressive", "participle")
    if dep == "relcl":
        leaves = reading.parse.sentence[item.token] > _LEAD_SENTENCES
        return tense != "past" or (leaves and not _is_noun(reading, parse.heads[token], found))
    return dep == "prep" and parse.lower[token] in reading.lexicon.happenings.backward_prepositions


def _frames(parse: Parse, noun: int) -> bool:
    """Whether the noun frames or joins what its clause tells ("met in talks"), and is not what the clause speaks of."""
    dep, head = parse.deps[noun], parse.heads[noun]
    return dep in ("nsubj", "nsubjpass", "conj") or (dep == "pobj" and parse.lower[head] in _FRAMING)


def _shared(_reading: Reading, item: Predicate, items: _Items, found: _Found) -> Dated | None:
    """Of verbs joined by "and" the last may bear the date of all ("will take off and land on Monday")."""
    if item.clause is None:
        return None
    other = items.joined.get(item.clause.token)
    if other is None or other.clause is None or other.clause.tense != item.clause.tense:
        return None
    dated = found.get(other.token)
    return dated.passed_on("date.governor", 0.25) if dated is not None and dated.edtf else None


def _is_noun(reading: Reading, token: int, found: _Found) -> bool:
    """Whether the clause hangs on a dated noun of happening ("the crash in June, which killed …")."""
    for _ in range(4):
        if token in found:
            return reading.parse.tags[token][:2] == "NN"
        if reading.parse.deps[token] not in ("conj", "appos", "pobj", "prep", "dep"):
            return False
        token = reading.parse.heads[token]
    return False


def _same(reading: Reading, item: Predicate, items: _Items, found: _Found) -> Dated | None:
    """The date of another mention: the same verb of the same subject, or the same noun with the article "the"."""
    if _tense(item) in _UNREAL:
        return None
    for other in items.by_lemma[item.lemma]:
        dated = found.get(other.token)
        if other.token == item.token or (other.verb is None) != (item.verb is None):
            continue
        if dated is None or dated.edtf is None or dated.by != "date.clause" or _tense(other) in _UNREAL:
            continue
        if _is_same(reading, item, other):
            return dated.passed_on("date.same", 0.3)
    return None


def _is_same(reading: Reading, one: Predicate, two: Predicate) -> bool:
    parse = reading.parse
    if one.verb is None or two.verb is None:
        determiner = parse.child(one.token, "det", "poss")
        return determiner is not None and parse.lower[determiner] in (
            "the",
            "this",
            "that",
            "its",
            "their",
            "his",
            "her",
        )
    if one.cue or one.verb.subject is None or two.verb.subject is None or one.verb.passive != two.verb.passive:
        return False
    who = actor_of(reading, one.verb.subject)
    return who is not None and who == actor_of(reading, two.verb.subject)


def _headline(reading: Reading, item: Predicate, items: _Items, found: _Found) -> Dated | None:
    """A headline is dated by the lead: by a happening that shares its word or its kind, else by the main one."""
    parse = reading.parse
    if parse.sentence[item.token] not in reading.headline or _tense(item) in ("future", "modal", "infinitive"):
        return None
    lead = [
        other
        for other in items.lead(1)
        if other.token in found and found[other.token].edtf and _tense(other) not in _UNREAL
    ]
    fresh = [other for other in lead if _is_recent(found[other.token].edtf, reading.published)]
    chosen = [other for other in lead if other.lemma == item.lemma]
    chosen = chosen or [other for other in fresh if other.kind == item.kind != "other"]
    chosen = chosen or [
        other for other in fresh if parse.deps[other.token] == "ROOT" and found[other.token].by == "date.clause"
    ]
    return found[chosen[0].token].passed_on("date.lead", 0.25) if chosen else None


def _carried(reading: Reading, item: Predicate, items: _Items, found: _Found) -> Dated | None:
    """A plain past main clause goes on where the sentence before it left off, when that one is dated and past too."""
    parse = reading.parse
    number = parse.sentence[item.token]
    if item.verb is None or item.verb.tense != "past" or item.cue or not _is_main(reading, item.token):
        return None
    before = [
        other
        for other in items.by_sentence.get(number - 1, ())
        if _tense(other) == "past" and _is_main(reading, other.token)
    ]
    dated = found.get(before[-1].token) if before and _same_doer(reading, before[-1], item) else None
    if dated is None or dated.edtf is None or dated.by not in ("date.clause", "date.carried") or len(dated.edtf) < 7:
        return None
    return dated.passed_on("date.carried", 0.3)


def _same_doer(reading: Reading, one: Predicate, two: Predicate) -> bool:
    subjects = [item.clause.subject if item.clause is not None else None for item in (one, two)]
    who = [actor_of(reading, subject) if subject is not None else None for subject in subjects]
    return who[0] is not None and who[0] == who[1]


def _news(reading: Reading, item: Predicate, items: _Items, found: _Found) -> Dated | None:
    """What is told as the news of the day: plain past or perfect of a main clause, speech, or a headline."""
    if reading.published is None or not _is_news(reading, item) or _tells_the_past(reading, item, items, found):
        return None
    lead = _news_day(reading, items, found)
    if lead is not None:
        return lead.passed_on("date.lead", 0.35)
    return Dated(reading.published.isoformat(), None, "date.dateline", 0.5)


def _news_day(reading: Reading, items: _Items, found: _Found) -> Dated | None:
    """The day that the lead gives for the news: of a past happening, within the month before publication."""
    for item in items.lead(len(reading.headline)):
        dated = found.get(item.token)
        if dated is None or dated.by != "date.clause" or _tense(item) in _UNREAL or dated.edtf is None:
            continue
        if _is_recent(dated.edtf, reading.published):
            return dated
    return None


def _tells_the_past(reading: Reading, item: Predicate, items: _Items, found: _Found) -> bool:
    """Whether its sentence dates something else long before publication: then it is no news of the day."""
    number = reading.parse.sentence[item.token]
    if item.cue or number in reading.headline:
        return False
    return any(
        dated.by == "date.clause" and dated.edtf is not None and _is_past(dated.edtf, reading.published)
        for other in items.by_sentence.get(number, ())
        if (dated := found.get(other.token)) is not None and _tense(other) not in _UNREAL
    )


def _is_past(edtf: str, published: date | None) -> bool:
    """Whether the date is neither recent nor a longer time that the day of publication falls in ("this year")."""
    return published is not None and not published.isoformat().startswith(edtf) and not _is_recent(edtf, published)


def _is_recent(edtf: str | None, published: date | None) -> bool:
    try:
        day = date.fromisoformat(edtf or "")
    except ValueError:
        return False
    return published is not None and 0 <= (published - day).days <= _NEWS_DAYS


def _is_main(reading: Reading, token: int) -> bool:
    parse = reading.parse
    while parse.deps[token] == "conj":
        token = parse.heads[token]
    return parse.deps[token] in ("ROOT", "parataxis")


def _is_news(reading: Reading, item: Predicate) -> bool:
    verb, parse = item.clause, reading.parse
    if verb is None or verb.tense not in _TOLD or verb.hypothetical:
        return False
    if parse.sentence[item.token] in reading.headline:
        return True
    token = verb.token
    if item.cue or item.kind == "statement":
        return True
    while parse.deps[token] == "conj":
        token = parse.heads[token]
    if parse.deps[token] not in ("ROOT", "ccomp", "advcl"):
        return False
    return verb.tense in ("perfect", "past", "progressive") or (
        verb.tense == "participle" and parse.deps[token] == "advcl"
    )
