"""What the first lines of an article say of it: headline, byline, date, or labelled lines."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.stated_dates import days_in, stated_date

_LABELS: Final = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "source": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "outlet": "publisher",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
}
_LABELLED: Final = re.compile(r"([A-Za-z][A-Za-z ]{1,20}?)\s*:\s+(\S.*)")
_BYLINE: Final = re.compile(r"(?:By|BY|Written by)\s+([A-Z\u00c0-\u024f][^.!?:]{2,80})")
_DATE_LINE: Final = re.compile(
    r"(?:(?:first )?(?:published|posted|issued|released|date)\b:?(?: on)?\s*)?(?P<day>"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}))"
    r"(?:[T,\s|–—-]+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{1,4}|[+-]\d{2}:?\d{2})?)?\.?",
    re.I,
)
_CLOCK: Final = re.compile(r"\d{1,2}[:.h]\d{2}|[,،|–—-]|\b(?:Uhr|um|à|a las|alle)\b")
_LONGEST_DAY: Final = 60  # characters of a line that tells a day alone
_LONGEST_TITLE: Final = 200  # characters of a first line that is taken for a title
_SENTENCE: Final = re.compile(r"[.!:;,][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class TextHead:
    """What the head of a text states. `body` is where, in code points, the text begins after its labelled lines."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: date | None = None
    language: str = ""
    body: int = 0


def text_head(text: str) -> TextHead:
    """The heading of a text: labelled lines where it begins with two or more, else headline, byline and date."""
    lines = text.split("\n")
    return _labelled(lines) or _unlabelled(lines)


def labelled_head(stated: dict[str, list[str]], body: int = 0) -> TextHead:
    """The heading that labels (in lower case) and their values make; labels that mean nothing here are passed over."""
    found: dict[str, list[str]] = {}
    for label, values in stated.items():
        if label in _LABELS:
            found.setdefault(_LABELS[label], []).extend(values)
    return TextHead(
        title=_first(found.get("title")),
        publisher=_first(found.get("publisher")),
        authors=names(found.get("authors", ())),
        url=next(filter(None, map(safe_url, found.get("url", ()))), None),
        published=next(filter(None, map(stated_date, found.get("published", ()))), None),
        language=next(filter(None, map(language_tag, found.get("language", ()))), ""),
        body=body,
    )


def _first(values: list[str] | None) -> str | None:
    return next(filter(None, map(words, values or ())), None)


def _labelled(lines: list[str]) -> TextHead | None:
    stated: dict[str, list[str]] = {}
    read = 0
    for line in lines:
        found = _LABELLED.fullmatch(line.strip())
        if not found or found[1].lower() not in _LABELS:
            break
        stated.setdefault(found[1].lower(), []).append(found[2])
        read += len(line) + 1
    after = sum(map(len, lines[: len(stated)])) + len(stated)
    if len(stated) < 2 or read != after or len(lines) <= len(stated) or lines[len(stated)].strip():
        return None
    return labelled_head(stated, read + len(lines[len(stated)]) + 1)


def _unlabelled(lines: list[str]) -> TextHead:
    head = [line.strip() for line in lines if line.strip()][:5]
    byline = next((found[1] for line in head[:4] if (found := _BYLINE.fullmatch(line))), None)
    return TextHead(
        title=_headline(lines),
        authors=names(re.split(r",\s*|\s+and\s+|\s*&\s*", byline)) if byline else (),
        published=next((day for line in head[:4] if (day := _date_line(line))), None),
    )


def _headline(lines: list[str]) -> str | None:
    """The first line, where it ends no sentence and a blank line, a byline or a date follows."""
    if len(lines) < 3:
        return None
    first, second = lines[0].strip(), lines[1].strip()
    if not first or len(first) > _LONGEST_TITLE or _SENTENCE.search(first) or _date_line(first):
        return None
    if not any(line.strip() for line in lines[2:]) or (
        second and not _BYLINE.fullmatch(second) and not _date_line(second)
    ):
        return None
    return words(first)


def _date_line(line: str) -> date | None:
    found = _DATE_LINE.fullmatch(line)
    if found:
        return stated_date(found["day"])
    if len(line) > _LONGEST_DAY:
        return None
    named = [one for one in days_in(line) if one.day]
    # a day alone, in another language than English, maybe behind its weekday
    rest = _CLOCK.sub("", line[: named[0].start] + line[named[0].end :]) if len(named) == 1 else line
    return named[0].day if len(named) == 1 and len(rest.split()) <= 1 and not _SENTENCE.search(rest) else None
