"""Pages of a PDF file as pictures, made beside the window."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from briefgen.desktop.preview.page_rendering import MOST_PIXELS, PageLink, PageStrip, RenderedStrips, draw
from briefgen.desktop.workspace.work import Worker
from briefgen.errors import BriefgenError
from briefgen.service import Preview


class PagePictures(QObject):
    """The pages of one file. Only what is wanted at the moment is made and kept."""

    arrived = Signal()
    failed = Signal(str)  # why pages cannot be drawn

    def __init__(self, preview: Preview, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        self._worker = worker
        self._made: dict[PageStrip, QImage] = {}
        self._links: dict[int, tuple[PageLink, ...]] = {}
        self._words: dict[int, str] = {}
        self._wanted: tuple[PageStrip, ...] = ()
        self._is_drawing = False

    @property
    def is_complete(self) -> bool:
        """Whether all that is wanted is there."""
        return all(strip in self._made for strip in self._wanted)

    def want(self, strips: Iterable[PageStrip], near: Iterable[int]) -> None:
        """Make these, in this order, and forget all others but those of the pages `near`."""
        self._wanted = tuple(strips)
        keep = {*near, *(strip.page for strip in self._wanted)}
        self._made = {strip: image for strip, image in self._made.items() if strip.page in keep}
        self._make_next()

    def picture(self, strip: PageStrip) -> QImage | None:
        """The picture of a strip, once it is made."""
        return self._made.get(strip)

    def stand_ins(self, page: int) -> list[tuple[PageStrip, QImage]]:
        """Pictures of a page in any size."""
        return [(strip, image) for strip, image in self._made.items() if strip.page == page]

    def link_at(self, page: int, x: float, y: float) -> PageLink | None:
        """The link at a point of a page that was drawn, if there is one."""
        return next((link for link in self._links.get(page, ()) if link.holds(x, y)), None)

    def words_of(self, page: int) -> str:
        """What a page says, once it was drawn."""
        return self._words.get(page, "")

    def close(self) -> None:
        """Let go of the file; what is being made is not waited for by anybody."""
        self._wanted = ()
        self.blockSignals(True)
        self.deleteLater()

    def _make_next(self) -> None:
        strips = self._next_strips()
        if strips and not self._is_drawing:
            self._is_drawing = True
            self._worker.run(partial(draw, self.preview.pdf, strips), self._take, self._report)

    def _next_strips(self) -> list[PageStrip]:
        """What to draw in one go: as much of what is missing as does not take long."""
        missing = (strip for strip in self._wanted if strip not in self._made)
        strips: list[PageStrip] = []
        pixels = 0
        for strip in missing:
            pixels += strip.width * strip.depth
            if strips and pixels > MOST_PIXELS:
                break
            strips.append(strip)
        return strips

    def _take(self, drawn: RenderedStrips) -> None:
        if not isValid(self):  # the window is gone
            return
        self._is_drawing = False
        self._links |= drawn.links
        self._words |= drawn.words
        for strip, image in drawn.images.items():
            self._drop_other_sizes(strip)
            self._made[strip] = image
        self._make_next()
        self.arrived.emit()

    def _report(self, error: BriefgenError) -> None:
        """It is told, and tried again with what is wanted next."""
        self._is_drawing = False
        if isValid(self):
            self.failed.emit(str(error))

    def _drop_other_sizes(self, strip: PageStrip) -> None:
        """Once a page is there in the size that is wanted, what stood in for it is not needed any more."""
        size = (strip.width, strip.height)
        missing = {each for each in self._wanted if each.page == strip.page and each not in self._made} - {strip}
        if not missing:
            self._made = {
                each: image
                for each, image in self._made.items()
                if each.page != strip.page or (each.width, each.height) == size
            }
