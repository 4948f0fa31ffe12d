"""The tags of the document's content (ISO 32000-1, 14.8): a tree that grows while the pages are painted."""

from typing import NamedTuple


class Target(NamedTuple):
    """Where a link leads: an address outside, or an anchor inside; `words` describe it to those who cannot see it."""

    words: str
    url: str = ""
    anchor: str = ""


class Element:
    """A structure element.

    Its kids come in the order in which they are painted: elements, `(page, mcid)` of marked content, and
    `(page, -annotation)` of links. `note` is the number of the note whose mark this is, `anchor` the name of the
    destination at the place where the element is first painted.
    """

    __slots__ = ("anchor", "attributes", "kids", "note", "number", "parent", "tag", "target", "waiting")

    def __init__(
        self,
        tag: str,
        parent: "Element | None",
        attributes: str = "",
        target: Target | None = None,
        note: int = 0,
        anchor: str = "",
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.target = target
        self.note = note
        self.anchor = anchor
        self.kids: list[Element | tuple[int, int]] = []
        self.waiting = parent is not None
        self.number = 0

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


ARTIFACT = Element("Artifact", None)
"""Stands for what is no content: margin lines, rules, repeated heads of tables."""
