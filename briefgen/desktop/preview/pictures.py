"""Pages of a PDF file as pictures, made beside the window."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

from briefgen.service import Preview

_MOST_PIXELS: Final = 3_000_000
"""Of one picture: a larger page is made of several, so that none takes long."""


class Strip(NamedTuple):
    """A part of a page that is `width` by `height` pixels of the screen: `depth` of them from `top`."""

    page: int
    width: int
    height: int
    top: int
    depth: int


def strips_of(page: int, size: QSize) -> Iterator[Strip]:
    """A page in strips from top to bottom."""
    width, height = size.width(), size.height()
    count = max(1, -(-width * height // _MOST_PIXELS))
    ends = [height * place // count for place in range(count + 1)]
    for top, end in pairwise(ends):
        yield Strip(page, width, height, top, end - top)


class Pictures(QObject):
    """The pages of one file. Only what is wanted at the moment is made and kept."""

    arrived = Signal()

    def __init__(self, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        self._made: dict[Strip, QImage] = {}
        self._wanted: tuple[Strip, ...] = ()
        self._asked: Strip | None = None
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(preview.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(self.document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take)

    @property
    def is_complete(self) -> bool:
        """Whether all that is wanted is there."""
        return all(strip in self._made for strip in self._wanted)

    def want(self, strips: Iterable[Strip], near: Iterable[int]) -> None:
        """Make these, in this order, and forget all others but those of the pages `near`."""
        self._wanted = tuple(strips)
        keep = {*near, *(strip.page for strip in self._wanted)}
        self._made = {strip: image for strip, image in self._made.items() if strip.page in keep}
        self._make_next()

    def picture(self, strip: Strip) -> QImage | None:
        """The picture of a strip, once it is made."""
        return self._made.get(strip)

    def stand_ins(self, page: int) -> list[tuple[Strip, QImage]]:
        """Pictures of a page in any size."""
        return [(strip, image) for strip, image in self._made.items() if strip.page == page]

    def close(self) -> None:
        """Let go of the file; what is being made is not waited for by anybody."""
        self._wanted = ()
        self._renderer.pageRendered.disconnect(self._take)
        self.deleteLater()

    def _make_next(self) -> None:
        if self._asked is not None:
            return
        strip = next((each for each in self._wanted if each not in self._made), None)
        if strip is None:
            return
        options = QPdfDocumentRenderOptions()
        if strip.depth < strip.height:
            options.setScaledSize(QSize(strip.width, strip.height))
            options.setScaledClipRect(QRect(0, strip.top, strip.width, strip.depth))
        if self._renderer.requestPage(strip.page, QSize(strip.width, strip.depth), options):
            self._asked = strip

    def _take(self, page: int, size: QSize, image: QImage) -> None:
        del page, size
        strip, self._asked = self._asked, None
        if strip is not None:
            self._drop_other_sizes(strip)
            self._made[strip] = image
        self._make_next()
        self.arrived.emit()

    def _drop_other_sizes(self, strip: Strip) -> None:
        """Once a page is there in the size that is wanted, what stood in for it is not needed any more."""
        size = (strip.width, strip.height)
        missing = {each for each in self._wanted if each.page == strip.page and each not in self._made} - {strip}
        if not missing:
            self._made = {
                each: image
                for each, image in self._made.items()
                if each.page != strip.page or (each.width, each.height) == size
            }
