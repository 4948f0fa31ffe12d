"""Words of strangers, made safe to print on a terminal."""

import re
from typing import Final
from unicodedata import category

_JOINERS: Final = "\u200c\u200d"
"""They shape the letters beside them; Persian and the scripts of India are misspelt without them."""
_OBEYED: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(text: str) -> str:
    """The text on one line, with what a terminal would obey or an encoder refuse written as an escape."""
    return _escaped(" ".join(text.split()))


def printable(text: str) -> str:
    """The text with its line feeds and spaces, everything else as by `one_line`."""
    return _escaped(text, "\n")


def printable_json(text: str) -> str:
    """JSON that says the same, with what a terminal would obey as JSON's own escapes."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _escaped(text: str, kept: str = "") -> str:
    if text.isprintable():
        return text
    return "".join(
        char if _shows(char) or char in kept else char.encode("unicode_escape").decode("ascii") for char in text
    )


def _shows(char: str) -> bool:
    return char.isprintable() or char in _JOINERS or category(char) == "Zs"
