"""What a text leaves open: not told, not known, not done yet, planned, or disputed."""

from collections.abc import Iterator, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, own_subject, verb_of
from briefgen.extract.drafts import EventDraft, QuestionDraft
from briefgen.extract.questions.plans import of_events
from briefgen.extract.questions.question_wording import asked_below, asked_clause, end_of, noun_phrase, words_between
from briefgen.extract.triggers.clause_words import sentence_span

Span = tuple[int, int]
_LATE = frozenset({"yet", "immediately", "so", "still"})
_AT_ONCE = frozenset({"yet", "immediately", "publicly", "officially", "formally", "so", "still"})


def questions_of(annotated: AnnotatedText, text: str, events: Sequence[EventDraft]) -> tuple[QuestionDraft, ...]:
    """The open questions of a text: those that its words leave open, then those that its events do.

    Disputes are known only when statements are linked to events, on assembly.
    """
    found = [*_told(annotated, text), *of_events(annotated, text, events)]
    kept: dict[str, QuestionDraft] = {}
    for item in found:
        kept.setdefault(item.text.casefold(), item)
    return tuple(kept.values())


def _told(annotated: AnnotatedText, text: str) -> Iterator[QuestionDraft]:
    parse, openness = annotated.parse, annotated.lexicon.openness
    for token, tag in enumerate(parse.tags):
        lemma = parse.lemmas[token].lower()
        if tag[:2] == "VB" and parse.deps[token] not in ("aux", "auxpass"):
            yield from _yet_to(annotated, token, text)
            if lemma in openness.untold:
                yield from _untold(annotated, token, text)
        word = parse.lower[token]
        if word in openness.unclear or word in openness.negated:
            yield from _unclear(annotated, token, text, negated=word in openness.negated)


def _yet_to(annotated: AnnotatedText, token: int, text: str) -> Iterator[QuestionDraft]:
    """ "has yet to occur": will it?"""
    parse = annotated.parse
    if token < 2 or parse.lower[token - 1] != "to" or "yet" not in parse.lower[max(0, token - 3) : token]:
        return
    subject = _subject_above(annotated, token)
    if subject is None:
        return
    done = words_between(annotated, token, end_of(annotated, token), text)
    asked = f"Will {noun_phrase(annotated, subject, text)} {done}?"
    yield _question(annotated, token, asked, "question.yet", 0.85)


def _subject_above(annotated: AnnotatedText, token: int) -> int | None:
    found = verb_of(annotated.parse, token).subject
    return found if found is not None else own_subject(annotated.parse, annotated.parse.heads[token])


def _untold(annotated: AnnotatedText, token: int, text: str) -> Iterator[QuestionDraft]:
    """ "has not yet announced who …", "has not publicly responded to …"."""
    parse, verb = annotated.parse, verb_of(annotated.parse, token)
    adverbs = [child for child in parse.children[token] if parse.deps[child] == "advmod" and child < token]
    delayed = any(parse.lower[child] in _AT_ONCE for child in parse.children[token])
    if (
        verb.subject is None
        or parse.child(token, "neg") is None
        or not (verb.tense == "perfect" or delayed)
        or verb.hypothetical
    ):
        return
    asked = asked_clause(annotated, token, text) or _whether(annotated, verb, adverbs, text)
    yield _question(annotated, token, asked, "question.untold", 0.8)


def _whether(annotated: AnnotatedText, verb: Verb, adverbs: list[int], text: str) -> str:
    """Whether what has not been done will be: the clause with "will", without what says that it is late."""
    parse, token = annotated.parse, verb.token
    done = f"be {parse.lower[token]}" if verb.passive else parse.lemmas[token].lower()
    kept = [parse.lower[child] for child in adverbs if parse.lower[child] not in _LATE]
    rest = words_between(annotated, token + 1, end_of(annotated, token), text)
    who = noun_phrase(annotated, verb.subject, text) if verb.subject is not None else "it"
    return f"Will {who} {' '.join([*kept, done, rest]).strip()}?"


def _unclear(annotated: AnnotatedText, token: int, text: str, negated: bool) -> Iterator[QuestionDraft]:
    """ "it remains unclear whether …", "the cause is not known"."""
    parse = annotated.parse
    head = token if parse.tags[token][:2] == "VB" else parse.heads[token]
    if parse.tags[head][:2] != "VB" or (head != token and parse.deps[token] not in ("acomp", "oprd", "attr")):
        return
    verb = verb_of(parse, head)
    if verb.negated != negated or verb.tense in ("modal", "infinitive") or verb.hypothetical:
        return
    if head == token and not verb.passive:
        return
    asked = asked_below(annotated, head, token, text)
    if asked is None and verb.subject is not None and parse.lower[verb.subject] not in ("it", "that", "this", "which"):
        asked = f"What is {noun_phrase(annotated, verb.subject, text)}?"
    if asked is not None:
        yield _question(annotated, head, asked, "question.unclear", 0.8)


def _question(annotated: AnnotatedText, token: int, asked: str, by: str, confidence: float) -> QuestionDraft:
    first, last = annotated.parse.left[token], annotated.parse.right[token]
    return QuestionDraft(asked, "unknown", (sentence_span(annotated.parse, token),), (first, last), (), by, confidence)
