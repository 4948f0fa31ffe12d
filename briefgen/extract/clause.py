"""The words of a happening: its clause as evidence, and a title trimmed from it."""

from briefgen.extract.grammar import Verb
from briefgen.extract.parse import Parse
from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of

Span = tuple[int, int]
_LONGEST_TITLE = 160
_LEADING = frozenset({"cc", "mark", "punct"})
_TRAILING = frozenset({"advcl", "conj", "cc", "parataxis", "dep"})
_NOUN_CUT = frozenset({"relcl", "appos", "conj", "cc", "punct"})
_BLANK = frozenset({"_SP", ",", ":", "``", "''", "-RRB-", "-LRB-", "HYPH", "."})


def sentence_span(parse: Parse, token: int) -> Span:
    """Offsets of the sentence, without blanks at its ends."""
    return _offsets(parse, *parse.sentences[parse.sentence[token]])


def evidence_of(reading: Reading, item: Predicate) -> Span:
    """Offsets of the clause that tells of the happening, with the subject that it shares."""
    parse = reading.parse
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
            while last > verb and (parse.deps[last] == "cc" or parse.tags[last] in _BLANK):
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


def title_of(reading: Reading, item: Predicate, text: str) -> str:
    """A clause of the text, trimmed: substrings of it in order, a name in brackets in place of a pronoun."""
    parts = _noun_title(reading, item) if item.clause is None else _verb_title(reading, item.clause)
    return " ".join(
        " ".join(part.split()) if isinstance(part, str) else " ".join(text[part[0] : part[1]].split()) for part in parts
    ).strip(" ,;:")


def _verb_title(reading: Reading, verb: Verb) -> list[Span | str]:
    parse = reading.parse
    start = _first_of_predicate(parse, verb)
    end = _last_of_predicate(parse, verb, start)
    subject = verb.subject
    if subject is None:
        return [parse.span(start, end)]
    if start <= subject <= end:
        return [parse.span(min(start, parse.left[subject]), end)]
    named = _bracketed(reading, subject)
    if named is not None:
        return [named, parse.span(start, end)]
    left, right = _phrase_edges(parse, subject, verb.token)
    if right + 1 == start:
        return [parse.span(left, end)]
    return [parse.span(left, right), parse.span(start, end)]


def _bracketed(reading: Reading, subject: int) -> str | None:
    if reading.parse.tags[subject] not in ("PRP", "WP", "WDT"):
        return None
    player = actor_of(reading, subject)
    return f"[{reading.cast.players[player].name}]" if player is not None else None


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
        edge = _cut(parse, child)
        if parse.ends[edge] - parse.starts[start] > _LONGEST_TITLE and last > verb.token:
            break
        last = max(last, edge)
    while last > verb.token and (parse.tags[last] in _BLANK or parse.deps[last] == "cc"):
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
    for child in parse.children[head]:
        if (
            child > head
            and parse.deps[child] in ("relcl", "acl", "appos", "punct", "parataxis")
            and parse.left[child] <= right
        ):
            right = max(head, parse.left[child] - 1)
            break
    while right > head and parse.tags[right] in _BLANK:
        right -= 1
    while left < head and parse.tags[left] in _BLANK:
        left += 1
    return left, right


def _noun_title(reading: Reading, item: Predicate) -> list[Span | str]:
    parse = reading.parse
    left, right = parse.left[item.token], item.token
    for child in parse.children[item.token]:
        if child < item.token:
            continue
        if parse.deps[child] in _NOUN_CUT or parse.ends[_cut(parse, child)] - parse.starts[left] > _LONGEST_TITLE:
            break
        right = max(right, _cut(parse, child))
    while left < item.token and (parse.deps[left] in ("det", "cc", "punct", "predet") or parse.tags[left] in _BLANK):
        left += 1
    possessor = parse.child(item.token, "poss")
    if possessor is not None and parse.tags[possessor] == "PRP$":
        named = actor_of(reading, possessor)
        if named is not None and possessor + 1 <= right:
            return [f"[{reading.cast.players[named].name}’s]", parse.span(possessor + 1, right)]
    return [parse.span(left, right)]
