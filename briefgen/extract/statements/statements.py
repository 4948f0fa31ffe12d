"""Who said what: direct and indirect speech, attribution, and verbs that take what was said as their object."""

from collections.abc import Iterator

from briefgen.extract.actors.reference import actors_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.statements.attributed_content import content_of, trimmed

Span = tuple[int, int]
_UNSAID = frozenset({"modal", "future", "infinitive"})


def statements_of(annotated: AnnotatedText) -> tuple[StatementDraft, ...]:
    """The statements in order of the text. Spans of cue, content and evidence are of tokens, last one included."""
    found = [*_by_verbs(annotated), *_attributed(annotated)]
    return tuple(sorted(found, key=lambda item: (item.evidence[0], item.cue[0], item.speaker)))


def _by_verbs(annotated: AnnotatedText) -> Iterator[StatementDraft]:
    parse, cues = annotated.parse, annotated.lexicon.cues
    for token, tag in enumerate(parse.tags):
        if tag[:2] != "VB" or parse.deps[token] in ("aux", "auxpass", "amod"):
            continue
        lemma = parse.lemmas[token].lower()
        if lemma not in cues.clause and lemma not in cues.object and lemma not in cues.light:
            continue
        verb = verb_of(parse, token)
        if verb.negated or verb.tense in _UNSAID or verb.hypothetical:
            continue
        found = content_of(annotated, token, lemma, verb.passive)
        if found is None:
            continue
        first, last, stance, cue, by, confidence = found
        for speaker in _speakers(annotated, token, verb.subject, verb.passive):
            yield StatementDraft(
                speaker,
                token,
                cue,
                (first, last),
                stance,
                _evidence(parse, token, verb.subject, first, last),
                _points_back(annotated, first, last),
                by,
                confidence,
            )


def _speakers(annotated: AnnotatedText, token: int, subject: int | None, passive: bool) -> list[int]:
    if passive:
        agent = annotated.parse.child(token, "agent")
        subject = annotated.parse.child(agent, "pobj") if agent is not None else None
    return actors_of(annotated, subject) if subject is not None else []


def _points_back(annotated: AnnotatedText, first: int, last: int) -> bool:
    """Whether the content is only a noun for earlier words ("these claims")."""
    parse = annotated.parse
    if last - first > 6:
        return False
    return any(
        parse.lemmas[token].lower() in annotated.lexicon.cues.claims
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


def _attributed(annotated: AnnotatedText) -> Iterator[StatementDraft]:
    """ "According to X, …" and "…, according to X"."""
    parse = annotated.parse
    for phrase in annotated.lexicon.cues.attribution:
        for token, word in enumerate(parse.lower):
            if word != phrase[0] or parse.lower[token : token + len(phrase)] != phrase:
                continue
            yield from _attribution(annotated, token, token + len(phrase) - 1)


def _attribution(annotated: AnnotatedText, first: int, last: int) -> Iterator[StatementDraft]:
    parse = annotated.parse
    low, high = parse.sentences[parse.sentence[first]]
    name = parse.child(last, "pobj")
    if name is None:
        name = next(
            (token for token in range(last + 1, min(last + 8, high + 1)) if token in annotated.resolved.at), None
        )
    if name is None or name > high:
        return
    end = min(max(parse.right[last], parse.right[name]), high)
    before, after = (low, first - 1), (end + 1, high)
    content = trimmed(parse, *(before if before[1] - before[0] >= after[1] - after[0] else after), -1)
    if content is None:
        return
    for speaker in actors_of(annotated, name):
        yield StatementDraft(
            speaker, first, (first, last), content, "asserts", (low, high), False, "statement.according", 0.8
        )
