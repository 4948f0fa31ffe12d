"""The date of another mention of the same happening."""

from __future__ import annotations

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.resolved_date import UNREAL, Found, Items, ResolvedDate, stem_of, tense
from briefgen.extract.dates.time_phrases import is_recent
from briefgen.extract.triggers.triggers import EventTrigger


def date_of_same(annotated: AnnotatedText, item: EventTrigger, items: Items, found: Found) -> ResolvedDate | None:
    """The date of another mention: the same verb of the same subject, or the same noun with the article "the"."""
    if tense(item) in UNREAL:
        return None
    for other in items.by_lemma[item.lemma]:
        dated = found.get(other.token)
        if other.token == item.token or (other.verb is None) != (item.verb is None):
            continue
        if dated is None or dated.edtf is None or dated.by != "date.clause" or tense(other) in UNREAL:
            continue
        if _is_same(annotated, item, other):
            return dated.passed_on("date.same")
    return None


def date_of_same_by_name(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: Found
) -> ResolvedDate | None:
    """The day of the only other mention, where one is a verb and the other its noun ("sentenced", "the sentence")."""
    if tense(item) in UNREAL or tense(item) == "pluperfect" or item.cue:
        return None
    others = [other for other in items.by_stem[stem_of(item)] if (other.verb is None) != (item.verb is None)]
    days = {dated.edtf: dated for other in others if (dated := found.get(other.token)) and dated.by == "date.clause"}
    if len(days) != 1 or any(tense(other) in UNREAL for other in others):
        return None
    noun = item if item.verb is None else next(other for other in others if other.token in found)
    determiner = annotated.parse.child(noun.token, "det", "poss")
    is_definite = determiner is not None and annotated.parse.lower[determiner] in date_words().definite
    (dated,) = days.values()
    is_news = dated.timex is not None and is_recent(annotated, dated.timex)
    return dated.passed_on("date.same") if is_definite and is_news else None


def _owner(annotated: AnnotatedText, noun: int) -> int | None:
    """Whose happening the noun names ("his speech", "a speech by Jackson")."""
    parse = annotated.parse
    owner = parse.child(noun, "poss")
    by = next((child for child in parse.with_dep(noun, "prep") if parse.lower[child] == "by"), None)
    owner = parse.child(by, "pobj") if owner is None and by is not None else owner
    return actor_of(annotated, owner) if owner is not None else None


def _is_same(annotated: AnnotatedText, one: EventTrigger, two: EventTrigger) -> bool:
    parse = annotated.parse
    if one.verb is None or two.verb is None:
        determiner = parse.child(one.token, "det", "poss")
        if determiner is None or parse.lower[determiner] not in date_words().definite:
            return False
        owners = [_owner(annotated, item.token) for item in (one, two)]
        return None in owners or owners[0] == owners[1]
    if one.cue or one.verb.subject is None or two.verb.subject is None or one.verb.passive != two.verb.passive:
        return False
    who = actor_of(annotated, one.verb.subject)
    if who is None or who != actor_of(annotated, two.verb.subject):
        return False
    first, second = (_objects(annotated, item.verb.token) for item in (one, two) if item.verb is not None)
    return not first or not second or not first.isdisjoint(second)


def _objects(annotated: AnnotatedText, verb: int) -> set[str]:
    """What the verb takes, without times: lemmas, or for nouns of happenings their kind ("contract", "agreement")."""
    parse, kinds = annotated.parse, annotated.lexicon.happenings.nouns
    found = parse.with_dep(verb, "dobj", "attr", "xcomp", "ccomp")
    for prep in parse.with_dep(verb, "prep", "agent"):
        found += parse.with_dep(prep, "pobj")
    lemmas = (parse.lemmas[token].lower() for token in found if token not in annotated.dated)
    return {kinds.get(lemma, lemma) for lemma in lemmas}
