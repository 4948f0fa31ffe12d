"""What a text tells of the past beside its news: it has no day of the report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from briefgen.extract.annotate.annotated_text import AnnotatedText, times_among
from briefgen.extract.dates.date_words import NEWS, date_words
from briefgen.extract.dates.resolved_date import UNREAL, DatesByTrigger, Items, tense
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_YEAR = timedelta(days=365)  # before publication, from when a text tells the past
_RECAP = timedelta(days=7)  # before publication, from when "On 3 May, …" opens an account of what went before the news
_WITHIN = 6  # sentences in which an account by days names the next one, or it is another account
_LEAD = 1  # sentences that tell the news


def tells_of_the_past(annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger) -> bool:
    """Whether it is told as past, by a time in its own sentence or by the account in which it stands."""
    if _opens_in_the_past(annotated, item) or _aims_at_the_past(annotated, item):
        return True
    if _tells_the_past(annotated, item, items, found) or _goes_on_with_the_past(annotated, item, items, found):
        return True
    return _is_between_days_past(annotated, item)


def _tells_the_past(annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger) -> bool:
    """Whether its sentence dates something else long before publication: then it is no news of the day."""
    number = annotated.parse.sentence[item.token]
    if item.cue or number in annotated.headline:
        return False
    return any(
        dated.by == "date.clause" and dated.edtf is not None and _is_past(dated.edtf, annotated.published)
        for other in items.by_sentence.get(number, ())
        if (dated := found.get(other.token)) is not None and tense(other) not in UNREAL
        if not _is_background(annotated, other.token, item)
    )


def _opens_in_the_past(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether its clause opens with what it came after, long before publication ("After the 2010 earthquake, …").

    Below the lead it may as well close with that.
    """
    clause, parse = item.clause, annotated.parse
    if clause is None or clause.tense not in ("past", "perfect"):
        return False
    backward = annotated.lexicon.happenings.backward_prepositions
    subject = clause.subject if clause.subject is not None else clause.token
    is_lead = parse.sentence[item.token] < annotated.opening + _LEAD
    looks_back = clause.tense == "past" and not (is_lead or item.cue)
    for prep in parse.with_dep(clause.token, "prep"):
        if (prep < subject or looks_back) and parse.lower[prep] in backward:
            below = times_among(annotated.times, parse.left[prep], parse.right[prep])
            return any(timex.edtf is not None and _is_past(timex.edtf, annotated.published) for timex in below)
    return False


def _aims_at_the_past(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it was done to an end that lies long before publication ("signed a deal to build a bridge in 2019")."""
    parse, clause = annotated.parse, item.clause
    if clause is None or clause.tense != "past":
        return False
    for timex in times_among(annotated.times, clause.token + 1, parse.right[clause.token]):
        verb = timex.last
        while verb != clause.token and parse.tags[verb][:2] != "VB" and parse.heads[verb] != verb:
            verb = parse.heads[verb]
        aims = verb != clause.token and any(parse.lower[child] == "to" for child in parse.with_dep(verb, "aux"))
        if aims and timex.edtf is not None and _is_past(timex.edtf, annotated.published):
            return parse.is_within(verb, clause.token)
    return False


def _goes_on_with_the_past(annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger) -> bool:
    """Whether the paragraph has told of a year before the last one, and goes on in the plain past ("In 2019, …").

    With "then" or "later" it goes on from any time before the news, and so it does from a day that opens a sentence.
    """
    parse, number, clause = annotated.parse, annotated.parse.sentence[item.token], item.clause
    if item.kind == "statement" or tense(item) != "past" or annotated.published is None or number in annotated.headline:
        return False
    while (
        number
        and "\n"
        not in parse.text[parse.ends[parse.sentences[number - 1][1]] : parse.starts[parse.sentences[number][0]]]
    ):
        number -= 1
        opening = _opening_day(annotated, number)
        if opening is not None:
            return annotated.published - opening > _RECAP
        told = [found.get(other.token) for other in items.by_sentence.get(number, ()) if tense(other) not in UNREAL]
        own = [dated for dated in told if dated is not None and dated.edtf is not None and dated.by == "date.clause"]
        if own:
            lasts = [EdtfDate.parse(dated.edtf or "").upper for dated in own]
            adverbs = (parse.lower[child] for child in parse.with_dep(clause.token, "advmod")) if clause else ()
            least = NEWS if not date_words().sequence.isdisjoint(adverbs) else _YEAR
            return all(last is not None and annotated.published - last > least for last in lasts)
    return False


def _is_between_days_past(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it stands in an account of the past by days: "On 3 May, …" before it, "On 9 May, …" after it."""
    number, published = annotated.parse.sentence[item.token], annotated.published
    if published is None or tense(item) != "past" or number in annotated.headline:
        return False
    last = len(annotated.parse.sentences)
    before = _first_opening(annotated, range(number - 1, max(number - _WITHIN, -1), -1))
    after = _first_opening(annotated, range(number + 1, min(number + _WITHIN, last)))
    return before is not None and after is not None and before <= after and published - after > _RECAP


def _first_opening(annotated: AnnotatedText, numbers: Iterable[int]) -> date | None:
    return next((day for number in numbers if (day := _opening_day(annotated, number)) is not None), None)


def _opening_day(annotated: AnnotatedText, number: int) -> date | None:
    """The last day of the time that opens a sentence ("On 3 May, …"), if it has one before its subject."""
    first, last = annotated.parse.sentences[number]
    opening = times_among(annotated.times, first, min(first + 1, last))
    return EdtfDate.parse(opening[0].edtf).upper if opening and opening[0].edtf else None


def _is_background(annotated: AnnotatedText, token: int, item: EventTrigger) -> bool:
    """Whether the word hangs on the happening only by what explains or orders it ("after a deal reached in March")."""
    parse, above = annotated.parse, item.clause.token if item.clause is not None else item.token
    explains = False
    while token != above:
        if parse.heads[token] == token:
            return False
        bound = parse.deps[token] == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions
        explains = explains or bound or parse.deps[token] in ("relcl", "acl", "pcomp")
        token = parse.heads[token]
    return explains


def _is_past(edtf: str, published: date | None) -> bool:
    """Whether the date is neither ahead, recent nor a longer time that publication falls in ("this year")."""
    last = EdtfDate.parse(edtf).upper
    return published is not None and last is not None and last < published and not is_recent_day(edtf, published)


def is_recent_day(edtf: str | None, published: date | None) -> bool:
    """Whether it is a day of the weeks before publication, from which news is told."""
    try:
        day = date.fromisoformat(edtf or "")
    except ValueError:
        return False
    return published is not None and 0 <= (published - day).days <= NEWS.days
