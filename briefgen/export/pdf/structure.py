"""The structure tree in the file: its elements, their marked content, and the way back from content to element."""

from collections.abc import Iterator, Sequence

from briefgen.export.pdf.objects import PdfFile
from briefgen.export.pdf.tags import Element


def number_elements(file: PdfFile, root: Element) -> list[Element]:
    """Give every element that has been painted an object number, in reading order."""
    elements = list(_walk(root))
    for element in elements:
        element.number = file.reserve()
    return elements


def write_elements(
    file: PdfFile,
    elements: Sequence[Element],
    tree: int,
    pages: Sequence[int],
    annotations: Sequence[Sequence[int]],
) -> None:
    """Put the elements into the file; `pages` and `annotations` are object numbers, by page."""
    for element in elements:
        parent = element.parent.number if element.parent else tree
        page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = b" ".join(_kid(kid, page, pages, annotations) for kid in element.kids)
        if len(element.kids) != 1:
            kids = b"[" + kids + b"]"
        file.set(
            element.number,
            b"<</S/%b/P %d 0 R%b%b/K %b>>"
            % (
                element.tag.encode(),
                parent,
                b"" if page is None else b"/Pg %d 0 R" % pages[page],
                element.attributes,
                kids,
            ),
        )


def _walk(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def _kid(
    kid: Element | tuple[int, int], home: int | None, pages: Sequence[int], annotations: Sequence[Sequence[int]]
) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % kid.number
    page, item = kid
    if item < 0:
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (pages[page], annotations[page][-item - 1])
    if page == home:
        return b"%d" % item
    return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[page], item)
