"""Clauses that only say that something took place, was held or ended, and name nothing that did."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.layout.patterns import agencies
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger, comes_as

_PRONOUNS = frozenset({"WP", "WDT", "PRP", "DT", "EX"})
_NAMING_PARTS = frozenset({"poss", "prep", "appos", "relcl", "acl"})
_COMPOUNDS = frozenset({"compound", "nmod"})


def tells_mere_occurrence(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that something, which it does not name, took place or ended."""
    clause = item.clause
    if clause is None:
        return False
    if _tells_how_known(annotated, item, clause) or (
        item.verb is not None and item.lemma == "come" and _only_comes(annotated, clause)
    ):
        return True
    return (clause.passive and _is_a_statement(annotated, clause)) or is_mere_occurrence(annotated, clause)


def _only_comes(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause only says amid what a happening came ("the indictment came after …")."""
    parse, subject = annotated.parse, clause.subject
    if subject is None or parse.sentence[clause.token] in annotated.headline:
        return False
    thing = parse.tags[subject] in ("NN", "NNS", "PRP", "DT") and not is_somebody(annotated, subject)
    return thing and actor_of(annotated, subject) is None and comes_as(annotated, clause.token)


def _tells_how_known(annotated: AnnotatedText, item: EventTrigger, clause: Verb) -> bool:
    """Whether those who report tell how they know ("Reuters has seen a copy", "the decree was obtained by AFP")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    if item.verb is None or parse.lemmas[clause.token].lower() not in happenings.perusing:
        return False
    by = parse.child(clause.token, "agent")
    doer = (parse.child(by, "pobj") if by is not None else None) if clause.passive else clause.subject
    paper = clause.subject if clause.passive else parse.child(clause.token, "dobj")
    of_paper = paper is not None and parse.lemmas[paper].lower() in happenings.perused
    return of_paper or (doer is not None and parse.words_of(parse.left[doer], doer).lower() in agencies())


def is_mere_occurrence(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause only says that a happening, of which it tells nothing, took place, was held or ended."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    lemma, subject = parse.lemmas[clause.token].lower(), clause.subject
    if subject is None or lemma not in happenings.occurring or (lemma in happenings.holding and not clause.passive):
        return False
    if parse.child(clause.token, "dobj") is not None and not _takes_place(parse, clause.token):
        return False
    if parse.lower[subject] in annotated.lexicon.function.pointing or parse.tags[subject] in _PRONOUNS:
        return True
    lemma = parse.lemmas[subject].lower()
    is_placed = clause.tense == "future" or says_where(annotated, clause) or _says_which_day(annotated, clause)
    gathers = lemma in happenings.nouns or lemma in happenings.gatherings
    known = lemma in happenings.occurring_nouns or (not is_placed and gathers)
    the = annotated.lexicon.function.definite
    definite = any(parse.lower[child] in the for child in parse.with_dep(subject, "det"))
    if any(child in annotated.dated for child in parse.with_dep(subject, "poss")):  # "Today's announcement came …"
        return gathers
    named = any(
        parse.deps[child] in _NAMING_PARTS or (parse.deps[child] in _COMPOUNDS and parse.tags[child][:3] == "NNP")
        for child in parse.children[subject]
    )
    return known and definite and not named


def _says_which_day(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause says on which day violence or a protest began or ended ("the riot ended on Sunday")."""
    parse, nouns = annotated.parse, annotated.lexicon.happenings.nouns
    kind = nouns.get(parse.lemmas[clause.subject].lower()) if clause.subject is not None else None
    return kind in ("assault", "protest", "coerce") and any(
        clause.token <= timex.first <= parse.right[clause.token] for timex in annotated.times if timex.edtf is not None
    )


def says_where(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether a place stands with the verb."""
    parse = annotated.parse
    places = annotated.lexicon.function.places if parse.child(clause.token, "expl") is not None else frozenset()
    said = parse.with_dep(clause.token, "prep")
    said += [child for noun in parse.with_dep(clause.token, "attr") for child in parse.with_dep(noun, "prep")]
    below = ((parse.lower[child], parse.child(child, "pobj")) for child in said)
    return any(token is not None and (token in annotated.place_at or word in places) for word, token in below)


def _is_a_statement(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause only says that a statement was made ("the following statement was released by …")."""
    parse, subject = annotated.parse, clause.subject
    if subject is None or parse.child(clause.token, "ccomp") is not None:
        return False
    bare = parse.child(subject, "acl", "relcl", "ccomp") is None
    return bare and parse.lemmas[subject].lower() in annotated.lexicon.happenings.told


def _takes_place(parse: Parse, token: int) -> bool:
    below = parse.child(token, "dobj")
    return below is not None and parse.lower[below] == "place"


def is_counted(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause gives a number, and not only that of a day ("the dome cost 28 million to build")."""
    parse = annotated.parse
    return any(
        parse.tags[token] in ("CD", "$") and token not in annotated.dated
        for token in range(clause.token + 1, parse.right[clause.token] + 1)
    )
