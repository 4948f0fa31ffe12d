"""Numbers with what they count, as titles and passages give them."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from briefgen import assets
from briefgen.corpus.casefolding import fold

_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
}
# The short scale, as newspapers write it.
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER: Final = re.compile(
    rf"(?<![\w.,$€£-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(_WORDS)})(?![\w%-])(?!,\d|\.\d)"
    rf"(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?=(?P<rest>(?:\s+[^\W\d_]+){{0,3}}))",
    re.IGNORECASE,
)
_BACK: Final = 40  # letters before a number that may tell what it counts
_ROUGH: Final = 0.15  # by how much a rough number may be off


@dataclass(frozen=True, slots=True)
class _Counting:
    """Words by which a text counts people (`resources/lexicon/quantities.toml`), and the patterns made of them.

    `counted`, `active`: word -> what is counted.
    """

    counted: Mapping[str, str]
    active: Mapping[str, str]
    lower: frozenset[str]
    upper: frozenset[str]
    units: frozenset[str]
    ends: frozenset[str]
    verb_before: re.Pattern[str]
    toll_before: re.Pattern[str]
    bound: re.Pattern[str]


@cache
def _counting() -> _Counting:
    table = assets.read_toml("lexicon/quantities.toml")
    bounds, nouns, active = table["bounds"], table["nouns"], _by_word(table["active"])
    binding = [*bounds["lower"], *bounds["upper"], *bounds["rough"]]
    hedge = f"(?:{'|'.join([*binding, *bounds['other']])})"
    return _Counting(
        _by_word(table["counted"]),
        active,
        frozenset(bounds["lower"]),
        frozenset(bounds["upper"]),
        frozenset(nouns["units"]),
        frozenset(nouns["ends"]),
        re.compile(rf"\b(?P<verb>{'|'.join(active)})(?:\s+{hedge})?\s+$", re.IGNORECASE),
        re.compile(rf"\btoll\s+(?:\w+\s+){{0,3}}(?:to|at|of|is|was)(?:\s+{hedge})?\s+$", re.IGNORECASE),
        re.compile(rf"\b(?P<word>{'|'.join(binding)})\s+$"),
    )


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: counted for counted, words in table.items() for word in words}


class Quantity(NamedTuple):
    """A number and what it counts: `deaths`, `injuries`, `missing`, `arrests`, `displaced`."""

    counted: str
    number: float
    least: float
    most: float


def quantities(text: str) -> Iterator[Quantity]:
    """The numbers of people that a text says were killed, hurt, missing, arrested or displaced, with their bounds.

    "At least 12" bounds from below only, "about 12" leaves room on both sides.
    """
    folded, words_of = fold(text), _counting()
    for match in _NUMBER.finditer(folded):
        before, rest = folded[max(0, match.start() - _BACK) : match.start()], match["rest"].split()
        words = list(takewhile(lambda word: word not in words_of.ends, rest))
        counted = next((words_of.counted[word] for word in words if word in words_of.counted), None) or _by_verb(
            before, words
        )
        if counted:
            number = _value(match["number"], match["scale"])
            yield Quantity(counted, number, *_bounds(number, before))


def _by_verb(before: str, words: Sequence[str]) -> str | None:
    """What the number counts after its verb ("killed 12 people", "the death toll rose to 12")."""
    if words and words[0] in _counting().units:
        return None
    verb = _counting().verb_before.search(before)
    if verb is not None:
        return _counting().active[verb["verb"].lower()] if words or not before.lower().startswith("in ") else None
    return "deaths" if _counting().toll_before.search(before) else None


def _bounds(number: float, before: str) -> tuple[float, float]:
    found = _counting().bound.search(before.lower())
    word = found["word"] if found is not None else ""
    if word in _counting().lower:
        return number, math.inf
    if word in _counting().upper:
        return 0.0, number
    return (number * (1 - _ROUGH), number * (1 + _ROUGH)) if word else (number, number)


def _value(number: str, scale: str | None) -> float:
    plain = number.replace(",", "")
    value = float(_WORDS[plain]) if plain in _WORDS else float(plain)
    return value * _SCALES.get(scale or "", 1)
