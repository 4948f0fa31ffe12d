"""The words by which selection judges wordings, read once from `resources/lexicon/telling.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from briefgen import assets


@dataclass(frozen=True, slots=True)
class TellingWords:
    """The lists; the file says what each is for."""

    small: frozenset[str]
    courtesy: tuple[str, ...]
    goes_on: tuple[str, ...]
    unnamed: frozenset[str]


@cache
def telling_words() -> TellingWords:
    """The packaged lists."""
    table = tomllib.loads(assets.read_text("lexicon/telling.toml"))
    return TellingWords(
        frozenset(table["small"].split()),
        tuple(table["courtesy"]),
        tuple(table["goes_on"]),
        frozenset(table["unnamed"]),
    )
