"""What was said: the words that a verb of speech gives as its content."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quote_of

_CLAUSAL = ("ccomp", "xcomp")
_DROPPED = frozenset({"that", ",", ":", '"', "``", "''", "'", "-", "--", "if"})
Content = tuple[int, int, str, tuple[int, int], str, float]


def content_of(annotated: AnnotatedText, token: int, lemma: str, passive: bool) -> Content | None:
    """What the verb of speech at the token says, as quotation, clause, object or noun of speech; None for nothing."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    clause, noun = cues.clause.get(lemma), cues.object.get(lemma)
    if clause is not None and not passive:
        quote = quote_of(parse, token, annotated.quotes)
        if quote is not None:
            return quote.first, quote.last, clause, (token, token), "statement.quote", 0.9
        below = parse.child(token, *_CLAUSAL)
        if below is not None and _is_content(parse, below, clause, lemma in cues.infinitive):
            kept = trimmed(parse, parse.left[below], parse.right[below], token)
            if kept is not None:
                return *kept, clause, (token, token), "statement.clause", 0.85
    if lemma == "call":
        called = _called_for(parse, token)
        if called is not None:
            return called
    if noun is not None:
        found = _object(parse, token, passive, lemma in cues.predicative)
        if found is not None:
            return *found, noun, (token, token), "statement.object", 0.7
    return _light(annotated, token) if lemma in cues.light and not passive else None


def _is_content(parse: Parse, below: int, stance: str, infinitive: bool) -> bool:
    """Whether the clause tells what is said: "that …", after some verbs "to …", after denials "having …"."""
    return parse.deps[below] == "ccomp" or infinitive or (stance == "denies" and parse.tags[below] == "VBG")


def _called_for(parse: Parse, token: int) -> Content | None:
    for child in parse.with_dep(token, "prep"):
        if child > token and parse.lower[child] in ("for", "on") and parse.right[child] > child:
            return child + 1, parse.right[child], "proposes", (token, child), "statement.call", 0.75
    return None


def _object(parse: Parse, token: int, passive: bool, predicative: bool) -> tuple[int, int] | None:
    below = parse.child(token, "nsubjpass") if passive else parse.child(token, "dobj")
    if below is None or (passive and parse.child(token, "agent") is None) or (below < token and not passive):
        return None
    first, last = parse.left[below], parse.right[below]
    if predicative and not passive:
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
    return trimmed(parse, first, last, token)


def _light(annotated: AnnotatedText, token: int) -> Content | None:
    """ "expressed confidence that …", "voiced concern about …"."""
    parse = annotated.parse
    noun = parse.child(token, "dobj")
    if noun is None or noun < token:
        return None
    stance = annotated.lexicon.cues.nouns.get(parse.lemmas[noun].lower())
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
    kept = trimmed(parse, first, parse.right[below], token)
    return (*kept, stance, (token, noun), "statement.noun", 0.75) if kept is not None else None


def trimmed(parse: Parse, first: int, last: int, cue: int) -> tuple[int, int] | None:
    """The tokens on the longer side of the cue, without joining words and marks at the ends; None for none left."""
    if first <= cue <= last:
        if cue - first > last - cue:
            last = cue - 1
        else:
            first = cue + 1
    while first <= last and (parse.lower[first] in _DROPPED or parse.tags[first] == "_SP"):
        first += 1
    while last >= first and (parse.words[last] in ',.:;"' or parse.tags[last] in ("_SP", "''", "``", ".", ",")):
        last -= 1
    if first == last and parse.tags[first] == "PRP":
        return None
    return (first, last) if first <= last else None
