"""Spellings of one name: accents, and romanisations of Arabic, Persian, Cyrillic and the like."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from briefgen.corpus.merging.merging_words import merging_words

_CLIPPED: Final = 3  # letters of a forename that is the beginning of the full one ("Tim", "Doug"); chosen by hand
_VOWELS: Final = re.compile(r"([aeiou]+)")
_DOUBLED: Final = re.compile(r"(.)\1+")
_FINAL: Final = re.compile(r"(?<=[^aeiou])r$")


def are_spellings(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the words of two names, in order, may be spellings of each other.

    One may lack an article that the other has ("Bashar al-Assad") where all else is alike, letter for letter. Of 36
    pairs of spellings of one person's name in the news 29 are joined, of 26 pairs of people with names that are nearly
    alike ("Maria Lopez", "Mario Lopez") one is; by consonants and Jaro-Winkler alone it was 28 and 13.
    """
    bare = [[word for word in name if word not in merging_words().name_articles] for name in (one, two)]
    if len(one) - len(bare[0]) != len(two) - len(bare[1]):
        return [*map(plain, bare[0])] == [*map(plain, bare[1])]
    return len(bare[0]) == len(bare[1]) and all(map(sound_alike, *bare))


def is_short_forename(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two full names, in small letters, differ by a short forename only ("doug poe", "douglas a. poe")."""
    if min(len(one), len(two)) < 2 or one[-1] != two[-1] or one[0] == two[0]:
        return False
    middles = list(one[1:-1]), list(two[1:-1])
    if middles[0] != middles[1] and all(middles):
        return False
    short, long = sorted((one[0].rstrip("."), two[0].rstrip(".")), key=len)
    clipped = len(short) >= _CLIPPED and long.startswith(short)
    full = {merging_words().forenames.get(short, ""): long, merging_words().forenames.get(long, ""): short}
    return clipped or any(name and sound_alike(name, other) for name, other in full.items())


def sound_alike(one: str, two: str) -> bool:
    """Whether two words may be spellings of one: consonants that stand for each other, vowels that are confused."""
    if one == two:
        return True
    parts, others = _parts(one), _parts(two)
    if len(parts) != len(others):
        return False
    return all(_may_be_one(part, other) for part, other in zip(parts, others, strict=True))


@lru_cache(maxsize=1 << 16)
def consonants(name: str) -> str:
    """What all spellings of a name share: its consonants, word by word."""
    words = [word for word in name.split() if word not in merging_words().name_articles]
    return " ".join("".join(_parts(word)[::2]) for word in words)


def plain(word: str) -> str:
    """The word in small letters without accents and marks."""
    split = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in split if sign.isalpha())


@lru_cache(maxsize=1 << 16)
def _parts(word: str) -> tuple[str, ...]:
    """Consonants and vowels by turns, beginning with consonants, as romanisations agree on them."""
    letters = plain(word)
    for pair in merging_words().sounds:
        old, _, new = pair.partition(":")
        letters = letters.replace(old, new)
    letters = letters[:1] + letters[1:].replace("h", "")
    letters = _FINAL.sub("er", _DOUBLED.sub(r"\1", letters))
    if letters.startswith("ie"):
        letters = letters[1:]
    return tuple(_VOWELS.split(letters))


def _may_be_one(one: str, two: str) -> bool:
    if one == two:
        return True
    pairs = zip_longest(one, two, fillvalue="")
    return all(a == b or a + b in merging_words().vowels or b + a in merging_words().vowels for a, b in pairs)
