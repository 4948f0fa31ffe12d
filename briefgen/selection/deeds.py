"""Words that name one deed in other words: "ousted", "overthrew" and "coup" are one."""

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen import assets
from briefgen.selection.gate import is_finite
from briefgen.selection.lexicon import telling_words
from briefgen.selection.vectors import word_keys

_LANGUAGE: Final = "en"  # of the classes
_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def as_deeds(words: Collection[int]) -> frozenset[int]:
    """The keys of words, those that name one deed being one."""
    same = _classes()
    return frozenset([same.get(word, word) for word in words])


@cache
def _classes() -> Mapping[int, int]:
    """The key of each word of a class -> that of the first word of the class."""
    table = assets.read_toml("lexicon/deeds.toml")
    found: dict[int, int] = {}
    for line in table["classes"]:
        keys = [key for word in line.split() for key in word_keys(word, _LANGUAGE)]
        for key in keys:
            found.setdefault(key, found.get(keys[0], keys[0]))
    return MappingProxyType(found)


class Clause(NamedTuple):
    """The words before the verb of a title, and whether the verb is one of saying."""

    subject: str
    is_said: bool


@lru_cache(maxsize=1 << 13)
def clause_of(title: str) -> Clause:
    """The subject of a title and its verb; a title without a verb has neither."""
    words = _WORD.findall(title)
    small = [word.lower() for word in words]
    places = (place for place in range(1, len(small)) if is_finite(small[place], small[place - 1]))
    verb = next(places, None)
    if verb is None:
        return Clause("", is_said=False)
    said = small[verb]
    if verb + 1 < len(small) and said in _HELPING:
        said = small[verb + 1]
    return Clause(" ".join(words[:verb]), said in _saying())


@cache
def _saying() -> frozenset[str]:
    """The forms of verbs of saying, but for those that do what they say ("announced the tariffs")."""
    declaring = assets.read_toml("lexicon/events.toml")["declaring"]["verbs"]
    done = {form for verb in declaring for form in (f"{verb.removesuffix('e')}ed", f"{verb}s")}
    return frozenset(telling_words().cues) - done


_HELPING: Final = frozenset(("has", "have", "had", "is", "are", "was", "were", "also"))
