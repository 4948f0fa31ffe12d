"""The tags of the document's content (ISO 32000-1, 14.8): a tree that grows while the pages are painted."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from briefgen.export.links import link_target
from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.objects import number, string


class Target(NamedTuple):
    """Where a link leads: an address outside, or an anchor inside; `words` describe it to those who cannot see it."""

    words: str
    url: str = ""
    anchor: str = ""


class LinkAnnotation:
    """A place on a page that leads elsewhere; `anchors` are those of the document, `box` counts from the bottom left.

    `parent` is the key under which the structure tree names its element.
    """

    __slots__ = ("_anchors", "_box", "_parent", "_target", "number", "page")

    def __init__(
        self, target: Target, box: tuple[float, float, float, float], page: int, parent: int, anchors: Container[str]
    ) -> None:
        self.page = page
        self.number = 0
        self._target = target
        self._box = box
        self._parent = parent
        self._anchors = anchors

    def written(self, pages: Sequence[int]) -> str:  # noqa: ARG002 - the signature of entries
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
        )

    def reference(self, pages: Sequence[int]) -> str:
        """How its element names it."""
        return f"<</Type/OBJR/Pg {pages[self.page]} 0 R/Obj {self.number} 0 R>>"


class Element:
    """A structure element.

    Its kids come in the order in which they are painted: elements, `(page, mcid)` of marked content, and links. `note`
    is the number of the note whose mark this is, `anchor` the name of the destination at the place where the element is
    first painted, `name` its own, by which whoever reads the file finds it; `number` and `above` are the numbers that
    it and its parent have in the file.
    """

    __slots__ = (
        "above",
        "anchor",
        "attributes",
        "kids",
        "name",
        "note",
        "number",
        "parent",
        "tag",
        "target",
        "waiting",
    )

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

    def written(self, pages: Sequence[int]) -> str:
        """The element with references to those above and below, its content and its links."""
        home = None
        kids = []
        for kid in self.kids:
            if not isinstance(kid, tuple):
                kids.append(kid.reference(pages))
                continue
            page, item = kid
            home = page if home is None else home
            kids.append(str(item) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {item}>>")
        content = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        at = "" if home is None else f"/Pg {pages[home]} 0 R"
        name = f"/ID{string(self.name)}" if self.name else ""
        return f"<</S/{self.tag}/P {self.above} 0 R{at}{name}{self.attributes}/K {content}>>"

    def reference(self, pages: Sequence[int]) -> str:  # noqa: ARG002 - the signature that links share
        """How those above name it."""
        return f"{self.number} 0 R"


ARTIFACT = Element("Artifact", None)
"""Stands for what is no content: margin lines, rules, repeated heads of tables."""
