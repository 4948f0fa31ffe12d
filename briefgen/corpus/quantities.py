"""Numbers with what they count, as titles and passages give them."""

import re
from collections.abc import Iterator
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
    rf"(?<![\w.,$€£-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{'|'.join(_WORDS)})(?![\w%-])"
    rf"(?:\s+(?P<scale>{'|'.join(_SCALES)}))?(?=\s+(?P<rest>(?:[^\W\d_]+\s+){{0,2}}[^\W\d_]+))",
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
_OTHERWISE: Final = frozenset("and or he she it they we i".split())


class Quantity(NamedTuple):
    """A number and what it counts: `deaths`, `injuries`, `missing`, `arrests`, `displaced`."""

    counted: str
    number: float


def quantities(text: str) -> Iterator[Quantity]:
    """The numbers of people that a text says were killed, hurt, missing, arrested or displaced."""
    for match in _NUMBER.finditer(fold(text)):
        words = takewhile(lambda word: word not in _OTHERWISE, match["rest"].split())
        counted = next((_COUNTED[word] for word in words if word in _COUNTED), None)
        if counted:
            yield Quantity(counted, _value(match["number"], match["scale"]))


def _value(number: str, scale: str | None) -> float:
    plain = number.replace(",", "")
    value = float(_WORDS[plain]) if plain in _WORDS else float(plain)
    return value * _SCALES.get(scale or "", 1)
