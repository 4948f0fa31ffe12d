"""A document as a tagged PDF: lay out, fill pages, paint, put the file together."""

from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.pdf.blocks import block_line_boxes
from briefgen.export.pdf.canvas import TaggedCanvas
from briefgen.export.pdf.colour_space import output_intent
from briefgen.export.pdf.contents import add_contents, with_room_for_contents
from briefgen.export.pdf.embedding import embed_fonts
from briefgen.export.pdf.filling import Page
from briefgen.export.pdf.layout_context import LayoutContext
from briefgen.export.pdf.metadata import describe, metadata_stream
from briefgen.export.pdf.notes import describe_notes, lay_out_notes, number_notes
from briefgen.export.pdf.outline import add_outline
from briefgen.export.pdf.pages import plan_pages
from briefgen.export.pdf.paint import PagePainter
from briefgen.export.pdf.places import ContentPlace
from briefgen.export.pdf.side import stacked_height
from briefgen.export.pdf.structure import StructureTree
from briefgen.export.pdf.tags import Element
from briefgen.export.pdf.title import title_line_boxes
from briefgen.garbage import paused_collection


class LaidOut(NamedTuple):
    """A PDF file of `pages` pages, where things stand on them, and the size of each in points."""

    pdf: bytes
    places: tuple[ContentPlace, ...]
    width: float
    height: float
    pages: int


def write_pdf(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a PDF 1.7 file tagged after PDF/UA-1; the same input gives the same bytes.

    Raises as `lay_out` does.
    """
    return lay_out(document, style, folder).pdf


def lay_out(document: Document, style: Style, folder: Path | None = None) -> LaidOut:
    """The file that `write_pdf` gives, with the places.

    `folder` is where the style's fonts and logo lie. Raises `BriefgenError` when one of them cannot be read, `KeyError`
    when a mark names a note that the document does not hold.
    """
    with paused_collection():
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
    canvas = TaggedCanvas(sheet.width, sheet.height, context.document.properties.language)
    painter = PagePainter(context, len(pages), _band_depth(context, pages[0], len(head)))
    for number, page in enumerate(pages, start=1):
        painter.paint(canvas, number, page)
        canvas.showPage()
    if section.kids:
        root.kids.append(section)
    return canvas, painter


def _band_depth(context: LayoutContext, page: Page, head: int) -> float:
    """Distance of the end of the title block from the top of the sheet."""
    last = page.line_boxes[: max(head, 1)][-1:]
    return context.sheet.top + sum(placed.y + placed.slice.height for placed in last)


def _finish(canvas: TaggedCanvas, context: LayoutContext, root: Element) -> None:
    """Everything in the file but its pages."""
    document, properties = canvas.document, context.document.properties
    catalog = document.Catalog
    catalog.StructTreeRoot = StructureTree(document, root, canvas.owners[:-1])
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = metadata_stream(properties)
    catalog.Names = PDFDictionary({"Dests": PDFDictionary({"Names": canvas.destinations()})})
    catalog.OutputIntents = PDFArray([output_intent(document)])
    canvas.setViewerPreference("DisplayDocTitle", "true")
    add_outline(canvas, context.document.blocks)
    embed_fonts(document, context.book)
    describe(canvas, properties)
