"""What a text leaves open: not told, not known, not done yet, planned, or disputed."""

from collections.abc import Iterator, Sequence

from briefgen.extract.asked import asked_below, asked_clause, end_of, noun_phrase, words_between
from briefgen.extract.clause import sentence_span
from briefgen.extract.draft import EventDraft, QuestionDraft
from briefgen.extract.grammar import Verb, own_subject, verb_of
from briefgen.extract.plans import of_events
from briefgen.extract.reading import Reading

Span = tuple[int, int]
_LATE = frozenset({"yet", "immediately", "so", "still"})
_AT_ONCE = frozenset({"yet", "immediately", "publicly", "officially", "formally", "so", "still"})


def questions_of(reading: Reading, text: str, events: Sequence[EventDraft]) -> tuple[QuestionDraft, ...]:
    """The open questions of a text: those that its words leave open, then those that its events do.

    Disputes are known only when statements are tied to events, on assembly.
    """
    found = [*_told(reading, text), *of_events(reading, text, events)]
    kept: dict[str, QuestionDraft] = {}
    for item in found:
        kept.setdefault(item.text.casefold(), item)
    return tuple(kept.values())


def _told(reading: Reading, text: str) -> Iterator[QuestionDraft]:
    parse, openness = reading.parse, reading.lexicon.openness
    for token, tag in enumerate(parse.tags):
        lemma = parse.lemmas[token].lower()
        if tag[:2] == "VB" and parse.deps[token] not in ("aux", "auxpass"):
            yield from _yet_to(reading, token, text)
            if lemma in openness.untold:
                yield from _untold(reading, token, text)
        word = parse.lower[token]
        if word in openness.unclear or word in openness.negated:
            yield from _unclear(reading, token, text, negated=word in openness.negated)


def _yet_to(reading: Reading, token: int, text: str) -> Iterator[QuestionDraft]:
    """ "has yet to occur": will it?"""
    parse = reading.parse
    if token < 2 or parse.lower[token - 1] != "to" or "yet" not in parse.lower[max(0, token - 3) : token]:
        return
    subject = _subject_above(reading, token)
    if subject is None:
        return
    asked = f"Will {noun_phrase(reading, subject, text)} {words_between(reading, token, end_of(reading, token), text)}?"
    yield _question(reading, token, asked, "question.yet", 0.85)


def _subject_above(reading: Reading, token: int) -> int | None:
    found = verb_of(reading.parse, token).subject
    return found if found is not None else own_subject(reading.parse, reading.parse.heads[token])


def _untold(reading: Reading, token: int, text: str) -> Iterator[QuestionDraft]:
    """ "has not yet announced who …", "has not publicly responded to …"."""
    parse, verb = reading.parse, verb_of(reading.parse, token)
    adverbs = [child for child in parse.children[token] if parse.deps[child] == "advmod" and child < token]
    delayed = any(parse.lower[child] in _AT_ONCE for child in parse.children[token])
    if (
        verb.subject is None
        or parse.child(token, "neg") is None
        or not (verb.tense == "perfect" or delayed)
        or verb.hypothetical
    ):
        return
    asked = asked_clause(reading, token, text) or _whether(reading, verb, adverbs, text)
    yield _question(reading, token, asked, "question.untold", 0.8)


def _whether(reading: Reading, verb: Verb, adverbs: list[int], text: str) -> str:
    """Whether what has not been done will be: the clause with "will", without what says that it is late."""
    parse, token = reading.parse, verb.token
    done = f"be {parse.lower[token]}" if verb.passive else parse.lemmas[token].lower()
    kept = [parse.lower[child] for child in adverbs if parse.lower[child] not in _LATE]
    rest = words_between(reading, token + 1, end_of(reading, token), text)
    who = noun_phrase(reading, verb.subject, text) if verb.subject is not None else "it"
    return f"Will {who} {' '.join([*kept, done, rest]).strip()}?"


def _unclear(reading: Reading, token: int, text: str, negated: bool) -> Iterator[QuestionDraft]:
    """ "it remains unclear whether …", "the cause is not known"."""
    parse = reading.parse
    head = token if parse.tags[token][:2] == "VB" else parse.heads[token]
    if parse.tags[head][:2] != "VB" or (head != token and parse.deps[token] not in ("acomp", "oprd", "attr")):
        return
    verb = verb_of(parse, head)
    if verb.negated != negated or verb.tense in ("modal", "infinitive") or verb.hypothetical:
        return
    if head == token and not verb.passive:
        return
    asked = asked_below(reading, head, token, text)
    if asked is None and verb.subject is not None and parse.lower[verb.subject] not in ("it", "that", "this", "which"):
        asked = f"What is {noun_phrase(reading, verb.subject, text)}?"
    if asked is not None:
        yield _question(reading, head, asked, "question.unclear", 0.8)


def _question(reading: Reading, token: int, asked: str, by: str, confidence: float) -> QuestionDraft:
    first, last = reading.parse.left[token], reading.parse.right[token]
    return QuestionDraft(asked, "unknown", (sentence_span(reading.parse, token),), (first, last), (), by, confidence)
