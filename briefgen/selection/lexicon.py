"""The words by which selection judges wordings, read once from `resources/lexicon/`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from briefgen import assets

_VERB_LISTS: Final = ("clause", "object", "mind", "mind_infinitive", "mind_object")
_PAST_TOO: Final = frozenset(("read", "let", "put"))


@dataclass(frozen=True, slots=True)
class TellingWords:
    """The lists; the file says what each is for."""

    small: frozenset[str]
    unnamed: frozenset[str]
    pointing: frozenset[str]
    heads: frozenset[str]
    dangling: frozenset[str]
    needs_object: frozenset[str]
    after_participle: frozenset[str]
    participles: frozenset[str]
    needs_hearer: frozenset[str]
    finite: frozenset[str]
    plural: frozenset[str]
    times: frozenset[str]
    before_nouns: frozenset[str]
    openers: frozenset[str]
    edges: frozenset[str]
    in_names: frozenset[str]
    courtesy: tuple[str, ...]
    goes_on: tuple[str, ...]
    fragments: tuple[str, ...]
    cues: tuple[str, ...]
    pointed_at: tuple[str, ...]
    list_words: tuple[str, ...]
    opening_phrases: tuple[str, ...]
    of_two: tuple[str, ...]
    offices: tuple[str, ...]
    pointers: Mapping[str, int]
    """Words that point back, and among how many first words of a sentence they do."""


@cache
def telling_words() -> TellingWords:
    """The packaged lists."""
    table = assets.read_toml("lexicon/telling.toml")
    reach = {word: int(first) for first, words in table.pop("pointers").items() for word in words.split()}
    lists = {name: tuple(value.split() if isinstance(value, str) else value) for name, value in table.items()}
    sets = {item.name for item in fields(TellingWords) if item.type == frozenset[str]}
    values: dict[str, Any] = {name: frozenset(words) if name in sets else words for name, words in lists.items()}
    return TellingWords(**values, pointers=MappingProxyType(reach))


@cache
def cue_verbs() -> frozenset[str]:
    """The verbs of saying and thinking, of one word, in the form that "we" has of them and no past has."""
    table = assets.read_toml("lexicon/cues.toml")
    stances = [stance for stance in table.values() if isinstance(stance, dict)]
    lists = (stance.get(name, ()) for stance in stances for name in _VERB_LISTS)
    verbs = {verb for words in lists for verb in words if " " not in verb}
    verbs |= {verb for stance in stances if isinstance(stance.get("with"), dict) for verb in stance["with"]}
    return frozenset(verbs - telling_words().finite - _PAST_TOO)
