"""The tags of the document's content (ISO 32000-1, 14.8): a tree that grows while the pages are painted."""

from collections.abc import Container
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject

from briefgen.export.links import link_target
from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.objects import number, string


class Target(NamedTuple):
    """Where a link leads: an address outside, or an anchor inside; `words` describe it to those who cannot see it."""

    words: str
    url: str = ""
    anchor: str = ""


class LinkAnnotation(PDFObject):  # type: ignore[misc]
    """A place on a page that leads elsewhere; `anchors` are those of the document, `box` counts from the bottom left.

    `parent` is the key under which the structure tree names its element.
    """

    def __init__(
        self, target: Target, box: tuple[float, float, float, float], page: int, parent: int, anchors: Container[str]
    ) -> None:
        self.page = page
        self.number = 0
        self._target = target
        self._box = box
        self._parent = parent
        self._anchors = anchors

    def format(self, document: CompactDocument) -> bytes:  # noqa: ARG002 - the signature that reportlab calls
        """The annotation; one whose anchor is nowhere in the document leads to nothing."""
        target = self._target
        lead = ""
        if target.url:
            lead = f"/A<</S/URI/URI{string(link_target(target.url) or '')}>>"
        elif target.anchor in self._anchors:
            lead = "/Dest" + string(target.anchor)
        return (
            f"<</Type/Annot/Subtype/Link/Rect[{' '.join(map(number, self._box))}]/Border[0 0 0]/F 4"
            f"/StructParent {self._parent}/Contents{string(target.words)}{lead}>>"
        ).encode("ascii")


class Element(PDFObject):  # type: ignore[misc]
    """A structure element.

    Its kids come in the order in which they are painted: elements, `(page, mcid)` of marked content, and links. `note`
    is the number of the note whose mark this is, `anchor` the name of the destination at the place where the element is
    first painted, `name` its own, by which whoever reads the file finds it; `number` and `above` are the numbers that
    it and its parent have in the file.
    """

    def __init__(
        self,
        tag: str,
        parent: "Element | None",
        attributes: str = "",
        target: Target | None = None,
        note: int = 0,
        anchor: str = "",
        name: str = "",
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.target = target
        self.note = note
        self.anchor = anchor
        self.name = name
        self.kids: list[Element | LinkAnnotation | tuple[int, int]] = []
        self.waiting = parent is not None
        self.number = self.above = 0

    def attach(self) -> None:
        """Enter the element, and those above it, among their parents' kids."""
        element = self
        while element.waiting:
            element.waiting = False
            parent = element.parent
            if parent is None:
                return
            parent.kids.append(element)
            element = parent

    def settle(self, document: CompactDocument, root: int) -> None:
        """Enter the element into the document after its parent; it lets go of that: no circle keeps them alive."""
        self.number = document.enter(self)
        self.above = self.parent.number if self.parent else root
        self.parent = None

    def format(self, document: CompactDocument) -> bytes:
        """The element with references to those above and below, its content and its links."""
        pages = document.page_numbers
        home = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), None)
        kids = " ".join(_kid(kid, home, pages) for kid in self.kids)
        if len(self.kids) != 1:
            kids = f"[{kids}]"
        page = "" if home is None else f"/Pg {pages[home]} 0 R"
        name = f"/ID{string(self.name)}" if self.name else ""
        return f"<</S/{self.tag}/P {self.above} 0 R{page}{name}{self.attributes}/K {kids}>>".encode("ascii")


def _kid(kid: Element | LinkAnnotation | tuple[int, int], home: int | None, pages: list[int]) -> str:
    if isinstance(kid, tuple):
        page, item = kid
        return str(item) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {item}>>"
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    return f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>"


ARTIFACT = Element("Artifact", None)
"""Stands for what is no content: margin lines, rules, repeated heads of tables."""
