"""Dates that the story gives: a headline by its lead, plain past news by the day that it is told of."""

from __future__ import annotations

from datetime import date

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_verbless
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.past_accounts import is_recent_day, tells_of_the_past
from briefgen.extract.dates.resolved_date import UNREAL, DatesByTrigger, Items, ResolvedDate, tense
from briefgen.extract.dates.same_happening import says_that_time
from briefgen.extract.triggers.performative import is_performative
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_TOLD = frozenset({"past", "perfect", "pluperfect", "present", "progressive", "participle"})
_NEWS_CLAUSES = frozenset({"ccomp", "advcl", "conj", "parataxis", "dep"})
_STEM = 5  # letters by which "Nigeria" and "Nigerian" are known as one
_LEAST_SHARED = 2  # words of headline and lead
_MOST = 0.5  # of the words of the headline
_DEEPEST = 8  # clauses; only a bound against misparses


def date_of_headline(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """A headline is dated by the lead: by a happening that shares its word, else by one of its kind and doer."""
    parse = annotated.parse
    if parse.sentence[item.token] not in annotated.headline or tense(item) in ("future", "modal", "infinitive"):
        return None
    lead = [
        other
        for other in items.lead(1)
        if other.token in found and found[other.token].edtf and tense(other) not in UNREAL
        if not _is_ahead(found[other.token].edtf or "", annotated.published)
    ]
    chosen = [other for other in lead if other.lemma == item.lemma]
    fresh = [
        other
        for other in lead
        if is_recent_day(found[other.token].edtf, annotated.published) and _same_doer(annotated, other, item)
    ]
    chosen = chosen or [other for other in fresh if other.kind == item.kind != "other"]
    chosen = chosen or [other for other in lead if _is_the_same_news(annotated, item, other, found)]
    return found[chosen[0].token].passed_on("date.lead") if chosen else None


def _is_the_same_news(annotated: AnnotatedText, item: EventTrigger, other: EventTrigger, found: DatesByTrigger) -> bool:
    """Whether the first sentence below the headline tells in its main clause, with a day, what the headline does."""
    parse, dated = annotated.parse, found[other.token]
    first = parse.sentence[other.token] == len(annotated.headline)
    if not first or dated.by != "date.clause" or not is_recent_day(dated.edtf, annotated.published):
        return False
    clause = other.clause.token if other.clause is not None else other.token
    if item.cue or not _is_in_main(parse, clause) or (item.kind == "statement") != (other.kind == "statement"):
        return False
    if parse.deps[item.token] not in ("ROOT", "acl"):
        return False
    headline = _stems(annotated, *parse.sentences[parse.sentence[item.token]])
    told = _stems(annotated, parse.left[clause], parse.right[clause])
    both = len(headline & told)
    return both >= _LEAST_SHARED and both >= _MOST * len(headline)


def _stems(annotated: AnnotatedText, first: int, last: int) -> set[str]:
    """The beginnings of the nouns and verbs on the tokens."""
    parse = annotated.parse
    tokens = (token for token in range(first, last + 1) if parse.tags[token][:2] in ("NN", "VB"))
    return {parse.lemmas[token].lower()[:_STEM] for token in tokens if token not in annotated.dated}


def _same_doer(annotated: AnnotatedText, one: EventTrigger, two: EventTrigger) -> bool:
    subjects = [item.clause.subject if item.clause is not None else None for item in (one, two)]
    who = [actor_of(annotated, subject) if subject is not None else None for subject in subjects]
    return who[0] is not None and who[0] == who[1]


def date_of_telling(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day on which it was said: what a dated verb of speech says was or will be done ("said on 3 May …")."""
    parse = annotated.parse
    token = item.clause.token if item.clause is not None else item.token
    if item.clause is None or parse.deps[token] != "ccomp" or _is_aside(parse, token):
        return None
    if tense(item) not in _TOLD and tense(item) != "future" and not _is_future_of_past(parse, token):
        return None
    dated = found.get(parse.heads[token])
    says = any(other.token == parse.heads[token] and other.cue for other in items.by_sentence[parse.sentence[token]])
    return dated.passed_on("date.said") if says and dated is not None and dated.by == "date.clause" else None


def _is_future_of_past(parse: Parse, verb: int) -> bool:
    """Whether "would" is the "will" of what was said in the past ("said in June it would pull out")."""
    helpers = {parse.lower[child] for child in parse.with_dep(verb, "aux")}
    return not helpers.isdisjoint(("would", "'d")) and "have" not in helpers and parse.tags[parse.heads[verb]] == "VBD"


def date_of_news(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """What is told as the news of the day: plain past or perfect of a main clause, speech, or a headline."""
    if annotated.published is None or not _is_news(annotated, item):
        return None
    if item.clause is not None and says_that_time(annotated.parse, item.clause.token):
        return None
    if tells_of_the_past(annotated, item, items, found):
        return None
    return ResolvedDate(annotated.published.isoformat(), None, "date.dateline")


def date_of_entry(
    annotated: AnnotatedText, item: EventTrigger, items: Items, _found: DatesByTrigger
) -> ResolvedDate | None:
    """The day that heads the entry of a chronology, for what it tells in its main clauses."""
    timex = items.entries.get(annotated.parse.sentence[item.token])
    clause, parse = item.clause, annotated.parse
    if timex is None or clause is None or clause.tense == "pluperfect":
        return None
    is_planned = clause.tense == "future" and _is_ahead(timex.edtf or "", annotated.published)
    if clause.tense not in _TOLD and not is_planned:
        return None
    token = clause.token
    is_main = _is_in_main(parse, token) or (parse.deps[token] == "acl" and is_verbless(parse, token))
    return ResolvedDate(timex.edtf, timex, "date.head") if is_main and not clause.hypothetical else None


def _is_ahead(edtf: str, published: date | None) -> bool:
    """Whether the date lies after publication."""
    first = EdtfDate.parse(edtf).lower
    return first is not None and published is not None and first > published


def _is_news(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it is told as news: past or perfect in a main clause, or in what a main clause says was said."""
    verb, parse = item.clause, annotated.parse
    if verb is None or verb.tense not in _TOLD or verb.hypothetical:
        return False
    if parse.sentence[item.token] in annotated.headline:
        return True
    if not _is_in_main(parse, verb.token) or _is_before_news(parse, verb):
        return False
    if item.cue or item.kind == "statement":
        return True
    if is_performative(annotated, item):
        return True
    return verb.tense in ("perfect", "pluperfect", "past", "progressive") or (
        verb.tense == "participle" and parse.deps[verb.token] == "advcl"
    )


def _is_in_main(parse: Parse, token: int) -> bool:
    """Whether the clause is the main one, or what that says or tells on."""
    for _ in range(_DEEPEST):
        if parse.deps[token] == "ROOT":
            return not any(parse.lower[mark] in date_words().marks for mark in parse.with_dep(token, "mark"))
        if parse.deps[token] not in _NEWS_CLAUSES or _is_aside(parse, token):
            return False
        token = parse.heads[token]
    return True


def _is_before_news(parse: Parse, verb: Verb) -> bool:
    """Whether it tells of what was before the news ("had fallen", "was first drafted"), unless that was said."""
    if verb.tense == "pluperfect":
        return parse.deps[verb.token] != "ccomp"
    adverbs = (parse.lower[child] for child in parse.with_dep(verb.token, "advmod") if child < verb.token)
    return verb.tense == "past" and not date_words().before_news.isdisjoint(adverbs)


def _is_aside(parse: Parse, token: int) -> bool:
    """Whether the clause says before, after or since when, where, or why something is."""
    marks = parse.with_dep(token, "mark")
    if any(parse.lower[mark] not in date_words().telling for mark in marks):
        return True
    return any(parse.tags[child] in ("WRB", "WDT", "WP") for child in parse.children[token])
