"""What stands around a text: datelines, bylines, labels of speakers, clocks, notes, captions and calls."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import read_table
from briefgen.extract.layout.patterns import (
    ATTRIBUTABLE,
    BARS,
    BRACKETED,
    BRACKETED_DATELINE,
    BYLINE,
    CAPITALS,
    DATE_LINE,
    DATELINE,
    INNER_DATELINE,
    LABEL,
    MIXED_LABEL,
    NETWORK,
    OFFICE,
    RULE,
    SLUG,
    office_words,
    patterns,
)
from briefgen.extract.layout.text_blocks import Block
from briefgen.extract.time.lexicon import english

_TOP_BLOCKS = 6  # blocks of which the head of a release consists at most; chosen by hand
_LONGEST_BYLINE = 120  # characters; chosen by hand
_LEAST_LABELS = 3  # labels of speakers, some twice, for a text to be a transcript
_LEAST_DAYS = 2  # dated headings, for a text to be a list of days
_LONGEST_CAPTION = 400  # characters; chosen by hand
_LONGEST_CALL = 30  # words

Span = tuple[int, int]
Voice = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Spans that are not of the text proper; the day of a dateline; the paragraphs of those who only ask.

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


def furniture(text: str, blocks: Iterable[Block], published: date | None) -> Furniture:
    """What of the blocks stands around the text; years that a dateline leaves out are the nearest to `published`."""
    blocks = tuple(blocks)
    finder = _Finder(published, _labels(blocks), is_chronology=_is_chronology(blocks))
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

    def look_at(self, number: int, block: Block) -> None:
        if self._is_frame(number, block):
            self.spans.append((block.start, block.end))
            if _is_office(block.words):
                self.voices.append((block.end, block.words.partition(",")[0]))
            elif patterns()["bodies"].fullmatch(block.words):
                self.voices.append((block.end, block.words))
            return
        introduced = _introduced(block)
        self.voices += introduced
        self.introduced += [(block.start, block.end)] if introduced else []
        start = block.start
        clock = self._clock(block.words)
        self.clocks += [start + clock] if clock else []
        for prefix in (self._clock, self._label, _slug, self._dateline):
            start += prefix(block.words[start - block.start :])
        label = block.words[: start - block.start]
        if is_asking(label):
            self.asked.append((block.start, block.end))
        self.voices += [(start, name)] if (name := _voice(label)) is not None else []
        if start > block.start:
            self.spans.append((block.start, start))
        self.spans += [
            (block.start + found.start(), block.start + found.end())
            for found in INNER_DATELINE.finditer(block.words, start - block.start)
        ]
        self._prose += block.is_prose or (start > block.start and not block.is_open)

    def _is_frame(self, number: int, block: Block) -> bool:
        return _is_note(block.words) or (not self._prose and number < _TOP_BLOCKS and self._is_head_matter(block))

    def _is_head_matter(self, block: Block) -> bool:
        """Whether the line names only a day, a maker or an office, as lines above the text do."""
        dated = DATE_LINE.fullmatch(block.words)
        if dated is not None:
            day = day_of(dated["date"], self._published)
            if self._is_chronology and day != self._published:
                return False
            self.day = self.day or day
            return True
        if len(block.words) > _LONGEST_BYLINE or not block.is_open:
            return False
        parts = BARS.split(block.words)
        for part in parts[1:]:
            dated = DATE_LINE.fullmatch(part)
            self.day = self.day or (day_of(dated["date"], self._published) if dated is not None else None)
        return _is_maker(parts[0]) and all(_is_named(part) or DATE_LINE.fullmatch(part) for part in parts[1:])

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
            return bracketed.end()
        match = DATELINE.match(words)
        if match is None or not _is_dateline(match, words[match.end() :], near_top=self._prose < 2):
            return 0
        if match["date"] and self._prose < 2:
            self.day = self.day or day_of(match["date"], self._published)
        return match.end()


def _introduced(block: Block) -> list[Voice]:
    """Whose the words behind a line are that introduces them: a spokesman's, or of those who issued them together."""
    named = ATTRIBUTABLE.search(block.words)
    if named is not None:
        return [(block.end, named["name"])]
    return [(block.start, "")] if patterns()["issued"].search(block.words[:_LONGEST_BYLINE]) else []


def _voice(label: str) -> str | None:
    """The name in the label of a speaker, as it is written in a text; "" for one who only asks; None for no label."""
    match = LABEL.search(label) or MIXED_LABEL.search(label)
    if match is None and not label.rstrip().endswith(":"):
        return None
    name = re.sub(r"\([^)]*\)", "", label).strip(" :\n")
    return "" if is_asking(label) else name.title() if name.isupper() else name


def _is_chronology(blocks: Iterable[Block]) -> bool:
    """Whether several lines name nothing but a day each, as the heads of a chronology do."""
    days = {match["date"] for block in blocks if (match := DATE_LINE.fullmatch(block.words)) is not None}
    return len(days) >= _LEAST_DAYS


def _labels(blocks: Iterable[Block]) -> frozenset[str]:
    """The labels in small letters of a conversation: three or more, and one of them twice at least."""
    found = [match.group() for block in blocks if (match := MIXED_LABEL.match(block.words))]
    return frozenset(found) if len(found) >= _LEAST_LABELS and len(set(found)) < len(found) else frozenset()


def _slug(words: str) -> int:
    """The length of an agency's mark before a headline or a text ("UPDATE 1-", "(CNN)")."""
    match = SLUG.match(words) or NETWORK.match(words)
    return match.end() if match is not None else 0


def _is_maker(words: str) -> bool:
    if any(patterns()[name].fullmatch(words) for name in ("bodies", "agencies", "staff")):
        return True
    return BYLINE.fullmatch(words) is not None or _is_office(words)


def _is_named(words: str) -> bool:
    return re.fullmatch(rf"{CAPITALS}(?:,? {CAPITALS})*", words) is not None


def is_asking(label: str) -> bool:
    """Whether the label is that of somebody who only asks."""
    return not _asking().isdisjoint(re.findall(r"[A-Z]+", label))


@cache
def _asking() -> frozenset[str]:
    return frozenset(label.upper() for label in read_table("layout")["asking"]["labels"])


def _is_dateline(match: re.Match[str], rest: str, *, near_top: bool) -> bool:
    place = match["place"]
    if not place:
        return bool(match["agency"])
    if match["agency"] or match["date"]:
        return True
    if match["dash"] == ":":
        return False
    first = re.split(r"[/,(]", place)[0].strip()
    is_spaced = match.group().endswith(f" {match['dash']} ")
    if first.isupper() and len(first) > 2:
        return is_spaced
    return near_top and is_spaced and " - " not in rest and _is_known_place(first)


def _is_known_place(name: str) -> bool:
    words = name.replace("-", " - ").replace("'s ", " 's ").split()
    entry = gazetteer().match(words, 0) if words else None
    return entry is not None and len(entry.words) == len(words) and entry.kind in ("state", "capital")


def day_of(words: str, near: date | None) -> date | None:
    """The day that the words of a date name; without a year the one nearest to a day; None for no day."""
    numbers = re.findall(r"\d+", words)
    months = english().values["MONTH"]
    month = next(
        (
            at
            for name, at in months.items()
            for word in re.findall(r"[A-Za-z]{3,}", words)
            if name.startswith(word.lower()[:3]) and len(word) <= len(name)
        ),
        None,
    )
    try:
        if month is None:
            return date.fromisoformat(words[-10:])
        month = int(month)
        day = int(next(number for number in numbers if len(number) < 3))
        year = next((int(number) for number in numbers if len(number) == 4), None)
        if year is not None:
            return date(year, month, day)
        if near is None:
            return None
        return min((date(near.year + step, month, day) for step in (-1, 0, 1)), key=lambda found: abs(found - near))
    except (ValueError, StopIteration):
        return None


def _is_note(words: str) -> bool:
    """Whether the block is a rule, a note of the editor or a caption, a time of day, or calls the reader elsewhere."""
    known = patterns()
    if RULE.fullmatch(words) or BRACKETED.fullmatch(words) or _is_call(words):
        return True
    whole = any(known[name].fullmatch(words) for name in ("marks", "clock", "reading", "helpers"))
    pictured = len(words) <= _LONGEST_CAPTION and known["photographed"].fullmatch(words) is not None
    return whole or pictured or any(known[name].match(words) for name in ("captions", "makers", "about"))


def _is_call(words: str) -> bool:
    known = patterns()
    if known["calls_colon"].match(words):
        return True
    is_short = len(words.split()) <= _LONGEST_CALL
    return is_short and bool(known["calls"].match(words)) and bool(known["targets"].search(words))


def _is_office(words: str) -> bool:
    match = OFFICE.fullmatch(words)
    if match is None:
        return False
    return any(word.strip(",.").lower() in office_words() for word in match["role"].split())


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
