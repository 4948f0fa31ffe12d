"""Clauses that only say when what was told before took place: "The attack happened on Monday"."""

from __future__ import annotations

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_verbless
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.resolved_date import UNREAL, Found, Items, ResolvedDate, stem_of, tense
from briefgen.extract.dates.same_happening import is_pointed_at
from briefgen.extract.triggers.triggers import EventTrigger

_REACH = 5  # sentences from what is told to where it is dated; chosen by hand


def date_of_occurrence(annotated: AnnotatedText, item: EventTrigger, items: Items, found: Found) -> ResolvedDate | None:
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
    first = min(len(annotated.headline), len(parse.sentences) - 1)
    for later in range(number + 1, min(max(number, first) + _REACH + 1, len(parse.sentences))):
        for other in items.by_sentence.get(later, ()):
            dated = found.get(other.token)
            if dated is None or not _says_when(annotated, other, dated):
                continue
            if _is_meant(annotated, item, other, near=later == number + 1):
                return dated.passed_on("date.told")
            return None
    return None


def _says_when(annotated: AnnotatedText, other: EventTrigger, dated: ResolvedDate) -> bool:
    """Whether the clause says of a happening told before that it took place on a day of its own."""
    verb, parse = other.light_verb, annotated.parse
    if verb is None or verb.subject != other.token or verb.negated or verb.tense not in ("past", "perfect"):
        return False
    if dated.by != "date.clause" or not dated.edtf or not is_pointed_at(annotated, other.token):
        return False
    return parse.lemmas[verb.token].lower() in date_words().taking_place


def _is_meant(annotated: AnnotatedText, item: EventTrigger, other: EventTrigger, *, near: bool) -> bool:
    """Whether the noun of the clause means the happening: one of its kind or word, or where it means any, the news."""
    parse = annotated.parse
    if stem_of(item) == stem_of(other):
        return True
    if parse.lemmas[other.token].lower() in annotated.lexicon.happenings.occurring_nouns:
        is_lead = parse.sentence[item.token] <= len(annotated.headline)
        return (near or is_lead) and not item.cue and item.kind != "statement" and _is_the_news(parse, item)
    return item.kind == other.kind not in ("other", "statement")


def _is_the_news(parse: Parse, item: EventTrigger) -> bool:
    """Whether it is the main clause, what somebody says of it in one, or what is joined to that."""
    token = item.token
    while parse.deps[token] in ("conj", "ccomp") and parse.heads[token] != token:
        token = parse.heads[token]
    return parse.deps[token] == "ROOT" or (parse.deps[token] == "acl" and is_verbless(parse, token))
