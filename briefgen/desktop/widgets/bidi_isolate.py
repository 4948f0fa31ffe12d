"""Names and words of articles run as their letters do, whichever way the window runs."""

from typing import Final

_BEGIN: Final = "\N{FIRST STRONG ISOLATE}"
_END: Final = "\N{POP DIRECTIONAL ISOLATE}"


def isolated(text: str) -> str:
    """The text, to be shown in a direction of its own: that of its first letter."""
    return f"{_BEGIN}{text}{_END}" if text else ""
