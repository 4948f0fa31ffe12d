"""A brief as its file has it now."""

from collections.abc import Container
from typing import Literal, NamedTuple

from briefgen.model.brief import CarriedBrief

BriefFormat = Literal["docx", "odt", "pdf"]


class PrintedLine(NamedTuple):
    """A line as a reader reads it: the id of the line that the brief carries, or empty for one that it does not.

    `drawn` are the words in a drawing whose description the line is; None where they are not to be read.
    """

    id: str
    text: str
    drawn: str | None = None


class BriefFile(NamedTuple):
    """What a brief carries, and its lines in the order in which they are read.

    `headers` and `footers` are the words in the margins: of each part of Word and page style of OpenDocument that is
    shown, of each page of PDF. A line whose words were all taken out stands with no text where its place is known.
    `addresses` are those that links lead to.
    """

    format: BriefFormat
    carried: CarriedBrief
    lines: tuple[PrintedLine, ...]
    headers: tuple[str, ...]
    footers: tuple[str, ...]
    addresses: tuple[str, ...] = ()


class LineNames:
    """The ids of the lines that a brief carries, by the names that files have for them."""

    def __init__(self, carried: CarriedBrief) -> None:
        self.ids: Container[str] = frozenset(line.id for line in carried.lines)
        self._bookmarks = {bookmark_name(line.id): line.id for line in carried.lines}

    def of_bookmark(self, name: str) -> str:
        """The id of the line that a bookmark stands for; empty where it stands for none."""
        return self._bookmarks.get(name.casefold(), "")


def bookmark_name(line: str) -> str:
    """The name of a line in Word, which takes no hyphens and does not tell capitals."""
    return line.replace("-", "_").casefold()
