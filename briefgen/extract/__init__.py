"""Text to article data; the only package that imports spaCy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.extract.extraction import RawArticle, extract, extract_all
    from briefgen.extract.time import time_expressions

__all__ = ["RawArticle", "extract", "extract_all", "time_expressions"]

_HOMES = {
    "RawArticle": "briefgen.extract.extraction",
    "extract": "briefgen.extract.extraction",
    "extract_all": "briefgen.extract.extraction",
    "time_expressions": "briefgen.extract.time",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
