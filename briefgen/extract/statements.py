"""Who said what: direct and indirect speech, attribution, and verbs that take what was said as their object."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.grammar import verb_of
from briefgen.extract.parse import Parse
from briefgen.extract.quotations import Quotation, quotations
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actors_of

Span = tuple[int, int]
_UNSAID = frozenset({"modal", "future", "infinitive"})
_CLAUSAL = ("ccomp", "xcomp")
_INFINITIVE = frozenset(
    {
        "urge",
        "ask",
        "demand",
        "request",
        "advise",
        "appeal",
        "vow",
        "pledge",
        "promise",
        "decline",
        "refuse",
        "recommend",
        "propose",
        "implore",
        "plead",
        "call",
    }
)
_PREDICATIVE = frozenset(
    {
        "view",
        "regard",
        "describe",
        "see",
        "call",
        "consider",
        "accuse",
        "blame",
        "praise",
        "thank",
        "condemn",
        "commend",
        "congratulate",
    }
)
_DROPPED = frozenset({"that", ",", ":", '"', "``", "''", "'", "-", "--", "if"})


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A statement before it gets its id. `tokens`: first and last token of the content."""

    speaker: int
    token: int
    cue: tuple[int, int]
    tokens: tuple[int, int]
    stance: str
    evidence: tuple[int, int]
    back: bool
    by: str
    confidence: float


def statements_of(reading: Reading) -> tuple[StatementDraft, ...]:
    """The statements in order of the text. Spans of cue, content and evidence are of tokens, last one included."""
    quotes = quotations(reading.parse)
    found = [*_by_verbs(reading, quotes), *_attributed(reading)]
    return tuple(sorted(found, key=lambda item: (item.evidence[0], item.cue[0], item.speaker)))


def _by_verbs(reading: Reading, quotes: tuple[Quotation, ...]) -> Iterator[StatementDraft]:
    parse, cues = reading.parse, reading.lexicon.cues
    for token, tag in enumerate(parse.tags):
        if tag[:2] != "VB" or parse.deps[token] in ("aux", "auxpass", "amod"):
            continue
        lemma = parse.lemmas[token].lower()
        if lemma not in cues.clause and lemma not in cues.object and lemma not in cues.light:
            continue
        verb = verb_of(parse, token)
        if verb.negated or verb.tense in _UNSAID or verb.hypothetical:
            continue
        found = _content(reading, token, lemma, verb.passive, quotes)
        if found is None:
            continue
        first, last, stance, cue, by, confidence = found
        for speaker in _speakers(reading, token, verb.subject, verb.passive):
            yield StatementDraft(
                speaker,
                token,
                cue,
                (first, last),
                stance,
                _evidence(parse, token, verb.subject, first, last),
                _points_back(reading, first, last),
                by,
                confidence,
            )


def _speakers(reading: Reading, token: int, subject: int | None, passive: bool) -> list[int]:
    if passive:
        agent = reading.parse.child(token, "agent")
        subject = reading.parse.child(agent, "pobj") if agent is not None else None
    return actors_of(reading, subject) if subject is not None else []


_Content = tuple[int, int, str, tuple[int, int], str, float]


def _content(reading: Reading, token: int, lemma: str, passive: bool, quotes: tuple[Quotation, ...]) -> _Content | None:
    parse, cues = reading.parse, reading.lexicon.cues
    clause, noun = cues.clause.get(lemma), cues.object.get(lemma)
    if clause is not None and not passive:
        quote = _quote_of(parse, token, quotes)
        if quote is not None:
            return quote.first, quote.last, clause, (token, token), "statement.quote", 0.9
        below = parse.child(token, *_CLAUSAL)
        if below is not None and (parse.deps[below] == "ccomp" or lemma in _INFINITIVE):
            trimmed = _trimmed(parse, parse.left[below], parse.right[below], token)
            if trimmed is not None:
                return *trimmed, clause, (token, token), "statement.clause", 0.85
    if lemma == "call":
        called = _called_for(parse, token)
        if called is not None:
            return called
    if noun is not None:
        found = _object(parse, token, lemma, passive)
        if found is not None:
            return *found, noun, (token, token), "statement.object", 0.7
    return _light(reading, token) if lemma in cues.light and not passive else None


def _called_for(parse: Parse, token: int) -> _Content | None:
    for child in parse.with_dep(token, "prep"):
        if child > token and parse.lower[child] in ("for", "on") and parse.right[child] > child:
            return child + 1, parse.right[child], "proposes", (token, child), "statement.call", 0.75
    return None


def _object(parse: Parse, token: int, lemma: str, passive: bool) -> tuple[int, int] | None:
    below = parse.child(token, "nsubjpass") if passive else parse.child(token, "dobj")
    if below is None or (passive and parse.child(token, "agent") is None) or (below < token and not passive):
        return None
    first, last = parse.left[below], parse.right[below]
    if lemma in _PREDICATIVE and not passive:
        last = max(
            [
                last,
                *(
                    parse.right[child]
                    for child in parse.with_dep(token, "prep", "oprd", "advcl", "xcomp")
                    if child > below
                ),
            ]
        )
    return _trimmed(parse, first, last, token)


def _light(reading: Reading, token: int) -> _Content | None:
    """ "expressed confidence that …", "voiced concern about …"."""
    parse = reading.parse
    noun = parse.child(token, "dobj")
    if noun is None or noun < token:
        return None
    stance = reading.lexicon.cues.nouns.get(parse.lemmas[noun].lower())
    if stance is None:
        return None
    below = next(
        (
            child
            for child in parse.children[noun]
            if child > noun and parse.deps[child] in ("acl", "ccomp", "relcl", "prep", "advcl")
        ),
        None,
    )
    below = (
        below
        if below is not None
        else next(
            (
                child
                for child in parse.children[token]
                if child > noun and parse.deps[child] in ("ccomp", "advcl", "prep")
            ),
            None,
        )
    )
    if below is None:
        return None
    first = parse.left[below] + (1 if parse.deps[below] == "prep" else 0)
    trimmed = _trimmed(parse, first, parse.right[below], token)
    return (*trimmed, stance, (token, noun), "statement.noun", 0.75) if trimmed is not None else None


def _quote_of(parse: Parse, token: int, quotes: tuple[Quotation, ...]) -> Quotation | None:
    """The quotation that the verb introduces or closes, in its own sentence or running on from it."""
    first, last = parse.sentences[parse.sentence[token]]
    near = [
        quote
        for quote in quotes
        if quote.whole
        and not quote.first <= token <= quote.last
        and (first <= quote.first <= last or first <= quote.last + 2 <= last)
    ]
    return min(near, key=lambda quote: min(abs(quote.first - token), abs(quote.last - token)), default=None)


def _trimmed(parse: Parse, first: int, last: int, cue: int) -> tuple[int, int] | None:
    if first <= cue <= last:
        if cue - first > last - cue:
            last = cue - 1
        else:
            first = cue + 1
    while first <= last and (parse.lower[first] in _DROPPED or parse.tags[first] == "_SP"):
        first += 1
    while last >= first and (parse.words[last] in ',.:;"' or parse.tags[last] in ("_SP", "''", "``", ".", ",")):
        last -= 1
    return (first, last) if first <= last else None


def _points_back(reading: Reading, first: int, last: int) -> bool:
    """Whether the content is only a noun for earlier words ("these claims")."""
    parse = reading.parse
    if last - first > 6:
        return False
    return any(
        parse.lemmas[token].lower() in reading.lexicon.cues.claims
        and parse.lower[token - 1] in ("the", "this", "these", "that", "those", "such", "all", "its", "his", "their")
        for token in range(first, last + 1)
        if token
    )


def _evidence(parse: Parse, token: int, subject: int | None, first: int, last: int) -> tuple[int, int]:
    """From the speaker to the end of what is said, with the closing mark when only that is left of the sentence."""
    points = [token, first, last]
    if subject is not None and parse.sentence[subject] == parse.sentence[token]:
        points += [parse.left[subject], subject]
    agent = parse.child(token, "agent")
    points += [parse.right[agent]] if agent is not None else []
    low, high = min(points), max(points)
    end = parse.sentences[parse.sentence[high]][1]
    rest = [word for word in parse.words[high + 1 : end + 1] if word.strip()]
    if rest and all(not word[0].isalnum() for word in rest):
        high = end
    return low, high


def _attributed(reading: Reading) -> Iterator[StatementDraft]:
    """ "According to X, …" and "…, according to X"."""
    parse = reading.parse
    for phrase in reading.lexicon.cues.attribution:
        for token, word in enumerate(parse.lower):
            if word != phrase[0] or parse.lower[token : token + len(phrase)] != phrase:
                continue
            yield from _attribution(reading, token, token + len(phrase) - 1)


def _attribution(reading: Reading, first: int, last: int) -> Iterator[StatementDraft]:
    parse = reading.parse
    low, high = parse.sentences[parse.sentence[first]]
    name = parse.child(last, "pobj")
    if name is None:
        name = next((token for token in range(last + 1, min(last + 8, high + 1)) if token in reading.cast.at), None)
    if name is None or name > high:
        return
    end = min(max(parse.right[last], parse.right[name]), high)
    before, after = (low, first - 1), (end + 1, high)
    content = _trimmed(parse, *(before if before[1] - before[0] >= after[1] - after[0] else after), -1)
    if content is None:
        return
    for speaker in actors_of(reading, name):
        yield StatementDraft(
            speaker, first, (first, last), content, "asserts", (low, high), False, "statement.according", 0.8
        )
