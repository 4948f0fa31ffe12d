"""The lines of a story of Word: its paragraphs, told apart by the bookmarks that survive editing and other programs.

Words belong to the line whose bookmark they stand in; words beside it, in the same paragraph, to the line next to them:
whoever types at the end of a paragraph stands behind its bookmark.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from briefgen.readback.brief_file import LineNames, PrintedLine

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED: Final = frozenset(
    (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}tblPr", f"{W}tcPr", f"{W}trPr", f"{W}sectPr", _FALLBACK)
)
_DESCRIBED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PICTURE: Final = "-picture"
"""The end of the ids of drawings, whose lines are their descriptions."""
_PARAGRAPH: Final = f"{W}p"
_NOTE: Final = f"{W}footnote"
_NOTE_LINE: Final = re.compile(r"note-\d+-text")
_CONTENTS: Final = "table of contents"
_CONTENTS_STYLES: Final = ("toc", "contents")


def paragraph_words(paragraph: "_Element") -> str:
    """The words of a paragraph that are seen."""
    return "".join(text for kind, text in _events(paragraph) if kind == "text")


class StoryReader:
    """Reads the story of a file, and then those of its `notes` that have a mark in it."""

    def __init__(self, names: LineNames, notes: "_Element | None") -> None:
        self._names = names
        self._notes = (
            {str(note.get(f"{W}id")): note for note in notes if note.tag == _NOTE} if notes is not None else {}
        )
        self._numbers: dict[str, int] = {}

    def lines(self, root: "_Element") -> Iterator[PrintedLine]:
        """The lines of a part in the order in which they stand."""
        gathered = _Gathered()
        marks: dict[str, str] = {}
        for kind, value in _events(root):
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
            marks = note.iter(f"{W}bookmarkStart") if note is not None else ()
            lines = (self._names.of_bookmark(str(mark.get(f"{W}name"))) for mark in marks)
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


def _events(root: "_Element") -> Iterator[tuple[str, str]]:
    """What is met in a part, in order: paragraphs, words, marks of notes, starts and ends of bookmarks."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            if element.tag == _PARAGRAPH:
                yield "paragraph", ""
            continue
        if element.tag in _PASSED or _is_unseen(element):
            walker.skip_subtree()
            continue
        if element.tag == _PARAGRAPH and _is_contents(element):
            walker.skip_subtree()
        tell = _TOLD.get(element.tag)
        if tell is not None:
            yield tell(element)


def _attribute(element: "_Element", name: str) -> str:
    return str(element.get(f"{W}{name}") or "")


_TOLD: Final[Mapping[str, Callable[["_Element"], tuple[str, str]]]] = {
    _PARAGRAPH: lambda _: ("paragraph", ""),
    f"{W}t": lambda element: ("text", element.text or ""),
    f"{W}tab": lambda _: ("text", " "),
    f"{W}br": lambda _: ("text", "\n"),
    f"{W}cr": lambda _: ("text", "\n"),
    _DESCRIBED: lambda element: ("described", str(element.get("descr") or "")),
    f"{W}noBreakHyphen": lambda _: ("text", "-"),
    f"{W}footnoteReference": lambda element: ("note", _attribute(element, "id")),
    f"{W}bookmarkStart": lambda element: ("start", f"{_attribute(element, 'id')} {_attribute(element, 'name')}"),
    f"{W}bookmarkEnd": lambda element: ("end", _attribute(element, "id")),
}


def _is_unseen(element: "_Element") -> bool:
    """Whether words are hidden, or the list of contents, which says what the headings say."""
    if element.tag == f"{W}sdt":
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        return gallery is not None and str(gallery.get(f"{W}val")).casefold() == _CONTENTS
    if element.tag != f"{W}r":
        return False
    hidden = element.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false", "off")


def _is_contents(paragraph: "_Element") -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and str(style.get(f"{W}val")).casefold().startswith(_CONTENTS_STYLES)
