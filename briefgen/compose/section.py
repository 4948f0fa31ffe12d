"""What every section of a brief is composed from."""

from typing import NamedTuple

from briefgen.compose.about import PassageIndex
from briefgen.compose.notes import CitationRegistry
from briefgen.compose.words import Strings
from briefgen.corpus.filters import Selection
from briefgen.document.blocks import Block, Paragraph
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.model.spec import Spec
from briefgen.selection.telling import Told
from briefgen.selection.who import ActorNames


class SectionContext(NamedTuple):
    """What every section of a brief is composed from; `source_numbers` gives the number of each article."""

    selection: Selection
    spec: Spec
    style: Style
    words: Strings
    notes: CitationRegistry
    directory: ActorNames
    source_numbers: dict[str, int]
    behind: PassageIndex
    told: Told

    def placeholder(self, key: str) -> tuple[Block, ...]:
        """A section that holds nothing says so in the words `key`."""
        return (Paragraph((Text(self.words[key], muted=True),)),)
