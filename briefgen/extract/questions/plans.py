"""Questions that events leave: plans without a later confirmation, and happenings at an unknown time."""

from collections.abc import Iterator, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft
from briefgen.extract.questions.question_wording import end_of, noun_phrase, words_between


def of_events(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> Iterator[QuestionDraft]:
    """A question for each plan that a reader would ask after, and for each happening at a time that names no date."""
    for number, event in enumerate(events):
        token = event.trigger.token
        date = event.date
        if event.status == "planned" and _is_asked(event) and not _confirmed(events, number):
            asked = _asked_when(annotated, event, text) or f"Has this happened since: {event.title}?"
            yield QuestionDraft(asked, "planned", event.evidence, (token, token), (number,), "question.planned", 0.6)
        elif date is not None and date.edtf is None and date.timex is not None and date.timex.value != "PRESENT_REF":
            asked = f"On what date was this: {event.title}?"
            yield QuestionDraft(asked, "undated", event.evidence, (token, token), (number,), "question.undated", 0.7)


def _asked_when(annotated: AnnotatedText, event: EventDraft, text: str) -> str | None:
    """ "Pakistan will appoint an envoy": when will it? Only for plans without a date of their own."""
    parse, verb = annotated.parse, event.trigger.verb
    if verb is None or verb.subject is None or (event.date is not None and event.date.edtf is not None):
        return None
    will = next((child for child in parse.children[verb.token] if parse.lower[child] == "will"), None)
    if will is None or will < verb.subject:
        return None
    rest = words_between(annotated, will + 1, end_of(annotated, verb.token), text)
    return f"When will {noun_phrase(annotated, verb.subject, text)} {rest}?"


def _is_asked(event: EventDraft) -> bool:
    """Whether a reader would ask after the plan: somebody's, and of a kind or with a date."""
    dated = event.date is not None and event.date.edtf is not None
    if event.trigger.clause is None:
        return False
    return bool(event.actors) and (dated or event.kind not in ("other", "statement"))


def _confirmed(events: Sequence[EventDraft], number: int) -> bool:
    """Whether the text later tells as done what it had told as planned."""
    plan = events[number]
    agents = {cluster for cluster, _ in plan.actors}
    return any(
        other.status == "reported"
        and other.trigger.lemma == plan.trigger.lemma
        and agents & {cluster for cluster, _ in other.actors}
        for other in events[number + 1 :]
    )
