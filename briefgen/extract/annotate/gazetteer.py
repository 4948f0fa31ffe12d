"""Names of states, their nationals, capitals and palaces, as runs of words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from briefgen.extract.annotate.lexicon import lexicon, read_table

PlaceKind = Literal["state", "demonym", "capital", "metonym", "armed", "ministry", "body"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name: its words, what it names, and the ISO 3166-1 code of the state.

    The code is "" for an armed group; for a body of several states it is the first of its names.
    """

    words: tuple[str, ...]
    kind: PlaceKind
    code: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by their first word, longest first; `names`: code -> the name to print."""

    entries: Mapping[str, tuple[Entry, ...]]
    names: Mapping[str, str]

    def match(self, words: Sequence[str], start: int) -> Entry | None:
        """The longest entry that stands at `start`."""
        for entry in self.entries.get(words[start], ()):
            if tuple(words[start : start + len(entry.words)]) == entry.words:
                return entry
        return None


@cache
def gazetteer() -> Gazetteer:
    """The packaged names."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        found.setdefault(entry.words[0], []).append(entry)
    ordered = {word: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for word, entries in found.items()}
    names = {code: row["names"][0] for code, row in read_table("countries").items()}
    return Gazetteer(MappingProxyType(ordered), MappingProxyType(names))


def _entries() -> Iterator[Entry]:
    for code, row in read_table("countries").items():
        for name in row["names"]:
            yield Entry(_split(name), "state", code)
        for name in row["capital"]:
            yield Entry(_split(name), "capital", code)
        for name in row["demonyms"]:
            yield Entry(_split(name), "demonym", code)
            yield Entry(_split(f"{name}s"), "demonym", code)
    for name, code in lexicon().bodies.metonyms.items():
        yield Entry(_split(name), "metonym", code)
    for name, code in lexicon().bodies.ministries.items():
        yield Entry(_split(name), "ministry", code)
    for names in lexicon().bodies.intergovernmental:
        for name in names:
            yield Entry(_split(name), "body", names[0])
    for name in lexicon().bodies.houses:
        yield Entry(_split(name), "body", name)
    yield from _armed()


def _armed() -> Iterator[Entry]:
    for name in lexicon().bodies.armed_names:
        for form in (
            name.title(),
            name.upper(),
            name.capitalize(),
            name.title().replace("Al-", "al-"),
            name.title().replace("Al ", "al "),
        ):
            yield Entry(_split(form), "armed", "")


def _split(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer cuts them: hyphens and possessive marks are tokens of their own."""
    return tuple(name.replace("-", " - ").replace("'s ", " 's ").split())
