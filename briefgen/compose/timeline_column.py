"""What a column of the timeline's table is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.compose.section import SectionContext
from briefgen.compose.words import Strings
from briefgen.corpus.corpus import CorpusEvent
from briefgen.document.inlines import Inlines

Events = Sequence[CorpusEvent]


def always(_events: Events) -> bool:
    """For every table."""
    return True


def never(_events: Events) -> bool:
    """For no table."""
    return False


@dataclass(frozen=True, slots=True)
class TimelineColumn:
    """A column of the table: `heading` is the key of its words, `cell` what stands there for an event.

    `english` is the heading where the catalogs have none under the key.

    By all events of the table, `is_shown` says whether the column is worth its room, and `is_narrow` whether it is as
    wide as its widest cell, whose words do not part. One that is not `is_beside` the others goes on in the cell of what
    happened.
    """

    heading: str
    cell: Callable[[SectionContext, CorpusEvent], Inlines]
    is_shown: Callable[[Events], bool] = always
    is_narrow: Callable[[Events], bool] = never
    english: str = ""
    is_beside: bool = True

    def title(self, words: Strings) -> str:
        """The heading in the words of a brief."""
        return words.get(self.heading, self.english)
