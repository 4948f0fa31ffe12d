"""The structure tree in the file: its elements, their marked content, and the way back from content to element."""

from collections.abc import Iterator, Sequence

from briefgen.export.pdf.objects import Objects
from briefgen.export.pdf.tags import Element


def number_elements(file: Objects, root: Element) -> list[Element]:
    """Give every element that has been painted an object number, in reading order."""
    elements = list(_walk(root))
    for element in elements:
        element.number = file.reserve()
    return elements


def write_structure(
    file: Objects,
    elements: Sequence[Element],
    pages: Sequence[int],
    annotations: Sequence[Sequence[int]],
    owners: Sequence[Sequence[Element]],
) -> int:
    """Number of the structure tree.

    `pages` and `annotations` are object numbers, by page; `owners` are the elements that marked content belongs to:
    those of each page by number of the content, then that of each link.
    """
    tree = file.reserve()
    for element in elements:
        file.set(element.number, _body(element, tree, pages, annotations))
    ways = []
    for key, group in enumerate(owners):
        references = " ".join(f"{owner.number} 0 R" for owner in group)
        ways.append(f"{key}[{references}]" if key < len(pages) else f"{key} {references}")
    file.set(
        tree,
        f"<</Type/StructTreeRoot/K {elements[0].number} 0 R/ParentTree<</Nums[{' '.join(ways)}]>>"
        f"/ParentTreeNextKey {len(ways)}>>",
    )
    return tree


def _body(element: Element, tree: int, pages: Sequence[int], annotations: Sequence[Sequence[int]]) -> str:
    parent = element.parent.number if element.parent else tree
    page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = " ".join(_kid(kid, page, pages, annotations) for kid in element.kids)
    if len(element.kids) != 1:
        kids = f"[{kids}]"
    home = "" if page is None else f"/Pg {pages[page]} 0 R"
    return f"<</S/{element.tag}/P {parent} 0 R{home}{element.attributes}/K {kids}>>"


def _walk(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def _kid(
    kid: Element | tuple[int, int], home: int | None, pages: Sequence[int], annotations: Sequence[Sequence[int]]
) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    page, item = kid
    if item < 0:
        return f"<</Type/OBJR/Pg {pages[page]} 0 R/Obj {annotations[page][-item - 1]} 0 R>>"
    if page == home:
        return str(item)
    return f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {item}>>"
