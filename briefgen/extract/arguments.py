"""Who did what to whom, and where: the arguments of a happening."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of, actors_of

Part = Literal["agent", "target", "participant", "mediator", "host"]
_OBJECTS = ("dobj", "dative", "oprd", "attr")
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "off", "over", "across", "inside", "throughout"})
_TRAVEL = frozenset({"visit", "trip", "tour", "flight", "travel", "fly", "return", "go", "arrive", "arrival"})
_MUTUAL = frozenset({"agree", "consult", "cooperate"})
_HOSTS = frozenset({"host", "organize", "organise", "convene"})
_ABOUT_NOUNS = _HOSTS | {"include", "involve", "attend", "chair"}
_NOMINAL_AGENTS = frozenset({"by", "between", "among", "from"})
_NP_LINKS = frozenset({"prep", "pobj", "poss", "compound", "nmod", "conj", "amod", "appos", "pcomp", "nummod"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """Players with their parts, and the tokens that name the place."""

    actors: tuple[tuple[int, Part], ...]
    place: tuple[int, int] | None


def arguments(reading: Reading, item: Predicate) -> Arguments:
    """The arguments of a happening; nobody twice, the first part counts."""
    found: dict[int, Part] = {}
    walk = _of_verb(reading, item) if item.verb is not None else _of_noun(reading, item)
    for player, part in walk:
        found.setdefault(player, part)
    return Arguments(tuple(found.items()), _place(reading, item))


def _of_verb(reading: Reading, item: Predicate) -> Iterator[tuple[int, Part]]:
    verb, parse = item.verb, reading.parse
    assert verb is not None
    object_part: Part = "participant" if item.kind in _MUTUAL and not item.cue else "target"
    planned = item.lemma in reading.lexicon.happenings.planning and parse.child(item.token, "xcomp") is not None
    subject_part: Part = "target" if verb.passive and not planned else ("host" if item.lemma in _HOSTS else "agent")
    if verb.subject is not None:
        yield from _phrase(reading, verb.subject, subject_part, deep=True)
    for child in parse.children[item.token]:
        dep = parse.deps[child]
        if dep == "agent":
            below = parse.child(child, "pobj")
            if below is not None:
                yield from _phrase(reading, below, "host" if item.lemma in _HOSTS else "agent")
        elif dep == "nsubj" and child != verb.subject and not verb.shared:
            yield from _phrase(reading, child, subject_part)
        elif dep in _OBJECTS:
            yield from _phrase(reading, child, object_part, deep=True)
        elif dep == "prep" and parse.lower[child] not in _PLACE_PREPOSITIONS:
            yield from _below(reading, child, object_part)
        elif dep == "xcomp" or (dep == "ccomp" and not item.cue):
            yield from _of_complement(reading, child, object_part)


def _of_complement(reading: Reading, token: int, part: Part) -> Iterator[tuple[int, Part]]:
    for child in reading.parse.children[token]:
        if reading.parse.deps[child] in _OBJECTS:
            yield from _phrase(reading, child, part, deep=True)
        elif reading.parse.deps[child] == "prep":
            yield from _below(reading, child, part)
        elif reading.parse.deps[child] in ("nsubj", "nsubjpass"):
            yield from _phrase(reading, child, part)


def _of_noun(reading: Reading, item: Predicate) -> Iterator[tuple[int, Part]]:
    parse = reading.parse
    mutual = item.kind in _MUTUAL
    for child in parse.children[item.token]:
        dep, word = parse.deps[child], parse.lower[child]
        if dep in ("poss", "compound", "nmod") and parse.tags[child] != "CD":
            yield from _phrase(reading, child, "agent")
        elif dep in ("prep", "agent"):
            agentive = word in _NOMINAL_AGENTS
            yield from _below(reading, child, "participant" if mutual else "agent" if agentive else "target")
            yield from _relative_of_place(reading, child)
        elif dep == "relcl":
            yield from _relative(reading, child)
    yield from _of_carrier(reading, item)


def _relative_of_place(reading: Reading, preposition: int) -> Iterator[tuple[int, Part]]:
    """A clause on the place that tells of the happening ("a meeting in Beijing, which was organized by China")."""
    below = reading.parse.child(preposition, "pobj")
    clause = reading.parse.child(below, "relcl") if below is not None and below in reading.place_at else None
    if clause is not None and reading.parse.lemmas[clause].lower() in _ABOUT_NOUNS:
        yield from _relative(reading, clause)


def _relative(reading: Reading, token: int) -> Iterator[tuple[int, Part]]:
    """ "… a meeting, which was organized by China and included envoys from …"."""
    parse = reading.parse
    for verb in (token, *parse.with_dep(token, "conj")):
        host = parse.lemmas[verb].lower() in _HOSTS
        for child in parse.children[verb]:
            if parse.deps[child] == "agent":
                yield from _below(reading, child, "host" if host else "agent")
            elif parse.deps[child] == "dobj" and parse.lemmas[verb].lower() in (
                "include",
                "involve",
                "bring",
                "gather",
            ):
                yield from _phrase(reading, child, "participant", deep=True)


def _of_carrier(reading: Reading, item: Predicate) -> Iterator[tuple[int, Part]]:
    if item.carrier is None:
        return
    parse, carrier = reading.parse, item.carrier
    mutual = item.kind in _MUTUAL
    if carrier.subject is not None and carrier.subject != item.token:
        host = parse.lemmas[carrier.token].lower() in _HOSTS
        yield from _phrase(reading, carrier.subject, "host" if host else "agent", deep=True)
    for child in parse.children[carrier.token]:
        if parse.deps[child] in ("dobj", "agent", "prep") and child != item.token:
            target = child if parse.deps[child] == "dobj" else parse.child(child, "pobj")
            if target is not None and parse.lower[child] not in _PLACE_PREPOSITIONS:
                part: Part = (
                    "agent"
                    if parse.deps[child] == "agent"
                    else "participant"
                    if mutual or parse.deps[child] == "dobj"
                    else "target"
                )
                yield from _phrase(reading, target, part, deep=True)


def _below(reading: Reading, preposition: int, part: Part) -> Iterator[tuple[int, Part]]:
    below = reading.parse.child(preposition, "pobj")
    if below is not None:
        yield from _phrase(reading, below, part, deep=True)


def _phrase(reading: Reading, token: int, part: Part, deep: bool = False) -> Iterator[tuple[int, Part]]:
    """The players of a phrase; when `deep` and its head names nobody, those named within it."""
    heads = actors_of(reading, token)
    for player in heads:
        yield player, part
    if not deep or reading.cast.at.get(token) is not None or _is_person(reading, token):
        return
    for inner in _inner(reading, token, 0):
        player_inner = actor_of(reading, inner)
        if player_inner is not None:
            yield player_inner, part


def _is_person(reading: Reading, token: int) -> bool:
    """Whether the head stands for a person ("Chile's minister, Rosa Vidal"): whom that one serves does not act."""
    player = actor_of(reading, token)
    return player is not None and reading.cast.players[player].kind == "person"


def _inner(reading: Reading, token: int, depth: int) -> Iterator[int]:
    parse = reading.parse
    if depth > 4 or token in reading.place_at:
        return
    for child in parse.children[token]:
        if parse.deps[child] in _NP_LINKS and parse.lower[child] not in _PLACE_PREPOSITIONS:
            if child in reading.cast.at or parse.tags[child] == "PRP$":
                yield child
            yield from _inner(reading, child, depth + 1)


def _place(reading: Reading, item: Predicate) -> tuple[int, int] | None:
    """The place in the phrases of the happening ("in Beijing"), and for a journey its goal."""
    carrier = item.carrier.token if item.carrier is not None else None
    for anchor in (item.token, carrier):
        if anchor is None:
            continue
        found = _place_below(reading, anchor, item.lemma in _TRAVEL, 0)
        if found is not None:
            return found
    return None


def _place_below(reading: Reading, anchor: int, travel: bool, depth: int) -> tuple[int, int] | None:
    parse = reading.parse
    for child in parse.children[anchor]:
        if travel and parse.deps[child] == "dobj" and child in reading.place_at:
            return reading.place_at[child]
        if parse.deps[child] == "prep" and (
            parse.lower[child] in _PLACE_PREPOSITIONS or (travel and parse.lower[child] == "to")
        ):
            below = parse.child(child, "pobj")
            if below is not None and below in reading.place_at:
                return reading.place_at[below]
        if depth < 2 and parse.deps[child] in ("dobj", "xcomp", "nsubjpass", "prep", "pobj"):
            found = _place_below(reading, child, travel, depth + 1)
            if found is not None:
                return found
    return None
