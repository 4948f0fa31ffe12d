""" "According to X, …" and "…, according to X"."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.statements.content_edges import trimmed
from briefgen.extract.statements.speakers import speakers_of

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def attributions(annotated: AnnotatedText) -> Iterator[tuple[int, int]]:
    """First and last token of the phrases of attribution."""
    parse = annotated.parse
    for phrase in annotated.lexicon.cues.attribution:
        for token, word in enumerate(parse.lower):
            if word == phrase[0] and parse.lower[token : token + len(phrase)] == phrase:
                yield token, token + len(phrase) - 1


def attributed(annotated: AnnotatedText, first: int, last: int) -> Iterator[StatementDraft]:
    """What the phrase of attribution on these tokens gives to somebody."""
    parse = annotated.parse
    low, high = parse.sentences[parse.sentence[first]]
    name = _source(annotated, last, high)
    if name is None:
        return
    end = min(max(parse.right[last], parse.right[name]), high)
    content = trimmed(parse, *_clause_about(parse, (low, first - 1), (end + 1, high)))
    if content is None:
        return
    for cluster, words in speakers_of(annotated, name):
        yield StatementDraft(
            cluster, words, first, (first, last), content, "asserts", (low, high), False, "statement.according", 0.8
        )


def _clause_about(parse: Parse, before: tuple[int, int], after: tuple[int, int]) -> tuple[int, int]:
    """What the phrase gives: the side with the verb, both sides where it only interrupts ("12 men, …, were hurt")."""
    told_before = any(parse.tags[token] in _FINITE for token in range(before[0], before[1] + 1))
    start = after[0]
    while start < after[1] and not parse.words[start][0].isalnum():
        start += 1
    if told_before and (parse.tags[before[1]] in ("IN", "CC") or _opens_relative(parse, before[1])):
        return after
    if told_before:
        return before
    if before[1] - before[0] >= 1 and parse.tags[start] in _FINITE:
        return before[0], after[1]
    if parse.tags[start] in ("VBG", "WDT", "WP"):
        comma = next((token for token in range(start, after[1]) if parse.words[token] == ","), start)
        return comma, after[1]
    return after


def _opens_relative(parse: Parse, token: int) -> bool:
    """Whether the phrase stands right behind a relative pronoun ("…, which, according to Dawn, …")."""
    pronoun = token - (parse.words[token] == ",")
    return parse.tags[pronoun] in ("WDT", "WP")


def _source(annotated: AnnotatedText, last: int, high: int) -> int | None:
    """The head of the phrase after the preposition."""
    parse = annotated.parse
    objects = parse.with_dep(last, "pobj")
    name = next((token for token in objects if token in annotated.resolved.at), objects[0] if objects else None)
    if name is None:
        name = next((token for token in range(last + 1, min(last + 8, high + 1)) if parse.deps[token] == "pobj"), None)
    if name is None:
        name = next(
            (token for token in range(last + 1, min(last + 8, high + 1)) if token in annotated.resolved.at), None
        )
    return name if name is not None and name <= high else None
