"""The language of a text. Only English is read; a text in another language stays a source without items."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READ: Final = "en"
_LOOKED_AT: Final = 4_000  # code points of a text; more add nothing
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = frozenset("the of and to that with was were said has by from which their his".split())
_ENGLISH_SHARE: Final = 0.12  # of these among all words, and one in `_ARTICLES` of them "the": English without doubt
_ARTICLES: Final = 40  # words, one of which is "the" in English without doubt; chosen by hand
_SURE: Final = 20.0  # how much more likely than English another language is, in nats
_SURE_EACH: Final = 0.25  # and for each code point
_SHORT: Final = 60  # code points; a shorter text in Latin letters may be all names
_LATIN: Final = re.compile("[A-Za-z]")
_BEYOND_LATIN: Final = "\u0250"  # the first code point behind the Latin letters of living languages


def language_of(text: str, claimed: str) -> str:
    """The BCP 47 tag of the text's language: the one that is claimed, unless the text is clearly in another."""
    begin = text[:_LOOKED_AT]
    found = READ if _is_plainly_english(begin) else _detected(begin)
    return claimed if found is None or found == _primary(claimed) else found


def is_read(tag: str) -> bool:
    """Whether texts in the language are read."""
    return _primary(tag) == READ


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _is_plainly_english(text: str) -> bool:
    """Spares most texts the library, which takes a second to load."""
    words = [word.lower() for word in _WORD.findall(text)]
    known = sum(word in _ENGLISH for word in words)
    return known >= _ENGLISH_SHARE * len(words) and words.count("the") * _ARTICLES > len(words)


def _detected(text: str) -> str | None:
    """The likeliest language where it is much likelier than English; None in doubt, as for names and short texts."""
    text = _in_its_script(text)
    if len(text) < _SHORT and _LATIN.search(text):
        return None
    ranked = _identifier().rank(text)
    best, weight = ranked[0]
    lead = weight - dict(ranked)[READ]
    return best if lead >= max(_SURE, _SURE_EACH * len(text)) else None


def _in_its_script(text: str) -> str:
    """The words in Latin letters where most letters are: few of another script outweigh many of these."""
    words = _WORD.findall(text)
    latin = [word for word in words if word[0] < _BEYOND_LATIN]
    return " ".join(latin) if 2 * sum(map(len, latin)) > sum(map(len, words)) else text


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
