"""The colours of a style at night: its accent, made light enough to be read on a dark ground."""

from collections.abc import Iterator
from typing import Final

from briefgen.document.style import Colours
from briefgen.document.style_file import contrast

_NIGHT: Final = Colours(
    ink="#e6e8ea", accent="#e6e8ea", grey="#b3b9c0", rule="#4a5058", tint="#22272d", shade="#4d4214", paper="#15181c"
)
"""A dark sheet and inks on it; the accent is that of the style, lightened."""
_LEAST: Final = 7.0  # contrast of text, success criterion 1.4.6 (enhanced)
_STEPS: Final = 20  # from a colour to white


def night(colours: Colours) -> Colours:
    """The colours on a dark ground, where text has a contrast of 7 at least."""
    grounds = (_NIGHT.paper, _NIGHT.tint)
    accent = next(each for each in _lighter(colours.accent) if all(contrast(each, on) >= _LEAST for on in grounds))
    return _NIGHT.model_copy(update={"accent": accent})


def _lighter(colour: str) -> Iterator[str]:
    """The colour and, step by step, what lies between it and white."""
    channels = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    for step in range(_STEPS + 1):
        yield "#" + "".join(f"{round(each + (255 - each) * step / _STEPS):02x}" for each in channels)
