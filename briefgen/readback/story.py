"""The lines of a story: its paragraphs, told apart by the bookmarks that survive editing and other programs.

Words belong to the line whose bookmark they stand in; words beside it, in the same paragraph, to the line next to them:
whoever types at the end of a paragraph stands behind its bookmark.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from briefgen.readback.brief_file import LineNames, PrintedLine

if TYPE_CHECKING:
    from lxml.etree import _Element

Events = Callable[["_Element"], Iterator[tuple[str, str]]]
"""What is met in a part, in order: `text`, the end of a `paragraph`, the `note` of a mark, by its identifier, the
`start` of a bookmark, by an identifier and its name, its `end`, by its identifier, how a picture is `described`."""
_PICTURE: Final = "-picture"
"""The end of the ids of drawings, whose lines are their descriptions."""
_NOTE_LINE: Final = re.compile(r"note-\d+-text")


class StoryReader:
    """Reads the story of a file, and then those of its `notes`, by their identifiers, that have a mark in it."""

    def __init__(self, names: LineNames, notes: "Mapping[str, _Element]", events: Events) -> None:
        self._names = names
        self._notes = notes
        self._events = events
        self._numbers: dict[str, int] = {}

    def lines(self, root: "_Element") -> Iterator[PrintedLine]:
        """The lines of a part in the order in which they stand."""
        gathered = _Gathered()
        marks: dict[str, str] = {}
        for kind, value in self._events(root):
            if kind == "paragraph":
                gathered.end_paragraph()
            elif kind == "start":
                identity, _, name = value.partition(" ")
                line = self._names.of_bookmark(name)
                if line:
                    marks[identity] = line
                    gathered.open(line)
            elif kind == "end":
                gathered.close(marks.get(value, ""))
            elif kind == "described":
                gathered.describe(value)
            else:
                gathered.add(f"[^{self._number(value)}]" if kind == "note" else value)
        gathered.end_paragraph()
        return iter(gathered.printed())

    def note_lines(self) -> Iterator[PrintedLine]:
        """The lines of the notes, in the order of their marks.

        Where another program dropped the bookmark of a note, its number tells which it is.
        """
        for identity, number in list(self._numbers.items()):
            lines = list(self.lines(self._notes[identity])) if identity in self._notes else []
            own = note_line(number)
            if own in self._names.ids and all(not line.id for line in lines):
                yield PrintedLine(own, "\n".join(line.text for line in lines))
            else:
                yield from lines

    def _number(self, identity: str) -> int:
        """The number of a note: that of the line that it is, else its place among the marks."""
        known = self._numbers.get(identity)
        if known is None:
            note = self._notes.get(identity)
            marks = [value for kind, value in self._events(note) if kind == "start"] if note is not None else []
            lines = (self._names.of_bookmark(mark.partition(" ")[2]) for mark in marks)
            told = next((int(line.split("-")[1]) for line in lines if _NOTE_LINE.fullmatch(line)), 0)
            known = self._numbers[identity] = told or len(self._numbers) + 1
        return known


def note_line(number: int) -> str:
    """The id of the words of a note."""
    return f"note-{number}-text"


class _Gathered:
    """The words so far: each line by its id, and in between the paragraphs that belong to none."""

    def __init__(self) -> None:
        self._texts: dict[str, list[str]] = {}
        self._order: list[tuple[str, list[str]]] = []
        self._open: list[str] = []
        self._last = ""
        self._loose: list[str] = []

    def open(self, line: str) -> None:
        """A line begins; words before it in the paragraph are its own."""
        if line not in self._texts:
            self._texts[line] = []
            self._order.append((line, self._texts[line]))
        self._texts[line] += self._loose
        self._loose = []
        self._open.append(line)
        self._last = line

    def close(self, line: str) -> None:
        """A line ends."""
        if line in self._open:
            self._open.remove(line)

    def add(self, text: str) -> None:
        """Words, of the line that began last, else of the one before them in the paragraph, else of one to come."""
        line = self._open[-1] if self._open else self._last
        (self._texts[line] if line else self._loose).append(text)

    def describe(self, text: str) -> None:
        """The description of a picture, where it is a line."""
        if self._open and self._open[-1].endswith(_PICTURE):
            self.add(text)

    def end_paragraph(self) -> None:
        """What is left of a paragraph without a line is a line that was added."""
        if "".join(self._loose).strip():
            self._order.append(("", self._loose))
        self._loose = []
        self._last = self._open[-1] if self._open else ""
        if self._open:
            self.add("\n")

    def printed(self) -> list[PrintedLine]:
        """The lines in their order."""
        return [PrintedLine(line, "".join(parts).strip()) for line, parts in self._order]
