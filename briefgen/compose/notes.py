"""The notes of a brief: each says which words of which source carry a line."""

from collections.abc import Iterable

from briefgen.compose.about import EventsBehind
from briefgen.compose.words import Words
from briefgen.corpus.corpus import Corpus, Passage
from briefgen.document.document import Note
from briefgen.document.inlines import CrossReference, Inlines, NoteReference, Text
from briefgen.selection.passages import flowing, paragraph_number


def source_anchor(number: int) -> str:
    """The anchor of a source in the list of sources."""
    return f"source-{number}"


class NoteBook:
    """Hands out a note for each passage, the same one whenever the same passage is cited again."""

    def __init__(self, corpus: Corpus, numbers: dict[str, int], words: Words, behind: EventsBehind) -> None:
        self._corpus = corpus
        self._behind = behind
        self._numbers = numbers
        self._words = words
        self._notes: dict[object, Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes handed out, in the order in which they were first asked for."""
        return tuple(self._notes.values())

    def quote(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of notes that quote the passages and say where they stand."""
        return tuple(self._mark((each, "quote"), self._quoted(each), self._about(each)) for each in _once(passages))

    def locate(self, passages: Iterable[Passage]) -> Inlines:
        """Marks of notes that say where the passages stand, for a line that is itself the passage."""
        return tuple(self._mark((each, "place"), self._place(each), self._about(each)) for each in _once(passages))

    def remark(self, key: str, content: Inlines) -> Inlines:
        """The mark of a note with words of its own."""
        return (self._mark((key, "remark"), content),)

    def _about(self, passage: Passage) -> str:
        return self._behind.event_of((passage,))

    def _mark(self, key: object, content: Inlines, about: str = "") -> NoteReference:
        note = self._notes.get(key)
        if note is None:
            note = Note(f"n{len(self._notes) + 1}", content, about)
            self._notes[key] = note
        return NoteReference(note.id)

    def _quoted(self, passage: Passage) -> Inlines:
        return (Text(self._words.quoted(flowing(self._corpus.words(passage))) + " "), *self._place(passage))

    def _place(self, passage: Passage) -> Inlines:
        number = self._numbers[passage.article]
        paragraph = paragraph_number(self._corpus.articles[passage.article], passage.start)
        return (
            CrossReference(self._words.fill("source_mark", number=number), source_anchor(number)),
            Text(", " + self._words.fill("paragraph_mark", number=paragraph) + "."),
        )


def _once(passages: Iterable[Passage]) -> Iterable[Passage]:
    return dict.fromkeys(passages)
