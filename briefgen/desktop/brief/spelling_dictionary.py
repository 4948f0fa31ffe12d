"""The words of a language, as far as a library has them."""

import gzip
import json
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MOST: Final = 6  # proposals in a menu, without scrolling
_FARTHEST: Final = 2  # letters that differ: four fifths of misspellings are off by one (Damerau, 1964)
_PIECE: Final = 50_000
"""Characters that are parsed at a time, since meanwhile no other thread runs, not even the window's."""
_BETWEEN: Final = ",\n"
_AMERICAN: Final = "en-us"


@dataclass(frozen=True)
class SpellingDictionary:
    """Words with how often they are used, in lower case; `proposed` are those that are put forward."""

    words: Mapping[str, int]
    proposed: tuple[str, ...]

    def knows(self, word: str) -> bool:
        """Whether there is such a word, or words for all that an apostrophe parts in it."""
        low = word.lower().replace("’", "'")
        return low in self.words or all(len(part) < 2 or part in self.words for part in low.split("'"))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that differ from it by a letter or two, the nearest and most common first."""
        found = process.extract(
            word.lower(), self.proposed, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=len(self.proposed)
        )
        nearest = sorted(found, key=lambda match: (match[1], -self.words[match[0]], match[0]))[:_MOST]
        return tuple(name.capitalize() if word[:1].isupper() else name for name, _, _ in nearest)


def load_lexicon(language: str) -> SpellingDictionary | None:
    """The lexicon of a BCP 47 language; None where the library is not installed, or does not have the language."""
    words = dict(_words(language.partition("-")[0].lower()))
    if not words:
        return None
    if not language.lower().startswith("en") or language.lower() == _AMERICAN:
        return SpellingDictionary(words, tuple(words))
    british = {name: other for name, other in _british_words().items() if other in words and name != other}
    words |= {name: words[other] for name, other in british.items() if name not in words}
    american = set(british.values()) - set(british)
    return SpellingDictionary(words, tuple(word for word in words if word not in american))


def _words(language: str) -> Iterator[tuple[str, int]]:
    try:
        packed = pkgutil.get_data("spellchecker", f"resources/{language}.json.gz")
    except (ImportError, OSError):
        return
    text = gzip.decompress(packed or b"").decode("utf-8").strip().strip("{}")
    start = 0
    while start < len(text):
        end = text.find(_BETWEEN, start + _PIECE)
        end = len(text) if end < 0 else end
        yield from json.loads("{" + text[start:end] + "}").items()
        start = end + len(_BETWEEN)


def _british_words() -> Mapping[str, str]:
    """British spellings, with the American ones."""
    try:
        from breame.spelling import BRITISH_ENGLISH_SPELLINGS
    except ImportError:
        return {}
    spellings: Mapping[str, str] = BRITISH_ENGLISH_SPELLINGS
    return spellings
