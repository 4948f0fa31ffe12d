"""A text in pieces that a parser holds in memory at ease, cut where nothing that belongs together is parted."""

import re
from collections.abc import Iterator, Set
from typing import Final

Span = tuple[int, int]

PIECE: Final = 20_000
"""The most code points of a piece."""

_LONGEST_WORD: Final = 500  # characters; a longer one is data, and is cut to bound the work
_LONGEST_RUN: Final = 100  # marks in a row, likewise
_RUN: Final = r"[^\w\s]"
_LONG: Final = re.compile(rf"(?<!\S)\S{{{_LONGEST_WORD + 1},}}|(?<!{_RUN}){_RUN}{{{_LONGEST_RUN + 1},}}")
_PART: Final = re.compile(rf"{_RUN}{{{_LONGEST_RUN}}}|(?:(?!{_RUN}{{{_LONGEST_RUN}}})\S){{1,{_LONGEST_WORD}}}")
_STOPS: Final = (re.compile(r"[.!?][\"')\]]*\s+(?=\S)"), re.compile(r"\s(?=\S)"))


def pieces(text: str, paragraphs: Set[int], most: int = PIECE) -> Iterator[Span]:
    """Spans of at most `most` code points that make up the text, each ending at the end of a paragraph.

    `paragraphs`: where the lines begin that begin a sentence. A paragraph that is longer is cut after a sentence, else
    after a space, else anywhere.
    """
    start, begins = 0, sorted(paragraphs)
    at = 0
    while len(text) - start > most:
        end = start
        while at < len(begins) and begins[at] - start <= most:
            end = begins[at]
            at += 1
        if end <= start:
            end = _within(text, start, start + most)
        yield start, end
        start = end
    yield start, len(text)


def _within(text: str, start: int, limit: int) -> int:
    for stop in _STOPS:
        ends = [found.end() for found in stop.finditer(text, start, limit)]
        if ends:
            return ends[-1]
    return limit


def stretches(text: str) -> Iterator[str]:
    """The text in parts: whole where its words are of usual length, else cut within those that are not.

    A tokeniser that takes marks off a word one by one needs time that grows with the square of their number.
    """
    if not _LONG.search(text):
        yield text
        return
    done = 0
    for found in _LONG.finditer(text):
        if found.start() > done:
            yield text[done : found.start()]
        yield from (part[0] for part in _PART.finditer(text, *found.span()))
        done = found.end()
    if done < len(text):
        yield text[done:]
