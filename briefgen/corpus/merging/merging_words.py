"""Words by which names, titles and questions of many articles are compared, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from briefgen import assets


@dataclass(frozen=True, slots=True)
class MergingWords:
    """The lists of `resources/lexicon/merging.toml`, each as its comment there explains it."""

    leading: frozenset[str]
    legal_forms: frozenset[str]
    small: frozenset[str]
    common: frozenset[str]
    function_words: frozenset[str]
    asking: frozenset[str]
    sounds: tuple[str, ...]
    vowels: frozenset[str]
    name_articles: frozenset[str]
    forenames: Mapping[str, str]


@cache
def merging_words() -> MergingWords:
    """The packaged lists."""
    table = assets.read_toml("lexicon/merging.toml")
    sounds = tuple(table.pop("sounds"))
    forenames = MappingProxyType(dict(table.pop("forenames")))
    sets = {name: frozenset(words) for name, words in table.items()}
    return MergingWords(sounds=sounds, forenames=forenames, **sets)
