"""Words by which names, titles and questions of many articles are compared, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache

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


@cache
def merging_words() -> MergingWords:
    """The packaged lists."""
    table = tomllib.loads(assets.read_text("lexicon/merging.toml"))
    sounds = tuple(table.pop("sounds"))
    sets = {name: frozenset(words) for name, words in table.items()}
    return MergingWords(sounds=sounds, **sets)
