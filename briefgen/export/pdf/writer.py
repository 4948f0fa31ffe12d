"""A document as a tagged PDF: lay out, fill pages, paint, put the file together."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFString

from briefgen.document.blocks import Block, Heading, Panel, in_order
from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.pdf.attachments import attach
from briefgen.export.pdf.blocks import block_line_boxes
from briefgen.export.pdf.contents import add_contents, with_room_for_contents
from briefgen.export.pdf.embedding import embed_fonts
from briefgen.export.pdf.filling import FilledPage
from briefgen.export.pdf.inline_boxes import clean
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.metadata import describe, metadata_stream
from briefgen.export.pdf.notes import describe_notes, lay_out_notes, number_notes
from briefgen.export.pdf.objects import stream
from briefgen.export.pdf.pages import plan_pages
from briefgen.export.pdf.paint import PagePainter
from briefgen.export.pdf.positions import ContentPlace
from briefgen.export.pdf.side import stacked_height
from briefgen.export.pdf.structure import StructureTree
from briefgen.export.pdf.tagged_canvas import TaggedCanvas
from briefgen.export.pdf.tags import Element
from briefgen.export.pdf.title import title_line_boxes
from briefgen.garbage import paused_collection

_NAME: Final = "sRGB IEC61966-2.1"
_DATE: Final = slice(24, 36)
"""Where a profile says when it was made (ICC.1:2010, 7.2)."""


class LaidOut(NamedTuple):
    """A PDF file of `pages` pages, where things stand on them, and the size of each in points."""

    pdf: bytes
    places: tuple[ContentPlace, ...]
    width: float
    height: float
    pages: int


def write_pdf(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a PDF 1.7 file after PDF/UA-1 and PDF/A-3a; the same input gives the same bytes.

    Raises as `lay_out` does.
    """
    return lay_out(document, style, folder).pdf


def lay_out(document: Document, style: Style, folder: Path | None = None) -> LaidOut:
    """The file that `write_pdf` gives, with the places.

    `folder` is where the style's fonts and logo lie. Raises `BriefgenError` when one of them cannot be read, `KeyError`
    when a mark names a note that the document does not hold.
    """
    with paused_collection():
        return _laid_out(document, style, folder)


def _laid_out(document: Document, style: Style, folder: Path | None) -> LaidOut:
    """The file. All that it is made of is let go at the end, so that the search for circles does not go through it."""
    context = LayoutContext(document, style, folder, number_notes(document))
    root = Element("Document", None)
    canvas, painter = _draw(context, root)
    _finish(canvas, context, root)
    data: bytes = canvas.getpdfdata()
    return LaidOut(data, tuple(painter.places), *canvas.size, painter.pages)


def _draw(context: LayoutContext, root: Element) -> tuple[TaggedCanvas, PagePainter]:
    """A canvas with all pages, their tags under the root, and what painted them."""
    describe_notes(context)
    sheet = context.sheet
    head = title_line_boxes(context, root)
    context.head_height = stacked_height(head)
    line_boxes = [*head, *block_line_boxes(context, context.document.blocks, root)]
    line_boxes = with_room_for_contents(context, line_boxes)
    section = Element("Sect", root)
    section.waiting = False
    notes = lay_out_notes(context, section)
    pages = plan_pages(line_boxes, notes, sheet.text_height, sheet.style.fonts.body.leading)
    add_contents(context, pages, root)
    document = context.document
    outlined = {heading.anchor for heading in _outlined(document.blocks)}
    canvas = TaggedCanvas(sheet.width, sheet.height, document.properties.language, outlined)
    painter = PagePainter(context, len(pages), _band_depth(context, pages[0], len(head)))
    for number, page in enumerate(pages, start=1):
        painter.paint(canvas, number, page)
        canvas.showPage()
    if section.kids:
        root.kids.append(section)
    return canvas, painter


def _band_depth(context: LayoutContext, page: FilledPage, head: int) -> float:
    """Distance of the end of the title block from the top of the sheet."""
    last = page.line_boxes[: max(head, 1)][-1:]
    return context.sheet.top + sum(placed.y + placed.slice.height for placed in last)


def _finish(canvas: TaggedCanvas, context: LayoutContext, root: Element) -> None:
    """Everything in the file but its pages."""
    document, properties = canvas.document, context.document.properties
    catalog = document.Catalog
    catalog.StructTreeRoot = f"{StructureTree(document, root, canvas.owners[:-1]).number} 0 R"
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = metadata_stream(properties)
    names = {"Dests": PDFDictionary({"Names": canvas.destinations()})}
    catalog.Names = PDFDictionary({**names, **attach(document, context.document)})
    catalog.OutputIntents = PDFArray([_output_intent(document)])
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _add_outline(canvas, context.document.blocks)
    embed_fonts(document, context.book)
    describe(canvas, properties)


def _output_intent(document: PDFDocument) -> PDFDictionary:
    """The output intent: every colour in the file is sRGB."""
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_NAME),
            "Info": PDFString(_NAME),
            "DestOutputProfile": document.Reference(stream(srgb_profile(), N=3)),
        }
    )


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile that Little CMS makes of the standard, without the hour."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = bytes.fromhex("07e9 0001 0001 0000 0000 0000")
    return bytes(profile)


def _add_outline(canvas: TaggedCanvas, blocks: Iterable[Block]) -> None:
    """Bookmarks of the headings that have a place on the pages; a reader shows them when it opens the file."""
    level = -1
    for block in _outlined(blocks):
        if block.anchor not in canvas.anchors:
            continue
        within = isinstance(block, Heading) and block.level == 2 and level >= 0
        level = 1 if within else 0
        text = block.text if isinstance(block, Heading) else block.title
        canvas.addOutlineEntry(clean(text), block.anchor, level, closed=True)
    if level >= 0:
        canvas.showOutline()


def _outlined(blocks: Iterable[Block]) -> Iterator[Heading | Panel]:
    """What the outline names."""
    return (block for block in in_order(blocks) if isinstance(block, Heading | Panel))
