"""Whom "the two sides", "both countries" or "the delegations" mean: those who dealt with each other just before."""

from collections.abc import Callable, Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject, verb_of
from briefgen.extract.annotate.parse import Parse

_FAR = 2  # sentences back in which the two are sought
_MOST = 4  # who can be "the parties"; a longer list is a gathering
_MUTUAL = frozenset({"agree", "consult", "cooperate"})
_AT_ODDS = frozenset({"accuse", "reject", "threaten", "sanction", "coerce"})
_LIGHT_LINKS = ("dobj", "attr", "nsubjpass", "pobj")

# Names the actors of a phrase by its head; `members.actors_of` with the number of steps back so far.
ActorsOf = Callable[[int], list[int]]


def is_sides(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun only points at those who deal with each other ("the two sides", "both leaders")."""
    parse = annotated.parse
    if parse.tags[token] != "NNS" or parse.lemmas[token].lower() not in actor_words().sides | actor_words().chiefs:
        return False
    if token in annotated.resolved.at or token in annotated.resolved.bearers:
        return False
    told = [child for child in parse.children[token] if child < token]
    numbers = [child for child in told if parse.lower[child] == "two"]
    definite = [child for child in told if parse.lower[child] in ("the", "both", "these")]
    rest = set(told) - set(numbers) - set(definite)
    open_ended = parse.child(token, "prep", "relcl", "acl", "appos", "poss") is not None
    return bool(definite) and not rest and not open_ended and (bool(numbers) or _is_plain(parse, token))


def _is_plain(parse: Parse, token: int) -> bool:
    """Whether the noun without a number can mean nobody else ("both …", "the sides", "the delegations")."""
    both = any(parse.lower[child] == "both" for child in parse.with_dep(token, "det", "predet"))
    return both or parse.lemmas[token].lower() in actor_words().opposed


def sides_meant(annotated: AnnotatedText, token: int, actors_of: ActorsOf) -> list[int]:
    """The clusters that the noun means; none where more or fewer than two may be meant."""
    parse = annotated.parse
    number = parse.sentence[token]
    for before in range(number, max(number - _FAR, 0) - 1, -1):
        if before != number and (before in annotated.headline or parse.sections[before] != parse.sections[number]):
            return []
        first, last = parse.sentences[before]
        found = _dealing(annotated, first, token - 1 if before == number else last, actors_of)
        if found is not None:
            return _of_kind(annotated, token, found)
    return []


def _dealing(annotated: AnnotatedText, first: int, last: int, actors_of: ActorsOf) -> list[int] | None:
    """Those who deal with each other on the tokens; None where nobody deals with anybody."""
    for token in range(first, last + 1):
        between = _between(annotated, token, actors_of)
        if between:
            return between
        if annotated.parse.tags[token][:2] != "VB":
            continue
        partners = [*_partners(annotated, token)]
        kinds = _kinds(annotated, token)
        subject = own_subject(annotated.parse, token) or verb_of(annotated.parse, token).subject
        joined = _joined(annotated, subject, token, actors_of)
        if joined:
            return joined
        if subject is None or subject >= token or kinds.isdisjoint(_MUTUAL | _AT_ODDS):
            continue
        named = [actors_of(partner) for partner in partners]
        if not all(named) or (kinds.isdisjoint(_MUTUAL) and not named):
            return []
        return list(dict.fromkeys([*actors_of(subject), *(actor for group in named for actor in group)]))
    return None


def _joined(annotated: AnnotatedText, subject: int | None, verb: int, actors_of: ActorsOf) -> list[int]:
    """The two whom "and" joins before the main verb ("A and B stressed …")."""
    parse = annotated.parse
    if subject is None or subject >= verb or parse.deps[verb] != "ROOT" or parse.child(subject, "conj") is None:
        return []
    found = actors_of(subject)
    return found if len(found) == 2 else []


def _between(annotated: AnnotatedText, token: int, actors_of: ActorsOf) -> list[int]:
    """The two of "between A and B"."""
    parse = annotated.parse
    below = parse.child(token, "pobj") if parse.lower[token] == "between" else None
    found = actors_of(below) if below is not None else []
    return found if len(found) > 1 else []


def _kinds(annotated: AnnotatedText, verb: int) -> set[str]:
    """The kinds of the verb, and of a noun that it carries ("held talks")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    kinds = {happenings.verbs.get(parse.lemmas[verb].lower(), "")}
    for noun in parse.with_dep(verb, "dobj"):
        kinds.add(happenings.nouns.get(parse.lemmas[noun].lower(), ""))
    return kinds


def _partners(annotated: AnnotatedText, verb: int) -> Iterator[int]:
    """With whom the verb, or the noun that it carries, has to do: its object where that is no happening itself."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    kind = happenings.verbs.get(parse.lemmas[verb].lower())
    anchors = [verb, *parse.with_dep(verb, "dobj")]
    if kind in _AT_ODDS or (kind == "consult" and parse.lemmas[verb].lower() not in happenings.topical):
        nouns = parse.with_dep(verb, "dobj")
        yield from (noun for noun in nouns if parse.lemmas[noun].lower() not in happenings.nouns)
    for anchor in anchors:
        for link in parse.with_dep(anchor, "prep"):
            if parse.lower[link] == "with" and kind not in _AT_ODDS:
                yield from parse.with_dep(link, "pobj")


def _of_kind(annotated: AnnotatedText, token: int, found: list[int]) -> list[int]:
    """The found where they are as many and of such a kind as the noun says."""
    clusters, noun = annotated.resolved.clusters, annotated.parse.lemmas[token].lower()
    two = any(annotated.parse.lower[child] in ("two", "both") for child in annotated.parse.children[token])
    if not 2 <= len(found) <= (2 if two or noun == "side" else _MOST):
        return []
    if noun in actor_words().lands:
        states = [_state_of(annotated, item) for item in found]
        named = [state for state in states if state is not None]
        return named if len(set(named)) == len(found) else []
    kinds = {clusters[item].kind for item in found}
    if noun in actor_words().chiefs:
        return found if kinds == {"person"} else []
    if noun in actor_words().firms:
        return found if kinds == {"organisation"} else []
    return found


def _state_of(annotated: AnnotatedText, item: int) -> int | None:
    """The state that the actor is or belongs to."""
    clusters = annotated.resolved.clusters
    belongs = item if clusters[item].kind in ("state", "government") else clusters[item].affiliation
    return belongs if belongs is not None and clusters[belongs].kind in ("state", "government") else None
