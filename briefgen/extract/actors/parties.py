"""Parties that are called by a common noun with a capital ("Labour lost 40 seats")."""

from collections.abc import Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse


def party_names(parse: Parse) -> Iterator[Mention]:
    """The lone names of parties that contest or hold something; elsewhere each that the text has as one."""
    known = [
        token
        for token, word in enumerate(parse.lower)
        if word in actor_words().parties and parse.words[token].istitle() and _stands_alone(parse, token)
    ]
    named = {parse.words[token] for token in known if _contests(parse, token)}
    for token in known:
        if parse.words[token] in named:
            yield Mention(token, token, "organisation", by="organisation.party")


def _stands_alone(parse: Parse, token: int) -> bool:
    """Whether the word is no part of a longer name and has no article but that of a plural ("the Greens")."""
    if parse.deps[token] in ("compound", "amod", "nmod") or any(
        parse.deps[child] in ("compound", "amod", "nmod", "prep") for child in parse.children[token]
    ):
        return False
    determiner = parse.child(token, "det", "poss")
    return determiner is None or (parse.lower[determiner] == "the" and parse.lower[token].endswith("s"))


def _contests(parse: Parse, token: int) -> bool:
    verb = parse.heads[token]
    return parse.deps[token] == "nsubj" and parse.lemmas[verb].lower() in actor_words().contesting
