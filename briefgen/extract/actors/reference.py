"""Whom a noun phrase or pronoun refers to."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.antecedents import (
    appoints_another,
    fits,
    fitting,
    holder,
    last_body,
    only_one_told,
    only_state,
)
from briefgen.extract.actors.offices import speaks_for_another
from briefgen.extract.actors.pronoun_doubts import (
    acts_on_several,
    clause_above,
    is_argument,
    is_behind_owner,
    is_named_beside_quotations,
    is_what_is_told,
    may_mean,
    may_mean_object,
    may_mean_things,
    may_mean_things_before,
    quotation_of,
)
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject, verb_of
from briefgen.extract.annotate.parse import Parse

_DEPTH = 4  # clauses up that a pronoun looks for its name in; 2 and 8 give the same on short texts
_FAR = 3  # sentences back for a personal pronoun, which goes on from the subject before; 1 and 5 give the same


def actor_of(annotated: AnnotatedText, token: int, depth: int = 0) -> int | None:
    """The cluster that the phrase with this head refers to; None where it names nobody or the grammar leaves doubt."""
    found = annotated.resolved.at.get(token)
    if found is not None or depth > _DEPTH:
        return found
    if token in annotated.resolved.bearers and token not in annotated.resolved.at:
        return annotated.resolved.bearers[token][0]
    key = (token, depth)
    if key not in annotated.referents:
        annotated.referents[key] = _meant(annotated, token, depth)
    return annotated.referents[key]


def _meant(annotated: AnnotatedText, token: int, depth: int) -> int | None:
    parse, word = annotated.parse, annotated.parse.lower[token]
    if word in actor_words().relative_pronouns:
        clause = clause_above(parse, token)
        is_relative = clause is not None and parse.deps[clause] == "relcl"
        return actor_of(annotated, parse.heads[clause], depth + 1) if clause is not None and is_relative else None
    if word in actor_words().personal_pronouns or word in actor_words().thing_pronouns:
        return None if may_mean_object(annotated, token) else _antecedent(annotated, token, depth)
    if word in annotated.lexicon.offices.heads and parse.child(token, "appos") is None:
        of_state = holder(annotated, token, of_state=True)
        if of_state is not None:
            return of_state
    named = _named_beside(annotated, token)
    return named if named is not None or not _is_definite(parse, token) else _pointed_at(annotated, token)


def _pointed_at(annotated: AnnotatedText, token: int) -> int | None:
    """Whom a common noun with "the" points back to: the holder of an office, or a body."""
    if annotated.parse.lower[token] in annotated.lexicon.offices.heads:
        return holder(annotated, token)
    lemma = annotated.parse.lemmas[token].lower()
    governs = lemma in actor_words().lands | actor_words().cabinets and annotated.parse.tags[token] == "NN"
    state = only_state(annotated, token) if governs else None
    if state is None and lemma in annotated.lexicon.bodies.anaphors | actor_words().named_by_kind:
        found = last_body(annotated, token)
        is_other = found is not None and annotated.resolved.clusters[found].kind == "organisation"
        return None if governs and is_other else found
    return state


def _is_definite(parse: Parse, token: int) -> bool:
    determiner = parse.child(token, "det")
    if determiner is None and parse.deps[token] == "conj":  # "the Secretary and Foreign | Minister"
        determiner = parse.child(parse.heads[token], "det")
    return determiner is not None and parse.lower[determiner] in ("the", "this", "that")


def _named_beside(annotated: AnnotatedText, token: int) -> int | None:
    """The name in apposition ("the airline, Ryanair"), or the body that a spokesman speaks for."""
    parse, at = annotated.parse, annotated.resolved.at
    titled = parse.lemmas[token].lower() in annotated.lexicon.cues.documents  # "a book, Peru's Choice", which is none
    for child in parse.with_dep(token, "appos"):
        if child in at and token not in annotated.place_at and not titled:
            return at[child]
    if not speaks_for_another(parse, token, annotated.lexicon) or leads_others(parse, token):
        return None
    for child in parse.children[token]:
        if parse.deps[child] in ("compound", "poss", "nmod", "amod") and child in at:
            return at[child]
        sent = parse.deps[child] == "acl" and parse.lower[child] == "representing"
        if sent or (parse.deps[child] == "prep" and parse.lower[child] in ("for", "of", "from")):
            below = parse.child(child, "pobj", "dobj")
            if below is not None and below in at:
                return at[below]
    return None


def leads_others(parse: Parse, token: int) -> bool:
    """Whether a noun tells that it is of others than the state before it ("Peru's top | union | leader")."""
    others = actor_words().factions | actor_words().body_nouns
    return any(parse.lower[child] in others for child in parse.with_dep(token, "compound", "amod", "nmod"))


def _antecedent(annotated: AnnotatedText, token: int, depth: int) -> int | None:
    """The one actor whom a pronoun can mean: the subject that governs its clause, or the only fit one before it."""
    parse = annotated.parse
    personal = parse.lower[token] in actor_words().personal_pronouns
    if parse.lower[token] in actor_words().plural_pronouns:
        parallel = _parallel(annotated, token, depth)
        if parallel is not None or may_mean_things(annotated, token):
            return parallel
    first, opening = parse.sentences[parse.sentence[token]][0], quotation_of(annotated, token)
    clause = clause_above(parse, token)
    doer = _doer_beside(annotated, token, clause, depth)
    while clause is not None:
        subject = _subject_over(parse, clause)
        if (
            subject is not None
            and (doer is None or actor_of(annotated, subject, depth + 1) != doer)
            and opening <= subject < token
            and parse.lower[subject] not in actor_words().relative_pronouns
        ):
            found = actor_of(annotated, subject, depth + 1)
            if found is not None and fits(annotated, found, personal, parse.lower[token]):
                return found
            if may_mean(annotated, subject, parse.lower[token]):
                is_person = found is not None and annotated.resolved.clusters[found].kind == "person"
                return None if personal or (is_person and parse.lower[token] in ("it", "its")) else found
        clause = clause_above(parse, clause) if parse.deps[clause] != "ROOT" else None
    beside = _argument_beside(annotated, token, depth, personal)
    if beside is not None and beside != doer:
        return beside
    here = fitting(annotated, max(first, opening), token, personal, parse.lower[token])
    stop = max(token - 1, first)
    beside_quotes = (item for item in here if item != doer)
    here = [item for item in beside_quotes if is_named_beside_quotations(annotated, item, first, stop, opening)]
    if personal and here and is_behind_owner(annotated, here, first, token):
        here = []
    if here or opening > first:
        return here[0] if len(here) == 1 and is_argument(annotated, here[0], first, token) else None
    return _in_sentences_before(annotated, token, depth, personal, doer)


def _doer_beside(annotated: AnnotatedText, token: int, clause: int | None, depth: int) -> int | None:
    """Who does what is done to the pronoun, whom it so cannot mean ("Poe called | her a friend")."""
    parse = annotated.parse
    objective = parse.lower[token] in ("him", "them") or (parse.lower[token] == "her" and parse.tags[token] == "PRP")
    if clause is None or not objective or parse.deps[token] == "pobj":
        return None
    subject = _subject_over(parse, clause)
    return actor_of(annotated, subject, depth + 1) if subject is not None and subject < token else None


def _parallel(annotated: AnnotatedText, token: int, depth: int) -> int | None:
    """The plural subject of the clause to which that of "they" is joined ("the rebels agreed …, and they freed …")."""
    parse, verb = annotated.parse, annotated.parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "conj":
        return None
    subject = own_subject(parse, parse.heads[verb])
    if subject is None or subject > token or parse.tags[subject] not in ("NNS", "NNPS"):
        return None
    found = actor_of(annotated, subject, depth + 1)
    return found if found is not None and fits(annotated, found, False, "they") else None


def _subject_over(parse: Parse, clause: int) -> int | None:
    """The subject of the clause, its own or the one that it shares."""
    own = own_subject(parse, clause)
    return own if own is not None else verb_of(parse, clause).subject


def _argument_beside(annotated: AnnotatedText, token: int, depth: int, personal: bool) -> int | None:
    """The only fit object before the pronoun in its clause ("recognized the government since its takeover")."""
    parse, clause = annotated.parse, clause_above(annotated.parse, token)
    if clause is None:
        return None
    found = {
        actor
        for child in parse.with_dep(clause, "dobj", "nsubj", "nsubjpass")
        if child < token and (actor := actor_of(annotated, child, depth + 1)) is not None
        if fits(annotated, actor, personal, parse.lower[token])
    }
    return found.pop() if len(found) == 1 else None


def _is_of_somebody(annotated: AnnotatedText, first: int, last: int) -> bool:
    """Whether the sentence is about somebody only described, whom a pronoun may mean as well as any name in it."""
    parse, lexicon = annotated.parse, annotated.lexicon
    people = lexicon.bodies.people | lexicon.bodies.described | lexicon.offices.heads
    return any(
        parse.deps[token] == "nsubj"
        and parse.deps[parse.heads[token]] == "ROOT"
        and parse.tags[token] == "NN"
        and parse.lemmas[token].lower() in people
        and actor_of(annotated, token) is None
        for token in range(first, last + 1)
    )


def _only_group(annotated: AnnotatedText, token: int, first: int, last: int) -> int | None:
    """The only group that is an argument on the tokens, for a pronoun that is no subject ("she met them")."""
    parse = annotated.parse
    if parse.deps[token] in ("nsubj", "nsubjpass") or may_mean_things_before(annotated, token, first, last):
        return None
    clusters = annotated.resolved.clusters
    groups = [
        item
        for item in fitting(annotated, first, last + 1, False, "them")
        if clusters[item].kind in ("group", "armed_group") and is_argument(annotated, item, first, last + 1)
    ]
    return groups[0] if len(groups) == 1 else None


def _unless_doubtful(annotated: AnnotatedText, token: int, leading: int, number: int, depth: int) -> int | None:
    """The subject of the sentence of that number, unless the pronoun may as well mean words, or another person."""
    first, last = annotated.parse.sentences[number]
    other = annotated.parse.lower[token] in actor_words().personal_pronouns
    other = (other and _is_told_of(annotated, leading, first, last, depth)) or may_mean_things_before(
        annotated, token, first, last
    )
    return None if other or is_what_is_told(annotated, token) else leading


def _is_told_of(annotated: AnnotatedText, leading: int, first: int, last: int, depth: int) -> bool:
    """Whether the sentence is about another person, whom a pronoun may mean as well ("Poe called her a spy. She …")."""
    parse = annotated.parse
    return appoints_another(annotated, leading, first, last) or any(
        parse.lower[token] in ("him", "her")
        and parse.tags[token] == "PRP"
        and "ROOT" in (parse.deps[parse.heads[token]], parse.deps[parse.heads[parse.heads[token]]])
        and actor_of(annotated, token, depth + 1) != leading
        for token in range(first, last + 1)
    )


def _in_sentences_before(
    annotated: AnnotatedText, token: int, depth: int, personal: bool, doer: int | None
) -> int | None:
    """The subject, or for a person the only one who fits, of the nearest sentence before that names somebody."""
    parse, word, opening = annotated.parse, annotated.parse.lower[token], quotation_of(annotated, token)
    number = parse.sentence[token]
    if not personal and parse.deps[token] == "poss":
        return None
    for back in range(1, (_FAR if personal else 1) + 1):
        before = number - back
        if (
            before < 0
            or parse.sentences[before][0] < opening
            or before in annotated.headline
            or parse.sections[before] != parse.sections[number]
            or (word == "they" and acts_on_several(annotated, *parse.sentences[before]))
        ):
            return None
        first, last = parse.sentences[before]
        subjects = [
            actor_of(annotated, child, depth + 1)
            for child in range(first, last + 1)
            if parse.deps[child] in ("nsubj", "nsubjpass") and parse.deps[parse.heads[child]] == "ROOT"
            if quotation_of(annotated, child) == opening
            and (word != "it" or parse.child(child, "conj") is None)  # two are no "it"
        ]
        leading = list(
            dict.fromkeys(
                item for item in subjects if item not in (None, doer) and fits(annotated, item or 0, personal, word)
            )
        )
        group = _only_group(annotated, token, first, last) if word in actor_words().plural_pronouns else None
        other = only_one_told(annotated, token, leading, first, last) if personal else None
        leading = leading if other is None else [other]
        if group is not None or len(leading) == 1:
            return group if group is not None else _unless_doubtful(annotated, token, leading[0], before, depth)
        fit = [
            item
            for item in fitting(annotated, first, last + 1, personal, word)
            if item != doer and is_named_beside_quotations(annotated, item, first, last, opening)
        ]
        described = personal and _is_of_somebody(annotated, first, last)
        if (
            personal
            and not described
            and len(fit) == 1
            and back == 1
            and is_argument(annotated, fit[0], first, last + 1)
        ):
            return fit[0]
        if fit or leading or not personal or described:
            return None
    return None
