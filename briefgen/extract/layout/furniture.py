"""What stands around a text: datelines, bylines, labels of speakers, clocks, notes, captions and calls."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import lexicon, read_table
from briefgen.extract.layout.blocks import Block

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,? )"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?P<date>{_WEEKDAY}?(?i:{_MONTH} {_ORDINAL}(?:,? \d{{4}})?|{_ORDINAL} {_MONTH},?(?: \d{{4}})?"
    r"|\d{4}-\d\d-\d\d))"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)|\d{1,2}[:.]\d\d"
_NAME = r"[A-Z][\w.'-]*(?: (?:de|of|al|el|the|[A-Z][\w.'-]*)){0,3}"
_PLACES = rf"{_NAME}(?:/{_NAME})*(?:, {_NAME}|,? \({_NAME}\)){{0,2}}"
_AGENCY = r"\([A-Z][\w .&/-]{1,30}\)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACES})??,? ?(?:{_DATE},?)? ?(?P<agency>{_AGENCY})?\.? ?(?P<dash>-{{1,3}}|:) ?(?=[\"'A-Z\d(])"
)
_STAMP = r"(?:First )?(?:Published|Posted|Updated|Issued|Last (?:updated|modified))(?: on)?:? "
_DATE_LINE = re.compile(rf"(?:{_STAMP})?{_DATE}(?:,? (?:at |\| )?(?:{_CLOCK}))?(?: \w{{2,4}})?\.?", re.IGNORECASE)
_NAMING = r"(?:[A-Z][\w.'-]*|and|&|in|for|of|the|with|de|al|van|von|bin)"
_BYLINE = re.compile(rf"(?:By|BY) {_NAMING}(?:,? {_NAMING})*")
_CAPITALS = r"(?:[A-Z][\w.'-]*|of|and|the|for|to|&|,)"
_OFFICE = re.compile(rf"(?:[A-Z][\w.'-]* ){{1,4}}[A-Z][\w.'-]*, (?P<role>{_CAPITALS}(?:,? {_CAPITALS})*)")
_LABEL = re.compile(r"(?:[A-Z][A-Z.'-]*\s?){1,5}(?:\([^)\n]{1,40}\))?:\s*")
_BRACKETED = re.compile(r"[(\[][^()\[\]]{1,300}[)\]]\.?")
_NETWORK = re.compile(r"\([A-Z][A-Z.]{1,5}\) (?=[A-Z])")
_SLUG = re.compile(r"[A-Z]{3,}(?: \d+)?-(?=[A-Z][a-z])")
_MIXED_LABEL = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}:\s+(?=[\"'(A-Z])")
_BARS = re.compile(r"\s+[|*\u2022\u00b7-]+\s+")
_RULE = re.compile(r"[#*=_~.\s-]+")
_YEAR = timedelta(days=366)
_TOP_BLOCKS = 6
_LONGEST_BYLINE = 120
_LEAST_LABELS = 3
_LONGEST_CALL = 30  # words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Spans that are not of the text proper; the day of a dateline; the paragraphs of those who only ask."""

    spans: tuple[Span, ...]
    day: date | None
    asked: tuple[Span, ...]


def furniture(text: str, blocks: Iterable[Block], published: date | None) -> Furniture:
    """What of the blocks stands around the text; years that a dateline leaves out are the nearest to `published`."""
    blocks = tuple(blocks)
    finder = _Finder(published, _labels(blocks))
    for number, block in enumerate(blocks):
        finder.look_at(number, block)
    notes = (match.span() for name in ("notes", "credits") for match in _patterns()[name].finditer(text))
    return Furniture((*finder.spans, *notes), finder.day, tuple(finder.asked))


class _Finder:
    """Goes through the blocks from the top; lines of names and dates are of the frame only above the first prose."""

    def __init__(self, published: date | None, labels: frozenset[str]) -> None:
        self._published = published
        self._labels = labels
        self._prose = 0
        self.spans: list[Span] = []
        self.asked: list[Span] = []
        self.day: date | None = None

    def look_at(self, number: int, block: Block) -> None:
        if self._is_frame(number, block):
            self.spans.append((block.start, block.end))
            return
        start = block.start
        for prefix in (self._clock, self._label, _slug, self._dateline):
            start += prefix(block.words[start - block.start :])
        if is_asking(block.words[: start - block.start]):
            self.asked.append((block.start, block.end))
        if start > block.start:
            self.spans.append((block.start, start))
        self._prose += block.is_prose or start > block.start

    def _is_frame(self, number: int, block: Block) -> bool:
        return _is_note(block.words) or (not self._prose and number < _TOP_BLOCKS and self._is_head_matter(block))

    def _is_head_matter(self, block: Block) -> bool:
        """Whether the line names only a day, a maker or an office, as lines above the text do."""
        dated = _DATE_LINE.fullmatch(block.words)
        if dated is not None:
            self.day = self.day or day_of(dated["date"], self._published)
            return True
        if len(block.words) > _LONGEST_BYLINE or not block.is_open:
            return False
        parts = _BARS.split(block.words)
        for part in parts[1:]:
            dated = _DATE_LINE.fullmatch(part)
            self.day = self.day or (day_of(dated["date"], self._published) if dated is not None else None)
        return _is_maker(parts[0]) and all(_is_named(part) or _DATE_LINE.fullmatch(part) for part in parts[1:])

    def _clock(self, words: str) -> int:
        match = _patterns()["clock_head"].match(words)
        return match.end() if match is not None else 0

    def _label(self, words: str) -> int:
        match = _LABEL.match(words) or _MIXED_LABEL.match(words)
        if match is None or match.end() == len(words):
            return 0
        return match.end() if _LABEL.match(words) or match.group() in self._labels else 0

    def _dateline(self, words: str) -> int:
        match = _DATELINE.match(words)
        if match is None or not _is_dateline(match, words[match.end() :], near_top=self._prose < 2):
            return 0
        if match["date"] and self._prose < 2:
            self.day = self.day or day_of(match["date"], self._published)
        return match.end()


def _labels(blocks: Iterable[Block]) -> frozenset[str]:
    """The labels in small letters of a conversation: three or more, and one of them twice at least."""
    found = [match.group() for block in blocks if (match := _MIXED_LABEL.match(block.words))]
    return frozenset(found) if len(found) >= _LEAST_LABELS and len(set(found)) < len(found) else frozenset()


def _slug(words: str) -> int:
    """The length of an agency's mark before a headline or a text ("UPDATE 1-", "(CNN)")."""
    match = _SLUG.match(words) or _NETWORK.match(words)
    return match.end() if match is not None else 0


def _is_maker(words: str) -> bool:
    is_body = _patterns()["bodies"].fullmatch(words) is not None
    return is_body or _BYLINE.fullmatch(words) is not None or _is_office(words)


def _is_named(words: str) -> bool:
    return re.fullmatch(rf"{_CAPITALS}(?:,? {_CAPITALS})*", words) is not None


def is_asking(label: str) -> bool:
    """Whether the label is that of somebody who only asks."""
    asking = ("Q", "QUESTION", "QUESTIONER", "REPORTER", "JOURNALIST", "INTERVIEWER", "MODERATOR", "OPERATOR")
    return not set(re.findall(r"[A-Z]+", label)).isdisjoint(asking)


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
    month = next(
        (
            at
            for at, name in enumerate(_MONTHS, 1)
            for word in re.findall(r"[A-Za-z]{3,}", words)
            if name.startswith(word.lower()[:3]) and len(word) <= len(name)
        ),
        None,
    )
    try:
        if month is None:
            return date.fromisoformat(words[-10:])
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
    patterns = _patterns()
    if _RULE.fullmatch(words) or _BRACKETED.fullmatch(words) or _is_call(words):
        return True
    whole = any(patterns[name].fullmatch(words) for name in ("marks", "clock"))
    return whole or any(patterns[name].match(words) for name in ("captions", "makers", "about"))


def _is_call(words: str) -> bool:
    patterns = _patterns()
    if patterns["calls_colon"].match(words):
        return True
    is_short = len(words.split()) <= _LONGEST_CALL
    return is_short and bool(patterns["calls"].match(words)) and bool(patterns["targets"].search(words))


def _is_office(words: str) -> bool:
    match = _OFFICE.fullmatch(words)
    if match is None:
        return False
    return any(word.strip(",.").lower() in _office_words() for word in match["role"].split())


@cache
def _office_words() -> frozenset[str]:
    return lexicon().offices.heads | frozenset(read_table("layout")["makers"]["offices"])


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    table = read_table("layout")
    zones = rf"(?: ?(?:{_any(table['clock']['zones'])}))?"
    clock = rf"\[?(?:{_CLOCK}){zones}\]?"
    zoned = rf"\[?(?:{_CLOCK}) ?(?:{_any(table['clock']['zones'])})\]?"
    return {
        "notes": re.compile(rf"[(\[]\s*(?:{_any(table['notes']['words'])})\.?\s*[)\]]", re.IGNORECASE),
        "captions": re.compile(
            rf"(?:{_any(table['captions']['words'])})\s*(?::|\bby\b)|FILE (?:PHOTO )?-", re.IGNORECASE
        ),
        "calls_colon": re.compile(rf"(?:{_any(table['calls']['colon'])})\s*:", re.IGNORECASE),
        "calls": re.compile(rf"(?:{_any(table['calls']['plain'])})\b", re.IGNORECASE),
        "targets": re.compile(rf"(?<!\w)(?:{_any(table['calls']['targets'])})(?![a-z])", re.IGNORECASE),
        "marks": re.compile(rf"\W*(?:{_any(table['marks']['lines'])})\W*", re.IGNORECASE),
        "makers": re.compile(rf"\(?(?:{_any(table['makers']['words'])}) [A-Z]", re.IGNORECASE),
        "about": re.compile(rf"(?:{_any(table['makers']['about'])})(?!\w)", re.IGNORECASE),
        "credits": re.compile(rf"(?<=[.!?\"'] )\(?(?i:{_any(table['makers']['words'])}) [A-Z][^\n]*"),
        "bodies": re.compile(
            rf"(?i:(?:[A-Z][\w.'-]* )?(?:{_any(table['makers']['bodies'])})) (?:of|to|for)(?: {_CAPITALS},?)+"
        ),
        "clock": re.compile(clock, re.IGNORECASE),
        "clock_head": re.compile(rf"(?:{clock}\s*(?:-+|[:|])|{zoned})\s+(?=[\"'(A-Z])", re.IGNORECASE),
    }


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


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
