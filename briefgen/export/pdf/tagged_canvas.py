"""Reportlab's canvas with tags: text in marked content (ISO 32000-1, 14.6), everything else as artifacts."""

import io
from collections.abc import Container, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfgen.canvas import Canvas

from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.lines import Line, LineSegment
from briefgen.export.pdf.objects import number, stream, string
from briefgen.export.pdf.tags import ARTIFACT, Element, LinkAnnotation, Target

_LINK_ABOVE: Final = 0.8  # of the size above the baseline: the height of ascenders
_LINK_BELOW: Final = 0.25  # of the size below the baseline: the depth of descenders
_FRAME: Final = 0.5
"""Points of the outline of tags and boxes."""


class Destination(NamedTuple):
    """A place on a page, counted from 0, its lengths as the file has them."""

    page: int
    left: str
    top: str


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas of sheets of one size, in points; `document` is what becomes of it.

    `anchors` are the destinations so far. `owners` are, under the keys by which the structure tree names them, the
    elements that the content of each page belongs to, and those of links; the last are those of the page to come.
    `outlined` are the anchors that reportlab is to know too, for its outline.

    Operators are gathered here and handed on together: reportlab's own are in their place only within `drawing`.
    """

    def __init__(self, width: float, height: float, language: str, outlined: Container[str] = ()) -> None:
        super().__init__(io.BytesIO(), pagesize=(width, height))
        self.size = (width, height)
        self.document = self._doc = CompactDocument(language)
        self.anchors: dict[str, Destination] = {}
        self._outlined = outlined
        self._operators: list[str] = []
        self._contents: list[Element] = []
        self.owners: list[list[Element] | Element] = [self._contents]
        self._links: list[LinkAnnotation] = []
        self._page = 0
        self._key = 0
        self._open: Element | None = None
        self._dress: TextStyle | None = None
        self._ink = ""
        self._lift = 0.0

    def show_line(self, x: float, y: float, line: Line) -> None:
        """The words of a line, each in its tag; (`x`, `y`) is where the baseline begins."""
        self._grounds(x, y, line)
        self._words(x, y, line)

    def _grounds(self, x: float, y: float, line: Line) -> None:
        """What lies behind the words of a line."""
        for segment in line:
            if segment.text_style.ground:
                self._shade(x, y, segment)
            if segment.text_style.frame and segment.width > _FRAME:
                self._frame_words(x, y, segment)

    def _words(self, x: float, y: float, line: Line) -> None:
        for segment in line:
            element, text_style = segment.element, segment.text_style
            if element is not self._open:
                self.begin(element)
            left = x + segment.x
            self._wear(text_style)
            self._operators.append(f"BT {left:.2f} {y:.2f} Td {segment.code} ET")
            if element.target is not None:
                box = (left, y - text_style.size * _LINK_BELOW, left + segment.width, y + text_style.size * _LINK_ABOVE)
                self._link(element, element.target, box)

    def _shade(self, x: float, y: float, segment: LineSegment) -> None:
        """The ground behind a stretch of a line."""
        self.end()
        style = segment.text_style
        bottom, height = y - style.size * _LINK_BELOW, style.size * (_LINK_BELOW + _LINK_ABOVE)
        self.fill_box(x + segment.x, bottom, segment.width, height, style.ground)

    def _frame_words(self, x: float, y: float, segment: LineSegment) -> None:
        """A frame around a stretch of a line."""
        style = segment.text_style
        bottom, height = y - style.size * _LINK_BELOW, style.size * (_LINK_BELOW + _LINK_ABOVE)
        self.frame_box(x + segment.x, bottom, segment.width, height, style.frame)

    def show_margin_line(self, kind: str, x: float, y: float, line: Line) -> None:
        """A line of the header or footer; `kind` is its subtype of pagination artifact."""
        self.end()
        self._grounds(x, y, line)
        self._operators.append(f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC")
        self._open = ARTIFACT
        self._words(x, y, line)
        self.end()

    def fill_box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A box that is no content, filled; `colour` as `r g b`."""
        values = " ".join(map(number, (x, y, width, height)))
        self._operators.append(f"/Artifact BMC q {colour} rg {values} re f Q EMC")

    def frame_box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """The outline of a box that is no content; `colour` as `r g b`."""
        self.end()
        values = " ".join(map(number, (x, y, width, height)))
        self._operators.append(f"/Artifact BMC q {colour} RG {_FRAME} w {values} re S Q EMC")

    def place_anchor(self, anchor: str, x: float, y: float) -> None:
        """A destination on this page, if it is the first of its name."""
        if anchor in self.anchors:
            return
        place = self.anchors[anchor] = Destination(self._page, number(x), number(y))
        if anchor in self._outlined:
            self.bookmarkPage(anchor, fit="XYZ", left=place.left, top=place.top)

    def begin(self, element: Element) -> None:
        """What follows is content of the element; `ARTIFACT` is none."""
        self.end()
        self._open = element
        if element is ARTIFACT:
            self._operators.append("/Artifact BMC")
            return
        element.attach()
        element.kids.append((self._page, len(self._contents)))
        self._operators.append(f"/{element.tag}<</MCID {len(self._contents)}>>BDC")
        self._contents.append(element)

    @contextmanager
    def drawing(self, element: Element) -> Iterator[None]:
        """What reportlab draws meanwhile is content of the element, with a graphics state of its own."""
        self.begin(element)
        self._hand_on()
        self.saveState()
        yield
        self.restoreState()
        self.end()

    def end(self) -> None:
        """Close the marked content, if any is open."""
        if self._open is not None:
            self._operators.append("EMC")
            self._open = None

    def showPage(self) -> None:  # noqa: N802 - the name that reportlab has
        """Close the page: its words are no stray ones, its links in reading order."""
        self.end()
        self._hand_on()
        super().showPage()
        page = self.document.Pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs, page.Trans = self._key, "/S", None
        page.Contents, page.stream = stream(page.stream.encode("ascii")), None
        if self._links:
            page.Annots = PDFArray([" ".join(f"{link.number} 0 R" for link in self._links)])
        self._key, self._contents, self._links = len(self.owners), [], []
        self.owners.append(self._contents)
        self._dress, self._ink, self._lift = None, "", 0.0
        self._page += 1

    def destinations(self) -> str:
        """An array of the names of all destinations, each with its place."""
        pages = self.document.page_numbers
        entries = (
            f"{string(name)}[{pages[page]} 0 R/XYZ {left} {top} null]"
            for name, (page, left, top) in sorted(self.anchors.items())
        )
        return f"[{' '.join(entries)}]"

    def _hand_on(self) -> None:
        """Put the operators so far after those of reportlab."""
        if self._operators:
            self.addLiteral("\n".join(self._operators))
            self._operators.clear()

    def _make_preamble(self) -> None:
        """Begin a page with nothing: reportlab would select a font that is not embedded."""
        self._preamble = ""

    def _wear(self, text_style: TextStyle) -> None:
        if text_style is self._dress:
            return
        self._dress = text_style
        self._operators.append(text_style.select)
        if text_style.colour != self._ink:
            self._ink = text_style.colour
            self._operators.append(f"{text_style.colour} rg")
        if text_style.rise != self._lift:
            self._lift = text_style.rise
            self._operators.append(f"{text_style.rise:.2f} Ts")

    def _link(self, element: Element, target: Target, box: tuple[float, float, float, float]) -> None:
        link = LinkAnnotation(target, box, self._page, len(self.owners), self.anchors)
        self.owners.append(element)
        link.number = self.document.enter(link)
        self._links.append(link)
        element.kids.append(link)
        if element.anchor:
            self.place_anchor(element.anchor, box[0], box[3])
