"""Whole numbers as languages write and count them, by the Unicode CLDR.

Babel, which has its rules, takes longer to load than a short brief to be written: English is counted without it.
"""

from functools import lru_cache
from typing import Final

from briefgen.model.cldr import cldr_locale

_ENGLISH: Final = "en"
_ZEROS: Final = {"arab": "\u0660", "arabext": "\u06f0", "deva": "\u0966", "latn": "0"}
"""The digit zero of the numbering systems that are the default of some language (Unicode Technical Standard 35)."""


def number(count: int, language: str) -> str:
    """The number in digits of the language (a BCP 47 tag), in groups of thousands: 1,234 or 1 234."""
    if _is_english(language):
        return f"{count:,}"
    from babel.numbers import format_decimal

    return in_digits(str(format_decimal(count, locale=cldr_locale(language), numbering_system="default")), language)


def in_digits(text: str, language: str) -> str:
    """The text with its digits written as the language writes them by default."""
    if _is_english(language):
        return text
    table = _digits(language)
    return text.translate(table) if table else text


def plural_form(count: int, language: str) -> str:
    """The plural category of a number in the language: zero, one, two, few, many or other."""
    if _is_english(language):
        return "one" if count == 1 else "other"
    return str(cldr_locale(language).plural_form(count))


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == _ENGLISH


@lru_cache(maxsize=16)
def _digits(language: str) -> dict[int, str]:
    zero = _ZEROS.get(cldr_locale(language).default_numbering_system, "0")
    return {} if zero == "0" else {ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)}
