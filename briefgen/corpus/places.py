"""The states that words name: by a name, by their people, or, in a headline, by the seat of their government."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from briefgen import assets

_LETTERS_OF_CODE: Final = 3  # "US", "UAE": words of so few letters are names only as they stand


class _Names(NamedTuple):
    """What names are looked for, and the state that each means; `folded` are found in capitals too."""

    pattern: re.Pattern[str]
    folded: re.Pattern[str]
    states: Mapping[str, str]


@lru_cache(maxsize=1 << 12)
def states_named(words: str, *, in_headline: bool) -> frozenset[str]:
    """The English names of the states that the words name; a headline in capitals is read as any other.

    In running text a seat of government is mostly a place where something was.
    """
    names = _names(in_headline)
    found = set(names.pattern.findall(words))
    if words.isupper():
        found |= set(names.folded.findall(words))
    return frozenset(names.states[name.casefold()] for name in found)


def is_name_of(words: str, state: str) -> bool:
    """Whether the words are a name of the state and nothing else."""
    return _names(False).states.get(words.strip().casefold()) == state


def names_and_people(words: str) -> tuple[str, ...]:
    """The names of the state that the words mean, and of its people, but for codes of few letters; else the words."""
    states = _names(False).states
    state = states.get(words.strip().casefold())
    others = (name for name, of in states.items() if of == state and len(name) > _LETTERS_OF_CODE)
    return (words, *others) if state is not None else (words,)


@cache
def _names(with_seats: bool) -> _Names:
    table = tomllib.loads(assets.read_text("lexicon/countries.toml"))
    states: dict[str, str] = {}
    forms: list[str] = []
    for row in table.values():
        people = [form for name in row["demonyms"] for form in (name, f"{name}s")]
        for name in (*row["names"], *people, *(row["capital"] if with_seats else ())):
            states.setdefault(name.casefold(), row["names"][0])
            forms.append(name)
    long = (name for name in forms if len(name) > _LETTERS_OF_CODE)
    return _Names(re.compile(_any_of(forms)), re.compile(_any_of(long), re.IGNORECASE), states)


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
