"""The summary laid out: a point a line, each with the mark of where it stands."""

from collections.abc import Iterable

from briefgen.compose.about import PassageIndex
from briefgen.compose.notes import CitationRegistry
from briefgen.document.blocks import ListBlock, ListItem
from briefgen.document.inlines import Text
from briefgen.selection.candidates import Candidate


def summary_block(points: Iterable[Candidate], notes: CitationRegistry, behind: PassageIndex) -> ListBlock:
    """The points as a bulleted list, each with the mark of the note that says where it stands."""
    items = (
        ListItem((Text(point.text), *notes.locate(point.passages)), about=behind.event_of(point.passages))
        for point in points
    )
    return ListBlock(tuple(items), ordered=False)
