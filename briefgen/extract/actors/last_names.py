"""Last names that stand alone: whose they are, and which names are called by them."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse


def acting_alone(parse: Parse) -> frozenset[str]:
    """The proper nouns that stand alone as subject or owner."""
    return frozenset(
        word
        for token, word in enumerate(parse.words)
        if parse.tags[token] == "NNP" and word.istitle() and parse.deps[token] in ("nsubj", "nsubjpass", "poss")
        if parse.child(token, "compound", "amod", "nmod", "det") is None
    )


def is_called_by_first(words: Sequence[str]) -> bool:
    """Whether a body is a firm, which is called by its first word too ("Ford Motor Co", but not "Poe College")."""
    forms, corporate = actor_words().legal_forms, actor_words().corporate
    if not words:
        return False
    is_firm = words[-1].rstrip(".") in forms or not corporate.isdisjoint(words[1:2])
    return is_firm or words[0][:1].isdigit()


def with_surnames(parse: Parse, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, where a lone "body" is the last name of a person named in full, and no part of a body's name."""
    longer = [item for item in found if item.first < item.last]
    surnames = {parse.words[item.last] for item in longer if item.kind == "person"}
    others = {
        parse.words[token]
        for item in longer
        if item.kind != "person" and is_called_by_first(parse.lower[item.first : item.last + 1])
        for token in range(item.first, item.last + 1)
    }
    return [
        replace(item, kind="person")
        if item.first == item.last and item.kind == "organisation" and parse.words[item.last] in surnames - others
        else item
        for item in found
    ]


def with_families(parse: Parse, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, where the plural of somebody's last name is a group of people ("the Poes")."""
    people = {f"{parse.words[item.last]}s" for item in found if item.kind == "person"}
    return [
        replace(item, kind="group")
        if item.first == item.last and item.kind == "organisation" and parse.words[item.last] in people
        else item
        for item in found
    ]
