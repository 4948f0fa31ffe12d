"""What a text leaves open: not told, not known, not done yet, planned, or at an unknown time."""

from collections.abc import Iterator, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft
from briefgen.extract.questions.gaps import Gap, gaps
from briefgen.extract.questions.plans import of_events
from briefgen.extract.triggers.clause_words import sentence_span


def questions_of(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> tuple[QuestionDraft, ...]:
    """The open questions of a text: those that its words leave open, then those that its events do.

    Disputes are known only when statements are linked to events, on assembly.
    """
    kept: dict[str, QuestionDraft] = {}
    for item in (*_told(annotated, text, events), *of_events(annotated, text, events)):
        kept.setdefault(item.text.casefold(), item)
    return tuple(kept.values())


def _told(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> Iterator[QuestionDraft]:
    parse = annotated.parse
    for gap in gaps(annotated, text):
        if not _is_done(annotated, gap, events):
            tokens = parse.left[gap.token], parse.right[gap.token]
            yield QuestionDraft(gap.text, "unknown", (sentence_span(parse, gap.token),), tokens, (), gap.by, 0.8)


def _is_done(annotated: AnnotatedText, gap: Gap, events: Sequence[EventDraft]) -> bool:
    """Whether the text itself later tells as done what it had told as not done yet."""
    parse = annotated.parse
    lemma, number = parse.lemmas[gap.token].lower(), parse.sentence[gap.token]
    return gap.by in ("question.yet", "question.untold") and any(
        event.status == "reported" and event.trigger.lemma == lemma and parse.sentence[event.trigger.token] > number
        for event in events
        if lemma not in annotated.lexicon.cues.clause
    )
