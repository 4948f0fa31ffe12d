"""The words of web pages around their articles, from the packaged list."""

import re
from functools import cache

from briefgen.assets import read_toml


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    return read_toml("words/pages.toml")


@cache
def listed(group: str, name: str) -> tuple[str, ...]:
    """The words of a list, in lower case."""
    return tuple(_listed()[group][name])


@cache
def any_of(group: str, name: str) -> "re.Pattern[str]":
    """What finds one of the words in a text in lower case, whatever stands around it."""
    return re.compile("|".join(map(re.escape, sorted(listed(group, name), key=len, reverse=True))))
