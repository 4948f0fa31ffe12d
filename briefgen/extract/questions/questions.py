"""What a text leaves open: not told, not known, not done yet, planned, or at an unknown time."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, QuestionDraft
from briefgen.extract.questions.gaps import Gap, gaps
from briefgen.extract.questions.plans import of_events
from briefgen.extract.triggers.clause_words import sentence_span


def questions_of(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> tuple[QuestionDraft, ...]:
    """The open questions of a text: those that its words leave open, then those that its events do.

    Disputes are known only when statements are linked to events, on assembly.
    """
    guard = annotated.guard
    told = guard.one("questions", lambda: [*_told(annotated, text, events)], [])
    planned = guard.one("questions", lambda: [*of_events(annotated, text, events)], [])
    kept: dict[str, QuestionDraft] = {}
    for item in (*told, *planned):
        kept.setdefault(item.text.casefold(), item)
    return tuple(kept.values())


def _told(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> Iterator[QuestionDraft]:
    parse = annotated.parse
    done = _done(annotated, events)
    found = [*gaps(annotated, text)]
    below = {gap.by for gap in found if parse.sentence[gap.token] not in annotated.headline}
    for gap in found:
        again = parse.sentence[gap.token] in annotated.headline and gap.by in below
        if not again and not _is_done(annotated, gap, done):
            tokens = parse.left[gap.token], parse.right[gap.token]
            yield QuestionDraft(gap.text, "unknown", (sentence_span(parse, gap.token),), tokens, (), gap.by, 0.8)


def _done(annotated: AnnotatedText, events: Sequence[EventDraft]) -> Mapping[str, int]:
    """The last sentence that tells of something as done, by lemma; saying is no doing."""
    found: dict[str, int] = {}
    for event in events:
        lemma = event.trigger.lemma
        if event.status == "reported" and lemma not in annotated.lexicon.cues.clause:
            found[lemma] = max(found.get(lemma, 0), annotated.parse.sentence[event.trigger.token])
    return found


def _is_done(annotated: AnnotatedText, gap: Gap, done: Mapping[str, int]) -> bool:
    """Whether the text itself later tells as done what it had told as not done yet."""
    parse = annotated.parse
    lemma, number = parse.lemmas[gap.token].lower(), parse.sentence[gap.token]
    return gap.by in ("question.yet", "question.untold") and done.get(lemma, -1) > number
