"""Questions that events leave: when somebody will do what he bound himself to, and what day a relative date is."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft, QuestionDraft
from briefgen.extract.questions.phrases import is_plain, phrase, words_between
from briefgen.extract.questions.question_wording import end_of, sentence

_GATHERINGS = frozenset({"consult", "agree", "cooperate"})
_MONTH = re.compile(r"\d{4}-\d{2}")
_NO_DAY = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_LEAD = 3  # sentences in which the news of the article is told; 1 and 6 give the same on short texts

# Words of a title that a question may hold and still be read. Of 27 questions of 40 articles without a day 10 asks two
# of another event than 20; 40 gives the same.
_LONGEST_TITLE = 20
_MOST_ALIKE = 200  # later tellings in which a plan's own is looked for: a bound of the work


def of_events(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> Iterator[QuestionDraft]:
    """When each undated plan of the news will be carried out; what its "last week" is, where the text has no day."""
    done: dict[str, list[int]] = {}
    for number, event in enumerate(events):
        if event.status == "reported":
            done.setdefault(event.trigger.lemma, []).append(number)
    relative: list[int] = []
    for number, event in enumerate(events):
        token = event.trigger.token
        if event.status == "planned" and not _confirmed(events, number, done):
            when = _asked_when(annotated, event, text) or _asked_day(annotated, event, text)
            if when is not None:
                yield QuestionDraft(when, "planned", event.evidence, (token, token), (number,), "question.planned", 0.6)
        elif annotated.published is None and _is_relative(annotated.parse, event):
            relative.append(number)
    if relative:
        yield _which_date(events, min(relative, key=lambda number: (not _is_short(events[number]), number)))


def _which_date(events: Sequence[EventDraft], number: int) -> QuestionDraft:
    """What day the words for the event's time mean: one such day tells a reader all others."""
    event, token = events[number], events[number].trigger.token
    which = f"Which date is meant by “{event.date_text}” in “{event.title}”?"
    return QuestionDraft(which, "undated", event.evidence, (token, token), (number,), "question.undated", 0.7)


def _is_short(event: EventDraft) -> bool:
    """Whether the event is told in words that a question can hold."""
    return event.trigger.verb is not None and len(event.title.split()) <= _LONGEST_TITLE


def _is_relative(parse: Parse, event: EventDraft) -> bool:
    """Whether the words for its time would name a day if the day of publication were known."""
    date = event.date
    if date is None or date.timex is None or date.edtf is not None or event.date_text is None:
        return False
    in_name = parse.deps[date.timex.last] == "compound" or event.date_text.isdigit()
    return date.timex.type == "DATE" and date.timex.value not in _NO_DAY and not in_name


def _asked_when(annotated: AnnotatedText, event: EventDraft, text: str) -> str | None:
    """ "Pakistan has announced it will appoint an envoy": when will it? Only for news without a date."""
    parse, verb = annotated.parse, event.trigger.verb
    if verb is None or verb.subject is None or (event.date is not None and event.date.edtf is not None):
        return None
    above = parse.heads[verb.token]
    bound = parse.deps[verb.token] == "ccomp" and parse.lemmas[above].lower() in annotated.lexicon.openness.binding
    binder = own_subject(parse, above)
    if not bound or parse.sentence[verb.token] > _LEAD or binder is None:
        return None
    if actor_of(annotated, binder) is None or actor_of(annotated, binder) != actor_of(annotated, verb.subject):
        return None
    will = next((child for child in parse.children[verb.token] if parse.lower[child] == "will"), None)
    last = end_of(parse, verb.token)
    if will is None or will < verb.subject or not is_plain(annotated, will, last, None, True):
        return None
    who = phrase(annotated, verb.subject, text)
    return sentence(f"when will {who} {words_between(annotated, will + 1, last, text)}") if who is not None else None


def _asked_day(annotated: AnnotatedText, event: EventDraft, text: str) -> str | None:
    """ "Egypt is expected to host a summit in July": when in July? Only for gatherings, of which a day will be told."""
    parse, verb, date = annotated.parse, event.trigger.verb, event.date
    if verb is None or verb.subject is None or event.kind not in _GATHERINGS or parse.sentence[verb.token] > _LEAD:
        return None
    if date is None or date.timex is None or date.basis != "stated" or not _MONTH.fullmatch(date.edtf or ""):
        return None
    planned = parse.lemmas[verb.token].lower() in annotated.lexicon.happenings.planning
    deed = parse.child(verb.token, "xcomp") if planned else None
    before = date.timex.first - 1
    if deed is None or parse.lower[before] != "in" or before < deed or not parse.words[date.timex.first].istitle():
        return None
    who = phrase(annotated, verb.subject, text)
    if who is None or not is_plain(annotated, deed, before - 1, None, True) or end_of(parse, deed) > date.timex.last:
        return None
    month = words_between(annotated, before, date.timex.last, text)
    return sentence(f"when {month} will {who} {words_between(annotated, deed, before - 1, text)}")


def _confirmed(events: Sequence[EventDraft], number: int, done: Mapping[str, Sequence[int]]) -> bool:
    """Whether the text later tells as done what it had told as planned; `done`: what it tells as done, by lemma."""
    plan = events[number]
    agents = {cluster for cluster, _ in plan.actors}
    alike = done.get(plan.trigger.lemma, ())
    begin = bisect_right(alike, number)
    return any(
        agents & {cluster for cluster, _ in events[other].actors} for other in alike[begin : begin + _MOST_ALIKE]
    )
