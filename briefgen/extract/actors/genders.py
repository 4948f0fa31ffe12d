"""What a text tells of the gender of those whom it names, so that two of one surname are told apart."""

from typing import Literal

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

Gender = Literal["male", "female", ""]


def gender_of(parse: Parse, item: Mention, lexicon: Lexicon) -> Gender:
    """The gender that the words at the mention tell: "Ms Poe", "her brother, the banker Jan Poe", "Poe and her son"."""
    words = [parse.lower[token] for token in range(max(0, item.first - 2), item.first)]
    found = _by_word(words[-1:], lexicon) or _by_word(_above(parse, item.last), lexicon)
    return found or _by_word(_kin_before(parse, item), lexicon) or _by_possessive(parse, item)


def _by_word(words: list[str], lexicon: Lexicon) -> Gender:
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


def _by_possessive(parse: Parse, item: Mention) -> Gender:
    """The gender of "his" or "her" before what is joined to the name by "and"."""
    for joined in parse.with_dep(item.last, "conj"):
        for child in parse.with_dep(joined, "poss"):
            if parse.lower[child] in ("his", "her"):
                return "male" if parse.lower[child] == "his" else "female"
    return ""
