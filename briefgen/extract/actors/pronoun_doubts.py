"""What leaves doubt whom a pronoun means: things, several people, quotations, names that nothing is done by or to."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among


def clause_above(parse: Parse, token: int) -> int | None:
    """The nearest verb above the token, which heads its clause; None for none."""
    for _ in range(6):
        if parse.heads[token] == token:
            return None
        token = parse.heads[token]
        if parse.tags[token][:2] == "VB":
            return token
    return None


def may_mean_object(annotated: AnnotatedText, token: int) -> bool:
    """Whether a thing to which something is done may be meant as well ("downed a jet, saying it had …")."""
    parse, clause = annotated.parse, clause_above(annotated.parse, token)
    while parse.lower[token] in actor_words().thing_pronouns and clause is not None:
        loose = parse.deps[clause] == "advcl" and parse.tags[clause] == "VBG" and own_subject(parse, clause) is None
        if loose and _has_thing(annotated, parse.heads[clause], token):
            return True
        clause = clause_above(parse, clause) if parse.deps[clause] != "ROOT" else None
    return False


def _has_thing(annotated: AnnotatedText, verb: int, before: int) -> bool:
    """Whether a thing that is no actor is the object of the verb."""
    parse = annotated.parse
    return any(
        child < before and parse.tags[child] in ("NN", "NNS") and child not in annotated.resolved.at
        for child in parse.with_dep(verb, "dobj")
    )


def may_mean(annotated: AnnotatedText, subject: int, pronoun: str) -> bool:
    """Whether a subject that names no actor is what the pronoun below it means ("the convoy … as it left")."""
    parse = annotated.parse
    if pronoun == "it":
        return parse.tags[subject] in ("NN", "NNP")
    if pronoun in actor_words().plural_pronouns:
        return parse.tags[subject] in ("NNS", "NNPS") or parse.child(subject, "conj") is not None
    return parse.lower[subject] in annotated.lexicon.offices.heads


def quotation_of(annotated: AnnotatedText, token: int) -> int:
    """The first token of the quotation about the token, out of which no pronoun reaches; 0 for none."""
    return next((item.first for item in quotes_among(annotated.quotes, token, token) if item.whole), 0)


def is_named_beside_quotations(annotated: AnnotatedText, cluster: int, first: int, last: int, opening: int) -> bool:
    """Whether the cluster is named outside of quotations, or in that of the pronoun: "he argued" means none within."""
    at = annotated.resolved.at
    return any(
        at.get(token) == cluster and quotation_of(annotated, token) == opening for token in range(first, last + 1)
    )


def is_argument(annotated: AnnotatedText, cluster: int, first: int, stop: int) -> bool:
    """Whether a verb of the stretch has the cluster for subject or object, so that it is what the words are about."""
    at = annotated.resolved.at
    return any(at.get(token) == cluster and _is_governed(annotated.parse, token) for token in range(first, stop))


def _is_governed(parse: Parse, token: int) -> bool:
    while parse.deps[token] in ("appos", "compound", "conj") and parse.heads[token] != token:
        token = parse.heads[token]
    agent = parse.deps[token] == "pobj" and parse.lower[parse.heads[token]] in ("by", "with")
    return agent or parse.deps[token] in ("nsubj", "nsubjpass", "dobj", "dative", "poss", "ROOT")


def may_mean_things(annotated: AnnotatedText, token: int) -> bool:
    """Whether a plural noun of no actor stands before the plural pronoun in its sentence, which it may mean as well."""
    parse = annotated.parse
    first = parse.sentences[parse.sentence[token]][0]
    return any(parse.tags[other] == "NNS" and other not in annotated.resolved.at for other in range(first, token))


def is_behind_owner(annotated: AnnotatedText, named: list[int], first: int, token: int) -> bool:
    """Whether "his" stands before the names, so that the pronoun means the owner ("in his talks with X, he")."""
    parse, at = annotated.parse, annotated.resolved.at
    owner = next((word for word in range(first, token) if parse.lower[word] in ("his", "her")), token)
    return all(at.get(other) not in named for other in range(first, owner)) and owner < token


def acts_on_several(annotated: AnnotatedText, first: int, last: int) -> bool:
    """Whether several are in the sentence to whom something is done, whom "they" may mean ("police held 12 men")."""
    parse, held = annotated.parse, annotated.lexicon.bodies.people | annotated.lexicon.kinds.captives
    return any(
        parse.deps[token] == "dobj"
        and parse.deps[parse.heads[token]] == "ROOT"
        and parse.tags[token] == "NNS"
        and (parse.lemmas[token].lower() in held or parse.child(token, "nummod") is not None)
        and token not in annotated.resolved.at
        for token in range(first, last + 1)
    )


def may_mean_things_before(annotated: AnnotatedText, token: int, first: int, last: int) -> bool:
    """Whether "them" may as well mean things on the tokens ("called for the results. They published them")."""
    parse = annotated.parse
    things = any(parse.tags[at] == "NNS" and at not in annotated.resolved.at for at in range(first, last + 1))
    return parse.lower[token] == "them" and things and not _is_done_to_people(annotated, token)


def _is_done_to_people(annotated: AnnotatedText, token: int) -> bool:
    """Whether it is the object of what is done to people ("they freed them", "held talks with them")."""
    parse, verb = annotated.parse, annotated.parse.heads[token]
    kind = annotated.lexicon.happenings.verbs.get(parse.lemmas[verb].lower())
    return parse.deps[token] == "pobj" or kind in ("assault", "coerce", "consult", "threaten", "yield", "aid", "accuse")


def is_what_is_told(annotated: AnnotatedText, token: int) -> bool:
    """Whether "them" or "it" is the object of a verb of speech, so that it rather means words ("he denied them")."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    if parse.deps[token] != "dobj" or parse.lower[token] not in ("them", "it"):
        return False
    return parse.lemmas[parse.heads[token]].lower() in {*cues.clause, *cues.object}
