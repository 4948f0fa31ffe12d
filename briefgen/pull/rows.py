"""Rows of events: which are deleted, moved or reworded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from briefgen.document.direction import without_controls
from briefgen.model.brief import CarriedEvent
from briefgen.pull.file_lines import FileLines, without_marks

_ROW: Final = re.compile(r"event-\d+")
_WORD: Final = re.compile(r"\S+")
_BY_DATE: Final = "the timeline goes by date: change the date of the event, or leave the row in its place"


class EventRow(NamedTuple):
    """A row of the timeline, its lines, and the event whose words it has."""

    name: str
    lines: tuple[str, ...]
    event: CarriedEvent


class Rewording(NamedTuple):
    """Other words for what happened; empty where they are the old ones. `others` says whether more was changed."""

    title: str
    others: bool


def event_rows(lines: FileLines, events: Mapping[str, CarriedEvent]) -> Iterator[EventRow]:
    """The rows of the timeline and of what has no date, in the order of the brief."""
    for name, cells in lines.rows.items():
        if not _ROW.fullmatch(name):
            continue
        told = " ".join(without_marks(without_controls(lines.carried[line].text)) for line in cells).casefold()
        named = dict.fromkeys(event for line in cells for event in lines.carried[line].events)
        known = [events[event] for event in named if event in events]
        if known:
            head = next((event for event in known if _plain(event.title).casefold() in told), known[0])
            yield EventRow(name, tuple(cells), head)


def reworded(before: str, after: str, title: str) -> Rewording:
    """What became of the title of an event within the words of its row."""
    old, new, told = (_words(text) for text in (before, after, title))
    start = _place(old, told)
    if start is None:
        return Rewording("", old != new)
    end = start + len(told)
    found: list[str] = []
    others = False
    for tag, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += old[max(first, start) : min(last, end)]
        elif start <= first and last <= end:
            found += new[new_first:new_last]
        else:
            others = True
            found += old[max(first, start) : min(last, end)]
    same = [word.casefold() for word in found] == [word.casefold() for word in told]
    return Rewording("" if same or not found else " ".join(found), others or not found)


def moved(rows: Sequence[EventRow], lines: FileLines) -> tuple[list[EventRow], list[tuple[EventRow, str]]]:
    """The rows that are left in the order of the file, and those that stand in another place than they did.

    With those that passed a row of another date goes the reason why they cannot be taken.
    """
    first = {name: place for place, name in reversed([*enumerate(map(lines.row_of, lines.order))])}
    left = [row for row in rows if row.name in first]
    now = sorted(left, key=lambda row: first[row.name])
    places = {row.name: place for place, row in enumerate(left)}
    still = _longest_rising([places[row.name] for row in now])
    found = []
    for at, row in enumerate(now):
        if places[row.name] in still:
            continue
        passed = [
            other
            for place, other in enumerate(now)
            if (place < at) != (places[other.name] < places[row.name]) and other is not row
        ]
        is_same = all(_day(other.event) == _day(row.event) for other in passed)
        found.append((row, "" if is_same else _BY_DATE))
    return now, found


def _day(event: CarriedEvent) -> tuple[str | None, bool]:
    return event.date, event.date_basis == "reported"


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The numbers of the longest part of a row that rises: what stayed where it was."""
    lengths: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        lower = [place for place in range(at) if numbers[place] < number]
        best = max(lower, key=lengths.__getitem__, default=None)
        before.append(best)
        lengths.append(1 if best is None else lengths[best] + 1)
    last = max(range(len(numbers)), key=lengths.__getitem__, default=None)
    found = set()
    while last is not None:
        found.add(numbers[last])
        last = before[last]
    return frozenset(found)


def _plain(text: str) -> str:
    return " ".join(without_controls(text).split())


def _words(text: str) -> list[str]:
    return _WORD.findall(without_marks(without_controls(text)))


def _place(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Where some words begin among others, whatever their case."""
    folded, sought = [word.casefold() for word in words], [word.casefold() for word in wanted]
    places = (at for at in range(len(folded) - len(sought) + 1) if folded[at : at + len(sought)] == sought)
    return next(places, None)
