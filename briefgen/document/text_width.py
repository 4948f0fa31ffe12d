"""How wide a line of words is, from the advance widths of faces.

The widths of Source Sans and Source Serif are those of the faces embedded in the PDF. A Word reader sees the families
that the style names: Calibri and Cambria have the widths of Carlito and Caladea, which were made to them; for others
`relative_width` says by how much they run wider than Source Sans.
"""

import json
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from briefgen import assets

WidthFace = Literal["text", "heading", "calibri", "cambria"]

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
_MEASURED: Final[Mapping[str, WidthFace]] = MappingProxyType(
    {"calibri": "calibri", "carlito": "calibri", "cambria": "cambria", "caladea": "cambria", "source sans": "heading"}
)
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


def family_width(text: str, size: float, family: str, *, strong: bool = False) -> float:
    """The same in a family by its name; about, where the widths of the family are not known."""
    face = _MEASURED.get(family.strip().lower())
    if face is not None:
        return text_width(text, size, face=face, strong=strong)
    return text_width(text, size, strong=strong) * relative_width(family)


def has_widths(family: str) -> bool:
    """Whether the widths of a family are known, or how it runs beside one whose widths are."""
    return family.strip().lower() in {*_MEASURED, *_RELATIVE_WIDTHS}


def relative_width(family: str) -> float:
    """How much wider than Source Sans the family runs in common text: 1 or more; a cautious guess when unknown."""
    return _RELATIVE_WIDTHS.get(family.strip().lower(), _UNKNOWN_RELATIVE_WIDTH)


@lru_cache(maxsize=8)
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
