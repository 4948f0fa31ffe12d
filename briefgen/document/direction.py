"""Directions within a line: what comes from outside is set apart, so that it cannot turn the words around it.

A value of a source or a spec that is joined into a line of other words stands between a FIRST STRONG ISOLATE and its
end where it has letters that run right to left (Unicode Standard Annex 9); what would override directions is dropped.
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import bidirectional

ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
ISOLATE_END: Final = "\N{POP DIRECTIONAL ISOLATE}"
_OVERRIDES: Final = re.compile("[\u202a-\u202e\u2066\u2067]")
_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]")
_RTL_LANGUAGES: Final = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_STRONG: Final = ("L", "R", "AL")


def is_rtl_language(tag: str) -> bool:
    """Whether a language (a BCP 47 tag) is written from right to left."""
    return tag.replace("_", "-").split("-")[0].lower() in _RTL_LANGUAGES


def has_rtl(text: str) -> bool:
    """Whether any character belongs to a right-to-left script."""
    return not text.isascii() and _RTL.search(text) is not None


def isolated(text: str) -> str:
    """A value from outside for use within a line: without controls, set apart where it has right-to-left letters."""
    if text.isascii():
        return text
    plain = without_controls(text)
    return f"{ISOLATE}{plain}{ISOLATE_END}" if _RTL.search(plain) else plain


def set_apart(text: str) -> str:
    """The text between the marks of an isolate, whatever its letters."""
    return f"{ISOLATE}{without_controls(text)}{ISOLATE_END}"


def without_controls(text: str) -> str:
    """The text without characters that embed, isolate or override directions."""
    return text if text.isascii() else _CONTROLS.sub("", text)


def without_overrides(text: str) -> str:
    """The text of a document without characters that turn a line; values that are set apart stay so."""
    return text if text.isascii() else _OVERRIDES.sub("", text)


def runs_rtl(text: str) -> bool:
    """Whether a paragraph of this text runs right to left: by its first strong character (rule P2 of the annex).

    The words that the line itself has decide; where all is set apart, what is set apart does.
    """
    if not has_rtl(text):
        return False
    depth, inner = 0, None
    for char in text:
        if char == ISOLATE:
            depth += 1
        elif char == ISOLATE_END:
            depth = max(0, depth - 1)
        elif (kind := bidirectional(char)) in _STRONG:
            if not depth:
                return kind != "L"
            inner = inner or kind
    return inner is not None and inner != "L"


def split_isolates(text: str) -> Iterator[tuple[str, str]]:
    """The text in pairs: words of the line itself, and what is set apart after them, without its marks."""
    place = 0
    for start, end in isolates(text):
        yield text[place:start], without_controls(text[start:end])
        place = end
    yield text[place:], ""


def isolates(text: str) -> list[tuple[int, int]]:
    """Where what is set apart begins and ends, its marks included; isolates within isolates are not told."""
    bounds = []
    start = text.find(ISOLATE)
    while start >= 0:
        end = _end_of_isolate(text, start)
        bounds.append((start, end))
        start = text.find(ISOLATE, end)
    return bounds


def _end_of_isolate(text: str, start: int) -> int:
    """Where the isolate that begins at `start` is over; one that nothing ends goes on to the end of the text."""
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == ISOLATE) - (text[place] == ISOLATE_END)
        if depth == 0:
            return place + 1
    return len(text)
