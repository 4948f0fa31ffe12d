"""The lines of a file beside those that its brief carries: which are there, gone, changed, added."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefgen.model.brief import CarriedLine
from briefgen.model.verbatim import seen_letters
from briefgen.readback import BriefFile, PrintedLine

_CELL: Final = re.compile(r"(?P<row>.+-\d+)-\d+")
_NOTES: Final = "notes"
_UNSEEN: Final = re.compile("[\\u200e\\u200f]")
_NOTE: Final = re.compile(r"\[\^\d+\]")


class AddedWords(NamedTuple):
    """Words that the brief did not have, and the line that it carries before them; empty at its head."""

    text: str
    after: str


class FileLines:
    """The lines that a brief carries, and what became of each in its file."""

    def __init__(self, brief: BriefFile) -> None:
        self.carried = {line.id: line for line in brief.carried.lines}
        self.lines = tuple(_found_again(brief.lines, self.carried))
        self.texts = {line.id: line.text for line in self.lines if line.id}
        self.order = [line.id for line in self.lines if line.id and line.text.strip()]
        self.rows = _rows(self.carried)
        notes = (line.id for line in self.carried.values() if line.section == _NOTES)
        self._notes = {_letters(self.text(note)) for note in notes}

    def text(self, line: str) -> str:
        """The words of a line as they stand now; empty where it is gone."""
        return self.texts.get(line, "").strip()

    def is_changed(self, line: CarriedLine) -> bool:
        """Whether a line has other letters than it had.

        Notes are known by their words: other programs number them anew where one is gone.
        """
        now, before = (_letters(text) for text in (self.text(line.id), line.text))
        return before not in self._notes if line.section == _NOTES else now != before

    def is_gone(self, row: str) -> bool:
        """Whether all words of a row, or of a line that is none, are gone."""
        return not any(self.text(line) for line in self.rows[row])

    def row_of(self, line: str) -> str:
        """The row that a line is a cell of, or the line itself."""
        found = _CELL.fullmatch(line)
        return found["row"] if found and found["row"] in self.rows else line

    def added(self) -> Iterator[AddedWords]:
        """What was added, in order."""
        before = ""
        for line in self.lines:
            if line.id:
                before = line.id
            elif line.text.strip():
                yield from (AddedWords(words.strip(), before) for words in line.text.split("\n") if words.strip())

    def cites_gone(self, note: str) -> bool:
        """Whether every line that had the mark of a note is gone."""
        number = note.split("-")[1]
        citing = [line for line in self.carried.values() if f"[^{number}]" in line.text]
        return all(not self.text(line.id) for line in citing)


def without_marks(text: str) -> str:
    """The words on one line, without the marks of notes and of directions."""
    return " ".join(_UNSEEN.sub("", _NOTE.sub("", text)).split())


def _letters(text: str) -> str:
    return seen_letters(_NOTE.sub("", text))


def _rows(carried: dict[str, CarriedLine]) -> dict[str, list[str]]:
    """The lines of each row; a line that is no cell is a row by itself."""
    found: dict[str, list[str]] = {}
    for line in carried.values():
        cell = _CELL.fullmatch(line.id)
        is_cell = cell is not None and line.id.startswith(("event-", "questions-table-", "evidence-", "actors-table-"))
        found.setdefault(cell["row"] if cell and is_cell else line.id, []).append(line.id)
    return found


def _found_again(lines: tuple[PrintedLine, ...], carried: dict[str, CarriedLine]) -> Iterator[PrintedLine]:
    """The lines, those that lost their bookmark as they were moved known again by their words."""
    kept = {line.id for line in lines if line.id and line.text.strip()}
    lost: dict[str, list[str]] = {}
    for item in carried.values():
        if item.id not in kept and item.text.strip():
            lost.setdefault(seen_letters(item.text), []).append(item.id)
    for line in lines:
        names = lost.get(seen_letters(line.text)) if not line.id else None
        if names:
            yield PrintedLine(names.pop(0), line.text)
        elif line.id in kept or not line.id:
            yield line
