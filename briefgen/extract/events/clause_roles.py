"""What part the clause of a happening plays in its sentence: what is told, what is said to be so, or an aside."""

from collections.abc import Mapping
from typing import Literal

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_verbless
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse

Role = Literal["main", "content", "adverbial", "relative", "phrase", "infinitive"]
_MAIN = frozenset({"ROOT", "parataxis", "dep", "intj"})
_ROLES: Mapping[str, Role] = {
    "ccomp": "content",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "relative",
    "xcomp": "infinitive",
}
_INVERTED = ("had", "should", "were")
_JOINED = frozenset({"conj"})


def first_joined(parse: Parse, token: int) -> int:
    """The first of the verbs that are joined by "and" or a comma: what holds of it holds of all."""
    while parse.deps[token] in _JOINED and parse.tags[parse.heads[token]][:2] == "VB":
        token = parse.heads[token]
    return token


def is_joined(parse: Parse, token: int) -> bool:
    """Whether "and" or a comma stands between the verb and the one to which the parser joined it."""
    head = parse.heads[token]
    marks = (other for other in range(head + 1, token) if parse.tags[other] in ("CC", ",", ":"))
    return any(parse.heads[other] in (head, token) for other in marks)


def role_of(annotated: AnnotatedText, token: int) -> Role:
    """The part that the clause of the verb at the token plays."""
    parse = annotated.parse
    if any(parse.tags[child] == "TO" for child in parse.with_dep(token, "aux")):
        return "infinitive"
    top = first_joined(parse, token)
    dep = parse.deps[top]
    if _is_main(annotated, top):
        return "main"
    return _ROLES.get(dep, "phrase")


def _is_main(annotated: AnnotatedText, top: int) -> bool:
    """Whether the clause is told for itself, also where the parser hung it on a noun or on the next clause."""
    parse, dep = annotated.parse, annotated.parse.deps[top]
    if dep == "conj":
        return parse.tags[parse.heads[top]][:2] != "VB" and has_own_subject(parse, top)
    if dep == "acl":  # without a relative pronoun it is none: the parser took its subject for all of the sentence
        return parse.tags[top] in ("VBD", "VBZ", "VBP") or is_verbless(parse, top)
    if dep == "relcl" and is_cleft(parse, top):
        return True
    return dep in _MAIN or (dep == "ccomp" and is_strung_on(annotated, top))


def is_cleft(parse: Parse, token: int) -> bool:
    """Whether the relative clause is what a cleft tells ("it was the mayor who signed")."""
    noun = parse.heads[token]
    being = parse.heads[noun]
    it = parse.child(being, "nsubj")
    is_being = parse.deps[noun] == "attr" and parse.lemmas[being].lower() == "be"
    return is_being and it is not None and parse.lower[it] == "it" and parse.child(being, "neg") is None


def is_strung_on(annotated: AnnotatedText, token: int) -> bool:
    """Whether the parser only strung a main clause on the next one ("Ghana left; Togo stayed"), which says nothing."""
    parse, head = annotated.parse, annotated.parse.heads[token]
    lemma = parse.lemmas[head].lower()
    speaks = lemma in annotated.lexicon.cues.clause and lemma not in annotated.lexicon.happenings.naming
    dashed = parse.words[min(parse.right[token] + 1, len(parse.words) - 1)] in ("--", "–", "—", ";")
    speaks = speaks and not (dashed and parse.child(head, "dobj") is not None)  # "Oman won -- Togo announced a deal"
    if token > head or speaks:
        return False
    return parse.child(token, "mark") is None and parse.words[parse.right[token] + 1] in (";", ",", "-", "--", ":", ".")


def has_own_subject(parse: Parse, token: int) -> bool:
    """Whether the clause names its subject itself."""
    return parse.child(token, "nsubj", "nsubjpass", "csubj", "expl") is not None


def governing_verb(annotated: AnnotatedText, token: int) -> int | None:
    """The verb in whose complement the clause stands ("said that …"); None for clauses of their own."""
    top = first_joined(annotated.parse, token)
    if annotated.parse.deps[top] != "ccomp" or is_strung_on(annotated, top):
        return None
    return annotated.parse.heads[top]


def is_conditional(parse: Parse, token: int) -> bool:
    """Whether the clause only holds if another does ("if …, X will …"), or is itself the condition."""
    marks = lexicon().function.conditions
    top = first_joined(parse, token)
    if any(_begins_with(parse, verb, marks) or _is_inverted(parse, verb) for verb in (token, top)):
        return True
    if any(_is_in_event(parse, verb) for verb in (token, top, parse.heads[top])):
        return True
    if _is_only_then(parse, top) and _is_modal(parse, parse.heads[top]):
        return True
    is_done = parse.tags[token] in ("VBD", "VBN") and not any(_is_modal(parse, verb) for verb in (token, top))
    verbs = {token, top, *parse.with_dep(top, "conj"), *parse.with_dep(token, "conj")}
    conditions = (child for verb in verbs for child in parse.with_dep(verb, "advcl"))
    return not is_done and any(
        _begins_with(parse, child, marks) or _is_inverted(parse, child) or _is_only_then(parse, child)
        for child in conditions
    )


def _is_modal(parse: Parse, verb: int) -> bool:
    return any(parse.tags[child] == "MD" for child in parse.with_dep(verb, "aux"))


def _is_only_then(parse: Parse, verb: int) -> bool:
    """Whether the clause says what must be before another may ("… will go on only after the fighting stops")."""
    first = parse.left[verb]
    says_only = "only" in (parse.lower[first], parse.lower[first - 1] if first else "")
    return says_only and parse.deps[verb] == "advcl" and parse.child(verb, "mark", "advmod") is not None


def _is_inverted(parse: Parse, verb: int) -> bool:
    """Whether the clause is a condition by its order ("had the advice been heeded"), which parsers hang on "had"."""
    above = parse.heads[verb]
    hung = above != verb and parse.tags[verb] in ("VBN", "VBD") and parse.deps[verb] == "ccomp" and above < verb
    if hung and parse.lower[above] in _INVERTED:
        return not has_own_subject(parse, above) or _is_below_modal(parse, above)
    subject, helper = parse.child(verb, "nsubj", "nsubjpass"), parse.child(verb, "aux", "auxpass")
    if subject is None or helper is None or helper > subject or parse.lower[helper] not in _INVERTED:
        return False
    return helper == parse.left[verb] and parse.deps[verb] != "ROOT"


def _is_below_modal(parse: Parse, token: int) -> bool:
    """Whether the word hangs on what would have been ("would have signed the deal | had the firm …")."""
    above = parse.heads[token]
    helpers = {parse.lower[child] for child in parse.with_dep(above, "aux")}
    return above < token and bool(helpers & {"would", "could", "might"})


def _is_in_event(parse: Parse, verb: int) -> bool:
    """Whether "in the event" or "in case" opens the clause, or the one over it ("in the event that it fails, …")."""
    return any(
        parse.lower[child] == "in"
        and (below := parse.child(child, "pobj")) is not None
        and parse.lower[below] in lexicon().function.supposed
        and parse.right[below] == below
        for child in parse.with_dep(verb, "prep")
        if child < verb
    )


def _begins_with(parse: Parse, verb: int, words: frozenset[str]) -> bool:
    return any(parse.lower[child] in words for child in parse.with_dep(verb, "mark", "advmod"))


def is_subjunctive(parse: Parse, token: int) -> bool:
    """Whether the clause is what is wanted, not what is so: a bare form with a subject ("demanded that it be shut")."""
    bare = parse.tags[token] == "VB" and parse.child(token, "aux", "auxpass") is None
    passive = any(parse.lower[child] == "be" and parse.deps[child] == "auxpass" for child in parse.children[token])
    marked = parse.child(token, "aux") is not None
    return parse.deps[token] == "ccomp" and has_own_subject(parse, token) and (bare or (passive and not marked))
