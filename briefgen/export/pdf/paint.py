"""Pages into content streams: text in marked content, everything else as artifacts."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from briefgen.export.pdf.breaking import Line
from briefgen.export.pdf.fontbook import Dress
from briefgen.export.pdf.objects import number
from briefgen.export.pdf.pages import NOTES_ABOVE, Page, Placed
from briefgen.export.pdf.sheet import STEP, Sheet
from briefgen.export.pdf.slices import Art, Ground, Rule, Slice
from briefgen.export.pdf.tags import ARTIFACT, Element

_NOTE_RULE: Final = 72.0
_LINK_ABOVE: Final = 0.8
_LINK_BELOW: Final = 0.25


class Hotspot(NamedTuple):
    """A place on the page that leads elsewhere: its element, and its box from the bottom left."""

    element: Element
    box: tuple[float, float, float, float]


class Painted(NamedTuple):
    """A painted page: its operators, the owners of its marked content by number, its links and its destinations."""

    content: bytes
    owners: list[Element]
    hotspots: list[Hotspot]
    anchors: dict[str, tuple[float, float]]


class PagePainter:
    """Paints one page; `index` counts pages from 0."""

    def __init__(self, sheet: Sheet, index: int) -> None:
        self._sheet = sheet
        self._index = index
        self._code: list[bytes] = []
        self._open: Element | None = None
        self._dress: Dress | None = None
        self._colour = b""
        self._rise = 0.0
        self._owners: list[Element] = []
        self._hotspots: list[Hotspot] = []
        self._anchors: dict[str, tuple[float, float]] = {}
        self._rules: list[tuple[float, Rule]] = []

    def paint(self, page: Page, band: tuple[float, bytes] | None) -> Painted:
        """The page's text and notes; `band` is the height and colour of a ground at the top of the sheet."""
        top = self._sheet.height - self._sheet.top
        if band:
            self._box(0.0, self._sheet.height - band[0], self._sheet.width, band[0], band[1])
        self._grounds(page, top)
        for row, group in groupby(page.slices, lambda placed: placed.slice.row):
            if row is None:
                for y, each in group:
                    self._slice(each, top - y)
            else:
                self._row(list(group), top)
        self._notes(page)
        self._close()
        for y, rule in self._rules:
            self._box(rule.x, y - rule.y - rule.weight / 2, rule.width, rule.weight, rule.colour)
        return Painted(self.content(), self._owners, self._hotspots, self._anchors)

    def content(self) -> bytes:
        """The operators so far."""
        return b"\n".join(self._code)

    def margin_line(self, kind: bytes, x: float, baseline: float, line: Line) -> None:
        """A line of the header or footer; `kind` is its subtype of pagination artifact."""
        self._close()
        self._code.append(b"/Artifact<</Type/Pagination/Subtype/%b>>BDC" % kind)
        self._open = ARTIFACT
        self._line(x, self._sheet.height - baseline, line)
        self._close()

    def _slice(self, each: Slice, top: float) -> None:
        for element in each.elements:
            element.attach()
        for anchor in each.anchors:
            self._anchors[anchor] = (self._sheet.left, top)
        if each.art:
            self._art(each.art, top)
        for x, y, line in each.lines:
            self._line(x, top - y, line)
        for rule in each.rules:
            self._rules.append((top, rule))

    def _row(self, placed: Sequence[Placed], top: float) -> None:
        """The lines of a row that is broken between lines: cell by cell, as it is read."""
        lines = [(x, top - y - depth, line) for y, each in placed for x, depth, line in each.lines]
        for x, y, line in sorted(lines, key=lambda line: line[0]):
            self._line(x, y, line)

    def _notes(self, page: Page) -> None:
        if not page.notes:
            return
        sheet = self._sheet
        y = sheet.bottom + page.notes_height
        self._rules.append((y, Rule(sheet.left, NOTES_ABOVE - STEP, _NOTE_RULE, 0.5, sheet.grey)))
        y -= NOTES_ABOVE
        for each in page.notes:
            self._slice(each, y - each.space)
            y -= each.space + each.height

    def _line(self, x: float, y: float, line: Line) -> None:
        for segment in line:
            element, dress = segment.element, segment.dress
            if element is not self._open:
                self._begin(element)
            left = x + segment.x
            self._wear(dress)
            self._code.append(b"BT 1 0 0 1 %b %b Tm %b ET" % (number(left).encode(), number(y).encode(), segment.code))
            if element.target is not None:
                box = (left, y - dress.size * _LINK_BELOW, left + segment.width, y + dress.size * _LINK_ABOVE)
                self._link(element, box)

    def _wear(self, dress: Dress) -> None:
        if dress is self._dress:
            return
        self._dress = dress
        self._code.append(dress.select)
        if dress.colour != self._colour:
            self._colour = dress.colour
            self._code.append(dress.colour + b" rg")
        if dress.rise != self._rise:
            self._rise = dress.rise
            self._code.append(b"%.2f Ts" % dress.rise)

    def _begin(self, element: Element) -> None:
        self._close()
        self._open = element
        if element is ARTIFACT:
            self._code.append(b"/Artifact BMC")
            return
        mcid = len(self._owners)
        self._owners.append(element)
        element.attach()
        element.kids.append((self._index, mcid))
        self._code.append(b"/%b<</MCID %d>>BDC" % (element.tag.encode(), mcid))

    def _close(self) -> None:
        if self._open is not None:
            self._code.append(b"EMC")
            self._open = None

    def _link(self, element: Element, box: tuple[float, float, float, float]) -> None:
        self._hotspots.append(Hotspot(element, box))
        element.kids.append((self._index, -len(self._hotspots)))
        if element.anchor and element.anchor not in self._anchors:
            self._anchors[element.anchor] = (box[0], box[3])

    def _grounds(self, page: Page, top: float) -> None:
        extents: dict[int, tuple[Ground, float, float]] = {}
        for y, each in page.slices:
            if each.ground:
                ground, start, _ = extents.get(id(each.ground), (each.ground, y, y))
                extents[id(each.ground)] = (ground, start, y + each.height)
        for ground, start, end in extents.values():
            self._box(ground.x, top - end, ground.width, end - start, ground.colour)

    def _box(self, x: float, y: float, width: float, height: float, colour: bytes) -> None:
        values = " ".join(map(number, (x, y, width, height))).encode()
        self._code.append(b"/Artifact BMC q %b rg %b re f Q EMC" % (colour, values))

    def _art(self, art: Art, top: float) -> None:
        self._begin(art.element)
        left, bottom = art.x, top - art.y - art.height * art.scale
        right, upper = left + art.width * art.scale, top - art.y
        corners = " ".join(map(number, (left, bottom, right, upper))).encode()
        art.element.attributes += b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % corners
        scale = f"{art.scale:.5g}"
        move = f"q {scale} 0 0 -{scale} {number(left)} {number(upper)} cm".encode()
        self._code.append(move + b"\n" + art.code + b"\nQ")
        self._close()
