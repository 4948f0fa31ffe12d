"""The words of a language, as far as a library has them."""

import importlib
from dataclasses import dataclass, field
from typing import Any, Final

_MOST: Final = 6
_AMERICAN: Final = "en-us"


@dataclass(frozen=True)
class Lexicon:
    """Knows which words there are, and what a word may have been meant to be."""

    _checker: Any
    _british: Any = None
    _answers: dict[str, bool] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Whether there is such a word."""
        low = word.casefold().replace("’", "'")
        if low not in self._answers:
            self._answers[low] = self._has(low) or (low.endswith("'s") and self._has(low[:-2]))
        return self._answers[low]

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that differ from it by a letter or two, the most common first."""
        found = self._checker.candidates(word.casefold()) or ()
        ranked = sorted(found, key=lambda each: (-self._checker.word_usage_frequency(each), each))
        spelt = dict.fromkeys(self._spelling(each) for each in ranked if each != word.casefold())
        return tuple(each.capitalize() if word[:1].isupper() else each for each in spelt)[:_MOST]

    def _has(self, word: str) -> bool:
        return word in self._checker or (self._british is not None and self._american(word) in self._checker)

    def _american(self, word: str) -> str:
        return str(self._british.get_american_spelling(word))

    def _spelling(self, word: str) -> str:
        return str(self._british.get_british_spelling(word)) if self._british is not None else word


def load_lexicon(language: str) -> Lexicon | None:
    """The lexicon of a BCP 47 language; None where the library is not installed, or does not have the language."""
    try:
        spellchecker = importlib.import_module("spellchecker")
        checker = spellchecker.SpellChecker(language=language.partition("-")[0].lower())
    except (ImportError, ValueError):
        return None
    is_british = language.lower().startswith("en") and language.lower() != _AMERICAN
    return Lexicon(checker, _british_spellings() if is_british else None)


def _british_spellings() -> Any:
    try:
        return importlib.import_module("breame.spelling")
    except ImportError:
        return None
