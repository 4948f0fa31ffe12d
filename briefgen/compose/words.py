"""The words that a brief itself brings along: headings, column titles, set phrases, in the reader's language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefgen import assets
from briefgen.document.direction import isolated

DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Strings:
    """The table of words of one language; `words["summary"]`, `words["status.claimed"]`."""

    language: str
    _table: Mapping[str, Any]

    def __getitem__(self, key: str) -> str:
        value: Any = self._table
        for part in key.split("."):
            value = value[part]
        return str(value)

    def get(self, key: str, default: str) -> str:
        """The words of a key at the top of the table, or the default."""
        return str(self._table.get(key, default))

    def fill(self, key: str, **values: object) -> str:
        """The phrase `key` with its braces filled in."""
        return self[key].format(**values)

    def count(self, key: str, count: int, **values: object) -> str:
        """The phrase `key` in its form for `count`: zero where there is one, one, or other."""
        table: Any = self._table
        for part in key.split("."):
            table = table[part]
        form = "zero" if count == 0 and "zero" in table else "one" if count == 1 else "other"
        return str(table[form]).format(count=count, **values)

    def quoted(self, text: str) -> str:
        """Words of a source in quotation marks."""
        return self["quote"].replace("{words}", isolated(text))


@lru_cache(maxsize=8)
def load_words(language: str) -> Strings:
    """The words of a BCP 47 `language`; English where there is no table for it."""
    for tag in (language, language.partition("-")[0], DEFAULT_LANGUAGE):
        try:
            text = assets.read_text(f"words/{tag}.toml")
        except FileNotFoundError:
            continue
        return Strings(tag, tomllib.loads(text))
    raise FileNotFoundError("words/en.toml")
