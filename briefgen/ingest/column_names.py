"""The names of columns and keys that hold the parts of an article, in several languages."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefgen.assets import read_toml


@cache
def usual_names() -> dict[str, tuple[str, ...]]:
    """The names of each field of an article, folded as `folded_name` has them, the likeliest first."""
    listed: dict[str, list[str]] = read_toml("words/columns.toml")
    return {field: tuple(dict.fromkeys(map(folded_name, names))) for field, names in listed.items()}


def folded_name(name: str) -> str:
    """A name without case, spaces and marks: "Publication date" as "publicationdate"."""
    return "".join(re.findall(r"\w", name.casefold())).replace("_", "")


def field_names(row: Sequence[str], chosen: Mapping[str, str]) -> list[str]:
    """For each column the field of an article that it holds, or nothing; the chosen ones first."""
    fields = ["" for _ in row]
    folded = [folded_name(name) for name in row]
    for field, name in chosen.items():
        if folded_name(name) in folded:
            fields[folded.index(folded_name(name))] = field
    for field, names in usual_names().items():
        if field in fields or field in chosen:
            continue
        at = next((folded.index(name) for name in names if name in folded and not fields[folded.index(name)]), None)
        if at is not None:
            fields[at] = field
    return fields
