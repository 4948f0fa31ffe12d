"""What "it" or "they" stands for where that is no actor, and grammar leaves no choice ("[the bus] overturned")."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject
from briefgen.extract.annotate.parse import Parse

_SINGULAR, _PLURAL = ("NN",), ("NNS",)
_CLAUSES = ("advcl", "ccomp", "conj", "relcl")
_THINGS = ("dobj", "attr", "dative", "oprd")
_CHAIN = 3  # pronouns that follow one another ("The bus overturned. It was full. It had left at noon.")


def noun_meant(annotated: AnnotatedText, pronoun: int, depth: int = 0) -> int | None:
    """The head of the noun phrase that the pronoun, a subject, stands for; None where more than one may be meant."""
    parse = annotated.parse
    tags = {"it": _SINGULAR, "they": _PLURAL}.get(parse.lower[pronoun])
    if tags is None or parse.deps[pronoun] not in ("nsubj", "nsubjpass") or depth > _CHAIN:
        return None
    verb = parse.heads[pronoun]
    if _announces(parse, verb):
        return None
    for clause in (*_clauses_above(parse, verb), *_clauses_before(parse, verb, pronoun)):
        subject = own_subject(parse, clause)
        if subject is not None and subject < pronoun:
            return _as_noun(annotated, subject, tags, depth)
    if verb != parse.sentences[parse.sentence[pronoun]][0] and parse.deps[verb] != "ROOT":
        return None
    return _of_sentence_before(annotated, pronoun, tags, depth)


def _announces(parse: Parse, verb: int) -> bool:
    """Whether "it" only announces a clause ("it was reported that …", "it is hard to …")."""
    clause = parse.child(verb, "ccomp", "csubj", "csubjpass", "xcomp")
    return clause is not None and parse.child(verb, "auxpass", "acomp", "attr", "oprd") is not None


def _clauses_above(parse: Parse, verb: int) -> list[int]:
    above = []
    while parse.deps[verb] in _CLAUSES and parse.heads[verb] != verb:
        verb = parse.heads[verb]
        above.append(verb)
    return [token for token in above if parse.tags[token][:2] == "VB"]


def _clauses_before(parse: Parse, verb: int, pronoun: int) -> list[int]:
    return [child for child in parse.with_dep(verb, "advcl") if child < pronoun]


def _of_sentence_before(annotated: AnnotatedText, pronoun: int, tags: tuple[str, ...], depth: int) -> int | None:
    """The subject of the sentence before, where the pronoun opens its own and no object could be meant as well."""
    parse = annotated.parse
    number = parse.sentence[pronoun]
    before = number - 1
    opens = pronoun == parse.sentences[number][0]
    if not opens or before < 0 or before in annotated.headline or before in annotated.asked:
        return None
    if parse.sections and parse.sections[before] != parse.sections[number]:
        return None
    first, last = parse.sentences[before]
    root = next((token for token in range(first, last + 1) if parse.heads[token] == token), None)
    subject = own_subject(parse, root) if root is not None and parse.tags[root][:2] == "VB" else None
    if root is None or subject is None:
        return None
    rivals = (child for child in parse.with_dep(root, *_THINGS) if child not in annotated.dated)
    if any(parse.tags[child] in (*tags, "NNP", "NNPS") for child in rivals):
        return None
    return _as_noun(annotated, subject, tags, depth)


def _as_noun(annotated: AnnotatedText, subject: int, tags: tuple[str, ...], depth: int) -> int | None:
    if annotated.parse.lower[subject] in ("it", "they"):
        return noun_meant(annotated, subject, depth + 1)
    is_thing = subject not in annotated.resolved.at and subject not in annotated.dated
    return subject if is_thing and annotated.parse.tags[subject] in tags else None
