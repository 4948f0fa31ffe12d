"""How wide a line of words is, from the advance widths of Source Sans and Source Serif.

The widths are those of the faces embedded in the PDF. A Word reader sees the families that the style names;
`relative_width` says by how much such a family runs wider.
"""

import json
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from briefgen import assets

WidthFace = Literal["text", "heading"]

UNITS_PER_EM: Final = 1000  # of the table of widths
DEFAULT_ADVANCE: Final = 600  # of letters that the table lacks: somewhat wide, so that nothing is cut off
WIDE_ADVANCE: Final = 1000  # of East Asian letters, which fill their em (Unicode Standard Annex 11)

# About how wide a family runs beside Source Sans.
_RELATIVE_WIDTHS: Final = {
    "calibri": 1.03,
    "carlito": 1.03,
    "source sans pro": 1.0,
    "source sans 3": 1.0,
    "cambria": 1.0,
    "times new roman": 1.0,
    "arial narrow": 1.0,
    "arial": 1.09,
    "helvetica": 1.09,
    "liberation sans": 1.09,
    "verdana": 1.24,
    "dejavu sans": 1.24,
}
# Between Arial and Verdana: a wider guess costs a line, a narrower one breaks a word.
_UNKNOWN_RELATIVE_WIDTH: Final = 1.15


class _Advances(dict[str, int]):
    """Advance by character, in thousandths of an em; characters outside the table follow Unicode's width classes."""

    def __missing__(self, char: str) -> int:
        if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
            return 0
        return WIDE_ADVANCE if unicodedata.east_asian_width(char) in {"W", "F"} else DEFAULT_ADVANCE


def text_width(text: str, size: float, *, face: WidthFace = "heading", strong: bool = False) -> float:
    """Width of `text` set on one line at `size` points, in points; kerning and shaping are not counted."""
    return sum(map(_advances(face, strong).__getitem__, text)) * size / UNITS_PER_EM


def relative_width(family: str) -> float:
    """How much wider than Source Sans the family runs in common text: 1 or more; a cautious guess when unknown."""
    return _RELATIVE_WIDTHS.get(family.strip().lower(), _UNKNOWN_RELATIVE_WIDTH)


@lru_cache(maxsize=4)
def _advances(face: WidthFace, strong: bool) -> _Advances:
    runs: dict[str, list[int]] = _table()[f"{face} {'strong' if strong else 'regular'}"]
    return _Advances(
        (chr(int(first, 16) + step), advance)
        for first, advances in runs.items()
        for step, advance in enumerate(advances)
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[int]]]:
    table: dict[str, dict[str, list[int]]] = json.loads(assets.read_text("font_widths.json"))
    return table
