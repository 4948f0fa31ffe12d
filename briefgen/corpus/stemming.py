"""Words as the search knows them: folded, stemmed, the same on every database.

Accents are folded away, so that "Erdogan" finds "Erdoğan"; stems are Snowball's for the language of the text.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import Stemmer

from briefgen.corpus.casefolding import fold

__all__ = ["all_stems", "cached_stems", "fold", "folded_value", "stems"]

LONGEST: Final = 64  # characters of a word that count; longer ones are no words of a language
LONGEST_VALUE: Final = 200  # characters; an index of PostgreSQL takes 2,700 bytes
_SHORT: Final = 200  # characters; longer texts are whole passages, which seldom recur

_SIGNS: Final = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # of Chinese and Japanese, each a word of its own
_VOWELS: Final = r"\u0900-\u0963\u0966-\u0fff"  # Indic and Tibetan scripts, whose vowel signs \w leaves out
_PLAIN: Final = re.compile("[a-z0-9]+")  # what `_word` finds in ASCII, in half the time
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_INNER: Final = re.compile(r"(?<=\w)['’](?=\w)")
_LANGUAGES: Final = MappingProxyType(
    {
        "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch",
        "en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
        "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian",
        "lt": "lithuanian", "ne": "nepali", "nb": "norwegian", "no": "norwegian", "fa": "persian", "pl": "polish",
        "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish", "sv": "swedish",
        "ta": "tamil", "tr": "turkish", "yi": "yiddish",
    }
)  # fmt: skip


def folded_value(text: str) -> str:
    """What a name or label is looked up by: folded, spaces made single, cut to a length that any index takes."""
    return " ".join(fold(text).replace("\0", " ").split())[:LONGEST_VALUE]


def cached_stems(text: str, language: str) -> tuple[str, ...]:
    """The stems of a text; those of short ones, names and titles, are kept, for they recur, and the last few passages,
    which the search and the ranking ask for one after the other.
    """
    return _short_stems(text, language) if len(text) < _SHORT else _long_stems(text, language)


def stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text in order; `language` is a BCP 47 tag, and unknown ones leave words whole.

    Words of two Snowball languages may fold together; that is what the reader of "Erdogan" wants.
    """
    plain = _INNER.sub("", _POSSESSIVE.sub("", text)) if "'" in text or "’" in text else text
    found = _PLAIN.findall(plain.lower()) if plain.isascii() else _word().findall(fold(plain))
    words = [word[:LONGEST] for word in found]
    stemmer = _stemmer(language.partition("-")[0].lower())
    return words if stemmer is None else list(stemmer.stemWords(words))


def all_stems(word: str, languages: Iterable[str]) -> list[str]:
    """The different stems that a word has in several languages."""
    return list(dict.fromkeys(stem for language in languages for stem in stems(word, language)))


@lru_cache(maxsize=8192)
def _short_stems(text: str, language: str) -> tuple[str, ...]:
    return tuple(stems(text, language))


@lru_cache(maxsize=128)
def _long_stems(text: str, language: str) -> tuple[str, ...]:
    return tuple(stems(text, language))


@lru_cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{_SIGNS}]|(?:[^\W_{_SIGNS}]|[{_VOWELS}])+")


@lru_cache
def _stemmer(language: str) -> "Stemmer.Stemmer | None":
    algorithm = _LANGUAGES.get(language)
    return Stemmer.Stemmer(algorithm) if algorithm else None
