"""When it happened: dates of happenings, from their own clause first, from the story about them last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex, times_among
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.clause_dates import (
    date_of_adjunct,
    date_of_complement,
    date_of_dated_subject,
    date_of_participle,
    date_of_purpose,
    date_of_subject,
    date_of_when,
)
from briefgen.extract.dates.date_words import DAY, date_words
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
from briefgen.extract.dates.time_phrases import begins_span
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
        if timex.value != "PAST_REF" or tense(known[token]) != "perfect"  # "has recently begun" is told as news
    }
    add_distant(annotated, known, found)
    _take_finer_days(annotated, known, found)
    story: tuple[Rule, ...] = (date_of_headline, date_of_telling, date_of_news)
    rules: tuple[Rule, ...] = (
        date_of_entry,
        _governed,
        date_of_subject,
        date_of_complement,
        date_of_participle,
        date_of_when,
        date_of_adjunct,
        date_of_dated_subject,
        date_of_purpose,
        _shared,
        date_of_same,
        date_of_same_by_name,
        date_of_meeting,
        date_of_leg,
        date_of_talk,
        date_of_vote,
        date_of_that_time,
        date_of_complement,
        date_of_when,
        date_of_subject,
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


def _take_finer_days(annotated: AnnotatedText, known: Mapping[int, EventTrigger], found: DatesByTrigger) -> None:
    """Give a noun that frames a clause the day of that clause, where it has only the year or month that this lies in.

    "Yesterday, at this year's conference, he unveiled a bike."
    """
    parse = annotated.parse
    for token in [token for token, dated in found.items() if known[token].verb is None and dated.by == "date.clause"]:
        own, above = found[token], found.get(parse.heads[parse.heads[token]])
        framed = parse.deps[token] == "pobj" and parse.lower[parse.heads[token]] in date_words().framing
        if not framed or above is None or above.by != "date.clause" or not own.edtf or len(above.edtf or "") != DAY:
            continue
        if len(own.edtf) < DAY and (above.edtf or "").startswith(own.edtf):
            found[token] = above


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
    if tense(item) in ("past", "perfect", "pluperfect") and len(start) == len(end) == len(told) and start <= told < end:
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


def _parts(annotated: AnnotatedText, item: EventTrigger, token: int, items: Items, found: DatesByTrigger) -> bool:
    """Whether the way up crosses into a clause with a time of its own."""
    parse, own = annotated.parse, tense(item)
    dep = parse.deps[token]
    if dep == "ccomp":
        return own not in ("perfect", "progressive", "participle")
    if dep == "conj" and parse.tags[token][:2] == "VB":
        done = own in ("past", "perfect")
        return (done and _is_scheduled(parse, parse.heads[token])) or not _frames_both(parse, token, items, found)
    if dep == "relcl":
        return own != "past" or not _is_noun(annotated, parse.heads[token], found)
    if dep in ("acl", "csubj") and parse.tags[token][:2] == "VB":
        return parse.heads[token] not in found
    if dep == "advcl" and any(
        parse.lower[mark] not in date_words().same_time for mark in parse.with_dep(token, "mark")
    ):
        return True
    return dep == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions


def _is_scheduled(parse: Parse, verb: int) -> bool:
    """Whether it only says for when something was set, which is no time of what was done since ("but was put off")."""
    return parse.child(verb, "auxpass") is not None and parse.lemmas[verb].lower() in date_words().scheduling


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
    if not any(annotated.parse.tags[at] == "CC" for at in range(item.token, annotated.parse.right[other.token])):
        return None  # "he left for Peru, a daily reported on Monday" as the parser has it
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
