"""A document as a tagged PDF: lay out, fill pages, paint, put the file together."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, ViewerPreferencesPDFDictionary

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.links import link_target
from briefgen.export.pdf.blocks import block_slices
from briefgen.export.pdf.canvas import Hotspot, TaggedCanvas
from briefgen.export.pdf.colour_space import write_output_intent
from briefgen.export.pdf.embedding import embed_fonts
from briefgen.export.pdf.frames import Page
from briefgen.export.pdf.metadata import Info, write_xmp
from briefgen.export.pdf.notes import describe_notes, lay_out_notes, number_notes
from briefgen.export.pdf.objects import number, string
from briefgen.export.pdf.outline import add_outline
from briefgen.export.pdf.pages import fill_pages, plan_pages
from briefgen.export.pdf.paint import PagePainter
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.structure import number_elements, write_structure
from briefgen.export.pdf.tags import Element
from briefgen.export.pdf.title import title_slices


def write_pdf(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a PDF 1.7 file tagged after PDF/UA-1; the same input gives the same bytes.

    `folder` is where the style's fonts and logo lie. Raises `BriefgenError` when one of them cannot be read, `KeyError`
    when a mark names a note that the document does not hold.
    """
    setting = Setting(document, style, folder, number_notes(document))
    describe_notes(setting)
    root = Element("Document", None)
    head = title_slices(setting, root)
    slices = [*head, *block_slices(setting, document.blocks, root)]
    section = Element("Sect", root)
    section.waiting = False
    notes = lay_out_notes(setting, section)
    plan = plan_pages(slices, notes, setting.sheet.text_height, style.fonts.body.leading)
    canvas = TaggedCanvas(setting.sheet.width, setting.sheet.height, document.properties.language)
    painter = PagePainter(setting, len(plan.pages), _band_depth(setting, plan.pages[0], len(head)))
    fill_pages(canvas, slices, notes, plan, painter.before, painter.after)
    if section.kids:
        root.kids.append(section)
    _finish(canvas, setting, root)
    data: bytes = canvas.getpdfdata()
    return data


def _band_depth(setting: Setting, page: Page, head: int) -> float:
    """Distance of the end of the title block from the top of the sheet."""
    last = page.slices[: max(head, 1)][-1:]
    return setting.sheet.top + sum(placed.y + placed.slice.height for placed in last)


def _finish(canvas: TaggedCanvas, setting: Setting, root: Element) -> None:
    """Everything in the file but its pages."""
    file, properties = canvas.objects, setting.document.properties
    pages = canvas.tagged_pages[:-1]
    elements = number_elements(file, root)
    numbers = [file.refer(page.page) for page in pages]
    owners = [page.owners for page in pages]
    annotations = list(_annotations(canvas, owners))
    catalog = canvas.catalog
    catalog.StructTreeRoot = _reference(write_structure(file, elements, numbers, annotations, owners))
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = _reference(write_xmp(file, properties))
    catalog.Names = PDFDictionary({"Dests": _reference(_names(canvas))})
    catalog.OutputIntents = PDFArray([_reference(write_output_intent(file))])
    catalog.ViewerPreferences = ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true"})
    add_outline(canvas, setting.document.blocks)
    embed_fonts(file, setting.book)
    canvas.describe(Info(properties))


def _annotations(canvas: TaggedCanvas, owners: list[list[Element]]) -> Iterator[list[int]]:
    """Numbers of the links of each page; the element of each link is added to the owners."""
    for page in canvas.tagged_pages[:-1]:
        links = []
        for hotspot in page.hotspots:
            links.append(canvas.objects.add(_link(hotspot, len(owners), canvas.anchors)))
            owners.append([hotspot.element])
        page.annotate(links)
        yield links


def _link(hotspot: Hotspot, parent: int, anchors: set[str]) -> str:
    """A link annotation; one whose anchor is nowhere in the document leads to nothing."""
    target = hotspot.element.target
    assert target is not None
    lead = ""
    if target.url:
        lead = f"/A<</S/URI/URI{string(link_target(target.url) or '')}>>"
    elif target.anchor in anchors:
        lead = "/Dest" + string(target.anchor)
    box = " ".join(map(number, hotspot.box))
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {parent}"
        f"/Contents{string(target.words)}{lead}>>"
    )


def _names(canvas: TaggedCanvas) -> int:
    """Number of the name tree of destinations."""
    names = " ".join(f"{string(name)} {canvas.destination(name)} 0 R" for name in sorted(canvas.anchors))
    return canvas.objects.add(f"<</Names[{names}]>>")


def _reference(index: int) -> Any:
    return f"{index} 0 R"
