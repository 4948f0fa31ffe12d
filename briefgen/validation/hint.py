"""The word that was meant."""

import difflib
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 80  # characters of a value that a message repeats


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that is most like this one, upper and lower case alike, or nothing.

    Words longer than `LONGEST` characters get no hint: comparing takes time that grows with the square of the length.
    """
    if len(word) > LONGEST:
        return ""
    folded: dict[str, str] = {}
    for name in known:
        if len(name) <= LONGEST:
            folded.setdefault(name.casefold(), name)
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean {folded[close[0]]!r}?" if close else ""
