"""Clauses that only say when what was told before took place: "The attack happened on Monday"."""

from __future__ import annotations

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_verbless
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.resolved_date import UNREAL, DatesByTrigger, Items, ResolvedDate, stem_of, tense
from briefgen.extract.dates.same_happening import is_pointed_at
from briefgen.extract.triggers.triggers import EventTrigger

_UNDECIDED = frozenset({"assault", "protest", "consult"})  # kinds of what nobody decides by saying it
_REACH = 5  # sentences from what is told to where it is dated


def date_of_occurrence(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of a later clause by which it took place ("The attack took place late on Sunday"), for what is news.

    A noun for any happening ("the incident") means the news of the headline and the first sentence, or that of the
    sentence before; one for some ("the attack", "the resignations") what is of its kind.
    """
    clause, parse = item.clause, annotated.parse
    if clause is None or item.verb is None or tense(item) in UNREAL or clause.hypothetical or clause.negated:
        return None
    number = parse.sentence[item.token]
    if tense(item) in ("pluperfect", "present") and number not in annotated.headline:
        return None
    first = min(annotated.opening, len(parse.sentences) - 1)
    for later in range(number + 1, min(max(number, first) + _REACH + 1, len(parse.sentences))):
        for other in items.by_sentence.get(later, ()):
            dated = _when(annotated, other, items, found)
            if dated is None or "/.." in (dated.edtf or ""):
                continue
            if _is_meant(annotated, item, other, items, near=later == number + 1):
                return dated.passed_on("date.told")
            return None
    return None


def _when(annotated: AnnotatedText, other: EventTrigger, items: Items, found: DatesByTrigger) -> ResolvedDate | None:
    """The day on which a clause says that a happening told before took place.

    "The attack took place on Sunday"; of what is decided also a participle says it ("The ruling, issued on Sunday, …").
    """
    verb, parse, dated = other.light_verb, annotated.parse, found.get(other.token)
    if other.verb is not None or not is_pointed_at(annotated, other.token):
        return None
    if verb is not None and parse.lemmas[verb.token].lower() in date_words().taking_place:
        was = verb.subject == other.token and not verb.negated and verb.tense in ("past", "perfect")
        return dated if was and dated is not None and dated.by == "date.clause" and dated.edtf else None
    issued = items.participles.get(other.token)
    if issued is None or parse.lemmas[other.token].lower() not in date_words().decisions:
        return None
    made = found.get(issued)
    issues = parse.lemmas[issued].lower() in date_words().carrying
    return made if issues and made is not None and made.by == "date.clause" and made.edtf else None


def _is_meant(annotated: AnnotatedText, item: EventTrigger, other: EventTrigger, items: Items, *, near: bool) -> bool:
    """Whether the noun of the clause means the happening: one of its kind or word, or where it means any, the news."""
    parse = annotated.parse
    if stem_of(item) == stem_of(other):
        return True
    lemma = parse.lemmas[other.token].lower()
    decides = lemma in date_words().decisions
    if decides or lemma in annotated.lexicon.happenings.occurring_nouns:
        is_lead = parse.sentence[item.token] <= annotated.opening
        if item.kind == "statement" or (item.kind in _UNDECIDED if decides else item.cue):
            return False
        alone = item.kind == "assault" or not _names_another(items, parse.sentence[item.token], decides=decides)
        return (near or is_lead) and alone and _is_the_news(parse, item)
    is_attack = other.kind == "assault" and item.lemma in date_words().attacking
    return is_attack or item.kind == other.kind not in ("other", "statement")


def _names_another(items: Items, number: int, *, decides: bool) -> bool:
    """Whether a noun of the sentence names a happening that "the incident", or "the decision", may rather mean."""
    nouns = (other for other in items.by_sentence.get(number, ()) if other.clause is None)
    words = date_words()
    return any(other.lemma.split()[-1] in words.decisions if decides else other.kind != "statement" for other in nouns)


def _is_the_news(parse: Parse, item: EventTrigger) -> bool:
    """Whether it is the main clause, what somebody says of it in one, or what is joined to that."""
    token = item.token
    while parse.deps[token] in ("conj", "ccomp") and parse.heads[token] != token:
        token = parse.heads[token]
    return parse.deps[token] == "ROOT" or (parse.deps[token] == "acl" and is_verbless(parse, token))
