"""What readers are given, and what they give."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.errors import Fault

MAX_BYTES: Final = 64 * 1024 * 1024  # of a file
MAX_ENTRIES: Final = 100_000  # articles of a file
JSON_LINES_ENDINGS: Final = (".jsonl", ".ndjson")
"""Of files with a JSON object a line."""

TextBeside = Callable[[Iterable[str], Iterable[str]], str]


@dataclass(frozen=True, slots=True)
class IngestedArticle:
    """A text in Unicode with `\\n` at line ends, and what its file states of it.

    `published` and `language` (a BCP 47 tag) are those of the options where the file states none; `url` is http or
    https; `where` names the file, and the line or entry in it. `section` is the part of the paper that it stood in.
    `notes` say, in words that go on from the file's name, what a reader of the brief must know of how it was read.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: date | None = None
    language: str = ""
    where: str = ""
    section: str | None = None
    notes: tuple[str, ...] = ()


ReadInside = Callable[[str, bytes], Iterator[IngestedArticle | Fault]]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `published` and `language` hold where a file states none. `columns` maps the names of `IngestedArticle`'s fields to
    the keys of JSON Lines, with a dot between the keys of nested objects. `now` is the moment that embargoes are held
    against; without it whatever has an embargo is refused. `max_bytes` and `max_entries` bound a file.
    """

    published: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    now: datetime | None = None
    language: str = "en"
    max_bytes: int = MAX_BYTES
    max_entries: int = MAX_ENTRIES


def no_text(_named: Iterable[str], _keys: Iterable[str]) -> str:
    """No text, whatever is named."""
    return ""


def nothing_inside(_name: str, _data: bytes) -> Iterator[IngestedArticle | Fault]:
    """No article, whatever a file holds."""
    return iter(())


class Source(NamedTuple):
    """A file's bytes and its path; that of a file within another goes on from the other's path.

    `text_beside(named, keys)` is the text of the first article in the same folder whose file is among those named, or
    bears one of the keys as its name; empty where there is none. `read_inside(name, data)` reads a file that this one
    holds, within bounds that all of them share.
    """

    path: Path
    data: bytes
    text_beside: TextBeside = no_text
    read_inside: ReadInside = nothing_inside

    def line(self, number: int) -> str:
        """The place of a line, counted from 1."""
        return f"{self.path}:{number}"

    def entry(self, number: int) -> str:
        """The place of an entry, counted from 1."""
        return f"{self.path}: entry {number}"

    def fault(self, problem: str, remedy: str = "") -> Fault:
        """What is wrong with the whole file."""
        return Fault(str(self.path), problem, remedy)


class Unreadable(Exception):  # noqa: N818 - says what the file is
    """A file, or an entry of it, that no article can be had from: what is wrong, and the fix."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


def attempt(where: str, make: Callable[[], IngestedArticle]) -> IngestedArticle | Fault:
    """The article at that place, or what is wrong with it: one bad entry of a file never costs the others."""
    try:
        return replace(make(), where=where)
    except Unreadable as error:
        return Fault(where, error.problem, error.remedy)
    except Exception as error:  # what strangers' files make libraries raise is not to be foreseen
        problem = f"cannot be read: {type(error).__name__}: {error}"
        return Fault(where, problem[:300], "save it again, or save its text")
