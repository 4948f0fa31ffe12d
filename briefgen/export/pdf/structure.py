"""The root of the structure tree, and the way back from content and links to their elements (ISO 32000-1, 14.7)."""

from collections.abc import Sequence

from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.tags import Element

Owners = Sequence[list[Element] | Element]
"""By key: the owners of a page's marked content in the order of its numbers, or the element of a link."""


class StructureTree:
    """The tree of all elements that have been painted, entered into the document in reading order.

    `number` is that of its root.
    """

    def __init__(self, document: CompactDocument, top: Element, owners: Owners) -> None:
        self._top = top
        self._owners = owners
        self.number = document.enter(self)
        self._named: dict[str, Element] = {}
        waiting = [top]
        while waiting:
            element = waiting.pop()
            element.settle(document, self.number)
            if element.name:
                self._named.setdefault(element.name, element)
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]

    def written(self, pages: Sequence[int]) -> str:  # noqa: ARG002 - the signature of entries
        """The root."""
        ways = " ".join(f"{key} {_references(owner)}" for key, owner in enumerate(self._owners))
        return (
            f"<</Type/StructTreeRoot/K {self._top.number} 0 R/ParentTree<</Nums[{ways}]>>"
            f"/ParentTreeNextKey {len(self._owners)}{self._names()}>>"
        )

    def _names(self) -> str:
        """The elements by their names, which are ASCII."""
        if not self._named:
            return ""
        entries = " ".join(f"{string(name)} {element.number} 0 R" for name, element in sorted(self._named.items()))
        return f"/IDTree<</Names[{entries}]>>"


def _references(owner: list[Element] | Element) -> str:
    if isinstance(owner, Element):
        return f"{owner.number} 0 R"
    return "[" + " ".join(f"{each.number} 0 R" for each in owner) + "]"
