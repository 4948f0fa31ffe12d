"""Reportlab's canvas with tags: text in marked content (ISO 32000-1, 14.6), everything else as artifacts."""

import io
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFCatalog, PDFInfo, PDFPage
from reportlab.pdfgen.canvas import Canvas

from briefgen.export.pdf.breaking import Line
from briefgen.export.pdf.fontbook import Dress
from briefgen.export.pdf.objects import Objects, number
from briefgen.export.pdf.tags import ARTIFACT, Element

_LINK_ABOVE: Final = 0.8
_LINK_BELOW: Final = 0.25


class Hotspot(NamedTuple):
    """A place on the page that leads elsewhere: its element, and its box from the bottom left."""

    element: Element
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class TaggedPage:
    """The owners of a page's marked content by number, its links, and the page as reportlab has it."""

    owners: list[Element] = field(default_factory=list)
    hotspots: list[Hotspot] = field(default_factory=list)
    page: PDFPage | None = None

    def annotate(self, links: list[int]) -> None:
        """Give the page its links, by their numbers."""
        assert self.page is not None
        self.page.Annots = PDFArray([f"{link} 0 R" for link in links]) if links else None


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas of sheets of one size, in points; `objects` takes what reportlab has no class for.

    `tagged_pages` are the pages so far, the last one of which is being drawn; `anchors` are the destinations so far.
    """

    def __init__(self, width: float, height: float, language: str) -> None:
        self.tagged_pages = [TaggedPage()]
        self.anchors: set[str] = set()
        self._open: Element | None = None
        self._dress: Dress | None = None
        self._ink = ""
        self._lift = 0.0
        super().__init__(
            io.BytesIO(), pagesize=(width, height), pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language
        )
        self.objects = Objects(self._doc)
        self.catalog.__NoDefault__ = [*self.catalog.__NoDefault__, "OutputIntents"]

    def show_line(self, x: float, y: float, line: Line) -> None:
        """The words of a line, each in its tag; (`x`, `y`) is where the baseline begins."""
        for segment in line:
            element, dress = segment.element, segment.dress
            if element is not self._open:
                self.begin(element)
            left = x + segment.x
            self._wear(dress)
            self.addLiteral(f"BT 1 0 0 1 {number(left)} {number(y)} Tm {segment.code} ET")
            if element.target is not None:
                box = (left, y - dress.size * _LINK_BELOW, left + segment.width, y + dress.size * _LINK_ABOVE)
                self._link(element, box)

    def show_margin_line(self, kind: str, x: float, y: float, line: Line) -> None:
        """A line of the header or footer; `kind` is its subtype of pagination artifact."""
        self.end()
        self.addLiteral(f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC")
        self._open = ARTIFACT
        self.show_line(x, y, line)
        self.end()

    def fill_box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A box that is no content, filled; `colour` as `r g b`."""
        values = " ".join(map(number, (x, y, width, height)))
        self.addLiteral(f"/Artifact BMC q {colour} rg {values} re f Q EMC")

    def place_anchor(self, anchor: str, x: float, y: float) -> None:
        """A destination on this page, if it is the first of its name."""
        if anchor not in self.anchors:
            self.anchors.add(anchor)
            self.bookmarkPage(anchor, fit="XYZ", left=round(x, 2), top=round(y, 2))

    def begin(self, element: Element) -> None:
        """What follows is content of the element; `ARTIFACT` is none."""
        self.end()
        self._open = element
        if element is ARTIFACT:
            self.addLiteral("/Artifact BMC")
            return
        owners = self.tagged_pages[-1].owners
        element.attach()
        element.kids.append((self._pageNumber - 1, len(owners)))
        self.addLiteral(f"/{element.tag}<</MCID {len(owners)}>>BDC")
        owners.append(element)

    def end(self) -> None:
        """Close the marked content, if any is open."""
        if self._open is not None:
            self.addLiteral("EMC")
            self._open = None

    def showPage(self) -> None:  # noqa: N802 - the name that reportlab has
        """Close the page: its words are no stray ones, its links in reading order."""
        self.end()
        code = "\n".join(self._code).encode("ascii")
        super().showPage()
        page = self._doc.Pages[-1]
        page.Contents = f"{self.objects.stream(code)} 0 R"
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Trans = None
        page.StructParents, page.Tabs = len(self.tagged_pages) - 1, "/S"
        self._doc.updateSignature(code)
        self.tagged_pages[-1].page = page
        self.tagged_pages.append(TaggedPage())
        self._dress, self._ink, self._lift = None, "", 0.0

    @property
    def catalog(self) -> PDFCatalog:
        """The root of the file."""
        return self._doc.Catalog

    def destination(self, anchor: str) -> int:
        """Number of a destination."""
        return self.objects.refer(self._bookmarkReference(anchor))

    def describe(self, info: PDFInfo) -> None:
        """What the file says of itself."""
        self._doc.info = info

    def _make_preamble(self) -> None:
        """Begin a page with nothing: reportlab would select a font that is not embedded."""
        self._preamble = ""

    def _wear(self, dress: Dress) -> None:
        if dress is self._dress:
            return
        self._dress = dress
        self.addLiteral(dress.select)
        if dress.colour != self._ink:
            self._ink = dress.colour
            self.addLiteral(f"{dress.colour} rg")
        if dress.rise != self._lift:
            self._lift = dress.rise
            self.addLiteral(f"{dress.rise:.2f} Ts")

    def _link(self, element: Element, box: tuple[float, float, float, float]) -> None:
        hotspots = self.tagged_pages[-1].hotspots
        hotspots.append(Hotspot(element, box))
        element.kids.append((self._pageNumber - 1, -len(hotspots)))
        if element.anchor:
            self.place_anchor(element.anchor, box[0], box[3])
