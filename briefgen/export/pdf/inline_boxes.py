"""Words as the line breaker takes them: measured, in their text style, with the tags that they belong to."""

import re
from functools import lru_cache
from itertools import groupby
from typing import Final

from briefgen.document.direction import ISOLATE, ISOLATE_END, without_overrides
from briefgen.export.pdf.faces import NO_BREAK_SPACE, Face, divide
from briefgen.export.pdf.fontbook import Font, FontBook, TextStyle
from briefgen.export.pdf.tags import Element

InlineBox = tuple[float, float, bool, Element, TextStyle, str]
"""Width and the gap before it in points, whether a line may break before it, its tag, its text style, its letters."""

_SPACES: Final = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff]")


def clean(text: str) -> str:
    """Text with every line break and tab as a space, and a replacement sign for what cannot be shown.

    What overrides directions is dropped.
    """
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub("\ufffd", _SPACES.sub(" ", without_overrides(text)))


class InlineBoxes:
    """Collects the words of one paragraph.

    `has_care` becomes true with the first word that cannot be set glyph by glyph from left to right.
    """

    __slots__ = ("_book", "_breakable", "_gap", "has_care", "items")

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._gap = 0.0
        self._breakable = True
        self.items: list[InlineBox] = []
        self.has_care = False

    def add(
        self, text: str, element: Element, text_style: TextStyle, *, nowrap: bool = False, glued: bool = False
    ) -> None:
        """Words of a run; without a space between, its first word stays with the last one of the run before.

        `nowrap` makes the spaces between its words such that do not break; `glued` keeps plain spaces, and no line
        ends at them.
        """
        text = clean(text)
        if nowrap:
            text = re.sub(r"(?<=\S) +(?=\S)", NO_BREAK_SPACE, text)
        words, size, space, items = text_style.words, text_style.size, text_style.space, self.items
        gap, breakable = self._gap, self._breakable
        part = ""
        for part in text.split(" "):
            if part:
                word = words[part]
                if word is None:
                    self._add_care(part, element, text_style, gap, breakable)
                elif word.divisible and not nowrap:
                    self._add_divided(part, element, text_style, gap, breakable)
                else:
                    items.append((word.advance * size, gap, breakable, element, text_style, part))
            gap, breakable = space, not glued
        if part:
            gap, breakable = 0.0, False
        self._gap, self._breakable = gap, breakable

    def _add_divided(self, text: str, element: Element, text_style: TextStyle, gap: float, breakable: bool) -> None:
        for part in divide(text):
            word = text_style.words[part]
            width = word.advance * text_style.size if word else 0.0
            self.items.append((width, gap, breakable, element, text_style, part))
            gap, breakable = 0.0, True

    def _add_care(self, text: str, element: Element, text_style: TextStyle, gap: float, breakable: bool) -> None:
        """A word that needs another face, another direction, or marks stacked on its letters."""
        last: TextStyle | None = None
        for unit in line_units(text):
            for run_dress, piece in self._runs(unit, text_style, last):
                word = run_dress.words[piece]
                self.has_care = self.has_care or word is None
                width = width_of(piece, run_dress)
                self.items.append((width, gap, breakable, element, run_dress, piece))
                gap, breakable = 0.0, False
                last = run_dress
            breakable = True

    def _runs(self, text: str, text_style: TextStyle, before: TextStyle | None) -> list[tuple[TextStyle, str]]:
        """Letters in runs of one font each; a sign that joins letters stays with the letter before it.

        `before` is the look of the letters before them in the word.
        """
        face = text_style.font.face if isinstance(text_style.font, Font) else None
        chosen: list[tuple[TextStyle, str]] = []
        for char in text:
            if face and face.has(char):
                chosen.append((text_style, char))
            elif chosen and is_ignorable(char):
                chosen.append((chosen[-1][0], "" if _is_boxed(chosen[-1][0]) else char))
            elif face and char in (ISOLATE, ISOLATE_END):
                chosen.append((text_style, char))
            elif is_ignorable(char):
                continue
            else:
                last = chosen[-1][0] if chosen else before
                chosen.append((self._book.fallback_font(text_style, char, last), char))
        return [(key, "".join(char for _, char in run)) for key, run in groupby(chosen, lambda pair: pair[0])]


@lru_cache(maxsize=1 << 12)
def line_units(text: str) -> tuple[str, ...]:
    """The parts of a word between which a line may break: by Unicode Standard Annex 14 and, for scripts without spaces,
    by dictionary.
    """
    from icu4py.breakers import LineBreaker

    return tuple(LineBreaker(text, "und"))


def is_ignorable(char: str) -> bool:
    """Whether the character shows nothing by itself: joiners, variation selectors, marks of direction."""
    return char in Face.ignorable


def width_of(text: str, text_style: TextStyle) -> float:
    """Width of a run in one text style, in points."""
    word = text_style.words[text]
    if word is not None:
        return word.advance * text_style.size
    if not isinstance(text_style.font, Font):
        return 0.0
    return sum(glyph.advance for glyph in text_style.font.face.glyphs(text)) * text_style.size


def _is_boxed(text_style: TextStyle) -> bool:
    return not isinstance(text_style.font, Font)
