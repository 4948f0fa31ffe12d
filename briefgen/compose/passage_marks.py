"""What carries the lines of a brief, passages and the items they say, marked while its sections are composed."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from briefgen.corpus.corpus import Passage
from briefgen.document.inlines import Inlines, NoteReference


class Cited(NamedTuple):
    """A passage that a line rests on; `quoted` says that the line does not itself have its words."""

    passage: Passage
    quoted: bool


ItemKind = Literal["event", "statement", "question"]


class ToldItem(NamedTuple):
    """An item that a line tells of, by its kind and its id in the corpus."""

    kind: ItemKind
    id: str


class CitationRegistry:
    """Hands out a mark for each passage, the same one whenever the same passage is cited again, and for each item told.

    How the passages of a line are cited is settled when all sections are composed: see `briefgen.compose.citations`.
    """

    def __init__(self) -> None:
        self._marks: dict[Cited, NoteReference] = {}
        self._cited: dict[str, Cited] = {}
        self._told: dict[str, ToldItem] = {}

    def quote(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of passages whose words the line does not have."""
        return tuple(self._mark(Cited(passage, quoted=True)) for passage in dict.fromkeys(passages))

    def locate(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of passages that the line itself gives."""
        return tuple(self._mark(Cited(passage, quoted=False)) for passage in dict.fromkeys(passages))

    def tells(self, kind: ItemKind, *names: str) -> Inlines:
        """Marks of items that the line tells of, which are not printed; they stand beside marks of passages."""
        marks = [NoteReference(f"{kind} {name}") for name in names]
        self._told.update((mark.note, ToldItem(kind, name)) for mark, name in zip(marks, names, strict=True))
        return tuple(marks)

    def cited(self, line: Inlines) -> tuple[Cited, ...]:
        """What the marks of passages in a line stand for, each once."""
        return tuple(self._cited[mark] for mark in _marks(line) if mark in self._cited)

    def told(self, line: Inlines) -> tuple[ToldItem, ...]:
        """The items that a line tells of, each once."""
        return tuple(self._told[mark] for mark in _marks(line) if mark in self._told)

    def is_cited(self, mark: NoteReference) -> bool:
        """Whether a mark stands for a passage."""
        return mark.note in self._cited

    def _mark(self, cited: Cited) -> NoteReference:
        mark = self._marks.get(cited)
        if mark is None:
            mark = self._marks[cited] = NoteReference(f"n{len(self._marks) + 1}")
            self._cited[mark.note] = cited
        return mark


def _marks(line: Inlines) -> dict[str, None]:
    return dict.fromkeys(part.note for part in line if isinstance(part, NoteReference))
