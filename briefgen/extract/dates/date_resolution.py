"""When it happened: dates of happenings, from their own clause first, from the story about them last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex, times_among
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.distances import add_distant
from briefgen.extract.dates.occurrences import date_of_occurrence
from briefgen.extract.dates.resolved_date import (
    UNREAL,
    DatesByTrigger,
    Items,
    ResolvedDate,
    Rule,
    indexed,
    tense,
)
from briefgen.extract.dates.same_happening import (
    date_of_meeting,
    date_of_same,
    date_of_same_by_name,
    date_of_talk,
    date_of_that_time,
    date_of_vote,
)
from briefgen.extract.dates.story_dates import date_of_entry, date_of_headline, date_of_news, date_of_telling
from briefgen.extract.dates.time_event_linking import attached
from briefgen.extract.dates.time_phrases import begins_span, is_recent, is_to_come
from briefgen.extract.dates.trips import date_of_leg
from briefgen.extract.triggers.triggers import EventTrigger


def dates_of(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> Mapping[int, ResolvedDate]:
    """EventTrigger token -> its date, for those that the text dates.

    The rules in turn: its own clause; the distance from a happening so dated; the clause that governs it; the noun
    below it; another mention of the same happening; for a headline the lead; for plain past news the day of
    publication, on which it was told; and last again the governing clause.
    """
    known = {item.token: item for item in items}
    found: DatesByTrigger = {
        token: ResolvedDate(_value(annotated, timex, known[token]), timex, _rule(timex))
        for token, timex in attached(annotated, items).items()
    }
    add_distant(annotated, known, found)
    story: tuple[Rule, ...] = (date_of_headline, date_of_telling, date_of_news)
    rules: tuple[Rule, ...] = (
        date_of_entry,
        _governed,
        _of_subject,
        _of_complement,
        _of_participle,
        _of_when,
        _of_adjunct,
        _shared,
        date_of_same,
        date_of_same_by_name,
        date_of_meeting,
        date_of_leg,
        date_of_talk,
        date_of_vote,
        date_of_that_time,
        _of_complement,
        _of_subject,
        date_of_occurrence,
        _governed,
        *story,
        _governed,
    )
    index = indexed(annotated, items)
    guard, starts = annotated.guard, annotated.parse.starts
    for rule in rules:
        for item in items:
            if item.token not in found:
                dated = guard.one("dates", partial(rule, annotated, item, index, found), None, starts[item.token])
                if dated is not None:
                    found[item.token] = dated
    return MappingProxyType(found)


def _rule(timex: Timex) -> str:
    return "date.now" if timex.value == "PRESENT_REF" else "date.clause"


def _value(annotated: AnnotatedText, timex: Timex, item: EventTrigger) -> str | None:
    """The date of the expression; "now" and "currently" are the day of publication, where that is known.

    What is told as past on days that reach beyond publication ("this week") was done by then.
    """
    if annotated.published is None:
        spans = timex.edtf is not None and "/" not in timex.edtf and begins_span(annotated.parse, timex)
        return f"{timex.edtf}/.." if spans else timex.edtf
    told = annotated.published.isoformat()
    if timex.edtf is None:
        return told if timex.value == "PRESENT_REF" else None
    start, _, end = timex.edtf.partition("/")
    if begins_span(annotated.parse, timex):
        return f"{start}/.."
    if tense(item) in ("past", "perfect") and len(start) == len(end) == len(told) and start <= told < end:
        return told if start == told else f"{start}/{told}"
    return timex.edtf


def _governed(annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger) -> ResolvedDate | None:
    """The date of the clause that the happening belongs to: its governor, first conjunct or main verb."""
    parse, token, own = annotated.parse, item.token, tense(item)
    if own in UNREAL or own == "pluperfect" or (item.clause is None and not _frames(parse, token)):
        return None
    for _ in range(6):
        head = parse.heads[token]
        if head == token or _parts(annotated, item, token, items, found):
            return None
        token = head
        is_own = item.clause is not None and item.clause.token == token
        dated = found.get(token) or (None if is_own else found.get(items.carried.get(token, -1)))
        if dated is not None:
            goes_on = own == "present" and dated.by == "date.told"
            return _passed_down(annotated, item, token, dated) if dated.edtf and not goes_on else None
    return None


def _passed_down(annotated: AnnotatedText, item: EventTrigger, above: int, dated: ResolvedDate) -> ResolvedDate:
    """The date of the governing clause; under a verb of speech it is only the day on which it was told."""
    parse = annotated.parse
    speaks = parse.lemmas[above].lower() in annotated.lexicon.cues.clause and tense(item) != "participle"
    return dated.passed_on("date.said" if speaks else "date.governor")


def _of_complement(
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
    return timex.first > noun and on_day


def _of_subject(
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


def _of_adjunct(
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


def _of_when(annotated: AnnotatedText, item: EventTrigger, _items: Items, found: DatesByTrigger) -> ResolvedDate | None:
    """The date of the clause that says when it was ("when the war ended in 2003, many returned").

    Of a clause with "as" or "while" only a day of the news, which may as well be meant for the verb above it.
    """
    parse = annotated.parse
    if item.verb is None or item.verb.tense != "past":
        return None
    for child in parse.with_dep(item.token, "advcl"):
        marks = {parse.lower[word] for word in parse.children[child] if word < child} & date_words().same_time
        dated = found.get(child) or found.get(parse.child(child, "nsubj", "nsubjpass") or child)
        if not marks or dated is None or dated.timex is None or dated.by != "date.clause":
            continue
        if "when" in marks and parse.tags[child] == "VBD":
            return dated.passed_on("date.governor")
        was = any(parse.tags[word] == "VBD" for word in (child, *parse.with_dep(child, "aux", "auxpass")))
        if was and child > item.token and is_recent(annotated, dated.timex):
            return dated.passed_on("date.adjunct")
    return None


def _of_participle(
    _annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date of the participle that tells of the noun before it ("a deal announced on 1 January")."""
    if item.verb is not None:
        return None
    dated = found.get(items.participles.get(item.token, -1))
    return dated.passed_on("date.governor") if dated is not None and dated.by == "date.clause" else None


def _parts(annotated: AnnotatedText, item: EventTrigger, token: int, items: Items, found: DatesByTrigger) -> bool:
    """Whether the way up crosses into a clause with a time of its own."""
    parse, own = annotated.parse, tense(item)
    dep = parse.deps[token]
    if dep == "ccomp":
        return own not in ("perfect", "progressive", "participle")
    if dep == "conj" and parse.tags[token][:2] == "VB":
        return not _frames_both(parse, token, items, found)
    if dep == "relcl":
        return own != "past" or not _is_noun(annotated, parse.heads[token], found)
    if dep in ("acl", "csubj") and parse.tags[token][:2] == "VB":
        return parse.heads[token] not in found
    if dep == "advcl" and any(
        parse.lower[mark] not in date_words().same_time for mark in parse.with_dep(token, "mark")
    ):
        return True
    return dep == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions


def _frames_both(parse: Parse, joined: int, items: Items, found: DatesByTrigger) -> bool:
    """Whether what dates the first of two clauses dates both: they share a subject, or it stands before the first's."""
    head = parse.heads[joined]
    dated = found.get(head) or found.get(items.carried.get(head, -1))
    subject = parse.child(head, "nsubj", "nsubjpass")
    if parse.child(joined, "nsubj", "nsubjpass") is None or dated is None or dated.timex is None or subject is None:
        return True
    return dated.timex.last < parse.left[subject]


def _frames(parse: Parse, noun: int) -> bool:
    """Whether the noun frames or joins what its clause tells ("met in talks"), and is not what the clause speaks of."""
    dep, head = parse.deps[noun], parse.heads[noun]
    return dep == "conj" or (dep == "pobj" and parse.lower[head] in date_words().framing)


def _shared(annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger) -> ResolvedDate | None:
    """Of verbs joined by "and" the last may bear the date of all ("will take off and land on Monday")."""
    if item.clause is None:
        return None
    other = items.joined.get(item.clause.token)
    if other is None or other.clause is None or other.clause.tense != item.clause.tense:
        return None
    between = times_among(annotated.times, item.token, other.token)
    if any(timex.type == "DURATION" and not timex.value.startswith("PT") for timex in between):
        return None  # "held him for four years and freed him on 9 May"; hours are of one day
    dated = found.get(other.token)
    return dated.passed_on("date.governor") if dated is not None and dated.edtf else None


def _is_noun(annotated: AnnotatedText, token: int, found: DatesByTrigger) -> bool:
    """Whether the clause hangs on a dated noun of happening ("the crash in June, which killed …")."""
    for _ in range(4):
        if token in found:
            return annotated.parse.tags[token][:2] == "NN"
        if annotated.parse.deps[token] not in ("conj", "appos", "pobj", "prep", "dep"):
            return False
        token = annotated.parse.heads[token]
    return False
