"""Drawing pages of a PDF file, by PDFium: in a thread beside the window, since it takes time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref, c_float, c_int, c_ubyte, create_string_buffer
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from briefgen.errors import BriefgenError
from briefgen.pdfium import PDFIUM

MOST_PIXELS: Final = 3_000_000
"""Of one picture: a larger page is made of several, so that none takes long."""


class PageStrip(NamedTuple):
    """A part of a page that is `width` by `height` pixels of the screen: `depth` of them from `top`."""

    page: int
    width: int
    height: int
    top: int
    depth: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A place on a page that leads to a page and a height on it, or to an address.

    Lengths are points from the upper left corner of the page; `target` counts from 0, and is -1 where `url` leads.
    """

    left: float
    top: float
    right: float
    bottom: float
    target: int = -1
    y: float = 0.0
    url: str = ""

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the page lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class RenderedStrips:
    """Pictures of strips, and the links and words on the pages that they are of."""

    images: dict[PageStrip, QImage]
    links: dict[int, tuple[PageLink, ...]]
    words: dict[int, str]


def strips_of(page: int, size: QSize) -> Iterator[PageStrip]:
    """A page in strips from top to bottom."""
    width, height = size.width(), size.height()
    count = max(1, -(-width * height // MOST_PIXELS))
    ends = [height * place // count for place in range(count + 1)]
    for top, end in pairwise(ends):
        yield PageStrip(page, width, height, top, end - top)


def draw(pdf: bytes, strips: Sequence[PageStrip]) -> RenderedStrips:
    """Pictures of some strips of a file. Raises `BriefgenError` for what is not a PDF file, or a page that it lacks."""
    images: dict[PageStrip, QImage] = {}
    links: dict[int, tuple[PageLink, ...]] = {}
    words: dict[int, str] = {}
    with _opened(pdf) as document:
        for strip in strips:
            with PDFIUM, _page(document, strip.page) as page:
                images[strip] = _image(page, strip)
                if strip.page not in links:
                    links[strip.page] = tuple(_links(document, page))
                    words[strip.page] = _words(page)
    return RenderedStrips(images, links, words)


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    """A file in PDFium's hands, closed in the end."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PDFIUM:
            document = PdfDocument(pdf)
        try:
            yield document
        finally:
            with PDFIUM:
                document.close()
    except PdfiumError as error:
        raise BriefgenError(f"the pages cannot be drawn: {error}") from error


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:
    page = document[number]
    try:
        yield page
    finally:
        page.close()


def _image(page: Any, strip: PageStrip) -> QImage:
    """PDFium paints straight into the picture's own memory."""
    from pypdfium2 import raw

    image = QImage(strip.width, strip.depth, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    pixels = image.bits()
    memory = (c_ubyte * len(pixels)).from_buffer(pixels)
    bitmap = raw.FPDFBitmap_CreateEx(strip.width, strip.depth, raw.FPDFBitmap_BGRx, memory, image.bytesPerLine())
    try:
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, -strip.top, strip.width, strip.height, 0, 0)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return image


def _words(page: Any) -> str:
    """What a page says, for those to whom it is read."""
    text = page.get_textpage()
    try:
        return " ".join(str(text.get_text_bounded()).split())
    finally:
        text.close()


def _links(document: Any, page: Any) -> Iterator[PageLink]:
    """The links of a page that lead somewhere."""
    from pypdfium2 import raw

    height = page.get_height()
    place, link, box = c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, byref(place), byref(link)):
        if not raw.FPDFLink_GetAnnotRect(link, byref(box)):
            continue
        area = (box.left, height - box.top, box.right, height - box.bottom)
        goal = raw.FPDFLink_GetDest(document, link)
        if goal:
            target = raw.FPDFDest_GetDestPageIndex(document, goal)
            if target >= 0:
                yield PageLink(*area, target, _height_of(document, goal, target))
        elif url := _url_of(document, link):
            yield PageLink(*area, url=url)


def _height_of(document: Any, goal: Any, target: int) -> float:
    """The height on its page to which a destination leads, from the upper edge; the edge where it names none."""
    from pypdfium2 import raw

    flags = [c_int(0) for _ in range(3)]
    x, y, zoom = c_float(), c_float(), c_float()
    raw.FPDFDest_GetLocationInPage(goal, *map(byref, flags), byref(x), byref(y), byref(zoom))
    return float(document.get_page_size(target)[1] - y.value) if flags[1].value else 0.0


def _url_of(document: Any, link: Any) -> str:
    from pypdfium2 import raw

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = raw.FPDFAction_GetURIPath(document, action, None, 0)
    text = create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document, action, text, size)
    return text.value.decode("utf-8", "replace")
