"""Who did what to whom, and where: the arguments of a happening."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.extract.actors.members import actors_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.phrase_actors import Part, actors_below, companions, is_somebody, phrase_actors, together
from briefgen.extract.triggers.triggers import EventTrigger

_OBJECTS = ("dobj", "dative", "oprd", "attr")
_MUTUAL = frozenset({"agree", "consult", "cooperate"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """Players with their parts, and the tokens that name the place."""

    actors: tuple[tuple[int, Part], ...]
    place: tuple[int, int] | None


def arguments(annotated: AnnotatedText, item: EventTrigger) -> Arguments:
    """The arguments of a happening; nobody twice, the first part counts."""
    found: dict[int, Part] = {}
    walk = _of_verb(annotated, item) if item.verb is not None else _of_noun(annotated, item)
    for cluster, part in walk:
        found.setdefault(cluster, part)
    for cluster in _own_sides(annotated, item, found):
        del found[cluster]
    return Arguments(tuple(found.items()), _place(annotated, item))


def _own_sides(annotated: AnnotatedText, item: EventTrigger, found: Mapping[int, Part]) -> list[int]:
    """Targets to whom a doer belongs, where they are only named within the object ("Poe stressed Chile's interest")."""
    clusters, parse = annotated.resolved.clusters, annotated.parse
    sides = {clusters[cluster].affiliation for cluster, part in found.items() if part == "agent"}
    heads = [*parse.with_dep(item.token, *_OBJECTS, "nsubjpass")]
    heads += [below for link in parse.with_dep(item.token, "prep") for below in parse.with_dep(link, "pobj")]
    direct = {actor for head in heads for actor in actors_of(annotated, head)}
    return [cluster for cluster, part in found.items() if part == "target" and cluster in sides - direct]


def _of_verb(annotated: AnnotatedText, item: EventTrigger) -> Iterator[tuple[int, Part]]:
    verb, parse = item.verb, annotated.parse
    assert verb is not None
    doer: Part = "host" if item.lemma in annotated.lexicon.happenings.hosting else "agent"
    object_part: Part = "participant" if item.kind in _MUTUAL and not item.cue else "target"
    planned = item.lemma in annotated.lexicon.happenings.planning and parse.child(item.token, "xcomp") is not None
    subject_part: Part = "target" if verb.passive and not planned else doer
    if verb.subject is not None:
        yield from phrase_actors(annotated, verb.subject, subject_part, deep=True)
        yield from companions(annotated, verb.subject, subject_part)
    for child in parse.children[item.token]:
        dep = parse.deps[child]
        if dep == "agent":
            if verb.passive or verb.subject is None:  # else it is by whom a noun before it is done
                yield from actors_below(annotated, child, doer)
        elif dep == "nsubj" and child != verb.subject and not verb.shared and parse.tags[child] not in ("WP", "WDT"):
            yield from phrase_actors(annotated, child, subject_part)
        elif dep in _OBJECTS and not _is_predicate(parse, child):
            yield from _of_object(annotated, item, child, object_part)
        else:
            yield from _of_clause_or_phrase(annotated, item, child, object_part)


def _is_predicate(parse: Parse, token: int) -> bool:
    """Whether the noun says what somebody is called or made, and names no other ("was declared a terrorist group")."""
    return parse.deps[token] in ("oprd", "attr") and parse.lower[parse.left[token]] in ("a", "an")


def _of_object(annotated: AnnotatedText, item: EventTrigger, token: int, part: Part) -> Iterator[tuple[int, Part]]:
    """Whom the object names; of a matter that is talked of, those only with whom it is."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    if item.kind != "consult" or item.lemma not in happenings.topical or parse.deps[token] != "dobj":
        yield from phrase_actors(annotated, token, part, deep=True)
        return
    for inner in parse.with_dep(token, "prep"):  # "discussed the crisis with …", parsed as if of the crisis
        if parse.lower[inner] == "with":
            yield from actors_below(annotated, inner, "participant")


def _of_clause_or_phrase(
    annotated: AnnotatedText, item: EventTrigger, token: int, part: Part
) -> Iterator[tuple[int, Part]]:
    """Whom a phrase with a preposition names, a clause that completes the verb, or the purpose of a journey."""
    parse, dep = annotated.parse, annotated.parse.deps[token]
    if dep in ("prep", "advcl") and (beside := together(annotated, token)) is not None:
        done_to = any(at < token for at in parse.with_dep(item.token, "dobj"))  # "arrested Poe, along with Rey"
        yield from actors_below(annotated, beside, part if done_to or part == "participant" else "agent")
    elif dep == "prep" and parse.lower[token] not in annotated.lexicon.function.places | {"as"}:
        if not _is_of_topic(annotated, item, token) and not _is_on_behalf(parse, token):
            below = parse.child(token, "pobj")
            yield from actors_below(annotated, token, part, deep=below is not None and is_somebody(annotated, below))
    elif dep == "xcomp" or (dep == "ccomp" and not item.cue and token > item.token):
        yield from _of_complement(annotated, token, part)
    elif dep == "advcl" and item.lemma in annotated.lexicon.happenings.travelling:
        yield from _of_purpose(annotated, token)


def _is_on_behalf(parse: Parse, preposition: int) -> bool:
    """Whether the phrase says for whom somebody acts, to whom so nothing is done ("on behalf of Peru, I thank …")."""
    return any(parse.lower[child] == "behalf" for child in parse.with_dep(preposition, "pobj"))


def _is_of_topic(annotated: AnnotatedText, item: EventTrigger, preposition: int) -> bool:
    """Whether what follows is the matter of a talk ("talks on Cyprus"), and not somebody who takes part."""
    topical = annotated.lexicon.happenings.topical_prepositions
    return item.kind == "consult" and annotated.parse.lower[preposition] in topical


def _of_complement(annotated: AnnotatedText, token: int, part: Part) -> Iterator[tuple[int, Part]]:
    for child in annotated.parse.children[token]:
        if annotated.parse.deps[child] in _OBJECTS:
            yield from phrase_actors(annotated, child, part, deep=True)
        elif annotated.parse.deps[child] == "prep":
            yield from actors_below(annotated, child, part)
        elif annotated.parse.deps[child] in ("nsubj", "nsubjpass"):
            yield from phrase_actors(annotated, child, part)


def _of_purpose(annotated: AnnotatedText, token: int) -> Iterator[tuple[int, Part]]:
    """Whom one travels to meet ("will travel to Amman to meet with the king")."""
    happenings, parse = annotated.lexicon.happenings, annotated.parse
    if parse.tags[token] == "VB" and happenings.verbs.get(parse.lemmas[token].lower()) == "consult":
        yield from _of_complement(annotated, token, "participant")


def _of_noun(annotated: AnnotatedText, item: EventTrigger) -> Iterator[tuple[int, Part]]:
    parse = annotated.parse
    mutual = item.kind in _MUTUAL
    for child in parse.children[item.token]:
        dep, word = parse.deps[child], parse.lower[child]
        if dep in ("poss", "compound", "nmod") and parse.tags[child] != "CD":
            yield from phrase_actors(annotated, child, "agent")
        elif dep in ("prep", "agent"):
            if _is_of_topic(annotated, item, child):
                continue
            agentive = word in annotated.lexicon.function.agentive
            if word not in annotated.lexicon.function.places:
                yield from actors_below(
                    annotated, child, "participant" if mutual else "agent" if agentive else "target"
                )
            yield from _relative_of_place(annotated, child)
        elif dep == "relcl":
            yield from _relative(annotated, child)
    yield from _of_light_verb(annotated, item)


def _relative_of_place(annotated: AnnotatedText, preposition: int) -> Iterator[tuple[int, Part]]:
    """A clause on the place that tells of the happening ("a meeting in Beijing, which was organized by China")."""
    below = annotated.parse.child(preposition, "pobj")
    clause = annotated.parse.child(below, "relcl") if below is not None and below in annotated.place_at else None
    happenings = annotated.lexicon.happenings
    about = happenings.hosting | happenings.attending
    if clause is not None and annotated.parse.lemmas[clause].lower() in about:
        yield from _relative(annotated, clause)


def _relative(annotated: AnnotatedText, token: int) -> Iterator[tuple[int, Part]]:
    """ "… a meeting, which was organized by China and included envoys from …"."""
    parse = annotated.parse
    for verb in (token, *parse.with_dep(token, "conj")):
        host = parse.lemmas[verb].lower() in annotated.lexicon.happenings.hosting
        for child in parse.children[verb]:
            if parse.deps[child] == "agent":
                yield from actors_below(annotated, child, "host" if host else "agent")
            elif parse.deps[child] == "dobj" and parse.lemmas[verb].lower() in annotated.lexicon.happenings.including:
                yield from phrase_actors(annotated, child, "participant", deep=True)


def _of_light_verb(annotated: AnnotatedText, item: EventTrigger) -> Iterator[tuple[int, Part]]:
    if item.light_verb is None:
        return
    parse, light_verb = annotated.parse, item.light_verb
    mutual = item.kind in _MUTUAL
    if light_verb.subject is not None and light_verb.subject != item.token:
        host = parse.lemmas[light_verb.token].lower() in annotated.lexicon.happenings.hosting
        yield from phrase_actors(annotated, light_verb.subject, "host" if host else "agent", deep=True)
    for child in parse.children[light_verb.token]:
        if parse.deps[child] in ("dobj", "agent", "prep") and child != item.token:
            target = child if parse.deps[child] == "dobj" else parse.child(child, "pobj")
            if target is not None and parse.lower[child] not in annotated.lexicon.function.places:
                part: Part = (
                    "agent"
                    if parse.deps[child] == "agent"
                    else "participant"
                    if mutual or parse.deps[child] == "dobj"
                    else "target"
                )
                yield from phrase_actors(annotated, target, part, deep=True)


def _place(annotated: AnnotatedText, item: EventTrigger) -> tuple[int, int] | None:
    """The place in the phrases of the happening ("in Beijing"), and for a journey its goal."""
    light_verb = item.light_verb.token if item.light_verb is not None else None
    for anchor in (item.token, light_verb):
        if anchor is None:
            continue
        found = _place_below(annotated, anchor, item.lemma in annotated.lexicon.happenings.travelling, 0)
        if found is not None:
            return found
    return None


def _place_below(annotated: AnnotatedText, anchor: int, travel: bool, depth: int) -> tuple[int, int] | None:
    parse = annotated.parse
    for child in parse.children[anchor]:
        if travel and parse.deps[child] == "dobj" and child in annotated.place_at:
            return annotated.place_at[child]
        if parse.deps[child] == "prep" and (
            parse.lower[child] in annotated.lexicon.function.places or (travel and parse.lower[child] == "to")
        ):
            below = parse.child(child, "pobj")
            if below is not None and below in annotated.place_at:
                return annotated.place_at[below]
        if depth < 2 and parse.deps[child] in ("dobj", "xcomp", "nsubjpass", "prep", "pobj"):
            found = _place_below(annotated, child, travel, depth + 1)
            if found is not None:
                return found
    return None
