"""The events of a text: which happenings are worth a row, with all that is known of each."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.dates.date_resolution import dates_of
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date
from briefgen.extract.events.clause_roles import governing_verb
from briefgen.extract.events.confidence import is_sure, rated
from briefgen.extract.events.coordination import coordinated
from briefgen.extract.events.event_filter import stands_alone
from briefgen.extract.events.eventless_clauses import asks_question
from briefgen.extract.events.factuality import is_asserted
from briefgen.extract.events.folding import folded
from briefgen.extract.events.meetings import with_talks
from briefgen.extract.events.merging import merged, with_headlines, with_whole_sentences
from briefgen.extract.events.reported_speech import (
    attribution_of,
    folded_speech,
    is_in_quoted_words,
    is_plain_speech,
    is_worth_saying,
    says_must,
    tells_to,
)
from briefgen.extract.events.similarity import is_spoken
from briefgen.extract.events.status import governing_cue, is_refused, status_of
from briefgen.extract.events.titles import title_of
from briefgen.extract.triggers.arguments import arguments
from briefgen.extract.triggers.clause_words import evidence_of, sentence_span
from briefgen.extract.triggers.triggers import EventTrigger, triggers
from briefgen.model.edtf import EdtfDate

# Rules whose dates may be those of plans.
_OF_PLANS = frozenset({"date.clause", "date.governor", "date.distance", "date.leg", "date.said", "date.head"})
_UNRATED = 0.5  # confidence before an event is rated


def events_of(annotated: AnnotatedText, text: str) -> tuple[EventDraft, ...]:
    """The events in order of the text; `text` is the original, from which titles are cut."""
    guard, starts = annotated.guard, annotated.parse.starts
    found = guard.one("events", lambda: triggers(annotated), ())
    dates = guard.one("dates", lambda: dates_of(annotated, found), MappingProxyType({}))
    known = {item.token: item for item in found}
    made = guard.each(
        "events",
        found,
        lambda item: _draft(annotated, item, known, dates, text),
        lambda item: starts[item.token],
    )
    rows = [draft for draft in made if draft is not None]
    joined = partial(coordinated, text=text)
    for step in (_without_speech, folded, joined, _with_whole_sentences, merged, with_talks, with_headlines, _sure):
        rows = guard.one("events", partial(step, annotated, rows), rows)
    return tuple(rows)


def _without_speech(annotated: AnnotatedText, rows: Sequence[EventDraft]) -> list[EventDraft]:
    gone = folded_speech(annotated, rows)
    return [draft for draft in rows if draft.trigger.token not in gone]


def _with_whole_sentences(annotated: AnnotatedText, rows: Sequence[EventDraft]) -> list[EventDraft]:
    return with_whole_sentences(annotated.parse, rows)


def _sure(annotated: AnnotatedText, rows: Sequence[EventDraft]) -> list[EventDraft]:
    return [draft for row in rows if is_sure(draft := rated(annotated, row))]


def _draft(
    annotated: AnnotatedText,
    item: EventTrigger,
    known: Mapping[int, EventTrigger],
    dates: Mapping[int, ResolvedDate],
    text: str,
) -> EventDraft | None:
    date = dates.get(item.token)
    status = _status(annotated, item, date)
    if status is None:
        return None
    status, date = _agreed(annotated, item, status, date)
    quoted = status == "reported" and _is_quoted(annotated, item)
    status = "claimed" if quoted else status
    if status == "planned" and item.verb is not None and item.verb.tense == "infinitive" and _is_over(annotated, date):
        return None
    who = arguments(annotated, item)
    attribution = attribution_of(annotated, item, known)
    is_attributed = attribution is not None
    teller, told = (item, who) if attribution is None else (attribution, arguments(annotated, attribution))
    told_by_quote = quoted and (item.kind in ("other", "statement") or not who.actors)
    only_quoted = is_attributed and _is_quoted(annotated, item)  # "“It condemns us,” he said"
    if ((told_by_quote or only_quoted) and not has_own_date(date)) or is_spoken(annotated, teller, told):
        return None
    if not stands_alone(annotated, item, who, status, date, is_attributed=is_attributed):
        return None
    spans = [evidence_of(annotated, item)]
    if governing_cue(annotated, item.token) is not None:
        spans = [sentence_span(annotated.parse, item.token)]
    parse = annotated.parse
    if date is not None and date.timex is not None:
        spans = _with_words(parse, spans, date.timex, item.token)
    place = text[slice(*parse.span(*who.place))] if who.place is not None else None
    by = f"event.{'verb' if item.verb is not None else 'noun'}.{date.by.removeprefix('date.') if date else 'undated'}"
    kind = _kind(annotated, item, status)
    return EventDraft(
        item,
        kind,
        status,
        title_of(annotated, attribution or item, text),
        date,
        _date_text(annotated, date, text),
        place,
        who.actors,
        tuple(spans),
        by,
        _UNRATED,
    )


def _is_quoted(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the text only quotes who says so, in a clause or more, or in the words of the verb that is said."""
    if annotated.parse.sentence[item.token] in annotated.headline:
        return False
    if item.verb is not None and governing_verb(annotated, item.token) is not None:
        return is_in_quoted_words(annotated, item.token)
    return any(quote.whole for quote in quotes_among(annotated.quotes, item.token, item.token))


def _status(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> str | None:
    """The status of what the text tells; None for what it does not tell, or only says that it was said."""
    if not is_asserted(annotated, item, date):
        return None
    if is_plain_speech(annotated, item) and not is_worth_saying(annotated, item, date):
        return None
    if asks_question(annotated, item):
        return None
    return status_of(annotated, item)


def _is_over(annotated: AnnotatedText, date: ResolvedDate | None) -> bool:
    """Whether the date lies before publication: no day for what is still to be done, so it dates something else."""
    if date is None or date.edtf is None or annotated.published is None:
        return False
    last = EdtfDate.parse(date.edtf).upper
    return last is not None and last < annotated.published


def _agreed(
    annotated: AnnotatedText, item: EventTrigger, status: str, date: ResolvedDate | None
) -> tuple[str, ResolvedDate | None]:
    """Status and date that go together: no plan takes the day of the news, nothing done takes a day to come."""
    if status == "planned" and item.clause is None and has_own_date(date) and _is_over(annotated, date):
        return "reported", date
    if status == "planned" and date is not None and date.by not in _OF_PLANS:
        return status, None
    if status == "reported" and _is_to_come(annotated, date):
        own = date is not None and date.by == "date.clause"
        scheduled = item.clause.tense in ("present", "progressive") if item.clause is not None else own
        scheduled = scheduled or annotated.parse.lemmas[item.token].lower() in date_words().scheduling
        return ("planned", date) if scheduled else (status, None)
    return status, date


def _is_to_come(annotated: AnnotatedText, date: ResolvedDate | None) -> bool:
    """Whether the date lies after publication: no day of what is told as done, so it dates what was agreed or said."""
    if date is None or date.edtf is None or annotated.published is None:
        return False
    first = EdtfDate.parse(date.edtf).lower
    return first is not None and first > annotated.published


def _date_text(annotated: AnnotatedText, date: ResolvedDate | None, text: str) -> str | None:
    if date is None or date.timex is None:
        return None
    return " ".join(text[slice(*annotated.parse.span(date.timex.first, date.timex.last))].split())


def _with_words(parse: Parse, spans: list[tuple[int, int]], timex: Timex, token: int) -> list[tuple[int, int]]:
    """The evidence must show the words that date it: the whole sentence where the clause leaves them out, or theirs."""
    first, last = parse.span(timex.first, timex.last)
    if any(start <= first and last <= end for start, end in spans):
        return spans
    theirs = (
        parse.starts[parse.sentences[parse.sentence[timex.first]][0]],
        parse.ends[parse.sentences[parse.sentence[timex.last]][1]],
    )
    if parse.sentence[timex.first] == parse.sentence[timex.last] == parse.sentence[token]:
        return [sentence_span(parse, token), *spans[1:]]
    return [*spans, theirs]


def _kind(annotated: AnnotatedText, item: EventTrigger, status: str) -> str:
    """The kind with what status and mood make of it: by the codebook a promise to give or to yield is to agree."""
    if is_refused(annotated, item):
        return "reject"
    if status == "planned" and item.kind in ("aid", "yield", "cooperate", "support"):
        return "agree"
    if item.kind == "other" and status in ("claimed", "denied"):
        return _kind_of_claim(annotated, item)
    asks = says_must(annotated, item) or tells_to(annotated, item)
    return "request" if item.kind == "statement" and asks else item.kind


def _kind_of_claim(annotated: AnnotatedText, item: EventTrigger) -> str:
    """A claim in a plain verb is of the kind of the happening that it speaks of ("use it as a base for attacks")."""
    parse, nouns = annotated.parse, annotated.lexicon.happenings.nouns
    for token in range(item.token + 1, parse.right[item.token] + 1):
        if parse.tags[token][:2] == "NN" and parse.lemmas[token].lower() in nouns:
            return nouns[parse.lemmas[token].lower()]
    return item.kind
