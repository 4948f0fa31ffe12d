"""Who only bears the same last name: the gender that words tell, and relatives who are introduced later."""

from typing import Literal

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import Key
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_Gender = Literal["male", "female", ""]


def is_namesake(context: CoreferenceContext, item: Mention, candidates: list[Key]) -> bool:
    """Whether a lone last name is of somebody who has no fuller name here ("President Poe … his wife, Ana Poe").

    The only one who has that last name is a relative whom the text introduces later, or of the other gender.
    """
    key = names.person_key(context.words_of(item))
    if len(key) != 1 or len(candidates) != 1:
        return False
    own = gender_of(context.parse, item, context.lexicon)
    named = context.mentions_of(candidates[0])
    told = {gender_of(context.parse, at, context.lexicon) for at in named} - {""}
    if ("person", *key) in context.drafts:
        return own == "" or own not in told
    office = context.parse.lower[max(0, item.first - 1)] in context.lexicon.offices.heads
    before = all(item.first < at.first for at in named)
    if before and office and any(_is_relative(context, at) for at in named):
        return True
    return bool(own) and bool(told) and own not in told


def _is_relative(context: CoreferenceContext, item: Mention) -> bool:
    """Whether the words before the name tell whose relative it is ("his wife, Ana Poe", "the first lady, Ana Poe")."""
    before = item.first - 1
    before -= before > 0 and context.parse.words[before] == ","
    kin = actor_words().kinsmen | actor_words().kinswomen | {"lady"}
    return before > 0 and context.parse.lower[before] in kin


def gender_of(parse: Parse, item: Mention, lexicon: Lexicon) -> _Gender:
    """The gender that the words at the mention tell: "Ms Poe", "her brother, the banker Jan Poe", "Poe and her son"."""
    words = [parse.lower[token] for token in range(max(0, item.first - 2), item.first)]
    found = _by_word(words[-1:], lexicon) or _by_word(_above(parse, item.last), lexicon)
    return found or _by_word(_kin_before(parse, item), lexicon) or _by_possessive(parse, item)


def _by_word(words: list[str], lexicon: Lexicon) -> _Gender:
    known = actor_words()
    if not (lexicon.offices.male | known.kinsmen).isdisjoint(words):
        return "male"
    return "" if (lexicon.offices.female | known.kinswomen).isdisjoint(words) else "female"


def _kin_before(parse: Parse, item: Mention) -> list[str]:
    """The word for kin before the name ("his wife, | Rosa Poe")."""
    before = item.first - 1
    before -= before > 0 and parse.words[before] == ","
    owned = before > 0 and parse.tags[before - 1] in ("PRP$", "POS")
    return [parse.lower[before]] if owned else []


def _above(parse: Parse, token: int) -> list[str]:
    """The nouns to which the name stands in apposition."""
    found: list[str] = []
    while parse.deps[token] == "appos" and parse.heads[token] != token:
        token = parse.heads[token]
        found.append(parse.lower[token])
    return found


def _by_possessive(parse: Parse, item: Mention) -> _Gender:
    """The gender of "his" or "her" before what is joined to the name by "and"."""
    for joined in parse.with_dep(item.last, "conj"):
        for child in parse.with_dep(joined, "poss"):
            if parse.lower[child] in ("his", "her"):
                return "male" if parse.lower[child] == "his" else "female"
    return ""
