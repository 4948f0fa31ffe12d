"""Exports of Factiva, with codes of fields or without."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefgen.ingest.metadata import language_named, words
from briefgen.ingest.press_databases.press_export import PressExport, author_names, body_text
from briefgen.ingest.press_databases.press_words import labels, pattern
from briefgen.ingest.reader import IngestedArticle
from briefgen.ingest.stated_dates import days_in, stated_date

_NAME: Final = "factiva"
_CODED: Final = re.compile(r"\s*([A-Z]{2,3})(?:\s+(\S.*)|\s*)$")
_TEXT: Final = ("LP", "TD")
# After the text these are lists of codes and names, parted by strokes; prose may begin with the same two letters.
_LISTS: Final = frozenset(
    ("CO", "IN", "NS", "RE", "IPC", "IPD", "SE", "CT", "RF", "BY", "PG", "ED", "CR", "ART", "VOL", "ET")
)
_LISTED: Final = re.compile(r"[|:]|^\S{1,20}$")
_BEFORE: Final = 15  # lines of a head at most


def factiva_export(lines: Sequence[str]) -> PressExport | None:
    """The articles of an export of Factiva; None for another text."""
    entries = list(_entries(lines))
    if entries and sum("HD" in entry and bool(entry.keys() & {"PD", "SN", "AN"}) for entry in entries) * 2 > len(
        entries
    ):
        return PressExport("Factiva", tuple(map(_coded, entries)), len(entries))
    ends = [number for number, line in enumerate(lines) if pattern(_NAME, "ends").fullmatch(line.strip())]
    edges = [-1, *ends]
    pieces = [lines[one + 1 : two] for one, two in pairwise(edges)]
    lengths = [_length_line(piece) for piece in pieces]
    if not pieces or None in lengths:
        return None
    return PressExport("Factiva", tuple(map(_plain, pieces)), len(pieces))


def _entries(lines: Iterable[str]) -> Iterator[dict[str, list[str]]]:
    """The fields of each article by their codes; an article ends where its number (AN) or the next headline is."""
    codes = frozenset(labels(_NAME)["codes"].split())
    entry: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = _CODED.match(line)
        if found and found[1] in codes and _is_field(found[1], found[2] or "", code):
            if entry and ("AN" in entry or found[1] in entry) and found[1] in {"HD", "SE", "CLM", "BY"}:
                yield entry
                entry = {}
            code = found[1]
            entry.setdefault(code, []).append(found[2] or "")
        elif code and (line.strip() or code in _TEXT):
            entry[code].append(line)
        elif code == "AN":
            code = ""
    if entry:
        yield entry


def _is_field(code: str, value: str, before: str) -> bool:
    """Whether a line that begins with a code is a field: within a text it might be prose."""
    return before not in _TEXT or code not in _LISTS or not value or _LISTED.search(value) is not None


def _coded(entry: dict[str, list[str]]) -> IngestedArticle:
    one = {code: " ".join(" ".join(values).split()) for code, values in entry.items()}
    return IngestedArticle(
        text="\n\n".join(filter(None, (body_text(entry.get(code, ())) for code in _TEXT))),
        title=words(one.get("HD")),
        publisher=words(one.get("SN")),
        authors=author_names(one.get("BY", "")),
        published=stated_date(one.get("PD")),
        language=language_named(one.get("LA", "")),
        section=words(one.get("SE")),
    )


def _length_line(lines: Sequence[str]) -> int | None:
    """The line of the head that tells the number of words."""
    filled = [number for number, line in enumerate(lines) if line.strip()][:_BEFORE]
    return next((number for number in filled if pattern(_NAME, "length").fullmatch(lines[number].strip())), None)


def _plain(lines: Sequence[str]) -> IngestedArticle:
    """An article whose head is headline, byline, words, day, time, source, code, page, language, copyright."""
    at = _length_line(lines) or 0
    above = [line.strip() for line in lines[:at] if line.strip()]
    below = [(number, line.strip()) for number, line in enumerate(lines) if number > at and line.strip()]
    day = next((one.day for _, line in below[:3] for one in days_in(line) if one.day and one.start < 20), None)
    rest = [(number, line) for number, line in below if not re.fullmatch(r"\d{1,2}:\d{2}.{0,6}", line)]
    rest = rest[1:] if day else rest
    ended = next((place for place, (_, line) in enumerate(rest[:_BEFORE]) if _is_copyright(line)), None)
    head = [line for _, line in rest[:ended]] if ended is not None else [line for _, line in rest[:3]]
    start = rest[min(ended if ended is not None else len(head) - 1, len(rest) - 1)][0] + 1 if rest else len(lines)
    title, byline = _headline(above)
    return IngestedArticle(
        text=body_text(lines[start:]),
        title=title,
        publisher=words(head[0]) if head else None,
        authors=author_names(byline),
        published=day,
        language=next(filter(None, map(language_named, head[1:])), ""),
    )


def _is_copyright(line: str) -> bool:
    return re.match(r"(?:copyright\b|©|\(c\))", line, re.I) is not None


def _headline(above: list[str]) -> tuple[str | None, str]:
    """Headline and byline: the byline stands last, or is marked as one; a section may stand before the headline."""
    byline = next((line for line in above if re.match(r"(?:by|von|par|por)\s", line, re.I)), "")
    rest = [line for line in above if line != byline]
    if not byline and len(rest) > 1 and len(rest[-1].split()) <= 5:
        byline = rest.pop()
    return (words(max(rest[-2:], key=len)) if rest else None), byline
