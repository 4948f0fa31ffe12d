"""Exports of ProQuest."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefgen.ingest.metadata import language_named, safe_url, words
from briefgen.ingest.press_databases.press_export import PressExport, author_names, body_text
from briefgen.ingest.press_databases.press_words import field_of, pattern
from briefgen.ingest.reader import IngestedArticle
from briefgen.ingest.stated_dates import days_in, stated_date

_NAME: Final = "proquest"
_OWN: Final = frozenset(("text", "publisher", "published", "where", "url"))
"""Fields that no other database has under the names of these."""

_RULE: Final = re.compile(r"\s*[_=-]{20,}\s*")


def proquest_export(lines: Sequence[str]) -> PressExport | None:
    """The articles of an export of ProQuest; None for another text."""
    begins = pattern(_NAME, "begins")
    starts = [(number, found) for number, line in enumerate(lines) if (found := begins.fullmatch(line.strip()))]
    if not starts or not any((named := field_of(line, _NAME)) and named[0] in _OWN for line in lines):
        return None
    edges = [number for number, _ in starts] + [len(lines)]
    pieces = [lines[one + 1 : two] for one, two in pairwise(edges)]
    stated = max(int(next(part for part in found.groups()[1::2] if part)) for _, found in starts)
    return PressExport("ProQuest", tuple(map(_article, pieces)), stated)


def _article(lines: Sequence[str]) -> IngestedArticle:
    above, fields = _fields(lines)
    one = {part: " ".join(" ".join(value).split()) for part, value in fields.items()}
    where = one.get("where", "")
    days = [found.day for found in days_in(where) if found.day]
    return IngestedArticle(
        text=body_text(fields.get("text") or fields.get("abstract") or ()),
        title=words(one.get("title")) or words(" ".join(above)),
        publisher=words(re.split(r"\s*;", one.get("publisher") or where)[0]),
        authors=author_names(one.get("author", "")),
        url=safe_url(one.get("url")),
        published=stated_date(one.get("published")) or (days[-1] if days else None),
        language=language_named(one.get("language", "").partition(",")[0]),
        section=words(one.get("section")),
        notes=() if fields.get("text") else ("holds only the abstract of it",),
    )


def _fields(lines: Sequence[str]) -> tuple[list[str], dict[str, list[str]]]:
    """The lines above the fields, and the lines of each field by its part; the first one where two have a part."""
    above: list[str] = []
    fields: dict[str, list[str]] = {}
    into = above
    for line in lines:
        if _RULE.fullmatch(line):
            continue
        if found := field_of(line, _NAME):
            into = []
            fields.setdefault(found[0], into)
            into.append(found[2])
        elif line.strip() or into is not above:
            into.append(line)
    return above, fields
