"""The words of a happening as evidence: its clause, or its sentence."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.triggers import EventTrigger

Span = tuple[int, int]
_LEADING = frozenset({"cc", "mark", "punct"})
BLANK = frozenset({"_SP", ",", ":", "``", "''", "-RRB-", "-LRB-", "HYPH", "."})


def sentence_span(parse: Parse, token: int) -> Span:
    """Offsets of the sentence, without blanks at its ends."""
    return _offsets(parse, *parse.sentences[parse.sentence[token]])


def evidence_of(annotated: AnnotatedText, item: EventTrigger) -> Span:
    """Offsets of the clause that tells of the happening, with the subject that it shares."""
    parse = annotated.parse
    verb = item.clause
    if verb is None:
        verb_above = _verb_above(parse, item.token)
        if verb_above is None:
            return sentence_span(parse, item.token)
        return _clause_span(parse, verb_above, parse.left[verb_above], item.token)
    first = parse.left[verb.token]
    if verb.subject is not None and verb.subject < first:
        first = parse.left[verb.subject] if parse.sentence[verb.subject] == parse.sentence[verb.token] else first
    return _clause_span(parse, verb.token, first, item.token)


def _verb_above(parse: Parse, token: int) -> int | None:
    while parse.heads[token] != token:
        token = parse.heads[token]
        if parse.tags[token][:2] == "VB" and parse.deps[token] not in ("amod", "pcomp", "prep"):
            return token
    return None


def _clause_span(parse: Parse, verb: int, first: int, within: int) -> Span:
    last = parse.right[verb]
    for child in parse.children[verb]:
        if (
            parse.deps[child] == "conj"
            and child > verb
            and parse.tags[child][:2] == "VB"
            and not parse.left[child] <= within <= parse.right[child]
        ):
            last = min(last, parse.left[child] - 1)
            while last > verb and (parse.deps[last] == "cc" or parse.tags[last] in BLANK):
                last -= 1
            break
    while first < verb and (parse.deps[first] in _LEADING and parse.heads[first] == verb):
        first += 1
    low, high = parse.sentences[parse.sentence[verb]]
    return _offsets(parse, max(first, low), min(max(last, within), high))


def _offsets(parse: Parse, first: int, last: int) -> Span:
    while last > first and (parse.tags[last] == "_SP" or not parse.words[last].strip()):
        last -= 1
    while first < last and (parse.tags[first] == "_SP" or not parse.words[first].strip()):
        first += 1
    return parse.span(first, last)
