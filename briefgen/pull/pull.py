"""All edits of a brief, and its spec with those that it can take."""

from collections.abc import Iterator
from typing import Any, Final

from briefgen.model import check_spec
from briefgen.model.brief import CarriedLine
from briefgen.model.spec import Edit
from briefgen.pull.edit import EditKind, Pulled, PulledEdit
from briefgen.pull.file_lines import AddedWords, FileLines, without_marks
from briefgen.pull.own_words import is_among, own_words
from briefgen.pull.rows import EventRow, event_rows, moved, reworded
from briefgen.readback import BriefFile

_TITLE: Final = "title"
_PARTS: Final = {"timeline": ("timeline", "undated")}
"""The names under which lines of a section stand, where these are not its own."""
_OWN: Final = ("bottom-line", "recommendations", "questions")
_EVIDENCE: Final = "the words are a source's: choose another passage, or say it in the bottom line"
_FRAME: Final = "briefgen writes this line itself"
_ADDED: Final = "it belongs to nothing that a spec holds: say it in the bottom line, a recommendation or a question"
_EMPTY: Final = "a brief has a title: write one"
_LAST: Final = "a brief of no event can't be asked for: keep one row"
_ROW_PART: Final = (
    "only the words for what happened are the analyst's: date, names and citations follow from the sources"
)


def pull(brief: BriefFile) -> Pulled:
    """The spec that a brief carries with what an analyst edited in the file, and every edit.

    Raises `InputError` where the words that were edited are none that a spec can hold.
    """
    return _Pull(brief).pulled()


class _Pull:
    def __init__(self, brief: BriefFile) -> None:
        self._spec = brief.carried.spec
        self._lines = FileLines(brief)
        self._events = {event.id: event for event in brief.carried.events}
        self._rows = list(event_rows(self._lines, self._events))
        self._added = list(self._lines.added())
        self._changes: dict[str, Any] = {}
        self._edits: list[PulledEdit] = []
        self._seen: set[str] = set()
        self._gone: set[str] = set()

    def pulled(self) -> Pulled:
        """The spec and the edits."""
        self._take_title()
        self._take_own_words()
        self._take_sections()
        self._take_rows()
        self._edits += self._others()
        spec = self._spec.model_copy(update=self._changes) if self._changes else self._spec
        checked = check_spec(spec.model_dump(mode="json", exclude_none=True), "what was edited in the brief")
        places = {name: place for place, name in enumerate(self._lines.carried)}
        edits = sorted(self._edits, key=lambda edit: places.get(edit.line, len(places)))
        return Pulled(checked if self._changes else self._spec, tuple(edits), self._spec, frozenset(self._gone))

    def _take_title(self) -> None:
        line = self._lines.carried.get(_TITLE)
        if line is None or not self._lines.is_changed(line):
            return
        self._seen.add(_TITLE)
        words = without_marks(self._lines.text(_TITLE))
        self._edits.append(PulledEdit("title", _TITLE, line.text, words, "" if words else _EMPTY))
        if words:
            self._changes["title"] = words

    def _take_own_words(self) -> None:
        for head in _OWN:
            if head not in self._lines.carried and head != "questions":
                continue
            found = own_words(self._lines, head, self._added)
            self._seen.update(
                name for name in self._lines.carried if name.startswith(f"{head}-") and self._is_own(name)
            )
            if not found.edits:
                continue
            self._edits += found.edits
            key = head.replace("-", "_")
            self._changes[key] = ("\n".join(found.words) or None) if head == "bottom-line" else found.words
        for row in {self._lines.row_of(name) for name in self._seen}:
            if self._lines.is_gone(row):
                self._seen.update(self._lines.rows[row])
        for head in ("bottom-line", "recommendations"):
            if head in self._lines.carried and not self._lines.text(head) and self._is_empty(head):
                self._seen.add(head)

    def _is_empty(self, head: str) -> bool:
        """Whether the analyst's words under a heading were all taken out, so that the heading goes with them."""
        key = head.replace("-", "_")
        return key in self._changes and not self._changes[key]

    def _take_sections(self) -> None:
        """Leave out what was deleted with its heading."""
        left = self._spec.sections
        for section in self._spec.sections:
            parts = _PARTS.get(section, (section,))
            names = [line.id for line in self._lines.carried.values() if line.section in parts]
            if not names or section == "bottom_line" or any(map(self._lines.text, names)):
                continue
            self._seen.update(names)
            left = tuple(name for name in left if name != section)
            self._edits.append(PulledEdit("section deleted", names[0], self._lines.carried[names[0]].text, ""))
        if not left:
            return
        if left != self._spec.sections:
            self._changes["sections"] = left

    def _is_own(self, name: str) -> bool:
        return self._lines.carried[name].kind == "own"

    def _take_rows(self) -> None:
        rows = [row for row in self._rows if not self._seen.issuperset(row.lines)]
        gone = [row for row in rows if self._lines.is_gone(row.name)]
        left = [row for row in rows if row not in gone]
        why = "" if left else _LAST
        for row in gone:
            self._seen.update(row.lines)
            self._edits.append(PulledEdit("row deleted", row.name, self._told(row), "", why))
        now, others = moved(left, self._lines)
        for row, reason in others:
            self._edits.append(PulledEdit("row moved", row.name, self._told(row), self._told(row), reason))
        self._reword(left)
        filters: dict[str, Any] = {}
        if gone and left:
            kept = {row.event.id for row in left}
            told = {event for row in left for line in row.lines for event in self._lines.carried[line].events}
            self._gone = {
                event for row in gone for line in row.lines for event in self._lines.carried[line].events
            } - told
            filters["events"] = tuple(row.event.id for row in now if row.event.id in kept)
        if any(not reason for _, reason in others):
            filters["order"] = tuple(row.event.id for row in now)
        if filters:
            self._changes["filters"] = self._spec.filters.model_copy(update=filters)

    def _reword(self, rows: list[EventRow]) -> None:
        edits = dict(self._spec.edits)
        for row in rows:
            for name in row.lines:
                line = self._lines.carried[name]
                if not self._lines.is_changed(line):
                    continue
                self._seen.add(name)
                found = reworded(line.text, self._lines.text(name), row.event.title)
                after = without_marks(self._lines.text(name))
                if found.title:
                    self._edits.append(PulledEdit("row reworded", name, row.event.title, found.title))
                    edits[row.event.id] = edits.get(row.event.id, Edit()).model_copy(update={"title": found.title})
                if found.others:
                    self._edits.append(PulledEdit("evidence", name, without_marks(line.text), after, _ROW_PART))
        if edits != self._spec.edits:
            self._changes["edits"] = edits

    def _told(self, row: EventRow) -> str:
        return " ".join(without_marks(self._lines.carried[line].text) for line in row.lines)

    def _others(self) -> Iterator[PulledEdit]:
        """What was edited in lines that are the sources' or the frame's, and what was added beside them."""
        gone: set[str] = set()
        for line in self._lines.carried.values():
            if line.id in self._seen or not self._lines.is_changed(line) or self._follows(line):
                continue
            row = self._lines.row_of(line.id)
            if self._lines.is_gone(row):
                if row in gone:
                    continue
                gone.add(row)
                whole = [self._lines.carried[name] for name in self._lines.rows[row]]
                rests = any(each.kind == "evidence" for each in whole)
                before = " ".join(without_marks(each.text) for each in whole)
                yield _left("evidence" if rests else "frame", line.id, before, "")
            else:
                after = without_marks(self._lines.text(line.id))
                yield _left("frame" if line.kind == "frame" else "evidence", line.id, without_marks(line.text), after)
        for item in self._added:
            if not any(self._is_own_place(item, head) for head in _OWN):
                yield PulledEdit("added", item.after, "", item.text, _ADDED)

    def _is_own_place(self, item: AddedWords, head: str) -> bool:
        return (head in self._lines.carried or head == "questions") and is_among(self._lines, item, head)

    def _follows(self, line: CarriedLine) -> bool:
        """Whether a note is gone because all that it was for is."""
        return line.section == "notes" and self._lines.cites_gone(line.id)


def _left(kind: EditKind, line: str, before: str, after: str) -> PulledEdit:
    return PulledEdit(kind, line, before, after, _FRAME if kind == "frame" else _EVIDENCE)
