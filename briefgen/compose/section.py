"""What every section of a brief is composed from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefgen.compose.event_links import PassageIndex
from briefgen.compose.passage_marks import CitationRegistry
from briefgen.compose.words import Strings
from briefgen.corpus.corpus import Passage
from briefgen.corpus.filters import Selection
from briefgen.document.blocks import Block, Caption, Paragraph
from briefgen.document.inlines import Inlines, Text
from briefgen.document.style import Style
from briefgen.model.spec import Spec
from briefgen.selection.telling import BriefContent
from briefgen.selection.who import ActorNames

if TYPE_CHECKING:
    from briefgen.changes.told import ToldChanges


class ActorEntry(NamedTuple):
    """An actor by name, with the role where one is known, what kind of actor it is, and what the actor did or said."""

    name: str
    role: str
    kind: str
    deeds: Inlines

    def line(self, words: Strings) -> Inlines:
        """All of it as one line."""
        name: Inlines = (Text(self.name, strong=True),)
        if self.role:
            name += (Text(f"{words['joint.names']}{self.role}"),)
        return (*name, Text(words["joint.label"]), *self.deeds) if self.deeds else name


class SectionContext(NamedTuple):
    """What every section of a brief is composed from; `source_numbers` gives the number of each article.

    `cast` is whom the section of actors tells of, `others_told` whether the side column tells of others, `dates_told`
    whether it tells all that has a date. `foreign` are the languages of the articles that have another one than the
    brief. `changes` is what has changed since an earlier brief, where one is named. `title` is that of the brief, made
    once; "" before it is.
    """

    selection: Selection
    spec: Spec
    style: Style
    words: Strings
    notes: CitationRegistry
    directory: ActorNames
    source_numbers: dict[str, int]
    behind: PassageIndex
    told: BriefContent
    foreign: Mapping[str, str]
    cast: tuple[ActorEntry, ...] = ()
    others_told: bool = False
    dates_told: bool = False
    changes: "ToldChanges | None" = None
    title: str = ""

    def sourced(self, text: str, passages: Sequence[Passage], *, strong: bool = False) -> Text:
        """Words of a source, or made of them, in the language of the article that they come from."""
        return Text(text, strong=strong, language=self.foreign.get(passages[0].article, "") if passages else "")

    def tells(self, names: Iterable[str]) -> Inlines:
        """Marks of the events, statements and questions of these ids that a line tells of, which are not printed."""
        told, known = frozenset(names), self.selection
        return (
            *self.notes.tells("event", *(item.id for item in known.events if item.id in told)),
            *self.notes.tells("statement", *(item.id for item in known.statements if item.id in told)),
            *self.notes.tells("question", *(item.id for item in known.questions if item.id in told)),
        )

    def caption(self, number: int, key: str) -> Caption | None:
        """The caption of a table in the words `key`; short forms have few tables, named by their headings."""
        return Caption(self.words["table"], number, self.words[key]) if self.spec.is_whole else None

    def placeholder(self, key: str) -> tuple[Block, ...]:
        """A section that holds nothing says so in the words `key`."""
        return (Paragraph((Text(self.words[key], muted=True),)),)
