"""What stands within a line: words, links and note marks."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple, TypeGuard


class Text(NamedTuple):
    """A run of words in one dress. `nowrap` keeps the run on one line (a date never breaks).

    `small` is the dress of citations, `shaded` lays a tint behind the words that are cited, `tag` a frame around words
    that say how sure something is. `language` is the BCP 47 tag of words in another language than the document's;
    `origin` the address where words that are cited stand, for formats that can open it at these words.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    muted: bool = False
    nowrap: bool = False
    small: bool = False
    shaded: bool = False
    tag: bool = False
    language: str = ""
    origin: str = ""


class Link(NamedTuple):
    """Words that lead out of the document; `url` is http, https or mailto, `language` as in `Text`."""

    text: str
    url: str
    language: str = ""


class CrossReference(NamedTuple):
    """Words that lead to the block, row or list item whose `anchor` is named.

    `small` is the dress of citations, whose words stay on one line; `muted` that of where a passage is used.
    """

    text: str
    anchor: str
    small: bool = False
    muted: bool = False


class NoteReference(NamedTuple):
    """The mark of a note; `note` is the id of a `Note` of the document. Several may follow each other."""

    note: str

    @property
    def text(self) -> str:
        """A mark has no words of its own."""
        return ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line within a paragraph: a name and, under it, an office."""

    text: ClassVar[str] = "\n"


Inline = Text | Link | CrossReference | NoteReference | LineBreak
Inlines = tuple[Inline, ...]


def plain_text(content: Inlines) -> str:
    """The words of a line without its note marks."""
    return "".join(inline.text for inline in content)


def with_plain_spaces(content: Inlines) -> Inlines:
    """A line of a narrow column, with spaces in its dates at which it may end.

    Word processors break what has none within its words. Citations are short enough to stay bound to the word before.
    """
    return tuple(part._replace(nowrap=False) if _is_date(part) else part for part in content)


def _is_date(part: Inline) -> TypeGuard[Text]:
    return type(part) is Text and part.nowrap and not part.small
