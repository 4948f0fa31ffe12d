"""Words as the line breaker takes them: measured, in their dress, with the tags that they belong to."""

import re
from itertools import groupby
from typing import Final

from briefgen.document.direction import ISOLATE, ISOLATE_END, without_overrides
from briefgen.export.pdf.faces import NO_BREAK_SPACE, Face, divide
from briefgen.export.pdf.fontbook import Dress, Font, FontBook
from briefgen.export.pdf.tags import Element

Atom = tuple[float, float, bool, Element, Dress, str]
"""Width and the gap before it in points, whether a line may break before it, its tag, its dress, its letters."""

_SPACES: Final = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff]")
_IDEOGRAPHIC: Final = re.compile("[\u2e80-\u2fff\u3003-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")


def clean(text: str) -> str:
    """Text with every line break and tab as a space, and a replacement sign for what cannot be shown.

    What overrides directions is dropped.
    """
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("\ufffd", _SPACES.sub(" ", without_overrides(text)))


class Atoms:
    """Collects the words of one paragraph.

    `has_care` becomes true with the first word that cannot be set glyph by glyph from left to right.
    """

    __slots__ = ("_book", "_breakable", "_gap", "has_care", "items")

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._gap = 0.0
        self._breakable = True
        self.items: list[Atom] = []
        self.has_care = False

    def add(self, text: str, element: Element, dress: Dress, *, nowrap: bool = False) -> None:
        """Words of a run; without a space between, its first word stays with the last one of the run before."""
        text = clean(text)
        if nowrap:
            text = re.sub(r"(?<=\S) +(?=\S)", NO_BREAK_SPACE, text)
        words, size, space, items = dress.words, dress.size, dress.space, self.items
        gap, breakable = self._gap, self._breakable
        part = ""
        for part in text.split(" "):
            if part:
                word = words[part]
                if word is None:
                    self._add_care(part, element, dress, gap, breakable)
                elif word.divisible and not nowrap:
                    self._add_divided(part, element, dress, gap, breakable)
                else:
                    items.append((word.advance * size, gap, breakable, element, dress, part))
            gap, breakable = space, True
        if part:
            gap, breakable = 0.0, False
        self._gap, self._breakable = gap, breakable

    def _add_divided(self, text: str, element: Element, dress: Dress, gap: float, breakable: bool) -> None:
        for part in divide(text):
            word = dress.words[part]
            width = word.advance * dress.size if word else 0.0
            self.items.append((width, gap, breakable, element, dress, part))
            gap, breakable = 0.0, True

    def _add_care(self, text: str, element: Element, dress: Dress, gap: float, breakable: bool) -> None:
        """A word that needs another face, another direction, or marks stacked on its letters."""
        for run_dress, part in self._runs(text, dress):
            for piece in list(part) if _IDEOGRAPHIC.search(part) else [part]:
                ideographic = bool(_IDEOGRAPHIC.match(piece))
                word = run_dress.words[piece]
                self.has_care = self.has_care or word is None
                width = width_of(piece, run_dress)
                self.items.append((width, gap, breakable or ideographic, element, run_dress, piece))
                gap, breakable = 0.0, ideographic

    def _runs(self, text: str, dress: Dress) -> list[tuple[Dress, str]]:
        """The word in runs of one font each; a sign that joins letters stays with the letter before it."""
        face = dress.font.face if isinstance(dress.font, Font) else None
        chosen: list[tuple[Dress, str]] = []
        for char in text:
            if face and face.has(char):
                chosen.append((dress, char))
            elif chosen and is_ignorable(char):
                chosen.append((chosen[-1][0], "" if _is_boxed(chosen[-1][0]) else char))
            elif face and char in (ISOLATE, ISOLATE_END):
                chosen.append((dress, char))
            elif is_ignorable(char):
                continue
            else:
                chosen.append((self._book.stand_in(dress, char), char))
        return [(key, "".join(char for _, char in run)) for key, run in groupby(chosen, lambda pair: pair[0])]


def is_ignorable(char: str) -> bool:
    """Whether the character shows nothing by itself: joiners, variation selectors, marks of direction."""
    return char in Face.ignorable


def width_of(text: str, dress: Dress) -> float:
    """Width of a run in one dress, in points."""
    word = dress.words[text]
    if word is not None:
        return word.advance * dress.size
    if not isinstance(dress.font, Font):
        return 0.0
    return sum(glyph.advance for glyph in dress.font.face.glyphs(text)) * dress.size


def _is_boxed(dress: Dress) -> bool:
    return not isinstance(dress.font, Font)
