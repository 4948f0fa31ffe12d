"""What a text leaves open: not told, not known, not done yet, planned, or disputed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.clause import sentence_span
from briefgen.extract.draft import EventDraft
from briefgen.extract.grammar import own_subject, verb_of
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of

Span = tuple[int, int]
_QUESTION_WORDS = frozenset({"who", "when", "where", "why", "how", "what", "which", "whether", "if"})
_BLANK = frozenset({"_SP", ".", ",", ":", "''", "``"})
_AT_ONCE = frozenset({"yet", "immediately", "publicly", "officially", "formally", "so", "still"})


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """An open question. `tokens`: first and last token that it speaks of; `events`: indices of those it is about."""

    text: str
    kind: str
    evidence: tuple[Span, ...]
    tokens: tuple[int, int]
    events: tuple[int, ...]
    by: str
    confidence: float


def questions_of(reading: Reading, text: str, events: Sequence[EventDraft]) -> tuple[QuestionDraft, ...]:
    """The open questions of a text: those that its words leave open, then those that its events do.

    Disputes are known only when statements are tied to events, on assembly.
    """
    found = [*_told(reading, text), *_of_events(reading, text, events)]
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
        if lemma in openness.unclear or lemma in openness.negated:
            yield from _unclear(reading, token, text, negated=lemma in openness.negated)


def _yet_to(reading: Reading, token: int, text: str) -> Iterator[QuestionDraft]:
    """ "has yet to occur": will it?"""
    parse = reading.parse
    if token < 2 or parse.lower[token - 1] != "to" or "yet" not in parse.lower[max(0, token - 3) : token]:
        return
    subject = _subject_above(reading, token)
    if subject is None:
        return
    asked = f"Will {_phrase(reading, subject, text)} {_words(reading, token, _end(reading, token), text)}?"
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
    asked = _asked_clause(reading, token, text)
    if asked is None:
        kept = [
            parse.lower[child] for child in adverbs if parse.lower[child] not in ("yet", "immediately", "so", "still")
        ]
        rest = _words(reading, token + 1, _end(reading, token), text)
        if verb.passive:
            asked = (
                f"Will {_phrase(reading, verb.subject, text)} be {' '.join([*kept, parse.lower[token], rest]).strip()}?"
            )
        else:
            words = " ".join([*kept, parse.lemmas[token].lower(), rest]).strip()
            asked = f"Will {_phrase(reading, verb.subject, text)} {words}?"
    yield _question(reading, token, asked, "question.untold", 0.8)


def _asked_clause(reading: Reading, token: int, text: str) -> str | None:
    """The question that the clause asks itself: "the individual who will serve" (who?), "when it will open" (when?)."""
    parse = reading.parse
    for child in parse.children[token]:
        if child < token:
            continue
        relative = (
            parse.child(child, "relcl")
            if parse.deps[child] == "dobj"
            else child
            if parse.deps[child] == "ccomp"
            else None
        )
        if relative is None:
            continue
        first = parse.left[relative]
        if parse.lower[first] in ("who", "when", "where", "why", "how", "what"):
            words = _words(reading, first, _end(reading, relative), text)
            return f"{words[0].upper()}{words[1:]}?"
        if parse.lower[first] in ("whether", "if") and first < relative:
            return f"Is it so that {_words(reading, first + 1, _end(reading, relative), text)}?"
    return None


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
    asked = _asked_below(reading, head, token, text)
    if asked is None and verb.subject is not None and parse.lower[verb.subject] not in ("it", "that", "this", "which"):
        asked = f"What is {_phrase(reading, verb.subject, text)}?"
    if asked is not None:
        yield _question(reading, head, asked, "question.unclear", 0.8)


def _asked_below(reading: Reading, head: int, token: int, text: str) -> str | None:
    parse = reading.parse
    for anchor in (head, token):
        for child in parse.children[anchor]:
            if (
                parse.deps[child] not in ("ccomp", "csubj", "csubjpass", "nsubj", "advcl", "xcomp", "acl")
                or parse.tags[child][:2] != "VB"
            ):
                continue
            first = parse.left[child]
            if parse.lower[first] not in _QUESTION_WORDS:
                continue
            if parse.lower[first] in ("whether", "if"):
                return f"Is it so that {_words(reading, first + 1, _end(reading, child), text)}?"
            words = _words(reading, first, _end(reading, child), text)
            return f"{words[0].upper()}{words[1:]}?"
    return None


def _of_events(reading: Reading, text: str, events: Sequence[EventDraft]) -> Iterator[QuestionDraft]:
    for number, event in enumerate(events):
        token = event.predicate.token
        date = event.date
        if event.status == "planned" and _is_asked(event) and not _confirmed(events, number):
            asked = _asked_when(reading, event, text) or f"Has this happened since: {event.title}?"
            yield QuestionDraft(asked, "planned", event.evidence, (token, token), (number,), "question.planned", 0.6)
        elif date is not None and date.edtf is None and date.timex is not None and date.timex.value != "PRESENT_REF":
            asked = f"On what date was this: {event.title}?"
            yield QuestionDraft(asked, "undated", event.evidence, (token, token), (number,), "question.undated", 0.7)


def _asked_when(reading: Reading, event: EventDraft, text: str) -> str | None:
    """ "Pakistan will appoint an envoy": when will it? Only for plans without a date of their own."""
    parse, verb = reading.parse, event.predicate.verb
    if verb is None or verb.subject is None or (event.date is not None and event.date.edtf is not None):
        return None
    will = next((child for child in parse.children[verb.token] if parse.lower[child] == "will"), None)
    if will is None or will < verb.subject:
        return None
    rest = _words(reading, will + 1, _end(reading, verb.token), text)
    return f"When will {_phrase(reading, verb.subject, text)} {rest}?"


def _is_asked(event: EventDraft) -> bool:
    """Whether a reader would ask after the plan: somebody's, and of a kind or with a date."""
    dated = event.date is not None and event.date.edtf is not None
    if event.predicate.clause is None:
        return False
    return bool(event.actors) and (dated or event.kind not in ("other", "statement"))


def _confirmed(events: Sequence[EventDraft], number: int) -> bool:
    """Whether the text later tells as done what it had told as planned."""
    plan = events[number]
    agents = {player for player, _ in plan.actors}
    return any(
        other.status == "reported"
        and other.predicate.lemma == plan.predicate.lemma
        and agents & {player for player, _ in other.actors}
        for other in events[number + 1 :]
    )


def _question(reading: Reading, token: int, asked: str, by: str, confidence: float) -> QuestionDraft:
    first, last = reading.parse.left[token], reading.parse.right[token]
    return QuestionDraft(asked, "unknown", (sentence_span(reading.parse, token),), (first, last), (), by, confidence)


def _phrase(reading: Reading, head: int, text: str) -> str:
    parse = reading.parse
    if parse.tags[head] == "PRP":
        player = actor_of(reading, head)
        if player is not None:
            name = reading.cast.players[player].name
            return name if name.casefold() in text.casefold() else f"[{name}]"
    last = head
    for child in parse.children[head]:
        if child > head:
            if parse.deps[child] in ("relcl", "acl", "appos", "punct", "conj"):
                break
            last = parse.right[child]
    words = _words(reading, parse.left[head], last, text)
    return words if parse.tags[parse.left[head]] in ("NNP", "NNPS") else f"{words[:1].lower()}{words[1:]}"


def _end(reading: Reading, token: int) -> int:
    """The end of the clause, before what is joined to it or explains it."""
    parse = reading.parse
    last = token
    for child in parse.children[token]:
        if child < token:
            continue
        if parse.deps[child] in ("conj", "cc", "advcl", "parataxis", "punct"):
            break
        last = max(last, parse.right[child])
    while last > token and parse.tags[last] in _BLANK:
        last -= 1
    return last


def _words(reading: Reading, first: int, last: int, text: str) -> str:
    if first > last:
        return ""
    return " ".join(text[slice(*reading.parse.span(first, last))].split())
