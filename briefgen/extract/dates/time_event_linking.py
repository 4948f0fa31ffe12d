"""Which happening a time expression stands with in its sentence."""

from collections.abc import Mapping, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.triggers import EventTrigger

_BOUNDS = frozenset({"until", "till", "by", "than", "before"})
_MODIFIERS = frozenset({"amod", "nummod", "compound", "nmod", "poss", "npadvmod"})
_WHEN = frozenset({"in", "at", "on", "during"})
_RAISING = frozenset({"begin", "start", "continue", "have", "go", "be", "use", "need", "able"})
_STEPS = 12


def attached(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> dict[int, Timex]:
    """EventTrigger token -> the time expression of its own clause."""
    known = {item.token: item for item in items}
    carried = {item.light_verb.token: item.token for item in items if item.light_verb is not None}
    found: dict[int, Timex] = {}
    for timex in annotated.times:
        if timex.type not in ("DATE", "TIME"):
            continue
        target = _target(annotated, timex, known, carried)
        if target is not None and _better(timex, found.get(target)):
            found[target] = timex
    return found


def _better(new: Timex, old: Timex | None) -> bool:
    """The first expression stands, unless a later one names a (finer) date."""
    if old is None:
        return True
    if new.edtf is None:
        return False
    return old.edtf is None or (len(new.edtf) > len(old.edtf) and "/" not in new.edtf)


def _target(
    annotated: AnnotatedText, timex: Timex, known: Mapping[int, EventTrigger], carried: Mapping[int, int]
) -> int | None:
    """The happening that the expression dates: the first one met on the way up the tree."""
    parse = annotated.parse
    token = top_of(parse, timex)
    for _ in range(_STEPS):
        if token in known or token in carried:
            return _settled(annotated, timex, carried.get(token, token), known)
        head, dep = parse.heads[token], parse.deps[token]
        if head == token or _is_barrier(parse, token, timex, known):
            return None
        if dep in _MODIFIERS and parse.tags[head][:2] == "NN" and head not in known and not _says_when(parse, head):
            return None
        token = head
    return None


def _is_barrier(parse: Parse, token: int, timex: Timex, known: Mapping[int, EventTrigger]) -> bool:
    """Whether the way up leaves what the expression can date: bounds ("until"), and clauses that are no happening."""
    dep = parse.deps[token]
    if dep in ("prep", "mark") and parse.lower[token] in _BOUNDS and token != timex.first:
        return True
    if dep in ("relcl", "acl") and parse.tags[token][:2] == "VB":
        return True
    return dep == "prep" and parse.lower[token] == "since" and parse.heads[token] not in known


def _says_when(parse: Parse, noun: int) -> bool:
    """Whether the noun phrase itself says when ("In a Wednesday media event, …")."""
    return parse.deps[noun] in ("npadvmod", "tmod") or (
        parse.deps[noun] == "pobj" and parse.lower[parse.heads[noun]] in _WHEN
    )


def top_of(parse: Parse, timex: Timex) -> int:
    """The token of the expression on which the rest of it hangs."""
    for token in range(timex.first, timex.last + 1):
        if not timex.first <= parse.heads[token] <= timex.last and parse.tags[token] not in ("POS", "DT", "_SP"):
            return token
    return timex.last


def _settled(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int:
    """The happening itself, or the one that it truly names: the noun looked back on, or the verb that raises it.

    After "referencing his visit to Kabul in April" the month is the visit's; "will begin to fly in 2009" is one
    happening.
    """
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    item = known[token]
    if item.verb is None:
        return token
    if item.verb.tense == "infinitive" and parse.deps[token] == "xcomp":
        head = parse.heads[token]
        if head in known and (
            parse.lemmas[head].lower() in _RAISING or parse.lemmas[head].lower() in happenings.planning
        ):
            return head
    looks_back = parse.lemmas[token].lower() in happenings.backward
    for between in range(timex.first - 1, token, -1):
        other = known.get(between)
        if other is not None and other.verb is None and (looks_back or _hangs_on_backward(annotated, between, token)):
            return between
    return token


def _hangs_on_backward(annotated: AnnotatedText, noun: int, verb: int) -> bool:
    parse = annotated.parse
    token = noun
    while token != verb and parse.heads[token] != token:
        if parse.deps[token] == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions:
            return True
        token = parse.heads[token]
    return False
