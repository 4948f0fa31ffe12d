"""Mentions of states that only say where something is."""

from collections.abc import Mapping

from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_WHERE = frozenset(
    {
        "in",
        "at",
        "near",
        "across",
        "throughout",
        "inside",
        "outside",
        "around",
        "into",
        "within",
        "through",
        "off",
        "over",
    }
)


def is_where(parse: Parse, item: Mention, owner: Mapping[int, Mention]) -> bool:
    """Whether the state is the object of a preposition of place, or says where a town before it is ("Lyon, France")."""
    token = item.last
    for _ in range(6):
        if parse.deps[token] != "conj":
            break
        token = parse.heads[token]
    head = parse.heads[token]
    if parse.deps[token] == "pobj" and parse.lower[head] in _WHERE:
        return True
    if item.first < 2 or parse.words[item.first - 1] != ",":
        return False
    before = owner.get(item.first - 2)
    return before is not None and before.kind in ("place", "capital") and parse.deps[item.last] in ("appos", "npadvmod")
