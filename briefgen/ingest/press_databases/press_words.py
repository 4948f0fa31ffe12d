"""The words by which press databases label the parts of an article, from the packaged list."""

import re
from functools import cache
from typing import Any, Final

from briefgen.assets import read_toml

_FIELD: Final = re.compile(r"([^\W\d_][\w '’/()-]{1,40}?)\s?:(?:\s+(.*))?$")


@cache
def labels(database: str) -> dict[str, Any]:
    """The lists of a database, by the part of an article that they label."""
    listed: dict[str, dict[str, Any]] = read_toml("words/press.toml")
    return listed[database]


@cache
def pattern(database: str, part: str) -> "re.Pattern[str]":
    """What takes a line that has the form of the part."""
    listed = labels(database)[part]
    return re.compile("|".join(listed if isinstance(listed, list) else [listed]), re.I)


@cache
def _part_of(database: str) -> dict[str, str]:
    """The part of an article that each label stands for; the part listed first where two have it."""
    found: dict[str, str] = {}
    for part, listed in labels(database).items():
        for label in listed if isinstance(listed, list) else ():
            found.setdefault(label, part)
    return found


def field_of(line: str, database: str) -> tuple[str, str, str] | None:
    """Of a line "Label: value": the part that it labels, the label in lower case, and the value; None for any other."""
    found = _FIELD.match(line.strip())
    if found is None:
        return None
    label = " ".join(found[1].casefold().split())
    part = _part_of(database).get(label)
    return (part, label, (found[2] or "").strip()) if part else None


def is_line(line: str, database: str, part: str) -> bool:
    """Whether the line is one of the part's words and no more, but for a colon and full stops."""
    return line.strip().strip(":.").strip().casefold() in labels(database)[part]
