"""What every section of a brief is composed from."""

from typing import NamedTuple

from briefgen.compose.about import PassageIndex
from briefgen.compose.notes import CitationRegistry
from briefgen.compose.words import Strings
from briefgen.corpus.filters import Selection
from briefgen.document.blocks import Block, Caption, Paragraph
from briefgen.document.inlines import Inlines, Text
from briefgen.document.style import Style
from briefgen.model.spec import Spec
from briefgen.selection.telling import Told
from briefgen.selection.who import ActorNames


class ActorEntry(NamedTuple):
    """An actor by name, with the role where one is known, what kind of actor it is, and what the actor did or said."""

    name: str
    role: str
    kind: str
    deeds: Inlines

    @property
    def line(self) -> Inlines:
        """All of it as one line."""
        name: Inlines = (Text(self.name, strong=True),)
        if self.role:
            name += (Text(f", {self.role}"),)
        return (*name, Text(": "), *self.deeds) if self.deeds else name


class SectionContext(NamedTuple):
    """What every section of a brief is composed from; `source_numbers` gives the number of each article.

    `cast` is whom the section of actors tells of, `others_told` whether the side column tells of others.
    """

    selection: Selection
    spec: Spec
    style: Style
    words: Strings
    notes: CitationRegistry
    directory: ActorNames
    source_numbers: dict[str, int]
    behind: PassageIndex
    told: Told
    cast: tuple[ActorEntry, ...] = ()
    others_told: bool = False

    def caption(self, number: int, key: str) -> Caption | None:
        """The caption of a table in the words `key`; short forms have few tables, named by their headings."""
        return Caption(self.words["table"], number, self.words[key]) if self.spec.form == "full" else None

    def placeholder(self, key: str) -> tuple[Block, ...]:
        """A section that holds nothing says so in the words `key`."""
        return (Paragraph((Text(self.words[key], muted=True),)),)
