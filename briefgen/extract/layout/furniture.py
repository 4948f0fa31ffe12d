"""What stands around a text: datelines, bylines, labels of speakers, clocks, notes, captions and calls."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.extract.layout.frame_lines import (
    LONGEST_BYLINE,
    Voice,
    are_chronology,
    day_of,
    introduced_voices,
    is_asking,
    is_dateline,
    is_maker,
    is_named,
    is_note,
    is_office,
    is_stamp_of_entry,
    labelled_voice,
    slug_length,
    small_labels,
)
from briefgen.extract.layout.patterns import (
    BARS,
    BRACKETED_DATELINE,
    DATE_LINE,
    DATELINE,
    INNER_DATELINE,
    LABEL,
    MIXED_LABEL,
    patterns,
)
from briefgen.extract.layout.text_blocks import Block

_TOP_BLOCKS = 6  # blocks of which the head of a release consists at most

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Spans that are not of the text proper; day and place of a dateline; the paragraphs of those who only ask.

    `voices`: offsets from which on "I" and "we" are somebody's of whom a label or the line of a maker tells, with the
    name, which is empty for those who only ask. `clocks`: offsets behind the times of day that head entries.
    `introduced`: lines that only say whose the words below them are.
    """

    spans: tuple[Span, ...]
    day: date | None
    asked: tuple[Span, ...]
    voices: tuple[Voice, ...] = ()
    clocks: frozenset[int] = frozenset()
    introduced: tuple[Span, ...] = ()
    place: str = ""


def furniture(text: str, blocks: Iterable[Block], published: date | None) -> Furniture:
    """What of the blocks stands around the text; years that a dateline leaves out are the nearest to `published`."""
    blocks = tuple(blocks)
    finder = _Finder(published, small_labels(blocks), is_chronology=are_chronology(blocks))
    for number, block in enumerate(blocks):
        finder.look_at(number, block)
    notes = (match.span() for name in ("notes", "credits", "thanks") for match in patterns()[name].finditer(text))
    return Furniture(
        (*finder.spans, *notes),
        finder.day,
        tuple(finder.asked),
        tuple(finder.voices),
        frozenset(finder.clocks),
        tuple(finder.introduced),
        finder.place,
    )


class _Finder:
    """Goes through the blocks from the top; lines of names and dates are of the frame only above the first prose."""

    def __init__(self, published: date | None, labels: frozenset[str], *, is_chronology: bool) -> None:
        self._published = published
        self._labels = labels
        self._is_chronology = is_chronology
        self._prose = 0
        self.spans: list[Span] = []
        self.asked: list[Span] = []
        self.voices: list[Voice] = []
        self.clocks: list[int] = []
        self.introduced: list[Span] = []
        self.day: date | None = None
        self.place = ""

    def look_at(self, number: int, block: Block) -> None:
        if self._is_frame(number, block):
            self.spans.append((block.start, block.end))
            if is_office(block.words):
                self.voices.append((block.end, block.words.partition(",")[0]))
            elif patterns()["bodies"].fullmatch(block.words):
                self.voices.append((block.end, block.words))
            return
        introduced = introduced_voices(block)
        self.voices += introduced
        self.introduced += [(block.start, block.end)] if introduced else []
        start = block.start
        clock = self._clock(block.words)
        self.clocks += [start + clock] if clock else []
        for prefix in (self._clock, self._label, slug_length, self._dateline):
            start += prefix(block.words[start - block.start :])
        label = block.words[: start - block.start]
        if is_asking(label):
            self.asked.append((block.start, block.end))
        self.voices += [(start, name)] if (name := labelled_voice(label)) is not None else []
        if start > block.start:
            self.spans.append((block.start, start))
        self.spans += [
            (block.start + found.start(), block.start + found.end())
            for found in INNER_DATELINE.finditer(block.words, start - block.start)
        ]
        self._prose += block.is_prose or (start > block.start and not block.is_open)

    def _is_frame(self, number: int, block: Block) -> bool:
        return is_note(block.words) or (not self._prose and number < _TOP_BLOCKS and self._is_head_matter(block))

    def _is_head_matter(self, block: Block) -> bool:
        """Whether the line names only a day, a maker or an office, as lines above the text do."""
        dated = DATE_LINE.fullmatch(block.words)
        if dated is not None:
            day = day_of(dated["date"], self._published)
            if self._is_chronology and (day != self._published or is_stamp_of_entry(block.words)):
                return False
            self.day = self.day or day
            return True
        if len(block.words) > LONGEST_BYLINE or not block.is_open:
            return False
        parts = BARS.split(block.words)
        for part in parts[1:]:
            dated = DATE_LINE.fullmatch(part)
            self.day = self.day or (day_of(dated["date"], self._published) if dated is not None else None)
        return is_maker(parts[0]) and all(is_named(part) or DATE_LINE.fullmatch(part) for part in parts[1:])

    def _clock(self, words: str) -> int:
        match = patterns()["clock_head"].match(words)
        return match.end() if match is not None else 0

    def _label(self, words: str) -> int:
        match = LABEL.match(words) or MIXED_LABEL.match(words)
        if match is None or match.end() == len(words):
            return 0
        return match.end() if LABEL.match(words) or match.group() in self._labels else 0

    def _dateline(self, words: str) -> int:
        bracketed = BRACKETED_DATELINE.match(words)
        if bracketed is not None and self._prose < 2:
            self.day = self.day or day_of(bracketed["date"], self._published)
            self.place = self.place or bracketed["place"]
            return bracketed.end()
        match = DATELINE.match(words)
        if match is None or not is_dateline(match, words[match.end() :], near_top=self._prose < 2):
            return 0
        if self._prose < 2:
            self.day = self.day or (day_of(match["date"], self._published) if match["date"] else None)
            self.place = self.place or match["place"] or ""
        return match.end()


def kept(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in place of the spans; every code point that stays keeps its place."""
    pieces: list[str] = []
    at = 0
    for start, end in _merged(spans):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join((*pieces, text[at:]))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    at = 0
    for start, end in sorted(spans):
        if end > at:
            yield max(start, at), end
            at = end
