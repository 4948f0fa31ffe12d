"""Right-to-left text: which way a paragraph runs, and where its runs change direction.

Word orders the words of a line itself; it needs the direction of the paragraph and, for each run, whether it is of a
complex script. The paragraph follows its first strong character (rule P2 of the Unicode Bidirectional Algorithm).
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from unicodedata import bidirectional

_RTL_CHARACTERS: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff"
_RTL: Final = re.compile(f"[{_RTL_CHARACTERS}]")
_HEBREW: Final = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_URDU: Final = re.compile("[ٹڈڑںھہۂے]")
_STRONG: Final = ("L", "R", "AL")
_PERSIAN: Final = re.compile("[پچژگ]")


def has_rtl(text: str) -> bool:
    """Whether any character belongs to a right-to-left script."""
    return not text.isascii() and _RTL.search(text) is not None


def starts_rtl(text: str) -> bool:
    """Whether the first strong character runs right to left."""
    if not has_rtl(text):
        return False
    strong = next((kind for kind in map(bidirectional, text) if kind in _STRONG), "L")
    return strong != "L"


def pieces(text: str, rtl_paragraph: bool) -> Iterator[tuple[str, bool]]:
    """The text cut where its direction changes, each piece with whether it runs right to left.

    What has no direction of its own (spaces, digits, points) goes with its neighbours when both agree, with the
    paragraph otherwise.
    """
    cuts = [(0, rtl_paragraph)]
    before, neutral = rtl_paragraph, 0
    for index, kind in enumerate(map(bidirectional, text)):
        if kind in _STRONG:
            is_rtl = kind != "L"
            if is_rtl != before:
                cuts.append((neutral if is_rtl == rtl_paragraph else index, is_rtl))
            before, neutral = is_rtl, index + 1
        elif kind == "NSM" and neutral == index:
            neutral = index + 1
    if before != rtl_paragraph:
        cuts.append((neutral, rtl_paragraph))
    for (start, is_rtl), (end, _) in pairwise([*cuts, (len(text), False)]):
        if start < end:
            yield text[start:end], is_rtl


def language(text: str) -> str:
    """The language tag for the spelling of a right-to-left piece, by letters that only one language uses."""
    if _HEBREW.search(text):
        return "he-IL"
    if _URDU.search(text):
        return "ur-PK"
    return "fa-IR" if _PERSIAN.search(text) else "ar-SA"
