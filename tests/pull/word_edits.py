"""Edits of a brief's Word file as an analyst makes them, done to its XML, each with what `pull` is to say of it."""

import io
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

from lxml import etree

from briefgen.model.brief import CarriedLine
from briefgen.readback import BriefFile
from briefgen.readback.brief_file import bookmark_name
from tests.export.docx.reading import W

_STORY = "word/document.xml"
_NOTES = "word/footnotes.xml"


class Expected(NamedTuple):
    """What `pull` is to find: kinds of edits, and whether they are taken into the spec."""

    kind: str
    taken: bool


class WordEdits:
    """A file that is being edited; `brief` is what it was."""

    def __init__(self, data: bytes, brief: BriefFile) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self.story = etree.fromstring(self._parts[_STORY])
        self._notes = etree.fromstring(self._parts[_NOTES])
        self.brief = brief
        self._names = {bookmark_name(line.id): line.id for line in brief.carried.lines}

    def saved(self) -> bytes:
        """The file with all edits."""
        edited = {_STORY: self.story, _NOTES: self._notes}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, body in self._parts.items():
                package.writestr(name, etree.tostring(edited[name]) if name in edited else body)
        return out.getvalue()

    def lines(self, prefix: str = "", kind: str = "") -> list[CarriedLine]:
        """The lines whose ids begin so, of a kind."""
        found = (line for line in self.brief.carried.lines if line.id.startswith(prefix) and line.text.strip())
        return [line for line in found if not kind or line.kind == kind]

    def paragraph(self, line: str) -> Any:
        """The paragraph in which a line begins."""
        starts = self.story.iter(f"{W}bookmarkStart")
        start = next(each for each in starts if str(each.get(f"{W}name")).casefold() == bookmark_name(line))
        return start if start.tag == f"{W}p" else next(start.iterancestors(f"{W}p"))

    def row(self, line: str) -> Any:
        """The row of a table in which a line stands, or its paragraph where it is an item of a list."""
        paragraph = self.paragraph(line)
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        is_layout = row is not None and row.getparent().find(f"{W}tblPr/{W}tblStyle") is None
        return paragraph if row is None or is_layout else row

    def texts(self, line: str) -> list[Any]:
        """The texts of a line's paragraph that hold words."""
        return [text for text in self.paragraph(line).iter(f"{W}t") if any(map(str.isalnum, text.text or ""))]

    def say(self, line: str, words: str) -> None:
        """Put other words for all of a paragraph."""
        first, *others = self.paragraph(line).iter(f"{W}t")
        first.text = words
        for other in others:
            other.text = ""

    def add_after(self, line: str, words: str) -> None:
        """A paragraph like that of a line, after it, without its bookmarks."""
        paragraph = self.paragraph(line)
        new = deepcopy(paragraph)
        for mark in [*new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        first, *others = new.iter(f"{W}t")
        first.text = words
        for other in others:
            other.text = ""
        paragraph.addnext(new)

    def delete(self, element: Any) -> None:
        """Take a paragraph or a row out, with its bookmarks and notes."""
        marks = {mark.get(f"{W}id") for mark in element.iter(f"{W}footnoteReference")}
        element.getparent().remove(element)
        for note in [note for note in self._notes if note.get(f"{W}id") in marks]:
            self._notes.remove(note)

    def swap(self, first: Any, second: Any) -> None:
        """Let two elements change places."""
        mark = etree.Element("mark")
        first.addprevious(mark)
        second.addprevious(first)
        mark.addprevious(second)
        mark.getparent().remove(mark)


Change = Callable[[WordEdits, random.Random], list[Expected]]


def retitle(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.say("title", f"Another title {chance.randrange(100)}")
    return [Expected("title", True)]


def reword_bottom_line(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.say(chance.choice(edits.lines("bottom-line-")).id, "It is quite otherwise.")
    return [Expected("bottom line", True)]


def extend_bottom_line(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.add_after(edits.lines("bottom-line-")[-1].id, f"And {chance.randrange(9)} more.")
    return [Expected("bottom line", True)]


def shorten_bottom_line(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.delete(edits.paragraph(chance.choice(edits.lines("bottom-line-")).id))
    return [Expected("bottom line", True)]


def reword_recommendation(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.say(chance.choice(edits.lines("recommendations-")).id, "Do nothing yet.")
    return [Expected("recommendations", True)]


def add_recommendation(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.add_after(chance.choice(edits.lines("recommendations-")).id, "Ask the neighbours.")
    return [Expected("recommendations", True)]


def delete_recommendation(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.delete(edits.paragraph(chance.choice(edits.lines("recommendations-")).id))
    return [Expected("recommendations", True)]


def swap_recommendations(edits: WordEdits, chance: random.Random) -> list[Expected]:
    first, second = chance.sample(edits.lines("recommendations-"), 2)
    edits.swap(edits.paragraph(first.id), edits.paragraph(second.id))
    return [Expected("recommendations", True)]


def reword_question(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.say(chance.choice(edits.lines("questions-table-", "own")).id, "And who pays for that?")
    return [Expected("questions", True)]


def delete_question(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.delete(edits.row(edits.lines("questions-table-", "own")[-1].id))
    return [Expected("questions", True)]


def add_question(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.add_after(edits.lines("questions-table-", "own")[-1].id, "What if not?")
    return [Expected("questions", True)]


def _rows(edits: WordEdits) -> list[CarriedLine]:
    """The last cell of each row of the timeline, or its line."""
    found: dict[str, CarriedLine] = {}
    for line in edits.lines("event-"):
        found["-".join(line.id.split("-")[:2])] = line
    return list(found.values())


def delete_row(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.delete(edits.row(chance.choice(_rows(edits)).id))
    return [Expected("row deleted", True)]


def swap_undated_rows(edits: WordEdits, chance: random.Random) -> list[Expected]:
    dates = {event.id: event.date for event in edits.brief.carried.events}
    undated = [line for line in _rows(edits) if dates[line.events[0]] is None]
    place = chance.randrange(len(undated) - 1)
    edits.swap(*(edits.row(line.id) for line in undated[place : place + 2]))
    return [Expected("row moved", True)]


def swap_dated_rows(edits: WordEdits, chance: random.Random) -> list[Expected]:
    dates = {event.id: event.date for event in edits.brief.carried.events}
    dated = [line for line in _rows(edits) if dates[line.events[0]] is not None]
    place = chance.randrange(len(dated) - 1)
    edits.swap(*(edits.row(line.id) for line in dated[place : place + 2]))
    return [Expected("row moved", False)]


def _title_text(edits: WordEdits, line: CarriedLine) -> Any:
    titles = {event.id: event.title for event in edits.brief.carried.events}
    title = titles[line.events[0]].casefold()
    return next(text for text in edits.texts(line.id) if text.text.strip().casefold() in title and len(text.text) > 12)


def reword_row(edits: WordEdits, chance: random.Random) -> list[Expected]:
    text = _title_text(edits, chance.choice(_rows(edits)))
    words = text.text.split(" ")
    words[chance.randrange(1, len(words))] = "surprisingly"
    text.text = " ".join(words)
    return [Expected("row reworded", True)]


def rewrite_row(edits: WordEdits, chance: random.Random) -> list[Expected]:
    _title_text(edits, chance.choice(_rows(edits))).text = "Something else was decided there"
    return [Expected("row reworded", True)]


def redate_row(edits: WordEdits, chance: random.Random) -> list[Expected]:
    dates = {event.id: event.date for event in edits.brief.carried.events}
    lines = [line for line in edits.lines("event-") if line.events and dates[line.events[0]]]
    line = chance.choice([line for line in lines if edits.texts(line.id)[0].text[-4:].isdigit()])
    edits.texts(line.id)[0].text = "3 May 1999"
    return [Expected("evidence", False)]


def _spoil(edits: WordEdits, line: CarriedLine, chance: random.Random) -> None:
    text = max(edits.texts(line.id), key=lambda each: len(each.text))
    words = text.text.split(" ")
    words[chance.randrange(len(words))] = "allegedly"
    text.text = " ".join(words)


def reword_summary(edits: WordEdits, chance: random.Random) -> list[Expected]:
    _spoil(edits, chance.choice(edits.lines("summary-", "evidence")), chance)
    return [Expected("evidence", False)]


def delete_point(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.delete(edits.paragraph(chance.choice(edits.lines("summary-", "evidence")).id))
    return [Expected("evidence", False)]


def reword_source_question(edits: WordEdits, chance: random.Random) -> list[Expected]:
    _spoil(edits, chance.choice(edits.lines("questions-table-", "evidence")), chance)
    return [Expected("evidence", False)]


def reword_evidence(edits: WordEdits, chance: random.Random) -> list[Expected]:
    _spoil(edits, chance.choice(edits.lines("evidence-", "evidence")), chance)
    return [Expected("evidence", False)]


def reword_heading(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.say(chance.choice(("summary", "evidence")), "Other words")
    return [Expected("frame", False)]


def add_paragraph(edits: WordEdits, chance: random.Random) -> list[Expected]:
    edits.add_after(chance.choice(edits.lines("summary-", "evidence")).id, "A thing that no source says.")
    return [Expected("added", False)]


CHANGES: tuple[Change, ...] = (
    retitle,
    reword_bottom_line,
    extend_bottom_line,
    shorten_bottom_line,
    reword_recommendation,
    add_recommendation,
    delete_recommendation,
    swap_recommendations,
    reword_question,
    delete_question,
    add_question,
    delete_row,
    swap_undated_rows,
    swap_dated_rows,
    reword_row,
    rewrite_row,
    redate_row,
    reword_summary,
    delete_point,
    reword_source_question,
    reword_evidence,
    reword_heading,
    add_paragraph,
)
