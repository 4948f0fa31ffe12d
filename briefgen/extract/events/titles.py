"""The title of a happening, trimmed from the words of its clause."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, joined_to
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quote_of
from briefgen.extract.triggers.clause_words import BLANK
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.voice import without_label

Span = tuple[int, int]
_LONGEST_TITLE = 160
_LONGEST_QUOTE = 120
_TRAILING = frozenset({"advcl", "conj", "cc", "parataxis", "dep"})
_PHRASE_CUT = frozenset({"relcl", "acl", "appos", "punct", "parataxis"})
_NOUN_CUT = frozenset({"relcl", "appos", "conj", "cc", "punct"})


def title_of(annotated: AnnotatedText, item: EventTrigger, text: str) -> str:
    """A clause of the text, trimmed: substrings of it in order, a name in brackets in place of a pronoun."""
    parts = _noun_title(annotated, item) if item.clause is None else _verb_title(annotated, item.clause)
    if item.cue:
        parts = _with_quote(annotated, item.token, parts, text)
    words = " ".join(
        " ".join(part.split()) if isinstance(part, str) else " ".join(text[part[0] : part[1]].split()) for part in parts
    )
    return without_label(words.strip(" ,;:"))


def _with_quote(annotated: AnnotatedText, token: int, parts: list[Span | str], text: str) -> list[Span | str]:
    """The title with what is said word for word, in the order of the text."""
    parse = annotated.parse
    quote, below = quote_of(parse, token, annotated.quotes), parse.child(token, "ccomp", "dobj")
    if quote is None or (below is not None and not quote.first <= below <= quote.last):
        return parts
    start, end = parse.span(quote.first, quote.last)
    if any(not isinstance(part, str) and part[0] < end and start < part[1] for part in parts):
        return parts
    last = min(quote.last, parse.sentences[parse.sentence[quote.first]][1])
    while last > quote.first and (
        parse.tags[last] in BLANK or parse.ends[last] - parse.starts[quote.first] > _LONGEST_QUOTE
    ):
        last -= 1
    words = " ".join(text[slice(*parse.span(quote.first, last))].split())
    return [*parts, f"– “{words}”"] if quote.first > token else [f"“{words}” –", *parts]


def _verb_title(annotated: AnnotatedText, verb: Verb) -> list[Span | str]:
    parse = annotated.parse
    start = _first_of_predicate(parse, verb)
    end = _last_of_predicate(parse, verb, start)
    subject = verb.subject
    if subject is None:
        return [parse.span(start, end)]
    if start <= subject <= end:
        return [parse.span(min(start, parse.left[subject]), end)]
    named = _bracketed(annotated, subject)
    if named is not None:
        return [named, parse.span(start, end)]
    left, right = _phrase_edges(parse, subject, verb.token)
    for other in parse.with_dep(verb.token, "nsubj"):
        right = parse.right[other] if subject < other < start and parse.tags[other][0] == "N" else right
    while _is_title_before(annotated, left):
        left -= 1
    if right + 1 == start:
        return [parse.span(left, end)]
    return [parse.span(left, right), parse.span(start, end)]


def _is_title_before(annotated: AnnotatedText, left: int) -> bool:
    """Whether the word before the phrase belongs to its office, though cut off by the parser ("Deputy | Secretary")."""
    parse, offices = annotated.parse, annotated.lexicon.offices
    if not left or parse.sentence[left] != parse.sentence[left - 1] or parse.lower[left] not in offices.heads:
        return False
    return parse.tags[left - 1] == "NNP" and parse.lower[left - 1] in offices.modifiers | offices.heads


def _bracketed(annotated: AnnotatedText, subject: int) -> str | None:
    if annotated.parse.tags[subject] not in ("PRP", "WP", "WDT"):
        return None
    cluster = actor_of(annotated, subject)
    return f"[{annotated.resolved.clusters[cluster].name}]" if cluster is not None else None


def _first_of_predicate(parse: Parse, verb: Verb) -> int:
    first = verb.token
    for child in parse.children[verb.token]:
        if (
            child < first
            and parse.deps[child] in ("aux", "auxpass", "neg", "advmod")
            and (verb.subject is None or child > verb.subject or verb.shared)
        ):
            first = child
            break
    return first


def _last_of_predicate(parse: Parse, verb: Verb, start: int) -> int:
    last = verb.token
    for child in parse.children[verb.token]:
        if child < verb.token:
            continue
        if parse.deps[child] in _TRAILING or (parse.deps[child] == "punct" and parse.words[child] in (";", ":", "--")):
            break
        if parse.deps[child] == "punct":
            continue
        edge = _cut(parse, child)
        if parse.ends[edge] - parse.starts[start] > _LONGEST_TITLE and last > verb.token:
            break
        last = max(last, edge)
    while last > verb.token and (parse.tags[last] in BLANK or parse.deps[last] == "cc"):
        last -= 1
    return _within_length(parse, start, last)


def _cut(parse: Parse, child: int) -> int:
    """The last token of the dependent, without what only explains it after a comma."""
    last = parse.right[child]
    for token in range(child + 1, last + 1):
        if (
            parse.deps[token] in ("relcl", "advcl", "acl", "appos")
            and parse.words[parse.left[token] - 1] in (",", "(", "-")
            and parse.left[token] - 1 > child
        ):
            return parse.left[token] - 2
    return last


def _within_length(parse: Parse, first: int, last: int) -> int:
    while last > first + 3 and parse.ends[last] - parse.starts[first] > _LONGEST_TITLE + 40:
        last -= 1
    return last


def _phrase_edges(parse: Parse, head: int, before: int) -> tuple[int, int]:
    """The noun phrase without clauses that hang on it."""
    left, right = parse.left[head], min(parse.right[head], before - 1) if head < before else parse.right[head]
    joined = head
    while after := [child for child in joined_to(parse, joined) if joined < child < before]:
        joined = after[-1]
    for child in parse.children[head]:
        if child > joined and parse.deps[child] in _PHRASE_CUT and parse.left[child] <= right:
            right = max(head, parse.left[child] - 1)
            break
    while right > head and parse.tags[right] in BLANK:
        right -= 1
    while left < head and parse.tags[left] in BLANK:
        left += 1
    return left, right


def _noun_title(annotated: AnnotatedText, item: EventTrigger) -> list[Span | str]:
    parse = annotated.parse
    left, right = parse.left[item.token], item.token
    for child in parse.children[item.token]:
        if child < item.token:
            continue
        if parse.deps[child] in _NOUN_CUT or parse.ends[_cut(parse, child)] - parse.starts[left] > _LONGEST_TITLE:
            break
        right = max(right, _cut(parse, child))
    while left < item.token and (parse.deps[left] in ("det", "cc", "punct", "predet") or parse.tags[left] in BLANK):
        left += 1
    possessor = parse.child(item.token, "poss")
    if possessor is not None and parse.tags[possessor] == "PRP$":
        named = actor_of(annotated, possessor)
        if named is not None and possessor + 1 <= right:
            return [f"[{annotated.resolved.clusters[named].name}’s]", parse.span(possessor + 1, right)]
    return [parse.span(left, right)]
