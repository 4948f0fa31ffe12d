"""Titles that are too long, shortened: what may go goes, the least needed first."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse

_OPTIONAL = ("advcl", "relcl", "acl", "prep", "npadvmod", "parataxis")
_SUBORDINATE = ("ccomp", "acl", "relcl", "advcl")
_NEEDED_BY = frozenset({"NN", "NNS", "NNP", "NNPS"})
LONGEST_TITLE = 190  # characters: some two lines of the timeline's table


def shortened(annotated: AnnotatedText, head: int, kept: set[int]) -> set[int]:
    """Without what the clause can do without, from the right, until it is short enough; its complements always stay."""
    parse = annotated.parse
    for token in sorted(_optional(annotated, head, kept), key=lambda token: (_rank(parse, token), -parse.left[token])):
        if _length(parse, kept) <= LONGEST_TITLE:
            break
        if token in kept and _may_go(parse, token, kept):
            kept = kept - set(range(parse.left[token], parse.right[token] + 1))
    return kept


def _may_go(parse: Parse, token: int, kept: set[int]) -> bool:
    """Whether the phrase ends the title, or commas set it off: what a parser hangs amiss in the middle stays whole."""
    first, last = parse.left[token], parse.right[token]
    if not any(other > last for other in kept):
        return True
    return parse.words[first - 1] == "," and last + 1 < len(parse.words) and parse.words[last + 1] == ","


def _optional(annotated: AnnotatedText, head: int, kept: set[int]) -> Iterator[int]:
    parse = annotated.parse
    for token in kept - {head}:
        if not (parse.deps[token] in _OPTIONAL or _is_second(parse, token)) or parse.is_within(head, token):
            if _is_late_in_list(parse, token) and not parse.is_within(head, token):
                yield token
            continue
        above = parse.heads[token]
        if parse.deps[token] == "prep" and parse.tags[above] not in _NEEDED_BY and not has_complement(parse, above):
            continue
        if _is_needed(parse, token) or _is_of_name(annotated, token):
            continue
        if parse.lower[above] == "order" and parse.deps[above] == "pobj":  # "in order to …" stays or goes whole
            continue
        if parse.deps[token] == "prep" and (parse.lower[token] == "of" or _comes_before_complement(parse, token)):
            continue
        yield token


def _is_late_in_list(parse: Parse, token: int) -> bool:
    """Whether it is the third or a later member of a list of nouns, without which the list still tells of two."""
    first, before = parse.heads[token], 0
    while parse.deps[token] == "conj" and parse.tags[token][:2] == "NN" == parse.tags[first][:2]:
        before += 1 + sum(other < token for other in parse.with_dep(first, "conj", "appos"))
        token, first = first, parse.heads[first]
    return before > 1 and parse.deps[token] in ("dobj", "pobj")


def _is_second(parse: Parse, token: int) -> bool:
    """Whether it is a second verb of a clause below ("that it is losing money | and will sell a mill")."""
    above = parse.heads[token]
    verbs = parse.tags[token][:2] == parse.tags[above][:2] == "VB"
    return verbs and parse.deps[token] == "conj" and parse.deps[above] in _SUBORDINATE


def _is_of_name(annotated: AnnotatedText, token: int) -> bool:
    """Whether the phrase is a part of a name ("the Organisation | for Economic Cooperation")."""
    parse, owner = annotated.parse, annotated.resolved.mention_at
    above = parse.heads[token]
    return above in owner and owner[above] == owner.get(token)


def _is_needed(parse: Parse, token: int) -> bool:
    """Whether the clause is a condition, or what a noun says ("the view that …"): without it something else is told."""
    marks = {parse.lower[child] for child in parse.with_dep(token, "mark")}
    above = parse.heads[token]
    if parse.deps[token] in ("relcl", "acl") and parse.deps[above] == "attr":  # "is not a sight which inspires trust"
        return True
    if parse.deps[token] == "advcl" and "for" in marks and not has_complement(parse, above):  # "called for them to …"
        return True
    bound = any(parse.tags[child] == "TO" for child in parse.with_dep(token, "aux"))
    if bound and parse.deps[token] in ("acl", "relcl") and _is_of_sort(parse, above):  # "as a move to …"
        return True
    bare = parse.child(above, "det", "poss", "amod", "nummod", "compound") is None
    bare = bare and parse.child(above, "prep") in (None, token)
    on = parse.deps[token] == "prep" and parse.lower[token] in ("on", "against")  # "imposed sanctions on …"
    if (on or parse.deps[token] in ("relcl", "acl")) and bare and parse.deps[above] == "dobj":
        return True  # "announced measures to …"
    return bool(marks & {"if", "unless"}) or is_limit(parse, token) or (parse.deps[token] == "acl" and "that" in marks)


def _is_of_sort(parse: Parse, noun: int) -> bool:
    """Whether it is behind "as" and says of what sort something is, which the clause on it tells."""
    above = parse.heads[noun]
    return parse.deps[noun] == "pobj" and parse.lower[above] == "as"


def is_limit(parse: Parse, token: int) -> bool:
    """Whether the clause says up to when something is not so ("will not stop until they leave")."""
    marks = (parse.lower[child] for child in parse.with_dep(token, "mark", "advmod"))
    above = parse.heads[token]
    negated = parse.child(above, "neg") is not None or any(
        parse.lower[child] in lexicon().function.negative
        for subject in parse.with_dep(above, "nsubj", "nsubjpass")
        for child in (subject, *parse.with_dep(subject, "det"))
    )
    return parse.deps[token] == "advcl" and negated and any(mark in lexicon().function.limiting for mark in marks)


def _comes_before_complement(parse: Parse, token: int) -> bool:
    """Whether a phrase stands before the object of its verb, which the parser may have mistaken ("met with X to …")."""
    above = parse.heads[token]
    return any(token < child for child in parse.with_dep(above, "dobj", "ccomp", "xcomp", "attr"))


def _rank(parse: Parse, token: int) -> int:
    """Clauses go before phrases, phrases of the clause before those of a noun."""
    if parse.deps[token] != "prep":
        return 0
    return 1 if parse.tags[parse.heads[token]][:2] == "VB" else 2


def has_complement(parse: Parse, verb: int) -> bool:
    """Whether something completes what the verb says."""
    return parse.child(verb, "dobj", "ccomp", "xcomp", "attr", "agent", "acomp", "oprd") is not None


def _length(parse: Parse, kept: set[int]) -> int:
    return sum(parse.ends[token] - parse.starts[token] + 1 for token in kept)
