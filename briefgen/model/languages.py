"""The languages that a brief can be written in: those that the resources have a catalog of words for."""

from functools import cache
from typing import Final

from briefgen import assets

DEFAULT_LANGUAGE: Final = "en"
_FOLDER: Final = "catalogs"
_TRADITIONAL: Final = frozenset({"hant", "tw", "hk", "mo"})
"""Scripts and countries whose Chinese is in traditional letters; the catalog is in simplified ones."""


@cache
def brief_languages() -> tuple[str, ...]:
    """The languages, as BCP 47 tags without a country, sorted."""
    return assets.names(_FOLDER, ".toml")


def catalog_of(tag: str) -> str | None:
    """The language of the catalog for a BCP 47 tag; None where there is none."""
    language, *others = tag.lower().split("-")
    if language == "zh" and not _TRADITIONAL.isdisjoint(others):
        return None
    return language if language in brief_languages() else None
