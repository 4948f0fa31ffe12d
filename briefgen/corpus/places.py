"""The states that words name: by a name, by their people, or, in a headline, by the seat of their government."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from briefgen import assets

_LETTERS_OF_CODE: Final = 3  # "US", "UAE": words of so few letters are names only as they stand
_TOKEN: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
_Tokens = tuple[str, ...]


class _Names(NamedTuple):
    """The words of names by their first, longest first, with the state that each means; `states` has the states by
    whole names in small letters.
    """

    by_first: Mapping[str, Sequence[tuple[_Tokens, str]]]
    states: Mapping[str, str]


@lru_cache(maxsize=1 << 12)
def states_named(words: str, *, in_headline: bool) -> frozenset[str]:
    """The English names of the states that the words name; a headline in capitals is read as any other.

    In running text a seat of government is mostly a place where something was.
    """
    names, tokens = _names(in_headline).by_first, tuple(_TOKEN.findall(words))
    found = set(_found(tokens, names))
    if words.isupper():
        found |= set(_found(tuple(map(str.casefold, tokens)), _folded(in_headline)))
    return frozenset(found)


def _found(tokens: _Tokens, names: Mapping[str, Sequence[tuple[_Tokens, str]]]) -> Iterator[str]:
    place = 0
    while place < len(tokens):
        known = names.get(tokens[place], ())
        name = next(((own, state) for own, state in known if tokens[place : place + len(own)] == own), None)
        if name is not None:
            yield name[1]
        place += 1 if name is None else len(name[0])


def state_at(tokens: Sequence[str], place: int) -> tuple[str, int] | None:
    """The state that the words from a place on name, or of whose people or seat they tell, and how many words do."""
    known = _names(True).by_first.get(tokens[place], ())
    return next(((state, len(own)) for own, state in known if tuple(tokens[place : place + len(own)]) == own), None)


@cache
def first_words_of_states() -> frozenset[str]:
    """The words with which names of states, their people and their seats begin."""
    return frozenset(_names(True).by_first)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, as names are looked for in running text."""
    return tuple(_TOKEN.findall(name))


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
def _countries() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return assets.read_toml("lexicon/countries.toml")


@cache
def _names(with_seats: bool) -> _Names:
    states: dict[str, str] = {}
    forms: dict[_Tokens, str] = {}
    for row in _countries().values():
        people = [form for name in row["demonyms"] for form in (name, f"{name}s")]
        for name in (*row["names"], *people, *(row["capital"] if with_seats else ())):
            states.setdefault(name.casefold(), row["names"][0])
            forms.setdefault(tuple(_TOKEN.findall(name)), row["names"][0])
    return _Names(_by_first(forms), states)


@cache
def _folded(with_seats: bool) -> Mapping[str, Sequence[tuple[_Tokens, str]]]:
    """The names by their first words in small letters, as headlines in capitals are read."""
    names = _names(with_seats).by_first.values()
    folded = {
        tuple(map(str.casefold, words)): state
        for same_first in names
        for words, state in same_first
        if len("".join(words)) > _LETTERS_OF_CODE
    }
    return _by_first(folded)


def _by_first(names: Mapping[_Tokens, str]) -> Mapping[str, Sequence[tuple[_Tokens, str]]]:
    found: defaultdict[str, list[tuple[_Tokens, str]]] = defaultdict(list)
    for words in sorted(names, key=lambda words: (-len(words), words)):
        found[words[0]].append((words, names[words]))
    return found
