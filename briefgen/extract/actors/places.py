"""Names of states and places: when they only say where something is, and when they are called like a body."""

from collections.abc import Mapping

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse


def is_where(parse: Parse, item: Mention, owner: Mapping[int, Mention]) -> bool:
    """Whether the state only tells where: behind a preposition, a town ("Lyon, France") or a posting."""
    token = item.last
    for _ in range(6):
        if parse.deps[token] != "conj":
            break
        token = parse.heads[token]
    head = parse.heads[token]
    if parse.deps[token] == "pobj" and (
        parse.lower[head] in actor_words().place_prepositions or _is_of_ground(parse, token, head)
    ):
        return True
    is_attribute = parse.deps[token] in ("poss", "compound", "amod", "nmod")
    if is_attribute and parse.lemmas[head].lower() in actor_words().grounds:
        return True
    posted = actor_words().sent - actor_words().helpers
    if parse.lower[item.first - 1] in ("to", "for") and parse.lower[max(item.first - 2, 0)] in posted:
        return True
    if item.first < 2 or parse.words[item.first - 1] != ",":
        return False
    before = owner.get(item.first - 2)
    return before is not None and before.kind in ("place", "capital") and parse.deps[item.last] in ("appos", "npadvmod")


def _is_of_ground(parse: Parse, token: int, preposition: int) -> bool:
    """Whether a border or coast is with or of the state ("its border with Peru")."""
    above = parse.heads[preposition]
    linked = parse.lower[preposition] in ("with", "of") and above < token
    return linked and parse.lemmas[above].lower() in actor_words().grounds


def is_called_like_a_body(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether a "place" that acts is a firm or a house by its name ("AirAsia", "the Vermont Art Museum")."""
    word = parse.words[item.last]
    inner = item.first == item.last and not word.istitle() and not word.isupper()
    known = lexicon.bodies.suffixes | lexicon.bodies.generic | lexicon.bodies.place_words | lexicon.bodies.media_words
    return (
        inner
        or (item.first == item.last and word in actor_words().houses)
        or (item.by == "entity.fac" and word.lower() not in actor_words().works)
        or (item.first < item.last and word.lower() in known - actor_words().region_words - actor_words().works)
    )
