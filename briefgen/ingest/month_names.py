"""The names of months in many languages, from the Unicode CLDR."""

from functools import cache
from typing import Final

_LOCALES: Final = (
    "ar ar_IQ az bg bn bs ca cs da de el en es et fi fr ga he hi hr hu hy id is it ka kk lt lv mk ms nb nl pl ps pt ro"
    " ru sk sl sq sr sr_Latn sv sw ta th tr uk ur uz vi"
).split()
_SHORTEST: Final = 3  # letters; shorter ones are words of other languages too


@cache
def month_numbers() -> dict[str, int]:
    """The month, counted from 1, by its name as `folded_month` gives it; a name that means two months is none."""
    from babel.dates import get_month_names

    found: dict[str, set[int]] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    found.setdefault(folded_month(name), set()).add(number)
    # what newspapers write beside what the CLDR has
    for name, number in (("sept", 9), ("febr", 2), ("juin", 6), ("juillet", 7), ("jänner", 1), ("märz", 3), ("mrz", 3)):
        found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and len(name) >= _SHORTEST}


def folded_month(name: str) -> str:
    """A month's name without case, full stops and white space."""
    return "".join(name.replace(".", "").casefold().split())
