"""Ids that a person can read: words of the item, lower case, joined by hyphens."""

import re
import unicodedata
from collections.abc import Sequence

_LONGEST = 60  # characters of an id, for it to be read; chosen by hand
_OUTSIDE = re.compile(r"[^\w]+", re.UNICODE)


def slug(words: str) -> str:
    """The words as an id; "item" where nothing is left of them."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("'s ", " ").replace("’s ", " ")
    joined = _OUTSIDE.sub("-", plain.replace("'", "").replace("’", "").replace(".", "")).strip("-_")
    if len(joined) <= _LONGEST:
        return joined or "item"
    return joined[:_LONGEST].rsplit("-", 1)[0] or joined[:_LONGEST]


def unique(wanted: Sequence[str]) -> tuple[str, ...]:
    """The ids in order; a repeated one gets the first free number from 2."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    found: list[str] = []
    for item in wanted:
        number, name = last.get(item, 1), item
        while name in taken:
            number += 1
            name = f"{item}-{number}"
        last[item] = number
        taken.add(name)
        found.append(name)
    return tuple(found)
