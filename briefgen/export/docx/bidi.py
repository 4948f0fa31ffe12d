"""Right-to-left text: which way a paragraph runs, and where its runs change direction.

Word orders the words of a line itself; it needs the direction of the paragraph and, for each run, whether it is of a
complex script. It does not know isolates in its text, so they are made of its own means.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final
from unicodedata import bidirectional

from briefgen.document.direction import is_rtl_language, runs_rtl, split_isolates
from briefgen.export.docx.template import word_language

_HEBREW: Final = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_URDU: Final = re.compile("[ٹڈڑںھہۂے]")
_MARKS: Final = ("\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}")
_STRONG: Final = ("L", "R", "AL")
_PERSIAN: Final = re.compile("[پچژگ]")


def pieces(text: str, rtl_paragraph: bool) -> Iterator[tuple[str, bool]]:
    """The text cut where its direction changes, each piece with whether it runs right to left.

    What has no direction of its own (spaces, digits, points) goes with its neighbours when both agree, with the
    paragraph otherwise. What is set apart is cut by itself, between marks of the paragraph's direction.
    """
    for is_rtl, group in groupby(_apart(text, rtl_paragraph), lambda piece: piece[1]):
        yield "".join(piece for piece, _ in group), is_rtl


def _apart(text: str, rtl_paragraph: bool) -> Iterator[tuple[str, bool]]:
    mark = _MARKS[rtl_paragraph]
    for plain, inner in split_isolates(text):
        yield from _pieces(plain, rtl_paragraph)
        if inner:
            yield mark, rtl_paragraph
            yield from _pieces(inner, runs_rtl(inner))
            yield mark, rtl_paragraph


def _pieces(text: str, rtl_paragraph: bool) -> Iterator[tuple[str, bool]]:
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


def language(text: str, known: str = "") -> str:
    """The language tag for the spelling of a right-to-left piece: the one known, if that runs from right to left.

    Else it is told by letters that only one language uses.
    """
    if known and is_rtl_language(known):
        return word_language(known)
    if _HEBREW.search(text):
        return "he-IL"
    if _URDU.search(text):
        return "ur-PK"
    return "fa-IR" if _PERSIAN.search(text) else "ar-SA"
