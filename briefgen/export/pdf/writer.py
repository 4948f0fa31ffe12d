"""A document as a tagged PDF: lay out, fill pages, paint, put the file together."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.pdf.blocks import block_slices
from briefgen.export.pdf.colour_space import write_output_intent
from briefgen.export.pdf.embedding import embed_fonts
from briefgen.export.pdf.links import safe_url
from briefgen.export.pdf.margins import paint_margins
from briefgen.export.pdf.metadata import write_info, write_xmp
from briefgen.export.pdf.notes import describe_notes, lay_out_notes, number_notes
from briefgen.export.pdf.objects import PdfFile, number, string
from briefgen.export.pdf.outline import Places, write_names, write_outline
from briefgen.export.pdf.pages import Page, paginate
from briefgen.export.pdf.paint import Hotspot, PagePainter, Painted
from briefgen.export.pdf.pictures import embed_logo
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.sheet import colour
from briefgen.export.pdf.structure import number_elements, write_elements
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
    pages = paginate(slices, notes, setting.sheet.text_height, style.fonts.body.leading)
    painted = _paint_pages(setting, pages, len(head))
    if section.kids:
        root.kids.append(section)
    return _assemble(setting, root, painted)


def _paint_pages(setting: Setting, pages: Sequence[Page], head: int) -> list[Painted]:
    painted = []
    for index, page in enumerate(pages):
        painter = PagePainter(setting.sheet, index)
        band = _band(setting, page, head) if index == 0 else None
        paint = painter.paint(page, band)
        margins = PagePainter(setting.sheet, index)
        paint_margins(setting, margins, index + 1, len(pages))
        painted.append(paint._replace(content=paint.content + b"\n" + margins.content()))
    return painted


def _band(setting: Setting, page: Page, head: int) -> tuple[float, bytes] | None:
    band = setting.sheet.style.band
    if band is None:
        return None
    last = page.slices[head - 1] if head else None
    depth = last.y + last.slice.height if last else 0.0
    return setting.sheet.top + depth, colour(band.colour)


def _assemble(setting: Setting, root: Element, painted: Sequence[Painted]) -> bytes:
    file = PdfFile()
    catalog, tree, holder = file.reserve(), file.reserve(), file.reserve()
    pages = [file.reserve() for _ in painted]
    elements = number_elements(file, root)
    places: Places = {
        name: (index, *place) for index, page in enumerate(painted) for name, place in page.anchors.items()
    }
    owners: list[bytes] = []
    annotations: list[list[int]] = []
    for page in painted:
        annotations.append([])
        for hotspot in page.hotspots:
            annotations[-1].append(_annotation(file, hotspot, len(painted) + len(owners), places))
            owners.append(b"%d 0 R" % hotspot.element.number)
    write_elements(file, elements, tree, pages, annotations)
    _write_pages(file, setting, painted, pages, holder, annotations)
    _write_tree(file, root, tree, painted, owners)
    properties = setting.document.properties
    outline = write_outline(file, setting.document.blocks, places)
    file.set(
        catalog,
        b"<</Type/Catalog/Version/1.7/Pages %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/Lang%b%b"
        b"/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R/Names<</Dests %d 0 R>>/OutputIntents[%d 0 R]>>"
        % (
            holder,
            tree,
            string(properties.language),
            b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if outline else b"",
            write_xmp(file, properties),
            write_names(file, places, pages),
            write_output_intent(file),
        ),
    )
    return file.to_bytes(catalog, write_info(file, properties))


def _annotation(file: PdfFile, hotspot: Hotspot, parent: int, places: Places) -> int:
    """A link; one whose anchor is nowhere in the document leads to nothing."""
    target = hotspot.element.target
    assert target is not None
    lead = b""
    if target.url:
        lead = b"/A<</S/URI/URI%b>>" % string(safe_url(target.url) or "")
    elif target.anchor in places:
        lead = b"/Dest" + string(target.anchor)
    box = " ".join(map(number, hotspot.box)).encode()
    return file.add(
        b"<</Type/Annot/Subtype/Link/Rect[%b]/Border[0 0 0]/F 4/StructParent %d/Contents%b%b>>"
        % (box, parent, string(target.words), lead)
    )


def _write_pages(
    file: PdfFile,
    setting: Setting,
    painted: Sequence[Painted],
    pages: Sequence[int],
    holder: int,
    annotations: Sequence[Sequence[int]],
) -> None:
    fonts = embed_fonts(file, setting.book)
    pictures = embed_logo(file, setting)
    resources = file.add(b"<<%b%b>>" % (fonts, pictures))
    size = f"{number(setting.sheet.width)} {number(setting.sheet.height)}".encode()
    for index, page in enumerate(painted):
        links = b" ".join(b"%d 0 R" % link for link in annotations[index])
        content = file.stream(page.content)
        file.set(
            pages[index],
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %b]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S%b>>"
            % (holder, size, resources, content, index, b"/Annots[%b]" % links if links else b""),
        )
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    file.set(holder, b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(pages), kids))


def _write_tree(file: PdfFile, root: Element, tree: int, painted: Sequence[Painted], owners: Sequence[bytes]) -> None:
    """The root of the structure tree and the way from content, and then from links, to their elements."""
    nums = [
        b"%d[%b]" % (index, b" ".join(b"%d 0 R" % owner.number for owner in page.owners))
        for index, page in enumerate(painted)
    ]
    nums += [b"%d %b" % (len(painted) + place, owner) for place, owner in enumerate(owners)]
    file.set(
        tree,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>"
        % (root.number, b" ".join(nums), len(nums)),
    )
