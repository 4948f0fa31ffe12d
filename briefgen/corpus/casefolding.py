"""Text without accents and case, so that "Erdogan" finds "Erdoğan"."""

import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(text: str) -> str:
    """The text without accents and case."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(char for char in parts if not unicodedata.combining(char))
