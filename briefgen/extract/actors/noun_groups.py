"""Nameless groups and governments: noun phrases such as "Afghan refugees" and "the Taliban-led government"."""

from collections.abc import Iterable, Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.offices import possessor_of
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse

_MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "punct"})


def group_mentions(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Groups, armed groups and governments that stand as noun phrases without a name of their own.

    A phrase swallows the names among its modifiers: "Afghan refugees" is one mention, so is "Taliban-led government".
    """
    owner = {token: item for item in named for token in range(item.first, item.last + 1)}
    told: set[str] = set()
    acting = {parse.lower[token] for token in range(len(parse.tags)) if _does(parse, token)}
    for token, tag in enumerate(parse.tags):
        if tag[:2] != "NN" or token in owner:
            continue
        kind = _kind(parse, token, lexicon)
        if kind is None:
            continue
        if kind == "group" and (_stands_for_named(parse, token, owner) or _is_act(parse, token)):
            continue
        first = _first_modifier(parse, token, owner)
        if (
            kind == "government"
            and first == token
            and parse.child(token, "poss") is None
            and not _is_definite(parse, token)
        ):
            continue
        word = parse.lower[token]
        if kind == "group" and first == token and word not in acting:
            continue
        known = first == token and word in told and _is_definite(parse, token)
        if kind == "group" and not known and not _is_somebody(parse, first, token, owner, lexicon):
            continue
        told.add(word)
        yield Mention(first, token, kind, by=f"phrase.{kind}")


def _does(parse: Parse, token: int) -> bool:
    """Whether somebody does something or is counted where something is done to him, or the text points back to him."""
    if parse.tags[token][:2] != "NN":
        return False
    while parse.deps[token] == "conj" and parse.tags[parse.heads[token]][:2] == "NN":
        token = parse.heads[token]
    done = parse.deps[token] == "pobj" and parse.deps[parse.heads[token]] == "agent"
    counted = parse.deps[token] == "dobj" and parse.child(token, "nummod") is not None
    return parse.deps[token] in ("nsubj", "nsubjpass") or done or counted or _is_definite(parse, token)


def _is_somebody(parse: Parse, first: int, token: int, owner: dict[int, Mention], lexicon: Lexicon) -> bool:
    """Whether the group is told apart by a name ("Afghan officials") or by what it does ("protesters")."""
    if parse.lower[max(0, token - 2) : token] in (("chief", "of"), ("chiefs", "of")):
        return False
    named = any(other in owner for other in range(first, token)) or possessor_of(parse, first, owner) is not None
    described = lexicon.bodies.described | lexicon.bodies.anaphors | actor_words().body_nouns
    factions = actor_words().factions
    if any(parse.lemmas[other].lower() in factions for other in range(first, token)):
        return True
    return named or (parse.lower[token] not in described and parse.lemmas[token].lower() not in described)


def _kind(parse: Parse, token: int, lexicon: Lexicon) -> MentionKind | None:
    word, lemma = parse.lower[token], parse.lemmas[token].lower()
    bodies = lexicon.bodies
    tied = parse.deps[token] in ("compound", "amod", "nmod") and not is_one_of_two(parse, token)
    if tied or lemma in actor_words().press_nouns | {"source"}:
        return None
    if (word in bodies.government or lemma in bodies.government) and lemma not in bodies.usurpers:
        return "government" if parse.tags[token] != "NNS" or word == "authorities" else None
    if lemma in bodies.armed or word in bodies.armed:
        return "armed_group"
    if lemma == "commander" and not any(parse.lower[child] in bodies.armed for child in parse.children[token]):
        return None
    if parse.tags[token] == "NNS" and lemma in bodies.anaphors | actor_words().body_nouns - bodies.government:
        return "group"
    plural = parse.tags[token] in ("NNS", "NNPS") or word in actor_words().collective
    return "group" if plural and (lemma in bodies.people or word in bodies.people) else None


def is_one_of_two(parse: Parse, token: int) -> bool:
    """Whether the noun is the first of two that the parser hangs on the second ("the government and rebel | men")."""
    return parse.deps[token] == "nmod" and parse.tags[token] == "NN" and parse.child(token, "cc") is not None


def _stands_for_named(parse: Parse, token: int, owner: dict[int, Mention]) -> bool:
    """Whether the phrase names those whom the group comes from ("representatives from Pakistan")."""
    for child in parse.with_dep(token, "prep"):
        below = parse.child(child, "pobj") if parse.lower[child] in ("from", "of", "for") else None
        if below is not None and below in owner:
            return True
    return False


def _is_act(parse: Parse, token: int) -> bool:
    """Whether the noun is what is done rather than who does it ("opposition to the plan")."""
    return parse.tags[token] == "NN" and any(parse.lower[child] == "to" for child in parse.with_dep(token, "prep"))


def _first_modifier(parse: Parse, token: int, owner: dict[int, Mention]) -> int:
    first = token
    while first > 0:
        before = first - 1
        same_phrase = (
            parse.deps[before] in _MODIFIERS and parse.left[token] <= before and parse.is_within(before, token)
        )
        hyphen = parse.words[before] == "-" and before > parse.left[token]
        of_one = before in owner and is_one_of_two(parse, token) and owner[before].kind in ("state", "demonym")
        if (
            not (same_phrase or hyphen or of_one)
            or parse.lower[before] in actor_words().vague
            or parse.tags[before] in ("CD", "DT", "_SP", ",", "``", "''")
        ):
            break
        first = owner[before].first if before in owner else before
    while first < token and (
        parse.words[first] == "-" or not parse.words[first][0].isalnum() or _is_gerund(parse, first, owner)
    ):
        first += 1
    return first


def _is_gerund(parse: Parse, token: int, owner: dict[int, Mention]) -> bool:
    """Whether a form in -ing after a preposition names an action rather than describes ("of moving troops")."""
    return parse.tags[token] == "VBG" and token > 0 and parse.tags[token - 1] == "IN" and token not in owner


def _is_definite(parse: Parse, token: int) -> bool:
    determiner = parse.child(token, "det")
    return determiner is not None and parse.lower[determiner] == "the"
