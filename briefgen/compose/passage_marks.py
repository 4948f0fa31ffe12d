"""The passages that carry the lines of a brief, marked while its sections are composed."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.corpus.corpus import Passage
from briefgen.document.inlines import Inlines, NoteReference


class Cited(NamedTuple):
    """A passage that a line rests on; `quoted` says that the line does not itself have its words."""

    passage: Passage
    quoted: bool


class CitationRegistry:
    """Hands out a mark for each passage, the same one whenever the same passage is cited again.

    How the passages of a line are cited is settled when all sections are composed: see `briefgen.compose.citations`.
    """

    def __init__(self) -> None:
        self._marks: dict[Cited, NoteReference] = {}
        self._cited: dict[str, Cited] = {}

    def quote(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of passages whose words the line does not have."""
        return tuple(self._mark(Cited(passage, quoted=True)) for passage in dict.fromkeys(passages))

    def locate(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of passages that the line itself gives."""
        return tuple(self._mark(Cited(passage, quoted=False)) for passage in dict.fromkeys(passages))

    def cited(self, line: Inlines) -> tuple[Cited, ...]:
        """What the marks in a line stand for, each once."""
        marks = dict.fromkeys(part.note for part in line if isinstance(part, NoteReference))
        return tuple(self._cited[mark] for mark in marks)

    def _mark(self, cited: Cited) -> NoteReference:
        mark = self._marks.get(cited)
        if mark is None:
            mark = self._marks[cited] = NoteReference(f"n{len(self._marks) + 1}")
            self._cited[mark.note] = cited
        return mark
