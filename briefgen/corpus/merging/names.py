"""Names of actors made comparable: without titles, legal forms, articles, accents and punctuation."""

import re
from functools import lru_cache
from typing import Final

from briefgen.corpus.merging.merging_words import merging_words
from briefgen.corpus.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
_POSSESSIVE: Final = re.compile(r"['’]s?\b")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z.&]{1,9}")


@lru_cache(maxsize=1 << 16)
def name_key(name: str, kind: str) -> str:
    """The words that tell the actor from others; all words where nothing else would be left."""
    words = _WORD.findall(_POSSESSIVE.sub(" ", fold(name)))
    kept = list(words)
    if kind == "person":
        while len(kept) > 1 and kept[0] in merging_words().leading:
            kept.pop(0)
    elif kept and kept[0] == "the":
        kept.pop(0)
    if kind in ("organisation", "group"):
        while len(kept) > 1 and kept[-1] in merging_words().legal_forms:
            kept.pop()
    return " ".join(kept or words)


def is_proper(name: str) -> bool:
    """Whether a word of it names somebody; "the new government" tells of whoever was named before."""
    return any(not word[0].islower() and fold(word) not in merging_words().common for word in _WORD.findall(name))


def acronym_key(name: str) -> str | None:
    """The letters of a name that is an acronym, in lower case; None for other names."""
    plain = name.strip()
    return plain.replace(".", "").replace("&", "").lower() if _ACRONYM.fullmatch(plain) else None


def initials(name: str) -> str:
    """The first letters of the words of a name but for the small ones, in lower case."""
    words = [word for word in _WORD.findall(name) if fold(word) not in merging_words().small]
    return fold("".join(word[0] for word in words))
