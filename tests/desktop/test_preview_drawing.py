"""Pages as pictures: the pixels, the links, and many threads at once."""

import datetime
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.corpus import Corpus
from briefgen.desktop.preview import page_pictures as making
from briefgen.desktop.preview.page_pictures import PagePictures
from briefgen.desktop.preview.page_rendering import MOST_PIXELS, PageStrip, RenderedStrips, draw, strips_of
from briefgen.desktop.workspace.work import Worker
from briefgen.errors import BriefgenError
from briefgen.ingest.pdf import read_pdf
from briefgen.ingest.reader import ReadOptions, Source
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from briefgen.service import Preview

WHOLE = QSize(420, 594)


@pytest.fixture(scope="module")
def preview(seed_corpus: Corpus) -> Preview:
    return service.preview_brief(
        service.compose_brief(
            seed_corpus,
            Spec(
                date=datetime.date(2025, 6, 2),
                citations="footnotes",
                sections=[name for name in SECTIONS if name != "evidence"],
            ),
        )
    )


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def whole(page: int, size: QSize = WHOLE) -> PageStrip:
    (strip,) = strips_of(page, size)
    return strip


def picture(pdf: bytes, strip: PageStrip) -> QImage:
    return draw(pdf, [strip]).images[strip]


def test_a_page_is_drawn_as_the_library_itself_draws_it(preview: Preview) -> None:
    image = picture(preview.pdf, whole(0))
    with PdfDocument(preview.pdf) as document:
        page = document[0]
        theirs = page.render(scale=WHOLE.width() / page.get_width()).to_pil().convert("RGB").resize((420, 594))
    ours = [image.pixelColor(x, y).red() for y in range(0, 594, 7) for x in range(0, 420, 7)]
    other = [theirs.getpixel((x, y))[0] for y in range(0, 594, 7) for x in range(0, 420, 7)]
    assert image.size() == WHOLE
    assert image.pixelColor(2, 2) == QColor(Qt.GlobalColor.white)
    assert min(ours) < 100
    assert sum(abs(one - two) > 60 for one, two in zip(ours, other, strict=True)) < len(ours) / 50


def test_strips_are_the_page_cut_without_a_seam(preview: Preview) -> None:
    size = QSize(2100, 2970)
    strips = list(strips_of(1, size))
    drawn = draw(preview.pdf, strips).images
    page = picture(preview.pdf, PageStrip(1, 2100, 2970, 0, 2970))
    assert [strip.depth for strip in strips] == [990, 990, 990]
    assert all(strip.width * strip.depth <= MOST_PIXELS for strip in strips)
    assert all(drawn[strip] == page.copy(0, strip.top, 2100, strip.depth) for strip in strips)


def test_marks_lead_to_their_notes_and_notes_back_to_their_marks(preview: Preview) -> None:
    links = draw(preview.pdf, [whole(page) for page in range(preview.pages)]).links
    found = [(page, link) for page, those in links.items() for link in those]
    back = [
        (page, link)
        for page, link in found
        for there, other in found
        if (link.target, other.target) == (there, page)
        and abs(link.y - other.top) < 0.01
        and abs(other.y - link.top) < 2
    ]
    assert len(back) > 20
    assert len({page for page, _ in back}) >= 2
    assert all(0 <= link.left < link.right <= preview.width for _, link in found)
    assert all(link.url == "" for _, link in found)


def test_a_link_holds_its_own_points_only(preview: Preview) -> None:
    link = replace(draw(preview.pdf, [whole(0)]).links[0][0], left=10, top=20, right=30, bottom=40)
    assert link.holds(10, 20)
    assert link.holds(29, 39)
    assert not link.holds(31, 30)
    assert not link.holds(20, 19)


def test_threads_that_draw_and_read_at_once_do_not_disturb_each_other(preview: Preview) -> None:
    pages = [whole(page) for page in range(preview.pages)]
    alone = draw(preview.pdf, pages).images
    text = [article.text for article in read_pdf(Source(Path("brief.pdf"), preview.pdf), ReadOptions())]

    def reads(_: int) -> bool:
        return [article.text for article in read_pdf(Source(Path("brief.pdf"), preview.pdf), ReadOptions())] == text

    with ThreadPoolExecutor(4) as pool:
        drawn = [pool.submit(draw, preview.pdf, pages) for _ in range(8)]
        read = [pool.submit(reads, number) for number in range(4)]
        assert all(each.result(60).images == alone for each in drawn)
        assert all(each.result(60) for each in read)


@pytest.mark.parametrize(("pdf", "page"), [(b"no file", 0), (None, 99)])
def test_what_cannot_be_drawn_is_told(preview: Preview, pdf: bytes | None, page: int) -> None:
    with pytest.raises(BriefgenError, match="cannot be drawn"):
        draw(pdf or preview.pdf, [whole(page)])


def test_pages_are_drawn_beside_the_window(
    preview: Preview, worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def recording(pdf: bytes, strips: list[PageStrip]) -> RenderedStrips:
        threads.append(threading.current_thread())
        return draw(pdf, strips)

    monkeypatch.setattr(making, "draw", recording)
    made = PagePictures(preview, worker)
    with qtbot.waitSignal(made.arrived):
        made.want([whole(0), whole(1)], ())
    assert made.is_complete
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_only_pages_in_view_and_those_beside_are_kept(preview: Preview, worker: Worker, qtbot: QtBot) -> None:
    made = PagePictures(preview, worker)
    for page in range(preview.pages):
        with qtbot.waitSignal(made.arrived):
            made.want([whole(page)], [page - 1, page + 1])
    assert [page for page in range(preview.pages) if made.picture(whole(page))] == [
        preview.pages - 2,
        preview.pages - 1,
    ]


def test_large_pages_come_piece_by_piece(preview: Preview, worker: Worker, qtbot: QtBot) -> None:
    made = PagePictures(preview, worker)
    arrivals: list[int] = []
    strips = list(strips_of(0, QSize(2100, 2970)))
    made.arrived.connect(lambda: arrivals.append(sum(made.picture(strip) is not None for strip in strips)))
    made.want(strips, ())
    qtbot.waitUntil(lambda: made.is_complete)
    assert arrivals == [1, 2, 3]


def test_what_cannot_be_drawn_is_told_once(preview: Preview, worker: Worker, qtbot: QtBot) -> None:
    made = PagePictures(preview._replace(pdf=b"no file"), worker)
    with qtbot.waitSignal(made.failed) as told:
        made.want([whole(0)], ())
    assert "cannot be drawn" in told.args[0]
    assert not made.is_complete


def test_closed_pictures_say_nothing_more(preview: Preview, worker: Worker, qtbot: QtBot) -> None:
    made = PagePictures(preview, worker)
    said: list[str] = []
    made.arrived.connect(lambda: said.append("arrived"))
    made.want([whole(0)], ())
    made.close()
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert said == []
