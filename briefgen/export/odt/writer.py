"""Put an OpenDocument text together: its story, its styles and page, and all other parts."""

from pathlib import Path

from briefgen.document.blocks import Figure, SideBySide, Table, in_order
from briefgen.document.direction import is_rtl_language
from briefgen.document.document import Document
from briefgen.document.lines import note_id
from briefgen.document.reading import anchors_of, note_numbers
from briefgen.document.style import Style
from briefgen.export.odt.blocks import blocks
from briefgen.export.odt.carried import carried_files
from briefgen.export.odt.head import contents, title_block
from briefgen.export.odt.lines import LineWriter, OdtNotes
from briefgen.export.odt.markup import element, root
from briefgen.export.odt.package import PackageFile, write_package
from briefgen.export.odt.page import PageFrame
from briefgen.export.odt.pictures import OdtPictures
from briefgen.export.odt.properties import meta_part
from briefgen.export.odt.settings import settings_part
from briefgen.export.odt.style_entry import AutomaticStyles
from briefgen.export.odt.style_sheet import font_faces, named_styles
from briefgen.export.odt.styles import spaces
from briefgen.export.odt.writer_context import OdtContext


def write_odt(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as an .odt file: the same bytes for the same document, style, and files that the style names.

    `folder` is where the style file lies, from which it names its logo.

    Raises:
        InputError: the logo that the style names cannot be used.
    """
    styles = AutomaticStyles()
    pictures = OdtPictures(styles)
    lines = _line_writer(document, styles, style)
    width = style.page.text_width
    context = OdtContext(style, styles, lines, pictures, _sequences(document), spaces(style), width)
    head, listed = title_block(context, document, folder), contents(context, document)
    if any(isinstance(block, SideBySide) for block in document.blocks):
        context = context._replace(contents=listed)
    else:
        head += listed
    story = head + blocks(context, document.blocks)
    body = element("office:body", element("office:text", _declared(context) + story))
    content = root("office:document-content", font_faces(style) + styles.written + body)
    parts = (
        PackageFile("content.xml", "text/xml", content),
        PackageFile("styles.xml", "text/xml", _styles_part(document, style)),
        PackageFile("settings.xml", "text/xml", settings_part()),
        PackageFile("meta.xml", "text/xml", meta_part(document.properties)),
    )
    return write_package((*parts, *pictures.files, *carried_files(document.attachments)))


def _line_writer(document: Document, styles: AutomaticStyles, style: Style) -> LineWriter:
    order = tuple(in_order(document.blocks))
    anchors = frozenset(anchor for block in order for anchor in anchors_of(block))
    numbers = note_numbers(document)
    names = {note: note_id(number) for note, number in numbers.items()}
    notes = OdtNotes({note.id: note.content for note in document.notes}, numbers, names)
    is_rtl = is_rtl_language(document.properties.language)
    return LineWriter(styles, anchors, notes, style.colours.shade, is_rtl=is_rtl)


def _styles_part(document: Document, style: Style) -> bytes:
    """The part with the styles that have names, the page, and its margins."""
    styles = AutomaticStyles()
    frame = PageFrame(style, styles, _line_writer(document, styles, style))
    master = frame.master(document.margins)
    automatic = element("office:automatic-styles", styles.inner + frame.layout(document.margins))
    named = named_styles(style, document.properties.language)
    return root("office:document-styles", font_faces(style) + named + automatic + master)


def _sequences(document: Document) -> dict[str, str]:
    """The names of the sequences of numbers by the labels that they number; programs take letters and digits."""
    captions = (block.caption for block in in_order(document.blocks) if isinstance(block, Table | Figure))
    labels = dict.fromkeys(caption.label for caption in captions if caption)
    return {
        label: label if label.isascii() and label.isalnum() else f"Label{number}"
        for number, label in enumerate(labels, 1)
    }


def _declared(context: OdtContext) -> str:
    """The declarations of those sequences."""
    declared = "".join(
        element("text:sequence-decl", "", {"text:display-outline-level": "0", "text:name": name})
        for name in dict.fromkeys(context.sequences.values())
    )
    return element("text:sequence-decls", declared) if declared else ""
