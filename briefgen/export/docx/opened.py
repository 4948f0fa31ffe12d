"""What a brief is built upon: a package without a text, opened to be changed before documents are written into it."""

from collections.abc import Callable
from typing import Any, Final, Literal, NamedTuple

from lxml import etree

from briefgen.export.docx.elements import markup
from briefgen.export.docx.package import Part, PartTemplate, Relationship
from briefgen.export.docx.xml import DECLARATION

Side = Literal["header", "footer"]
SEAM: Final = "briefgen seam"
"""The processing instruction that marks the place which a document fills."""


class OpenedPart(NamedTuple):
    """A part whose root `element` is still changed; `name` has no leading slash."""

    name: str
    content_type: str
    element: Any
    relationships: tuple[Relationship, ...] = ()

    def template(self) -> PartTemplate:
        """The part, cut at the seam in its root element."""
        before, after = markup(self.element).split(f"<?{SEAM}?>")
        return PartTemplate(self.name, self.content_type, DECLARATION + before, after, self.relationships)


class OpenedBase(NamedTuple):
    """The parts of a package, by what a brief asks of them.

    `styles` and `settings` are root elements, `section` is the `w:sectPr`; `text_width` and `text_height` are in
    points; `margins` are the headers and footers that the section shows. `others` makes all parts but those of lists
    and margins, as they are when it is called; `relationships` are those of the story.
    """

    styles: Any
    settings: Any
    lists: OpenedPart
    margins: tuple[tuple[Side, OpenedPart], ...]
    section: str
    text_width: float
    text_height: float
    relationships: tuple[Relationship, ...]
    others: Callable[[], tuple[Part, ...]]


def seam() -> Any:
    """The mark of the place in an element which a document fills."""
    return etree.ProcessingInstruction(*SEAM.split())
