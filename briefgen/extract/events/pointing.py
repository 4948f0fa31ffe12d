"""Rows that point at what only the text around them names ("this trip", "that quote", "is expected to do so")."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_pronoun
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.events.clarity import opens_text
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger

_NAMING = ("prep", "relcl", "acl", "appos", "poss", "compound", "nmod", "amod", "nummod")
_COMMON = ("NN", "NNS")
_NEAR = frozenset({"this", "these"})


def points_elsewhere(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether subject or object only points back, so that nobody who reads the row alone knows what is meant.

    The first sentence points at nothing before it: what it has is told in it, or is known to all.
    """
    parse, clause = annotated.parse, item.clause
    if opens_text(annotated, item.token):
        return False
    if clause is None:
        return is_demonstrative(annotated, item.token)
    below = parse.with_dep(clause.token, "dobj", "attr", "nsubjpass")
    below += [child for verb in parse.with_dep(clause.token, "xcomp") for child in parse.with_dep(verb, "dobj")]
    core = {*below, *([clause.subject] if clause.subject is not None else [])} - {item.token}
    if any(is_demonstrative(annotated, token) for token in core) or _does_so(parse, clause.token):
        return True
    unnamed = parse.child(clause.token, "dobj")
    return unnamed is not None and _is_somebody_unnamed(annotated, unnamed)


def is_demonstrative(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun stands with "this", "that", "these", "those" or "such", and no clause of its own says which.

    A clause only adds to what "this" means ("this act planned by a militia"), and says which are "those who left".
    """
    parse, function = annotated.parse, annotated.lexicon.function
    if token in annotated.dated or parse.tags[token] not in _COMMON:
        return False
    before = {parse.lower[child] for child in parse.with_dep(token, "det", "amod")}
    if not before & function.demonstrative or actor_of(annotated, token) is not None:
        return False
    names = parse.child(token, "relcl", "acl") is not None and not before & _NEAR
    return not names and not any(parse.lower[child] in ("of", "for") for child in parse.with_dep(token, "prep"))


def _does_so(parse: Parse, verb: int) -> bool:
    """Whether what is done is only "so" ("is expected to do so")."""
    for token in (verb, *parse.with_dep(verb, "xcomp")):
        below = (*parse.with_dep(token, "advmod"), *parse.with_dep(token, "dobj"))
        if parse.lemmas[token].lower() == "do" and any(parse.lower[child] in ("so", "it", "that") for child in below):
            return True
    return False


def _is_somebody_unnamed(annotated: AnnotatedText, token: int) -> bool:
    """Whether it is a personal pronoun, and whom it means is not known ("congratulated him")."""
    parse = annotated.parse
    unnamed = annotated.lexicon.function.others | {"it"}
    personal = is_pronoun(parse, token) and parse.lower[token] in unnamed
    return personal and actor_of(annotated, token) is None


def only_points_back(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun has "the" and nothing else, and the text has named it before ("the book … the book")."""
    parse = annotated.parse
    if parse.tags[token] not in _COMMON or token in annotated.resolved.at or parse.child(token, *_NAMING) is not None:
        return False
    determiner = parse.child(token, "det")
    if determiner is None or parse.lower[determiner] != "the" or actor_of(annotated, token) is not None:
        return False
    first = parse.sentences[parse.sentence[token]][0]
    return parse.lemmas[token] in parse.lemmas[:first]


def may_be_of_those_before(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether a clause with "who" may be of people before its noun ("the heads of the party of Poe who | left")."""
    parse, noun = annotated.parse, verb.subject
    while noun is not None and parse.deps[noun] == "pobj" and parse.lower[parse.heads[noun]] == "of":
        noun = parse.heads[parse.heads[noun]]
        if parse.tags[noun] == "NNS" and is_somebody(annotated, noun):
            return True
    return False
