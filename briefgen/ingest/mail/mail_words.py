"""The words of mail programs, from the packaged list."""

import re
from functools import cache
from typing import Final

from briefgen.assets import read_toml
from briefgen.ingest.prose import one_line

_HEADER: Final = re.compile(r"\s*\*?([^\W\d_][\w '’-]{0,24}?)\s?:?\*?\s?[:：]\*?\s*(.*)$")


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    return read_toml("words/mail.toml")


def listed(group: str, name: str) -> tuple[str, ...]:
    """The words of a list, in lower case."""
    return tuple(_listed()[group][name])


@cache
def _field_names() -> dict[str, str]:
    return {label: part for part, labels in _listed()["headers"].items() for label in labels}


def header_of(line: str) -> tuple[str, str] | None:
    """Of a line "From: …": which field of a head it is (`from`, `date`, `subject` or `other`), and its value."""
    found = _HEADER.match(line)
    part = _field_names().get(" ".join(found[1].casefold().split())) if found else None
    return (part, one_line(found[2]).strip("* ")) if found and part else None


def begins_with(line: str, group: str, name: str) -> bool:
    """Whether the line begins with one of the words, marks before it passed over."""
    return line.casefold().lstrip(" *_-–—|>[(\"'“").startswith(listed(group, name))
