"""What every section of a brief is composed from."""

from dataclasses import dataclass

from briefgen.compose.about import EventsBehind
from briefgen.compose.notes import NoteBook
from briefgen.compose.words import Words
from briefgen.corpus.filters import Selection
from briefgen.document.blocks import Block, Paragraph
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.model.spec import Spec
from briefgen.selection.telling import Told
from briefgen.selection.who import Directory


@dataclass(frozen=True, slots=True)
class Desk:
    """The things on the desk while a brief is composed; `source_numbers` gives the number of each article."""

    selection: Selection
    spec: Spec
    style: Style
    words: Words
    notes: NoteBook
    directory: Directory
    source_numbers: dict[str, int]
    behind: EventsBehind
    told: Told

    def remark(self, key: str) -> tuple[Block, ...]:
        """A section that holds nothing says so in the words `key`."""
        return (Paragraph((Text(self.words[key], muted=True),)),)
