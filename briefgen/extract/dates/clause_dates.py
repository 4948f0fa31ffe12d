"""The date of a clause by what stands in it or beside it: its subject, its complement, a participle, "when"."""

from __future__ import annotations

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, YEAR, date_words
from briefgen.extract.dates.resolved_date import DatesByTrigger, Items, ResolvedDate, tense
from briefgen.extract.dates.time_phrases import is_recent, is_to_come
from briefgen.extract.triggers.triggers import EventTrigger

_HELD = frozenset({"consult", "assault", "protest", "appoint"})  # kinds of what many do or suffer at one time


def date_of_complement(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date that the parser gave to the noun below the verb ("will take off for a flight on 25 October")."""
    parse, clause = annotated.parse, item.clause
    backward = annotated.lexicon.happenings.backward
    if clause is None or clause.tense == "pluperfect" or parse.lemmas[clause.token].lower() in backward:
        return None
    for child in parse.children[clause.token]:
        is_prep = parse.deps[child] == "prep" and parse.lower[child] not in date_words().aside
        noun = parse.child(child, "pobj") if is_prep else child
        dated = found.get(noun) if noun is not None and parse.deps[noun] in ("dobj", "pobj") else None
        if noun is None or dated is None or dated.timex is None or not dated.edtf:
            continue
        if dated.by not in ("date.clause", "date.same") or (
            clause.tense != "future" and is_to_come(annotated, dated.timex)
        ):
            continue
        may_be = clause.tense != "perfect" or is_recent(annotated, dated.timex)
        if may_be and is_prep and parse.lower[child] in date_words().framing:
            return dated.passed_on(dated.by)
        if item.verb is not None and _follows(parse, dated, noun, item):
            return dated.passed_on("date.clause")
    return None


def _follows(parse: Parse, dated: ResolvedDate, noun: int, item: EventTrigger) -> bool:
    """Whether the time behind the noun may as well be the verb's ("will hold a test on Monday")."""
    timex = dated.timex
    if timex is None or noun < item.token or dated.by != "date.clause" or tense(item) == "perfect":
        return False
    on_day = parse.lower[timex.first - 1] in ("on", "for") or parse.deps[timex.last] in ("npadvmod", "tmod")
    determiner = parse.child(noun, "det")
    is_new = determiner is not None and parse.lower[determiner] in ("a", "an")  # "reached an agreement in 2015"
    return timex.first > noun and (on_day or (is_new and parse.lower[timex.first - 1] == "in"))


def date_of_subject(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date of what did it, where the verb only tells what came of that, went on at it, or stood in it.

    "Monday's attack killed 12", "12 died, killed by Monday's blast", "the summit, to be held in July, will discuss
    trade", "a May release promised".
    """
    if item.verb is None or item.verb.subject is None or item.verb.tense not in ("past", "future", "present"):
        return None
    words = date_words()
    tells = item.cue and annotated.parse.lemmas[item.verb.subject].lower() in words.telling_nouns
    if not tells and item.lemma not in (words.harming if item.verb.tense == "past" else words.gathering):
        return None
    by = annotated.parse.child(item.token, "agent") if item.verb.passive else None
    doer = annotated.parse.child(by, "pobj") if by is not None else item.verb.subject
    dated = found.get(doer) if doer is not None else None
    return dated.passed_on("date.governor") if dated is not None and dated.by in ("date.clause", "date.same") else None


def date_of_dated_subject(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day or month of a happening, for what that brought about or did ("elections in May 2004 ousted many")."""
    verb = item.verb
    if verb is None or verb.subject is None or verb.tense != "past" or verb.passive or verb.negated:
        return None
    if item.lemma in annotated.lexicon.happenings.backward or annotated.parse.deps[item.token] not in ("ROOT", "ccomp"):
        return None
    dated = found.get(verb.subject)
    if dated is None or dated.edtf is None or dated.by != "date.clause" or len(dated.edtf) <= YEAR:
        return None
    told = items.by_sentence[annotated.parse.sentence[verb.subject]]
    kinds = {other.kind for other in told if other.token == verb.subject}
    return dated.passed_on("date.adjunct") if kinds & _HELD else None


def date_of_adjunct(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of the participle that goes with a past ("broke a record, reaching 15 m on Monday", "speaking today, …").

    One that only says who is meant ("the man facing trial") has no day of the news.
    """
    parse = annotated.parse
    if item.verb is None or item.verb.tense != "past" or parse.tags[item.token] != "VBD":
        return None
    subject = item.verb.subject
    beside = [*parse.with_dep(item.token, "advcl"), *(parse.with_dep(subject, "acl") if subject is not None else ())]
    for child in beside:
        dated = found.get(child)
        if dated is None or dated.timex is None or dated.by != "date.clause" or parse.tags[child] != "VBG":
            continue
        if not parse.with_dep(child, "aux", "mark") and is_recent(annotated, dated.timex):
            return dated.passed_on("date.adjunct")
    return None


def date_of_purpose(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of what a journey to come is for ("will travel to Rome to open talks on 3 May")."""
    verb, parse = item.verb, annotated.parse
    if verb is None or verb.tense != "future" or item.lemma not in date_words().travelling:
        return None
    for child in parse.with_dep(item.token, "advcl", "xcomp"):
        dated = found.get(child)
        own = dated is not None and dated.by == "date.clause" and parse.tags[child] == "VB"
        if dated is not None and own and len(dated.edtf or "") == DAY:
            return dated.passed_on("date.leg")
    return None


def date_of_when(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date of the clause that says when it was ("when the war ended in 2003, many returned").

    Of a clause with "as" or "while" only a day of the news, which may as well be meant for the verb above it.
    """
    parse = annotated.parse
    if item.verb is None or item.verb.tense != "past":
        return None
    for child in parse.with_dep(item.token, "advcl"):
        marks = {parse.lower[word] for word in parse.children[child] if word < child} & date_words().same_time
        dated = found.get(child) or found.get(parse.child(child, "nsubj", "nsubjpass") or child)
        if not marks or dated is None or dated.timex is None or dated.by not in ("date.clause", "date.same"):
            continue
        if parse.tags[child] == "VBG" and not parse.with_dep(child, "aux") and is_recent(annotated, dated.timex):
            return dated.passed_on("date.adjunct")  # "while opening the fair on Monday, he hinted at more"
        if dated.by != "date.clause":
            continue
        if "when" in marks and parse.tags[child] == "VBD":
            return dated.passed_on("date.governor")
        was = any(parse.tags[word] == "VBD" for word in (child, *parse.with_dep(child, "aux", "auxpass")))
        if was and child > item.token and is_recent(annotated, dated.timex):
            return dated.passed_on("date.adjunct")
    return None


def date_of_participle(
    _annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date of the participle that tells of the noun before it ("a deal announced on 1 January")."""
    if item.verb is not None:
        return None
    dated = found.get(items.participles.get(item.token, -1))
    return dated.passed_on("date.governor") if dated is not None and dated.by == "date.clause" else None
