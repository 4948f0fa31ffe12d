"""Text to article data; the only package that imports spaCy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.extract.time import time_expressions

__all__ = ["time_expressions"]


def __getattr__(name: str) -> object:
    if name == "time_expressions":
        from briefgen.extract.time import time_expressions

        return time_expressions
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
