"""The forms of dates in English, taken from the CLDR beforehand.

Babel takes longer to load them than the rest of a short brief takes to be written. The tests hold them to be what Babel
says; every other language comes from Babel itself.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from briefgen import assets


class DateForm(NamedTuple):
    """A pattern of the CLDR, such as `d MMMM y`."""

    pattern: str


@dataclass(frozen=True, slots=True, eq=False)
class DateForms:
    """What is asked of one of Babel's locales for dates, under the names that Babel has for it."""

    date_formats: Mapping[str, DateForm]
    datetime_skeletons: Mapping[str, DateForm]
    interval_formats: Mapping[str, Mapping[str, tuple[str, ...]]]
    months: Mapping[str, Mapping[str, Mapping[int, str]]]
    quarters: Mapping[str, Mapping[str, Mapping[int, str]]]


@lru_cache(maxsize=8)
def date_forms(language: str) -> DateForms | None:
    """The forms of a BCP 47 language, `None` where they are to be asked of Babel."""
    table = _table().get(language)
    if table is None:
        return None
    return DateForms(
        _forms(table["date_formats"]),
        _forms(table["datetime_skeletons"]),
        table["interval_formats"],
        _names(table["months"]),
        _names(table["quarters"]),
    )


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    table: Mapping[str, Mapping[str, Mapping[str, Any]]] = json.loads(assets.read_text("words/date_forms.json"))
    return table


def _forms(patterns: Mapping[str, str]) -> Mapping[str, DateForm]:
    return {name: DateForm(pattern) for name, pattern in patterns.items()}


def _names(names: Mapping[str, Mapping[str, list[str]]]) -> Mapping[str, Mapping[str, Mapping[int, str]]]:
    return {
        context: {width: dict(enumerate(each, 1)) for width, each in widths.items()}
        for context, widths in names.items()
    }
