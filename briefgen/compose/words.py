"""The words that a brief itself brings along: headings, column titles, set phrases, in the reader's language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from briefgen import assets
from briefgen.document.direction import isolated
from briefgen.model.languages import DEFAULT_LANGUAGE, catalog_of
from briefgen.model.numbers import number, plural_form


class Strings:
    """The catalog of words of one language; `words["summary"]`, `words["status.claimed"]`.

    `language` is the BCP 47 tag by which numbers are written and counted.
    """

    __slots__ = ("_entries", "_table", "language")

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        self._table = table
        self._entries = dict(_entries(table))

    def __getitem__(self, key: str) -> str:
        return str(self._entries[key])

    def get(self, key: str, default: str) -> str:
        """The words of a key at the top of the table, or the default."""
        return str(self._table.get(key, default))

    def phrases(self) -> Iterator[str]:
        """All phrases, whatever their keys."""
        return (entry for entry in self._entries.values() if isinstance(entry, str))

    def fill(self, key: str, **values: object) -> str:
        """The phrase `key` with its braces filled in, whole numbers as the language writes them."""
        return self[key].format(**self._written(values))

    def count(self, key: str, count: int, **values: object) -> str:
        """The phrase `key` in its form for `count`: that for nothing at all, where there is one, or by the CLDR."""
        forms = self._entries[key]
        form = "zero" if count == 0 and "zero" in forms else plural_form(count, self.language)
        return str(forms[form]).format(**self._written({"count": count, **values}))

    def number(self, count: int) -> str:
        """A whole number as the language writes it."""
        return number(count, self.language)

    def names(self, names: Iterable[str]) -> str:
        """Names or numbers in a row."""
        return self["joint.names"].join(names)

    def quoted(self, text: str) -> str:
        """Words of a source in quotation marks."""
        return self["quote"].replace("{words}", isolated(text))

    def theme(self, name: str, label: str) -> str:
        """The label of a theme: that of the catalog where briefgen knows the theme, else the one that it came with."""
        return str(self._table.get("theme", {}).get(name, label))

    def _written(self, values: Mapping[str, object]) -> dict[str, object]:
        return {
            name: self.number(value) if isinstance(value, int) and not isinstance(value, bool) else value
            for name, value in values.items()
        }


def _entries(table: Mapping[str, Any], way: str = "") -> Iterator[tuple[str, Any]]:
    """Every phrase and every table of forms by its way through the tables."""
    for key, entry in table.items():
        yield f"{way}{key}", entry
        if isinstance(entry, dict):
            yield from _entries(entry, f"{way}{key}.")


@lru_cache(maxsize=16)
def load_words(language: str) -> Strings:
    """The words of a BCP 47 `language`; the English ones where there is no catalog for it."""
    name = catalog_of(language)
    table = assets.read_toml(f"catalogs/{name or DEFAULT_LANGUAGE}.toml")
    return Strings(language if name else DEFAULT_LANGUAGE, table)
