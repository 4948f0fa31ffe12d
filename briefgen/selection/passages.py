"""Passages as a reader meets them: whole sentences, quoted words, and where in the article they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from briefgen.corpus.corpus import Corpus, Passage
from briefgen.document.direction import without_controls
from briefgen.model.article import Article

_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:de|del|el|al|la|of|the|[A-Z][\w.’'-]*)){0,3}"
_DAY: Final = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|[A-Z]{3,9} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_AGENCY: Final = r"\([A-Z][\w .,&/-]{1,60}\)"
_FEWEST_LETTERS: Final = 4  # of a city; fewer are an abbreviation
_DATELINE: Final = re.compile(
    rf"(?P<place>{_NAME})(?:/{_NAME})*(?:, {_NAME}?| \[{_NAME}\]){{0,2}}?(?P<day>,? {_DAY})?,? ?(?P<agency>{_AGENCY})?"
    r"(?: ?(?:-{1,3}|–|—|―|(?<=[\d)]):) | ?-{1,3}: ?)(?=[\"“'‘A-Z\d(])"
)
_BREAK: Final = re.compile("[-–—―:]")  # without which there is no dateline: looked for first, since most have none
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|etc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z](?:\.[A-Z])*|\b[a-z]\.[a-z])\.$"
)
_MONTH: Final = re.compile(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_FIRST = 3  # paragraphs in which a dateline is looked for
_MOST_OPENING = 90
"""Letters of the first words that stand for a title; chosen by hand, for a line of a list or a pane."""


def collapse_whitespace(text: str) -> str:
    """The words on one line: every run of white space becomes a space, and nothing turns the line."""
    return " ".join(without_controls(text).split())


def opening_words(text: str) -> str:
    """How a text begins, by which an article without a title is named: its first line, cut after a word."""
    line = next(filter(None, map(collapse_whitespace, text.splitlines())), "")
    return line if len(line) <= _MOST_OPENING else line[:_MOST_OPENING].rsplit(" ", 1)[0] + "…"


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of a text; a line break ends a sentence when a blank line or a full stop goes with it.

    The rule is plain on purpose: a sentence that it cuts too late is only a longer passage, never a false one.
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    for paragraph_start, paragraph_end in _paragraphs(text):
        start = paragraph_start
        for match in _SENTENCE_END.finditer(text, paragraph_start, paragraph_end):
            following = text[match.end() : match.end() + 2].lstrip()
            head = max(start, match.end() - 12)
            if _ABBREVIATION.search(text, head, match.end()) or following[:1].islower():
                continue
            if following[:1].isdigit() and _MONTH.search(text, head, match.end()):
                continue  # "feb. 27", as headings and agencies in small letters write it
            bounds.append((start, match.end()))
            start = match.end()
            while start < paragraph_end and text[start].isspace():
                start += 1
        if start < paragraph_end:
            bounds.append((start, paragraph_end))
    return tuple(bounds)


@lru_cache(maxsize=4096)
def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the lines of a text that hold something: news text has a paragraph a line."""
    return tuple((match.start(), match.end()) for match in re.finditer(r"\S[^\n\r\u2028\u2029]*", text))


def sentence_around(corpus: Corpus, passage: Passage) -> Passage:
    """The passage widened to whole sentences."""
    starts, ends = _sentence_bounds(corpus.articles[passage.article].text)
    first = bisect_right(starts, passage.start) - 1
    last = bisect_left(ends, passage.end)
    start = starts[first] if first >= 0 else passage.start
    end = ends[last] if last < len(ends) else passage.end
    return Passage(passage.article, start, end)


def told_around(corpus: Corpus, passage: Passage) -> Passage:
    """The passage widened to whole sentences, without a dateline before them."""
    whole = sentence_around(corpus, passage)
    start = _dateline_end(corpus.articles[whole.article].text, whole.start, whole.end)
    return whole if start == whole.start else Passage(whole.article, start, whole.end)


def lead_of(text: str) -> str:
    """The first sentence of a text."""
    return next((text[start:end] for start, end in sentences(text)), "")


def written_in(text: str) -> str | None:
    """The place that the dateline of a text names."""
    return next((place for bounds in _paragraphs(text)[:_FIRST] if (place := _dateline_place(text, *bounds))), None)


@lru_cache(maxsize=4096)
def _sentence_bounds(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    bounds = sentences(text)
    return tuple(start for start, _ in bounds), tuple(end for _, end in bounds)


@lru_cache(maxsize=4096)
def _paragraph_starts(text: str) -> tuple[int, ...]:
    return tuple(start for start, _ in _paragraphs(text))


def paragraph_number(article: Article, offset: int) -> int:
    """The number, from 1, of the paragraph in which a code point stands."""
    return max(1, bisect_right(_paragraph_starts(article.text), offset))


class NumberedParagraph(NamedTuple):
    """A paragraph of a text: its number, from 1, and where it begins and ends."""

    number: int
    start: int
    end: int


def paragraphs_within(text: str, start: int, end: int) -> tuple[NumberedParagraph, ...]:
    """The paragraphs that a stretch of a text has words of; at least the one in which it begins."""
    bounds = _paragraphs(text)
    if not bounds:
        return (NumberedParagraph(1, 0, len(text)),)
    first = max(0, bisect_right(_paragraph_starts(text), start) - 1)
    last = max(first + 1, bisect_left(_paragraph_starts(text), end))
    return tuple(NumberedParagraph(number, *bounds[number - 1]) for number in range(first + 1, last + 1))


def paragraph_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The number of each paragraph, from 1, and the code point at which it begins."""
    return enumerate(_paragraph_starts(text), 1)


def paragraph(text: str, number: int) -> tuple[int, int]:
    """Where the paragraph of a number begins and ends."""
    bounds = _paragraphs(text)
    return bounds[number - 1] if bounds else (0, len(text))


def sentences_within(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences that lie in a stretch of a text."""
    starts, _ = _sentence_bounds(text)
    return sentences(text)[bisect_left(starts, start) : bisect_left(starts, end)]


def unbroken(text: str) -> str:
    """A stretch out of a line: every run of white space becomes a space, at its ends too, and nothing turns it."""
    return _SPACE.sub(" ", without_controls(text))


def _dateline_end(text: str, start: int, end: int) -> int:
    """Where the words proper begin of a paragraph that lies from `start` to `end`."""
    match = _match(text, start, end)
    return start if match is None else match.end()


def _dateline_place(text: str, start: int, end: int) -> str | None:
    """The place that the dateline of a paragraph names, as running text writes it; None where it has none."""
    match = _match(text, start, end)
    if match is None:
        return None
    place = match["place"]
    return place.title() if place.isupper() else place


def _match(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline; a place alone before a dash is one only in capitals, as names and titles stand there too."""
    match = _DATELINE.match(text, start, end) if _BREAK.search(text, start, end) else None
    if match is None:
        return None
    is_plain = match["place"].isupper() and sum(map(str.isalpha, match["place"])) >= _FEWEST_LETTERS
    return match if match["agency"] or match["day"] or is_plain else None
