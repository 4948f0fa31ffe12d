"""What the readers of press databases give, and what they share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.ingest.metadata import names
from briefgen.ingest.prose import unwrapped
from briefgen.ingest.reader import IngestedArticle

_AND: Final = re.compile(r"\s*;\s*|\s+(?:and|und|et|y|e)\s+(?=[A-ZÀ-Ý])|\s*&\s*")
_BY: Final = re.compile(r"^(?:by|von|par|por|di|van)\s+(?=\S)", re.I)


@dataclass(frozen=True, slots=True)
class PressExport:
    """A file from a press database, of which `database` is the name.

    `articles` are those that it gave, one without text where only its head is there; `stated` is how many it says or
    seems to hold.
    """

    database: str
    articles: tuple[IngestedArticle, ...]
    stated: int


def blocks(lines: Iterable[str]) -> list[list[str]]:
    """The lines between blank ones, stripped."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]


def body_text(lines: Sequence[str]) -> str:
    """The lines of a text as paragraphs: those broken at a fixed width joined."""
    return unwrapped("\n".join(line.strip() for line in lines)).strip()


def author_names(value: str) -> tuple[str, ...]:
    """The names of a byline; "Khan, Ayesha" is one."""
    return names(_in_order(_BY.sub("", name)) for name in _AND.split(value) if name.strip(" .,;"))


def _in_order(name: str) -> str:
    family, comma, given = name.partition(",")
    one = comma and " " not in family.strip() and len(given.split()) in {1, 2} and "," not in given
    return f"{given.strip()} {family.strip()}" if one else name.strip()
