"""Exports of Nexis, Nexis Uni and LexisNexis."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from briefgen.ingest.metadata import language_named, safe_url, words
from briefgen.ingest.press_databases.press_export import PressExport, author_names, blocks, body_text
from briefgen.ingest.press_databases.press_words import field_of, is_line, labels, pattern
from briefgen.ingest.reader import IngestedArticle
from briefgen.ingest.stated_dates import days_in, stated_date

_NAME: Final = "nexis"
_HEAD: Final = frozenset(("author", "section", "length", "head", "published"))
_LONGEST_DATE: Final = 80  # characters of a line that is a date
_LONGEST_WEEKDAY: Final = 20  # characters before the date, such as a weekday


def nexis_export(lines: Sequence[str]) -> PressExport | None:
    """The articles of an export of Nexis; None for another text."""
    begins = pattern(_NAME, "begins")
    starts = [(number, found) for number, line in enumerate(lines) if (found := begins.fullmatch(line.strip()))]
    if starts:
        edges = [number for number, _ in starts] + [len(lines)]
        stated = max(int(next(part for part in found.groups()[1::2] if part)) for _, found in starts)
        pieces = [lines[one + 1 : two] for one, two in pairwise(edges)]
        return PressExport("Nexis", tuple(_article(piece, old=True) for piece in pieces), stated)
    ends = [number for number, line in enumerate(lines) if is_line(line, _NAME, "ends")]
    if not ends:
        return None
    edges = [-1, *ends]
    pieces = [lines[one + 1 : two] for one, two in pairwise(edges)]
    if not all(map(_has_head, pieces)):
        return None
    return PressExport("Nexis", tuple(_article(piece, old=False) for piece in pieces), len(pieces))


def _has_head(lines: Sequence[str]) -> bool:
    return any(is_line(line, _NAME, "body") or field_of(line, _NAME) for line in lines)


@dataclass(slots=True)
class _Parts:
    """An article by its parts: `top` holds the blocks above the fields, `fields` the values by part or label."""

    top: list[list[str]] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)


def _article(lines: Sequence[str], *, old: bool) -> IngestedArticle:
    parts = _parted(lines)
    title, publisher, day = _top(parts.top, old=old)
    first = {name: values[0] for name, values in parts.fields.items() if values and values[0]}
    return IngestedArticle(
        text=body_text(parts.body),
        title=words(first.get("headline") or first.get("title")) or title,
        publisher=publisher or words(first.get("publication-name")),
        authors=author_names(first.get("author", "")),
        url=safe_url(first.get("url")),
        published=day or stated_date(first.get("published")),
        language=language_named(first.get("language") or first.get("sprache") or first.get("langue") or ""),
        section=words(first.get("section")),
    )


def _parted(lines: Sequence[str]) -> _Parts:
    parts = _Parts()
    marked = next((number for number, line in enumerate(lines) if is_line(line, _NAME, "body")), None)
    head = blocks(lines if marked is None else lines[:marked])
    rest: list[list[str]] = [] if marked is None else blocks(lines[marked + 1 :])
    for number, block in enumerate(head):
        fields = [found for line in block if (found := field_of(line, _NAME)) and found[0] in _HEAD]
        if not fields and parts.fields and marked is None:
            rest = head[number:]
            break
        _take_head(parts, block)
    if marked is None and not parts.fields:
        parts.top, rest = _split_at_date(head)
    parts.body = _without_tail(parts, rest)
    return parts


def _take_head(parts: _Parts, block: list[str]) -> None:
    """Take up a block of the head: its fields, with the lines that go on from them, and what stands above."""
    above: list[str] = []
    last = ""
    for line in block:
        if (found := field_of(line, _NAME)) and found[0] != "copyright":
            last = found[0] if found[0] not in {"head", "tail"} else found[1]
            parts.fields.setdefault(last, []).append(found[2])
        elif last:
            parts.fields[last][-1] = f"{parts.fields[last][-1]} {line}".strip()
        elif not _is_copyright(line):
            above.append(line)
    if above:
        parts.top.append(above)


def _split_at_date(found: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    """Head and text of an article without fields: the text begins after the block that follows the date."""
    dated = next((number for number, block in enumerate(found) if _day_line(block) is not None), None)
    if dated is None:
        return found[:1], found[1:]
    return found[: dated + 2], found[dated + 2 :]


def _without_tail(parts: _Parts, found: list[list[str]]) -> list[str]:
    """The lines of the text, up to what Nexis adds below it."""
    end = len(found)
    while end and _is_tail(found[end - 1]):
        end -= 1
    kept: list[str] = []
    for block in found[:end]:
        if is_line(block[0], _NAME, "after"):
            break
        kept += [*block, ""]
    for block in found[end:]:
        for line in block:
            if stated := field_of(line, _NAME):
                parts.fields.setdefault(stated[1], []).append(stated[2])
    return kept


def _is_tail(block: list[str]) -> bool:
    if _is_copyright(block[0]) or is_line(block[0], _NAME, "after"):
        return True
    stated = field_of(block[0], _NAME)
    return stated is not None and stated[0] in {"tail", "after", "section", "length"}


def _is_copyright(line: str) -> bool:
    return line.casefold().lstrip().startswith(tuple(labels(_NAME)["copyright"]))


def _day_line(block: Sequence[str]) -> int | None:
    """The line of a block that is a date, maybe with a weekday, a time or an edition."""
    for number, line in enumerate(block):
        if len(line) <= _LONGEST_DATE and any(found.day and found.start <= _LONGEST_WEEKDAY for found in days_in(line)):
            return number
    return None


def _top(found: list[list[str]], *, old: bool) -> tuple[str | None, str | None, date | None]:
    """Title, publisher and day out of what stands above the fields.

    Nexis Uni has the title first, older exports have it below the date. What stands above that is the cover sheet's.
    """
    numbers = range(len(found)) if old else reversed(range(len(found)))
    dated = next((number for number in numbers if _day_line(found[number]) is not None), None)
    if dated is None:
        return (words(" ".join(found[-1])), None, None) if found else (None, None, None)
    at = _day_line(found[dated]) or 0
    day = next(one.day for one in days_in(found[dated][at]) if one.day)
    above = [*found[:dated], found[dated][:at]] if at else found[:dated]
    below = [block for block in found[dated + 1 :] if block]
    if not above:
        return (words(" ".join(below[-1])) if below else None), None, day
    *before, last = above
    publisher, titled = (
        (last[-1], [*before, last[:-1]] if last[:-1] else before) if not old else (" ".join(last), before)
    )
    title = below[-1] if below and (old or not titled) else titled[-1] if titled else []
    return words(" ".join(title)), words(publisher), day
