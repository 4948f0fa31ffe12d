"""Press reviews: a list of contents, and the articles that it lists one after another."""

import re
from collections.abc import Sequence
from typing import Final

from briefgen.ingest.metadata import words
from briefgen.ingest.press_databases.press_export import PressExport, author_names, body_text
from briefgen.ingest.press_databases.press_words import is_line
from briefgen.ingest.reader import IngestedArticle
from briefgen.ingest.stated_dates import days_in

_NAME: Final = "review"
_LEADER: Final = re.compile(r"\s*(?:[.…·_]\s?){2,}\s*\d*\s*$|\s*\t+\s*\d+\s*$|\s{2,}\d{1,4}\s*$")
_PAGE: Final = re.compile(r"\s+\d{1,4}$")
_NUMBER: Final = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|[-•*▪–])\s+")
_FEWEST: Final = 2  # articles, for a file to be a review
_LONGEST_TITLE: Final = 250  # characters
_LONGEST_SOURCE: Final = 160  # characters of a line that names the paper
_FROM: Final = re.compile(r"\s*(?:[,|•·]|\s[-–—]\s|[()\[\]])\s*")


def press_review(lines: Sequence[str]) -> PressExport | None:
    """The articles of a press review; None for a text without a list of contents whose titles stand again below it."""
    head = next((number for number, line in enumerate(lines[:80]) if is_line(line, _NAME, "contents")), None)
    if head is None:
        return None
    listed: list[tuple[int, str]] = []
    for number, line in enumerate(lines[head + 1 :], head + 1):
        title = _title(line)
        if listed and title and _folded(title) == _folded(listed[0][1]):
            break
        if len(line) > _LONGEST_TITLE:
            break
        if title:
            listed.append((number, title))
    places = _places(lines, listed)
    if len(places) < _FEWEST:
        return None
    starts = [start for start, _ in places]
    pieces = [lines[one:two] for one, two in zip(starts, [*starts[1:], len(lines)], strict=True)]
    articles = tuple(_article(title, piece[1:]) for (_, title), piece in zip(places, pieces, strict=True))
    if 2 * sum(article.published is not None for article in articles) < len(articles):
        return None  # the chapters of a report, which have no days of their own
    return PressExport("a press review", articles, _stated(listed, places))


def _title(line: str) -> str:
    """A line of the list without its number, dots and page."""
    return _NUMBER.sub("", _LEADER.sub("", line.rstrip())).strip()


def _folded(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _places(lines: Sequence[str], listed: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Where the titles of the list stand again, in its order, each with the title as it stands there."""
    if not listed:
        return []
    wanted = {
        key: title
        for _, title in listed
        for key in {_folded(title), _folded(_PAGE.sub("", title)), _folded(_FROM.split(title)[0])}
    }
    wanted.pop("", None)
    found: list[tuple[int, str]] = []
    seen: set[str] = set()
    for number in range(listed[-1][0] + 1, len(lines)):
        title = _title(lines[number])
        key = _folded(title)
        if key in wanted and wanted[key] not in seen and len(title) <= _LONGEST_TITLE:
            seen.add(wanted[key])
            found.append((number, title))
    return found


def _stated(listed: list[tuple[int, str]], places: list[tuple[int, str]]) -> int:
    """How many articles the list holds: lines of the kind that came again, so that a subhead of the list is none."""
    return max(len(places), sum(len(title.split()) > 2 for _, title in listed))


def _article(title: str, lines: Sequence[str]) -> IngestedArticle:
    filled = [(number, line.strip()) for number, line in enumerate(lines) if line.strip()]
    publisher: str | None = None
    author = ""
    day = None
    start = 0
    for number, line in filled[:3]:
        days = [one for one in days_in(line) if one.day]
        if len(line) > _LONGEST_SOURCE or (line.endswith((".", "!", "?")) and len(line.split()) > 12):
            break
        if (
            not days
            and not re.match(r"(?:by|von|par|por|source|quelle)\b", line, re.I)
            and (day or (publisher is None and number != filled[0][0]))
        ):
            break
        start = number + 1
        if days:
            day = day or days[0].day
        rest = f"{line[: days[0].start]} , {line[days[0].end :]}" if days else line
        publisher, author = _source(rest, publisher, author)
    return IngestedArticle(
        text=body_text(lines[start:]),
        title=words(title),
        publisher=words(publisher),
        authors=author_names(author),
        published=day,
    )


def _source(line: str, publisher: str | None, author: str) -> tuple[str | None, str]:
    """Publisher and author out of the line below a title, with what was found before."""
    for part in map(str.strip, _FROM.split(re.sub(r"^(?:source|quelle)\s*:\s*", "", line, flags=re.I))):
        if not re.search(r"[^\W\d_]{2}", part) or re.fullmatch(r"(?:p|pp|page|seite|s)\.?\s*\w{1,5}", part, re.I):
            continue
        if re.match(r"(?:by|von|par|por)\s", part, re.I) or (publisher and not author and 2 <= len(part.split()) <= 4):
            author = author or part
        elif publisher is None:
            publisher = part
    return publisher, author
