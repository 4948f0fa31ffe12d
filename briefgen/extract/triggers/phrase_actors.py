"""Whom a noun phrase names as taking part: its head, or whose the thing is and by whom it is done."""

from collections.abc import Iterator
from typing import Literal

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.members import actors_of
from briefgen.extract.actors.offices import is_sent
from briefgen.extract.actors.reference import actor_of, leads_others
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse

Part = Literal["agent", "target", "participant", "mediator", "host"]
_NP_LINKS = frozenset({"prep", "pobj", "poss", "compound", "nmod", "conj", "amod", "appos", "pcomp", "nummod"})


def actors_below(
    annotated: AnnotatedText, preposition: int, part: Part, *, deep: bool = True
) -> Iterator[tuple[int, Part]]:
    """The clusters of the phrase that hangs on a preposition."""
    below = annotated.parse.child(preposition, "pobj")
    if below is not None:
        yield from phrase_actors(annotated, below, part, deep=deep)


def phrase_actors(annotated: AnnotatedText, token: int, part: Part, deep: bool = False) -> Iterator[tuple[int, Part]]:
    """The clusters of a phrase; when `deep` and its head names nobody, those named within it."""
    heads = actors_of(annotated, token)
    for cluster in heads:
        yield cluster, part
    if not deep or annotated.resolved.at.get(token) is not None or _is_person(annotated, token):
        return
    is_thing = part in ("agent", "host") and not is_somebody(annotated, token)
    if part in ("agent", "host") and (_is_from(annotated, token) or leads_others(annotated.parse, token)):
        return
    within = [*(_doers_of(annotated, token) if is_thing else _inner(annotated, token, 0))]
    for inner in [*within, *(_done_by(annotated.parse, token) if part in ("agent", "host") else ())]:
        cluster_inner = actor_of(annotated, inner)
        if cluster_inner is not None:
            yield cluster_inner, part


def is_somebody(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun stands for people or bodies, so that what names them acts ("members of the Guild")."""
    parse, bodies, offices = annotated.parse, annotated.lexicon.bodies, annotated.lexicon.offices
    words = {parse.lower[token], parse.lemmas[token].lower()}
    known = (bodies.people, bodies.speaks_for, bodies.generic, bodies.suffixes, bodies.armed, bodies.anaphors)
    named = parse.tags[token] in ("NNP", "NNPS", "PRP", "CD", "DT", "WP")
    return named or any(not group.isdisjoint(words) for group in (*known, offices.heads, actor_words().partisans))


def _is_from(annotated: AnnotatedText, token: int) -> bool:
    """Whether those whom the noun names are only from a state, which does not act ("US firms", "a man from Peru")."""
    parse, bodies = annotated.parse, annotated.lexicon.bodies
    lemma = parse.lemmas[token].lower()
    if any(parse.lower[link] == "from" for link in parse.with_dep(token, "prep")):
        return lemma in (bodies.people | actor_words().persons) - bodies.speaks_for - bodies.described
    private = lemma in actor_words().body_nouns | bodies.anaphors | bodies.people and lemma not in bodies.speaks_for
    if parse.tags[token] != "NNS" or not private or lemma in annotated.lexicon.offices.heads:
        return False
    return parse.child(token, "prep", "acl", "relcl") is None


def _doers_of(annotated: AnnotatedText, token: int) -> Iterator[int]:
    """Whose the thing or deed is, and by whom it is done: who else is named in the phrase does not act.

    "Chile's economy", "the ban imposed by Chile", but not "protests against Chile"; a person has to own it.
    """
    parse, clusters = annotated.parse, annotated.resolved.clusters
    if parse.lemmas[token].lower() in actor_words().measures:
        return
    for child in parse.children[token]:
        actor = actor_of(annotated, child)
        if parse.deps[child] in ("poss", "compound", "amod", "nmod") and actor is not None:
            if parse.deps[child] == "poss" or clusters[actor].kind != "person":
                yield child
        elif parse.deps[child] == "poss" or (parse.deps[child] == "prep" and _is_by(annotated, child)):
            yield from _inner(annotated, child, 0)


def _is_by(annotated: AnnotatedText, preposition: int) -> bool:
    word = annotated.parse.lower[preposition]
    return word == "of" or word in annotated.lexicon.function.agentive


def _done_by(parse: Parse, token: int) -> Iterator[int]:
    """By whom a participle on the noun says it is done ("the statement issued by …")."""
    for child in parse.with_dep(token, "acl"):
        if parse.tags[child] == "VBN":
            yield from (below for agent in parse.with_dep(child, "agent") for below in parse.with_dep(agent, "pobj"))


def _is_person(annotated: AnnotatedText, token: int) -> bool:
    """Whether the head stands for a person ("Chile's minister, Rosa Vidal"): whom that one serves does not act."""
    cluster = actor_of(annotated, token)
    return cluster is not None and annotated.resolved.clusters[cluster].kind == "person"


def _inner(annotated: AnnotatedText, token: int, depth: int) -> Iterator[int]:
    parse = annotated.parse
    if depth > 4:
        return
    named = token in annotated.resolved.at  # beside a name, only what is joined to it takes part
    place = (token in annotated.place_at or parse.lower[token] in actor_words().works) and not named
    person = depth > 0 and _is_person(annotated, token)
    for child in () if place else parse.children[token]:
        if named and parse.deps[child] not in ("conj", "appos"):
            continue
        if person and parse.deps[child] in ("amod", "compound", "nmod", "poss"):  # whom he serves takes no part
            continue
        if parse.deps[child] in _NP_LINKS and parse.lower[child] not in annotated.lexicon.function.places:
            if parse.lower[child] in ("to", "for") and is_sent(parse, token):  # "the ambassador to Peru"
                continue
            if child in annotated.resolved.at or (
                parse.tags[child] == "PRP$"
                and (not _is_holder(annotated, token) or _are_men_of(annotated, token, child))
            ):
                yield child
            yield from _inner(annotated, child, depth + 1)


def _are_men_of(annotated: AnnotatedText, token: int, owner: int) -> bool:
    """Whether the noun is for those by whom a body acts ("its officers", "its troops")."""
    parse, bodies = annotated.parse, annotated.lexicon.bodies
    served = bodies.speaks_for | bodies.armed | {"agent", "officer", "soldier"}
    return parse.lower[owner] == "its" and parse.tags[token] == "NNS" and parse.lemmas[token].lower() in served


def _is_holder(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun is a person or a body, so that whose it is takes no part ("his chancellor", "her party")."""
    people = annotated.lexicon.offices.heads | annotated.lexicon.bodies.people
    known = people | actor_words().kinsmen | actor_words().kinswomen | actor_words().partisans
    known |= annotated.lexicon.bodies.anaphors - annotated.lexicon.bodies.government
    return annotated.parse.lemmas[token].lower() in known


def together(annotated: AnnotatedText, token: int) -> int | None:
    """The preposition under the word below which stand those with whom somebody acts; None for none.

    "together with Togo", "alongside Togo", "joined by Togo".
    """
    parse = annotated.parse
    word, before = parse.lower[token], parse.lower[token - 1] if token else ""
    if parse.deps[token] == "prep":
        if word == "with":
            return token if before in actor_words().beside else None
        if word not in actor_words().beside:
            return None
        inner = next((child for child in parse.with_dep(token, "prep") if parse.lower[child] == "with"), None)
        return inner if inner is not None else token
    if parse.tags[token] == "VBN" and parse.lemmas[token].lower() in actor_words().accompanying:
        return _by(parse, token)
    return None


def companions(annotated: AnnotatedText, subject: int, part: Part) -> Iterator[tuple[int, Part]]:
    """Those who are told to act with the subject by what hangs on it ("Chad, joined by Togo, shelled …")."""
    parse = annotated.parse
    for child in parse.with_dep(subject, "acl", "prep"):
        link = together(annotated, child)
        if link is not None:
            yield from actors_below(annotated, link, part)


def _by(parse: Parse, participle: int) -> int | None:
    found = parse.with_dep(participle, "agent", "prep")
    return next((child for child in found if parse.lower[child] == "by"), None)
