"""Numbers with what they count, as titles and passages give them."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from briefgen.corpus.folding import fold

_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER: Final = re.compile(
    rf"(?<![\w.,$€£-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(_WORDS)})(?![\w%-])(?!,\d|\.\d)"
    rf"(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?=(?P<rest>(?:\s+[^\W\d_]+){{0,3}}))",
    re.IGNORECASE,
)
_COUNTED: Final = {
    word: field
    for field, words in {
        "deaths": "killed dead died deaths death fatalities",
        "injuries": "injured wounded injuries hurt",
        "missing": "missing",
        "arrests": "arrested detained",
        "displaced": "displaced",
    }.items()
    for word in words.split()
}
_ACTIVE: Final = {
    word: field
    for field, words in {
        "deaths": "kill killed kills killing",
        "injuries": "injure injured injures injuring wound wounded wounds wounding hurt hurts hurting",
        "arrests": "arrest arrested arrests arresting detain detained detains detaining",
        "displaced": "displace displaced displaces displacing",
    }.items()
    for word in words.split()
}
_HEDGE: Final = (
    r"(?:at least|at most|about|around|nearly|almost|some|over|up to|more than|fewer than|as many as|another)"
)
_VERB_BEFORE: Final = re.compile(rf"\b(?P<verb>{'|'.join(_ACTIVE)})(?:\s+{_HEDGE})?\s+$", re.IGNORECASE)
_TOLL_BEFORE: Final = re.compile(rf"\btoll\s+(?:\w+\s+){{0,3}}(?:to|at|of|is|was)(?:\s+{_HEDGE})?\s+$", re.IGNORECASE)
_BOUND: Final = re.compile(
    r"\b(?P<word>at least|more than|over|up to|at most|fewer than|about|around|nearly|almost|some)\s+$"
)
_LOWER: Final = frozenset(("at least", "more than", "over"))
_UPPER: Final = frozenset(("up to", "at most", "fewer than"))
_BACK: Final = 40  # letters before a number that may tell what it counts
_ROUGH: Final = 0.15  # by how much a rough number may be off
_NO_PEOPLE: Final = frozenset(
    "days day weeks week months month years year hours hour minutes percent miles km kilometres".split()
)
_OTHERWISE: Final = frozenset("and or he she it they we i".split())


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
    folded = fold(text)
    for match in _NUMBER.finditer(folded):
        before, rest = folded[max(0, match.start() - _BACK) : match.start()], match["rest"].split()
        words = list(takewhile(lambda word: word not in _OTHERWISE, rest))
        counted = next((_COUNTED[word] for word in words if word in _COUNTED), None) or _by_verb(before, words)
        if counted:
            number = _value(match["number"], match["scale"])
            yield Quantity(counted, number, *_bounds(number, before))


def _by_verb(before: str, words: Sequence[str]) -> str | None:
    """What the number counts after its verb ("killed 12 people", "the death toll rose to 12")."""
    if words and words[0] in _NO_PEOPLE:
        return None
    verb = _VERB_BEFORE.search(before)
    if verb is not None:
        return _ACTIVE[verb["verb"].lower()] if words or not before.lower().startswith("in ") else None
    return "deaths" if _TOLL_BEFORE.search(before) else None


def _bounds(number: float, before: str) -> tuple[float, float]:
    found = _BOUND.search(before.lower())
    word = found["word"] if found is not None else ""
    if word in _LOWER:
        return number, math.inf
    if word in _UPPER:
        return 0.0, number
    return (number * (1 - _ROUGH), number * (1 + _ROUGH)) if word else (number, number)


def _value(number: str, scale: str | None) -> float:
    plain = number.replace(",", "")
    value = float(_WORDS[plain]) if plain in _WORDS else float(plain)
    return value * _SCALES.get(scale or "", 1)
