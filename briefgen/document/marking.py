"""How a handling marking looks: in bold, or, a label of the Traffic Light Protocol 2.0, in its colour and size.

The protocol (FIRST, 2022) asks for labels of 12 points or more in their own colours on black, right-justified in the
header and footer of every page.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

TLP_SIZE: Final = 12.0
"""Points; the least that the protocol allows."""
TLP_GROUND: Final = "#000000"
_TLP_INKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "TLP:RED": "#ff2b2b",
        "TLP:AMBER+STRICT": "#ffc000",
        "TLP:AMBER": "#ffc000",
        "TLP:GREEN": "#33ff00",
        "TLP:CLEAR": "#ffffff",
    }
)


class MarkingLook(NamedTuple):
    """Size in points, and the colours `#rrggbb` of the letters and behind them; an empty ground shows the sheet."""

    size: float
    ink: str
    ground: str


def marking_look(marking: str, size: float, ink: str) -> MarkingLook:
    """The look of a marking in lines of a size and ink; labels of the protocol have their own."""
    label = _TLP_INKS.get(marking)
    return MarkingLook(size, ink, "") if label is None else MarkingLook(TLP_SIZE, label, TLP_GROUND)
