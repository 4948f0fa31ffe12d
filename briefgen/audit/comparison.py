"""The file as it stands against what it carries: lines changed, taken out, written in, moved; the marking."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote

from briefgen.audit.verdicts import LineVerdict
from briefgen.document.lines import NOTES
from briefgen.export.links import link_target
from briefgen.model.brief import CarriedLine
from briefgen.model.verbatim import seen_letters
from briefgen.readback import BriefFile, PrintedLine

MARKING: Final = "marking"
LINK: Final = "link"
_MOST_SHOWN: Final = 60  # letters of a difference that is told; more are cut
_CITATION: Final = re.compile(r"\[(?:\d+ ¶|\^)[^\]]*\]")


class Changed(NamedTuple):
    """Why a line of the file is not as it was exported, by its id."""

    reasons: dict[str, str]
    added: tuple[PrintedLine, ...]


def changes_in(brief: BriefFile) -> Changed:
    """What of the lines that the brief carries was changed, taken out or moved, and what was written in."""
    printed: defaultdict[str, list[str]] = defaultdict(list)
    drawn = {line.id: line.drawn for line in brief.lines if line.drawn is not None}
    for shown in brief.lines:
        printed[shown.id].append(shown.text)
    reasons: dict[str, str] = {}
    for line in brief.carried.lines:
        texts = printed.get(line.id, [])
        reason = _reason(line, texts) or _redrawn(line, drawn.get(line.id, line.drawn))
        if reason:
            reasons[line.id] = reason
    for name in _moved(brief):
        reasons.setdefault(name, "stands at another place than at export")
    return Changed(reasons, tuple(line for line in brief.lines if not line.id))


def marking_verdicts(brief: BriefFile) -> Iterator[LineVerdict]:
    """A verdict on the marking where it is not in every header and footer as it was set."""
    marking = brief.carried.spec.marking
    if not marking:
        return
    wanted = seen_letters(marking)
    for side, texts in (("header", brief.headers), ("footer", brief.footers)):
        wrong = [text for text in texts if wanted not in seen_letters(text)]
        if not wrong and texts:
            continue
        found = " ".join(wrong[0].split()) if wrong else ""
        told = f"the {side} reads “{_cut(found)}”" if found else f"the {side} has no marking"
        where = f" on {len(wrong)} of {len(texts)} pages" if brief.format == "pdf" and texts else ""
        yield LineVerdict(MARKING, "margins", "changed", f"{told}{where}; at export it was {marking}", marking)


def link_verdicts(brief: BriefFile) -> Iterator[LineVerdict]:
    """A verdict on each link that leads to an address which no article of the brief has."""
    known = {_plain(item.article.url) for item in brief.carried.articles if item.article.url}
    for address in dict.fromkeys(brief.addresses):
        if _plain(address) not in known:
            reason = "a link leads to an address that no source of the brief has"
            yield LineVerdict(LINK, "sources", "changed", reason, address)


def _plain(address: str) -> str:
    """An address as programs write it in different ways, without the words at which it is opened."""
    whole = address.partition("#:~:text=")[0]
    return unquote(link_target(whole) or whole).rstrip("/").casefold()


def _reason(line: CarriedLine, texts: Sequence[str]) -> str:
    if not any(map(seen_letters, texts)):
        return "was taken out since export"
    text = "".join(texts)
    if seen_letters(text) == seen_letters(line.text):
        return ""
    before, now = _difference(line.text, text)
    return f"{_what(line, before, now)} since export: {_told(before, now)}"


def _redrawn(line: CarriedLine, drawn: str) -> str:
    """What of the words in a drawing is not as it was."""
    if seen_letters(drawn) == seen_letters(line.drawn):
        return ""
    before, now = _difference(line.drawn, drawn)
    return f"words in the drawing changed since export: {_told(before, now)}"


def _told(before: str, now: str) -> str:
    if not before:
        return f"“{_cut(now)}” was written in"
    return f"“{_cut(now)}” was “{_cut(before)}”" if now else f"“{_cut(before)}” was taken out"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _what(line: CarriedLine, before: str, now: str) -> str:
    """What kind of change it is, by where it stands and what it touches."""
    citations = _citations(line.text)
    if any(before in citation for citation in citations) and before and not before.isalpha():
        return "citation changed"
    touched = before + now
    if any(char.isdigit() for char in touched):
        return "number or date changed"
    return "words changed"


def _citations(text: str) -> list[str]:
    return _CITATION.findall(text.replace("\N{NO-BREAK SPACE}", " "))


def _difference(before: str, now: str) -> tuple[str, str]:
    """The stretch in which two lines differ, in whole words, as each has it; spaces make no difference."""
    old, new = _Letters(before), _Letters(now)
    least = min(len(old.seen), len(new.seen))
    start = next((at for at in range(least) if old.seen[at] != new.seen[at]), least)
    end = 0
    while end < least - start and old.seen[-1 - end] == new.seen[-1 - end]:
        end += 1
    last = len(old.seen) - end
    left, right = old.widened(start, last)
    return old.words(left, right), new.words(left, len(new.seen) - end + right - last)


class _Letters:
    """The letters of a line that are seen, and where they stand in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [at for at, char in enumerate(text) if seen_letters(char)]
        self.seen = [text[at] for at in self._places]

    def words(self, start: int, end: int) -> str:
        """The text from one of the letters to another, the last one exclusive."""
        return self._text[self._places[start] : self._places[end - 1] + 1] if start < end else ""

    def widened(self, start: int, end: int) -> tuple[int, int]:
        """The stretch widened to whole words."""
        while 0 < start < len(self.seen) and self._are_joined(start - 1):
            start -= 1
        while 0 < end < len(self.seen) and self._are_joined(end - 1):
            end += 1
        return start, end

    def _are_joined(self, at: int) -> bool:
        """Whether a letter and the next stand in one word."""
        together = self._places[at] + 1 == self._places[at + 1]
        return together and self.seen[at].isalnum() and self.seen[at + 1].isalnum()


def _moved(brief: BriefFile) -> Iterator[str]:
    """The lines that do not stand in the order of export: the fewest that explain it.

    In PDF a column beside the text is read where its page ends, so only lines of one section are compared there.
    """
    sections = {line.id: line.section for line in brief.carried.lines}
    places = {line.id: place for place, line in enumerate(brief.carried.lines)}
    orders: defaultdict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for line in brief.lines:
        section = sections.get(line.id, NOTES)  # notes follow their marks
        if section != NOTES and line.id not in seen:
            seen.add(line.id)
            orders[section if brief.format == "pdf" else ""].append(line.id)
    for order in orders.values():
        kept = _longest_rising([places[name] for name in order])
        yield from (name for at, name in enumerate(order) if at not in kept)


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest sequence of numbers that rises."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [number]
        ends[place : place + 1] = [at]
    kept: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
