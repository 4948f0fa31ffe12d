"""The word lists of time expressions, and the characters that stand for their classes in patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefgen import assets

Classes = frozenset[str]
OTHER = "\0"
_FIRST_CHARACTER = 0x4E00  # of the CJK block, whose characters no pattern uses otherwise
# What the shape of a token says, without a word list.
SHAPES: tuple[Classes, ...] = (
    frozenset({"NUM", "DAY", "HOUR", "YY"}),
    frozenset({"NUM", "DAY", "HOUR"}),
    frozenset({"NUM", "DAY", "YY"}),
    frozenset({"NUM", "HOUR", "YY"}),
    frozenset({"NUM", "HOUR"}),
    frozenset({"NUM", "YY"}),
    frozenset({"NUM"}),
    frozenset({"NUM", "YEAR"}),
    frozenset({"NUM", "YEAR", "HHMM"}),
    frozenset({"NUM", "HHMM"}),
    frozenset({"NUM", "WORDNUM"}),
    frozenset({"NUM", "WORDNUM", "HOURWORD"}),
    frozenset({"ORD"}),
    frozenset({"ORD", "CENTURYORD"}),
    frozenset({"ISO"}),
    frozenset({"NUMERIC"}),
    frozenset({"CLOCK"}),
    frozenset({"TWODIGITS"}),
    frozenset({"DECADENUM"}),
    frozenset({"QUARTERCODE"}),
    frozenset({"HOLIDAY"}),
)


@dataclass(frozen=True, slots=True)
class TimeLexicon:
    """Words with their classes and values.

    `classes`: word -> its classes. `values`: class -> word -> value. `numbers`, `ordinals`: word -> number.
    `holidays`: name -> rule (see the file). `phrases`: first word -> the entries of several words, longest first.
    `characters`: a set of classes -> the one character that stands for it. `words`: lists that are no such classes.
    """

    classes: Mapping[str, Classes]
    values: Mapping[str, Mapping[str, str | int]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    holidays: Mapping[str, tuple[int, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    characters: Mapping[Classes, str]
    words: Mapping[str, Classes]

    def characters_of(self, name: str) -> str:
        """All characters whose classes include `name`. KeyError when there is no such class."""
        found = "".join(character for classes, character in self.characters.items() if name in classes)
        if not found:
            raise KeyError(name)
        return found


def _classes(data: Mapping[str, Mapping[str, object]]) -> dict[str, Classes]:
    found: dict[str, set[str]] = {}
    for name, words in data["classes"].items():
        for word in words:  # type: ignore[attr-defined]
            found.setdefault(word, set()).add(name)
    for word in data["ordinals"]:
        found.setdefault(word, set()).update({"ORD", "CENTURYORD"})
    for word in data["holidays"]:
        found.setdefault(word, set()).add("HOLIDAY")
    return {word: frozenset(names) for word, names in found.items()}


def _phrases(words: Mapping[str, Classes]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        head = re.match(r"[a-z]+", word)
        if head and head[0] != word and not re.fullmatch(r"[a-z]+\.|[a-z]\. ?[a-z]\.?|[a-z]'[a-z]+", word):
            found.setdefault(head[0], []).append(word)
    return {head: tuple(sorted(entries, key=len, reverse=True)) for head, entries in found.items()}


@cache
def english() -> TimeLexicon:
    """The English lists of `resources/time/en.toml`."""
    data = assets.read_toml("time/en.toml")
    classes = _classes(data)
    sets = sorted({*classes.values(), *SHAPES}, key=sorted)
    return TimeLexicon(
        classes=classes,
        values={name: words for name, words in data["classes"].items() if isinstance(words, dict)},
        numbers=data["numbers"],
        ordinals=data["ordinals"],
        holidays={name: tuple(rule) for name, rule in data["holidays"].items()},
        phrases=_phrases(classes),
        characters={names: chr(_FIRST_CHARACTER + at) for at, names in enumerate(sets)},
        words={name: frozenset(words) for name, words in data["words"].items()},
    )
